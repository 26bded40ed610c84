"""The parts of the page of a partnership that are text and tables, as they are drawn."""

from collections.abc import Iterator

from markupsafe import Markup

from monitor.reports.partnership import milestones as milestone_report
from monitor.reports.partnership import money as money_report
from monitor.reports.partnership import partners as partner_report
from monitor.reports.partnership import regulation
from monitor.reports.partnership.milestones import MilestoneLine
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.partners import PartnerLine
from monitor.ui import markup
from monitor.ui.told import TableView

_PARTS = {
    "onderdelen": "Onderdelen",
    "antwoorden": "Antwoorden",
    "kpi": "KPI's",
    "geld": "Geld",
    "partners": "Partners",
    "mijlpalen": "Mijlpalen",
    "versies": "Versies",
}
"""The parts of the page by their anchor, in order."""


def contents() -> Markup:
    """Links to the parts of the page."""
    links = markup.join(
        Markup('<li><a href="#{}">{}</a></li>').format(*item) for item in _PARTS.items()
    )
    return Markup('<nav class="inhoud" aria-label="Op deze pagina"><ul>{}</ul></nav>').format(links)


def budget(monitor: Opened, scope: str, rules: TableView) -> Iterator[Markup]:
    """The regulation beside the numbers."""
    yield markup.heading("Geld: de begroting naast de regeling", scope, anchor="geld")
    yield markup.paragraph(regulation.rules_sentence(monitor, rules.frame), "zin")
    if not rules.frame.empty:
        yield markup.wide(rules.drawn)
    if source := regulation.rules_source(monitor):
        link = Markup('Bron: <a href="{}" target="_blank" rel="noopener">{}</a>')
        yield markup.paragraph(link.format(source.url, source.title), "zin")


def books(monitor: Opened, scope: str, to_date: TableView) -> Iterator[Markup]:
    """The books so far."""
    yield markup.heading("Gerealiseerd tegenover begroot", scope)
    if to_date.frame.empty:
        yield markup.paragraph("Op tab Financien staan nog geen bedragen.", "zin")
    else:
        yield to_date.drawn
    if unread := money_report.unread_amounts(monitor):
        yield markup.paragraph(unread, "zin")


def partners(
    monitor: Opened, scope: str, lines: list[PartnerLine], summary: TableView
) -> Iterator[Markup]:
    """Who takes part, and who goes on after the subsidy."""
    yield markup.heading("Partners", scope, anchor="partners")
    if not lines:
        yield markup.paragraph("Op tab Partners staat nog niemand.", "zin")
        return
    yield markup.paragraph(partner_report.partner_sentence(monitor, lines), "zin")
    yield summary.drawn


def milestones(scope: str, lines: list[MilestoneLine], table: TableView) -> Iterator[Markup]:
    """The milestones."""
    yield markup.heading("Mijlpalen", scope, anchor="mijlpalen")
    if lines:
        yield markup.paragraph(milestone_report.milestone_sentence(lines), "zin")
        yield markup.wide(table.drawn)
    else:
        yield markup.paragraph("Op tab Mijlpalen staat nog niets.", "zin")
