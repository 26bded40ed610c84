from itertools import pairwise

import pytest

from monitor.domain.findings import Severity, gathered
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE
from monitor.files.workbook import Cell, Kind
from tests.files.filled_grid import MODEL, filled_grid
from tests.files.read_back import cell, read, said, same_answers


def test_an_answer_cell_that_a_merge_covers_is_said() -> None:
    grid = filled_grid()
    grid["Indicatoren"].put(6, 5, None)
    grid["Indicatoren"].merged.append((5, 5, 6, 5))
    tables = read(grid)
    assert said(tables) == [("VAK-SAMENGEVOEGD", "Indicatoren", "E6")]
    assert tables.findings[0].severity is Severity.WARNING
    assert "E5" in tables.findings[0].message
    assert cell(tables, "indicators", "vis_continuation_plan")["state"] == State.ANSWERED
    assert cell(tables, "indicators", "vis_shared_vision")["state"] == State.EMPTY


def test_a_value_that_a_merge_hides_is_not_taken() -> None:
    grid = filled_grid()
    grid["KPI"].merged.append((5, 4, 6, 4))
    tables = read(grid)
    assert said(tables) == [("WAARDE-ONDER-SAMENVOEGING", "KPI", "D6")]
    assert cell(tables, "kpi", "teachers_involved", "target")["state"] == State.INVALID


def test_a_formula_without_a_result_is_kept_as_what_stood_there() -> None:
    grid = filled_grid()
    grid.fill("finance", "B02.geld", "budget_2024", Cell(Kind.UNCOMPUTED, None, formula="=D7*2"))
    grid.fill("partners", "P01", "note", Cell(Kind.UNCOMPUTED, None, formula='=A1&" x 1.000"'))
    tables = read(grid)
    assert [item.raw for item in tables.findings] == ["=D7*2", '=A1&" x 1.000"']
    assert [item.code for item in tables.findings] == ["FORMULE-NIET-BEREKEND"] * 2
    for place, formula in (
        (("finance", "B02.geld", "budget_2024"), "=D7*2"),
        (("partners", "P01", "note"), '=A1&" x 1.000"'),
    ):
        found = cell(tables, *place)
        assert (found["state"], found["raw"]) == (State.INVALID, formula)


def test_levels_of_a_column_that_shifted_a_row_are_told_at_once() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    column = sheet.column("Antwoord")
    levels = {
        row: there
        for (row, at), there in sheet.cells.items()
        if at == column and " - " in str(there.value)
    }
    for row, below in pairwise(sorted(levels)):
        sheet.put(row, column, levels[below])
    told = gathered(read(grid).findings)
    assert [item.code for item in told] == ["NIVEAUS-ANDERE-VRAAG"]
    assert told[0].message.endswith(f"Het gaat om {len(levels) - 1} vakken.")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (Cell(Kind.TEXT, "ca. 5000"), "GETALLEN-ONLEESBAAR"),
        (Cell(Kind.TEXT, "1.234"), "GETALLEN-DUBBELZINNIG"),
        (Cell(Kind.SCALED, 5000.0), "VAKKEN-ANDERE-SCHAAL"),
        (Cell(Kind.UNIT, 5000.0), "GETALLEN-ANDERE-EENHEID"),
        (Cell(Kind.MASKED, 5000.0, "max. 5000"), "GETALLEN-NIET-TE-ZIEN"),
        (Cell(Kind.PERCENT, 0.5), "PERCENTAGES-IN-GETALVELDEN"),
        (Cell(Kind.UNCOMPUTED, None), "FORMULES-NIET-BEREKEND"),
    ],
)
def test_amounts_with_the_same_amiss_are_told_at_once(typed: Cell, code: str) -> None:
    grid = filled_grid()
    lines = [f"{line.id}.geld" for line in MODEL.finance_lines]
    for line in lines:
        grid.fill("finance", line, "budget_2024", typed)
    (told,) = gathered(read(grid).findings)
    assert (told.code, told.severity) == (code, Severity.ERROR)
    assert told.message.endswith(f"Het gaat om {len(lines)} vakken.")


