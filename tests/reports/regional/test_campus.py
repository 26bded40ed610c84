"""The SWOT of a campus: in four quadrants, with where it comes from and what the scores suggest."""

from datetime import datetime
from typing import Any

import pandas as pd

from monitor.domain import frames
from monitor.domain.access import Sight
from monitor.reports.regional.campus import Campus, Quadrant
from monitor.reports.regional.overview import Overview
from tests.reports.invented_rounds import DIMENSIONS, round_, snapshot

ON = pd.Timestamp(2026, 11, 1)


def item(submission: int, row: str, **values: Any) -> list[dict[str, Any]]:
    """The cells of one row of tab SWOT."""
    found = []
    for place, (column, value) in enumerate(values.items(), start=2):
        cell = {
            "submission": submission,
            "table": "swot",
            "row": row,
            "column": column,
            "sheet": "SWOT",
            "cell": f"{chr(64 + place)}{int(row[1:]) + 4}",
            "raw": str(value),
            "state": "answered",
        }
        kind = (
            "number"
            if isinstance(value, int)
            else "date"
            if isinstance(value, datetime)
            else "text"
        )
        found.append({**cell, kind: value})
    return found


def campus(
    rounds: list[dict],
    *cells: list[dict],
    answers: list[dict] = [],  # noqa: B006
    on: pd.Timestamp = ON,
) -> Campus:
    now = snapshot(rounds)
    behind = {"submission": "int64"}
    return Campus(
        "Campus Dijk",
        Overview(now, now.register, on, ON),
        frames.frame({**behind, **frames.CELLS}, [row for part in cells for row in part]),
        frames.frame({**behind, **frames.ANSWERS}, answers),
    )


def quadrant(found: Campus, wanted: str) -> Quadrant:
    return next(one for one in found.quadrants if one.id == wanted)


NEUTRAL = round_("A", "2026-05-01", 50)


def test_an_item_tells_all_that_was_written_and_where():
    found = campus(
        [NEUTRAL],
        item(
            1,
            "S01",
            quadrant="zwakte",
            title="Geen geld",
            note="Na 2027 niets",
            dimension="finance_model",
            evidence="Begroting",
            impact=4,
            urgency=5,
            action="Gesprek voeren",
            action_owner="projectleider",
            action_date=datetime(2027, 1, 15),
        ),
    )
    (one,) = quadrant(found, "zwakte").first
    assert one.title == "Geen geld"
    assert one.note == "Na 2027 niets"
    assert one.partnership == "Huis A"
    assert one.dimension == "Financiën en businessmodel"
    assert one.evidence == "Begroting"
    assert one.priority == "impact 4 × urgentie 5"
    assert one.action == "Gesprek voeren (projectleider, 15 januari 2027)"
    assert one.place == "SWOT, C5"
    assert one.reference_date == pd.Timestamp(2026, 5, 1)


def test_the_quadrants_stand_in_two_by_two_with_their_axes_in_words():
    found = campus([NEUTRAL]).quadrants
    assert [(one.title, one.axes) for one in found] == [
        ("Sterktes", "Binnen de PPS, helpt"),
        ("Zwaktes", "Binnen de PPS, remt"),
        ("Kansen", "Buiten de PPS, helpt"),
        ("Bedreigingen", "Buiten de PPS, remt"),
    ]


def test_five_come_first_over_all_partnerships_and_the_rest_after():
    rows = [
        item(1 + n % 2, f"S{n:02}", quadrant="kans", title=f"Kans {n}", impact=1 + n % 5, urgency=1)
        for n in range(7)
    ]
    found = quadrant(campus([NEUTRAL, round_("B", "2026-05-01", 50)], *rows), "kans")
    assert len(found.first) == 5
    assert len(found.more) == 2
    assert found.first[0].title == "Kans 4"
    assert found.more[-1].priority == "impact 1 × urgentie 1"


