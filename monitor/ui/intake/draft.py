"""One draft on the page: what it is, its score, what it changes, its findings."""

from collections.abc import Sequence

import streamlit as st

from monitor.domain.findings import Finding
from monitor.domain.keys import key
from monitor.reports import words
from monitor.reports.arrival import counted
from monitor.reports.expected import Expectations
from monitor.reports.partnership.score_words import score_facts
from monitor.ui import choosing, data, markup, parts
from monitor.ui.intake import drafts, saving
from monitor.ui.intake.drafts import Monitor, Refused
from monitor.ui.intake.findings import finding_list
from monitor.ui.intake.score import dimensions
from monitor.ui.score_strip import score_strip

_WHOLE_FILE = "Het hele bestand"
_REPLACED = "vervalt als u het nieuwere bestand opslaat"


def chosen(monitors: Sequence[Monitor]) -> Monitor:
    """The draft to look at: the only one, or the one that is picked; the URL holds which."""
    if len(monitors) == 1:
        return monitors[0]
    replaced = {draft for item in monitors for draft in _older(item, monitors)}
    rows = [
        (
            item.arrival.title,
            item.draft.filename,
            _REPLACED if item.draft.id in replaced else f"versie {item.arrival.version}",
            _tally(item.intake.findings),
        )
        for item in monitors
    ]
    parts.heading(f"{len(monitors)} bestanden klaar om te bekijken", "Er is nog niets opgeslagen")
    heads = ("Monitor", "Bestand", "Wordt", "Bevindingen")
    parts.html(markup.table(heads, rows, caption="Gelezen bestanden, het nieuwste eerst"))
    by_id = {item.draft.id: item for item in monitors}
    labels = {
        draft: f"{item.arrival.title} ({item.draft.filename})" for draft, item in by_id.items()
    }
    return by_id[
        choosing.choose("Welk bestand wilt u bekijken en opslaan?", labels, name="concept")
    ]


def show(monitor: Monitor, monitors: Sequence[Monitor]) -> None:
    """Draw one draft, with the buttons to confirm it or not."""
    arrival = monitor.arrival
    parts.heading(arrival.title, f"{monitor.draft.filename}; nog niet opgeslagen")
    parts.lead(arrival.verdict(monitor.intake.findings))
    parts.html(markup.definition_list(arrival.facts))
    saving.buttons(monitor, _older(monitor, monitors))
    # What must be mended first comes first.
    order = [_score, _changes, _findings]
    for draw in order if monitor.intake.accepted else reversed(order):
        draw(monitor)


def show_refused(refused: Sequence[Refused]) -> None:
    """Draw what could not be read as a monitor: one message each, and a button to clear them."""
    for item in refused:
        parts.heading(item.draft.filename, "Dit bestand is niet gelezen; er is niets opgeslagen")
        parts.html(finding_list(item.intake.findings))
    label = "Melding weghalen" if len(refused) == 1 else "Meldingen weghalen"
    st.button(label, on_click=drafts.drop, args=([item.draft.id for item in refused],))


def _older(monitor: Monitor, monitors: Sequence[Monitor]) -> tuple[str, ...]:
    """Drafts of the same partnership and round that were uploaded before this one."""
    mine = _round(monitor)
    return tuple(
        item.draft.id
        for item in monitors
        if item is not monitor
        and _round(item) == mine
        and item.draft.created <= monitor.draft.created
    )


def _round(monitor: Monitor) -> tuple[str, ...]:
    head = monitor.arrival.monitor.head
    return tuple(key(str(head[name])) for name in ("pps_id", "round"))


def _score(monitor: Monitor) -> None:
    opened = monitor.arrival.monitor
    score = score_facts(opened)
    parts.heading("De score die dit geeft", "Er is nog niets opgeslagen")
    date, version = words.day(opened.head["reference_date"]), opened.head["model_version"]
    parts.html(score_strip(score, reference_date=date, model_version=version))
    parts.html(dimensions(score))


def _changes(monitor: Monitor) -> None:
    difference = monitor.difference
    if difference is None:
        parts.heading("Wat verandert er?", "Er is geen eerdere monitor om mee te vergelijken")
        return
    parts.heading("Wat verandert er?", f"Sinds {difference.before.label}")
    parts.html(markup.join(markup.paragraph(said, "zin") for said in difference.sentences))
    if difference.changes:
        table = markup.frame_table(difference.table, "Wat was er, en wat wordt het")
        parts.html(markup.folded(f"Bekijk alle veranderingen ({len(difference.changes)})", table))


def _findings(monitor: Monitor) -> None:
    findings = monitor.intake.findings
    parts.heading("Bevindingen", counted(monitor.submission.counts))
    if not findings:
        parts.html(markup.paragraph("Geen. Alles is gelezen zoals het er staat.", "zin"))
        return
    places = list(dict.fromkeys(item.sheet or _WHOLE_FILE for item in findings))
    shown = list(findings)
    if len(places) > 1:
        place = st.pills(
            "Alleen van één tab",
            places,
            format_func=lambda name: markup.label(f"{name} ({_at(findings, name)})"),
            key=f"tab_{monitor.draft.id}",
        )
        shown = [item for item in findings if place in (None, item.sheet or _WHOLE_FILE)]
    parts.html(finding_list(shown, Expectations(monitor.submission.cells, data.model())))


def _at(findings: Sequence[Finding], place: str) -> int:
    return sum((item.sheet or _WHOLE_FILE) == place for item in findings)


def _tally(findings: Sequence[Finding]) -> str:
    plural = {"fout": "fouten", "waarschuwing": "waarschuwingen", "opmerking": "opmerkingen"}
    levels = [str(item.severity) for item in findings]
    said = [
        words.amount(levels.count(one), one, many) for one, many in plural.items() if one in levels
    ]
    return words.listing(said) or "geen"
