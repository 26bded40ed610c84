"""Read one cell as a level: its number, and whether what stands behind that belongs to it.

Like :mod:`values`: nothing is raised on what a cell holds, and nothing is guessed.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from monitor.files.cell.dutch_dates import parse_date
from monitor.files.cell.likeness import says_the_same
from monitor.files.cell.no_answer import without_answer
from monitor.files.cell.own_words import Part, part_of, raises_doubt
from monitor.files.cell.reading import Problem, Reading, answered, refused
from monitor.files.cell.text import cleaned, folded
from monitor.files.cell.values import without_dust
from monitor.files.workbook import Cell, Kind

_LEVEL = re.compile(
    r"(?:niveau *)?(?P<opening>\()?(?P<level>[0-9]{1,3})(?(opening)\)|(?:[.,]0{1,2})?)"
    r"(?:[.*:)]|\s+[-‐‑–—])?",
    re.IGNORECASE,
)
"""A level by itself; what begins to tell it, 3: or 3 -, has nothing to tell then."""
_LEVEL_AND_TEXT = re.compile(
    r"(?:niveau *)?(?P<level>[0-9]{1,3})\s*[-‐‑–—:;,.)][-‐‑–—:;,.)\s]*(?P<text>[^\s].*)",
    re.DOTALL | re.IGNORECASE,
)
_LEVEL_AND_ASIDE = re.compile(
    r"(?:niveau *)?(?P<level>[0-9]{1,3})\s*\(\s*(?P<text>[^()]+)\)\.?", re.IGNORECASE
)
_LEVEL_BESIDE_TEXT = re.compile(r"(?P<level>[0-9]{1,3})\s+(?P<text>[^\s].*)", re.DOTALL)
_FEWEST_LETTERS = 8
"""With so many of its first or last letters a level is surely meant."""
_BEFORE_ANOTHER = re.compile(
    r"(?:[\s(\"'‘’“”„]|(?:niveau|naar|wordt|of|en|tot)(?![^\W\d_]))*", re.IGNORECASE
)
"""What may stand between a level and another one: ``2 - naar 3``, ``2 - (niveau 3)``."""
_COUNT = re.compile(
    r"[0-9]+(?:%|x|e|de|ste)?\s+(?!(?:of|en|tot|naar|in|à|a|t/m)(?![^\W\d_]))[^\W\d_]",
    re.IGNORECASE,
)
"""How many there are of something, or a year: ``3 - 12 partners``."""
_NUMBER_WORDS = frozenset({"nul", "een", "twee", "drie", "vier", "vijf"})


def read_level(cell: Cell, level_texts: Sequence[str], elsewhere: tuple[str, ...] = ()) -> Reading:
    """Read a level, 1 to the number of ``level_texts``, as a whole float.

    ``3``, ``3,0``, ``niveau 3``, ``3 - anything``, ``3 (anything)``, exactly the text of level 3,
    and the number right before that, are 3. Of a text behind the number that isn't of that level
    it's noticed whose it is: of another level, of another question (``elsewhere`` are the texts of
    those), or the user's own. With the texts of two levels there is no telling which counts.
    """
    if reading := without_answer(cell):
        return reading
    level: float | None = None
    behind = ""
    match cell.kind, cell.value:
        case Kind.NUMBER, float() | int() as value:
            level = without_dust(value)
        case Kind.TEXT, str() as text:
            level, behind = _level_in(cleaned(text).strip(), _forms(tuple(level_texts)))
    if level is None or level not in range(1, len(level_texts) + 1):
        return refused(Problem.NO_LEVEL)
    notice = _about(behind, int(level), level_texts, elsewhere) if behind else None
    if notice is Problem.NO_LEVEL:
        return refused(notice)
    reading = answered(float(level), notice)
    return reading._replace(facts={"level": f"{level:.0f}"}) if notice else reading


def _about(
    behind: str, level: int, level_texts: Sequence[str], elsewhere: tuple[str, ...]
) -> Problem | None:
    """What is to be said of a text behind a level; None of the text of that level."""
    levels, form = _forms(tuple(level_texts)), _form(behind)
    own, own_text = levels[level - 1], level_texts[level - 1]
    if form == own:  # by far the most
        return None
    others = [text for text in levels if text != own]
    if form in others:
        return Problem.OTHER_LEVEL_TEXT
    rest = form.replace(own, "", 1)
    has_own = rest != form
    if any(_LEVEL.fullmatch(line.strip()) for line in behind.splitlines()[1:]):
        return Problem.NO_LEVEL
    if any(len(text) >= _FEWEST_LETTERS and text in rest for text in others):
        return Problem.NO_LEVEL if has_own else Problem.OTHER_LEVEL_TEXT
    if says_the_same(behind, own_text):
        return None
    part = part_of(behind, own_text)
    if part is Part.DENIED:
        return Problem.MAYBE_OTHER_LEVEL
    if len(form) >= _FEWEST_LETTERS and (own.startswith(form) or part is Part.CLAUSES):
        is_shared = any(form in text for text in others)
        return Problem.MAYBE_OTHER_LEVEL if is_shared else None
    of_others = [text for text in level_texts if _form(text) != own and _is_part(form, _form(text))]
    if of_others:
        is_denied = any(part_of(behind, text) is Part.DENIED for text in of_others)
        return Problem.MAYBE_OTHER_LEVEL if is_denied else Problem.OTHER_LEVEL_TEXT
    if form in _forms(elsewhere):
        return Problem.OTHER_QUESTION_TEXT
    is_doubtful = raises_doubt(behind, level, own_text, len(levels))
    return Problem.MAYBE_OTHER_LEVEL if is_doubtful else Problem.OWN_WORDS


def _level_in(text: str, levels: Sequence[str]) -> tuple[int | None, str]:
    """The level that a text names, and the text behind the number; "" if there is none."""
    places = _places(_form(text), levels)
    if len(places) == 1:
        return places[0], ""
    if found := _LEVEL.fullmatch(text):
        return int(found["level"]), ""
    if found := _LEVEL_AND_TEXT.fullmatch(text) or _LEVEL_AND_ASIDE.fullmatch(text):
        level, behind = int(found["level"]), found["text"]
        # Not in "3.5" or "3-mei"; a level's own text may begin with anything.
        is_apart = not text[: found.start("text")][-1:].strip("( ")  # else it may be a decimal
        counts = is_apart and _COUNT.match(behind) is not None
        is_other = not counts and _names_another(behind)
        is_other = is_other or parse_date(text) is not Problem.NO_DATE
        if not is_other or level in _places(_form(behind), levels):
            return level, behind
    elif found := _LEVEL_BESIDE_TEXT.fullmatch(text):
        level, behind = int(found["level"]), found["text"]
        form = _form(behind)
        begun = [at for at, own in enumerate(levels, start=1) if own.startswith(form)]
        is_begun = len(form) >= _FEWEST_LETTERS and begun == [level]
        if is_begun or level in _places(form, levels):
            return level, behind
    return None, ""


def _names_another(behind: str) -> bool:
    """Whether a text behind a level is or may be another level: ``3 - 4``, ``3 - naar 4``.

    A sign in front of it may tell what became of the level, as an arrow does: there are many.
    """
    rest = _BEFORE_ANOTHER.sub("", behind, count=1)
    return not rest[:1].isalpha() or folded(rest).rstrip(").'\"") in _NUMBER_WORDS


def _is_part(form: str, text: str) -> bool:
    """Whether the form of a text is how a level's text begins or ends, long enough to tell."""
    return len(form) >= _FEWEST_LETTERS and (text.startswith(form) or text.endswith(form))


def _places(form: str, levels: Sequence[str]) -> list[int]:
    """The levels that have the text of this form."""
    return [level for level, level_text in enumerate(levels, start=1) if level_text == form]


def _form(text: str) -> str:
    """The form in which texts of levels are compared: folded, with or without a full stop."""
    return folded(text).rstrip(".")


@lru_cache(maxsize=256)
def _forms(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_form, texts))
