"""Rows that were taken for one of ours because their label is most like that one's."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.domain.layout import BY_TABLE, HEADER_ROW
from monitor.domain.tab import Kind
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.rows import LIKE


def ask_rows_again(sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots) -> None:
    """Put back the label of each that has answers, to be typed over, and leave our id out.

    Beside our own label they'd pass for answers to that row, and our id would tell which it is.
    """
    for finding in findings:
        found = spots.row_of(finding) if finding.code == LIKE and finding.raw else None
        if found is None or finding.row is None:
            continue
        first, label = found
        sheet, tab = sheets[first.title], BY_TABLE[finding.row[0]]
        in_row = {at[1]: cell for at, cell in sheet.cells.items() if at[0] == first.row}
        if all(value is None for at, (value, _) in in_row.items() if at >= first.column):
            continue
        columns = {sheet.cells[at][0]: at[1] for at in sheet.cells if at[0] == HEADER_ROW}
        for column in (item for item in tab.columns if item.kind is Kind.ID or item.id == label):
            at = columns[header_text(tab, column.id)]
            _, style = in_row[at]
            is_label = column.id == label
            again = (finding.raw, replace(style, locked=False)) if is_label else (None, style)
            sheet.cells[first.row, at] = again
