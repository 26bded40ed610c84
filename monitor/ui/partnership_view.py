"""All that the page of a partnership draws of one monitor, made once and kept.

What a visitor clicks doesn't change it, so a rerun of the page makes none of it again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from markupsafe import Markup

from monitor.charts.cofinancing import cofinancing as cofinancing_bars
from monitor.charts.partnership import ahead_bars, dimension_bars, kpi_bars
from monitor.reports import words
from monitor.reports.partnership import cofinancing, dimensions, money
from monitor.reports.partnership import kpis as kpi_report
from monitor.reports.partnership import milestones as milestone_report
from monitor.reports.partnership import partners as partner_report
from monitor.reports.partnership.certainty import certainty
from monitor.reports.partnership.indicators import IndicatorLine, indicator_lines
from monitor.reports.partnership.kpis import KpiLine
from monitor.reports.partnership.milestones import MilestoneLine
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.partners import PartnerLine
from monitor.reports.partnership.regulation import rules_table
from monitor.reports.partnership.scope import in_file_name
from monitor.reports.partnership.scope import scope as scope_of
from monitor.reports.partnership.score_facts import ScoreFacts
from monitor.reports.partnership.score_words import score_facts
from monitor.reports.partnership.sheet_facts import SheetFacts, sheet_facts
from monitor.reports.tense import Tense
from monitor.ui import markup
from monitor.ui import partnership_sections as sections
from monitor.ui.score_strip import score_strip
from monitor.ui.sheet_link import sheet_link
from monitor.ui.similar_view import SimilarView
from monitor.ui.told import Report, TableView, Told, report, table_view
from monitor.ui.versions_view import VersionsView


@dataclass(frozen=True, eq=False)
class PartnershipView:
    """One opened monitor, with its lines, figures and markup; each is made when first asked.

    ``on``: the date on which the page is read; ``became``: what is known of how it went on, "" if
    nothing.
    """

    monitor: Opened
    versions: VersionsView
    beside: SimilarView
    on: date
    became: str

    @cached_property
    def scope(self) -> str:
        """Of whom and when, as it stands under every title."""
        return scope_of(self.monitor)

    @cached_property
    def score(self) -> ScoreFacts:
        """The score in words."""
        return score_facts(self.monitor, self.tense)

    @cached_property
    def tense(self) -> Tense:
        """Whether it tells how things stand, or how they stood."""
        return self.monitor.tense(self.on)

    @cached_property
    def strip(self) -> Markup:
        """The score strip."""
        head = self.monitor.head
        return score_strip(
            self.score,
            reference_date=words.day(head["reference_date"]),
            model_version=head["model_version"],
            sure=certainty(self.monitor),
        )

    @cached_property
    def answer(self) -> Markup:
        """The answer in a sentence and the score strip, below a remark if it doesn't count.

        Above all of it that it is for the partnership alone, if it is.
        """
        remark = [self.versions.standing] if self.versions.standing else []
        later = [markup.paragraph(self.became, "zin")] if self.became else []
        return markup.stack(
            [
                *markup.beware(self.sheet.warning),
                *remark,
                markup.paragraph(self.sheet.sentence, "antwoord"),
                *later,
                self.strip,
            ]
        )

    @cached_property
    def sheet(self) -> SheetFacts:
        """What the one-page sheet prints."""
        return sheet_facts(self.monitor, self.on)

    @cached_property
    def sheet_link(self) -> Markup:
        """The link to the sheet as a PDF."""
        return sheet_link(
            "Overzicht voor de stuurgroep (pdf)",
            partial(sheet_facts, self.monitor, self.on),
            self.monitor.head,
            holder=self,
        )

    @cached_property
    def report(self) -> Report:
        """Everything below the score, from its dimensions to the versions."""
        return report(self._pieces())

    def _pieces(self) -> Iterator[Markup | Told]:
        monitor, scope, told = self.monitor, self.scope, self.tense
        yield sections.contents()
        yield self.dimension_chart
        yield from self.beside.pieces(scope)
        yield from sections.indicators(monitor, scope, self.score, self.indicators)
        yield from (
            [self.kpi_chart] if self.kpi_chart else sections.kpis(monitor, scope, self.kpis, told)
        )
        yield from sections.budget(monitor, scope, self.rules, told)
        yield self.ahead_chart or sections.nothing_ahead(scope, told)
        if self.cofinancing_chart:
            yield self.cofinancing_chart
        yield from sections.books(monitor, scope, self.to_date, told)
        yield from sections.partners(
            monitor, scope, self.partners, self.partner_summary, self.partner_table, told
        )
        yield from sections.milestones(monitor, scope, self.milestones, self.milestone_table, told)
        yield self.versions.listing

    @cached_property
    def dimension_chart(self) -> Told:
        """The dimensions as bars, and what changed."""
        score = self.score
        return Told(
            dimension_bars(score.dimensions, self.monitor.model.scale),
            markup.SCORES,
            dimensions.dimension_title(score, self.tense),
            dimensions.dimension_subtitle(score, self.scope),
            dimensions.dimension_sentence(self.monitor, score, self.tense),
            dimensions.dimension_table(score.dimensions),
            of=in_file_name(self.monitor.head),
        )

    @cached_property
    def indicators(self) -> list[IndicatorLine]:
        """The indicators."""
        return indicator_lines(self.monitor)

    @cached_property
    def kpis(self) -> list[KpiLine]:
        """The KPI's."""
        return kpi_report.kpi_lines(self.monitor)

    @cached_property
    def kpi_chart(self) -> Told | None:
        """The KPI's with a target as bars; None where no bar can be drawn."""
        if not any(line.colour and not line.aims_at_none for line in self.kpis):
            return None
        return Told(
            kpi_bars(self.kpis),
            "kpi",
            kpi_report.kpi_title(self.kpis, self.tense),
            kpi_report.kpi_subtitle(self.scope),
            kpi_report.kpi_sentence(self.kpis, self.monitor.model.kpi_status, self.tense),
            kpi_report.kpi_table(self.kpis),
            of=in_file_name(self.monitor.head),
        )

    @cached_property
    def rules(self) -> TableView:
        """The regulation's rules beside the numbers."""
        return table_view(rules_table(self.monitor), "Regels van de regeling, met hun bron")

    @cached_property
    def years_ahead(self) -> list[money.YearAhead]:
        """The years after the subsidy."""
        return money.years_ahead(self.monitor)

    @cached_property
    def ahead_chart(self) -> Told | None:
        """Income against costs in the years after the subsidy; None where there is no forecast."""
        years = self.years_ahead
        if not years:
            return None
        return Told(
            ahead_bars(years),
            "na-de-subsidie",
            money.ahead_title(years, self.tense),
            f"{money.ahead_about(years)} {self.scope}",
            money.ahead_sentence(self.monitor, years, self.tense),
            money.ahead_table(years),
            of=in_file_name(self.monitor.head),
        )

    @cached_property
    def cofinancing_chart(self) -> Told | None:
        """Cofinancing by year and added up; None where it can't be told."""
        years = cofinancing.years(self.monitor, self.tense)
        if not years:
            return None
        return Told(
            cofinancing_bars(years),
            "cofinanciering",
            cofinancing.title(years, self.tense),
            cofinancing.subtitle(self.scope),
            cofinancing.sentence(years, self.tense),
            cofinancing.table(years),
            of=in_file_name(self.monitor.head),
        )

    @cached_property
    def to_date(self) -> TableView:
        """Realised against budgeted, up to the reference date."""
        return table_view(
            money.to_date_table(self.monitor),
            money.to_date_caption(self.tense),
        )

    @cached_property
    def partners(self) -> list[PartnerLine]:
        """The partners."""
        return partner_report.partner_lines(self.monitor)

    @cached_property
    def partner_summary(self) -> TableView:
        """The partners by kind."""
        return table_view(
            partner_report.partner_summary(self.partners, self.tense), partner_report.SUMMARY
        )

    @cached_property
    def partner_table(self) -> TableView:
        """Every partner."""
        return table_view(
            partner_report.partner_table(self.partners), f"Alle partners; {partner_report.AMOUNTS}"
        )

    @cached_property
    def milestones(self) -> list[MilestoneLine]:
        """The milestones."""
        return milestone_report.milestone_lines(self.monitor)

    @cached_property
    def milestone_table(self) -> TableView:
        """Every milestone."""
        return table_view(
            milestone_report.milestone_table(self.milestones), "Mijlpalen uit het plan van aanpak"
        )
