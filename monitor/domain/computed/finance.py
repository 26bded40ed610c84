"""What the finances of a partnership answer."""

import datetime

from monitor.domain.computed.terms import euros_of, ratio
from monitor.domain.filled import Tables
from monitor.domain.layout import BUDGET, REALISED
from monitor.domain.model.named import Form
from monitor.domain.model.tables import COFINANCING, INCOME, OWN_REVENUE, PRIVATE
from monitor.domain.ratio import Counted, Partly, Ratio, RunningYear, Term


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
    return ratio(
        euros_of(Counted.REALISED, (euros for _, euros in realised)),
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
    return ratio(
        _realised(tables, Counted.CASH, *PRIVATE, form=Form.CASH),
        _realised(tables, Counted.PRIVATE, *PRIVATE),
    )


def own_revenue_share(tables: Tables) -> Ratio | None:
    """The project's own revenue in all revenue realised."""
    return ratio(
        _realised(tables, Counted.OWN, *OWN_REVENUE), _realised(tables, Counted.REVENUE, *INCOME)
    )


def _realised(tables: Tables, what: Counted, *groups: str, form: Form | None = None) -> Term:
    return euros_of(what, (euros for _, euros in tables.euros(REALISED, *groups, form=form)))
