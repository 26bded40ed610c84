"""The path that is expected of a partnership, beside its own: dashed, and called by its name."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.recomputed import otherwise
from monitor.charts.style import line
from monitor.charts.time_axis import TimeAxis
from monitor.domain.colour import LABEL
from monitor.reports import words
from monitor.reports.rounds.trend_words import expected
from monitor.reports.rounds.trends import Path

# Shares of the axis, each as much as its text takes on the narrowest screen.
NUMBER_WIDTH = 0.08
_NAME = 0.34
_NUMBER_AWAY, _NUMBER_HIGH = 5.0, 8.0
"""Points from a mark to the middle of its number, and from there to the middle of other words."""


def draw_expected(chart: go.Figure, path: Path, axis: TimeAxis, above: list[bool]) -> None:
    """The expected path, dashed, with its name.

    ``above``: of each round whether its number stands above its mark. The path rises, so that
    above it there is room to the left and below it to the right.
    """
    rounds, model = path.rounds, path.snapshot.model
    known = rounds.dropna(subset=["expected"])
    if known.empty:
        return
    course = path.expected
    chart.add_trace(line(course["place"], course["expected"], color=LABEL, width=2, dash="dash"))
    chart.add_trace(
        go.Scatter(
            x=known["place"],
            y=known["expected"],
            mode="markers",
            marker={"color": LABEL, "size": 5},
            customdata=[words.whole(value) for value in expected(known, model)],
            hovertemplate="verwacht: %{customdata}<extra></extra>",
        )
    )
    date, points, under, leftwards = _free_for_name(path, axis, above)
    chart.add_annotation(
        x=date,
        y=points,
        text="verwacht pad",
        bgcolor="rgba(255,255,255,0.8)",
        font={"color": LABEL, "size": 14},
        showarrow=False,
        yshift=-14 if under else 14,
        xanchor="right" if leftwards else "left",
    )


def _free_for_name(
    path: Path, axis: TimeAxis, above: list[bool]
) -> tuple[pd.Timestamp, float, bool, bool]:
    """Where the expected path gets its name: date, points, and whether under it and to the left.

    As far from the line as can be without touching a number, measured or computed again, and
    without hiding where the model changed.
    """
    rounds = path.rounds.dropna(subset=["expected"])
    again = otherwise(path).reindex(path.rounds["submission"])
    numbers = [
        (axis.place(date), points + (_NUMBER_AWAY if over else -_NUMBER_AWAY))
        for date, measured, other, up in zip(
            path.rounds["place"], path.rounds["points"], again, above, strict=True
        )
        for points, over in ((measured, up), (other, not up))
    ]
    found = []
    for date, points, expected_ in zip(
        rounds["place"], rounds["points"], rounds["expected"], strict=True
    ):
        apart = 0.0 if pd.isna(points) else points - expected_
        under, place = apart >= 0, axis.place(date)
        leftwards = place > 1 - _NAME if under else place > _NAME
        left = place - _NAME if leftwards else place
        middle = expected_ - _NUMBER_AWAY if under else expected_ + _NUMBER_AWAY
        touched = sum(
            left - NUMBER_WIDTH / 2 < where < left + _NAME + NUMBER_WIDTH / 2
            and abs(height - middle) < _NUMBER_HIGH
            for where, height in numbers
        )
        touched += sum(left < axis.place(at) < left + _NAME for at in path.breaks)
        found.append(((touched, -abs(apart)), (date, expected_, under, leftwards)))
    return min(found, key=lambda candidate: candidate[0])[1]
