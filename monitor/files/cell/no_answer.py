"""Cells that hold no answer, whatever the question: empty, unknown, n.v.t., an error, no result."""

import re
from functools import lru_cache

from monitor.domain.frames import State
from monitor.files.cell.reading import Problem, Reading, refused
from monitor.files.cell.text import DUTCH_ERRORS, cleaned, folded, number_text
from monitor.files.workbook import RESULTLESS, Cell, Kind

DOUBT = "Klopt dit?"
"""What a workbook handed back has before an answer that is in doubt: it answers no question."""
NO_RESULT = f"{DOUBT} een formule zonder uitkomst"
"""What it has where a formula without a result stood, which may follow behind a colon: there was no
answer to put back."""
PART_OF_TEXT = f"{DOUBT} een antwoord waarvan een deel doorgestreept of klein is"
"""What it has where a part of the text didn't count: what was read may be a wrong number."""
MERGED = f"{DOUBT} een vak dat was samengevoegd"
"""What it has where an empty cell was merged with another, so that nobody could answer there."""
UNDER_MERGE = f"{DOUBT} een waarde onder een samengevoegd vak"
"""What it has where a value stood in such a cell, that nobody sees."""
AS_ABOVE = "zie hierboven"
"""What it has where a text in the cell above was merged over this one: it holds there alone."""
_ABBREVIATED = frozenset({"pm", "nnb", "tbd", "nb", "onb", "ntb"})
_UNKNOWN = _ABBREVIATED | {
    *("onbekend", "nogonbekend", "nietbekend", "nognietbekend"),
    *("weetniet", "weetikniet", "wetenweniet", "wetenwijniet", "geenidee"),
    *("volgt", "volgtnog", "nogintevullen", "noginvullen", "nognietingevuld", "nietingevuld"),
    *("nogtebepalen", "nadertebepalen", "wordtnogbepaald"),
    *("nogtemeten", "nietgemeten", "nognietgemeten", "geenantwoord"),
    *("nietbeschikbaar", "nognietbeschikbaar"),
}
_NOT_APPLICABLE = frozenset(
    {"nvt", "nietvantoepassing", "nietvtoepassing", "nietvtoep", "nietvantoep", "n/a"}
)
_NOT_APPLICABLE_WITH_STOPS = frozenset({"n.a.", "n.a"})
"""Without its full stops this is a word that means something else."""
_NOTHING = re.compile(r"€|\.{2,}|€*(?:\?+|-+(?:[.,]-+)?)€*")
_AND_MORE = re.compile(r"(?P<word>[^()]*[^\W\d_][^()]*)\((?P<more>[^()]+)\)\.?")
"""A word with something between brackets behind it: ``n.v.t. (zie toelichting)``."""
_AND_WORDS = re.compile(
    r"(?:n\.? ?v\.? ?t\b|n/a\b|niet van toepassing\b)[\s.,;:–—-]+(?P<more>[^\W\d_]+ \D+)",
    re.IGNORECASE,
)
"""N.v.t. with words behind it, and no number: ``nvt, we hebben geen mkb``."""
_UNLESS = re.compile(r"\b(?:maar|tenzij|behalve|wel|deels|of)\b", re.IGNORECASE)
"""Words behind n.v.t. with which it may hold for a part alone."""
_ERRORS = frozenset(folded(word) for both in DUTCH_ERRORS.items() for word in both)
_AS_ABOVE = frozenset(
    {
        *('"', "''", "“", "”", "„", "″", "〃"),
        *("idem", "dito", "ditto", "alsboven", "zieboven", "ziehierboven"),
    }
)
_WHY_NOT_APPLICABLE = Reading(State.NOT_APPLICABLE, None, Problem.NOT_APPLICABLE_AND_MORE)
# None of these words is longer, and folding long texts costs time.
_LONGEST = 40


