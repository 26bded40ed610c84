"""Answers that the tables give: each a small function over the partners, finances or KPI's.

A function answers with a Ratio, that knows what was counted and in which cells, so that anyone can
check it. It answers None where the tables don't hold enough: no rows, nothing to divide by, or
nobody filled in the column it rests on (missing is never 0). It raises UnreadableCellError on a
cell that it needs and that can't be read, and AbsentYearError where it sums up a year that the
workbook has no column for: a figure without that would mislead. The choices made here are argued in
docs/decisions/2026-11-23-answers-from-tables.md.
"""

import datetime
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from monitor.domain import layout
from monitor.domain.afterwards import ended
from monitor.domain.cells import Cell, Row
from monitor.domain.filled import (
    AbsentYearError,
    Amount,
    Tables,
    UnreadableCellError,
    amount,
    date,
    says,
    text,
)
from monitor.domain.frames import State
from monitor.domain.layout import BUDGET, REALISED
from monitor.domain.model.named import LABOUR_ORGANISATION, OF_TARGET, Form
from monitor.domain.model.tables import COFINANCING, INCOME, OWN_REVENUE, PRIVATE
from monitor.domain.ratio import Counted, Partly, Ratio, RunningYear, Term


def active_share(tables: Tables) -> Ratio | None:
    """Active private partners by private partners that are present."""
    partners = tables.private()
    if not says(partners, "status"):
        return None
    active = tables.having(partners, "status", "actief")
    return _ratio(
        _number_of(active, Counted.ACTIVE, "status"),
        _number_of(tables.present(partners), Counted.PRESENT, "type"),
    )


def commitment_after(tables: Tables) -> Ratio | None:
    """Private partners committed in writing for long enough, by those that are present.

    Long enough is the model's number of months after the subsidy, in whole days.
    """
    present = tables.present(tables.private())
    if tables.end is None or not says(present, "commitment"):
        return None
    scale = tables.model.scale
    needed = tables.end + datetime.timedelta(days=scale.commitment_months * scale.month_days)
    lasting = [
        row
        for row in tables.having(present, "commitment", "schriftelijk")
        if (until := date(row, "committed_until")) is not None and until >= needed
    ]
    return _ratio(
        _number_of(lasting, Counted.COMMITTED, "committed_until"),
        _number_of(present, Counted.PRESENT, "type"),
    )


def retention(tables: Tables) -> Ratio | None:
    """Partners of the start that are present now; after the subsidy those of its end."""
    if tables.reference is None or (tables.end is None and not tables.open_ended):
        return None
    after = tables.end is not None and ended(tables.end, tables.reference)
    then = tables.end if after else tables.start
    if then is None:
        return None
    partners = [row for row in tables.partners if _had_started(row, then)]
    if after:
        partners = [row for row in partners if not _had_ended(row, then)]
    if not says(partners, "status"):
        return None
    return _ratio(
        _number_of(tables.present(partners), Counted.STAYED, "start"),
        _number_of(partners, Counted.OF_END if after else Counted.OF_START, "start"),
    )


def _had_started(row: Row, day: datetime.date) -> bool:
    start = date(row, "start")
    return start is not None and start <= day


def _had_ended(row: Row, day: datetime.date) -> bool:
    end = date(row, "end")
    return end is not None and end < day


def sme_share(tables: Tables) -> Ratio | None:
    """Small and medium-sized among the active labour organisations whose size is known."""
    organisations = [row for row in tables.partners if text(row, "type") == LABOUR_ORGANISATION]
    active = tables.having(organisations, "status", "actief")
    sized = [row for row in active if text(row, "size")]
    return _ratio(
        _number_of(tables.having(sized, "size", "mkb"), Counted.SMALL, "size"),
        _number_of(sized, Counted.SIZED, "size"),
    )


def concentration(tables: Tables) -> Ratio | None:
    """The largest by all private contributions realised, money and in kind together."""
    given = [
        _euros(Counted.LARGEST, filter(None, (amount(row, name) for name in _CONTRIBUTED)))
        for row in tables.private()
    ]
    if not given:
        return None
    every = Term(
        sum(term.value for term in given),
        Counted.CONTRIBUTED,
        tuple(cell for term in given for cell in term.cells),
    )
    return _ratio(max(given, key=lambda term: term.value), every)


_CONTRIBUTED = ("cash_realised", "kind_realised")


