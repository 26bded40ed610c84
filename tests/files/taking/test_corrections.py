"""An answer put right on screen counts in place of what stands in the workbook, and only there."""

from datetime import UTC, datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.tables import read_tables
from monitor.files.taking.corrections import can_be_read, doubted
from monitor.files.taking.found import Tables
from monitor.files.taking.questions import questions_of
from monitor.files.workbook import Cell, Kind, a1
from tests.files.filled_grid import MODEL, Grid, Value, filled_grid
from tests.files.read_back import cell, said

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def corrected(grid: Grid, *changes: tuple[str, str, str, str]) -> Tables:
    """The tables with corrections: table, row, column and the new text of each."""
    corrections = [
        Correction(Subject(*change[:3]), "", change[3], "beheerder", AT) for change in changes
    ]
    return read_tables(grid.workbook(), MODEL, corrections)


@pytest.mark.parametrize(
    ("where", "wrong", "right", "value"),
    [
        (("indicators", "gov_pdca", "answer"), "ongeveer 3", "3", 3.0),
        (("indicators", "par_active_share", "answer"), 45.0, "45%", 0.45),
        (("finance", "B02.geld", "budget_2024"), "1.234", "1234", 1234.0),
        (("partners", "P01", "in_steering"), "misschien", "ja", 1.0),
    ],
)
def test_a_correction_is_read_in_place_of_what_stood_there(
    where: tuple[str, str, str], wrong: Value, right: str, value: float
) -> None:
    grid = filled_grid()
    grid.fill(*where, wrong)
    before = read_tables(grid.workbook(), MODEL)
    assert len(before.findings) == 1

    after = corrected(grid, (*where, right))
    assert after.findings == ()
    found = cell(after, *where)
    assert (found["state"], found["number"], found["raw"]) == ("answered", value, right)
    assert found["cell"] == before.findings[0].cell
    assert after.counts == before.counts


def test_what_was_typed_for_an_empty_cell_stands_in_that_cell() -> None:
    grid = filled_grid()
    note = ("partners", "P01", "note")
    assert cell(corrected(grid, (*note, "Zie het plan")), *note)["cell"] == a1(
        grid["Partners"].row("P01"), grid["Partners"].column("Toelichting")
    )


def test_what_was_not_taken_for_where_it_stood_is_in_doubt_and_nothing_else() -> None:
    grid = filled_grid()
    kpi = grid["KPI"]
    row = kpi.data_rows[0]
    kpi.put(row, 3, "x 1.000")
    kpi.put(row, 5, "1.234")
    grid.fill("indicators", "gov_pdca", "answer", "ongeveer 3")
    grid.fill("indicators", "par_active_share", "answer", 45.0)
    tables = read_tables(grid.workbook(), MODEL)
    assert sum(tables.cells["state"] == "invalid") == 4

    found = doubted(tables.cells, tables.findings, questions_of(MODEL, date_1904=False))
    subject = Subject("kpi", MODEL.kpis[0].id, "target")
    assert found == {(subject, "100"): 100.0}
    right = corrected(grid, (*subject, "100"))
    assert cell(right, *subject)["number"] == 100.0
    assert "GETAL-BIJ-ANDERE-TEKST" not in {item.code for item in right.findings}


def test_a_text_of_which_a_part_is_struck_through_is_not_right_as_it_stands() -> None:
    grid = filled_grid()
    grid.fill("kpi", "own_revenue", "target", "6572")
    sheet = grid["KPI"]
    sheet.marked.add((sheet.row("own_revenue"), sheet.column("Doel")))
    tables = read_tables(grid.workbook(), MODEL)
    assert not doubted(tables.cells, tables.findings, questions_of(MODEL, date_1904=False))


def test_a_formula_without_a_result_is_no_text_that_may_be_right() -> None:
    grid = filled_grid()
    grid.fill("partners", "P01", "note", Cell(Kind.UNCOMPUTED, None, formula="=A1"))
    tables = read_tables(grid.workbook(), MODEL)
    assert not doubted(tables.cells, tables.findings, questions_of(MODEL, date_1904=False))


