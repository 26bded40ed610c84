"""The thanks after saving: the one-page sheet of the partnership, on screen and as a PDF."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from monitor.domain.keys import key
from monitor.domain.model import Scale
from monitor.reports.partnership.advice import Point
from monitor.reports.partnership.sheet_facts import SheetFacts, sheet_facts
from monitor.ui import data, downloads, frame, markup, parts
from monitor.ui.data import Now
from monitor.ui.intake.score import dimensions
from monitor.ui.score_strip import score_strip


def thanks(now: Now, submission: int) -> None:
    """Say what was saved and draw its sheet. This viewer may open the monitor, and it counts."""
    snapshot = now.snapshot()
    version = snapshot.submissions.set_index("submission")["version"][submission]
    cells, answers = now.cells(submission), now.answers(submission)
    facts = sheet_facts(snapshot, submission, cells, answers, data.today())
    parts.html(
        markup.paragraph(
            f"Opgeslagen: {facts.name}, {facts.round}, versie {version}. "
            "Hieronder uw overzicht voor de stuurgroep.",
            "gelukt",
        )
    )
    parts.heading(facts.name, f"{facts.campus}, {facts.round}, peildatum {facts.reference_date}")
    parts.lead(facts.sentence)
    _next_steps(facts, snapshot.model.scale)
    strip = score_strip(
        facts.score, reference_date=facts.reference_date, model_version=facts.model_version
    )
    parts.html(strip)
    parts.html(dimensions(facts.score))
    strongest, weakest = st.columns(2)
    with strongest:
        _points("Sterkste antwoorden", facts.strongest)
    with weakest:
        _points("Zwakste antwoorden", facts.weakest)
    parts.heading("Drie vragen voor de volgende stuurgroep")
    parts.html(_listed("ol", facts.questions))


def _next_steps(facts: SheetFacts, scale: Scale) -> None:
    def content() -> bytes:
        # typst takes long to load and is needed only when somebody downloads.
        from monitor.sheet import pdf

        return pdf(facts, scale)

    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            "Download als pdf",
            data=content,
            file_name=downloads.file_name(
                f"overzicht-{key(facts.pps_id)}-{key(facts.round)}", "pdf"
            ),
            mime="application/pdf",
            key="overzicht_pdf",
            on_click="ignore",
        )
        query = {"pps": facts.pps_id}
        frame.link("pages/pps.py", "Alles over deze PPS", query)
        frame.link("pages/trends.py", "De trend van deze PPS", query)


def _points(title: str, points: Sequence[Point]) -> None:
    parts.heading(title)
    said = (f"{item.indicator.name}: {item.answer} ({item.points} van 100)" for item in points)
    parts.html(_listed("ul", list(said)))


def _listed(tag: str, texts: Sequence[str]) -> Markup:
    items = markup.join(Markup("<li>{}</li>").format(text) for text in texts)
    return Markup('<{0} class="lijst">{1}</{0}>').format(Markup(tag), items)
