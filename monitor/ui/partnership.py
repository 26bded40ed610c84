"""The parts of the page of a partnership, from its score to its milestones."""

import streamlit as st
from markupsafe import Markup

from monitor.reports.partnership import kpis as kpi_report
from monitor.reports.partnership import milestones as milestone_report
from monitor.reports.partnership import money as money_report
from monitor.reports.partnership import partners as partner_report
from monitor.reports.partnership import regulation
from monitor.reports.sheet_facts import sentence
from monitor.ui import frame, markup, parts
from monitor.ui.partnership_view import KPI_TITLE, PartnershipView

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


def standing(view: PartnershipView) -> None:
    """The answer first, then the score strip, and where to go from there."""
    parts.lead(sentence(view.monitor.head["name"], view.score))
    parts.html(view.strip)
    with st.container(horizontal=True):
        frame.link("pages/verantwoording.py", "Hoe is dit berekend?")
        pps = {"pps": view.monitor.head["pps_id"]}
        frame.link("pages/trends.py", "Bekijk de trend van deze PPS", pps)
    parts.html(contents())


def dimensions(view: PartnershipView) -> None:
    """The dimensions as bars, and what changed."""
    parts.chart(view.dimension_chart)


def indicators(view: PartnershipView) -> None:
    """Every question, by dimension: answer, points, evidence, and where it comes from."""
    parts.heading(
        "Waar komt elk getal vandaan?",
        "Alle vragen met het antwoord, de punten, en het tabblad en de cel in het werkboek.",
        anchor="antwoorden",
    )
    for facts, questions in view.indicator_parts:
        label = f"{facts.name}: {facts.score.said}, {facts.coverage}"
        with st.expander(markup.label(label)):
            if facts.missing:
                parts.html(markup.paragraph(f"Nog geen score: {facts.missing}.", "zin"))
            parts.html(questions)
    parts.download(view.indicator_table, name="antwoorden", title="Antwoorden per vraag")


def kpis(view: PartnershipView) -> None:
    """KPI's planned against realised."""
    if view.kpi_chart:
        parts.chart(view.kpi_chart)
        return
    parts.heading(KPI_TITLE, view.scope, anchor="kpi")
    parts.html(markup.paragraph(kpi_report.kpi_sentence(view.kpis), "zin"))
    if view.kpis:
        parts.html(markup.wide(view.kpi_table.drawn))


def money(view: PartnershipView) -> None:
    """The regulation beside the numbers, the years after the subsidy, and the books so far."""
    parts.heading("Geld: de begroting naast de regeling", view.scope, anchor="geld")
    parts.html(markup.paragraph(regulation.rules_sentence(view.monitor, view.rules.frame), "zin"))
    if not view.rules.frame.empty:
        parts.html(markup.wide(view.rules.drawn))
    if source := regulation.rules_source(view.monitor):
        link = Markup('Bron: <a href="{}" target="_blank" rel="noopener">{}</a>')
        parts.html(markup.paragraph(link.format(source.url, source.title), "zin"))
    _after_the_subsidy(view)
    parts.heading("Gerealiseerd tegenover begroot", view.scope)
    if view.to_date.frame.empty:
        parts.html(markup.paragraph("Op tab Financien staan nog geen bedragen.", "zin"))
    else:
        parts.html(view.to_date.drawn)
    unread = money_report.unread_amounts(view.monitor)
    if unread:
        parts.html(markup.paragraph(unread, "zin"))


def _after_the_subsidy(view: PartnershipView) -> None:
    if view.ahead_chart:
        parts.chart(view.ahead_chart)
        return
    parts.heading("De jaren na de subsidie", view.scope)
    parts.html(
        markup.paragraph("Er is nog geen prognose ingevuld voor de jaren na de subsidie.", "zin")
    )


def partners(view: PartnershipView) -> None:
    """Who takes part, and who goes on after the subsidy."""
    parts.heading("Partners", view.scope, anchor="partners")
    if not view.partners:
        parts.html(markup.paragraph("Op tab Partners staat nog niemand.", "zin"))
        return
    said = partner_report.partner_sentence(view.monitor, view.partners)
    parts.html(markup.paragraph(said, "zin"))
    parts.html(view.partner_summary.drawn)
    with st.expander("Bekijk alle partners"):
        parts.html(markup.wide(view.partner_table.drawn))
        parts.download(view.partner_table.frame, name="partners", title="Partners")


def milestones(view: PartnershipView) -> None:
    """The milestones, and where the SWOT stands."""
    parts.heading("Mijlpalen", view.scope, anchor="mijlpalen")
    if view.milestones:
        said = milestone_report.milestone_sentence(view.milestones)
        parts.html(markup.paragraph(said, "zin"))
        parts.html(markup.wide(view.milestone_table.drawn))
    else:
        parts.html(markup.paragraph("Op tab Mijlpalen staat nog niets.", "zin"))
    campus = {"campus": view.monitor.head["campus"]}
    frame.link("pages/campus.py", "Bekijk de SWOT op de pagina Campus", campus)
