"""A text in a cell that is merged with those below is said to be read in one row only."""

import pytest

from monitor.domain.findings import Severity, Subject
from monitor.domain.frames import State
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import cell, finding, read, said

CODE = "TEKST-SAMENGEVOEGD"


def merged(title: str, header: str, first: str, last: str) -> Grid:
    """A workbook with a text in the cells of these rows merged, as Excel keeps it: in the first."""
    grid = filled_grid()
    grid.fill("partners", "P03", "organisation", "Timmerwerken Ketelduin")
    grid.fill("swot", "S02", "title", "Korte lijnen")
    sheet = grid[title]
    column, top, bottom = sheet.column(header), sheet.row(first), sheet.row(last)
    sheet.put(top, column, "Duinstreek")
    for row in range(top + 1, bottom + 1):
        sheet.put(row, column, None)
    sheet.merged.append((top, column, bottom, column))
    return grid


@pytest.mark.parametrize(
    ("title", "header", "rows", "subject"),
    [
        ("Partners", "Gemeente", ("P01", "P03"), ("partners", "P02", "municipality")),
        ("Partners", "Rol", ("P01", "P03"), ("partners", "P02", "role")),
        ("SWOT", "Toelichting", ("S01", "S02"), ("swot", "S02", "note")),
        (
            "KPI",
            "Toelichting",
            ("students_reached", "teachers_involved"),
            ("kpi", "teachers_involved", "note"),
        ),
        ("PPS", "Toelichting", ("naam", "campus"), ("fields", "campus", "note")),
    ],
)
def test_it_is_told_once_where_it_is_not_read(
    title: str, header: str, rows: tuple[str, str], subject: tuple[str, str, str]
) -> None:
    tables = read(merged(title, header, *rows))
    (found,) = (item for item in tables.findings if item.code == CODE)
    assert (found.subject, found.severity) == (Subject(*subject), Severity.WARNING)
    table, _, column = subject
    assert cell(tables, *subject)["state"] == State.INVALID
    assert cell(tables, table, rows[0], column)["text"] == "Duinstreek"


def test_each_cell_without_the_text_is_named() -> None:
    found = finding(read(merged("Partners", "Gemeente", "P01", "P03")), CODE)
    assert found.cell == "E6"
    assert "is samengevoegd met E5. De tekst in E5 lezen wij alleen daar, en niet bij E6, E7." in (
        found.message
    )


def test_rows_that_nobody_filled_in_miss_no_text() -> None:
    found = finding(read(merged("Partners", "Gemeente", "P02", "P09")), CODE)
    assert "niet bij E7." in found.message


def test_an_empty_cell_is_no_text() -> None:
    grid = merged("Partners", "Gemeente", "P01", "P03")
    grid["Partners"].put(5, 5, None)
    assert CODE not in {code for code, *_ in said(read(grid))}


def test_what_a_merge_hides_is_told_as_a_value() -> None:
    grid = merged("Partners", "Gemeente", "P01", "P02")
    grid["Partners"].put(6, 5, "Zandkwartier")
    tables = read(grid)
    assert {CODE, "WAARDE-ONDER-SAMENVOEGING"} & {code for code, *_ in said(tables)} == {
        "WAARDE-ONDER-SAMENVOEGING"
    }
    assert cell(tables, "partners", "P02", "municipality")["state"] == State.INVALID


def test_handed_back_each_cell_without_the_text_asks_for_it_until_it_is_filled_or_empty() -> None:
    done = handed_back(merged("Partners", "Gemeente", "P01", "P03"))
    value, _, note = done.at("Partners", "P02", "Gemeente")
    assert value == "zie hierboven"
    assert "Geldt de tekst ook daar?" in note
    assert done.at("Partners", "P03", "Gemeente")[0] == "zie hierboven"
    asked = [item.subject for item in done.after.findings if item.code == "TEKST-VERWIJST"]
    assert asked == [
        Subject("partners", "P02", "municipality"),
        Subject("partners", "P03", "municipality"),
    ]
    assert done.after.accepted
