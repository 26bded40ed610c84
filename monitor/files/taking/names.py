"""Texts by which something is known again in the next round: what may be another name, or none."""

from monitor.domain.frames import State
from monitor.domain.tab import Kind
from monitor.files.cell.no_answer import abbreviates_unknown
from monitor.files.cell.reading import Problem, Reading

_MUNICIPALITY = "municipality"
_NAMES = frozenset({"organisation", _MUNICIPALITY, "milestone"})
"""Columns of names; so are the texts asked of a PPS."""
_RAISED = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")
"""Figures that are raised by themselves, without a format."""


def is_name(column_id: str, kind: Kind) -> bool:
    """Whether a text in a column of this kind is a name."""
    return column_id in _NAMES or kind is Kind.ANSWER


def with_notice(reading: Reading, column_id: str, raw: str, *, has_marks: bool) -> Reading:
    """The reading of a name, with what is to be said of it.

    A small sign, by a format (``has_marks``) or by itself, may be of the name (CO₂), or the number
    of a footnote. What is short for unknown may be a name too; but no municipality is called so.
    """
    if reading.state is State.UNKNOWN and column_id != _MUNICIPALITY and abbreviates_unknown(raw):
        return reading._replace(problem=Problem.NAME_OR_UNKNOWN)
    if reading.state is not State.ANSWERED or reading.problem:
        return reading
    has_small = has_marks or not _RAISED.isdisjoint(raw)
    return reading._replace(problem=Problem.NAME_PARTLY_STRUCK) if has_small else reading
