"""Answers that all stand under the column that explains, among which texts that may be anything."""

from monitor.domain.frames import State
from monitor.domain.tab import Kind
from monitor.files.taking.misplaced import BESIDE
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import MODEL, Grid, answers, filled_grid
from tests.files.read_back import read

FILLED = {row for table, row, _ in answers(MODEL) if table == "fields"}
FREE = FILLED & {item.id for item in MODEL.fields if item.kind is Kind.TEXT}


def headers_swapped(*answered: str) -> Grid:
    """Tab PPS with *Antwoord* above the remarks and *Toelichting* above the answers.

    The questions that are ``answered`` have an answer below *Antwoord* all the same.
    """
    grid = filled_grid()
    sheet = grid["PPS"]
    answer, note = sheet.column("Antwoord"), sheet.column("Toelichting")
    for row in sheet.data_rows:
        sheet.cells.pop((row, note), None)
    sheet.put(4, answer, "Toelichting")
    sheet.put(4, note, "Antwoord")
    for row_id in answered:
        row = sheet.row(row_id)
        sheet.put(row, note, sheet.cells[row, answer])
    return grid


def asked(grid: Grid) -> set[str]:
    return {
        item.subject.row for item in read(grid).findings if item.code == BESIDE and item.subject
    }


def test_each_text_is_asked_along_with_what_can_be_told_by_itself() -> None:
    assert asked(headers_swapped()) > FREE


def test_where_anything_is_answered_a_text_may_be_a_remark() -> None:
    assert asked(headers_swapped("naam")).isdisjoint(FREE)


def test_a_few_answers_in_the_wrong_column_tell_nothing_of_the_texts() -> None:
    grid = headers_swapped()
    sheet = grid["PPS"]
    for row in map(sheet.row, asked(grid) - FREE):
        sheet.cells.pop((row, sheet.column("Toelichting")), None)
    assert not asked(grid)


def test_handed_back_each_is_asked_again_and_none_is_lost() -> None:
    done = handed_back(headers_swapped())
    again = {item.subject.row for item in done.after.findings if item.code == BESIDE}
    assert again > FREE
    cells = done.read_again.cells
    notes = cells[(cells["column"] == "note") & (cells["state"] == State.ANSWERED)]
    assert set(notes["row"]) >= FREE
