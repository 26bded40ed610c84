"""Answers that the tables give: each a small function over the partners, finances or KPI's.

A function answers None where the tables don't hold enough: no rows, nothing to divide by, or nobody
filled in the column it rests on (missing is never 0). It raises UnreadableCellError on a cell that
it needs and that can't be read: a figure without that cell would mislead. The choices made here are
argued in docs/decisions/2026-11-23-answers-from-tables.md.
"""

import datetime
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from monitor.domain import layout
from monitor.domain.cells import Row
from monitor.domain.filled import Tables, date, number, says, text

PRIVATE = ("privaat",)
COFINANCING = (*PRIVATE, "aanvrager", "overig")
OWN_REVENUE = ("eigen_inkomsten",)
REVENUE = ("subsidie", *COFINANCING, *OWN_REVENUE, "andere_subsidie")
"""Groups of finance lines: B02-B04, B02-B08, B09-B11 and B01-B12."""


def active_share(tables: Tables) -> float | None:
    """Active private partners by private partners that are present."""
    partners = tables.private()
    if not says(partners, "status"):
        return None
    active = tables.having(partners, "status", "actief")
    return _share(len(active), len(tables.present(partners)))


def commitment_after(tables: Tables) -> float | None:
    """Private partners committed in writing for long enough, by those that are present.

    Long enough is the model's number of months after the subsidy, in whole days.
    """
    present = tables.present(tables.private())
    if tables.end is None or not says(present, "commitment"):
        return None
    scale = tables.model.scale
    needed = tables.end + datetime.timedelta(days=scale.commitment_months * scale.month_days)
    lasting = [
        until
        for row in tables.having(present, "commitment", "schriftelijk")
        if (until := date(row, "committed_until")) is not None and until >= needed
    ]
    return _share(len(lasting), len(present))


def retention(tables: Tables) -> float | None:
    """Partners of the start that are present now; after the subsidy those of its end."""
    if tables.reference is None or (tables.end is None and not tables.open_ended):
        return None
    after = tables.end is not None and tables.reference > tables.end
    then = tables.end if after else tables.start
    if then is None:
        return None
    partners = [row for row in tables.partners if _had_started(row, then)]
    if after:
        partners = [row for row in partners if not _had_ended(row, then)]
    if not says(partners, "status"):
        return None
    return _share(len(tables.present(partners)), len(partners))


def _had_started(row: Row, day: datetime.date) -> bool:
    start = date(row, "start")
    return start is not None and start <= day


def _had_ended(row: Row, day: datetime.date) -> bool:
    end = date(row, "end")
    return end is not None and end < day


def sme_share(tables: Tables) -> float | None:
    """Small and medium-sized among the active labour organisations whose size is known."""
    organisations = [row for row in tables.partners if text(row, "type") == "arbeidsorganisatie"]
    active = tables.having(organisations, "status", "actief")
    sized = [row for row in active if text(row, "size")]
    return _share(len(tables.having(sized, "size", "mkb")), len(sized))


def concentration(tables: Tables) -> float | None:
    """The largest by all private contributions realised, money and in kind together."""
    given = [
        (number(row, "cash_realised") or 0) + (number(row, "kind_realised") or 0)
        for row in tables.private()
    ]
    return _share(max(given, default=0), sum(given))


def cofinancing_realisation(tables: Tables) -> float | None:
    """Cofinancing realised by that budgeted, both to the peildatum.

    Years before count whole, later ones not at all; of the budget of the running year counts the
    part of its project days that has passed.
    """
    passed = passed_of_running_year(tables)
    if tables.reference is None or passed is None:
        return None
    running = tables.reference.year
    realised = tables.euros("realised", *COFINANCING, until=running)
    if not realised:
        return None
    budgeted = sum(
        euros * (passed if year == running else 1)
        for year, euros in tables.euros("budget", *COFINANCING, until=running)
    )
    return _share(_sum(realised), budgeted)


def passed_of_running_year(tables: Tables) -> float | None:
    """Which part of the project days in the peildatum's year has passed, that day included.

    A year after the project has passed whole, one before it not at all. None without the dates.
    """
    if (
        tables.reference is None
        or tables.start is None
        or (tables.end is None and not tables.open_ended)
    ):
        return None
    if tables.reference < tables.start:
        return 0.0
    year = tables.reference.year
    first = max(tables.start, datetime.date(year, 1, 1))
    last = datetime.date(year, 12, 31)
    if tables.end is not None:
        last = min(last, tables.end)
    if tables.reference >= last:
        return 1.0
    return ((tables.reference - first).days + 1) / ((last - first).days + 1)


def private_cash_share(tables: Tables) -> float | None:
    """Money in the private contribution realised."""
    return _share(
        _sum(tables.euros("realised", *PRIVATE, form="geld")),
        _sum(tables.euros("realised", *PRIVATE)),
    )


def own_revenue_share(tables: Tables) -> float | None:
    """The project's own revenue in all revenue realised."""
    return _share(
        _sum(tables.euros("realised", *OWN_REVENUE)), _sum(tables.euros("realised", *REVENUE))
    )


def of_target(kpi: str, tables: Tables) -> float | None:
    """What is realised of the target of a KPI."""
    row = tables.rows.get("kpi", {}).get(kpi, {})
    realised, target = number(row, "realised"), number(row, "target")
    if realised is None or target is None:
        return None
    return _share(realised, target)


def _sum(amounts: Iterable[tuple[int, float]]) -> float:
    return sum(euros for _, euros in amounts)


def _share(part: float, whole: float) -> float | None:
    """Part divided by whole; None where there is no whole."""
    return part / whole if whole > 0 else None


class Computation(NamedTuple):
    """How an answer is computed, and the title of the tab it comes from."""

    tab: str
    compute: Callable[[Tables], float | None]


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
    "edu_student_reach": Computation(_KPI, partial(of_target, "students_reached")),
    "inn_llo_reach": Computation(_KPI, partial(of_target, "workers_llo")),
    "inn_company_projects": Computation(_KPI, partial(of_target, "projects_completed")),
}
"""The indicators that tables can answer. Nothing else is computed."""
