"""What was asked of a workbook is asked again when it comes back unmended."""

from datetime import date

from monitor.files.workbook import Cell, Kind
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import empty_grid, filled_grid


def test_all_kinds_of_questions_come_back_together() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", "ongeveer 3")
    grid.fill("indicators", "gov_pdca", "evidence", Cell(Kind.DATE, date(2026, 4, 3)))
    grid["KPI"].put(4, grid["KPI"].column("Realisatie"), "Realisatie per 1-5-2024")
    grid["KPI"].struck.add((5, 4))
    partners = grid["Partners"]
    row, status = partners.row("P02"), partners.column("Status")
    partners.merged.append((row - 1, status, row, status))
    done = handed_back(grid)
    codes = {"GEEN-NIVEAU", "DATUM-IN-TEKSTVELD", "KOP-OUDE-STAND"}
    asked_before = {item.code for item in done.before.findings}
    asked_after = {item.code for item in done.after.findings}
    assert asked_before >= {*codes, "VAK-SAMENGEVOEGD"}
    assert asked_after >= {*codes, "VAK-WAS-SAMENGEVOEGD"}
    struck = [item for item in done.before.findings if "DOORGESTREEPT" in item.code]
    assert struck
    assert struck == [item for item in done.after.findings if "DOORGESTREEPT" in item.code]


def test_a_required_answer_that_the_workbook_has_no_cell_for_is_asked_in_ours() -> None:
    grid = filled_grid()
    grid["PPS"].delete_row(grid["PPS"].row("peildatum"))
    done = handed_back(grid)
    value, _, note = done.at("PPS", "peildatum", "Antwoord")
    assert value is None
    assert note.startswith("Fout: ")


def test_an_empty_template_comes_back_with_what_is_required_marked() -> None:
    done = handed_back(empty_grid())
    asked = [item for item in done.before.findings if item.code == "VERPLICHT-LEEG"]
    assert len(asked) > 5
    assert {item.subject for item in asked} <= {item.subject for item in done.after.findings}
