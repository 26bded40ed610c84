"""The charts of one partnership: its dimensions, its KPI's and the years after the subsidy."""

import math
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from monitor.charts.bounds import zones_across
from monitor.charts.rows import label_row, labelled_rows
from monitor.charts.style import GRID, STROKE, legend_above, plain
from monitor.domain.colour import ACCENT, CONTEXT, INK, LABEL, NEAR, Colour
from monitor.domain.model import Scale
from monitor.reports import words
from monitor.reports.partnership.kpis import DRAWN_TO, KpiLine
from monitor.reports.partnership.money import SOURCES_OF_INCOME, YearAhead
from monitor.reports.partnership.score_facts import DimensionFacts

_HALF_BAR = 0.14
_ONE_LINE, _TWO_LINES = 62, 76
"""Pixels that a row takes with a label of so many lines above its bar."""
_TEAR_ROOM = 42
"""Beyond a bar that is torn off, in per cent of the target: room for its length in figures."""

_INCOME_SHADES = dict(
    zip(
        SOURCES_OF_INCOME,
        (ACCENT, "#3F6C9B", "#7697BC", "#A9BFD6", "#D3DEEA", CONTEXT),
        strict=True,
    )
)


def dimension_bars(dimensions: Sequence[DimensionFacts], scale: Scale) -> go.Figure:
    """A bar for each dimension, in the order given, with its bounds as a thin line.

    A dimension without points is a hatched empty bar that says so; the weakest is marked, and
    NEAR marks points near the bound of a colour.
    """
    missing = any(item.score.points is None for item in dimensions)
    chart = labelled_rows(len(dimensions), _TWO_LINES if missing else _ONE_LINE)
    zones_across(chart, scale)
    for row, item in enumerate(dimensions):
        look, score = item.score.colour.look, item.score
        if score.points is None:
            label_row(
                chart, row, f"{plain(item.short)}: {look.symbol} {look.word}<br>{item.coverage}"
            )
            _bar(chart, row, 100, {"color": "white", "pattern": {"shape": "/", "fgcolor": CONTEXT},
                                   "line": {"color": GRID, "width": 1}})  # fmt: skip
            continue
        near = "" if score.near is None else f" {NEAR}"
        link = f", {item.link}" if item.link else ""
        label_row(
            chart,
            row,
            f"{plain(item.short)}: <b>{score.points}</b> {look.symbol} {look.word}{near}{link}",
        )
        _bar(chart, row, score.points, {"color": look.mark})
        if score.low is not None and score.high is not None:
            # First in white: the ink alone can't be seen on a dark bar.
            for colour, width in (("white", 5), (INK, 2)):
                chart.add_trace(_span(row, score.low, score.high, colour, width))
    return chart


def _span(row: int, low: int, high: int, colour: str, width: int) -> go.Scatter:
    return go.Scatter(
        x=[low, high],
        y=[row, row],
        mode="lines+markers",
        line={"color": colour, "width": width},
        marker={
            "symbol": "line-ns-open",
            "size": 6 + width,
            "color": colour,
            "line": {"width": width},
        },
        hoverinfo="skip",
    )


