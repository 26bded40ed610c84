"""What the financing rules measure, from the cells of one monitor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from monitor.domain.cells import Cell
from monitor.domain.checks import money
from monitor.domain.checks.monitor import Amount, Monitor
from monitor.domain.layout import BUDGET, FIELDS, FORECAST, INDICATORS, REALISED
from monitor.domain.model import LineGroup, Measure, Unit
from monitor.domain.model.named import Form
from monitor.domain.model.tables import COFINANCING, COSTS, INCOME, PRIVATE, SUBSIDISED
from monitor.domain.notation import count, euro, percent


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
    """The value of a :class:`Measure`; None where the workbook doesn't hold enough for it.

    Raises ValueError for a name that isn't one.
    """
    return _MEASURES[Measure(name)](monitor)


def _share(part: list[Amount], whole: list[Amount]) -> Measured | None:
    if not money.total(whole) > 0:
        return None
    value = money.total(part) / money.total(whole)
    numbers = f"{percent(value)} ({euro(money.total(part))} van {euro(money.total(whole))})"
    return Measured(value, money.largest(part or whole), numbers)


def _whole(monitor: Monitor, kind: str, until: int | None = None) -> list[Amount]:
    """B01-B08 together, empty unless both subsidy and co-financing are filled in."""
    found = money.amounts(monitor, kind, SUBSIDISED, until=until)
    groups = {amount.group for amount in found}
    return found if LineGroup.SUBSIDY in groups and groups & set(COFINANCING) else []


def _planned_share(*groups: str) -> Callable[[Monitor], Measured | None]:
    def compute(monitor: Monitor) -> Measured | None:
        plan = _whole(monitor, BUDGET)
        return _share([amount for amount in plan if amount.group in groups], plan)

    return compute


def _subsidy_share(monitor: Monitor) -> Measured | None:
    """By the budget; where that isn't filled in, by the two totals on tab PPS."""
    planned = _planned_share(LineGroup.SUBSIDY)(monitor)
    part, whole = monitor.field("subsidiebedrag"), monitor.field("meerjarenbegroting_totaal")
    if planned or not part or not whole or part.number is None or not whole.number:
        return planned
    value = part.number / whole.number
    amounts = f"{euro(part.number)} van {euro(whole.number)} volgens tab {FIELDS.title}"
    return Measured(value, part, f"{percent(value)} ({amounts})")


def _realised_private_share(monitor: Monitor) -> Measured | None:
    reference = monitor.about.reference_date
    until = reference.year if reference else None
    whole = _whole(monitor, REALISED, until)
    return _share([amount for amount in whole if amount.group in PRIVATE], whole)


def _subsidy(monitor: Monitor) -> Measured | None:
    cell = monitor.field("subsidiebedrag")
    if cell and cell.number is not None:
        return Measured(cell.number, cell, euro(cell.number))
    found = money.amounts(monitor, BUDGET, (LineGroup.SUBSIDY,))
    if not found:
        return None
    return Measured(money.total(found), money.largest(found), euro(money.total(found)))


def _applicant_in_kind(monitor: Monitor) -> Measured | None:
    found = money.amounts(monitor, BUDGET, (LineGroup.APPLICANT,), form=Form.IN_KIND)
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
    found = money.amounts(monitor, FORECAST, (*INCOME, *COSTS))
    filled = len(money.answered_years(found))
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


def _not_asked(_: Monitor) -> None:
    """Nothing: the workbook doesn't ask for this, so the rule is shown and can't be decided on."""


OF_REALISED = frozenset({Measure.REALISED_PRIVATE_SHARE})
"""The measures that are made of realised amounts."""

_MEASURES: Mapping[Measure, Callable[[Monitor], Measured | None]] = {
    Measure.SUBSIDY: _subsidy,
    Measure.SUBSIDY_SHARE: _subsidy_share,
    Measure.PRIVATE_SHARE: _planned_share(*PRIVATE),
    Measure.OTHER_SHARE: _planned_share(LineGroup.OTHER),
    Measure.OTHER_SHARE_WITH_APPLICANT: _planned_share(LineGroup.OTHER, LineGroup.APPLICANT),
    Measure.APPLICANT_SHARE: _planned_share(LineGroup.APPLICANT),
    Measure.APPLICANT_IN_KIND: _applicant_in_kind,
    Measure.DURATION_YEARS: _duration_years,
    Measure.FORECAST_YEARS: _forecast_years,
    Measure.REALISED_PRIVATE_SHARE: _realised_private_share,
    Measure.HOURLY_RATE: _not_asked,
    Measure.PLACEMENT_COSTS: _not_asked,
    Measure.IN_KIND_SUBSTANTIATED: _not_asked,
}
