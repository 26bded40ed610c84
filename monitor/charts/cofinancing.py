"""Cofinancing year by year, and added up: what was planned beside what came in."""

import itertools
import math
from collections.abc import Sequence

import plotly.graph_objects as go

from monitor.charts.style import GRID, figure, style_axes
from monitor.domain.colour import ACCENT, CONTEXT, INK, LABEL
from monitor.reports import words
from monitor.reports.partnership.cofinancing import Year, to_date

_HEIGHT = 580
_THOUSAND = 1000
_HEADROOM = 1.2
"""How much higher than what is drawn a panel is: room for the numbers above it."""

_NUMBER_ROOM = 40
"""Pixels beside the last year for the numbers at the end of the lines."""


def cofinancing(years: Sequence[Year]) -> go.Figure:
    """Two panels on the same years: each year's budget and realisation, and both added up.

    In thousands of euros. A running year is hatched; a begun year without a realisation is marked
    ○; a year to come has its budget only. What came in stands below its bar, where neither the
    outline of the budget nor a line of the grid runs through it.
    """
    chart = figure(_HEIGHT)
    chart.set_subplots(
        rows=2,
        cols=1,
        vertical_spacing=0.2,
        subplot_titles=[
            f"<b>Per jaar</b>: rand begroot, {_accented('gevuld gerealiseerd')}",
            f"<b>Opgeteld</b>: streepjes begroot, {_accented('lijn gerealiseerd')}",
        ],
    )
    style_axes(chart)
    room = {"r": _NUMBER_ROOM} if to_date(years) == years[-1] else {}
    chart.update_layout(margin={"t": 30, **room}, barmode="overlay", bargap=0.35)
    for heading in chart.layout.annotations:
        heading.update(x=0, xanchor="left", font_size=15, font_color=INK)
    names = [item.label.replace(" ", "<br>", 1) for item in years]
    _per_year(chart, years, names)
    _added_up(chart, years, names)
    chart.update_xaxes(
        type="category", categoryorder="array", categoryarray=names, tickangle=0,
        range=[-0.5, len(names) - 0.5],
    )  # fmt: skip
    below = [
        f"{_accented(_thousands(item.realised))}<br>{name}"
        for item, name in zip(years, names, strict=True)
    ]
    chart.update_xaxes(tickvals=names, ticktext=below, row=1, col=1)
    tops = (
        max(map(_highest, years)),
        max(
            (max(item.total_due, item.total_realised) for item in years if item.total_due >= 0),
            default=0.0,
        ),
    )
    for row, top in enumerate(tops, 1):
        reach = max(top / _THOUSAND, 1) * _HEADROOM
        ticks = _ticks(reach)
        chart.update_yaxes(
            range=[0, reach], tickvals=ticks,
            ticktext=[f"€ {words.whole(tick)}{'k' if tick else ''}" for tick in ticks],
            row=row, col=1,
        )  # fmt: skip
    chart.update_yaxes(
        showgrid=True, gridcolor=GRID, tickfont_color=LABEL, tickfont_size=14,
    )  # fmt: skip
    return chart


def _ticks(reach: float) -> list[float]:
    """Round numbers from 0 on an axis that reaches so far: at most four steps apart."""
    steps = (factor * 10**power for power in itertools.count() for factor in (1, 2, 5))
    step = next(step for step in steps if reach < 5 * step)
    # As floats: a whole number of more than 64 bits can't be sent to a browser.
    return [float(tick) for tick in range(0, math.floor(reach) + 1, step)]


def _per_year(chart: go.Figure, years: Sequence[Year], names: list[str]) -> None:
    chart.add_trace(
        go.Bar(
            x=names,
            y=[item.budget / _THOUSAND for item in years],
            marker={"color": "white", "line": {"color": LABEL, "width": 2}},
            hovertemplate="begroot: € %{y:,.0f}k<extra></extra>",
        ),
        row=1,
        col=1,
    )
    chart.add_trace(
        go.Bar(
            x=names,
            y=[item.realised / _THOUSAND for item in years],
            width=0.4,
            marker={
                "color": ACCENT,
                "pattern": {
                    "shape": ["/" if item.running else "" for item in years],
                    "fgcolor": "white",
                    "bgcolor": ACCENT,
                    "size": 7,
                },
            },
            hovertemplate="gerealiseerd: € %{y:,.0f}k<extra></extra>",
        ),
        row=1,
        col=1,
    )
    missing = [
        name
        for name, item in zip(names, years, strict=True)
        if math.isnan(item.realised) and not math.isnan(item.total_due)
    ]
    chart.add_trace(
        go.Scatter(
            x=missing,
            y=[0] * len(missing),
            mode="text",
            text=["○"] * len(missing),
            textposition="top center",
            textfont={"color": LABEL, "size": 20},
            hovertemplate="niet ingevuld<extra></extra>",
        ),
        row=1,
        col=1,
    )


def _highest(item: Year) -> float:
    """The top of a year's bars: what is filled in of it."""
    return max((euros for euros in (item.budget, item.realised) if euros > 0), default=0.0)


def _added_up(chart: go.Figure, years: Sequence[Year], names: list[str]) -> None:
    last = to_date(years)
    ahead = last is not None and last.total_realised >= last.total_due
    over, under = "top right", "bottom right"  # where the lines have ended
    for name, amounts, colour, dash, place in (
        (
            "begroot tot dan",
            [item.total_due for item in years],
            CONTEXT,
            "dash",
            under if ahead else over,
        ),
        (
            "gerealiseerd",
            [item.total_realised for item in years],
            ACCENT,
            "solid",
            over if ahead else under,
        ),
    ):
        chart.add_trace(
            go.Scatter(
                x=names,
                y=[euros / _THOUSAND for euros in amounts],
                mode="lines+markers+text",
                line={"color": colour, "width": 3, "dash": dash},
                marker={"color": colour, "size": 9},
                text=[
                    _thousands(euros) if last and item.year == last.year else ""
                    for item, euros in zip(years, amounts, strict=True)
                ],
                textposition=place,
                textfont={"color": LABEL if colour == CONTEXT else ACCENT, "size": 14},
                cliponaxis=False,
                hovertemplate=f"{name}: € %{{y:,.0f}}k<extra></extra>",
            ),
            row=2,
            col=1,
        )


def _accented(text: str) -> str:
    return f'<span style="color:{ACCENT}">{text}</span>'


def _thousands(euros: float) -> str:
    return "" if math.isnan(euros) else f"{words.whole(euros / _THOUSAND)}k"
