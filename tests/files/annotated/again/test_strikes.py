"""What was struck through comes back so."""

from datetime import UTC, datetime

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.book import Edge
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import filled_grid


def test_what_is_struck_through_stays_so_and_is_asked_again() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    row = sheet.row("P01")
    crossed_out = {place for place in sheet.cells if place[0] == row and place[1] > 1}
    sheet.struck |= crossed_out
    grid["KPI"].struck.add((5, 5))
    done = handed_back(grid)
    assert {
        place for place, (_, style) in done.sheet("Partners").cells.items() if style.struck
    } == crossed_out
    _, style, note = done.at("KPI", "students_reached", "Realisatie")
    assert style.edge is Edge.DOUBTFUL
    assert "doorgestreept (E5)" in note
    assert "doorgestreept (B5 en nog 4 vakken)" in done.sheet("Partners").notes[row, 2]
    links = set(done.book.sheets[0].links.values())
    assert {("Partners", f"B{row}"), ("KPI", "E5")} <= links
    struck = [item for item in done.after.findings if item.code == "RIJ-DOORGESTREEPT"]
    assert struck == [item for item in done.before.findings if item.code == "RIJ-DOORGESTREEPT"]


def test_what_was_put_right_on_screen_is_no_longer_struck_through() -> None:
    grid = filled_grid()
    grid["KPI"].struck.add((5, 5))
    subject = Subject("kpi", "students_reached", "realised")
    typed = Correction(subject, "50", "60", "beheerder", datetime(2026, 11, 25, tzinfo=UTC))
    value, style, _ = handed_back(grid, [typed]).at("KPI", "students_reached", "Realisatie")
    assert value == 60
    assert not style.struck


def test_an_empty_cell_is_not_struck_through_for_what_stood_there() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    row, reason = sheet.row("vis_continuation_plan"), sheet.column("Reden n.v.t.")
    sheet.put(row, sheet.column("Antwoord"), None)
    sheet.put(row, reason, "4")
    sheet.struck.add((row, reason))
    subject = Subject("indicators", "vis_continuation_plan", "answer")
    typed = Correction(subject, "4", "4", "beheerder", datetime(2026, 11, 25, tzinfo=UTC))
    done = handed_back(grid, [typed])
    assert [item.column for item in done.read.struck] == ["reason"]
    value, style, _ = done.at("Indicatoren", "vis_continuation_plan", "Reden n.v.t.")
    assert (value, style.struck) == (None, False)
