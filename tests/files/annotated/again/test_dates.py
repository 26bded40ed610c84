"""A date that a spreadsheet made of a text comes back as one."""

from datetime import date, datetime

import pytest

from monitor.domain.checks import NOTHING
from monitor.files.annotated import write_annotated
from monitor.files.book import Format
from monitor.files.workbook import Cell, Kind
from monitor.intake import inspect
from tests.files.annotated.handing_back import TODAY, handed_back, intake_of, subjects
from tests.files.filled_grid import MODEL, Grid, filled_grid


def test_a_date_that_excel_made_of_a_text_comes_back_as_a_date_and_is_asked_again() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "evidence", Cell(Kind.DATE, date(2026, 4, 3)))
    done = handed_back(grid)
    value, style, note = done.at("Indicatoren", "gov_pdca", "Toelichting of bewijs")
    assert (value, style.format) == (date(2026, 4, 3), Format.DATE)
    assert "typ er dan een apostrof voor: '3-4." in note
    assert "DATUM-IN-TEKSTVELD" in {item.code for item in done.after.findings}
    assert subjects(done.after) == subjects(done.before)
    put_right = Grid(done.book)
    put_right.fill("indicators", "gov_pdca", "evidence", "3-4")
    assert "DATUM-IN-TEKSTVELD" not in {item.code for item in intake_of(put_right).findings}


def test_a_date_with_a_time_comes_back_with_it_and_is_asked_again() -> None:
    grid = filled_grid()
    moment = datetime(2026, 4, 3, 9, 30)
    grid.fill("indicators", "gov_pdca", "evidence", Cell(Kind.DATE, moment))
    done = handed_back(grid)
    value, style, _ = done.at("Indicatoren", "gov_pdca", "Toelichting of bewijs")
    assert (value, style.format) == (moment, Format.MOMENT)
    assert subjects(done.after) == subjects(done.before)
    of_file = inspect("monitor.xlsx", write_annotated(done.read, MODEL, TODAY), MODEL, NOTHING)
    (asked,) = [item for item in of_file.findings if item.code == "DATUM-IN-TEKSTVELD"]
    assert asked.raw == "3-4-2026 09:30"


@pytest.mark.parametrize(
    "cell",
    [
        Cell(Kind.DATE, date(1999, 1, 1)),
        Cell(Kind.DATE, date(1950, 12, 31)),
        Cell(Kind.DATE, datetime(1987, 6, 5, 4, 3)),
        Cell(Kind.TIME, "14:30:00"),
        Cell(Kind.TIME, "00:05:09"),
        Cell(Kind.TIME, "0:05:09"),
        Cell(Kind.TIME, "30:15:00"),
    ],
    ids=lambda cell: str(cell.value),
)
def test_so_does_a_date_of_long_ago_and_a_time(cell: Cell) -> None:
    grid = filled_grid()
    grid.fill("partners", "P02", "note", cell)
    read = intake_of(grid).submission
    assert read is not None
    asked = [
        [item for item in findings if item.code == "DATUM-IN-TEKSTVELD"]
        for findings in (
            read.findings,
            inspect("monitor.xlsx", write_annotated(read, MODEL, TODAY), MODEL, NOTHING).findings,
        )
    ]
    assert [(item.subject, item.raw) for item in asked[0]] == [
        (item.subject, item.raw) for item in asked[1]
    ]
    assert len(asked[0]) == 1
