"""An axis to the scale of time, for the rounds of one partnership: as far apart as their dates."""

from collections.abc import Callable, Sequence
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

    ``dates`` are in order of time, at least one. ``before`` and ``after`` are shares of the time
    between. ``ends``: other dates that the axis reaches, with their label if that touches no other.
    ``label`` gives the label of a date, in one or two words.
    """

    def __init__(
        self,
        dates: Sequence[pd.Timestamp],
        *,
        before: float,
        after: float,
        ends: Sequence[pd.Timestamp] = (),
        label: Callable[[pd.Timestamp], str] = words.month,
    ) -> None:
        first, last = min([*dates, *ends]), max([*dates, *ends])
        span = (last - first) or _YEAR
        slack = (span - (last - first)) / 2
        self.dates = list(dates)
        self._ends, self._label = list(ends), label
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
        ends = [
            end
            for end in self._ends
            if all(abs(self.place(end) - self.place(date)) >= _LABEL for date in self.dates)
        ]
        rows = [*self._rows, *(0 for _ in ends)]
        chart.update_xaxes(
            type="date",
            range=[self.start, self.end],
            tickvals=[*self.dates, *ends],
            ticktext=[
                "<br>" * 2 * row + self._label(date).replace(" ", "<br>")
                for date, row in zip([*self.dates, *ends], rows, strict=True)
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