def test_one_word_that_is_no_choice_is_one_question() -> None:
    grid = filled_grid()
    for place in range(30, 36):
        grid.fill("partners", f"P{place}", "organisation", f"Partner {place}")
        grid.fill("partners", f"P{place}", "type", "Bedrijf" if place % 2 else "bedrijf")
    grid.fill("partners", "P40", "organisation", "Partner 40")
    grid.fill("partners", "P40", "type", "stichting")
    told = gathered(read(grid).findings)
    assert [item.code for item in told] == ["KEUZES-ONBEKEND", "KEUZE-ONBEKEND"]
    assert told[0].message == (
        'In de kolom "Type" staat "bedrijf". Dat staat niet in de lijst met keuzes. '
        "Het gaat om 6 vakken."
    )
    assert told[0].remedy.endswith('"bedrijf" is meestal "arbeidsorganisatie".')


def test_merged_titles_and_notes_are_nothing() -> None:
    grid = filled_grid()
    grid["PPS"].merged += [(1, 1, 1, 4), (2, 1, 2, 4)]
    grid["Indicatoren"].merged += [(5, 6, 5, 7), (5, 2, 9, 2)]
    tables = read(grid)
    assert same_answers(tables)
    assert tables.findings == ()


@pytest.mark.parametrize(
    ("kind", "shown"), [(Kind.NUMBER, "RIF22927"), (Kind.MASKED, "max. 22927")]
)
def test_a_text_is_all_that_is_seen_of_a_number(kind: Kind, shown: str) -> None:
    grid = filled_grid()
    grid.fill("fields", "projectnummer_rif", "answer", Cell(kind, 22927.0, shown))
    taken = cell(read(grid), "fields", "projectnummer_rif")
    assert (taken["text"], taken["raw"]) == (shown, shown)


@pytest.mark.parametrize(
    ("title", "row_id", "header", "value", "called"),
    [
        ("Partners", "P01", "Type", "iets anders", "Windkracht Werkplaats: Type"),
        ("Partners", "P40", "Type", "iets anders", "P40: Type"),
        ("SWOT", "S20", "Impact (1-5)", "9", "S20: Impact (1-5)"),
        ("KPI", "own_revenue", "Doel", "veel", "Eigen inkomsten: Doel"),
        ("Financien", "B04.natura", "Begroot 2025", "veel", "O&O-fondsen (natura): Begroot 2025"),
    ],
)
def test_a_finding_names_the_row_and_the_column(
    title: str, row_id: str, header: str, value: str, called: str
) -> None:
    grid = filled_grid()
    sheet = grid[title]
    sheet.put(sheet.row(row_id), sheet.column(header), value)
    (found,) = read(grid).findings
    assert found.message.startswith(f'Bij "{called}" staat "{value}".')


def test_what_is_out_of_bounds_says_on_which_side_of_which_bound() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    sheet.put(sheet.row("fin_forecast_years"), sheet.column("Antwoord"), 12.0)
    sheet.put(sheet.row("par_active_share"), sheet.column("Antwoord"), "-5%")
    said_of = {
        found.raw: found.message.partition(f'"{found.raw}". ')[2] for found in read(grid).findings
    }
    assert said_of == {
        "12": "Dat is hoger dan 10, en dat kan hier niet.",
        "-5%": "Dat is lager dan 0%, en dat kan hier niet.",
    }


def test_a_month_gets_its_own_first_day_as_example() -> None:
    grid = filled_grid()
    sheet = grid["PPS"]
    sheet.put(sheet.row("peildatum"), sheet.column("Antwoord"), "maart 2025")
    (found,) = read(grid).findings
    assert found.code == "DATUM-ZONDER-DAG"
    assert "bijvoorbeeld 1 maart 2025." in found.remedy


