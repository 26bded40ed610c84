import re
from random import Random

import pytest

from monitor.domain.findings import MANY, Severity
from monitor.domain.quoting import LONGEST
from monitor.files.locating.page import is_filled
from monitor.files.workbook import a1
from tests.files.filled_grid import MODEL, Grid, answers, filled_grid
from tests.files.office_changes import type_strays
from tests.files.read_back import finding, read, said, same_answers

NOTICE = Severity.NOTICE


def test_the_texts_of_the_template_are_not_counted_wherever_they_stand() -> None:
    grid = filled_grid()
    grid["PPS"].insert_rows(1, 3)
    grid["Lijsten"].insert_columns(1, 2)
    tables = read(grid)
    assert tables.counts.filled == len(answers(MODEL))
    assert tables.findings == ()


def test_a_changed_label_is_no_input() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    sheet.put(sheet.row("gov_pdca"), 4, "Hoe volgt u het, bij ons in het oosten?")
    tables = read(grid)
    assert [code for code, *_ in said(tables)] == ["TEKST-ANDERS"]
    assert same_answers(tables)


def test_each_stray_cell_is_one_notice() -> None:
    grid = filled_grid()
    grid["PPS"].put(2, 6, "Besproken op 3 mei")
    grid["PPS"].put(40, 2, "Bron: jaarverslag")
    grid["Toelichting"].put(50, 5, "Nog doen")
    grid["Lijsten"].put(90, 1, "Eigen keuze")
    tables = read(grid)
    assert sorted(said(tables)) == [
        ("VAK-LOS", "Lijsten", "A90"),
        ("VAK-LOS", "PPS", "B40"),
        ("VAK-LOS", "PPS", "F2"),
        ("VAK-LOS", "Toelichting", "E50"),
    ]
    assert {item.severity for item in tables.findings} == {NOTICE}
    assert tables.counts.ignored == 4


def test_many_stray_cells_on_a_tab_share_a_finding() -> None:
    grid = filled_grid()
    for row in range(100, 150):
        grid["KPI"].put(row, 12, "x")
    tables = read(grid)
    assert [item.code for item in tables.findings] == ["VAK-LOS"] * 20 + ["VAKKEN-LOS"]
    assert "30" in tables.findings[-1].message
    assert "L120:L149" in tables.findings[-1].message
    assert tables.counts.ignored == 50


def test_of_many_rows_that_begin_with_a_long_text_only_the_beginning_is_told() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    below = max(sheet.data_rows) + 2
    for number in range(MANY + 1):
        sheet.put(below + number, 2, f"Rij {number} " + "van een andere tabel " * 50)
        sheet.put(below + number, sheet.column("Antwoord"), "3")
    found = finding(read(grid), "RIJEN-ONBEKEND")
    assert len(found.message) < 3 * LONGEST + 250


@pytest.mark.parametrize(
    ("rows", "codes"),
    [(MANY, ["RIJ-ONBEKEND"] * MANY), (MANY + 1, ["RIJEN-ONBEKEND"])],
)
def test_many_rows_that_are_not_known_are_told_at_once(rows: int, codes: list[str]) -> None:
    grid = filled_grid()
    sheet, other = grid["Indicatoren"], grid["KPI"]
    below = max(sheet.data_rows) + 2
    for number, row in enumerate(other.data_rows[:rows]):
        for column in range(2, 6):
            if there := other.cells.get((row, column)):
                sheet.put(below + number, column, there)
    tables = read(grid)
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == codes
    first = tables.findings[0]
    assert (first.cell, first.severity) == (a1(below, 2), Severity.WARNING)
    assert first.raw == other.cells[other.data_rows[0], 2].value
    assert tables.counts.ignored == 4 * rows


def test_of_many_such_rows_the_first_are_named() -> None:
    grid = filled_grid()
    below = max(grid["KPI"].data_rows) + 2
    for number in range(1, MANY + 3):
        grid["KPI"].put(below + number, 2, f"Eigen getal {number}")
        grid["KPI"].put(below + number, 5, 30.0 + number)
    (found,) = read(grid).findings
    assert found.message == (
        'Van 12 rijen weten wij niet bij welke vraag ze horen: "Eigen getal 1", "Eigen getal 2", '
        '"Eigen getal 3" en nog 9. Wij lezen ze niet (24 vakken).'
    )


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_typed_beside_the_answers_is_counted_and_told(seed: int) -> None:
    grid = filled_grid()
    type_strays(grid, Random(seed))
    before, after = filled_grid().workbook(), grid.workbook()
    typed = {
        (sheet.name, *place)
        for sheet, old in zip(after.sheets, before.sheets, strict=True)
        for place, cell in sheet.cells.items()
        if place not in old.cells and is_filled(cell)
    }
    tables = read(grid)
    assert tables.counts.filled == len(answers(MODEL)) + len(typed)
    placed = set(zip(tables.cells["sheet"], tables.cells["cell"], strict=True))
    told = {(finding.sheet, finding.cell) for finding in tables.findings}
    silent = {(name, a1(row, column)) for name, row, column in typed} - placed - told
    many = [finding for finding in tables.findings if finding.code == "VAKKEN-LOS"]
    assert len(silent) <= sum(int(re.findall(r"\d+", finding.message)[0]) for finding in many)


