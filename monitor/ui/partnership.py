"""The parts of the page of a partnership, from its score to its milestones."""

import streamlit as st

from monitor.reports.partnership import kpis as kpi_report
from monitor.ui import frame, markup, parts
from monitor.ui.partnership_view import KPI_TITLE, PartnershipView


def standing(view: PartnershipView) -> None:
    """The answer first, then the score strip, and where to go from there."""
    parts.html(view.answer)
    with st.container(horizontal=True):
        frame.link("pages/verantwoording.py", "Hoe is dit berekend?")
        pps = {"pps": view.monitor.head["pps_id"]}
        frame.link("pages/trends.py", "Bekijk de trend van deze PPS", pps)
    parts.html(view.contents)


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
        with st.expander(markup.label(label), key=f"zegt_{facts.id}"):
            if facts.missing:
                parts.html(markup.paragraph(f"Nog geen score: {facts.missing}.", "zin"))
            parts.html(questions)
    parts.download(
        view.indicator_table, name="antwoorden", title="Antwoorden per vraag", about=view.scope
    )


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
    parts.html(view.budget)
    _after_the_subsidy(view)
    parts.html(view.books)


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
    parts.html(view.partner_part)
    if view.partners:
        with st.expander("Bekijk alle partners"):
            parts.html(markup.wide(view.partner_table.drawn))
            parts.download(
                view.partner_table.frame, name="partners", title="Partners", about=view.scope
            )


def milestones(view: PartnershipView) -> None:
    """The milestones, and where the SWOT stands."""
    parts.html(view.milestone_part)
    campus = {"campus": view.monitor.head["campus"]}
    frame.link("pages/campus.py", "Bekijk de SWOT op de pagina Campus", campus)
