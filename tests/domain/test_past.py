"""Since when answers hold, and which are too old."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from monitor.domain.cells import Cells, cells_of_frame
from monitor.domain.model import Model
from monitor.domain.past import Round, aged, answers_of, changed, keeps_until, past_of, running

PDCA = ("indicators", "gov_pdca")
Laid = Callable[..., Cells]


@pytest.fixture
def laid(new_workbook) -> Laid:
    """The cells of a full monitor with these cells changed: by table and row the columns."""

    def make(changes: dict[tuple[str, str], dict[str, Any]] | None = None) -> Cells:
        book = new_workbook()
        for (table, row), columns in (changes or {}).items():
            book.put(table, row, **columns)
        return cells_of_frame(book.cells())

    return make


def rounds(*found: Cells) -> list[Round]:
    """These monitors, one a year from 1 October 2022."""
    return [
        Round(f"{year}-jaarlijks", date(year, 10, 1), cells)
        for year, cells in enumerate(found, 2022)
    ]


def test_an_answer_holds_since_it_last_changed(laid: Laid, model: Model):
    higher = laid({PDCA: {"answer": 4}})
    past = past_of(rounds(laid(), higher, higher, higher), model)
    assert past[PDCA].since == date(2023, 10, 1)
    assert past["indicators", "gov_steering"].since == date(2022, 10, 1)


def test_an_answer_that_went_and_came_back_is_new(laid: Laid, model: Model):
    past = past_of(rounds(laid(), laid({PDCA: {"answer": None}}), laid()), model)
    assert past[PDCA].since == date(2024, 10, 1)


def test_a_confirmed_block_holds_since_then_and_no_other_does(laid: Laid, model: Model):
    ticked = laid({("confirmed", "governance"): {"unchanged": True}})
    past = past_of(rounds(laid(), ticked, laid()), model)
    assert past[PDCA].since == date(2023, 10, 1)
    assert past["indicators", "vis_shared_vision"].since == date(2022, 10, 1)


def test_a_no_is_no_tick(laid: Laid, model: Model):
    past = past_of(rounds(laid(), laid({("confirmed", "governance"): {"unchanged": False}})), model)
    assert past[PDCA].since == date(2022, 10, 1)


def test_only_the_explanation_changed_leaves_the_answer_as_it_was(laid: Laid, model: Model):
    past = past_of(rounds(laid(), laid({PDCA: {"evidence": "Zie het nieuwe verslag."}})), model)
    assert past[PDCA].since == date(2022, 10, 1)


def test_what_tells_a_round_from_another_is_no_answer(laid: Laid, model: Model):
    rows = [row for table, row in answers_of(laid(), model) if table == "fields"]
    assert "naam" in rows
    assert not {"pps_id", "meetmoment", "peildatum"} & set(rows)


def test_a_question_that_the_model_no_longer_has_is_left_out(new_workbook, model: Model):
    cells = new_workbook().cells().replace({"row": {"gov_pdca": "gone"}})
    found = answers_of(cells_of_frame(cells), model)
    assert ("indicators", "gone") not in found
    assert ("indicators", "gov_steering") in found


@pytest.mark.parametrize(
    ("since", "months", "last"),
    [
        (date(2024, 10, 1), 12, date(2025, 10, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 8, 31), 18, date(2026, 2, 28)),
        (date(2024, 12, 31), 12, date(2025, 12, 31)),
    ],
)
def test_months_are_those_of_the_calendar(since: date, months: int, last: date):
    assert keeps_until(since, months) == last


def test_an_answer_is_too_old_a_day_after_its_block_keeps(laid: Laid, model: Model):
    past = past_of(rounds(laid()), model)
    now = answers_of(laid(), model)
    assert "kpi" not in aged(past, now, date(2023, 10, 1), model)
    old = aged(past, now, date(2023, 10, 2), model)
    assert [item.place[1] for item in old["kpi"]][:2] == ["students_reached", "companies_total"]
    assert {item.since for item in old["kpi"]} == {date(2022, 10, 1)}
    assert "swot" not in old


def test_another_answer_is_not_old(laid: Laid, model: Model):
    past = past_of(rounds(laid()), model)
    now = answers_of(laid({("kpi", "students_reached"): {"realised": 381}}), model)
    rows = [item.place[1] for item in aged(past, now, date(2026, 1, 1), model)["kpi"]]
    assert "students_reached" not in rows
    assert "companies_total" in rows


def test_what_runs_on_is_all_that_is_not_over_new_or_changed_since_today(laid: Laid, model: Model):
    past, today = past_of(rounds(laid()), model), date(2026, 1, 1)
    fewer = laid({("kpi", "students_reached"): {"realised": 381}})
    found = running(past, answers_of(fewer, model), today, model)
    since = {item.place[1]: item.since for item in found["kpi"]}
    assert since["students_reached"] == today
    assert since["companies_total"] == date(2022, 10, 1)
    # The other two milestones were met.
    assert [item.place[1] for item in found["milestones"]] == ["M03"]


@pytest.mark.parametrize(
    ("place", "status", "over"),
    [
        (("partners", "P01"), "gestopt", True),
        (("partners", "P01"), "actief", False),
        (("milestones", "M01"), "gehaald", True),
        (("milestones", "M01"), "vervallen", True),
        (("milestones", "M01"), "open", False),
    ],
)
def test_what_is_over_does_not_grow_old(
    laid: Laid, model: Model, place: tuple[str, str], status: str, over: bool
):
    cells = laid({place: {"status": status}})
    found = aged(past_of(rounds(cells), model), answers_of(cells, model), date(2030, 1, 1), model)
    assert (place in [item.place for item in found.get(place[0], [])]) is not over


def without_the_second_partner(cells: pd.DataFrame) -> Cells:
    """The monitor after its second partner was removed and the others moved up."""
    up = {"P03": "P02", "P04": "P03", "P05": "P04"}
    is_partner = cells["table"] == "partners"
    kept = cells.loc[~(is_partner & (cells["row"] == "P02"))].copy()
    kept.loc[is_partner, "row"] = kept.loc[is_partner, "row"].replace(up)
    return cells_of_frame(kept)


def test_who_moves_up_in_a_list_keeps_their_age(laid: Laid, new_workbook, model: Model):
    after = without_the_second_partner(new_workbook().cells())
    past = past_of(rounds(laid(), after), model)
    partners = {row: held.since for (table, row), held in past.items() if table == "partners"}
    assert partners == dict.fromkeys(["P01", "P02", "P03", "P04"], date(2022, 10, 1))
    now = aged(past_of(rounds(laid()), model), answers_of(after, model), date(2030, 1, 1), model)
    assert [item.place[1] for item in now["partners"]] == ["P01", "P02", "P03", "P04"]


def test_of_a_list_that_moved_up_only_who_went_is_other(laid: Laid, new_workbook, model: Model):
    before = answers_of(laid(), model)
    after = answers_of(without_the_second_partner(new_workbook().cells()), model)
    (went,) = changed(before, after, model)["partners"]
    assert went.place == ("partners", "P02")
    assert went.answers["organisation"].text == "Installatie Voorbeeld"


def test_what_differs_is_told_by_block_also_what_is_gone(laid: Laid, model: Model):
    before = answers_of(laid(), model)
    after = answers_of(laid({PDCA: {"answer": 5}, ("swot", "S01"): dict.fromkeys(SWOT)}), model)
    found = changed(before, after, model)
    assert {block: [row.place for row in rows] for block, rows in found.items()} == {
        "governance": [PDCA],
        "swot": [("swot", "S01")],
    }
    assert changed(before, before, model) == {}


SWOT = ("quadrant", "title", "dimension", "impact", "urgency", "action", "action_date")