def kpi_bars(lines: Sequence[KpiLine]) -> go.Figure:
    """How far each KPI with a target has come, in per cent of the target.

    A bar that is torn off says at its end how long it is. A target of 0 has no per cents: there is
    no bar, and that is said. Lines without a colour (no target, or nothing realised) are left out.
    """
    aimed = [line for line in lines if line.colour]
    chart = labelled_rows(len(aimed), _TWO_LINES)
    shares = {row: line.share for row, line in enumerate(aimed) if not line.aims_at_none}
    longest = max((min(share, DRAWN_TO) * 100 for share in shares.values()), default=100.0)
    room = _TEAR_ROOM if any(line.torn for line in aimed) else 5
    chart.update_xaxes(
        range=[0, max(longest, 100.0) + room],
        tickvals=[0, 50, 100, 150],
        ticktext=["0", "50%", "100%", "150%"],
    )
    chart.add_annotation(
        x=100, y=1, yref="paper", yanchor="bottom", xanchor="center", text="doel",
        showarrow=False, font={"size": 14, "color": LABEL},
    )  # fmt: skip
    for row, line in enumerate(aimed):
        colour = line.colour or Colour.GREY
        said = f"<b>{line.realised_of_target}</b> {colour.look.symbol} {colour.look.word}"
        # Over two lines always: a long name leaves no room on a narrow screen, and rows look alike.
        label_row(chart, row, f"{plain(line.name)}<br>{said}")
        if row not in shares:
            _no_bar(chart, row)
            continue
        _bar(chart, row, min(line.share, DRAWN_TO) * 100, {"color": colour.look.mark})
        if line.torn:
            _tear_off(chart, row, line.reached)
    chart.add_trace(
        go.Scatter(
            x=[100] * len(shares),
            y=list(shares),
            mode="markers",
            marker=STROKE,
            hoverinfo="skip",
        )
    )
    return chart


def _no_bar(chart: go.Figure, row: int) -> None:
    """Say in the place of a bar that there is none."""
    chart.add_annotation(
        x=0, xanchor="left", y=row, yanchor="middle", text="geen balk: het doel is 0",
        showarrow=False, font={"size": 14, "color": LABEL}, xshift=-3,
    )  # fmt: skip


def _tear_off(chart: go.Figure, row: int, length: str) -> None:
    """Draw a tear through a bar near its end, and write beside it how long the bar really is."""
    end = DRAWN_TO * 100
    chart.add_shape(
        type="path", path="M -20,-16 L -10,16 M -12,-16 L -2,16",
        xsizemode="pixel", xanchor=end, ysizemode="pixel", yanchor=row,
        line={"color": "white", "width": 3},
    )  # fmt: skip
    chart.add_annotation(
        x=end, xanchor="left", y=row, yanchor="middle", text=f"<b>{length}</b> ›",
        showarrow=False, font={"size": 14, "color": INK}, xshift=4,
    )  # fmt: skip


def ahead_bars(years: Sequence[YearAhead]) -> go.Figure:
    """Expected income by source, stacked, against the expected costs of each year."""
    chart = labelled_rows(len(years), 72, top=56)
    chart.update_layout(
        barmode="stack",
        margin={"l": 12, "r": 4},  # room for "€ 0"
    )
    legend_above(chart)
    chart.update_xaxes(rangemode="tozero", tickprefix="€ ", tickformat=",.0f", nticks=4)
    for group, name in SOURCES_OF_INCOME.items():
        euros = [item.income.get(group, 0.0) for item in years]
        if any(euros):
            chart.add_trace(
                go.Bar(
                    x=euros,
                    y=list(range(len(years))),
                    orientation="h",
                    width=2 * _HALF_BAR,
                    name=name,
                    marker={"color": _INCOME_SHADES[group], "line": {"color": ACCENT, "width": 1}},
                    hovertemplate=f"{name}: € %{{x:,.0f}}<extra></extra>",
                )
            )
    with_costs = [(row, item.costs) for row, item in enumerate(years) if not math.isnan(item.costs)]
    chart.add_trace(
        go.Scatter(
            x=[costs for _, costs in with_costs],
            y=[row for row, _ in with_costs],
            mode="markers",
            name="Kosten",
            marker=STROKE,
            hovertemplate="Kosten: € %{x:,.0f}<extra></extra>",
        )
    )
    for row, item in enumerate(years):
        said = "kosten nog niet geraamd" if math.isnan(item.costs) else "kosten geraamd op € 0"
        if item.costs > 0:
            said = f"geraamde inkomsten <b>{words.percent(item.covered, 1)}</b> van de kosten"
        label_row(chart, row, f"{item.year}: {said}")
    return chart


def _bar(chart: go.Figure, row: int, length: float, marker: dict[str, Any]) -> None:
    chart.add_trace(
        go.Bar(
            x=[length],
            y=[row],
            orientation="h",
            width=2 * _HALF_BAR,
            marker=marker,
            hoverinfo="skip",
        )
    )
