"""What is said to be unchanged goes into the workbook handed back, and is asked there again."""

from datetime import UTC, date, datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.annotated import annotated_book
from monitor.files.book import Edge
from monitor.files.template import template_book
from tests.files.annotated.handing_back import (
    TODAY,
    HandedBack,
    handed_back,
    intake_of,
    of,
    subjects,
)
from tests.files.filled_grid import MODEL, YEARS, Grid, answers, filled_grid

TICK = Subject("confirmed", "kpi", "unchanged")


def with_ticks(**typed: str) -> Grid:
    """A filled workbook with the tab to say what is unchanged."""
    grid = Grid(template_book(MODEL, YEARS, {"confirmed": {}}))
    grid.names["meetmoment"] = "2026-midterm"
    for place, value in answers(MODEL).items():
        grid.fill(*place, value)
    for block, value in typed.items():
        grid.fill("confirmed", block, "unchanged", value)
    return grid


def tick(done: HandedBack) -> tuple[object, Edge, str]:
    value, style, note = done.at("Ongewijzigd", "kpi", "Ongewijzigd")
    return value, style.edge, note


def test_a_workbook_without_the_tab_gets_none():
    titles = [sheet.title for sheet in handed_back(filled_grid()).book.sheets]
    assert "Ongewijzigd" not in titles


def test_a_workbook_that_had_the_tab_keeps_it_also_without_ticks():
    done = handed_back(with_ticks())
    assert tick(done) == (None, Edge.DOTTED, "")
    assert done.read_again.asks_what_holds


@pytest.mark.parametrize("typed", ["ja", "x"])
def test_a_tick_is_carried(typed: str):
    done = handed_back(with_ticks(kpi=typed, swot="ja"))
    assert tick(done) == ("ja", Edge.DOTTED, "")
    assert handed_back(with_ticks(kpi="rest")).at("Ongewijzigd", "kpi", "Ongewijzigd")[0] == (
        "de rest wel"
    )
    again = done.read_again.cells.query("table == 'confirmed'")
    assert dict(zip(again["row"], again["number"], strict=True)) == {"kpi": 1.0, "swot": 1.0}
    assert subjects(done.after) == subjects(done.before)


def test_what_is_no_tick_is_marked_and_asked_again():
    done = handed_back(with_ticks(kpi="deels"))
    value, edge, note = tick(done)
    assert (value, edge) == ("deels", Edge.DOUBTFUL)
    assert note.startswith('Waarschuwing: Bij Ongewijzigd staat "deels".')
    assert of(done.after, "ONGEWIJZIGD-ONLEESBAAR").subject == TICK
    assert subjects(done.after) == subjects(done.before)


def test_a_block_confirmed_on_screen_is_ticked_in_a_workbook_that_had_no_tab():
    correction = Correction(TICK, "", "ja", "beheerder", datetime(2026, 11, 25, tzinfo=UTC))
    done = handed_back(filled_grid(), [correction])
    assert tick(done) == ("ja", Edge.DOTTED, "Op het scherm bevestigd.")
    assert done.before.accepted
    assert done.after.accepted


def test_a_tick_of_another_round_is_not_carried_into_this_one():
    grid = with_ticks(kpi="ja")
    grid.names["meetmoment"] = "2025-jaarlijks"
    done = handed_back(grid)
    value, _, note = tick(done)
    assert value is None
    assert note.startswith("Waarschuwing: Dit werkboek is gemaakt voor 2025-jaarlijks")
    assert "Dit vak is hier leeg. Klopt dit onderdeel nog? Zet dan ja in dit vak." in note
    assert "op het scherm" not in note
    stands, *_ = done.at("Ongewijzigd", "kpi", "Zo staat het ervoor")
    assert str(stands).startswith(
        "Gevonden bij het inlezen: Dit werkboek is gemaakt voor 2025-jaarlijks"
    )
    assert not done.at("Ongewijzigd", "swot", "Zo staat het ervoor")[0]
    assert done.read_again.cells.query("table == 'confirmed'").empty


def test_the_list_does_not_say_that_a_tick_stands_where_it_was_left_out():
    grid = with_ticks(kpi="ja", swot="deels")
    grid.names["meetmoment"] = "2025-jaarlijks"
    cells = handed_back(grid).sheet("Te herstellen").cells
    stands = {
        str(cells[row, 2][0]): cells[row, 5][0]
        for row in range(5, max(row for row, _ in cells) + 1)
        if str(cells[row, 2][0]).startswith("Ongewijzigd")
    }
    assert sorted(stands.values(), key=str) == [None, "deels"]


def test_ticks_are_kept_where_the_round_is_mistyped_and_count_once_that_is_put_right():
    grid = with_ticks(kpi="ja", swot="rest")
    grid.fill("fields", "meetmoment", "answer", "2026-midtrem")
    done = handed_back(grid)
    value, _, note = tick(done)
    assert value == "ja"
    assert "Bedoelt u 2026-midterm? Zet dat dan op tab PPS bij het meetmoment" in note
    assert subjects(done.after) == subjects(done.before)
    mended = Grid(done.book)
    mended.fill("fields", "meetmoment", "answer", "2026-midterm")
    again = intake_of(mended).submission
    assert again is not None
    ticks = again.cells.query("table == 'confirmed' and state == 'answered'")
    assert dict(zip(ticks["row"], ticks["number"], strict=True)) == {"kpi": 1.0, "swot": 2.0}


def test_until_when_a_part_keeps_is_said_unless_something_was_found_of_it():
    read = handed_back(with_ticks(kpi="deels")).read
    kept = {"kpi": date(2027, 1, 1), "swot": date(2028, 6, 1)}
    book = annotated_book(read, MODEL, TODAY, kept)
    sheet = next(sheet for sheet in book.sheets if sheet.title == "Ongewijzigd")
    said = {str(sheet.cells[row, 1][0]): sheet.cells[row, 4][0] for row in range(5, 18)}
    assert said["swot"] == "Blijft geldig tot en met 1-6-2028."
    assert str(said["kpi"]).startswith('Gevonden bij het inlezen: Bij Ongewijzigd staat "deels".')
    assert not said["finance"]
