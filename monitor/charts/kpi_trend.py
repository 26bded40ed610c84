"""Each KPI through the rounds in a panel of its own, beside its targets."""

import textwrap
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import HALO, figure, plain, style_axes
from monitor.domain.colour import ACCENT, INK, LABEL
from monitor.reports import words
from monitor.reports.kpi_words import number
from monitor.reports.rounds.kpi_trend import Course

_COLUMNS = 2
_ROW = 205
_MARGIN = 70
_LETTERS = 20
"""How many letters of a title fit on a line of a panel on a narrow screen; a word isn't broken."""
_BEFORE, _AFTER = 0.12, 0.5
"""Room before the first round and after the last, as shares of the time between."""
_HEADROOM = 1.5
_PAST_DASH = "\u2003"
"""A space as wide as half the dash of a target: a number beside it must not be struck through."""
_CLEAR = 0.16
"""How far the number of a target stays from a mark, as a share of the highest number."""
_LOW = 0.25
"""Below this share of a panel there is no room for a number under a mark."""


def kpi_courses(found: Sequence[Course]) -> go.Figure:
    """A panel for each KPI: realised as blue marks, the target of each round as a dash.

    What runs up from the start is joined by a line; unique persons of a school year aren't, for
    years of those aren't one course. A round without a number has no mark. Each panel has a scale
    of its own from 0; time is the same in all.
    """
    rows = -(-len(found) // _COLUMNS)
    chart = figure(rows * _ROW + _MARGIN)
    chart.set_subplots(
        rows=rows,
        cols=_COLUMNS,
        subplot_titles=[_title(item) for item in found],
        horizontal_spacing=0.1,
        vertical_spacing=0.5 / rows,
    )
    style_axes(chart)
    chart.update_layout(margin={"t": 56})
    for title, axis in zip(chart.layout.annotations, chart.select_xaxes(), strict=False):
        title.update(x=axis.domain[0], xanchor="left", align="left", font_size=14, font_color=INK)
    dates = found[0].dates
    span = (dates[-1] - dates[0]) or pd.Timedelta(days=365)
    for place, item in enumerate(found):
        row, column = divmod(place, _COLUMNS)
        top = max(value for value in (*item.targets, *item.realised, 1.0) if not pd.isna(value))
        for trace in _traces(item, top):
            chart.add_trace(trace, row=row + 1, col=column + 1)
        chart.update_yaxes(range=[0, top * _HEADROOM], row=row + 1, col=column + 1)
    chart.update_yaxes(showticklabels=False)
    chart.update_xaxes(
        type="date",
        range=[dates[0] - _BEFORE * span, dates[-1] + _AFTER * span],
        tickvals=[dates[0], dates[-1]],
        ticktext=[str(date.year) for date in (dates[0], dates[-1])],
        ticklabelstandoff=6,
        tickangle=0,
        showline=True,
        linecolor=LABEL,
    )
    return chart


def _title(item: Course) -> str:
    lines = textwrap.wrap(item.kpi.name, _LETTERS, break_long_words=False)
    name = "<br>".join(map(plain, lines))
    return f"<b>{name}</b>"


def _from_above(item: Course, last: int, mark: float) -> bool:
    """Whether a line comes down to the last round from above a mark there."""
    return not item.kpi.persons and last > 0 and item.realised[last - 1] > mark


def _target_number(item: Course, aim: str, top: float) -> go.Scatter:
    """The last target in words, above both marks; below them where a line comes down to them."""
    last = item.last or 0
    low, high = sorted((item.targets[last], item.realised[last]))
    below = _from_above(item, last, high) and low > _LOW * top
    return go.Scatter(
        x=[item.dates[last]],
        y=[low - _CLEAR * top if below else high + _CLEAR * top],
        mode="text",
        text=[f"doel {aim}"],
        textposition="bottom center" if below else "top center",
        textfont={"color": LABEL, "size": 14, "shadow": HALO},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _traces(item: Course, top: float) -> list[go.Scatter]:
    months = [words.month(date) for date in item.dates]
    last = item.last
    done = [number(item.kpi, value) for value in item.realised]
    aims = [number(item.kpi, value) for value in item.targets]
    drawn = [
        go.Scatter(
            x=item.dates,
            y=item.targets,
            mode="markers",
            cliponaxis=False,
            marker={"symbol": "line-ew-open", "size": 16, "color": LABEL, "line": {"width": 2}},
            customdata=list(zip(months, aims, strict=True)),
            hovertemplate="%{customdata[0]}: doel %{customdata[1]}<extra></extra>",
        ),
        go.Scatter(
            x=item.dates,
            y=item.realised,
            mode="markers+text" if item.kpi.persons else "lines+markers+text",
            line={"color": ACCENT, "width": 2},
            marker={"color": ACCENT, "size": 9},
            connectgaps=False,
            text=[f"{_PAST_DASH}{done[at]}" if at == last else "" for at in range(len(done))],
            textposition="middle right",
            textfont={"color": ACCENT, "size": 14, "shadow": HALO},
            customdata=list(zip(months, done, strict=True)),
            hovertemplate="%{customdata[0]}: %{customdata[1]}<extra></extra>",
            cliponaxis=False,
        ),
    ]
    if last is not None and aims[last] != words.MISSING:
        drawn.append(_target_number(item, aims[last], top))
    return drawn