def test_a_changed_text_asks_no_more_once_every_number_beside_it_is_told() -> None:
    grid = filled_grid()
    kpi = grid["KPI"]
    kpi.put(kpi.data_rows[0], 3, "x 1.000")
    found = read_tables(grid.workbook(), MODEL).findings
    subjects = [item.subject for item in found if item.code == "GETAL-BIJ-ANDERE-TEKST"]
    assert len(subjects) > 1
    right = [(*subject, "100") for subject in subjects if subject]
    some = {item.code for item in corrected(grid, *right[1:]).findings}
    assert some == {"TEKST-ANDERS-BIJ-GETAL", "GETAL-BIJ-ANDERE-TEKST"}
    (left,) = corrected(grid, *right).findings
    assert (left.code, left.raw) == ("TEKST-ANDERS-BEVESTIGD", "x 1.000")
    assert "niets meer te doen" in left.remedy


def test_nothing_else_changes() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", "ongeveer 3")
    grid.fill("indicators", "vis_shared_vision", "answer", "veel")
    before, after = (
        read_tables(grid.workbook(), MODEL),
        corrected(grid, ("indicators", "gov_pdca", "answer", "2")),
    )
    other = before.cells["row"] != "gov_pdca"
    assert before.cells[other].equals(after.cells[other])
    assert said(after) == [item for item in said(before) if item[2] == after.findings[0].cell]


def test_a_correction_that_cannot_be_read_is_told_like_any_answer() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", "ongeveer 3")
    after = corrected(grid, ("indicators", "gov_pdca", "answer", "vier of vijf"))
    (finding,) = after.findings
    assert (finding.code, finding.raw) == ("GEEN-NIVEAU", "vier of vijf")


def test_emptied_it_holds_no_answer() -> None:
    grid = filled_grid()
    grid.fill("finance", "B02.geld", "budget_2024", "navragen")
    after = corrected(grid, ("finance", "B02.geld", "budget_2024", " "))
    assert after.findings == ()
    assert cell(after, "finance", "B02.geld", "budget_2024")["state"] == "empty"


def test_an_answer_that_the_workbook_has_no_cell_for_gets_no_place_in_it() -> None:
    grid = filled_grid()
    grid["PPS"].delete_row(grid["PPS"].row("peildatum"))
    after = corrected(grid, ("fields", "peildatum", "answer", "1-10-2026"))
    found = cell(after, "fields", "peildatum")
    assert (found["state"], found["sheet"], found["cell"]) == ("answered", "", "")
    assert found["date"] == datetime(2026, 10, 1)


def test_a_row_that_is_there_twice_is_settled_by_the_correction() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    row = sheet.row("gov_pdca")
    sheet.double_row(row, at=99)
    assert {code for code, *_ in said(read_tables(grid.workbook(), MODEL))} == {"RIJ-DUBBEL"}
    after = corrected(grid, ("indicators", "gov_pdca", "answer", "4"))
    assert cell(after, "indicators", "gov_pdca")["number"] == 4.0
    assert "RIJ-DUBBEL" not in {
        code
        for code, _, place in said(after)
        if place == cell(after, "indicators", "gov_pdca").cell
    }


def test_a_row_keeps_its_name_in_what_is_said_of_a_correction() -> None:
    grid = filled_grid()
    grid.fill("partners", "P01", "cash_budget", "veel")
    after = corrected(grid, ("partners", "P01", "cash_budget", "tien duizend"))
    (finding,) = after.findings
    assert 'Bij "Windkracht Werkplaats: Geld begroot"' in finding.message


def test_a_cell_under_a_merge_keeps_its_place() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    row = sheet.data_rows[3]
    sheet.put(row, 4, None)
    sheet.merged.append((row - 1, 4, row, 4))
    before = read_tables(grid.workbook(), MODEL)
    (finding,) = before.findings
    assert finding.subject is not None
    after = corrected(grid, (*finding.subject, "12"))
    found = cell(after, *finding.subject)
    assert (found["number"], found["cell"]) == (12.0, finding.cell)


@pytest.mark.parametrize(
    ("text", "is_read"), [("60%", True), ("", True), ("n.v.t.", True), ("best veel", False)]
)
def test_of_a_text_is_known_beforehand_whether_it_can_be_read_there(
    text: str, is_read: bool
) -> None:
    place = Subject("indicators", "par_active_share", "answer")
    assert can_be_read(place, text, questions_of(MODEL, date_1904=False)) is is_read
