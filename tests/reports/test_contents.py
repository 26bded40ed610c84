"""What one monitor holds: answers to compare and to read, sums, fields, KPI's and counts."""

from typing import Any

import pandas as pd
import pytest

from monitor import settings
from monitor.domain import frames
from monitor.files.model_file import load_model
from monitor.reports.contents import counts, facts, kpis, sums, value, written

MODEL = load_model(settings.from_environment().model_path)
OF_KIND = {item.kind: item for item in MODEL.indicators}


def answer(state: str = "answered", **given: Any) -> dict[str, Any]:
    return {"state": state, "number": float("nan"), "date": pd.NaT, "text": None, **given}


def cells(*rows: tuple[str, str, str, str, Any]) -> pd.DataFrame:
    """Cells by table, row, column, state and what they hold: a number, a day or a text."""
    return frames.frame(
        frames.CELLS,
        [
            {
                "table": table,
                "row": row,
                "column": column,
                "state": state,
                "number": held if isinstance(held, float) else None,
                "date": held if isinstance(held, pd.Timestamp) else None,
                "text": held if isinstance(held, str) else None,
            }
            for table, row, column, state, held in rows
        ],
    )


@pytest.mark.parametrize("state", ["empty", "unknown", "invalid"])
def test_what_is_not_answered_has_no_value_and_is_not_written(state: str):
    assert value(answer(state)) is None
    assert value(None) is None
    assert written(OF_KIND["level"], answer(state), MODEL) is None
    assert written(OF_KIND["level"], None, MODEL) is None


def test_equal_answers_have_equal_values_also_where_they_say_nothing():
    assert value(answer(number=3.0)) == value(answer(number=3.0))
    assert value(answer(number=3.0)) != value(answer(number=4.0))
    assert value(answer("not_applicable")) == value(answer("not_applicable", number=3.0))
    assert value(answer("not_applicable")) != value(answer())


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("level", {"number": 3.0}, "niveau 3"),
        ("share", {"number": 0.455}, "45,5%"),
        ("date", {"date": pd.Timestamp(2026, 10, 1)}, "1 oktober 2026"),
        ("number", {"number": 1234.5}, "1.234,5"),
    ],
)
def test_an_answer_is_written_as_people_write_it(kind: str, given: dict[str, Any], said: str):
    assert written(OF_KIND[kind], answer(**given), MODEL) == said


def test_a_choice_is_written_by_its_label_and_one_that_is_gone_by_its_id():
    item = OF_KIND["choice"]
    assert written(item, answer(text=item.options[0].id), MODEL) == item.options[0].label
    assert written(item, answer(text="van_vroeger"), MODEL) == "van_vroeger"
    assert written(item, answer("not_applicable"), MODEL) == "n.v.t."


def test_sums_add_up_each_side_of_each_kind():
    found = sums(
        cells(
            ("finance", "B01.geld", "budget_2024", "answered", 100.0),
            ("finance", "B02.geld", "budget_2025", "answered", 50.0),
            ("finance", "B02.geld", "realised_2025", "answered", 7.0),
        ),
        MODEL,
    )
    assert found["Begrote inkomsten"] == 150
    assert found["Gerealiseerde inkomsten"] == 7
    assert found["Begrote kosten"] is None  # nothing filled in is not nothing spent


@pytest.mark.parametrize("state", ["unknown", "invalid"])
def test_a_sum_with_an_unknown_part_is_not_known(state: str):
    found = sums(
        cells(
            ("finance", "B01.geld", "budget_2024", "answered", 100.0),
            ("finance", "B02.geld", "budget_2024", state, None),
        ),
        MODEL,
    )
    assert found["Begrote inkomsten"] is None


def test_facts_are_the_fields_by_their_labels_without_what_tells_the_round():
    found = facts(
        cells(
            ("fields", "naam", "answer", "answered", "<b>Huis</b>"),
            ("fields", "provincies", "answer", "answered", "PV27;PV24"),
            ("fields", "startdatum", "answer", "answered", pd.Timestamp(2024, 9, 1)),
            ("fields", "meetmoment", "answer", "answered", "2026-midterm"),
            ("fields", "campus", "answer", "empty", None),
        ),
        MODEL,
    )
    assert found == {
        MODEL.field["naam"].question: "<b>Huis</b>",
        MODEL.field["provincies"].question: "Noord-Holland en Flevoland",
        MODEL.field["startdatum"].question: "1 september 2024",
    }


def test_kpis_are_told_apart_by_target_and_realised():
    item = MODEL.kpis[0]
    found = kpis(
        cells(
            ("kpi", item.id, "target", "answered", 1200.0),
            ("kpi", item.id, "realised", "unknown", None),
        ),
        MODEL,
        in_euros=False,
    )
    assert found == {f"{item.name} (doel)": 1200.0}


def test_what_cannot_be_read_is_there_without_a_value():
    item = next(item for item in MODEL.kpis if not item.in_euros)
    held = cells(
        ("kpi", item.id, "target", "invalid", "tien"),
        ("fields", "startdatum", "answer", "invalid", "ooit"),
    )
    assert kpis(held, MODEL, in_euros=False) == {f"{item.name} (doel)": None}
    assert facts(held, MODEL) == {MODEL.field["startdatum"].question: None}


def test_counts_leave_out_who_stopped_and_what_is_open():
    found = counts(
        cells(
            ("partners", "P01", "status", "answered", "actief"),
            ("partners", "P02", "status", "answered", "gestopt"),
            ("partners", "P03", "status", "empty", None),
            ("partners", "P04", "status", "answered", "nieuw"),
            ("milestones", "M01", "status", "answered", "gehaald"),
            ("milestones", "M02", "status", "answered", "open"),
            ("swot", "S01", "title", "answered", "Sterk team"),
        ),
        MODEL,
    )
    assert list(found.values()) == [(2, 0), (1, 0), (1, 0)]


def test_counts_tell_of_how_many_it_cannot_be_read():
    found = counts(
        cells(
            ("partners", "P01", "status", "answered", "actief"),
            ("partners", "P02", "status", "invalid", "actif"),
        ),
        MODEL,
    )["Partners die meedoen"]
    assert found == (1, 1)
    assert found.written == "1 (en 1 niet te lezen)"
    assert found._replace(unread=0).written == "1"