def without_question(text: str) -> str:
    """What stood in a cell, of a text that a workbook handed back may have as a question there."""
    return text.removeprefix(DOUBT).strip() if text.startswith(DOUBT) else text


def without_answer(cell: Cell) -> Reading | None:
    """The reading of a cell that holds no answer; None if it may hold one.

    ``PM``, ``?``, ``n.b.``, ``onbekend``, ``weet niet``, ``volgt``, ``nog te bepalen``, ``...`` and
    dashes (``€ -`` and ``€ -,--`` too) and a bare ``€`` are unknown; ``n.v.t.`` and ``n/a`` are not
    applicable. What stands behind such a word between brackets isn't read, and that is noticed; nor
    is what tells why something is n.v.t. Of a number that nobody sees it's asked what is meant.
    """
    if cell.kind in RESULTLESS:
        is_error = cell.kind is Kind.ERROR
        return refused(Problem.ERROR_IN_CELL if is_error else Problem.UNCOMPUTED_FORMULA)
    if cell.kind is Kind.MASKED:
        seen = f'"{cell.shown}"' if cell.shown else "niets"
        held = number_text(cell.value) if isinstance(cell.value, float) else ""
        return refused(Problem.MASKED_NUMBER, seen=seen, held=held)
    if cell.value is None:
        return Reading(State.EMPTY)
    if not isinstance(cell.value, str):
        return None
    text = cleaned(cell.value).strip()
    if text == NO_RESULT or text.startswith(f"{NO_RESULT}: "):
        return refused(Problem.WAS_UNCOMPUTED)
    if text == MERGED:
        return Reading(State.EMPTY, None, Problem.WAS_MERGED)
    if text == UNDER_MERGE:
        return refused(Problem.WAS_MERGED)
    if len(text) <= _LONGEST and (reading := _of_word(text)):
        return reading
    return _of_word_and_more(text) if text.endswith((")", ").")) else _of_word_and_words(text)


def says_as_above(text: str) -> bool:
    """Whether a text only points at the row above: ``"``, ``- " -``, ``idem``, ``zie boven``."""
    return len(text) <= _LONGEST and folded(text).strip("-.") in _AS_ABOVE


def abbreviates_unknown(text: str) -> bool:
    """Whether a text is an abbreviation for unknown: ``NTB``. A name can be that too."""
    return len(text) <= _LONGEST and folded(text).replace(".", "") in _ABBREVIATED


@lru_cache(maxsize=4096)  # the same choices and years come by in every workbook
def _of_word(text: str) -> Reading | None:
    if not text:
        return Reading(State.EMPTY)
    word = folded(text)
    if word in _ERRORS:
        return refused(Problem.ERROR_IN_CELL)
    if word.replace(".", "") in _NOT_APPLICABLE or word in _NOT_APPLICABLE_WITH_STOPS:
        return Reading(State.NOT_APPLICABLE)
    if word.replace(".", "") in _UNKNOWN or _NOTHING.fullmatch(word):
        return Reading(State.UNKNOWN, None, Problem.FILLED_WITH_UNKNOWN)
    return None


def _of_word_and_more(text: str) -> Reading | None:
    """The reading of a word with more behind it; a number there may be the answer to what is
    unknown.
    """
    found = _AND_MORE.fullmatch(text)
    if found is None or len(found["word"]) > _LONGEST:
        return None
    reading = _of_word(found["word"].strip())
    if reading is None or reading.state is State.INVALID:
        return None
    if reading.state is State.NOT_APPLICABLE:
        return _WHY_NOT_APPLICABLE
    return None if re.search(r"[0-9]", found["more"]) else reading


def _of_word_and_words(text: str) -> Reading | None:
    """The reading of n.v.t. with words behind it that tell why; None of any other text."""
    found = _AND_WORDS.fullmatch(text) if text[:1] in "nN" else None
    return _WHY_NOT_APPLICABLE if found and not _UNLESS.search(found["more"]) else None
