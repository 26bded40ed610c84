"""An axis to the scale of time, for the rounds of one partnership: as far apart as their dates."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from monitor.domain.colour import CONTEXT
from monitor.reports import words

_YEAR = pd.Timedelta(days=365)
"""What is shown around a single date."""

_LABEL = 0.15
"""How wide a tick's label is on the narrowest screen, as a share of the axis."""

_LABEL_HEIGHT = 36
"""The two lines of a tick's label, in pixels."""


class TimeAxis:
    """The time from the first of some dates to the last, with room before and after.

    ``dates`` are in order, at least one. ``before`` and ``after`` are shares of the time between.
    """

    def __init__(self, dates: Sequence[pd.Timestamp], *, before: float, after: float) -> None:
        first, last = dates[0], dates[-1]
        span = (last - first) or _YEAR
        slack = (span - (last - first)) / 2
        self.dates = list(dates)
        self.start = first - slack - before * span
        self.end = last + slack + after * span

    def place(self, date: pd.Timestamp) -> float:
        """Where a date lies, from 0 on the left to 1 on the right."""
        return float((date - self.start) / (self.end - self.start))

    def time(self, share: float) -> pd.Timedelta:
        """How much time a share of the axis is."""
        return share * (self.end - self.start)

    def near(self, share: float) -> list[tuple[bool, bool]]:
        """Of each date whether the one before and the one after it are nearer than this share."""
        places = [self.place(date) for date in self.dates]
        close = [later - earlier < share for earlier, later in pairwise(places)]
        return list(zip([False, *close], [*close, False], strict=True))

    @property
    def extra_height(self) -> int:
        """How many pixels the labels take below their first row."""
        return max(self._rows) * _LABEL_HEIGHT

    def draw(self, chart: go.Figure) -> None:
        """Give the x axis a tick with month and year at each date.

        A label that would touch the one before it stands a row lower.
        """
        chart.update_xaxes(
            type="date",
            range=[self.start, self.end],
            tickvals=self.dates,
            ticktext=[
                "<br>" * 2 * row + words.month(date).replace(" ", "<br>")
                for date, row in zip(self.dates, self._rows, strict=True)
            ],
            tickangle=0,
            ticks="outside",
            ticklen=6,
            tickcolor=CONTEXT,
        )

    @property
    def _rows(self) -> list[int]:
        """In which row each label stands, from 0: the first where it has room."""
        ends: list[float] = []
        rows = []
        for date in self.dates:
            place = self.place(date)
            row = next((row for row, end in enumerate(ends) if place >= end), len(ends))
            ends[row : row + 1] = [place + _LABEL]
            rows.append(row)
        return rows
