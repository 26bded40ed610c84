"""Read one cell as a choice: a level, yes or no, one of a list, or several of a list.

Like :mod:`values`: each function takes a cell, gives a :class:`Reading`, never raises
on what a cell holds and never guesses.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from monitor.domain.frames import State
from monitor.domain.past import REST_HOLDS
from monitor.files.cell.dutch_dates import parse_date
from monitor.files.cell.no_answer import without_answer
from monitor.files.cell.reading import Problem, Reading, answered, refused
from monitor.files.cell.text import cleaned, folded, raw_text
from monitor.files.cell.values import without_dust
from monitor.files.template.lists import REST
from monitor.files.workbook import Cell, Kind

_TRUE = frozenset({"ja", "j", "yes", "waar", "true", "x", "1"})
_FALSE = frozenset({"nee", "n", "no", "onwaar", "false", "0"})
_HOLDS = frozenset({"✓", "✔", "☑", "v", "ok", "oke", "klopt", "kloptnog", "ongewijzigd"})
"""What people write for a tick besides a yes, folded and without the choice of a glyph."""
_GLYPH_CHOICE = "\ufe0e\ufe0f"
_REST = frozenset({folded(REST), "derest", "rest"})
_TRUTH_WORDS = {"waar": "ja", "true": "ja", "onwaar": "nee", "false": "nee"}
_LEVEL = re.compile(r"(?P<level>[0-9]{1,3})(?:[.,]0{1,2})?")
_LEVEL_AND_TEXT = re.compile(
    r"(?P<level>[0-9]{1,3})\s*[-‐‑–—:.)][-‐‑–—:.)\s]*(?P<text>[^\s].*)", re.DOTALL
)


def read_level(cell: Cell, level_texts: Sequence[str]) -> Reading:
    """Read a level, 1 to the number of ``level_texts``, as a whole float.

    ``3``, ``3,0``, ``3 - anything`` and exactly the text of level 3 are 3. The text of another
    level behind the number is noticed.
    """
    if reading := without_answer(cell):
        return reading
    level: float | None = None
    notice = None
    levels = [folded(text) for text in level_texts]
    match cell.kind, cell.value:
        case Kind.NUMBER, float() | int() as value:
            level = without_dust(value)
        case Kind.TEXT, str() as text:
            level, behind = _level_in(cleaned(text).strip(), levels)
            if behind in levels and level not in _places(behind, levels):
                notice = Problem.OTHER_LEVEL_TEXT
    if level is None or level not in range(1, len(levels) + 1):
        return refused(Problem.NO_LEVEL)
    return answered(float(level), notice)


def read_bool(cell: Cell) -> Reading:
    """Read a yes or no: ja/nee, waar/onwaar, j/n, x, 1/0."""
    if reading := without_answer(cell):
        return reading
    if cell.kind in (Kind.TEXT, Kind.NUMBER, Kind.BOOL):
        word = folded(raw_text(cell))
        if word in _TRUE or word in _FALSE:
            return answered(word in _TRUE)
    return refused(Problem.NO_YES_OR_NO)


def read_tick(cell: Cell) -> Reading:
    """Read what still holds: all of it (1), what wasn't changed (2), or nothing is said (0).

    A yes or no as :func:`read_bool`, a sign or word for it; whatever else is no tick.
    """
    if cell.kind is Kind.TEXT:
        word = folded(raw_text(cell)).rstrip(_GLYPH_CHOICE)
        if word in _REST:
            return answered(REST_HOLDS)
        if word in _HOLDS:
            return answered(True)
    reading = read_bool(cell)
    return reading if reading.state in (State.ANSWERED, State.EMPTY) else refused(Problem.NO_TICK)


def read_choice(cell: Cell, options: Mapping[str, str]) -> Reading:
    """Read one of ``options`` (id → label) by id or label; the value is the id."""
    text = raw_text(cell)
    reading = without_answer(cell)
    # "n.v.t." and "onbekend" may be options themselves; an error is none, whatever it spells.
    if reading and (reading.state is State.INVALID or _option(text, options) is None):
        return reading
    option = _option(text, options) or _option(_TRUTH_WORDS.get(folded(text), ""), options)
    return refused(Problem.UNKNOWN_CHOICE) if option is None else answered(option)


def read_many(cell: Cell, options: Mapping[str, str] | None = None) -> Reading:
    """Read several values from one cell, separated by ``;``, a comma or a new line.

    The value is the ids, or without ``options`` the texts, joined by ``;`` and each only once.
    One value that is not among the options makes the whole cell refused.
    """
    if reading := without_answer(cell):
        return reading
    text = raw_text(cell)
    # A number's comma is a decimal sign; a label may hold a comma of its own.
    pieces = re.split(r"[;\n]", text) if cell.kind is Kind.TEXT else [text]
    values: list[str] = []
    for piece in pieces:
        whole = options is not None and _option(piece, options) is not None
        for part in [piece] if whole or cell.kind is not Kind.TEXT else piece.split(","):
            value = part.strip() if options is None else _option(part, options)
            if value is None and part.strip():
                return refused(Problem.UNKNOWN_CHOICE)
            if value:
                values.append(value)
    return answered(";".join(dict.fromkeys(values))) if values else refused(Problem.UNKNOWN_CHOICE)


def _level_in(text: str, levels: Sequence[str]) -> tuple[int | None, str]:
    """The level that a text names, and the folded text behind the number."""
    places = _places(folded(text), levels)
    if len(places) == 1:
        return places[0], ""
    if found := _LEVEL.fullmatch(text):
        return int(found["level"]), ""
    if found := _LEVEL_AND_TEXT.fullmatch(text):
        level, behind = int(found["level"]), folded(found["text"])
        # Not in "3 - 4", "3.5" or "3-mei"; a level's own text may begin with anything.
        other_number = found["text"][0].isnumeric() or parse_date(text) is not Problem.NO_DATE
        if not other_number or level in _places(behind, levels):
            return level, behind
    return None, ""


def _places(text: str, levels: Sequence[str]) -> list[int]:
    """The levels that have this text."""
    return [level for level, level_text in enumerate(levels, start=1) if level_text == text]


def _option(text: str, options: Mapping[str, str]) -> str | None:
    """The id of the one option with this id or label; None if there is none, or more than one."""
    return _names(tuple(options.items())).get(folded(text))


@lru_cache(maxsize=256)
def _names(options: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The id behind each folded id or label that names just one option."""
    meant: dict[str, set[str]] = {}
    for option, label in options:
        for name in (folded(option), folded(label)):
            meant.setdefault(name, set()).add(option)
    return {name: ids.pop() for name, ids in meant.items() if name and len(ids) == 1}
