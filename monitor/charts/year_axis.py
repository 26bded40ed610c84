"""An axis of whole years, for the rounds of several partnerships at their own dates."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from monitor.domain.colour import CONTEXT
from monitor.domain.model import Model
from monitor.reports.rounds.along import START, Along, age

_LABELS = 5
"""How many labels there is room for on the narrowest screen."""
_WRITTEN_OUT = 3
"""Up to how many years are written with four digits there."""


@dataclass(frozen=True)
class YearAxis:
    """The whole years, of the calendar or of a project, in which all of some places lie.

    ``first`` and ``last`` are the outermost places (``along.places``). ``after``: the room behind
    the years, as a share of their time.
    """

    first: pd.Timestamp
    last: pd.Timestamp
    along: Along
    model: Model
    after: float

    @property
    def bounds(self) -> list[pd.Timestamp]:
        """Where a year begins, and the end of the last, in order of time."""
        if self.along is Along.DATE:
            years = range(self.first.year, self.last.year + 2)
            return [pd.Timestamp(year, 1, 1) for year in years]
        year = pd.Timedelta(days=age(1) * self.model.scale.month_days)
        begin, end = (self.first - START) // year, -((START - self.last) // year)
        return [START + number * year for number in range(begin, max(end, begin + 1) + 1)]

    @property
    def start(self) -> pd.Timestamp:
        """Where the axis begins."""
        return self.bounds[0]

    @property
    def end(self) -> pd.Timestamp:
        """Where the axis ends."""
        return self.bounds[-1] + self.after * (self.bounds[-1] - self.start)

    @property
    def last_year(self) -> pd.Timestamp:
        """Where the last year begins."""
        return self.bounds[-2]

    @property
    def years_end(self) -> float:
        """What share of the axis the years take."""
        return self.share(self.bounds[-1])

    def share(self, place: pd.Timestamp) -> float:
        """How far along the axis a place is: 0 at its start, 1 at its end."""
        return float((place - self.start) / (self.end - self.start))

    def draw(self, chart: go.Figure) -> None:
        """Give the x axis a stroke at each bound of a year, and labels as far as there is room.

        A year of the calendar is named in its middle, the months of a project at their own place.
        """
        labels = self._calendar() if self.along is Along.DATE else self._months()
        step = -(-len(labels) // _LABELS)
        shown = labels[::-1][::step]
        chart.update_xaxes(
            type="date",
            range=[self.start, self.end],
            tickvals=[place for place, _ in shown],
            ticktext=[text for _, text in shown],
            tickangle=0,
            ticklabelstandoff=8,
            automargin=False,
            minor={"tickvals": self.bounds, "ticks": "outside", "ticklen": 6, "tickcolor": CONTEXT},
        )

    def _calendar(self) -> list[tuple[pd.Timestamp, str]]:
        years = [bound.year for bound in self.bounds[:-1]]
        short = len(years) > _WRITTEN_OUT
        return [
            (pd.Timestamp(year, 7, 2), f"’{year % 100:02}" if short else str(year))
            for year in years
        ]

    def _months(self) -> list[tuple[pd.Timestamp, str]]:
        year = pd.Timedelta(days=age(1) * self.model.scale.month_days)
        return [(bound, f"{age(round((bound - START) / year))}<br>mnd") for bound in self.bounds]