@pytest.mark.parametrize(
    ("table", "row_id", "column_id", "value"),
    [
        ("kpi", "teachers_involved", "realised", "721"),
        ("indicators", "gov_pdca", "answer", "4 - vorig jaar\n3 - nu"),
        ("finance", "B02.geld", "budget_2024", "319002"),
        ("fields", "provincies", "answer", "Flevoland; Noord-Holland"),
        ("fields", "peildatum", "answer", "1-9-2025"),
        ("indicators", "gov_pdca", "answer", "n.v.t."),
    ],
)
def test_an_answer_of_which_a_part_is_struck_through_or_raised_is_asked(
    table: str, row_id: str, column_id: str, value: str
) -> None:
    grid = filled_grid()
    grid.fill(table, row_id, column_id, value)
    sheet = grid[BY_TABLE[table].title]
    (place,) = (place for place, cell in sheet.cells.items() if cell.value == value)
    sheet.marked.add(place)
    tables = read(grid)
    (found,) = tables.findings
    assert (found.code, found.raw) == ("TEKST-DEELS-DOORGESTREEPT", value)
    assert found.subject == (table, row_id, column_id)
    assert cell(tables, table, row_id, column_id)["state"] == State.INVALID


@pytest.mark.parametrize(
    ("table", "row_id", "column_id", "value", "is_marked"),
    [
        ("partners", "P01", "organisation", "Windkracht Werkplaats1", True),
        ("partners", "P01", "organisation", "Windkracht Werkplaats¹", False),
        ("partners", "P02", "municipality", "Duinstreek2", True),
        ("milestones", "M01", "milestone", "Praktijkhal open⁴", False),
        ("fields", "pps_id", "answer", "NHN-TECH-011", True),
    ],
)
def test_a_name_with_a_small_sign_in_it_is_read_with_a_warning(
    table: str, row_id: str, column_id: str, value: str, is_marked: bool
) -> None:
    grid = filled_grid()
    grid.fill(table, row_id, column_id, value)
    sheet = grid[BY_TABLE[table].title]
    if is_marked:
        sheet.marked |= {place for place, cell in sheet.cells.items() if cell.value == value}
    tables = read(grid)
    (found,) = tables.findings
    assert (found.code, found.raw) == ("NAAM-DEELS-DOORGESTREEPT", value)
    assert found.severity is Severity.WARNING
    assert found.subject == (table, row_id, column_id)
    assert cell(tables, table, row_id, column_id)["text"] == value


@pytest.mark.parametrize("value", ["H2 Hub 2", "Werkplaats 3D", "De 1e Stap", "Bedrijf X (1)"])
def test_a_name_may_have_figures_in_it(value: str) -> None:
    grid = filled_grid()
    grid.fill("partners", "P01", "organisation", value)
    assert read(grid).findings == ()


def test_a_note_may_have_a_small_number_in_it() -> None:
    grid = filled_grid()
    grid.fill("kpi", "own_revenue", "note", "De zaal is 50 m2.")
    grid.fill("partners", "P01", "note", "De zaal is 50 m².")
    sheet = grid["KPI"]
    sheet.marked.add((sheet.row("own_revenue"), sheet.column("Toelichting")))
    tables = read(grid)
    assert tables.findings == ()
    assert cell(tables, "kpi", "own_revenue", "note")["text"] == "De zaal is 50 m2."


def test_marks_for_the_same_again_are_no_name_and_no_text() -> None:
    grid = filled_grid()
    grid.fill("partners", "P02", "municipality", '"')
    grid.fill("partners", "P02", "organisation", '"')
    grid.fill("partners", "P02", "type", '"')
    tables = read(grid)
    assert cell(tables, "partners", "P02", "municipality")["state"] == State.INVALID
    found = {item.subject.column: item for item in tables.findings if item.subject}
    assert found["municipality"].code == "TEKST-VERWIJST"
    assert found["municipality"].severity is Severity.WARNING
    assert found["type"].message.startswith('Bij "P02: Type" staat')


def test_many_marks_for_the_same_again_are_told_at_once() -> None:
    grid = filled_grid()
    for kpi in MODEL.kpis:
        grid.fill("kpi", kpi.id, "note", "idem")
    (told,) = gathered(read(grid).findings)
    assert (told.code, told.severity) == ("TEKSTEN-VERWIJZEN", Severity.WARNING)
