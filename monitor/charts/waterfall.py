"""From one score to the next, answer by answer: each bar begins where the one before it ended."""

import math
import textwrap

import plotly.graph_objects as go

from monitor.charts.rows import label_row
from monitor.charts.style import figure, line, plain
from monitor.domain.colour import ACCENT, INK, LABEL
from monitor.domain.decomposition import Part
from monitor.reports import words
from monitor.reports.rounds.stretch import ends, stretch
from monitor.reports.rounds.why import Bar, Why
from monitor.reports.rounds.why_words import exactly, points, round_named

_LETTERS = 54
"""How many letters of a label fit on a line of a narrow screen."""
_LINE, _BAR, _GAP = 18, 13, 13
"""Pixels that a line of a label takes, a bar, and what is left between a bar and the next label."""
_TOP, _BOTTOM = 6, 34


def waterfall(why: Why) -> go.Figure:
    """The points of the round before, what each answer added, and those of the round after.

    They are of the total or of one dimension. A rise is a full bar, a fall a hatched one; new and
    vanished answers are grey. The axis is cut (see ``stretch``), so that the points are marks and
    not bars.
    """
    bars = why.bars
    rows = len(bars) + 2
    labels = [
        _label(_round(why, 0)),
        *(_label(f"{points(bar.tenths)}: {_name(bar)}") for bar in bars),
        _label(_round(why, 1)),
    ]
    row_height = _LINE * max(text.count("<br>") + 1 for text in labels) + _BAR + _GAP
    chart = figure(_TOP + _BOTTOM + rows * row_height)
    chart.update_layout(margin={"l": 8, "r": 8, "t": _TOP, "b": _BOTTOM}, barmode="overlay")
    chart.update_yaxes(range=[rows - 0.5, -0.5 - _GAP / row_height], visible=False)
    steps, (low, high) = ends(why), stretch(why)
    chart.add_trace(_steps(steps, row_height))
    chart.add_trace(_bars(bars, steps, _BAR / row_height))
    chart.add_trace(_rounds(steps[0], steps[-1], rows))
    chart.update_xaxes(range=[low, high], tickvals=_ticks(low, high))
    for row, text in enumerate(labels):
        label_row(chart, row, text, xref="paper", y=row, yshift=_BAR / 2, bgcolor=None)
    return chart


def _bars(bars: list[Bar], steps: list[float], width: float) -> go.Bar:
    """The steps; what they are stands in words above each."""
    shades = [ACCENT if bar.part is Part.SHARED else LABEL for bar in bars]
    return go.Bar(
        x=[bar.tenths / 10 for bar in bars],
        base=steps[:-1],
        y=list(range(1, len(bars) + 1)),
        orientation="h",
        width=width,
        marker={
            "color": shades,
            "line": {"color": shades, "width": 1.5},
            "pattern": {
                "shape": ["/" if bar.tenths < 0 else "" for bar in bars],
                "fillmode": "overlay",
                "fgcolor": "white",
                "size": 6,
                "solidity": 0.5,
            },
        },
        customdata=[_answers(bar) for bar in bars],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _steps(steps: list[float], row_height: int) -> go.Scatter:
    """Thin lines down from where a bar ends, towards where the next begins: up to its label."""
    below, until = _BAR / 2 / row_height, (_BAR / 2 + _GAP - 3) / row_height
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row, end in enumerate(steps):
        xs += [end, end, None]
        ys += [row + below, row + until, None]
    return line(xs, ys, color=LABEL, width=1)


def _rounds(before: float, after: float, rows: int) -> go.Scatter:
    """The points of the two rounds, above and below the steps."""
    return go.Scatter(
        x=[before, after],
        y=[0, rows - 1],
        mode="markers",
        marker={"color": INK, "size": 13, "symbol": "diamond"},
        hoverinfo="skip",
    )


def _label(text: str) -> str:
    """A label over as many lines as a narrow screen needs; what it begins with stands out."""
    first, *more = [plain(line) for line in textwrap.wrap(text, _LETTERS)]
    head, gap, tail = first.partition(" ")
    return "<br>".join([f"<b>{head}</b>{gap}{tail}", *more])


def _round(why: Why, place: int) -> str:
    row = (why.before, why.after)[place]
    score = f"{why.points[place]} van 100 (precies {exactly(why.exact[place])})"
    return f"{score}: {round_named(row)}"


def _name(bar: Bar) -> str:
    """What a bar is: its question, or how many answers of what kind."""
    count, first = len(bar.lines), bar.lines[0].indicator.name
    if bar.part is Part.SHARED:
        return first if count == 1 else f"{count} andere antwoorden samen"
    one, several = {
        Part.NEW: ("nieuw antwoord", "nieuwe antwoorden"),
        Part.VANISHED: ("vervallen antwoord", "vervallen antwoorden"),
    }[bar.part]
    return f"{one}: {first}" if count == 1 else words.amount(count, one, several)


def _answers(bar: Bar) -> str:
    """Each answer of a bar with what it was and became."""
    return "<br>".join(
        f"{plain(line.indicator.name)}: {plain(line.before.said)} → {plain(line.after.said)}"
        f" ({points(line.tenths)})"
        for line in bar.lines
    )


def _ticks(low: float, high: float) -> list[int]:
    """The numbers below the axis: beyond 0 and 100, where it may have room, are no points."""
    step = _step(high - low)
    first, last = math.ceil(max(low, 0) / step), math.floor(min(high, 100) / step)
    return [place * step for place in range(first, last + 1)]


def _step(width: float) -> int:
    """How far the numbers on an axis of so many points are apart: so that there are a handful."""
    return next((step for step in (1, 2, 5, 10) if width / step <= 9), 20)
