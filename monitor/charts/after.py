"""What comes after the subsidy: its end dates in time, and scores against what became of them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.bounds import zones_across
from monitor.charts.style import BOUND, GRID, figure, plain
from monitor.domain.afterwards import ENDED, Readiness
from monitor.domain.colour import ACCENT, CONTEXT, INK, LABEL
from monitor.reports import point_words, words
from monitor.reports.after.calibration import Calibration
from monitor.reports.after.calibration_words import WENT_WORDS
from monitor.reports.after.endings import Ending, Endings
from monitor.reports.after.endings_words import period_name

_PAST_MONTHS = 24.0
"""How far back the axis is to the scale of time."""
_EARLIER = -_PAST_MONTHS - 2
"""Where all stands that ended longer ago."""
_LAST = 12
"""How many months the last period takes at least: as wide as its words."""
_NEAR = 4
"""How many months from the left end there is no room for a year beside its tick."""
_BESIDE_NOW = 5
"""How many months from today a year stands a row lower than "nu"."""
_LETTERS = 26
"""How many letters of a name fit in half of a narrow screen; the table holds them all."""
_LEVEL = 28
"""The height of a row, in pixels."""
_TOP, _BOTTOM = 62, 58


class _Mark(NamedTuple):
    """A partnership on the axis: months from now, and its row from the top."""

    line: Ending
    months: float
    row: int


def timeline(found: Endings) -> go.Figure:
    """Each partnership that is drawn at the end of its subsidy, in periods seen from now.

    Each has a row with its name beside the mark, which tells its readiness.
    """
    model = found.snapshot.model
    month = pd.Timedelta(days=model.scale.month_days)
    bounds = [0.0, *model.after.periods]
    marks = _placed(found, month)
    farthest = max((mark.months for mark in marks), default=0.0)
    reach = (_EARLIER - 4, max(farthest + 3, bounds[-1] + _LAST))
    rows = max(len(marks), 1)
    chart = figure(_TOP + _BOTTOM + rows * _LEVEL)
    for bound in bounds:
        chart.add_vline(x=bound, **{**BOUND, **({"line_dash": "solid"} if bound == 0 else {})})
    names = [_name(mark, sum(reach) / 2) for mark in marks]
    # All at once: each that is added by itself has plotly check again those that are there.
    chart.update_layout(
        margin={"t": _TOP, "b": _BOTTOM},
        annotations=[*_counts(found, [reach[0], *bounds, reach[1]]), *names],
    )
    for readiness in Readiness:
        _add_marks(chart, [mark for mark in marks if mark.line.readiness is readiness], readiness)
    ticks = _years(found.today, month, reach)
    chart.update_xaxes(range=list(reach), tickvals=list(ticks), ticktext=list(ticks.values()),
                       tickangle=0, ticks="outside", tickcolor=CONTEXT)  # fmt: skip
    chart.update_yaxes(visible=False, range=[rows - 0.5, -0.5])
    return chart


def _counts(found: Endings, edges: list[float]) -> Iterator[dict[str, Any]]:
    """Above each period what it is called, and how many partnerships it has in all."""
    for at, (low, high) in enumerate(pairwise(edges), start=ENDED):
        name = _wrapped(period_name(at, found.snapshot.model))
        yield {
            "x": (low + high) / 2, "y": 1, "yref": "paper", "yanchor": "bottom",
            "showarrow": False, "text": f"{name}<br><b>{len(found.periods[at])}</b>",
            "font": {"size": 14, "color": INK if at == 0 else LABEL},
        }  # fmt: skip


def _placed(found: Endings, month: pd.Timedelta) -> list[_Mark]:
    """The marks from the top row on."""
    return [
        _Mark(line, max((line.end - found.today) / month, _EARLIER), row)
        for row, line in enumerate(found.drawn)
    ]


def _name(mark: _Mark, middle: float) -> dict[str, Any]:
    """The name of a partnership, on that side of its mark where there is most room."""
    name, right = mark.line.name, mark.months < middle
    if len(name) > _LETTERS:
        name = f"{name[: _LETTERS - 1].rstrip()}…"
    return {
        "x": mark.months, "y": mark.row, "text": plain(name), "showarrow": False,
        "bgcolor": "white", "borderpad": 0, "xanchor": "left" if right else "right",
        "xshift": 13 if right else -13, "font": {"size": 14, "color": INK},
    }  # fmt: skip


def _add_marks(chart: go.Figure, marks: list[_Mark], readiness: Readiness) -> None:
    look = readiness.look
    chart.add_trace(
        go.Scatter(
            x=[mark.months for mark in marks],
            y=[mark.row for mark in marks],
            mode="markers+text",
            marker={"size": 20, "color": look.cell, "line": {"color": look.mark, "width": 1.5}},
            text=[look.symbol] * len(marks),
            # A check mark fills its letter; the other signs are small in theirs.
            textfont={"size": 15 if readiness is Readiness.READY else 22, "color": INK},
            customdata=[[plain(mark.line.name), words.day(mark.line.end)] for mark in marks],
            hovertemplate="%{customdata[0]}: tot en met %{customdata[1]}, "
            f"{readiness.value}<extra></extra>",
            cliponaxis=False,
        )
    )


def _wrapped(name: str) -> str:
    """A period on two short lines: its band can be narrow."""
    return name.replace(" maanden", "<br>maanden")


def _years(on: pd.Timestamp, month: pd.Timedelta, reach: tuple[float, float]) -> dict[float, str]:
    """A tick at the start of each year, and at today; the left end holds all that is older.

    A year that begins about now stands a row lower, where it touches no other word.
    """
    ticks: dict[float, str] = {}
    for year in range(on.year - 2, on.year + 12):
        months = (pd.Timestamp(year, 1, 1) - on) / month
        if _NEAR - _PAST_MONTHS < months < reach[1]:
            lower = "<br>" if abs(months) < _BESIDE_NOW else ""
            ticks[months] = f"{lower}’{year % 100:02}"
    now = {0.0: "nu" + ticks.get(0.0, "")}
    return dict(sorted((ticks | now | {_EARLIER: "eerder"}).items()))


_ROW = 62
_LABEL_ABOVE = 0.36
_TOUCHING = 2
"""Dots that are fewer points apart may hide each other."""
_STEP_ASIDE = 0.16


def outcomes(found: Calibration) -> go.Figure:
    """The totals at the end of the subsidy as dots, by how it went; a median where enough."""
    model = found.endings.snapshot.model
    ways = list(found.spreads.index)
    chart = figure(_ROW * len(ways) + 64)
    chart.update_layout(margin={"l": 14, "t": 28, "r": 14})
    zones_across(chart, model.scale)
    places = {way: len(ways) - 1 - row for row, way in enumerate(ways)}
    chart.add_trace(
        go.Scatter(
            x=found.foretold["points"],
            y=found.foretold["went"].map(places) + _aside(found.foretold),
            mode="markers",
            marker={"color": CONTEXT, "size": 12, "line": {"color": "white", "width": 1}},
            hoverinfo="skip",
        )
    )
    shown = found.spreads.dropna(subset=["median"])
    chart.add_trace(_median(shown, places, model))
    for way, place in places.items():
        chart.add_hline(y=place, line_color=GRID, line_width=1, layer="below")
        who = words.amount(found.spreads.loc[way, "n"], "PPS", "PPS’en")
        chart.add_annotation(
            x=0, y=place + _LABEL_ABOVE, xanchor="left", showarrow=False, bgcolor="white",
            text=f"{WENT_WORDS[way]} ({who})", font={"color": INK},
        )  # fmt: skip
    chart.update_yaxes(visible=False, range=[-0.5, len(ways) - 0.3])
    return chart


def _aside(foretold: pd.DataFrame) -> pd.Series:
    """How far each dot stands above or below its line, so that none hides another."""
    ordered = foretold.sort_values(["went", "points"], kind="stable")
    apart = ordered.groupby("went")["points"].diff() >= _TOUCHING
    grouped = ordered.groupby(["went", apart.groupby(ordered["went"]).cumsum()])["points"]
    return (grouped.cumcount() - (grouped.transform("size") - 1) / 2) * _STEP_ASIDE


def _median(shown: pd.DataFrame, places: dict[Any, int], model: Any) -> go.Scatter:
    return go.Scatter(
        x=shown["median"],
        y=[places[way] for way in shown.index],
        mode="markers+text",
        marker={"color": ACCENT, "size": 15, "symbol": "diamond"},
        text=[point_words.points(value, model) for value in shown["median"]],
        textposition="bottom center",  # its label stands above the row
        textfont={"color": ACCENT, "size": 15},
        hoverinfo="skip",
    )