class TestOfATableWithoutNames:
    def of(self, title: str, *gone: str) -> Grid:
        grid = filled_grid()
        for header in ("id", *gone):
            grid[title].delete_column(grid[title].column(header))
        return grid

    def test_rows_that_may_be_any_of_ours_stop_together(self) -> None:
        tables = read(self.of("KPI", "KPI"))
        found = finding(tables, "RIJEN-ZONDER-NAAM")
        assert (found.sheet, found.cell, found.severity) == ("KPI", "A5", Severity.ERROR)
        assert "16 rijen" in found.message
        assert {item.sheet for item in tables.leftovers if item.needs_place} == {"KPI"}

    @pytest.mark.parametrize(
        ("title", "labels"),
        [
            ("KPI", ("KPI", "Eenheid")),
            ("Indicatoren", ("Dimensie", "Indicator", "Vraag", "Niveaus")),
            ("Financien", ("Post", "Soort")),
            ("Financien", ("Post",)),
        ],
    )
    @pytest.mark.parametrize("emptied", [False, True])
    def test_of_which_nothing_is_left_they_stop_and_do_not_lack(
        self, title: str, labels: tuple[str, ...], *, emptied: bool
    ) -> None:
        grid = self.emptied(title, *labels) if emptied else self.of(title, *labels)
        tables = read(grid)
        found = [item for item in tables.findings if item.severity is Severity.ERROR]
        assert [(item.code, item.sheet) for item in found] == [("RIJEN-ZONDER-NAAM", title)]
        assert "RIJEN-ONTBREKEN" not in [item.code for item in tables.findings]
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    def emptied(self, title: str, *labels: str) -> Grid:
        grid = filled_grid()
        for header in ("id", *labels):
            for row in grid[title].data_rows:
                grid[title].put(row, grid[title].column(header), None)
        return grid

    def test_a_table_without_answers_does_not_stop(self) -> None:
        grid = self.emptied("KPI", "KPI", "Eenheid")
        sheet = grid["KPI"]
        for row in sheet.data_rows:
            for header in ("Doel", "Realisatie", "Telling", "Toelichting"):
                sheet.put(row, sheet.column(header), None)
        assert [item.code for item in read(grid).findings if item.sheet == "KPI"] == [
            "RIJEN-ONTBREKEN"
        ]

    def test_one_stops_by_itself(self) -> None:
        grid = self.of("KPI", "KPI")
        for row in reversed(grid["KPI"].data_rows[1:]):
            grid["KPI"].delete_row(row)
        assert finding(read(grid), "RIJ-ZONDER-NAAM").cell == "A5"

    def test_that_still_has_names_a_strange_row_is_only_asked(self) -> None:
        grid = self.of("KPI")
        grid["KPI"].put(30, 1, "Eigen teller")
        grid["KPI"].put(30, grid["KPI"].column("Doel"), 5.0)
        assert finding(read(grid), "RIJ-ONBEKEND").severity is Severity.WARNING

    @pytest.mark.parametrize(
        ("title", "labels", "filled"),
        [
            ("KPI", ("KPI",), "Realisatie"),
            ("Financien", ("Post", "Soort"), "Begroot 2024"),
            ("Indicatoren", ("Dimensie", "Indicator", "Vraag", "Niveaus"), None),
        ],
    )
    def test_a_footnote_or_a_total_below_it_is_no_name_of_ours(
        self, title: str, labels: tuple[str, ...], filled: str | None
    ) -> None:
        grid = self.emptied(title, *labels)
        sheet = grid[title]
        below = max(sheet.data_rows) + 1
        naming = sheet.column("Indicator" if title == "Indicatoren" else labels[0])
        sheet.put(below + 2, naming, "Ingevuld door het projectbureau")
        if filled:
            sheet.put(below, naming, "Totaal")
            sheet.put(below, sheet.column(filled), 500.0)
        tables = read(grid)
        assert finding(tables, "RIJEN-ZONDER-NAAM").sheet == title
        assert "RIJEN-ONTBREKEN" not in [item.code for item in tables.findings]

    def test_a_few_names_that_are_left_tell_nothing_of_the_other_rows(self) -> None:
        grid = self.of("KPI")
        sheet = grid["KPI"]
        for row in sheet.data_rows[1:]:
            sheet.put(row, sheet.column("KPI"), None)
        tables = read(grid)
        assert "15 rijen" in finding(tables, "RIJEN-ZONDER-NAAM").message
        assert "RIJEN-ONTBREKEN" not in [item.code for item in tables.findings]

    def test_names_of_ours_without_answers_are_names(self) -> None:
        grid = self.of("KPI")
        sheet = grid["KPI"]
        for row in sheet.data_rows:
            for header in ("Doel", "Realisatie", "Telling", "Toelichting"):
                sheet.put(row, sheet.column(header), None)
        for row in (30, 31, 32):
            sheet.put(row, sheet.column("Toelichting"), "Hier komen we op terug.")
        assert {item.severity for item in read(grid).findings} == {NOTICE}
