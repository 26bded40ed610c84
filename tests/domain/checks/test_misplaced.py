"""Answers that were given beside where they were asked."""

import pytest

from monitor.domain.frames import State

QUESTION = "vis_continuation_plan"


@pytest.mark.parametrize("note", ["1 - Er is geen plan.", "1 -  er is geen plan.", "4", "4 - Goed"])
def test_a_level_that_stands_as_a_note_is_asked_there(workbook, found, note):
    workbook.put("indicators", QUESTION, answer=State.EMPTY, evidence=note)
    sheet, cell = workbook.place("indicators", QUESTION, "evidence")
    assert found(workbook)["ANTWOORD-BIJ-TOELICHTING"] == [f"{sheet}!{cell}"]


@pytest.mark.parametrize(
    ("question", "note"),
    [
        *((QUESTION, note) for note in ("Er is geen plan, nog niet.", "zie bijlage 1", "ja", "")),
        *((QUESTION, note) for note in ("2025", "2024-2025", "12", "5/5", "06-12345678", "0")),
        ("par_active_share", "1-9-2024"),
        ("par_active_share", "2025"),
        ("fin_forecast_years", "12"),
        ("reg_analysis_age", "45%"),
    ],
)
def test_another_note_says_nothing_of_an_answer(workbook, found, question, note):
    workbook.put("indicators", question, answer=State.EMPTY, evidence=note)
    assert "ANTWOORD-BIJ-TOELICHTING" not in found(workbook)


@pytest.mark.parametrize(
    ("question", "note"),
    [("par_active_share", "45%"), ("par_active_share", "0.2"), ("reg_analysis_age", "1-9-2023")],
)
def test_so_is_a_number_or_date_alone(workbook, found, question, note):
    workbook.put("indicators", question, answer=State.EMPTY, evidence=note)
    sheet, cell = workbook.place("indicators", question, "evidence")
    assert found(workbook)["ANTWOORD-BIJ-TOELICHTING"] == [f"{sheet}!{cell}"]


def test_beside_an_answer_a_note_may_repeat_it(workbook, found):
    workbook.put("indicators", QUESTION, evidence="1 - Er is geen plan.")
    assert "ANTWOORD-BIJ-TOELICHTING" not in found(workbook)
