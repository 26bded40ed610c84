"""What the rows of a monitor are called when something is said of them."""

from collections.abc import Mapping, Sequence

from monitor.domain.cells import Cell
from monitor.domain.layout import BY_TABLE, FIELDS, FINANCE, INDICATORS, KPI
from monitor.domain.model import Model
from monitor.domain.tab import Kind

_NAMED = 3


def row_name(table: str, row: str, cells: Mapping[str, Cell], model: Model) -> str:
    """What a row is called: by the model, or by its first text where people fill the rows in."""
    if table == FIELDS.table and row in model.field:
        return model.field[row].question
    if table == INDICATORS.table and row in model.indicator:
        return model.indicator[row].name
    if table == KPI.table and row in model.kpi:
        return model.kpi[row].name
    if table == FINANCE.table:
        line, _, form = row.partition(".")
        names = {item.id: item.name for item in model.finance_lines}
        option = model.options("form").get(form)
        return f"{names.get(line, line)} ({option.label if option else form})"
    for column in BY_TABLE[table].inputs:
        cell = cells.get(column.id)
        if column.kind is Kind.TEXT and cell is not None and cell.text:
            return cell.text
    return row


def some_of(names: Sequence[str]) -> str:
    """The first few of these names, and how many more there are."""
    named = list(names[:_NAMED])
    if len(names) > _NAMED:
        return f"{', '.join(named)} en nog {len(names) - _NAMED}"
    return " en ".join(filter(None, (", ".join(named[:-1]), named[-1])))
