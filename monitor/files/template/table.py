"""One table of the template as a tab: labels locked, input open, checks and values in place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from monitor.domain.layout import CARRIED, FIELDS, FIRST_DATA_ROW, HEADER_ROW
from monitor.domain.model import Model
from monitor.domain.tab import Column, Kind, Tab
from monitor.files import look
from monitor.files.book import Format, Sheet, Style, Value
from monitor.files.parser.cell_names import column_letter
from monitor.files.template.asked import Asked, asked_in_column
from monitor.files.template.checks import check_of
from monitor.files.template.lists import Lists
from monitor.files.template.prefill import Values, value_of
from monitor.files.template.rows import Row, columns_in, columns_of, rows_of
from monitor.files.text_height import height_of

_FORMATS = {
    Kind.NUMBER: Format.NUMBER,
    Kind.SCALE: Format.NUMBER,
    Kind.SHARE: Format.SHARE,
    Kind.MONEY: Format.MONEY,
    Kind.DATE: Format.DATE,
}
_LABELS = {"indicator": look.KEY_CELL, "levels": look.SMALL_CELL}


@dataclass(frozen=True, slots=True)
class PrintedAs:
    """How a tab is cut and frozen: the columns that stay in sight, the pages beside each other."""

    fixed_columns: int = 0
    pages_wide: int = 1
    pages_tall: int | None = None
    filtered: bool = False
    least_height: float = 22


_OF_NOW = ("meetmoment", "peildatum")
"""The fields that a template with earlier answers has of the new round."""

_PRINTED = {
    "confirmed": PrintedAs(pages_tall=1, least_height=26),
    "fields": PrintedAs(pages_tall=1, least_height=27),
    "indicators": PrintedAs(filtered=True, least_height=44),
    "kpi": PrintedAs(pages_tall=1, least_height=24),
    "finance": PrintedAs(fixed_columns=3),
    "partners": PrintedAs(fixed_columns=2, pages_wide=2, filtered=True),
    "milestones": PrintedAs(pages_tall=1, filtered=True),
    "swot": PrintedAs(filtered=True),
}


def table_sheet(
    tab: Tab,
    model: Model,
    lists: Lists,
    years: tuple[int, int],
    values: Values,
    *,
    also: Iterable[str] = (),
    carried: bool = False,
) -> Sheet:
    """The tab of one table; ``values`` by row and column are put back.

    ``also``: ids of columns by year that it has as well.
    ``carried``: whether those are shown to be of an earlier round.
    """
    columns = columns_of(tab, *years, columns_in(values).union(also))
    printed = _PRINTED[tab.table]
    sheet = Sheet(
        tab.title,
        widths=[float(column.width) for column in columns],
        header_row=HEADER_ROW,
        fixed_columns=printed.fixed_columns,
        pages_wide=printed.pages_wide,
        pages_tall=printed.pages_tall,
        filtered=printed.filtered,
        protected=True,
    )
    sheet.cells[1, 1] = (tab.title, look.TITLE)
    sheet.cells[2, 1] = (tab.instruction, look.INSTRUCTION)
    sheet.heights |= {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT}
    sheet.heights[HEADER_ROW] = look.HEADER_HEIGHT
    if carried:
        sheet.cells[3, 1] = (CARRIED, look.INSTRUCTION)
        sheet.heights[3] = look.INSTRUCTION_HEIGHT
    for position, column in enumerate(columns, 1):
        sheet.cells[HEADER_ROW, position] = (column.header, _header_style(column.kind))
    asked = {
        column.id: asked_in_column(column, tab, model) for column in columns if column.is_input
    }
    rows = rows_of(tab, model, values)
    for number, row in enumerate(rows, FIRST_DATA_ROW):
        _write_row(sheet, number, row, columns, {**asked, **row.asked}, values.get(row.id, {}))
        if carried and (tab is not FIELDS or row.id not in _OF_NOW):
            _show_carried(sheet, number, columns)
        sheet.heights[number] = _height(sheet, number, printed.least_height)
    _add_checks(sheet, columns, rows, asked, lists)
    return sheet


def _write_row(
    sheet: Sheet,
    number: int,
    row: Row,
    columns: tuple[Column, ...],
    asked: Mapping[str, Asked],
    values: Mapping[str, Mapping[str, Any]],
) -> None:
    for position, column in enumerate(columns, 1):
        value: Value
        if column.kind is Kind.ID:
            value, style = row.id, look.ID
        elif column.kind is Kind.LABEL:
            value, style = row.labels[column.id], _label_style(column.id, row.marks.get(column.id))
        else:
            value = value_of(asked[column.id], values[column.id]) if column.id in values else None
            style = _input_style(asked[column.id].kind, in_form=column.kind is Kind.ANSWER)
        sheet.cells[number, position] = (value, _grouped(style) if row.starts_group else style)


def _show_carried(sheet: Sheet, number: int, columns: tuple[Column, ...]) -> None:
    """Show of what stands in the input cells of a row that it's of an earlier round."""
    for position, column in enumerate(columns, 1):
        value, style = sheet.cells[number, position]
        if column.is_input and value is not None:
            sheet.cells[number, position] = (value, _carried_style(style))


@cache
def _carried_style(style: Style) -> Style:
    carried = look.CARRIED
    return replace(style, fill=carried.fill, edge=carried.edge, italic=carried.italic)


def _header_style(kind: Kind) -> Style:
    if kind is Kind.ID:
        return look.HEADER_OF_IDS
    return look.HEADER_OF_NUMBERS if kind in _FORMATS else look.HEADER


@cache
def _label_style(column_id: str, mark: Format | None) -> Style:
    style = _LABELS.get(column_id, look.CELL)
    return replace(style, format=mark) if mark else style


@cache
def _input_style(kind: Kind, *, in_form: bool) -> Style:
    """In a form answers of all kinds stand under each other, so there they all begin left."""
    form = _FORMATS.get(kind, Format.TEXT)
    if form is Format.TEXT or in_form:
        return replace(look.INPUT, format=form)
    return replace(look.INPUT, format=form, right=True, wrap=False)


@cache
def _grouped(style: Style) -> Style:
    return replace(style, starts_group=True)


def _height(sheet: Sheet, number: int, least: float) -> float:
    texts = []
    for position, width in enumerate(sheet.widths[1:], 2):
        value, style = sheet.cells[number, position]
        if isinstance(value, str):
            shown = style.format.value.replace("@", value).replace('"', "")
            texts.append((shown, width, style.size))
    return height_of(texts, least)


def _add_checks(
    sheet: Sheet,
    columns: tuple[Column, ...],
    rows: list[Row],
    asked: Mapping[str, Asked],
    lists: Lists,
) -> None:
    """A check for each cell that asks something of its own, else one for the whole column."""

    def add(item: Asked, cells: str) -> None:
        if check := check_of(item, lists):
            sheet.checks.setdefault(check, []).append(cells)

    last = FIRST_DATA_ROW + len(rows) - 1
    for position, column in enumerate(columns, 1):
        letter = column_letter(position)
        if column.is_input and column.id in rows[0].asked:
            for number, row in enumerate(rows, FIRST_DATA_ROW):
                add(row.asked[column.id], f"{letter}{number}")
        elif column.is_input:
            add(asked[column.id], f"{letter}{FIRST_DATA_ROW}:{letter}{last}")
