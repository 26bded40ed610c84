"""All that the page Campus draws of one campus, made once and kept."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from monitor.reports import stand_words, tables
from monitor.reports.campus import Campus
from monitor.ui import heatmap, markup, swot


@dataclass(frozen=True, eq=False)
class CampusView:
    """A campus with its markup and tables."""

    campus: Campus

    @cached_property
    def lines(self) -> Markup:
        """Its partnerships by dimension."""
        stand = self.campus.stand
        return heatmap.heatmap(stand.lines, stand.snapshot.model)

    @cached_property
    def line_table(self) -> pd.DataFrame:
        """The same, to download."""
        stand = self.campus.stand
        return tables.lines(stand.lines, stand.snapshot.model)

    @cached_property
    def sentence(self) -> str:
        """The answer of the page."""
        return stand_words.sentence(self.campus.stand)

    @cached_property
    def swot_heading(self) -> Markup:
        """What stands out in the SWOT."""
        return markup.heading(self.campus.title, self.campus.subtitle)

    @cached_property
    def swot(self) -> Markup:
        """The SWOT in quadrants."""
        return swot.grid(self.campus.quadrants)
