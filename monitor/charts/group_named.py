"""The few partnerships of a group by name: a thin line each, for want of a median."""

import textwrap

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import line, plain
from monitor.charts.trends import labels, stretch
from monitor.domain.colour import ACCENT, INK
from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.group_trend import Group

_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star", "x", "pentagon")
_NAME_WIDTH = 14
_LABEL_GAP = 8.0


def named_traces(group: Group, rows: pd.DataFrame, *, small: bool) -> list[go.Scatter]:
    """A thin line for each partnership, told apart by its marker."""
    symbols = dict(zip(sorted(set(group.named["pps_id"])), _SYMBOLS * len(rows), strict=False))
    traces = []
    for pps_id, own in rows.groupby("pps_id", sort=True):
        xs, ys = stretch(own["year"], own["points"], own["line"], own["broken"])
        traces.append(line(xs, ys, color=ACCENT, width=1.5))
        traces.append(
            go.Scatter(
                x=own["year"],
                y=own["points"],
                mode="markers",
                marker={
                    "color": ACCENT,
                    "size": 7 if small else 10,
                    "symbol": symbols[pps_id],
                },
                name=plain(str(own["name"].iloc[0])),
                customdata=labels(own["points"], group.snapshot.model),
                hovertemplate="%{fullData.name}, %{x}: %{customdata}<extra></extra>",
                cliponaxis=False,
            )
        )
    return traces


def name_lines(chart: go.Figure, rows: pd.DataFrame, model: Model) -> None:
    """The name of each partnership beside its last point, moved apart where names would touch."""
    last = rows.dropna(subset=["points"]).drop_duplicates("pps_id", keep="last")
    taken: dict[int, float] = {}
    for row in last.sort_values("points").to_dict("records"):
        lines = textwrap.wrap(row["name"], _NAME_WIDTH, break_long_words=True)
        year = int(row["year"])
        room = _LABEL_GAP * max(len(lines), 1)
        place = max(row["points"], taken.get(year, -room) + room)
        taken[year] = place
        chart.add_annotation(
            x=year,
            y=place,
            text=f"{'<br>'.join(map(plain, lines))} {words.points(row['points'], model)}",
            xanchor="left",
            align="left",
            xshift=9,
            showarrow=False,
            font={"color": INK, "size": 14},
            bgcolor="rgba(255,255,255,0.8)",
        )
    chart.update_layout(margin={"r": 120})
