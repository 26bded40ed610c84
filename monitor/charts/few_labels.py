"""The labels of a few partnerships in a chart: each with its mark, its letter and its points."""

import re
import textwrap
from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.few_marks import shade, symbol
from monitor.charts.style import HALO, line, plain
from monitor.charts.trends import MIDDLE
from monitor.charts.year_axis import YearAxis
from monitor.domain.colour import CONTEXT, INK
from monitor.domain.frames import Record, records
from monitor.reports import point_words
from monitor.reports.rounds.few_lead import moment
from monitor.reports.rounds.few_trend import Few

_WITH_NAME, _LETTER_ONLY = "--label: naam", "--label: letter"
"""By this the style sheet knows labels for a wide and for a narrow screen: it shows either."""
_APART = "\u00a0"
_LETTERS = 17
"""How many letters stand on a line of a name."""


def ends(rows: pd.DataFrame) -> pd.DataFrame:
    """The last round with points of each partnership, the lowest first.

    Of equal points the oldest round comes last, so that what leads to its label crosses no other.
    """
    last = rows.dropna(subset=["points"]).drop_duplicates("pps_id", keep="last")
    return last.sort_values(["points", "place"], ascending=[True, False])


def stretches(rows: pd.DataFrame, axis: YearAxis) -> pd.DataFrame:
    """What is drawn of partnerships, as beside_ends.free_sides takes it.

    From each mark to the next of its line; what has no next, and a round without points, is a
    stretch of no length. The latter is nobody's: it stands beside its line.
    """
    places = rows["place"].map(axis.share)
    spans = pd.DataFrame({"pps_id": rows["pps_id"], "left": places, "before": rows["points"]})
    shown = spans.dropna(subset=["before"])
    following = shown.groupby("pps_id", sort=False)[["left", "before"]].shift(-1).fillna(shown)
    missing = spans[spans["before"].isna()].assign(pps_id="", before=float(MIDDLE))
    return pd.concat(
        [
            shown.assign(right=following["left"], after=following["before"]),
            missing.assign(right=missing["left"], after=missing["before"]),
        ]
    )


def called(few: Few, last: pd.DataFrame) -> list[str]:
    """Letter and points of each partnership: "B 51"."""
    return [_bold(_called(few, row)) for row in records(last)]


def instead_of_names(few: Few, last: pd.DataFrame) -> list[str]:
    """The same, to be shown only where there is no room for ``named``."""
    return [_bold(_called(few, row), _LETTER_ONLY) for row in records(last)]


def named(few: Few, last: pd.DataFrame) -> list[str]:
    """The same with its name."""
    return [_lines(_called(few, row), f" {row['name']}") for row in records(last)]


def named_behind(few: Few, last: pd.DataFrame, axis: YearAxis) -> list[str]:
    """The same, and when that was if its line ended before the last year."""
    found = []
    for row in records(last):
        past = f" ({moment(few, row['place'])})" if row["place"] < axis.last_year else ""
        found.append(_lines(_called(few, row), f"{past} {row['name']}"))
    return found


def label_trace(few: Few, placed: pd.DataFrame, texts: Sequence[str]) -> go.Scatter:
    """Labels at their places (beside_ends.place_labels), each behind the mark of its line."""
    return go.Scatter(
        x=placed["x"],
        y=placed["height"],
        mode="markers+text" if len(few.names) > 1 else "text",  # a second mark looks like a round
        text=texts,
        textposition=placed["side"],
        textfont={"color": INK, "size": 14, "shadow": HALO},
        marker={
            "symbol": [symbol(few, pps_id) for pps_id in placed["pps_id"]],
            "color": [shade(few, pps_id) for pps_id in placed["pps_id"]],
            "size": 7,
        },
        hoverinfo="skip",
        cliponaxis=False,
    )


def leaders(placed: pd.DataFrame, axis: YearAxis) -> go.Scatter:
    """Thin lines behind the years, from the height of a line to its label."""
    xs: list[Any] = []
    ys: list[float | None] = []
    for row in records(placed[placed["led"]]):
        xs += [axis.bounds[-1], row["x"], None]
        ys += [row["points"], row["height"], None]
    return line(xs, ys, color=CONTEXT, width=1).update(connectgaps=False, cliponaxis=False)


def _called(few: Few, row: Record) -> str:
    points = point_words.points(row["points"], few.snapshot.model)
    return f"{few.letters[row['pps_id']]} {points}".lstrip()


def _lines(bold: str, rest: str) -> str:
    """Over as many lines as it takes; too long a word gets a hyphen."""
    short = re.sub(rf"(\S{{{_LETTERS - 1}}})(?=\S{{2}})", r"\1- ", rest)
    first, *others = textwrap.wrap(bold + short, _LETTERS, break_on_hyphens=False)
    first = _bold(bold, _WITH_NAME) + plain(first.removeprefix(bold))
    return f"<br>{_APART}".join([first, *map(plain, others)])


def _bold(text: str, style: str = "") -> str:
    """The begin of a label, apart from the mark before it."""
    return f'<b style="{style}">{_APART}{text}</b>'
