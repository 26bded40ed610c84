"""After saving: thanks, and the one-page sheet of the partnership, on screen and as a PDF."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from monitor.reports.partnership.advice import Point
from monitor.ui import frame, markup, parts
from monitor.ui.data import Now
from monitor.ui.intake.score import dimensions
from monitor.ui.partnership_view import PartnershipView


def show(now: Now, submission: int, thanks: DeltaGenerator) -> None:
    """Say in the place ``thanks`` what was saved, and draw its sheet here.

    This viewer may open the monitor, and it counts.
    """
    view = now.partnership(submission)
    facts = view.sheet
    with thanks:
        parts.html(
            markup.paragraph(
                f"Opgeslagen: {facts.name}, {facts.round}, versie {view.monitor.head['version']}. "
                "Hieronder uw overzicht voor de stuurgroep.",
                "gelukt",
            )
        )
    parts.heading(facts.name, f"{facts.campus}, {facts.round}, peildatum {facts.reference_date}")
    for warning in markup.beware(facts.warning):
        parts.html(warning)
    parts.lead(facts.sentence)
    _next_steps(view)
    parts.html(view.strip)
    parts.html(dimensions(facts.score))
    strongest, weakest = st.columns(2)
    with strongest:
        _points("Sterkste antwoorden", facts.strongest, facts.as_strong)
    with weakest:
        _points("Zwakste antwoorden", facts.weakest, facts.as_weak)
    parts.heading("Drie vragen voor de volgende stuurgroep")
    parts.html(_listed("ol", facts.questions))


def _next_steps(view: PartnershipView) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        parts.html(view.sheet_link, width="content")
        query = {"pps": view.sheet.pps_id}
        frame.link("pages/pps.py", "Alles over deze PPS", query)
        frame.link("pages/trends.py", "De trend van deze PPS", query)


def _points(title: str, points: Sequence[Point], others: str) -> None:
    """``others``: how many have just as many points as the last of these, "" where none has."""
    if not points:  # there may be none that is strong
        return
    parts.heading(title)
    said = (f"{item.indicator.name}: {item.answer} ({item.points} van 100)" for item in points)
    parts.html(_listed("ul", list(said)))
    if others:
        parts.html(markup.paragraph(others, "zin"))


def _listed(tag: str, texts: Sequence[str]) -> Markup:
    items = markup.join(Markup("<li>{}</li>").format(text) for text in texts)
    return Markup('<{0} class="lijst">{1}</{0}>').format(Markup(tag), items)
