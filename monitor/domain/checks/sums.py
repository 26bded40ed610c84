"""Whether amounts in one place add up to what another place says."""

from collections.abc import Iterator
from dataclasses import replace

from monitor.domain.cells import Cell
from monitor.domain.checks import money
from monitor.domain.checks.monitor import Monitor
from monitor.domain.checks.rows import Row
from monitor.domain.findings import Finding
from monitor.domain.layout import BUDGET, BY_TABLE, REALISED
from monitor.domain.model import LineGroup
from monitor.domain.model.named import Form
from monitor.domain.model.tables import COFINANCING, COSTS, INCOME, PRIVATE, SUBSIDISED
from monitor.domain.notation import euro
from monitor.domain.rules import rule
from monitor.domain.tab import Kind

# Column of tab Partners: the kind and form of amounts on tab Financien that it must add up to.
_SAME_MONEY = {
    "cash_budget": (BUDGET, Form.CASH),
    "cash_realised": (REALISED, Form.CASH),
    "kind_budget": (BUDGET, Form.IN_KIND),
    "kind_realised": (REALISED, Form.IN_KIND),
}

_PARTNER_MONEY = {column.id for column in BY_TABLE["partners"].columns if column.kind is Kind.MONEY}


def private_bijdrage_verschilt(monitor: Monitor) -> Iterator[Finding]:
    """The private partners' contributions don't add up to B02-B04."""
    private = monitor.model.in_group("partner_type", *PRIVATE)
    rows = [row for row in monitor.rows("partners") if row.text("type") in private]
    yield from _contributions(monitor, rows, PRIVATE, "PRIVATE-BIJDRAGE-VERSCHILT")


def overige_bijdrage_verschilt(monitor: Monitor) -> Iterator[Finding]:
    """The other partners' contributions don't add up to B05-B08."""
    private = monitor.model.in_group("partner_type", *PRIVATE)
    others = [row for row in monitor.rows("partners") if row.text("type") not in ("", *private)]
    lines = tuple(group for group in COFINANCING if group not in PRIVATE)
    yield from _contributions(monitor, others, lines, "OVERIGE-BIJDRAGE-VERSCHILT")


def _contributions(
    monitor: Monitor, rows: list[Row], groups: tuple[str, ...], code: str
) -> Iterator[Finding]:
    if monitor.may_lack_rows("partners"):
        return
    for column, (kind, form) in _SAME_MONEY.items():
        if any(_is_open(row, column) for row in monitor.rows("partners")):
            continue
        cells = [row.cells[column] for row in rows if row.number(column) is not None]
        found = money.amounts(monitor, kind, groups, form=form)
        partners, finance = sum(cell.number or 0 for cell in cells), money.total(found)
        if cells and found and money.differ(monitor, partners, finance):
            yield max(cells, key=lambda cell: cell.number or 0).finds(
                code,
                column=BY_TABLE["partners"].column(column).header,
                partners=euro(partners),
                finance=euro(finance),
            )


def _is_open(row: Row, column: str) -> bool:
    """Whether it isn't known yet what this partner gives, or to which lines that belongs."""
    cell = row.cells.get(column)
    return cell is not None and (cell.is_open or not row.text("type"))


def baten_lasten_verschillen(monitor: Monitor) -> Iterator[Finding]:
    """In a year the budgeted income is not the budgeted costs.

    Nor would it be without a minus before an amount, of which is told there.
    """
    every_cost = money.amounts(monitor, BUDGET, COSTS)
    every_income = money.amounts(monitor, BUDGET, INCOME)
    for year in money.years_with_money(every_cost):
        costs, income = money.in_year(every_cost, year), money.in_year(every_income, year)
        sums = (money.total, money.total_without_minus)
        if income and all(money.differ(monitor, of(income), of(costs)) for of in sums):
            yield money.largest(costs).finds(
                "BATEN-LASTEN-VERSCHILLEN",
                year=year,
                income=euro(money.total(income)),
                costs=euro(money.total(costs)),
            )


def meer_dan_begroot(monitor: Monitor) -> Iterator[Finding]:
    """More was realised up to now than was budgeted for the whole project."""
    yield from _above_budget(monitor, "MEER-DAN-BEGROOT", implausible=False)


def ver_boven_begroting(monitor: Monitor) -> Iterator[Finding]:
    """So much more was realised than was budgeted that a digit may be too many."""
    yield from _above_budget(monitor, "VER-BOVEN-BEGROTING", implausible=True)


