"""The sides of a division, and the division itself where there is something to divide by."""

from collections.abc import Iterable

from monitor.domain.cells import Row
from monitor.domain.filled import Amount
from monitor.domain.ratio import Counted, Partly, Ratio, Term


def number_of(rows: Iterable[Row], what: Counted, column: str) -> Term:
    """How many partners; they stand where they filled in ``column``."""
    cells = tuple(row[column] for row in rows)
    return Term(len(cells), what, cells)


def euros_of(what: Counted, amounts: Iterable[Amount]) -> Term:
    """So many euros, added up."""
    found = tuple(amounts)
    return Term(sum(item.value for item in found), what, tuple(item.cell for item in found))


def ratio(part: Term, whole: Term, partly: Partly | None = None) -> Ratio | None:
    """Part by whole; None where there is no whole."""
    return Ratio(part, whole, partly) if whole.value > 0 else None
