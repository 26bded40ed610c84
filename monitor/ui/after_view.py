"""All that the page Na de subsidie draws for one choice, made once and kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from markupsafe import Markup

from monitor.charts import after
from monitor.domain.afterwards import Readiness
from monitor.reports import filters, words
from monitor.reports.after import calibration_words, endings_lead, endings_ready, endings_words
from monitor.reports.after.calibration import calibrations
from monitor.reports.after.endings import Endings, Moment
from monitor.reports.after.records import record_table
from monitor.ui import attention_view, markup
from monitor.ui.told import Report, Told, report

ASKED = "uitkomst"
"""What in the URL names the outcome that is to be recorded."""

_FORETOLD = "Voorspelde de score het goed?"


@dataclass(frozen=True, eq=False)
class AfterView:
    """The ends of subsidies under the chosen filters, with their markup and charts."""

    endings: Endings
    chosen: Mapping[str, str]

    @cached_property
    def scope(self) -> str:
        """Which partnerships it is about, in words."""
        return filters.described(self.chosen)

    @cached_property
    def report(self) -> Report:
        """Everything above the form: the answer, the time line, whom to look at first, and what is
        to be recorded."""
        return report(self._pieces())

    @cached_property
    def foretold(self) -> Report:
        """What stands below the form: how well scores foretold what was recorded."""
        return report(self._foretold() if self.endings.lines else ())

    @cached_property
    def moments(self) -> dict[str, str]:
        """The outcomes that can be recorded, by what stands in the URL; first nothing yet."""
        named = {slug(item): endings_words.moment_name(item) for item in self.endings.moments}
        return {"": "Kies een PPS en een moment"} | named

    def _pieces(self) -> Iterator[Markup | Told]:
        found = self.endings
        yield markup.paragraph(endings_lead.lead(found), "antwoord")
        if not found.lines:
            if filters.narrowed(self.chosen):
                yield markup.paragraph(filters.widen(self.chosen), "leeg")
            return
        attention = endings_words.attention(found)
        if attention:
            yield markup.paragraph(attention_view.link(endings_words.how_many(attention)), "zin")
        yield self.timeline
        if attention:
            who = endings_words.who_needs_attention(found)
            yield attention_view.heading(endings_words.HEADING, who)
            yield attention_view.listed(attention)
        yield from self._outcomes()

    @cached_property
    def timeline(self) -> Told:
        """The partnerships at the end of their subsidy."""
        found = self.endings
        return Told(
            after.timeline(found),
            "einde-subsidie",
            endings_ready.title(found),
            f"{endings_words.subtitle(found, self.scope)}. {_legend()}",
            endings_words.sentence(found),
            endings_words.table(found),
        )

    def _outcomes(self) -> Iterator[Markup]:
        found = self.endings
        months = words.listing([str(item) for item in found.snapshot.model.after.outcome_months])
        yield markup.heading(
            "Hoe ging het verder?",
            f"Wat er {months} maanden na het einde van de subsidie van een PPS werd; {self.scope}",
            anchor="uitkomsten",
        )
        if found.due:
            count = words.amount(len(found.due), "moment", "momenten")
            yield markup.paragraph(f"Van {count} kan nog worden vastgelegd hoe het ging:", "zin")
            yield _due(found.due)
        elif found.moments:
            yield markup.paragraph(endings_words.all_recorded(found), "zin")
        else:
            yield markup.paragraph("Van geen PPS is het einde al zo lang geleden.", "zin")
        table = record_table(found)
        if len(table):
            drawn = markup.wide(markup.frame_table(table, "Alles wat is vastgelegd"))
            yield markup.folded("Bekijk wat is vastgelegd", drawn)

    def _foretold(self) -> Iterator[Markup | Told]:
        known = [item for item in calibrations(self.endings) if item.n]
        yield markup.heading(_FORETOLD, anchor="voorspeld")
        if not known:
            months = self.endings.snapshot.model.after.outcome_months
            yield markup.paragraph(calibration_words.nothing_yet(months), "leeg")
        for item in known:
            yield Told(
                after.outcomes(item),
                f"uitkomst-{item.months}",
                calibration_words.title(item),
                calibration_words.subtitle(item, self.scope),
                calibration_words.sentence(item),
                calibration_words.table(item),
            )
            drawn = markup.wide(
                markup.frame_table(calibration_words.used(item), f"Na {item.months} maanden")
            )
            yield markup.folded("Bekijk welke monitor telde", drawn)


def slug(moment: Moment) -> str:
    """What names a moment in the URL."""
    return f"{moment.pps_id}.{moment.months}"


def _legend() -> str:
    marks = [f"{item.look.symbol} {item.value}" for item in Readiness]
    return f"Geld en partners voor daarna: {', '.join(marks)}"


def _due(moments: list[Moment]) -> Markup:
    return Markup('<ul class="aandacht">{}</ul>').format(
        markup.join(
            Markup('<li><a href="na_de_subsidie?{}" target="_self">{}</a>: {}.</li>').format(
                urlencode({ASKED: slug(item)}), item.name, endings_words.due_since(item)
            )
            for item in moments
        )
    )
