"""Texts in a cell that is merged with those below it: they're read in the first row only."""

from collections.abc import Iterator, Mapping

from monitor.domain.cells import CellRow
from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.rules import rule
from monitor.domain.tab import Kind
from monitor.files.cell.reading import Reading
from monitor.files.locating.page import Place
from monitor.files.taking.take_cells import CellTaker, Spot, cell_row
from monitor.files.workbook import a1


def leave_merged_texts(
    taker: CellTaker, taken: Mapping[str, int]
) -> tuple[list[CellRow], list[Finding]]:
    """The cells in which such a text is seen and not read, and one finding for each text.

    ``taken`` are the rows that were read, by id. Whoever merged them may mean that it holds for
    all of these rows: there is something in each, and no telling what.
    """
    page, table = taker.page, taker.tab.table
    cells, findings = [], []
    for shown, spots in _merged(taker, taken):
        places = [a1(spot.row, spot.column) for spot in spots]
        subjects = [Subject(table, spot.row_id, spot.column_id) for spot in spots]
        cells += [
            cell_row(subject, page.name, place, "", Reading(State.INVALID))
            for subject, place in zip(subjects, places, strict=True)
        ]
        facts = {"label": taker.label(spots[0]), "shown": a1(*shown), "empty": ", ".join(places)}
        found = rule("TEKST-SAMENGEVOEGD").at(page.name, places[0], subjects[0], raw="", **facts)
        findings.append(found)
    return cells, findings


def _merged(taker: CellTaker, taken: Mapping[str, int]) -> Iterator[tuple[Place, list[Spot]]]:
    """Each text that is merged downwards, with the cells of other rows that hold none themselves.

    Cells merged side by side are of one row, and lose nothing.
    """
    page = taker.page
    texts = {
        column: column_id
        for column_id, column in taker.inputs.items()
        if taker.kinds[column_id] is Kind.TEXT
    }
    row_ids = {row: row_id for row_id, row in sorted(taken.items(), key=lambda item: item[1])}
    for top, left, bottom, _ in page.sheet.merged:
        if left not in texts or top not in row_ids or not page.text(top, left):
            continue
        without = [
            Spot(row_id, texts[left], row, left)
            for row, row_id in row_ids.items()
            if top < row <= bottom and left not in page.rows.get(row, {})
        ]
        if without:
            yield (top, left), without
