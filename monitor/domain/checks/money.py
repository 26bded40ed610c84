"""Sums over tab Financien, with the cells they are made of."""

from collections.abc import Collection, Iterable

from monitor.domain.cells import Cell
from monitor.domain.checks.monitor import Amount, Monitor
from monitor.domain.layout import FINANCE
from monitor.domain.model.named import Form


def amounts(
    monitor: Monitor,
    kind: str,
    groups: Collection[str],
    *,
    form: Form | None = None,
    until: int | None = None,
) -> list[Amount]:
    """The filled amounts of a kind (budget, realised, forecast) in these groups of lines.

    ``form`` chooses among them; ``until`` is the last year to count.
    Empty where one of the cells is unknown or can't be read, or a whole year isn't there: their sum
    would mean nothing.
    """
    if has_open(monitor, kind, groups):
        return []
    return [
        amount
        for amount in known(monitor, kind, groups)
        if (form is None or amount.form == form) and (until is None or amount.year <= until)
    ]


def known(monitor: Monitor, kind: str, groups: Collection[str]) -> list[Amount]:
    """As :func:`amounts`, but what is known of them: their sum may lack what is still open."""
    return [amount for amount in monitor.amounts.get(kind, ()) if amount.group in groups]


def has_open(monitor: Monitor, kind: str, groups: Collection[str]) -> bool:
    """Whether a cell of a kind, in these groups of lines, is unknown or unreadable, or a year.

    So it may be where rows are to be put right before they can be read.
    """
    return (
        monitor.may_lack_rows(FINANCE.table)
        or kind in monitor.without_a_year
        or any((kind, group) in monitor.open_sums for group in groups)
    )


def total(found: Iterable[Amount]) -> float:
    """The sum in euros."""
    return sum(amount.euros for amount in found)


def total_without_minus(found: Iterable[Amount]) -> float:
    """The sum in euros, had no amount been written with a minus."""
    return sum(abs(amount.euros) for amount in found)


def largest(found: Iterable[Amount]) -> Cell:
    """The cell with the largest amount: the most telling one. Raises ValueError if none."""
    return max(found, key=lambda amount: abs(amount.euros)).cell


def furthest_above(realised: Iterable[Amount], budget: Iterable[Amount]) -> Cell:
    """The realised amount that lies furthest above its own budget. Raises ValueError if none."""
    planned = {(item.line, item.form, item.year): item.euros for item in budget}

    def above(item: Amount) -> float:
        return item.euros - planned.get((item.line, item.form, item.year), 0)

    return max(realised, key=above).cell


def answered_years(found: Iterable[Amount]) -> list[int]:
    """The years in which an amount is filled in, in order; 0 is an answer too."""
    return sorted({amount.year for amount in found})


def years_with_money(found: Iterable[Amount]) -> list[int]:
    """The years in which there is an amount other than 0, in order."""
    return answered_years(amount for amount in found if amount.euros)


def in_year(found: Iterable[Amount], year: int) -> list[Amount]:
    """Those of a year."""
    return [amount for amount in found if amount.year == year]


def differ(monitor: Monitor, one: float, other: float) -> bool:
    """Whether two amounts that should be equal are too far apart, by the model's norm."""
    model = monitor.model
    share = model.plausibility.amounts_differ_from
    return abs(one - other) > max(share * max(abs(one), abs(other)), model.signals.money_tolerance)
