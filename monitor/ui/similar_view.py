"""The part of the page PPS that sets it beside partnerships like it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from monitor.charts.similar import beside
from monitor.reports import words
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.scope import in_file_name
from monitor.reports.regional import similar_words
from monitor.reports.regional.similar import Comparison
from monitor.ui import markup
from monitor.ui.told import Told

_NAME = "vergelijkbaar"
_HEADING = "Hoe staan vergelijkbare PPS’en ervoor?"


@dataclass(frozen=True, eq=False)
class SimilarView:
    """A comparison as it is drawn; None for a monitor that isn't what counts now."""

    monitor: Opened
    comparison: Comparison | None
    on: pd.Timestamp

    def pieces(self, scope: str) -> Iterator[Markup | Told]:
        """The chart with its words, or why there is none; ``scope``: of whom and when."""
        found = self.comparison
        if found is None or found.points.empty:
            yield markup.heading(_HEADING, f"Stand op {words.day(self.on)}", anchor=_NAME)
            said = (
                similar_words.not_compared(self.monitor)
                if found is None
                else similar_words.nothing(found)
            )
            yield markup.paragraph(said, "leeg")
            return
        yield Told(
            beside(found),
            _NAME,
            similar_words.title(found),
            similar_words.subtitle(found, scope, self.on),
            similar_words.sentence(found),
            similar_words.table(found),
            of=in_file_name(self.monitor.head),
        )
