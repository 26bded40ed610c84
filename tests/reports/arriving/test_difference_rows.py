"""What changes in the lists and amounts of a monitor, row by row."""

from typing import Any

import pandas as pd
import pytest

from monitor.domain.frames import CELLS, State, frame
from monitor.files.model_file import load_model
from monitor.reports.arriving import difference_rows
from monitor.reports.arriving.turns import Change, Turn
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def cells(*rows: tuple[str, str, dict[str, Any]]) -> pd.DataFrame:
    """frames.CELLS of these rows: table, id and what stands in its columns."""
    return frame(
        CELLS,
        [
            {
                "table": table,
                "row": row,
                "column": column,
                "raw": str(value),
                "state": value if isinstance(value, State) else State.ANSWERED,
                "number": float(value) if isinstance(value, float | int) else None,
                "date": value if isinstance(value, pd.Timestamp) else None,
                "text": value if isinstance(value, str) and not isinstance(value, State) else None,
            }
            for table, row, columns in rows
            for column, value in columns.items()
        ],
    )


def partner(row: str, name: str, **columns: Any) -> tuple[str, str, dict[str, Any]]:
    return "partners", row, {"organisation": name, **columns}


BEFORE = cells(
    partner("P01", "Metaalhuis", status="nieuw", cash_budget=1000.0),
    partner("P02", "Zorgbad", status="actief"),
    ("milestones", "M01", {"milestone": "Hal open", "planned": pd.Timestamp("2026-03-01")}),
    ("swot", "S01", {"title": "Hecht", "impact": 4.0}),
)


def test_what_stays_the_same_is_no_change():
    assert difference_rows.lists(BEFORE, BEFORE, MODEL) == []
    assert difference_rows.counted([]) == []


def test_a_change_is_told_by_row_and_column_as_people_write_it():
    after = cells(
        partner("P01", "Metaalhuis", status="actief", cash_budget=2500.0, in_steering=1),
        partner("P02", "Zorgbad", status="actief"),
        ("milestones", "M01", {"milestone": "Hal open", "planned": pd.Timestamp("2026-06-01")}),
        ("swot", "S01", {"title": "Hecht", "impact": 5.0}),
    )
    found = difference_rows.lists(BEFORE, after, MODEL)
    assert [change for row in found for change in row.changes] == [
        Change("Partners", "Metaalhuis: In stuurgroep", None, "ja", Turn.NEW),
        Change("Partners", "Metaalhuis: Status", "nieuw", "actief", Turn.OTHER),
        Change(
            "Partners", "Metaalhuis: Geld begroot", "€\xa01.000", "€\xa02.500", "€\xa01.500 meer"
        ),
        Change("Mijlpalen", "Hal open: Plandatum", "1 maart 2026", "1 juni 2026", Turn.OTHER),
        Change("SWOT", "Hecht: Impact (1-5)", "4", "5", "1 meer"),
    ]
    assert difference_rows.counted(found) == [
        "Partners: 1 veranderd.",
        "Mijlpalen: 1 veranderd.",
        "SWOT: 1 veranderd.",
    ]


def test_a_cell_that_cannot_be_read_is_told_so_with_what_stands_there():
    after = cells(
        partner("P01", "Metaalhuis", status="nieuw", cash_budget=State.INVALID),
        partner("P02", "Zorgbad", status=State.INVALID),
    )
    partners = BEFORE[BEFORE["table"] == "partners"]
    found = difference_rows.lists(partners, after, MODEL)
    assert [change for row in found for change in row.changes] == [
        Change("Partners", "Metaalhuis: Geld begroot", "€\xa01.000", "invalid", Turn.UNREADABLE),
        Change("Partners", "Zorgbad: Status", "actief", "invalid", Turn.UNREADABLE),
    ]


def test_who_moves_up_a_row_is_still_the_same():
    after = cells(
        partner("P01", "Zorgbad", status="actief"),
        partner("P02", "Nieuwkomer"),
        *(("milestones", "M01", {"milestone": "Hal open", "planned": pd.Timestamp("2026-03-01")}),),
        ("swot", "S01", {"title": "Hecht", "impact": 4.0}),
    )
    found = difference_rows.lists(BEFORE, after, MODEL)
    there = "staat in de lijst"
    # Metaalhuis had the row that is Zorgbad's now: neither is the other.
    assert [change for row in found for change in row.changes] == [
        Change("Partners", "Nieuwkomer", None, there, Turn.NEW),
        Change("Partners", "Metaalhuis", there, None, Turn.GONE),
    ]
    assert difference_rows.counted(found) == ["Partners: 1 erbij en 1 eraf."]


