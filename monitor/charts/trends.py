"""The trend of one partnership: its total beside the expected path, and its dimensions."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.panels import panels
from monitor.charts.style import HALO, add_thresholds, figure, plain
from monitor.domain.colour import ACCENT, CONTEXT, LABEL
from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.trend_words import expected
from monitor.reports.trends import Path

_HEIGHT = 430
_GAP = "#F4F6F8"


def path_total(path: Path) -> go.Figure:
    """The total at each round with its bounds, the expected path and where the line breaks."""
    rounds = path.rounds
    chart = figure(_HEIGHT)
    add_thresholds(chart, path.snapshot.model.scale, rounds["points"].tolist())
    _mark_gaps(chart, rounds)
    _draw_expected(chart, rounds, path.snapshot.model)
    chart.add_trace(_line(rounds, width=3))
    chart.add_trace(_marks(rounds, path.snapshot.model))
    chart.update_xaxes(
        range=[-0.5, len(rounds) - 0.5],
        tickvals=rounds["position"].tolist(),
        ticktext=[
            f"{plain(row['round'])}<br>{words.month(row['reference_date'])}"
            for row in rounds.to_dict("records")
        ],
    )
    chart.update_yaxes(range=[0, 105], tickvals=[0, 20, 40, 60, 80, 100])
    return chart


def path_parts(path: Path) -> go.Figure:
    """Each dimension at each round, in panels that share their axes."""
    dates = [words.month(date) for date in path.rounds["reference_date"]]
    model = path.snapshot.model
    by_part = {str(part): rows for part, rows in path.parts.groupby("part", sort=False)}
    traces = {
        item.id: [_line(by_part[item.id], width=2), _small_marks(by_part[item.id], dates, model)]
        for item in model.dimensions
    }
    return panels(model, dict(enumerate(dates)), traces)


def stretch(
    positions: pd.Series, points: pd.Series, line: pd.Series, broken: pd.Series
) -> tuple[list[float | None], list[float | None]]:
    """What a line joins: None where it must not go on, before a break or at a missing point."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for position, value, joins, breaks in zip(positions, points, line, broken, strict=True):
        if breaks:
            xs.append(None)
            ys.append(None)
        xs.append(position)
        ys.append(value if joins and not pd.isna(value) else None)
    return xs, ys


def labels(points: pd.Series, model: Model) -> list[str]:
    """A label for each point; "" where there is none."""
    return ["" if pd.isna(value) else words.points(value, model) for value in points]


def last_only(points: pd.Series, model: Model) -> list[str]:
    """A label for the last shown point, and none for those before it."""
    shown = points.last_valid_index()
    return [words.points(value, model) if at == shown else "" for at, value in points.items()]


def _line(rows: pd.DataFrame, *, width: int) -> go.Scatter:
    xs, ys = stretch(rows["position"], rows["points"], rows["line"], rows["broken"])
    return go.Scatter(
        x=xs,
        y=ys,
        mode="lines",
        line={"color": ACCENT, "width": width},
        connectgaps=False,
        hoverinfo="skip",
    )


def _small_marks(rows: pd.DataFrame, dates: list[str], model: Model) -> go.Scatter:
    return go.Scatter(
        x=rows["position"],
        y=rows["points"],
        mode="markers+text",
        marker={"color": ACCENT, "size": 7},
        text=last_only(rows["points"], model),
        textposition="middle right",
        textfont={"color": ACCENT, "size": 15},
        customdata=list(zip(dates, labels(rows["points"], model), strict=True)),
        hovertemplate="%{customdata[0]}: %{customdata[1]}<extra></extra>",
        cliponaxis=False,
    )


def _marks(rounds: pd.DataFrame, model: Model) -> go.Scatter:
    """The points with their numbers, each away from the expected path, and their bounds."""
    partial = rounds["coverage"] < 1
    above = ~(rounds["expected"] > rounds["points"])
    return go.Scatter(
        x=rounds["position"],
        y=rounds["points"],
        mode="markers+text",
        marker={"color": ACCENT, "size": 11},
        text=labels(rounds["points"], model),
        textposition=["top center" if up else "bottom center" for up in above],
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
        customdata=[plain(name) for name in rounds["round"]],
        hovertemplate="%{customdata}: %{text} van 100<extra></extra>",
        cliponaxis=False,
    )


def _draw_expected(chart: go.Figure, rounds: pd.DataFrame, model: Model) -> None:
    """The expected path, dashed, with its name where it is farthest from the points."""
    known = rounds.dropna(subset=["expected"])
    if known.empty:
        return
    chart.add_trace(
        go.Scatter(
            x=known["position"],
            y=known["expected"],
            mode="lines+markers",
            line={"color": LABEL, "width": 2, "dash": "dash"},
            marker={"color": LABEL, "size": 4},
            customdata=[words.whole(value) for value in expected(known, model)],
            hovertemplate="verwacht: %{customdata}<extra></extra>",
        )
    )
    apart = (known["points"] - known["expected"]).fillna(0).to_numpy()
    at = int(abs(apart).argmax())
    chart.add_annotation(
        x=known["position"].iloc[at],
        y=known["expected"].iloc[at],
        text="verwacht pad",
        bgcolor="rgba(255,255,255,0.8)",
        font={"color": LABEL, "size": 14},
        showarrow=False,
        yshift=-14 if apart[at] >= 0 else 14,
        xanchor="left" if at == 0 else "right" if at == len(known) - 1 else "center",
    )


def _mark_gaps(chart: go.Figure, rounds: pd.DataFrame) -> None:
    """A grey band with ○ at a round without points, and a line where the model changed."""
    for row in rounds.to_dict("records"):
        position = row["position"]
        if pd.isna(row["points"]):
            chart.add_vrect(
                x0=position - 0.4, x1=position + 0.4, fillcolor=_GAP, line_width=0, layer="below"
            )
            chart.add_annotation(
                x=position, y=50, text="○", font={"color": LABEL, "size": 20}, showarrow=False
            )
        if row["broken"]:
            chart.add_vline(
                x=position - 0.5,
                line_color=LABEL,
                line_width=1,
                annotation_text="ander model",
                annotation_font={"color": LABEL, "size": 14},
                annotation_position="top",
            )