def test_what_has_no_quadrant_or_title_is_shown_all_the_same():
    found = campus([NEUTRAL], item(1, "S01", note="Los punt"))
    last = found.quadrants[-1]
    assert (last.id, last.title) == ("", "Nog niet ingedeeld")
    assert last.first[0].title == "Zonder titel"
    assert last.first[0].priority == "nog zonder impact en urgentie"


def test_scores_suggest_and_the_same_at_several_is_said_once():
    low = dict.fromkeys(DIMENSIONS, 50) | {"finance_model": 20}
    found = campus(
        [round_("A", "2026-05-01", 50, **low), round_("B", "2026-05-01", 50, **low)],
        answers=[
            {"submission": 1, "indicator": "par_concentration", "state": "answered", "number": 0.7}
        ],
    )
    (weak,) = quadrant(found, "zwakte").suggestions
    assert weak.about == "Financiën en businessmodel"
    assert weak.reason == "Huis A (20 van 100) en Huis B (20 van 100)"
    (threat,) = quadrant(found, "bedreiging").suggestions
    assert threat.reason == "Huis A (70%)"
    assert quadrant(found, "sterkte").suggestions == []
    assert "mogelijk een zwakte" in quadrant(found, "zwakte").ground


def test_what_is_kept_private_gives_no_points_and_no_suggestion():
    hidden = round_("B", "2026-05-01", 10, sight=int(Sight.NOTHING))
    found = campus([NEUTRAL, hidden])
    assert [(line.pps_id, line.submission) for line in found.stand.lines] == [("A", 1), ("B", None)]
    assert found.suggestions.empty


def test_an_action_of_which_the_date_is_past_says_so():
    found = campus(
        [NEUTRAL],
        item(
            1,
            "S01",
            quadrant="kans",
            title="Een",
            action="Bellen",
            action_date=datetime(2026, 10, 31),
        ),
        item(1, "S02", quadrant="kans", title="Twee", action="Bellen", action_date=ON),
    )
    assert [one.action for one in quadrant(found, "kans").first] == [
        "Bellen (31 oktober 2026, datum voorbij)",
        "Bellen (1 november 2026)",
    ]


def test_that_it_is_past_is_seen_from_today_also_in_the_stand_of_an_earlier_day():
    due = item(
        1, "S01", quadrant="kans", title="Een", action="Bellen", action_date=datetime(2026, 3, 1)
    )
    found = campus([round_("A", "2025-05-01", 50)], due, on=pd.Timestamp(2025, 5, 1))
    assert quadrant(found, "kans").first[0].action == "Bellen (1 maart 2026, datum voorbij)"


def test_the_title_says_how_much_has_no_action():
    some = item(1, "S01", quadrant="kans", title="Een", action="Bellen")
    more = item(1, "S02", quadrant="kans", title="Twee")
    assert campus([NEUTRAL], some, more).title == "SWOT: bij 1 van de 2 punten nog geen actie"
    twice = item(1, "S02", quadrant="kans", title="Twee", action="Mailen")
    assert campus([NEUTRAL], some, twice).title == "SWOT: bij beide punten staat een actie"
    assert campus([NEUTRAL]).title == "Nog geen SWOT ingevuld"
    assert campus([NEUTRAL]).subtitle.endswith(", door geen enkele PPS ingevuld")


def test_the_table_holds_items_and_suggestions_each_said_to_be_so():
    found = campus(
        [round_("A", "2026-05-01", 80)],
        item(1, "S01", quadrant="kans", title="=1+1", impact=2, urgency=3),
    )
    table = found.table
    assert table["Herkomst"].tolist() == ["ingevuld"] + ["suggestie uit de monitor"] * 7
    assert table["Titel"].iloc[0] == "=1+1"
    assert table["Prioriteit"].iloc[0] == 6
    assert (table["Cel"].iloc[0], table["Tabblad"].iloc[0]) == ("C5", "SWOT")