def test_another_name_in_the_same_row_is_a_new_name():
    after = cells(partner("P01", "Metaalhuis Oost", status="nieuw", cash_budget=1000.0))
    before = cells(partner("P01", "Metaalhuis", status="nieuw", cash_budget=1000.0))
    (row,) = difference_rows.lists(before, after, MODEL)
    assert row.changes == (
        Change(
            "Partners", "Metaalhuis Oost: Organisatie", "Metaalhuis", "Metaalhuis Oost", Turn.OTHER
        ),
    )


def test_what_stands_beside_answers_and_numbers_is_told_as_they_are():
    before = cells(
        ("indicators", "gov_pdca", {"answer": 3.0, "evidence": "Zie het plan"}),
        ("kpi", "students_reached", {"target": 60.0, "counting": "schatting"}),
        ("fields", "campus", {"answer": "Noord", "note": "Sinds 2024"}),
        ("indicators", "of_long_ago", {"evidence": "Een vraag van toen"}),
    )
    after = cells(
        ("indicators", "gov_pdca", {"answer": 4.0, "evidence": "Zie het nieuwe plan"}),
        ("indicators", "vis_shared_vision", {"reason": "Past niet"}),
        ("kpi", "students_reached", {"target": 70.0, "counting": "administratie"}),
        ("fields", "campus", {"answer": "Zuid"}),
    )
    found = difference_rows.beside(before, after, MODEL)
    pdca, vision = (MODEL.indicator[name].name for name in ("gov_pdca", "vis_shared_vision"))
    evidence = ("Zie het plan", "Zie het nieuwe plan", Turn.OTHER)
    counting = ("schatting", "administratie", Turn.OTHER)
    assert {item.change for item in found} == {
        Change(
            "PPS", f"{MODEL.field['campus'].question}: Toelichting", "Sinds 2024", None, "vervallen"
        ),
        Change("Indicatoren", f"{vision}: Reden n.v.t.", None, "Past niet", Turn.NEW),
        Change("Indicatoren", f"{pdca}: Toelichting of bewijs", *evidence),
        Change("KPI", f"{MODEL.kpi['students_reached'].name}: Telling", *counting),
    }
    assert difference_rows.counted_beside(found) == [
        "Naast de antwoorden is anders: 1 keer “Toelichting”, 1 keer “Reden n.v.t.”, "
        "1 keer “Toelichting of bewijs” en 1 keer “Telling”."
    ]
    assert difference_rows.counted_beside([]) == []


def test_two_of_one_name_are_kept_apart_by_their_row():
    before = cells(partner("P01", "Metaal", status="actief"), partner("P02", "Metaal"))
    after = cells(partner("P01", "Metaal", status="gestopt"), partner("P02", "Metaal"))
    changes = [
        change for row in difference_rows.lists(before, after, MODEL) for change in row.changes
    ]
    assert changes == [Change("Partners", "Metaal: Status", "actief", "gestopt", Turn.OTHER)]


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        (None, 500.0, Turn.NEW),
        (500.0, None, Turn.GONE),
        (500.0, 700.0, "€\xa0200 meer"),
        (500.0, 100.0, "€\xa0400 minder"),
        (500.0, State.UNKNOWN, Turn.GONE),
        (500.0, State.INVALID, Turn.UNREADABLE),
    ],
)
def test_each_amount_that_changes_is_told(was: Any, becomes: Any, told: str):
    def line(value: Any) -> pd.DataFrame:
        columns = {} if value is None else {"realised_2026": value}
        return cells(("finance", "B02.geld", {"budget_2026": 10.0, **columns}))

    (change,) = difference_rows.amounts(line(was), line(becomes), MODEL)
    assert change.name == "Arbeidsorganisaties (geld): Gerealiseerd 2026"
    assert change.turn == told
