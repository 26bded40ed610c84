"""What a waarschuwing says was left out is asked about until somebody settles it."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW, LEFTOVERS_TITLE
from monitor.files.workbook import Comment
from tests.files.annotated.handing_back import HandedBack, handed_back, intake_of, of
from tests.files.filled_grid import Grid, filled_grid

ASKED = "OVERIG-ANDERE-ANTWOORDEN"


def with_a_row_of_their_own_name(grid: Grid) -> None:
    sheet = grid["KPI"]
    sheet.put(sheet.row("companies_sme"), sheet.column("KPI"), "Kleine zaken")
    sheet.put(sheet.row("companies_sme"), 1, None)


def with_rows_of_their_own_names(grid: Grid) -> None:
    sheet = grid["KPI"]
    for row in range(30, 45):
        sheet.put(row, sheet.column("KPI"), f"Iets nieuws, nummer {row}")
        sheet.put(row, sheet.column("Realisatie"), 7.0 + row)


def with_an_answer_in_a_note(grid: Grid) -> None:
    grid.fill("indicators", "gov_pdca", "answer", None)
    sheet = grid["Indicatoren"]
    sheet.comments.append(Comment(sheet.row("gov_pdca"), sheet.column("Antwoord"), "JB", "3"))


def with_another_version_of_a_column(grid: Grid) -> None:
    sheet = grid["KPI"]
    sheet.put(HEADER_ROW, 20, "Realisatie 2027")
    for row in sheet.data_rows:
        sheet.put(row, 20, 7000.0 + row)


def with_a_column_of_answers(grid: Grid) -> None:
    sheet = grid["Financien"]
    ours = sheet.column("Gerealiseerd 2025")
    for row in (row for row in sheet.data_rows if (row, ours) in sheet.cells):
        sheet.put(row, 40, sheet.cells.pop((row, ours)))
    sheet.put(HEADER_ROW, 40, "SAP")


def with_a_check_that_is_not_nought(grid: Grid) -> None:
    grid["Financien"].put(60, 2, "Controle")
    grid["Financien"].put(60, 4, 12.0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (with_a_row_of_their_own_name, "RIJ-ONBEKEND"),
        (with_rows_of_their_own_names, "RIJEN-ONBEKEND"),
        (with_an_answer_in_a_note, "ANTWOORD-IN-NOTITIE"),
        (with_another_version_of_a_column, "KOLOM-ANDERE-VERSIE"),
        (with_a_column_of_answers, "KOLOM-MISSCHIEN-ANTWOORDEN"),
        (with_a_check_that_is_not_nought, "RIJ-CONTROLE-NIET-NUL"),
    ],
)
def test_what_may_be_an_answer_is_asked_about_once_each_time_until_its_row_is_gone(
    change: Callable[[Grid], None], code: str
) -> None:
    grid = filled_grid()
    change(grid)
    done = handed_back(grid)
    assert done.before.accepted
    of(done.before, code)
    asking = {row: text for row, text in rows_of(done).items() if text}
    assert len(asking) == 1
    for _ in range(2):
        assert done.after.accepted
        found = of(done.after, ASKED)
        assert (found.severity, found.cell) == (Severity.WARNING, f"C{next(iter(asking))}")
        assert (LEFTOVERS_TITLE, f"A{next(iter(asking))}") in done.book.sheets[0].links.values()
        done = handed_back(Grid(done.book))
        assert {row: text for row, text in rows_of(done).items() if text} == asking
    mended = Grid(done.book)
    mended[LEFTOVERS_TITLE].delete_row(next(iter(asking)))
    assert ASKED not in {item.code for item in intake_of(mended).findings}


def rows_of(done: HandedBack) -> dict[int, object]:
    """What is still to be done by row of the tab of what had no place."""
    cells = done.sheet(LEFTOVERS_TITLE).cells
    return {row: cells[row, 4][0] for row, _ in cells if row > HEADER_ROW}
