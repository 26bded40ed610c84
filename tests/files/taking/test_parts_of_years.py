"""Amounts up to a month, in a monitor that is about 1-10-2026."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers
from tests.files.taking.test_corrections import corrected

ASKED = "KOLOM-VREEMD-OF-ONZE"


def with_header(header: str, new: str) -> Grid:
    grid = filled_grid()
    grid["Financien"].put(HEADER_ROW, grid["Financien"].column(header), new)
    return grid


@pytest.mark.parametrize(
    ("header", "new"),
    [
        ("Gerealiseerd 2026", "Gerealiseerd 2026 t/m september"),
        ("Gerealiseerd 2026", "Realisatie 2026 (t/m okt.)"),
        ("Gerealiseerd 2025", "Gerealiseerd 2025 t/m 31 december 2025"),
    ],
)
def test_what_is_up_to_the_day_of_the_monitor_is_read_and_told(header: str, new: str) -> None:
    tables = read(with_header(header, new))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.raw, found.severity) == ("KOP-ANDERS", new, Severity.WARNING)
    assert f'lezen wij als "{header}"' in found.message


@pytest.mark.parametrize(
    ("header", "new"),
    [
        ("Gerealiseerd 2026", "Gerealiseerd 2026 t/m maart"),
        ("Gerealiseerd 2025", "Gerealiseerd 2025 t/m september"),
        ("Gerealiseerd 2026", "Gerealiseerd t/m september 2026"),
        ("Begroot 2026", "Begroot 2026 t/m september"),
    ],
)
def test_another_part_is_asked_once_at_its_header(header: str, new: str) -> None:
    grid = with_header(header, new)
    column = grid["Financien"].column(new)
    grid["Financien"].put(6, column, 1200.0)
    tables = read(grid)
    (found,) = tables.findings
    assert (found.code, found.raw, found.severity) == (ASKED, new, Severity.ERROR)
    assert f'de kolom "{header}" ontbreekt' in found.message
    taken = tables.cells.query("sheet == 'Financien'")["cell"]
    assert not [place for place in taken if place.startswith(chr(64 + column))]


def test_the_day_that_counts_is_the_one_that_was_put_right() -> None:
    grid = with_header("Gerealiseerd 2026", "Gerealiseerd 2026 t/m maart")
    grid["Financien"].put(6, grid["Financien"].column("Gerealiseerd 2026 t/m maart"), 1200.0)
    assert finding(read(grid), ASKED)
    right = corrected(grid, ("fields", "peildatum", "answer", "1-4-2026"))
    assert [item.code for item in right.findings] == ["KOP-ANDERS"]


def test_without_a_day_to_compare_it_with_only_the_header_is_told() -> None:
    grid = with_header("Gerealiseerd 2026", "Gerealiseerd 2026 t/m maart")
    grid.fill("fields", "peildatum", "answer", None)
    assert [code for code, *_ in said(read(grid))] == ["KOP-ANDERS"]