def cofinancing_realisation(tables: Tables) -> Ratio | None:
    """Cofinancing realised by that budgeted, both to the peildatum.

    Years before count whole, later ones not at all; of the budget of the running year counts the
    part of its project days that has passed.
    """
    running = running_year(tables)
    if running is None:
        return None
    realised = tables.euros(REALISED, *COFINANCING, until=running.year)
    if not realised:
        return None
    budget = tables.euros(BUDGET, *COFINANCING, until=running.year)
    now = Partly(running, sum(euros.value for year, euros in budget if year == running.year))
    before = sum(euros.value for year, euros in budget if year < running.year)
    return _ratio(
        _euros(Counted.REALISED, (euros for _, euros in realised)),
        Term(before + now.counted, Counted.BUDGETED, tuple(euros.cell for _, euros in budget)),
        now if now.counted != now.euros else None,
    )


def running_year(tables: Tables) -> RunningYear | None:
    """How much of the project days in the peildatum's year has passed. None without the dates.

    A year after the project has passed whole, one before it not at all.
    """
    if (
        tables.reference is None
        or tables.start is None
        or (tables.end is None and not tables.open_ended)
    ):
        return None
    year = tables.reference.year
    first = max(tables.start, datetime.date(year, 1, 1))
    last = datetime.date(year, 12, 31)
    if tables.end is not None:
        last = min(last, tables.end)
    days = (last - first).days + 1
    if tables.reference < tables.start:
        return RunningYear(year, 0, max(days, 1))
    return RunningYear(year, min((tables.reference - first).days + 1, days), days)


def private_cash_share(tables: Tables) -> Ratio | None:
    """Money in the private contribution realised."""
    return _ratio(
        _realised(tables, Counted.CASH, *PRIVATE, form=Form.CASH),
        _realised(tables, Counted.PRIVATE, *PRIVATE),
    )


def own_revenue_share(tables: Tables) -> Ratio | None:
    """The project's own revenue in all revenue realised."""
    return _ratio(
        _realised(tables, Counted.OWN, *OWN_REVENUE), _realised(tables, Counted.REVENUE, *INCOME)
    )


def of_target(kpi: str, tables: Tables) -> Ratio | None:
    """What is realised of the target of a KPI."""
    row = tables.rows.get("kpi", {}).get(kpi, {})
    realised, target = amount(row, "realised"), amount(row, "target")
    if realised is None or target is None:
        return None
    return _ratio(
        Term(realised.value, Counted.DONE, (realised.cell,)),
        Term(target.value, Counted.TARGET, (target.cell,)),
    )


def without_target(tables: Tables) -> dict[str, Cell]:
    """The indicators that a KPI can't answer because its target is 0, each with that target."""
    rows = tables.rows.get("kpi", {})
    targets = {
        indicator: rows[kpi]["target"]
        for indicator, kpi in OF_TARGET.items()
        if "target" in rows.get(kpi, {})
    }
    return {
        indicator: target
        for indicator, target in targets.items()
        if target.state == State.ANSWERED and target.number == 0
    }


def _number_of(rows: Iterable[Row], what: Counted, column: str) -> Term:
    """How many partners; they stand where they filled in ``column``."""
    cells = tuple(row[column] for row in rows)
    return Term(len(cells), what, cells)


def _realised(tables: Tables, what: Counted, *groups: str, form: Form | None = None) -> Term:
    return _euros(what, (euros for _, euros in tables.euros(REALISED, *groups, form=form)))


def _euros(what: Counted, amounts: Iterable[Amount]) -> Term:
    found = tuple(amounts)
    return Term(sum(item.value for item in found), what, tuple(item.cell for item in found))


def _ratio(part: Term, whole: Term, partly: Partly | None = None) -> Ratio | None:
    """Part by whole; None where there is no whole."""
    return Ratio(part, whole, partly) if whole.value > 0 else None


class Computation(NamedTuple):
    """How an answer is computed, and the title of the tab it comes from."""

    tab: str
    compute: Callable[[Tables], Ratio | None]


_PARTNERS, _FINANCE, _KPI = layout.PARTNERS.title, layout.FINANCE.title, layout.KPI.title

COMPUTED: dict[str, Computation] = {
    "par_commitment_after": Computation(_PARTNERS, commitment_after),
    "par_active_share": Computation(_PARTNERS, active_share),
    "par_retention": Computation(_PARTNERS, retention),
    "par_sme_share": Computation(_PARTNERS, sme_share),
    "par_concentration": Computation(_PARTNERS, concentration),
    "fin_cofinancing_realisation": Computation(_FINANCE, cofinancing_realisation),
    "fin_private_cash_share": Computation(_FINANCE, private_cash_share),
    "fin_own_revenue_share": Computation(_FINANCE, own_revenue_share),
    **{
        indicator: Computation(_KPI, partial(of_target, kpi))
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
