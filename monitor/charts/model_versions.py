"""Scores under two versions of the model: an open mark for the one, a filled one for the other."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.rows import points_across
from monitor.charts.style import HALO, line, plain
from monitor.domain.colour import ACCENT, CONTEXT
from monitor.domain.groups import Display
from monitor.domain.model import Model
from monitor.reports import point_words
from monitor.reports.versions.model_versions import VersionPair

_ROW, _MARGIN = 48, 70


def under_both(pair: VersionPair) -> go.Figure:
    """The median of each part under both versions; of too few, each partnership by name.

    A group of a size that may be shown as dots has them: open for the one, filled for the other.
    """
    if pair.comparable:
        rows = pair.medians.dropna(subset=["after"])
        names = list(rows["part"].map(pair.parts))
    else:
        rows = pair.named
        names = [plain(name) for name in rows["name"]]
    places = list(range(len(rows)))
    chart = points_across(_ROW * len(rows) + _MARGIN, pair.after.scale)
    if pair.comparable:
        _dots(chart, rows, pair)
    for place, row in zip(places, rows.to_dict("records"), strict=True):
        ends = [row["before"], row["after"]]
        chart.add_trace(line(ends, [place, place], color=ACCENT, width=2))
    sides = [_sides(row["before"], row["after"]) for row in rows.to_dict("records")]
    for which, model, look in (
        ("before", pair.before, {"color": "white", "line": {"color": ACCENT, "width": 2}}),
        ("after", pair.after, {"color": ACCENT, "line": {"color": ACCENT, "width": 2}}),
    ):
        position = [old if which == "before" else new for old, new in sides]
        chart.add_trace(_marks(rows[which], places, names, position, model, look))
    chart.update_yaxes(
        tickvals=places, ticktext=names, range=[len(rows) - 0.4, -0.7], ticklabelstandoff=8
    )
    return chart


def _sides(before: float, after: float) -> tuple[str, str]:
    """Where the numbers of a pair stand: outwards, so that they never touch."""
    return ("middle left", "middle right") if before <= after else ("middle right", "middle left")


def _marks(
    points: pd.Series,
    places: list[int],
    names: list[str],
    position: list[str],
    model: Model,
    look: dict[str, Any],
) -> go.Scatter:
    return go.Scatter(
        x=points,
        y=places,
        mode="markers+text",
        marker={"size": 12, **look},
        text=[point_words.points(value, model) for value in points],
        textposition=position,
        textfont={"color": ACCENT, "size": 14, "shadow": HALO},
        customdata=names,
        hovertemplate=f"%{{customdata}} met {model.version}: %{{text}}<extra></extra>",
        cliponaxis=False,
    )


def _dots(chart: go.Figure, rows: pd.DataFrame, pair: VersionPair) -> None:
    dotted = rows.loc[rows["display"] == Display.DOTS.value, "part"]
    place = {part: at for at, part in enumerate(rows["part"])}
    dots = pair.points[pair.points["part"].isin(dotted)]
    for which, fill in (("before", "white"), ("after", CONTEXT)):
        chart.add_trace(
            go.Scatter(
                x=dots[which],
                y=dots["part"].map(place),
                mode="markers",
                marker={"color": fill, "size": 8, "line": {"color": CONTEXT, "width": 1.5}},
                hoverinfo="skip",
            )
        )
