"""A chart or a table with its words, drawn once and kept.

Pages keep these by what they show, so that a click draws nothing again.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from monitor.charts.style import Figure
from monitor.ui import markup


class TableView(NamedTuple):
    """A table, to download and as it is drawn."""

    frame: pd.DataFrame
    drawn: Markup


def table_view(frame: pd.DataFrame, caption: str) -> TableView:
    """Draw a table once."""
    return TableView(frame, markup.frame_table(frame, caption))


@dataclass(frozen=True, eq=False)
class Told:
    """A chart with the finding as title, one plain sentence, and its numbers.

    ``name`` is unique on the page and begins the download's file name. The sentence is also the
    chart's text alternative.
    """

    figure: Figure
    name: str
    title: str
    subtitle: str
    sentence: str
    table: pd.DataFrame

    @cached_property
    def above(self) -> Markup:
        """What stands above the chart."""
        return markup.heading(self.title, self.subtitle, anchor=self.name)

    @cached_property
    def below(self) -> Markup:
        """What stands below the chart."""
        return markup.paragraph(self.sentence, "zin")

    @cached_property
    def numbers(self) -> Markup:
        """The chart's table."""
        return markup.frame_table(self.table, self.title)
