"""Cells that hold no answer, whatever the question: empty, unknown, n.v.t., an error, no result."""

from monitor.domain.frames import State
from monitor.files.cell_text import cleaned, folded
from monitor.files.reading import Problem, Reading, refused
from monitor.files.workbook import Cell, Kind

_UNKNOWN = frozenset({"pm", "onbekend", "nnb"})
_NOT_APPLICABLE = frozenset({"nvt", "nietvantoepassing"})
_DUTCH_ERRORS = frozenset(
    {"#n/b", "#deel/0!", "#verw!", "#waarde!", "#naam?", "#getal!", "#leeg!", "#overloop!"}
)
_ENGLISH_ERRORS = frozenset(
    {"#n/a", "#div/0!", "#ref!", "#value!", "#name?", "#num!", "#null!", "#spill!"}
)
_ERRORS = _DUTCH_ERRORS | _ENGLISH_ERRORS
# None of these words is longer, and folding long texts costs time.
_LONGEST = 40


def without_answer(cell: Cell) -> Reading | None:
    """The reading of a cell that holds no answer; None if it may hold one.

    ``PM``, ``?``, ``onbekend``, ``n.n.b.`` and dashes are unknown, ``n.v.t.`` is not applicable.
    """
    if cell.kind is Kind.ERROR:
        return refused(Problem.ERROR_IN_CELL)
    if cell.kind is Kind.UNCOMPUTED:
        return refused(Problem.UNCOMPUTED_FORMULA)
    if cell.value is None:
        return Reading(State.EMPTY)
    return _without_answer(cell.value) if isinstance(cell.value, str) else None


def _without_answer(text: str) -> Reading | None:
    text = cleaned(text).strip()
    if not text:
        return Reading(State.EMPTY)
    if len(text) > _LONGEST:
        return None
    word = folded(text)
    if word in _ERRORS:
        return refused(Problem.ERROR_IN_CELL)
    if word.replace(".", "") in _NOT_APPLICABLE:
        return Reading(State.NOT_APPLICABLE)
    if word.replace(".", "") in _UNKNOWN or set(word) in ({"?"}, {"-"}):
        return Reading(State.UNKNOWN, None, Problem.FILLED_WITH_UNKNOWN)
    return None
