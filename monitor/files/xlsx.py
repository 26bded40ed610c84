"""Write Excel files. The only module that knows openpyxl.

Text is always written as text: nothing that a user typed can turn into a formula, a date or an
error. The same book gives the same bytes.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Any
from zipfile import ZIP_DEFLATED

import pandas as pd
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from monitor.domain.colour import ACCENT, LABEL, Colour
from monitor.files.book import (
    Book,
    Check,
    Edge,
    Format,
    Sheet,
    Style,
    Value,
    address,
    column_letter,
)
from monitor.files.literal import literal
from monitor.files.pinned_zip import WRITTEN, PinnedZip
from monitor.files.table_sheet import table_book
from monitor.files.text_height import lines

MAKER = "PPS-monitor"
LANGUAGE = "nl-NL"
FONT = "Arial"
LONGEST_NAMED_TEXT = 255

_HAIR = "#D1D5DB"
_PAPER_A4 = 9
_NOTE_WIDTH, _NOTE_LINE = 320, 17  # pixels
_NOTE_CHARACTERS, _NOTE_SIZE = 46.0, 9.0


def write_book(book: Book) -> bytes:
    """The book as an .xlsx file. Raises ValueError if a named text is over 255 characters."""
    workbook = Workbook()
    workbook.properties = DocumentProperties(
        creator=MAKER,
        title=book.title,
        language=LANGUAGE,
        created=datetime(*WRITTEN),
        modified=datetime(*WRITTEN),
    )
    for name, text in book.names.items():
        if len(text) > LONGEST_NAMED_TEXT:
            raise ValueError(f"{name} is longer than a named text can be: {text}")
        constant = '"' + literal(text).replace('"', '""') + '"'
        workbook.defined_names[name] = DefinedName(name, attr_text=constant)
    if workbook.active is not None:
        workbook.remove(workbook.active)
    looks = _Looks()
    for sheet in book.sheets:
        _write_sheet(workbook.create_sheet(sheet.title), sheet, looks)
    stream = BytesIO()
    ExcelWriter(workbook, PinnedZip(stream, "w", ZIP_DEFLATED)).save()
    return stream.getvalue()


def write_table(
    title: str,
    frame: pd.DataFrame,
    formats: Mapping[str, Format] = MappingProxyType({}),
    note: str = "",
) -> bytes:
    """A table as an .xlsx file with one tab: ``title`` in A1, ``note`` in A2, header in row 4.

    It prints on A4: columns are as narrow as it takes to read what is in them there. ``formats``
    says by column header how its numbers are shown. Text stays text, dates are dates,
    yes and no are *ja* and *nee*, missing is empty. The index is left out.
    """
    return write_book(table_book(title, frame, formats, note))


class _GrowingRow(RowDimension):
    """A row that begins at its height and grows with what is typed: the height isn't fixed."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the name that openpyxl writes
        return False


class _Looks:
    """The styles of one workbook, each made once: cells then share it, which is far faster."""

    def __init__(self) -> None:
        self._made: dict[Style, Any] = {}

    def dress(self, cell: Any, style: Style) -> None:
        if style in self._made:
            cell._style = self._made[style]
            return
        cell.number_format = style.format.value
        cell.font = Font(
            name=FONT,
            size=style.size,
            bold=style.bold,
            underline="single" if style.underlined else None,
            color=_rgb(style.colour),
        )
        if style.fill:
            cell.fill = PatternFill("solid", start_color=_rgb(style.fill))
        cell.border = _border(style)
        cell.alignment = Alignment(
            horizontal="right" if style.right else "left",
            vertical="center",
            wrap_text=style.wrap,
            indent=style.indent,
        )
        cell.protection = Protection(locked=style.locked)
        self._made[style] = cell._style


def _rgb(colour: str) -> str:
    return "FF" + colour.removeprefix("#")


@cache
def _line(kind: Any, colour: str) -> Side:
    return Side(style=kind, color=_rgb(colour))


_MARKED = {
    Edge.WRONG: _line("medium", Colour.RED.look.mark),
    Edge.DOUBTFUL: _line("mediumDashed", Colour.ORANGE.look.mark),
}


def _border(style: Style) -> Border:
    above = _line("medium", ACCENT) if style.starts_group else None
    match style.edge:
        case Edge.DOTTED:
            dots = _line("dotted", LABEL)
            return Border(left=dots, right=dots, top=above or dots, bottom=dots)
        case Edge.HEADER:
            return Border(top=above, bottom=_line("medium", ACCENT))
        case Edge.BELOW:
            return Border(top=above, bottom=_line("thin", _HAIR))
        case Edge.WRONG | Edge.DOUBTFUL:
            side = _MARKED[style.edge]
            return Border(left=side, right=side, top=side, bottom=side)
        case Edge.NONE:
            return Border(top=above)