def _above_budget(monitor: Monitor, code: str, *, implausible: bool) -> Iterator[Finding]:
    """Set what is known of both sums side by side: an open cell doesn't hide a slip of the pen.

    Without a whole year of the budget, or a row, more may well have been realised.
    """
    if BUDGET in monitor.without_a_year or monitor.may_lack_rows("finance"):
        return
    realised = money.known(monitor, REALISED, SUBSIDISED)
    budget = money.known(monitor, BUDGET, SUBSIDISED)
    done, planned = money.total(realised), money.total(budget)
    if not budget or done <= planned or not money.differ(monitor, done, planned):
        return
    if (done > monitor.model.plausibility.realised_times_budget * planned) is implausible:
        some_open = money.has_open(monitor, BUDGET, SUBSIDISED)
        yield money.furthest_above(realised, budget).finds(
            code,
            realised=euro(done),
            budget=euro(planned),
            known=", voor zover bekend" if some_open else "",
        )


def subsidie_verschilt(monitor: Monitor) -> Iterator[Finding]:
    """The subsidy on tab PPS is not the subsidy in the budget."""
    yield from _not_budgeted(monitor, "SUBSIDIE-VERSCHILT", "subsidiebedrag", (LineGroup.SUBSIDY,))


def begroting_verschilt(monitor: Monitor) -> Iterator[Finding]:
    """The total of the budget on tab PPS is not the sum of B01-B08."""
    yield from _not_budgeted(
        monitor, "BEGROTING-VERSCHILT", "meerjarenbegroting_totaal", SUBSIDISED
    )


def _not_budgeted(
    monitor: Monitor, code: str, field: str, groups: tuple[LineGroup, ...]
) -> Iterator[Finding]:
    """An amount on tab PPS is not the sum of what is budgeted in these groups."""
    cell, found = monitor.field(field), money.amounts(monitor, BUDGET, groups)
    if cell is None or cell.number is None or not found:
        return
    budget = money.total(found)
    if money.differ(monitor, cell.number, budget):
        yield cell.finds(code, amount=euro(cell.number), budget=euro(budget))


def negatief_bedrag(monitor: Monitor) -> Iterator[Finding]:
    """An amount is less than 0, as all costs are in many a bookkeeping."""
    for cell in _amounts(monitor):
        number = cell.number or 0
        if number < 0:
            facts = {"amount": euro(number), "without": euro(-number)}
            yield _or_at_once(cell.finds("NEGATIEF-BEDRAG", **facts))


def _or_at_once(found: Finding) -> Finding:
    """A finding that is told once of many amounts on its tab."""
    return replace(found, at_once=rule("BEDRAGEN-NEGATIEF").at(found.sheet, None))


def _amounts(monitor: Monitor) -> Iterator[Cell]:
    """Every cell that is to hold an amount, and that has something in it."""
    for amounts in monitor.amounts.values():
        yield from (amount.cell for amount in amounts)
    for row in monitor.rows("partners"):
        yield from (cell for cell in row.cells.values() if cell.column in _PARTNER_MONEY)
    for field in monitor.model.fields:
        if field.kind == Kind.MONEY and (cell := monitor.field(field.id)):
            yield cell


def bedrag_buiten_project(monitor: Monitor) -> Iterator[Finding]:
    """An amount is budgeted in a year in which the project doesn't run."""
    start, end = monitor.about.start_date, monitor.about.subsidy_end
    if not start or not end:
        return
    found = money.amounts(monitor, BUDGET, SUBSIDISED)
    for year in money.years_with_money(found):
        if not start.year <= year <= end.year:
            yield money.largest(money.in_year(found, year)).finds(
                "BEDRAG-BUITEN-PROJECT", year=year, first=start.year, last=end.year
            )


def gerealiseerd_na_peildatum(monitor: Monitor) -> Iterator[Finding]:
    """An amount is realised in a year that begins after the reference date."""
    reference = monitor.about.reference_date
    found = money.amounts(monitor, REALISED, (*INCOME, *COSTS))
    for year in money.years_with_money(found):
        if reference and year > reference.year:
            yield money.largest(money.in_year(found, year)).finds(
                "GEREALISEERD-NA-PEILDATUM", year=year, reference=reference.year
            )
