"""Answers that the tables give: each a small function over the partners, finances or KPI's.

A function answers with a Ratio, that knows what was counted and in which cells, so that anyone can
check it. It answers None where the tables don't hold enough: no rows, nothing to divide by, or
nobody filled in the column it rests on (missing is never 0). It raises UnreadableCellError on a
cell that it needs and that can't be read, and AbsentYearError where it sums up a year that the
workbook has no column for: a figure without that would mislead. The choices made here are argued in
docs/decisions/2026-11-23-answers-from-tables.md.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from monitor.domain import layout
from monitor.domain.cells import Cell
from monitor.domain.computed import finance, kpis, partners
from monitor.domain.filled import AbsentYearError, Tables, UnreadableCellError
from monitor.domain.model.named import OF_TARGET
from monitor.domain.ratio import Ratio


class Computation(NamedTuple):
    """How an answer is computed, and the title of the tab it comes from."""

    tab: str
    compute: Callable[[Tables], Ratio | None]


_PARTNERS, _FINANCE, _KPI = layout.PARTNERS.title, layout.FINANCE.title, layout.KPI.title

COMPUTED: dict[str, Computation] = {
    "par_commitment_after": Computation(_PARTNERS, partners.commitment_after),
    "par_active_share": Computation(_PARTNERS, partners.active_share),
    "par_retention": Computation(_PARTNERS, partners.retention),
    "par_sme_share": Computation(_PARTNERS, partners.sme_share),
    "par_concentration": Computation(_PARTNERS, partners.concentration),
    "fin_cofinancing_realisation": Computation(_FINANCE, finance.cofinancing_realisation),
    "fin_private_cash_share": Computation(_FINANCE, finance.private_cash_share),
    "fin_own_revenue_share": Computation(_FINANCE, finance.own_revenue_share),
    **{
        indicator: Computation(_KPI, partial(kpis.of_target, kpi))
        for indicator, kpi in OF_TARGET.items()
    },
}
"""The indicators that tables can answer. Nothing else is computed."""


class Answered(NamedTuple):
    """The computed answers by indicator, and for those that were stopped the unreadable cell."""

    ratios: dict[str, Ratio]
    stopped: dict[str, Cell]


def computed_answers(tables: Tables) -> Answered:
    """Every answer that the tables give, in model order."""
    found = Answered({}, {})
    for indicator in tables.model.indicator:
        if indicator not in COMPUTED:
            continue
        try:
            ratio = COMPUTED[indicator].compute(tables)
        except UnreadableCellError as unread:
            found.stopped[indicator] = unread.cell
            continue
        except AbsentYearError:
            continue
        if ratio is not None:
            found.ratios[indicator] = ratio
    return found
