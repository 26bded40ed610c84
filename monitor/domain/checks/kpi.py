"""Whether the KPI's agree with each other and with the other tabs."""

import math
from collections.abc import Iterator

from monitor.domain.cells import Cell
from monitor.domain.checks import money
from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding
from monitor.domain.layout import FORECAST, FORECAST_YEARS, REALISED
from monitor.domain.model import named
from monitor.domain.model.tables import COSTS, INCOME, OWN_REVENUE
from monitor.domain.notation import count, euro

_COLUMNS = ("target", "realised")


def kpi_negatief(monitor: Monitor) -> Iterator[Finding]:
    """A KPI is less than 0."""
    for row in monitor.rows("kpi"):
        kpi = monitor.model.kpi.get(row.id)
        what = "Dit bedrag" if kpi and kpi.in_euros else "Een aantal"
        for column in _COLUMNS:
            if (row.number(column) or 0) < 0:
                name = _name(monitor, row.id)
                yield row.cells[column].finds("KPI-NEGATIEF", kpi=name, what=what)


def kpi_niet_heel(monitor: Monitor) -> Iterator[Finding]:
    """A KPI that counts people or things is no whole number."""
    for row in monitor.rows("kpi"):
        kpi = monitor.model.kpi.get(row.id)
        for column in _COLUMNS if kpi and not kpi.in_euros else ():
            number = row.number(column)
            if number is not None and not number.is_integer():
                what = "personen" if kpi and kpi.persons else "een aantal"
                below, above = count(math.floor(number)), count(math.ceil(number))
                yield row.cells[column].finds(
                    "KPI-NIET-HEEL",
                    kpi=_name(monitor, row.id),
                    what=what,
                    below=below,
                    above=above,
                )


def kpi_ver_boven_doel(monitor: Monitor) -> Iterator[Finding]:
    """What is realised of a KPI is so many times its target that a digit may be too many."""
    far = monitor.model.plausibility.kpi_times_target
    for row in monitor.rows("kpi"):
        target, realised = row.number("target"), row.number("realised")
        if target and realised and realised > far * target > 0:
            yield row.cells["realised"].finds(
                "KPI-VER-BOVEN-DOEL",
                kpi=_name(monitor, row.id),
                target=count(target),
                times=count(far),
            )


def kpi_deel_groter(monitor: Monitor) -> Iterator[Finding]:
    """A part is larger than the whole it belongs to."""
    parts = ((kpi.id, kpi.part_of) for kpi in monitor.model.kpis if kpi.part_of)
    for part, whole in parts:
        for column in _COLUMNS:
            one, all_of_it = _kpi(monitor, part, column), _kpi(monitor, whole, column)
            if one and all_of_it and (one.number or 0) > (all_of_it.number or 0):
                yield one.finds(
                    "KPI-DEEL-GROTER",
                    part=_name(monitor, part),
                    part_value=count(one.number or 0),
                    whole=_name(monitor, whole),
                    whole_value=count(all_of_it.number or 0),
                )


def mijlpalen_telling(monitor: Monitor) -> Iterator[Finding]:
    """The KPI of milestones met is not the number of them on tab Mijlpalen."""
    cell, rows = _kpi(monitor, named.MILESTONES_MET, "realised"), list(monitor.rows("milestones"))
    met = sum(row.text("status") == named.Reached.MET for row in rows)
    if cell and rows and cell.number != met and not monitor.may_lack_rows("milestones"):
        yield cell.finds("MIJLPALEN-TELLING", kpi=count(cell.number or 0), met=met)


def eigen_inkomsten_verschillen(monitor: Monitor) -> Iterator[Finding]:
    """The KPI of own revenue is not what is realised on B09-B11."""
    cell = _kpi(monitor, named.OWN_REVENUE, "realised")
    found = money.amounts(monitor, REALISED, OWN_REVENUE)
    if cell and found and money.differ(monitor, cell.number or 0, money.total(found)):
        yield cell.finds(
            "EIGEN-INKOMSTEN-VERSCHILLEN",
            kpi=euro(cell.number or 0),
            finance=euro(money.total(found)),
        )


def raming_zonder_bedragen(monitor: Monitor) -> Iterator[Finding]:
    """More years are said to be forecast than tab Financien holds, of those it has room for."""
    cell = monitor.answers.get("fin_forecast_years")
    found = money.amounts(monitor, FORECAST, (*INCOME, *COSTS))
    if not found and (monitor.open_sums or monitor.may_lack_rows("finance")):
        return
    filled = len(money.answered_years(found))
    if cell and cell.number and filled < min(cell.number, FORECAST_YEARS):
        yield cell.finds(
            "RAMING-ZONDER-BEDRAGEN",
            years=count(cell.number),
            filled=f"voor {filled} jaar een prognose" if filled else "nog geen prognose",
        )


def _kpi(monitor: Monitor, kpi_id: str, column: str) -> Cell | None:
    row = monitor.tables.get("kpi", {}).get(kpi_id)
    return row.cells[column] if row and row.number(column) is not None else None


def _name(monitor: Monitor, kpi_id: str) -> str:
    return monitor.model.kpi[kpi_id].name if kpi_id in monitor.model.kpi else kpi_id
