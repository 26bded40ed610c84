"""What goes with cells besides their value: notes, links, and what may be typed."""

from typing import Any

from openpyxl.comments import Comment
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from monitor.files.book import MAKER, NOTE_ENDING, NOTE_HEADING, Check, Sheet
from monitor.files.text_height import lines
from monitor.files.xlsx.literal import literal

_NOTE_WIDTH, _NOTE_LINE = 320, 17  # pixels
_NOTE_CHARACTERS, _NOTE_SIZE = 46.0, 9.0


def write_beside(worksheet: Worksheet, sheet: Sheet) -> None:
    """Write the notes (as of the maker), the links and the checks of a sheet."""
    for (row, column), text in sheet.notes.items():
        worksheet.cell(row, column).comment = _note(text)
    for (row, column), (title, place) in sheet.links.items():
        target = f"{quote_sheetname(title)}!{place}"
        worksheet.cell(row, column).hyperlink = Hyperlink(ref="", location=target)
    for check, ranges in sheet.checks.items():
        worksheet.add_data_validation(_validation(check, ranges))


def _note(text: str) -> Comment:
    """A note in a box that shows all of it, under the name of its author as in Excel itself."""
    text = f"{NOTE_HEADING}\n{text}\n{NOTE_ENDING}"
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
