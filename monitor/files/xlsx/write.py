"""Write a book, or a table, as an .xlsx file."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from types import MappingProxyType
from typing import Any
from zipfile import ZIP_DEFLATED

import pandas as pd
from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from monitor.files.book import (
    LONGEST_NAMED_TEXT,
    MAKER,
    Book,
    Format,
    Sheet,
    Value,
)
from monitor.files.parser.cell_names import a1, column_letter
from monitor.files.table_sheet import table_book
from monitor.files.xlsx.beside import write_beside
from monitor.files.xlsx.literal import literal
from monitor.files.xlsx.paper import lay_out
from monitor.files.xlsx.pinned_zip import WRITTEN, PinnedZip
from monitor.files.xlsx.styles import Looks

_LANGUAGE = "nl-NL"


def write_book(book: Book) -> bytes:
    """The book as an .xlsx file. Raises ValueError if a named text is over 255 characters."""
    workbook = Workbook()
    workbook.properties = DocumentProperties(
        creator=MAKER,
        title=book.title,
        language=_LANGUAGE,
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
    looks = Looks()
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
    *,
    tab: str,
    named_by: str = "",
) -> bytes:
    """A table as an .xlsx file with one tab: ``title`` in A1, a ``note``, header in row 4.

    It prints on A4: columns are as narrow as it takes to read what is in them there, and those
    for which one page is too narrow stand on pages beside each other, each with the columns up to
    ``named_by``. ``formats`` says by column header how its numbers are shown. Text stays text,
    dates are dates, yes and no are *ja* and *nee*, missing is empty. The index is left out.
    """
    return write_book(table_book(title, frame, formats, note, tab=tab, named_by=named_by))


def _write_sheet(worksheet: Worksheet, sheet: Sheet, looks: Looks) -> None:
    for (row, column), (value, style) in sheet.cells.items():
        cell = worksheet.cell(row, column)
        _fill(cell, value)
        looks.dress(cell, style)
    for column, width in enumerate(sheet.widths, 1):
        worksheet.column_dimensions[column_letter(column)].width = width
    for row, height in sheet.heights.items():
        worksheet.row_dimensions[row] = _GrowingRow(worksheet, index=row, ht=height)
    for (row, column), last in sheet.across.items():
        worksheet.merge_cells(f"{a1(row, column)}:{a1(row, last)}")
    write_beside(worksheet, sheet)
    _protect(worksheet, sheet)
    lay_out(worksheet, sheet, MAKER)


class _GrowingRow(RowDimension):
    """A row that begins at its height and grows with what is typed: the height isn't fixed."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the name that openpyxl writes
        return False


def _fill(cell: Any, value: Value) -> None:
    if isinstance(value, str):
        cell.value = literal(value)
        cell.data_type = "s"
    else:
        cell.value = value


def _protect(worksheet: Worksheet, sheet: Sheet) -> None:
    """Lock what isn't for input, without a password; what only changes the look stays allowed."""
    guard = worksheet.protection
    guard.sheet = sheet.protected
    guard.formatColumns = guard.formatRows = guard.sort = guard.autoFilter = False  # not refused
