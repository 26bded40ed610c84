"""What the financing rules measure, from the cells of one monitor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.cells import Cell
from monitor.domain.checks import money
from monitor.domain.checks.monitor import Amount, Monitor
from monitor.domain.layout import FIELDS, INDICATORS
from monitor.domain.notation import count, euro, percent


class Unit(StrEnum):
    """What a measure is expressed in."""

    SHARE = "share"
    EURO = "euro"
    YEARS = "years"
    RATE = "rate"


UNITS: Mapping[str, Unit] = {
    "subsidy": Unit.EURO,
    "subsidy_share": Unit.SHARE,
    "private_share": Unit.SHARE,
    "other_share": Unit.SHARE,
    "other_share_with_applicant": Unit.SHARE,
    "applicant_share": Unit.SHARE,
    "applicant_in_kind": Unit.EURO,
    "duration_years": Unit.YEARS,
    "forecast_years": Unit.YEARS,
    "realised_private_share": Unit.SHARE,
    "hourly_rate": Unit.RATE,
}


def written(value: float, unit: Unit) -> str:
    """A value or bound of a rule as people write it."""
    match unit:
        case Unit.SHARE:
            return percent(value)
        case Unit.EURO:
            return euro(value)
        case Unit.YEARS:
            return f"{count(value)} jaar"
        case Unit.RATE:
            return f"{euro(value)} per uur"


@dataclass(frozen=True, slots=True)
class Measured:
    """A value (fraction, euros or years), its most telling cell and the numbers behind it."""

    value: float
    cell: Cell
    numbers: str


def measure(name: str, monitor: Monitor) -> Measured | None:
    """The value of this measure; None where the workbook doesn't hold enough for it."""
    compute = _MEASURES.get(name)
    return compute(monitor) if compute else None


def _share(part: list[Amount], whole: list[Amount]) -> Measured | None:
    if not money.total(whole) > 0:
        return None
    value = money.total(part) / money.total(whole)
    numbers = f"{percent(value)} ({euro(money.total(part))} van {euro(money.total(whole))})"
    return Measured(value, money.largest(part or whole), numbers)


def _whole(monitor: Monitor, kind: str, until: int | None = None) -> list[Amount]:
    """B01-B08 together, empty unless both subsidy and co-financing are filled in."""
    found = money.amounts(monitor, kind, money.SUBSIDISED, until=until)
    groups = {amount.group for amount in found}
    return found if "subsidie" in groups and groups & set(money.COFINANCING) else []


def _planned_share(*groups: str) -> Callable[[Monitor], Measured | None]:
    def compute(monitor: Monitor) -> Measured | None:
        plan = _whole(monitor, "budget")
        return _share([amount for amount in plan if amount.group in groups], plan)

    return compute


def _subsidy_share(monitor: Monitor) -> Measured | None:
    """By the budget; where that isn't filled in, by the two totals on tab PPS."""
    planned = _planned_share("subsidie")(monitor)
    part, whole = monitor.field("subsidiebedrag"), monitor.field("meerjarenbegroting_totaal")
    if planned or not part or not whole or part.number is None or not whole.number:
        return planned
    value = part.number / whole.number
    amounts = f"{euro(part.number)} van {euro(whole.number)} volgens tab {FIELDS.title}"
    return Measured(value, part, f"{percent(value)} ({amounts})")


def _realised_private_share(monitor: Monitor) -> Measured | None:
    reference = monitor.about.reference_date
    until = reference.year if reference else None
    whole = _whole(monitor, "realised", until)
    return _share([amount for amount in whole if amount.group in money.PRIVATE], whole)


def _subsidy(monitor: Monitor) -> Measured | None:
    cell = monitor.field("subsidiebedrag")
    if cell and cell.number is not None:
        return Measured(cell.number, cell, euro(cell.number))
    found = money.amounts(monitor, "budget", ("subsidie",))
    if not found:
        return None
    return Measured(money.total(found), money.largest(found), euro(money.total(found)))


def _applicant_in_kind(monitor: Monitor) -> Measured | None:
    found = money.amounts(monitor, "budget", ("aanvrager",), form="natura")
    if not found:
        return None
    return Measured(money.total(found), money.largest(found), euro(money.total(found)))


def _duration_years(monitor: Monitor) -> Measured | None:
    start, end = monitor.about.start_date, monitor.about.subsidy_end
    cell = monitor.field("einddatum_subsidie")
    if not start or not end or not cell or end <= start:
        return None
    # In whole months: whether the last day counts or not, four years are four years.
    value = round((end - start).days / monitor.model.scale.month_days) / 12
    return Measured(value, cell, written(value, Unit.YEARS))


def _forecast_years(monitor: Monitor) -> Measured | None:
    found = money.amounts(monitor, "forecast", (*money.INCOME, *money.COSTS))
    filled = len(list(money.years(found)))
    if filled:
        return Measured(filled, money.largest(found), written(filled, Unit.YEARS))
    answer = monitor.answers.get("fin_forecast_years")
    if not answer or answer.number is None:
        return None
    numbers = f"{written(answer.number, Unit.YEARS)} volgens uw antwoord op tab {INDICATORS.title}"
    return Measured(answer.number, _on_finance(monitor, answer), numbers)


def _on_finance(monitor: Monitor, answer: Cell) -> Cell:
    """The answer at the tab where the forecast itself is to be filled in, if that tab is there."""
    tabs = (cell.sheet for row in monitor.rows("finance") for cell in row.cells.values())
    sheet = next(tabs, None)
    return answer._replace(sheet=sheet, cell=None) if sheet else answer


OF_REALISED = frozenset({"realised_private_share"})
"""The measures that are made of realised amounts."""

_MEASURES: Mapping[str, Callable[[Monitor], Measured | None]] = {
    "subsidy": _subsidy,
    "subsidy_share": _subsidy_share,
    "private_share": _planned_share(*money.PRIVATE),
    "other_share": _planned_share("overig"),
    "other_share_with_applicant": _planned_share("overig", "aanvrager"),
    "applicant_share": _planned_share("aanvrager"),
    "applicant_in_kind": _applicant_in_kind,
    "duration_years": _duration_years,
    "forecast_years": _forecast_years,
    "realised_private_share": _realised_private_share,
}
