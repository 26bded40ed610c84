"""The trend of one partnership: its total beside the expected path, and its dimensions."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.bounds import zones_upright
from monitor.charts.expected_path import NUMBER_WIDTH, draw_expected
from monitor.charts.panels import panels
from monitor.charts.recomputed import draw_recomputed, otherwise
from monitor.charts.style import HALO, figure, plain
from monitor.charts.time_axis import TimeAxis
from monitor.domain.colour import ACCENT, CONTEXT, LABEL
from monitor.domain.model import Model
from monitor.reports import point_words, words
from monitor.reports.rounds.along import Along, months
from monitor.reports.rounds.trends import Path

_HEIGHT = 430
_GAP = "#F4F6F8"
_ABOVE_BREAK = 28
"""Room in pixels for the words above the line where the model changed."""
MIDDLE = 50
"""At how many points a round without points is marked."""

# Shares of the axis, each as much as its text takes on the narrowest screen.
_EDGE = 0.08
_BAND = 0.07
_BREAK = 0.18
_PANEL_BEFORE, _PANEL_AFTER = 0.2, 0.32


def path_total(path: Path) -> go.Figure:
    """The total at each round with its bounds, the expected path and where the line breaks."""
    rounds, model = path.rounds, path.snapshot.model
    axis = TimeAxis(
        list(rounds["place"]),
        before=_EDGE,
        after=_EDGE,
        ends=path.expected["place"].agg(["min", "max"]).dropna().tolist(),
        label=_label(path),
    )
    chart = figure(_HEIGHT + axis.extra_height)
    above = _above(path)
    zones_upright(chart, model.scale)
    if rounds["broken"].any():
        chart.update_layout(margin_t=_ABOVE_BREAK)
    near = axis.near(NUMBER_WIDTH)
    _mark_gaps(chart, rounds, axis)
    _mark_breaks(chart, path, axis)
    draw_expected(chart, path, axis, above)
    chart.add_trace(_line(rounds, width=3))
    draw_recomputed(chart, path, above, near)
    chart.add_trace(_marks(rounds, model, _sides(above, near)))
    axis.draw(chart)
    return chart


def path_parts(path: Path) -> go.Figure:
    """Each dimension at each round, in panels that share their axes."""
    dates = list(path.rounds["place"])
    model, label = path.snapshot.model, _label(path)
    axis = TimeAxis(dates, before=_PANEL_BEFORE, after=_PANEL_AFTER)
    by_part = {str(part): rows for part, rows in path.parts.groupby("part", sort=False)}
    traces = {
        item.id: [
            _line(by_part[item.id], width=2),
            _small_gaps(by_part[item.id]),
            _small_marks(by_part[item.id], model),
        ]
        for item in model.dimensions
    }
    ends = {date: label(date) for date in (dates[0], dates[-1])}
    return panels(model, (axis.start, axis.end), ends, traces)


def _label(path: Path) -> Callable[[pd.Timestamp], str]:
    """What stands at a place on the axis: month and year, or the months since the start."""
    if path.along is Along.DATE:
        return words.month
    return lambda place: f"{months(place, path.snapshot.model)} mnd"


def stretch(
    places: pd.Series, points: pd.Series, line: pd.Series, broken: pd.Series
) -> tuple[list[Any], list[float | None]]:
    """What a line joins: None where it must not go on, before a break or at a missing point.

    ``places`` are years or dates.
    """
    xs: list[Any] = []
    ys: list[float | None] = []
    for place, value, joins, breaks in zip(places, points, line, broken, strict=True):
        if breaks:
            xs.append(None)
            ys.append(None)
        xs.append(place)
        ys.append(value if joins and not pd.isna(value) else None)
    return xs, ys


def labels(points: pd.Series, model: Model) -> list[str]:
    """A label for each point; "" where there is none."""
    return ["" if pd.isna(value) else point_words.points(value, model) for value in points]


def last_only(points: pd.Series, model: Model) -> list[str]:
    """A label for the last shown point, and none for those before it."""
    shown = points.last_valid_index()
    return [point_words.points(value, model) if at == shown else "" for at, value in points.items()]


def _line(rows: pd.DataFrame, *, width: int) -> go.Scatter:
    xs, ys = stretch(rows["place"], rows["points"], rows["line"], rows["broken"])
    return go.Scatter(
        x=xs,
        y=ys,
        mode="lines",
        line={"color": ACCENT, "width": width},
        connectgaps=False,
        hoverinfo="skip",
    )


def _small_gaps(rows: pd.DataFrame) -> go.Scatter:
    missing = rows[rows["points"].isna()]
    return go.Scatter(
        x=missing["place"],
        y=[MIDDLE] * len(missing),
        mode="markers",
        marker={"color": LABEL, "size": 9, "symbol": "circle-open", "line": {"width": 2}},
        customdata=[words.month(date) for date in missing["reference_date"]],
        hovertemplate="%{customdata}: te weinig antwoorden<extra></extra>",
    )


def _small_marks(rows: pd.DataFrame, model: Model) -> go.Scatter:
    dates = [words.month(date) for date in rows["reference_date"]]
    return go.Scatter(
        x=rows["place"],
        y=rows["points"],
        mode="markers+text",
        marker={"color": ACCENT, "size": 7},
        text=last_only(rows["points"], model),
        textposition="middle right",
        textfont={"color": ACCENT, "size": 15, "shadow": HALO},
        customdata=list(zip(dates, labels(rows["points"], model), strict=True)),
        hovertemplate="%{customdata[0]}: %{customdata[1]}<extra></extra>",
        cliponaxis=False,
    )


def _marks(rounds: pd.DataFrame, model: Model, sides: list[str]) -> go.Scatter:
    """The points with their numbers, each away from the expected path, and their bounds."""
    partial = rounds["coverage"] < 1
    named = zip(rounds["round"], rounds["reference_date"], strict=True)
    return go.Scatter(
        x=rounds["place"],
        y=rounds["points"],
        mode="markers+text",
        marker={"color": ACCENT, "size": 11},
        text=labels(rounds["points"], model),
        textposition=sides,
        textfont={"color": ACCENT, "size": 16, "shadow": HALO},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": (rounds["high"] - rounds["points"]).where(partial, 0),
            "arrayminus": (rounds["points"] - rounds["low"]).where(partial, 0),
            "color": CONTEXT,
            "thickness": 2,
            "width": 5,
        },
        customdata=[f"{plain(name)} ({words.day(date)})" for name, date in named],
        hovertemplate="%{customdata}: %{text} van 100<extra></extra>",
        cliponaxis=False,
    )


def _above(path: Path) -> list[bool]:
    """Of each round whether its number stands above its mark: away from the expected path.

    A round that got another number when computed again has the higher of the two on top.
    """
    own = path.rounds.set_index("submission")
    beside = otherwise(path).reindex(own.index).fillna(own["expected"])
    return list(~(beside > own["points"]))


def _sides(above: list[bool], near: list[tuple[bool, bool]]) -> list[str]:
    """On which side of each point its number stands.

    Of two points close together the numbers stand outwards; one between two goes to the other side.
    """
    sides = []
    for up, (left, right) in zip(above, near, strict=True):
        across = "right" if left and not right else "left" if right and not left else "center"
        flipped = left and right
        sides.append(f"{'top' if up != flipped else 'bottom'} {across}")
    return sides


def _mark_gaps(chart: go.Figure, rounds: pd.DataFrame, axis: TimeAxis) -> None:
    """A grey band with ○ at a round without points."""
    for row in rounds.to_dict("records"):
        date = row["place"]
        if pd.isna(row["points"]):
            chart.add_vrect(
                x0=date - axis.time(_BAND / 2),
                x1=date + axis.time(_BAND / 2),
                fillcolor=_GAP,
                line_width=0,
                layer="below",
            )
            chart.add_annotation(
                x=date, y=MIDDLE, text="○", font={"color": LABEL, "size": 20}, showarrow=False
            )


def _mark_breaks(chart: go.Figure, path: Path, axis: TimeAxis) -> None:
    """A line where the model changed, called so above it without going over an edge."""
    for halfway in path.breaks:
        place = axis.place(halfway)
        chart.add_vline(x=halfway, line_color=LABEL, line_width=1)
        chart.add_annotation(
            x=halfway,
            y=1,
            yref="paper",
            yanchor="bottom",
            xanchor="left" if place < _BREAK else "right" if place > 1 - _BREAK else "center",
            text="ander model",
            font={"color": LABEL, "size": 14},
            showarrow=False,
        )
