"""Columns that a table should have and hasn't: each is told by its name, and many at once."""

import datetime

from monitor.domain.findings import MANY, Finding, Severity, gathered
from monitor.domain.layout import HEADER_ROW, LEFTOVERS_TITLE
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import read


def of_code(findings: list[Finding], code: str) -> list[Finding]:
    return [item for item in findings if item.code == code]


def with_the_first_year_only(first: int) -> Grid:
    """A workbook of a project from this year on: of the years up to 2024 only that one is there."""
    grid = filled_grid()
    grid.fill("fields", "startdatum", "answer", datetime.date(first, 9, 1))
    sheet = grid["Financien"]
    for column, kind in enumerate(("Begroot", "Gerealiseerd"), 30):
        sheet.put(HEADER_ROW, column, f"{kind} {first}")
        sheet.put(6, column, 1200.0)
    return grid


class TestYears:
    def test_few_are_each_told_by_their_names(self) -> None:
        findings = gathered(read(with_the_first_year_only(2022)).findings)
        told = of_code(findings, "KOLOM-JAAR-ONTBREEKT")
        assert ['"Begroot 2023"' in told[0].message, '"Gerealiseerd 2023"' in told[1].message]
        assert len(told) == 2

    def test_of_many_it_is_told_once_between_which_headers_they_lack(self) -> None:
        tables = read(with_the_first_year_only(2014))
        lacking = of_code(list(tables.findings), "KOLOM-JAAR-ONTBREEKT")
        (told,) = (item for item in gathered(tables.findings) if item.severity is Severity.ERROR)
        assert told.code == "KOLOMMEN-JAAR-ONTBREKEN"
        assert 'de koppen van "Begroot 2014" tot en met "Begroot 2026"' in told.message
        assert told.message.endswith(f"Het gaat om {len(lacking)} kolommen.")
        assert 'Klopt het jaar in "Begroot 2014" of "Begroot 2026" niet?' in told.remedy

    def test_handed_back_they_are_asked_once_and_each_is_listed(self) -> None:
        done = handed_back(with_the_first_year_only(2014))
        lacking = of_code(list(done.before.findings), "KOLOM-JAAR-ONTBREEKT")
        rows = done.sheet("Te herstellen").cells
        asked = [value for value, _ in rows.values() if "kolommen tellen" in str(value)]
        left = [
            value
            for (row, column), (value, _) in done.sheet(LEFTOVERS_TITLE).cells.items()
            if column == 3 and "stond niet in uw bestand" in str(value)
        ]
        assert len(asked) == 1
        assert len(set(left)) == len(left) == len(lacking)
        assert "in uw eigen bestand" in str([value for value, _ in rows.values()])


def test_many_others_that_lack_are_told_at_once() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.move(lambda row, column: None if row >= HEADER_ROW and column > 6 else (row, column))
    tables = read(grid)
    lacking = of_code(list(tables.findings), "KOLOM-ONTBREEKT")
    assert len(lacking) > MANY
    (told,) = gathered(lacking)
    assert (told.code, told.severity) == ("KOLOMMEN-ONTBREKEN", Severity.WARNING)
    assert told.message.endswith(f"Het gaat om {len(lacking)} kolommen.")


def test_many_columns_of_ones_own_are_told_at_once() -> None:
    grid = filled_grid()
    for place in range(MANY + 1):
        grid["KPI"].put(HEADER_ROW, 10 + place, f"Eigen kolom {chr(65 + place)}")
    (told,) = gathered(read(grid).findings)
    assert (told.code, told.severity) == ("KOLOMMEN-VREEMD", Severity.NOTICE)


def test_many_headers_that_are_there_twice_are_told_at_once() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    for (row, column), item in list(sheet.cells.items()):
        if row >= HEADER_ROW:
            sheet.put(row, column + 20, item)
    (told,) = (item for item in gathered(read(grid).findings) if "DUBBEL" in item.code)
    assert (told.code, told.severity) == ("KOPPEN-DUBBEL", Severity.ERROR)
