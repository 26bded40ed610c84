"""A date that a spreadsheet made of a text comes back as one."""

from datetime import date, datetime

from monitor.files.book import Format
from monitor.files.workbook import Cell, Kind
from tests.files.annotated.handing_back import handed_back, intake_of, subjects
from tests.files.filled_grid import Grid, filled_grid


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


def test_a_date_with_a_time_comes_back_as_it_was_read() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "evidence", Cell(Kind.DATE, datetime(2026, 4, 3, 9, 30)))
    value, *_ = handed_back(grid).at("Indicatoren", "gov_pdca", "Toelichting of bewijs")
    assert value == "3-4-2026 09:30"
