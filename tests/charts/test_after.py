"""The time line of ends of subsidies, and scores against what became of partnerships."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pytest

from monitor.charts import after
from monitor.domain.afterwards import Readiness
from monitor.reports.after.calibration import calibrations
from tests.reports.after.invented_endings import ending, endings


def marks(chart) -> dict[str, list[tuple[float, float]]]:
    """Where the marks of each symbol stand."""
    return {
        trace.text[0]: list(zip(trace.x, trace.y, strict=True)) for trace in chart.data if trace.x
    }


def test_each_partnership_has_one_mark_with_the_symbol_of_its_readiness() -> None:
    found = endings(
        [
            ending("A", "2027-01-31", coverage=0.4, commitment=0.1),
            ending("B", "2027-09-30", coverage=0.7, commitment=0.7),
            ending("C", "2028-09-30", coverage=0.7, commitment=None),
        ]
    )
    placed = marks(after.timeline(found))
    look = {item: item.look.symbol for item in Readiness}
    assert set(placed) == {look[Readiness.NOT], look[Readiness.READY], look[Readiness.UNKNOWN]}
    assert all(len(places) == 1 for places in placed.values())
    ((months, _),) = placed[look[Readiness.NOT]]
    assert 2 < months < 2.3


def names(chart) -> list[str]:
    """The names beside the marks, from the top row down."""
    told = [item for item in chart.layout.annotations if item.yref != "paper"]
    return [item.text for item in sorted(told, key=lambda item: item.y)]


def test_each_row_has_a_name_and_what_ends_first_is_on_top_and_what_ended_below() -> None:
    ends = {"A": "2027-08-31", "B": "2027-01-31", "C": "2025-08-31", "D": "2026-08-31"}
    chart = after.timeline(endings([ending(name, day) for name, day in ends.items()]))
    assert names(chart) == ["Huis B", "Huis A", "Huis D", "Huis C"]
    rows = sorted(row for places in marks(chart).values() for _, row in places)
    assert rows == [0, 1, 2, 3]
    assert sorted(item.y for item in chart.layout.annotations if item.yref != "paper") == rows


def test_a_name_stands_where_there_is_room_and_a_long_one_is_cut() -> None:
    long = "Samenwerking met een naam die niet past"
    found = endings([ending("A", "2020-08-31", name=long), ending("B", "2031-08-31")])
    sides = {
        item.text: item.xanchor
        for item in after.timeline(found).layout.annotations
        if item.yref != "paper"
    }
    assert sides == {"Samenwerking met een naam…": "left", "Huis B": "right"}


def test_what_ended_long_ago_stands_at_the_left_end_and_each_period_has_its_number() -> None:
    ends = ["2015-08-31", "2018-08-31", "2027-01-31", "2028-01-31", "2030-01-31"]
    chart = after.timeline(endings([ending(day, day) for day in ends]))
    first = chart.layout.xaxis.range[0]
    (places,) = marks(chart).values()
    assert min(places)[0] > first
    assert sum(months < -24 for months, _ in places) == 2
    told = [item.text for item in chart.layout.annotations if item.yref == "paper"]
    assert told == [
        "al voorbij<br><b>2</b>",
        "binnen 12<br>maanden<br><b>1</b>",
        "12 tot 24<br>maanden<br><b>1</b>",
        "na 24<br>maanden<br><b>1</b>",
    ]


@pytest.mark.parametrize(
    ("on", "told"),
    [
        # A year that begins about now stands a row lower than "nu".
        ("2026-11-26", ["eerder", "’26", "nu", "<br>’27", "’28", "’29"]),
        ("2027-03-01", ["eerder", "’26", "<br>’27", "nu", "’28", "’29", "’30"]),
        ("2027-01-01", ["eerder", "’26", "nu<br>’27", "’28", "’29"]),
        ("2027-07-01", ["eerder", "’26", "’27", "nu", "’28", "’29", "’30"]),
    ],
)
def test_each_year_has_its_label_also_one_that_begins_about_now(on: str, told: list[str]) -> None:
    found = replace(endings([ending("A", "2027-01-31")]), today=pd.Timestamp(on))
    assert list(after.timeline(found).layout.xaxis.ticktext) == told


def test_of_many_it_draws_no_more_than_can_be_overseen_and_still_counts_all() -> None:
    few, many = (
        after.timeline(endings([ending(f"P{at}", "2027-01-31") for at in range(count)]))
        for count in (20, 200)
    )
    assert many.layout.height <= 2 * few.layout.height
    assert len(names(few)) == 20
    drawn = names(many)
    assert len(drawn) == sum(map(len, marks(many).values())) == 40
    counted = [item.text for item in many.layout.annotations if item.yref == "paper"]
    assert counted[1].endswith("<b>200</b>")


def test_names_are_given_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each that is added by itself costs a check of all that are there."""
    found = endings([ending(f"P{at}", "2027-01-31") for at in range(20)])
    added = []
    monkeypatch.setattr(go.Figure, "add_annotation", lambda *_, **given: added.append(given))
    assert len(names(after.timeline(found))) == 20
    assert added == []


def test_a_name_is_shown_as_it_is() -> None:
    found = endings([ending("A", "2027-01-31", name="<b>Huis</b>")])
    drawn = after.timeline(found)
    hovered = [data[0] for trace in drawn.data for data in trace.customdata]
    assert hovered == names(drawn) == ["&lt;b&gt;Huis&lt;/b&gt;"]


@pytest.mark.parametrize(("many", "medians"), [(9, 0), (10, 1)])
def test_a_score_is_a_nameless_dot_and_of_few_there_is_no_median(many: int, medians: int) -> None:
    given = [f"P{number}" for number in range(many)]
    rounds = [ending(name, "2024-08-31", "2024-08-01", points=44.0) for name in given]
    found = calibrations(endings(rounds, [(name, 12, "kleiner") for name in given]))[0]
    dots, median = after.outcomes(found).data
    assert list(dots.x) == [44.0] * many
    assert len(median.x) == medians
    assert len(set(dots.y)) == many  # none hides another
    assert "Huis" not in after.outcomes(found).to_json()


def test_dots_of_nearly_the_same_points_stand_apart_and_others_on_their_line() -> None:
    scores = {"A": 40.0, "B": 62.9, "C": 63.1}
    rounds = [
        ending(name, "2024-08-31", "2024-08-01", points=points) for name, points in scores.items()
    ]
    found = calibrations(endings(rounds, [(name, 12, "kleiner") for name in scores]))[0]
    dots = after.outcomes(found).data[0]
    (line,) = {place for points, place in zip(dots.x, dots.y, strict=True) if points == 40}
    near = [place - line for points, place in zip(dots.x, dots.y, strict=True) if points > 60]
    assert sorted(near) == pytest.approx([-0.08, 0.08])
