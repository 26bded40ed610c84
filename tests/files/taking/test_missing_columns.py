"""Columns that a table should have and hasn't: each is told by its name, and many at once."""

import datetime

import pytest

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


class TestAllOfAKind:
    CODE = "KOLOM-PROJECTJAAR-ONTBREEKT"

    def without(self, kind: str, *, but: int = 0) -> Grid:
        """A workbook without the columns of this kind, unless of the year ``but``."""
        grid = filled_grid()
        for year in {2024, 2025, 2026} - {but}:
            grid["Financien"].delete_column(grid["Financien"].column(f"{kind} {year}"))
        return grid

    @pytest.mark.parametrize("kind", ["Begroot", "Gerealiseerd"])
    def test_it_is_told_once_with_the_years(self, kind: str) -> None:
        (told,) = read(self.without(kind)).findings
        assert (told.code, told.severity) == (self.CODE, Severity.ERROR)
        assert f'geen kolom "{kind}" voor 2024 tot en met 2026' in told.message
        assert len(told.columns) == 3

    def test_without_dates_each_is_told_by_its_name(self) -> None:
        grid = self.without("Begroot")
        grid.fill("fields", "startdatum", "answer", None)
        assert len(of_code(list(read(grid).findings), "KOLOM-JAAR-ONTBREEKT")) == 3

    def test_one_that_is_asked_at_a_header_leaves_the_others_told(self) -> None:
        grid = self.without("Begroot", but=2024)
        sheet = grid["Financien"]
        sheet.put(HEADER_ROW, sheet.column("Begroot 2024"), "Aanvraag 2024")
        codes = [item.code for item in read(grid).findings]
        assert codes == [self.CODE, "KOLOM-VREEMD-OF-ONZE"]

    def test_where_each_is_asked_at_its_header_no_more_is_told(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for year in (2024, 2025, 2026):
            sheet.put(HEADER_ROW, sheet.column(f"Begroot {year}"), f"Aanvraag {year}")
        assert {item.code for item in read(grid).findings} == {"KOLOM-VREEMD-OF-ONZE"}


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


def test_the_tab_is_called_as_in_the_file() -> None:
    grid = filled_grid()
    grid["KPI"].name = "Cijfers"
    grid["KPI"].delete_column(grid["KPI"].column("Doel"))
    (told,) = of_code(list(read(grid).findings), "KOLOM-ONTBREEKT")
    assert told.message.startswith('Op de tab "Cijfers" vinden wij de kolom "Doel" niet.')


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
