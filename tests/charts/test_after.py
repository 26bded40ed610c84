"""The time line of ends of subsidies, and scores against what became of partnerships."""

from itertools import combinations

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


def test_marks_that_end_together_stand_above_each_other() -> None:
    found = endings([ending(f"P{number}", "2027-08-31") for number in range(7)])
    (places,) = marks(after.timeline(found)).values()
    assert sorted(level for _, level in places) == list(range(7))


def test_no_two_marks_touch_on_the_narrowest_screen() -> None:
    days = ["2026-12-31", "2027-01-31", "2027-02-10", "2027-04-30", "2027-05-31", "2028-01-31"]
    chart = after.timeline(endings([ending(day, day) for day in days]))
    first, last = chart.layout.xaxis.range
    mark, room = 20, 330  # pixels: a mark's circle is thinner than its place
    for one, other in combinations([item for each in marks(chart).values() for item in each], 2):
        apart = abs(one[0] - other[0]) / (last - first) * room
        assert one[1] != other[1] or apart >= 0.7 * mark


def test_what_ended_long_ago_stands_at_the_left_end_and_each_period_has_its_number() -> None:
    ends = ["2015-08-31", "2018-08-31", "2027-01-31", "2028-01-31", "2030-01-31"]
    chart = after.timeline(endings([ending(day, day) for day in ends]))
    first = chart.layout.xaxis.range[0]
    (places,) = marks(chart).values()
    assert min(places)[0] > first
    assert sum(months < -24 for months, _ in places) == 2
    told = [item.text for item in chart.layout.annotations]
    assert told == [
        "al voorbij<br><b>2</b>",
        "binnen 12<br>maanden<br><b>1</b>",
        "12 tot 24<br>maanden<br><b>1</b>",
        "na 24<br>maanden<br><b>1</b>",
    ]


def test_a_name_is_shown_as_it_is() -> None:
    found = endings([ending("A", "2027-01-31", name="<b>Huis</b>")])
    drawn = after.timeline(found)
    names = [data[0] for trace in drawn.data for data in trace.customdata]
    assert names == ["&lt;b&gt;Huis&lt;/b&gt;"]


@pytest.mark.parametrize(("many", "medians"), [(4, 0), (5, 1)])
def test_a_score_is_a_nameless_dot_and_the_median_comes_from_five(many: int, medians: int) -> None:
    names = [f"P{number}" for number in range(many)]
    rounds = [ending(name, "2024-08-31", "2024-08-01", points=44.0) for name in names]
    found = calibrations(endings(rounds, [(name, 12, "kleiner") for name in names]))[0]
    dots, median = after.outcomes(found).data
    assert list(dots.x) == [44.0] * many
    assert len(median.x) == medians
    assert "Huis" not in after.outcomes(found).to_json()
