"""Older and foreign templates: a file a version tells what our tables are called there."""

from pathlib import Path

import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Severity
from monitor.domain.pointing import Guide, OldTemplate
from monitor.files.annotated import annotated_book
from monitor.files.locating.columns_by_year import MISTYPED
from monitor.files.pointing.older_templates import TemplateFault, load_templates
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.intake import examine
from tests.files.annotated.handing_back import TODAY
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers

KPI = MODEL.kpis[0]
LINE = MODEL.finance_lines[0]
FILE = f"""
[kpi]
title = "Meetlat"
[kpi.columns]
id = "Regelcode"
kpi = "Wat we meten"
target = "Streven"
realised = "Stand nu"
[kpi.rows]
"Z1" = "{KPI.id}"
[kpi.labels]
"Hoeveel zijn het er" = "{KPI.id}"

[finance]
title = "Geldzaken"
[finance.columns]
line = "Potje"
form = "Vorm van geld"
budget = "Plan JJJJ"
realised = "Besteed in JJJJ"
forecast = "Straks JJJJ"
[finance.labels]
"Het eerste potje" = "{LINE.id}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "0.9.toml").write_text(FILE)
    (tmp_path / "LEESMIJ.md").write_text("Geen sjabloon.")
    return tmp_path


def rename(grid: Grid, title: str, new: str, headers: dict[str, str]) -> None:
    sheet = grid[title]
    for header, other in headers.items():
        for (row, column), cell in list(sheet.cells.items()):
            if row == 4 and isinstance(cell.value, str) and cell.value.startswith(header):
                sheet.put(row, column, cell.value.replace(header, other))
    sheet.put(1, 1, new)
    sheet.name = new


def old_grid() -> Grid:
    """The filled workbook as the older template had it."""
    grid = filled_grid()
    kpi = {"id": "Regelcode", "KPI": "Wat we meten", "Doel": "Streven", "Realisatie": "Stand nu"}
    rename(grid, "KPI", "Meetlat", kpi)
    money = {"Post": "Potje", "Soort": "Vorm van geld", "Begroot": "Plan", "Prognose": "Straks"}
    rename(grid, "Financien", "Geldzaken", {**money, "Gerealiseerd": "Besteed in"})
    row = grid["KPI"].row(KPI.id)
    grid["KPI"].put(row, 1, "Z1")
    grid["KPI"].put(row, 2, "Hoeveel zijn het er")
    for row in grid["Financien"].data_rows:
        grid["Financien"].put(row, 1, None)
        if grid["Financien"].cells[row, 2].value == LINE.name:
            grid["Financien"].put(row, 2, "Het eerste potje")
    grid.names["template_versie"] = "0.9"
    return grid


def by(grid: Grid, templates: tuple[OldTemplate, ...]) -> Tables:
    return read_tables(grid.workbook(), MODEL, (), Guide(templates=templates))


def test_a_workbook_of_an_older_template_reads_as_one_of_ours(folder: Path) -> None:
    tables = by(old_grid(), load_templates(folder, MODEL))
    assert same_answers(tables)
    assert tables.template_version == "0.9"
    assert [item[0] for item in said(tables)] == ["VERSIE-OUDER"]
    assert finding(tables, "VERSIE-OUDER").severity is Severity.NOTICE
    assert tables.counts == read(filled_grid()).counts


def test_without_its_file_the_version_is_a_warning_and_the_tables_are_missed() -> None:
    tables = by(old_grid(), ())
    assert finding(tables, "VERSIE-ANDERS").raw == "0.9"
    assert {"kpi", "finance"}.isdisjoint(tables.cells["table"])


def test_a_workbook_of_another_version_is_not_read_by_it(folder: Path) -> None:
    grid = old_grid()
    grid.names["template_versie"] = "0.8"
    tables = by(grid, load_templates(folder, MODEL))
    assert finding(tables, "VERSIE-ANDERS").raw == "0.8"
    assert "kpi" not in set(tables.cells["table"])


def test_a_column_that_somebody_took_away_is_reported(folder: Path) -> None:
    grid = old_grid()
    grid["KPI"].delete_column(5)
    tables = by(grid, load_templates(folder, MODEL))
    assert '"Realisatie"' in finding(tables, "KOLOM-ONTBREEKT").message
    assert set(tables.cells.query("table == 'kpi'")["column"]) == {"target"}


@pytest.mark.parametrize(
    ("header", "slip", "again"),
    [
        ("Plan 2024", "Plan 2042", "Begroot 2042"),
        ("Besteed in 2025", "Besteed in 2052", "Gerealiseerd 2052"),
        ("Plan 2025", "Plan 2024", "Begroot 2024"),
    ],
)
def test_a_slip_in_a_year_is_asked_as_in_ours(
    folder: Path, header: str, slip: str, again: str
) -> None:
    grid, templates = old_grid(), load_templates(folder, MODEL)
    grid["Financien"].put(4, grid["Financien"].column(header), slip)
    tables = by(grid, templates)
    assert finding(tables, MISTYPED).raw == slip
    assert same_answers(tables)
    assert "KOLOM-JAAR-ONTBREEKT" not in {code for code, _, _ in said(tables)}

    submission = examine("monitor.xlsx", b"", tables, MODEL, NOTHING).submission
    assert submission is not None
    asked = by(Grid(annotated_book(submission, MODEL, TODAY)), templates)
    assert finding(asked, MISTYPED).raw == again
    assert same_answers(asked)


def test_half_of_the_headers_gone_is_another_table(folder: Path) -> None:
    grid = old_grid()
    for column in (1, 2, 4):
        grid["KPI"].put(4, column, None)
    assert "kpi" not in set(by(grid, load_templates(folder, MODEL)).cells["table"])


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert load_templates(tmp_path / "weg", MODEL) == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "bestand: vertelt van geen tabel"),
        ("[kpi", "einde van het bestand: is geen geldige TOML; kijk hier"),
        ("[planning]", "planning: is geen van de tabellen"),
        ("kpi = 1", "kpi: moet een tabel"),
        ("[kpi]\ntitel = 'x'", "kpi.titel: is geen sleutel"),
        ("[kpi]", "kpi.title: moet de naam van de tab"),
        ("[kpi]\ntitle = 'x'", "kpi.columns: moet minstens twee kolommen"),
        ("[kpi]\ntitle = 'x'\ncolumns = 3", "kpi.columns: moet een tabel"),
        ("[kpi]\ntitle = 'x'\n[kpi.columns]\ndoel = 'x'", "kpi.columns.doel: is geen kolom"),
        ("[kpi]\ntitle = 'x'\n[kpi.columns]\nid = 1", "kpi.columns.id: moet een tekst zijn"),
        (
            "[kpi]\ntitle = 'x'\n[kpi.columns]\nid = 'a'\nkpi = 'A '",
            "kpi.columns.kpi: is de tekst van twee kolommen",
        ),
        (
            "[finance]\ntitle = 'x'\n[finance.columns]\nline = 'a'\nbudget = 'Plan'",
            "finance.columns.budget: moet één keer JJJJ hebben",
        ),
        (
            "[kpi]\ntitle = 'x'\n[kpi.columns]\nid = 'a'\nkpi = 'b'\n[kpi.rows]\nx = 'nee'",
            'kpi.rows.x: "nee" is niet het id van een rij',
        ),
    ],
)
def test_a_fault_names_file_key_and_what_to_do(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "0.9.toml").write_text(content)
    with pytest.raises(TemplateFault) as fault:
        load_templates(tmp_path, MODEL)
    assert str(fault.value).startswith(f"0.9.toml: {says}")


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "0.9.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateFault, match=r"^0\.9\.toml: bestand: is niet te lezen"):
        load_templates(tmp_path, MODEL)
