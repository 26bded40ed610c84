"""How a sheet shows on screen and on paper: what stays in sight, what comes back on each page."""

from typing import Any

from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from monitor.files.book import Sheet
from monitor.files.parser.cell_names import a1, column_letter
from monitor.files.xlsx.styles import FONT

_PAPER_A4 = 9


def lay_out(worksheet: Worksheet, sheet: Sheet, maker: str) -> None:
    """Lay a sheet out; ``maker`` stands at the foot of each page."""
    worksheet.sheet_view.showGridLines = False
    worksheet.sheet_state = "hidden" if sheet.hidden else "visible"
    last = a1(sheet.last_row, sheet.last_column)
    if sheet.header_row:
        worksheet.freeze_panes = a1(sheet.header_row + 1, sheet.fixed_columns + 1)
        worksheet.print_title_rows = f"{sheet.header_row}:{sheet.header_row}"
        if sheet.filtered:
            worksheet.auto_filter.ref = f"A{sheet.header_row}:{last}"
    _lay_out_in_print(worksheet, sheet, maker)


def _lay_out_in_print(worksheet: Worksheet, sheet: Sheet, maker: str) -> None:
    first_row, last = 1, a1(sheet.last_row, sheet.last_printed_column)
    if sheet.header_row and sheet.pages_wide > 1:
        worksheet.print_title_cols = f"A:{column_letter(sheet.fixed_columns)}"
        if sheet.across.get((1, 1)) != sheet.fixed_columns:
            # The columns that come back on each page would cut the title off; the page bears it.
            first_row = sheet.header_row
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
    _print_beside(worksheet.oddFooter, "left", f"{maker}: &A", 9, "Regular")
    _print_beside(worksheet.oddFooter, "right", "Pagina &P van &N", 9, "Regular")


def _print_beside(line: Any, side: str, text: str, size: int, weight: str) -> None:
    part = getattr(line, side)
    part.text, part.size, part.font = text, size, f"{FONT},{weight}"
