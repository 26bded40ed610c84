"""A column without a header beside the one with the answers."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import read, said, same_answers


def with_a_nameless_column(text: Callable[[int], str], title: str = "Indicatoren") -> Grid:
    """What stands in each row of it is told by how many rows came before."""
    grid = filled_grid()
    sheet = grid[title]
    column = sheet.column("Antwoord") + 1
    sheet.insert_columns(column)
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, column, text(number))
    return grid


def test_other_answers_without_a_header_are_told_with_the_column_that_is_read() -> None:
    tables = read(with_a_nameless_column(lambda number: str(1 + number % 4)))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == ("KOLOM-ANDERE-VERSIE", Severity.WARNING)
    assert "De kolom zonder kop lezen wij niet" in found.message
    assert 'Wij lezen wel kolom E: "Antwoord"' in found.message


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Indicatoren", lambda number: str(1 + number)),
        ("Indicatoren", lambda number: "nog bespreken"),
        ("Indicatoren", lambda number: "3" if number < 2 else ""),
        ("PPS", lambda number: "nog bespreken"),
    ],
    ids=["numbers of the rows", "remarks", "few", "remarks beside texts"],
)
def test_what_answers_nothing_is_no_problem(title: str, text: Callable[[int], str]) -> None:
    tables = read(with_a_nameless_column(text, title))
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]