def _write_sheet(worksheet: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    for (row, column), (value, style) in sheet.cells.items():
        cell = worksheet.cell(row, column)
        _fill(cell, value)
        looks.dress(cell, style)
    for column, width in enumerate(sheet.widths, 1):
        worksheet.column_dimensions[column_letter(column)].width = width
    for row, height in sheet.heights.items():
        worksheet.row_dimensions[row] = _GrowingRow(worksheet, index=row, ht=height)
    for (row, column), text in sheet.notes.items():
        worksheet.cell(row, column).comment = _note(text)
    for (row, column), (title, place) in sheet.links.items():
        target = f"{quote_sheetname(title)}!{place}"
        worksheet.cell(row, column).hyperlink = Hyperlink(ref="", location=target)
    for row in sheet.across:
        worksheet.merge_cells(f"{address(row, 1)}:{address(row, sheet.last_printed_column)}")
    for check, ranges in sheet.checks.items():
        worksheet.add_data_validation(_validation(check, ranges))
    worksheet.sheet_view.showGridLines = False
    worksheet.sheet_state = "hidden" if sheet.hidden else "visible"
    _protect(worksheet, sheet)
    _lay_out(worksheet, sheet)


def _fill(cell: Any, value: Value) -> None:
    if isinstance(value, str):
        cell.value = literal(value)
        cell.data_type = "s"
    else:
        cell.value = value


def _note(text: str) -> Comment:
    """A note in a box that shows all of it."""
    height = lines(text, _NOTE_CHARACTERS, _NOTE_SIZE) * _NOTE_LINE + _NOTE_LINE
    return Comment(literal(text), MAKER, width=_NOTE_WIDTH, height=height)


def _validation(check: Check, ranges: list[str]) -> DataValidation:
    bounds: dict[str, Any] = {}
    if check.kind == "list":
        bounds = {"type": "list", "formula1": check.source}
    elif check.kind != "any":
        low, high = check.low, check.high
        operator = "greaterThanOrEqual" if high is None else "between"
        bounds = {"type": check.kind, "operator": operator, "formula1": low, "formula2": high}
        bounds = {
            key: f"{item:g}" if isinstance(item, float) else item for key, item in bounds.items()
        }
    return DataValidation(
        **bounds,
        sqref=" ".join(ranges),
        allow_blank=True,
        errorStyle="stop" if check.strict else "warning",
        showErrorMessage=bool(check.error),
        errorTitle="Klopt dit?" if check.error else None,
        error=check.error or None,
        showInputMessage=bool(check.prompt),
        promptTitle=check.title or None,
        prompt=check.prompt or None,
    )


def _protect(worksheet: Worksheet, sheet: Sheet) -> None:
    """Lock what isn't for input, without a password; what only changes the look stays allowed."""
    guard = worksheet.protection
    guard.sheet = sheet.protected
    guard.formatColumns = guard.formatRows = guard.sort = guard.autoFilter = False  # not refused


def _lay_out(worksheet: Worksheet, sheet: Sheet) -> None:
    last = address(sheet.last_row, sheet.last_column)
    if sheet.header_row:
        worksheet.freeze_panes = address(sheet.header_row + 1, sheet.fixed_columns + 1)
        worksheet.print_title_rows = f"{sheet.header_row}:{sheet.header_row}"
        if sheet.filtered:
            worksheet.auto_filter.ref = f"A{sheet.header_row}:{last}"
    _lay_out_in_print(worksheet, sheet, address(sheet.last_row, sheet.last_printed_column))


def _lay_out_in_print(worksheet: Worksheet, sheet: Sheet, last: str) -> None:
    first_row = 1
    if sheet.header_row and sheet.pages_wide > 1:
        # The columns that come back on each page would cut the title off; the page bears it.
        first_row = sheet.header_row
        worksheet.print_title_cols = f"A:{column_letter(sheet.fixed_columns)}"
        _print_beside(worksheet.oddHeader, "left", "&A", 14, "Bold")
    if not sheet.hidden:  # LibreOffice prints a hidden tab that has a print area
        worksheet.print_area = f"A{first_row}:{last}"
    page = worksheet.page_setup
    page.orientation = "landscape" if sheet.landscape else "portrait"
    page.paperSize = _PAPER_A4
    page.fitToWidth = sheet.pages_wide
    page.fitToHeight = sheet.pages_tall or 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = worksheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom = (0.8 if first_row > 1 else 0.5), 0.6
    margins.header = margins.footer = 0.3
    _print_beside(worksheet.oddFooter, "left", f"{MAKER}: &A", 9, "Regular")
    _print_beside(worksheet.oddFooter, "right", "Pagina &P van &N", 9, "Regular")


def _print_beside(line: Any, side: str, text: str, size: int, weight: str) -> None:
    part = getattr(line, side)
    part.text, part.size, part.font = text, size, f"{FONT},{weight}"
