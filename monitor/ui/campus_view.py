"""All that the page Campus draws of one campus, made once and kept."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from monitor.reports.regional import stand_words, tables
from monitor.reports.regional.campus import Campus
from monitor.ui import downloads, heatmap, markup, swot
from monitor.ui.overview_view import answer


@dataclass(frozen=True, eq=False)
class CampusView:
    """A campus with its markup and tables."""

    campus: Campus

    @cached_property
    def lines(self) -> Markup:
        """The answer of the page, and below it the partnerships that may be shown, if any."""
        stand = self.campus.stand
        title = "De PPS’en naast elkaar"
        subtitle = f"{self.campus.name}; elke PPS heeft een score, een campus heeft zelf geen score"
        if not stand.lines:
            return markup.stack(answer(stand))
        return markup.stack(
            [
                *answer(stand),
                markup.heading(title, subtitle),
                heatmap.legend(stand.lines),
                heatmap.heatmap(stand.lines, stand),
                downloads.excel(
                    tables.lines(stand),
                    name="campus",
                    title=title,
                    about=stand_words.sentence(stand),
                    holder=self,
                    named_by="PPS",
                    of=self.campus.name,
                ),
            ]
        )

    @cached_property
    def swot(self) -> Markup:
        """The SWOT in quadrants, below what stands out in it."""
        campus = self.campus
        return markup.stack(
            [
                markup.heading(campus.title, campus.subtitle),
                swot.grid(campus.quadrants),
                downloads.excel(
                    campus.table,
                    name="swot",
                    title=f"SWOT van {campus.name}",
                    about=stand_words.sentence(campus.stand),
                    holder=self,
                    named_by="Titel",
                    of=self.campus.name,
                ),
            ]
        )
