"""Beside the medians of a group: the same partnerships from year to year, and the expected path."""

import pandas as pd
import plotly.graph_objects as go

from monitor.domain.colour import ACCENT, LABEL
from monitor.domain.weighing import expected_at
from monitor.reports import point_words
from monitor.reports.rounds.along import Along, age
from monitor.reports.rounds.group_trend import Group

_KEY_LINE = 22
"""Pixels that a line of the key takes."""


def year_label(group: Group, year: int, *, short: bool = False) -> str:
    """A year on an axis: 2026, or by age the months after the start around which it lies."""
    if group.along is Along.AGE:
        return f"{age(year)}" if short else f"{age(year)} mnd"
    return f"’{year % 100:02}" if short else str(year)


def drawn_same(group: Group) -> pd.DataFrame:
    """The rows of ``group.splits`` that a line is drawn of: on a line, of enough partnerships."""
    found = group.splits
    return found[found["line"] & found["same_after"].notna()]


def same_pieces(group: Group) -> list[go.Scatter]:
    """A piece of line for each year: the median of the same partnerships, the year before and now.

    The pieces don't touch: from one to the next the partnerships are others. None where too few
    stayed.
    """
    rows, model = drawn_same(group), group.snapshot.model
    if rows.empty:
        return []
    xs: list[float | None] = []
    ys: list[float | None] = []
    told: list[str | None] = []
    for row in rows.to_dict("records"):
        xs += [row["before"], row["after"], None]
        ys += [row["same_before"], row["same_after"], None]
        was, is_ = (point_words.points(row[name], model) for name in ("same_before", "same_after"))
        went = f"gebleven op {is_}" if was == is_ else f"van {was} naar {is_}"
        told += [f"dezelfde {row['n_same']} PPS’en: {went}"] * 2 + [None]
    return [
        go.Scatter(
            x=xs,
            y=ys,
            mode="lines+markers",
            line={"color": ACCENT, "width": 4},
            marker={"color": ACCENT, "size": 9, "symbol": "circle"},
            connectgaps=False,
            customdata=told,
            hovertemplate="%{customdata}<extra></extra>",
            cliponaxis=False,
        )
    ]


def same_ends(group: Group) -> pd.DataFrame:
    """Where the pieces of line begin and end: year and points."""
    rows = drawn_same(group)
    return pd.concat(
        [
            pd.DataFrame({"year": rows[side], "points": rows[f"same_{side}"]})
            for side in ("before", "after")
        ]
    )


def expected_path(group: Group) -> go.Scatter:
    """The expected path along the years of a project, dashed."""
    model = group.snapshot.model
    first, last = age(group.charted_years[0]), age(group.charted_years[-1])
    between = [month for month, _ in model.expected_path.points if first < month < last]
    bends = sorted({first, last, *between})
    return go.Scatter(
        x=[bend / age(1) for bend in bends],
        y=[float(value) for value in expected_at(bends, model)],
        mode="lines",
        line={"color": LABEL, "width": 2, "dash": "dash"},
        hoverinfo="skip",
    )


def add_key(chart: go.Figure, group: Group) -> None:
    """Above the chart what its lines are, where there is more than one kind of them.

    Among the numbers there is no room for names that holds for every group and every width.
    """
    named = []
    if not drawn_same(group).empty:
        same = f'<span style="color:{ACCENT}"><b>●━●</b> dezelfde PPS’en</span>'
        named.append(f"{same}   ◆ alle PPS’en")
    if group.along is Along.AGE:
        named.append("╌╌ verwacht pad")
    if not named:
        return
    chart.add_annotation(
        x=0, xref="paper", y=1, yref="paper", xanchor="left", yanchor="bottom", align="left",
        text="<br>".join(named), font={"size": 14, "color": LABEL}, showarrow=False,
    )  # fmt: skip
    chart.update_layout(margin={"t": 8 + _KEY_LINE * len(named)})
