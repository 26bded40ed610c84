"""Texts in a cell that is merged with those below it: they're read in the first row only."""

from collections.abc import Mapping

from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import Kind
from monitor.domain.rules import rule
from monitor.files.taking.take_cells import CellTaker, Spot
from monitor.files.workbook import a1


def about_merged_texts(taker: CellTaker, taken: Mapping[str, int]) -> list[Finding]:
    """One finding for each such text, at the first cell that has none of its own.

    ``taken`` are the rows that were read, by id. Whoever merged them may mean that it holds for
    all of these rows. Cells merged side by side are of one row, and lose nothing.
    """
    page = taker.page
    texts = {
        column: column_id
        for column_id, column in taker.inputs.items()
        if taker.kinds[column_id] is Kind.TEXT
    }
    row_ids = {row: row_id for row_id, row in sorted(taken.items(), key=lambda item: item[1])}
    findings = []
    for top, left, bottom, _ in page.sheet.merged:
        if left not in texts or top not in row_ids or not page.text(top, left):
            continue
        without = [
            row for row in row_ids if top < row <= bottom and left not in page.rows.get(row, {})
        ]
        if without:
            first = Spot(row_ids[without[0]], texts[left], without[0], left)
            facts = {
                "label": taker.label(first),
                "shown": a1(top, left),
                "empty": ", ".join(a1(row, left) for row in without),
            }
            subject = Subject(taker.tab.table, first.row_id, first.column_id)
            place = a1(first.row, left)
            found = rule("TEKST-SAMENGEVOEGD").at(page.name, place, subject, raw="", **facts)
            findings.append(found)
    return findings
