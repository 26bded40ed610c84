"""The trend of a group with enough partnerships: medians with their spread, year by year."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.bounds import zones_upright
from monitor.charts.panels import panels
from monitor.charts.same_group import (
    add_key,
    drawn_same,
    expected_path,
    same_ends,
    same_pieces,
    year_label,
)
from monitor.charts.style import HALO, figure
from monitor.charts.trends import labels, last_only, stretch
from monitor.domain.colour import ACCENT, CONTEXT, INK, LABEL
from monitor.domain.groups import Display
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.group_trend import Group
from monitor.reports.snapshot import TOTAL

_HEIGHT = 430
_FULL_YEARS = 5
_ROOM_BEFORE, _ROOM_AFTER = 0.5, 0.9  # in years; after the last stands its number
_NUMBER_BEFORE = 0.9
"""Years before the first median, where its number may stand."""
_AXIS = {Along.DATE: "jaar", Along.AGE: "maanden"}
_NUMBER_ROOM = 12.0
"""Points above or below a median where its number stands."""
_NOTE_ROOM = 8.0
"""Points below a dot that what it says takes."""


def group_total(group: Group) -> go.Figure:
    """The total year by year, with how many partnerships each year has."""
    chart = figure(_HEIGHT)
    zones_upright(chart, group.snapshot.model.scale)
    *grey, line, medians = _spread_traces(group, TOTAL, small=False)
    for trace in (*grey, line, *same_pieces(group), medians):
        chart.add_trace(trace)
    _explain_grey(chart, group)
    if group.along is Along.AGE:
        chart.add_trace(expected_path(group))
    add_key(chart, group)
    _name_rows(chart, group)
    years = group.charted_years
    chart.update_xaxes(
        range=[years[0] - _NUMBER_BEFORE, years[-1] + 0.5],
        tickvals=years,
        ticktext=_ticks(group),
        tickangle=0,
    )
    return chart


def group_parts(group: Group) -> go.Figure:
    """Each dimension year by year, in panels that share their axes."""
    traces = {
        item.id: _spread_traces(group, item.id, small=True)
        for item in group.snapshot.model.dimensions
    }
    first, last = group.charted_years[0], group.charted_years[-1]
    reach = first - _ROOM_BEFORE, last + _ROOM_AFTER
    ends = {year: year_label(group, year) for year in (first, last)}
    return panels(group.snapshot.model, reach, ends, traces)


def _spread_traces(group: Group, part: str, *, small: bool) -> list[go.Scatter]:
    """Range or dots in grey, then the median as a line with n at each point."""
    model = group.snapshot.model
    rows = group.medians[group.medians["part"] == part]
    wide = rows[rows["display"] == Display.SPREAD]
    dotted = rows.loc[rows["display"] == Display.DOTS, "year"]
    points = group.yearly[(group.yearly["part"] == part) & group.yearly["year"].isin(dotted)]
    xs, ys = stretch(rows["year"], rows["median"], rows["line"], rows["broken"])
    numbers = labels(rows["median"], model)
    shade = ACCENT if small or drawn_same(group).empty else LABEL
    names = [year_label(group, year) for year in rows["year"]]
    return [
        go.Scatter(
            x=[x for year in wide["year"] for x in (year, year, None)],
            y=[
                y
                for low, high in zip(wide["low"], wide["high"], strict=True)
                for y in (low, high, None)
            ],
            mode="lines",
            line={"color": CONTEXT, "width": 4 if small else 8},
            opacity=0.4,
            hoverinfo="skip",
        ),
        go.Scatter(
            x=points["year"],
            y=points["points"],
            mode="markers",
            marker={"color": CONTEXT, "size": 5 if small else 8},
            hoverinfo="skip",
        ),
        go.Scatter(
            x=xs,
            y=ys,
            mode="lines",
            line={"color": shade, "width": 3 if shade == ACCENT and not small else 2},
            connectgaps=False,
            hoverinfo="skip",
        ),
        go.Scatter(
            x=rows["year"],
            y=rows["median"],
            mode="markers+text",
            marker={"color": shade, "size": 7 if small else 12, "symbol": "diamond"},
            text=last_only(rows["median"], model) if small else numbers,
            textposition="middle right"
            if small
            else _free_sides(rows, pd.concat([points, same_ends(group)])),
            textfont={
                "color": INK if shade == LABEL else ACCENT,
                "size": 15 if small else 16,
                "shadow": HALO,
            },
            customdata=list(zip(numbers, rows["n"], names, strict=True)),
            hovertemplate=(
                "%{customdata[2]}: mediaan %{customdata[0]} van %{customdata[1]} PPS’en"
                "<extra></extra>"
            ),
            cliponaxis=False,
        ),
    ]


def _free_sides(rows: pd.DataFrame, points: pd.DataFrame) -> list[str]:
    """On which side of each median its number covers no dot or end: above, or else below.

    With some on both sides it stands beside them, where no line goes: left of the first median,
    and right of another, above or below where the line goes on.
    """
    sides = []
    first, after = rows["median"].first_valid_index(), rows["median"].shift(-1)
    for at, year, median in zip(rows.index, rows["year"], rows["median"], strict=True):
        apart = points.loc[points["year"] == year, "points"] - median
        above = apart.between(0, _NUMBER_ROOM, inclusive="right").any()
        below = apart.between(-_NUMBER_ROOM, 0, inclusive="left").any()
        if not above:
            sides.append("top center")
        elif not below:
            sides.append("bottom center")
        elif at == first:
            sides.append("middle left")
        else:
            sides.append("bottom right" if after[at] > median else "top right")
    return sides


def _explain_grey(chart: go.Figure, group: Group) -> None:
    """Say what the bars are, above the highest, and the dots, below the lowest."""
    rows = group.medians[group.medians["part"] == TOTAL]
    bars = rows.loc[rows["display"] == Display.SPREAD, ["year", "high"]]
    dotted = rows.loc[rows["display"] == Display.DOTS, "year"]
    dots = group.yearly[(group.yearly["part"] == TOTAL) & group.yearly["year"].isin(dotted)]
    dots = dots.dropna(subset=["points"])
    if not bars.empty:
        top = bars.iloc[int(bars["high"].to_numpy().argmax())]
        _note(chart, group, top["year"], top["high"], "laagste tot hoogste", above=True)
    if not dots.empty:
        low = dots.iloc[int(dots["points"].to_numpy().argmin())]
        _note(chart, group, low["year"], low["points"], "stip: een PPS", above=False)


def _note(
    chart: go.Figure, group: Group, year: int, points: float, text: str, *, above: bool
) -> None:
    years = group.charted_years
    side = {years[0]: "left", years[-1]: "right"}.get(year, "center")
    place = {"yanchor": "bottom", "yshift": 4} if above else {"yanchor": "top", "yshift": -6}
    if not above and points < _NOTE_ROOM:  # beside it: below are the years
        side = "left" if side == "left" else "right"
        place = {"yanchor": "middle", "xshift": 8 if side == "left" else -8}
    chart.add_annotation(
        x=year,
        y=points,
        text=text,
        showarrow=False,
        xanchor=side,
        font={"color": LABEL, "size": 14},
        **place,
    )


def _name_rows(chart: go.Figure, group: Group) -> None:
    """Left of the years and the numbers below what they are, in the words of the key above.

    That they are numbers of partnerships, the subtitle says.
    """
    rows = ["aantal"] if drawn_same(group).empty else ["alle", "dezelfde"]
    chart.add_annotation(
        x=0, xref="paper", y=0, yref="paper", xanchor="right", yanchor="top", align="right",
        text="<br>".join([_AXIS[group.along], *rows]), font={"color": LABEL}, showarrow=False,
    )  # fmt: skip


def _ticks(group: Group) -> list[str]:
    """The years, short where there are many, with n below.

    Where a line joins the same partnerships from one year to the next, their number stands below
    n; see :func:`_name_rows`.
    """
    shown = group.charted_years
    many = len(shown) > _FULL_YEARS
    years = [year_label(group, year, short=many) for year in shown]
    totals = group.medians[group.medians["part"] == TOTAL]
    counts = totals.loc[totals["year"].isin(shown), "n"]
    same = dict(zip(drawn_same(group)["after"], drawn_same(group)["n_same"], strict=True))
    return [
        f"{name}<br>{n}" + (f"<br>{same[year]}" if year in same else "")
        for year, name, n in zip(shown, years, counts, strict=True)
    ]
