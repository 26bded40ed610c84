"""Read one cell as a choice: yes or no, one of a list, or several of a list.

Like :mod:`values`: each function takes a cell, gives a :class:`Reading`, never raises
on what a cell holds and never guesses.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from monitor.domain.frames import State
from monitor.domain.past import REST_HOLDS
from monitor.files.cell.choice_words import option_in_words
from monitor.files.cell.no_answer import without_answer
from monitor.files.cell.reading import Problem, Reading, answered, refused
from monitor.files.cell.text import folded, raw_text
from monitor.files.template.lists import REST
from monitor.files.workbook import Cell, Kind

_TRUE = frozenset({"ja", "j", "yes", "waar", "true", "x", "1"})
_FALSE = frozenset({"nee", "n", "no", "onwaar", "false", "0"})
_TICKED = frozenset({"✓", "✔", "☑", "v", "ok", "oke"})
"""What people write for a yes where they would tick a box, without the choice of a glyph."""
_HOLDS = frozenset({"klopt", "kloptnog", "ongewijzigd"})
"""What they write besides for what still holds, folded as all words here."""
_BEHIND_A_WORD = "\ufe0e\ufe0f."
"""The choice of a glyph, and a full stop."""
_REST = frozenset({folded(REST), "derest", "rest"})
# Not 1 and 0: in a list of three these may count the choices.
_YES_OR_NO = dict.fromkeys((_TRUE | _TICKED) - {"1"}, "ja") | dict.fromkeys(_FALSE - {"0"}, "nee")
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])[-/](?=[^\W\d_])")
_AND = re.compile(r"\s+en\s+", re.IGNORECASE)


def read_bool(cell: Cell) -> Reading:
    """Read a yes or no: ja/nee, waar/onwaar, j/n, x, 1/0, or a tick as ✓ or ok."""
    if reading := without_answer(cell):
        return reading
    if cell.kind in (Kind.TEXT, Kind.NUMBER, Kind.BOOL):
        word = folded(raw_text(cell)).rstrip(_BEHIND_A_WORD)
        if word in _TRUE or word in _TICKED or word in _FALSE:
            return answered(word not in _FALSE)
    return refused(Problem.NO_YES_OR_NO)


def read_tick(cell: Cell) -> Reading:
    """Read what still holds: all of it (1), what wasn't changed (2), or nothing is said (0).

    A yes or no as :func:`read_bool`, a sign or word for it; whatever else is no tick.
    """
    if cell.kind is Kind.TEXT:
        word = folded(raw_text(cell)).rstrip(_BEHIND_A_WORD)
        if word in _REST:
            return answered(REST_HOLDS)
        if word in _HOLDS:
            return answered(True)
    reading = read_bool(cell)
    return reading if reading.state in (State.ANSWERED, State.EMPTY) else refused(Problem.NO_TICK)


def read_choice(cell: Cell, options: Mapping[str, str]) -> Reading:
    """Read one of ``options`` (id → label) by id or label; the value is the id.

    Any word for yes or no (see :func:`read_bool`) is the option *ja* or *nee*, if there is one.
    One that is named in another form of its words is taken, and noticed.
    """
    text = raw_text(cell)
    reading = without_answer(cell)
    # "n.v.t." and "onbekend" may be options themselves; an error is none, whatever it spells.
    if reading and (reading.state is State.INVALID or _option(text, options) is None):
        return reading
    if option := _option(text, options) or _yes_or_no(text, options):
        return answered(option)
    if option := option_in_words(text, options):
        facts = {"option": options[option]}
        return answered(option, Problem.CHOICE_IN_OTHER_WORDS)._replace(facts=facts)
    return refused(Problem.UNKNOWN_CHOICE)


def read_many(cell: Cell, options: Mapping[str, str] | None = None) -> Reading:
    """Read several values from one cell, separated by ``;``, a comma or a new line.

    Between two of the options *en* separates as well.
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
        for part in [piece] if whole or cell.kind is not Kind.TEXT else _parts(piece, options):
            value = part.strip() if options is None else _option(part, options)
            if value is None and part.strip():
                return refused(Problem.UNKNOWN_CHOICE)
            if value:
                values.append(value)
    return answered(";".join(dict.fromkeys(values))) if values else refused(Problem.UNKNOWN_CHOICE)


def _parts(piece: str, options: Mapping[str, str] | None) -> list[str]:
    """What stands between the commas of a piece, and between *en* where both sides are options."""
    parts: list[str] = []
    for part in piece.split(","):
        several = _AND.split(part.strip()) if options and _option(part, options) is None else []
        both = len(several) > 1 and all(_option(item, options or {}) for item in several)
        parts += several if both else [part]
    return parts


def _yes_or_no(text: str, options: Mapping[str, str]) -> str | None:
    """The option *ja* or *nee* that a word for it means; None if there is none."""
    word = _YES_OR_NO.get(folded(text).rstrip(_BEHIND_A_WORD))
    return _option(word, options) if word else None


def _option(text: str, options: Mapping[str, str]) -> str | None:
    """The id of the one option with this id or label; None if there is none, or more than one.

    What is nobody's name may be one but for a hyphen or a full stop: ``Noord Holland``.
    """
    listed, name = tuple(options.items()), folded(text)
    return _names(listed).get(name) or _loose_names(listed).get(_loose(name))


def _loose(name: str) -> str:
    """A folded name without hyphens or slashes between its words, or a full stop behind it."""
    return _BETWEEN_LETTERS.sub("", name).rstrip(".")


@lru_cache(maxsize=256)
def _names(options: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The id behind each folded id or label that names just one option."""
    return _of_one(options, folded)


@lru_cache(maxsize=256)
def _loose_names(options: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return _of_one(options, lambda text: _loose(folded(text)))


def _of_one(
    options: tuple[tuple[str, str], ...], name_of: Callable[[str], str]
) -> Mapping[str, str]:
    """The id behind each form of an id or label that is of just one option."""
    meant: dict[str, set[str]] = {}
    for option, label in options:
        for name in (name_of(option), name_of(label)):
            meant.setdefault(name, set()).add(option)
    return {name: ids.pop() for name, ids in meant.items() if name and len(ids) == 1}
