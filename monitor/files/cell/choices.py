"""Read one cell as a choice: yes or no, one of a list, or several of a list.

Like :mod:`values`: each function takes a cell, gives a :class:`Reading`, never raises
on what a cell holds and never guesses.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from monitor.domain.frames import State
from monitor.domain.past import ALL_HOLDS, REST_HOLDS
from monitor.files.cell.choice_words import option_by_initials, option_in_words
from monitor.files.cell.no_answer import without_answer
from monitor.files.cell.reading import Problem, Reading, answered, refused
from monitor.files.cell.text import folded, raw_text
from monitor.files.template.lists import REST
from monitor.files.workbook import Cell, Kind

_TRUE = frozenset({"ja", "j", "yes", "waar", "true", "x", "1"})
_FALSE = frozenset({"nee", "n", "no", "onwaar", "false", "0"})
_TICKED = frozenset({"✓", "✔", "☑", "√", "v", "ok", "oke"})
"""What people write for a yes where they would tick a box, without the choice of a glyph."""
_UNCHANGED = ("klopt", "kloptnog", "ongewijzigd", "onveranderd", "nietgewijzigd", "nietveranderd")
_HOLDS = frozenset({*_UNCHANGED, "akkoord", "allesklopt", "nietsveranderd", "nietsgewijzigd"})
"""What they write besides for what still holds, folded as all words here."""
_BEHIND_A_WORD = "\ufe0e\ufe0f.!"
"""The choice of a glyph, a full stop, and one with more voice."""
_REST = frozenset(
    f"{rest}{holds}" for rest in ("rest", "derest") for holds in ("", "wel", *_UNCHANGED)
) | {folded(REST)}
# Not 1 and 0: in a list of three these may count the choices.
_YES_OR_NO = dict.fromkeys((_TRUE | _TICKED) - {"1"}, "ja") | dict.fromkeys(_FALSE - {"0"}, "nee")
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])[-/](?=[^\W\d_])")
_AND = re.compile(r"\s+en\s+|/", re.IGNORECASE)
_TWICE = re.compile(r"(?P<one>[^():=]+?)(?:[(:=]|\s[-–—]\s)(?P<other>[^():=]+)\)?\.?")
"""An option that is named again: ``NB (Noord-Brabant)``, ``NB: Noord-Brabant``."""


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


def is_tick(text: str) -> bool:
    """Whether this text in a cell says that something still holds, all of it or the rest."""
    return read_tick(Cell(Kind.TEXT, text)).value in (ALL_HOLDS, REST_HOLDS)


def read_choice(cell: Cell, options: Mapping[str, str]) -> Reading:
    """Read one of ``options`` (id → label) by id or label; the value is the id.

    Any word for yes or no (see :func:`read_bool`) is the option *ja* or *nee*, if there is one.
    One that is named in another form of its words, or by its initials, is taken, and noticed.
    """
    if reading := _without_choice(cell, options):
        return reading
    text = raw_text(cell)
    if option := _option(text, options) or _yes_or_no(text, options):
        return answered(option)
    if option := option_in_words(text, options) or _by_initials(text, options):
        return _in_other_words(answered(option), [option], options)
    return refused(Problem.UNKNOWN_CHOICE)


def read_many(cell: Cell, options: Mapping[str, str]) -> Reading:
    """Read several of ``options`` (id → label), separated by ``;``, a comma or a new line.

    Between two of the options *en* and ``/`` separate as well.
    The value is their ids, joined by ``;`` and each only once. One value that is not among the
    options makes the whole cell refused; one that is there by its initials is taken, and noticed.
    """
    if reading := _without_choice(cell, options):
        return reading
    text = raw_text(cell)
    parts = _parts(text, options) if cell.kind is Kind.TEXT else [text]
    named = [_option(part, options) for part in parts]
    meant = [
        option or _by_initials(part, options) for part, option in zip(parts, named, strict=True)
    ]
    chosen = [option for option in dict.fromkeys(meant) if option]
    if not chosen or None in meant:
        return refused(Problem.UNKNOWN_CHOICE)
    reading = answered(";".join(chosen))
    return reading if None not in named else _in_other_words(reading, chosen, options)


def _without_choice(cell: Cell, options: Mapping[str, str]) -> Reading | None:
    """As :func:`without_answer`, but ``n.v.t.`` and ``onbekend`` may be options themselves, and a
    word for unknown the initials of one: ``NB``. Which of the two may stand behind it.

    An error is no option, whatever it spells.
    """
    reading, text = without_answer(cell), raw_text(cell)
    if reading is None or reading.state in (State.INVALID, State.EMPTY):
        return reading
    if any(_option(part, options) for part in _parts(text, options)) or _named_twice(text, options):
        return None
    named = _TWICE.fullmatch(text.strip())
    initials_of = option_by_initials(named["one"] if named else text, options)
    says_unknown = named and without_answer(Cell(Kind.TEXT, named["other"]))
    if initials_of and reading.state is State.UNKNOWN and not says_unknown:
        return refused(Problem.CHOICE_OR_UNKNOWN, option=options[initials_of])
    return reading


def _named(text: str, options: Mapping[str, str]) -> str | None:
    """The id of the one option with this id, label or initials; None if there is none."""
    return _option(text, options) or _by_initials(text, options)


def _by_initials(text: str, options: Mapping[str, str]) -> str | None:
    """The id of the one option with these initials, alone or beside its name."""
    return option_by_initials(text, options) or _named_twice(text, options)


def _named_twice(text: str, options: Mapping[str, str]) -> str | None:
    """The id of the one option that a text names twice; None if there is none."""
    found = _TWICE.fullmatch(text.strip())
    if found is None:
        return None
    one, other = (_named(part, options) for part in found.groups())
    return one if one == other else None


def _in_other_words(reading: Reading, chosen: Iterable[str], options: Mapping[str, str]) -> Reading:
    named = "; ".join(options[option] for option in chosen)
    return reading._replace(problem=Problem.CHOICE_IN_OTHER_WORDS, facts={"option": named})


def _parts(text: str, options: Mapping[str, str]) -> list[str]:
    """What stands between semicolons, line ends and commas, if that is no option as a whole, and
    between *en* or ``/`` where both sides are options.
    """
    parts: list[str] = []
    for piece in re.split(r"[;\n]", text):
        for part in [piece] if _option(piece, options) else piece.split(","):
            several = _AND.split(part.strip()) if _option(part, options) is None else []
            both = len(several) > 1 and all(_named(item, options) for item in several)
            parts += several if both else [part]
    return [part for part in parts if part.strip()]


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
