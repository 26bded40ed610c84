"""The expected path gets its name where it touches no number."""

import pytest

from monitor.charts import trends
from monitor.reports.rounds.trends import path
from tests.reports.invented_rounds import round_, snapshot

DAYS = ["2022-03-01", "2023-03-01", "2024-03-01", "2025-03-01"]
EXPECTED = [15.0, 30.0, 45.0, 60.0]


def name_of(
    points: list[float], again: dict[int, float] | None = None, new_model: int = len(DAYS)
) -> tuple[str, bool, str]:
    """Its day, whether it stands under the path, and at which end it begins.

    ``again``: the points of rounds that were computed again, by their place in order.
    ``new_model``: from which round on the model is another.
    """
    rounds = [
        round_("A", day, value, expected=expected)
        for day, value, expected in zip(DAYS, points, EXPECTED, strict=True)
    ]
    for entry in rounds[new_model:]:
        entry["model_version"] = "2030.1"
    now = snapshot(rounds)
    found = path(now, "A")
    if again:
        rows = found.rounds.iloc[list(again)]
        found.__dict__["recomputed"] = rows.assign(points=list(again.values()), comparable="deels")
    chart = trends.path_total(found)
    (name,) = [note for note in chart.layout.annotations if note.text == "verwacht pad"]
    return str(name.x)[:10], name.yshift < 0, name.xanchor


@pytest.mark.parametrize(
    ("points", "under", "side"),
    [([25, 80, 55, 70], True, "left"), ([15, 30, 20, 50], False, "right")],
)
def test_the_name_stands_where_the_line_is_far_and_on_the_other_side(
    points: list[float], under: bool, side: str
):
    farthest = max(range(4), key=lambda at: abs(points[at] - EXPECTED[at]))
    assert name_of(points) == (DAYS[farthest], under, side)


def test_the_name_goes_elsewhere_where_a_number_is_in_its_way():
    assert name_of([15, 36, 38, 95])[0] == DAYS[3]
    # The number of the third round stands where the name would go.
    assert name_of([15, 36, 49, 95])[0] == DAYS[1]


def test_a_number_that_was_computed_again_is_in_its_way_too():
    assert name_of([15, 30, 20, 50])[0] == DAYS[2]
    assert name_of([15, 30, 20, 50], {1: 46})[0] != DAYS[2]


def test_the_name_hides_no_change_of_the_model():
    assert name_of([15, 30, 20, 50])[0] == DAYS[2]
    # Above the path the name goes to the left, where the model changed.
    assert name_of([15, 30, 20, 50], new_model=2)[0] == DAYS[3]
