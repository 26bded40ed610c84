"""One draft on the page: what it is, its score, what it changes, its findings."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain

import streamlit as st
from markupsafe import Markup

from monitor.attempt import attempt
from monitor.domain.checks.shelf_life import old_and_others
from monitor.domain.findings import Finding, Severity, gathered
from monitor.reports import words
from monitor.reports.arriving.arrival import counted
from monitor.reports.arriving.difference_words import sentences
from monitor.reports.expected import Expectations
from monitor.reports.partnership.versions import Version
from monitor.store import Standing
from monitor.ui import markup, parts
from monitor.ui.intake import (
    alike,
    confirming,
    drafts,
    mending,
    notes,
    pointing,
    put_right,
    refusals,
    saving,
    score,
    splitting,
    turn,
    typed_beside,
)
from monitor.ui.intake.findings import finding_list, gathered_list
from monitor.ui.intake.kinds import Brief, Found, Monitor, Refused
from monitor.ui.intake.outcome import Outcome

_WHOLE_FILE = "Het hele bestand"
_NEXT_VERSION = (
    "Wilt u een antwoord veranderen? Pas het aan in Excel en lees het opnieuw in: dan wordt het "
    "een nieuwe versie."
)


def show(brief: Brief, found: Found, *, main: bool) -> None:
    """Draw one of the drafts, with the buttons to confirm it or not.

    ``main``: whether its Opslaan is the main button.
    """
    monitor = drafts.read(brief.draft, turn.asker(st.empty()))
    if isinstance(monitor, Monitor):
        failure = attempt(brief.draft.sha256, _show, monitor, brief, found, main=main)
        if failure:
            monitor = Refused(brief.draft, failure)
    if isinstance(monitor, Refused):  # None is gone since the list was made
        _show_failed(monitor)


def _show_failed(refused: Refused) -> None:
    """Tell that our own program failed at a draft, with a way to be rid of it."""
    draft = refused.draft
    parts.heading(draft.filename, "Dit bestand kan hier niet verder worden bekeken")
    parts.html(finding_list([refused.finding]))
    st.button(
        "Bestand weghalen",
        key=f"mislukt_{draft.id}",
        on_click=drafts.drop,
        args=([draft], notes.outcome()),
    )


def _show(monitor: Monitor, brief: Brief, found: Found, *, main: bool) -> None:
    arrival = monitor.arrival
    parts.heading(arrival.title, f"{monitor.draft.filename}; nog niet opgeslagen")
    parts.lead(arrival.verdict(monitor.findings))
    facts = arrival.facts
    if not brief.accepted:  # what it gives stands far below what must be mended
        facts.append(("Score tot nu toe", monitor.score.total.said))
    parts.html(markup.definition_list(facts))
    saving.buttons(brief, found, main=main)
    pointing.offer(monitor)
    # What must be mended first comes first.
    order = [_score, _changes, confirming.ask, _findings]
    for draw in order if brief.accepted else reversed(order):
        draw(monitor)


def show_ended(found: Found) -> None:
    """Draw the files of which nothing more can come, and a button to clear them."""
    alone = len(found.no_monitors) == 1 and not found.monitors
    _ended(found, alone=alone, button="weghalen")


def show_ended_of_others(found: Found) -> None:
    """The same for what wasn't brought in this browser tab: folded, below what was."""
    told = []
    if found.refused:
        count = words.amount(len(found.refused), "bestand kon", "bestanden konden")
        told.append(f"{count} niet worden gelezen")
    if found.stored:
        count = words.amount(len(found.stored), "bestand is", "bestanden zijn")
        told.append(f"{count} al opgeslagen")
    with st.expander(f"Eerder of door anderen ingelezen: {words.listing(told)}"):
        _ended(found, alone=False, button="van_anderen_weghalen")


def _ended(found: Found, *, alone: bool, button: str) -> None:
    refusals.show(found, alone=alone)
    _show_stored(found.stored)
    one = len(found.no_monitors) + len(found.stored) == 1
    what = "Melding" if one else "Meldingen"
    if one and found.refused and found.refused[0].may_be_pointed_at:
        what = "Bestand"  # below the steps to read it yet, a message would be that of a step
    st.button(
        f"{what} weghalen",
        key=button,
        on_click=_put_away,
        args=(found, notes.outcome()),
    )


def _put_away(found: Found, outcome: Outcome) -> None:
    found.turned_away.clear()
    drafts.drop(found.ended, outcome)


def _show_stored(stored: Sequence[Brief]) -> None:
    """Say of each file that the monitor holds it already, with a link."""
    if not stored:
        return
    by_name = sorted(stored, key=lambda item: item.draft.filename.casefold())
    same = [(item, item.seen.same) for item in by_name if item.seen.same]
    one = len(stored) == 1
    count = all(
        version.standing is Standing.CURRENT and not brief.seen.put_right_there
        for brief, version in same
    )
    parts.heading(
        f"{'Dit bestand is' if one else f'{len(stored)} bestanden zijn'} al opgeslagen",
        f"U hoeft niets te doen; {'het telt' if one else 'ze tellen'} al mee" if count else "",
    )
    parts.html(markup.join(_stored(*item) for item in same))
    parts.html(markup.paragraph(_NEXT_VERSION, "zin"))


def _stored(brief: Brief, version: Version) -> Markup:
    head = version.head
    link = markup.to_partnership(brief.seen.title, head["pps_id"], version.slug)
    said = Markup("{}: opgeslagen als {}, versie {}").format(
        brief.draft.filename, link, head["version"]
    )
    if put_right := brief.seen.put_right_there:
        cells = words.amount(put_right, "vak dat", "vakken die")
        done = "is" if put_right == 1 else "zijn"
        said += f", met {cells} toen op het scherm {done} verbeterd of bevestigd"
    said += "."
    if version.standing is not Standing.CURRENT:
        said += (
            " Die versie telt niet meer mee, want er is een nieuwere. Moet deze weer tellen, vraag "
            "dan de beheerder om de nieuwere in te trekken."
        )
    return markup.paragraph(said, "zin")


def _score(monitor: Monitor) -> None:
    parts.heading("De score die dit geeft", "Er is nog niets opgeslagen")
    parts.html(score.drawn(monitor.score, monitor.arrival.monitor))


def _changes(monitor: Monitor) -> None:
    difference = monitor.difference
    if difference is None:
        parts.heading("Wat verandert er?", "Er is geen eerdere monitor om mee te vergelijken")
        return
    parts.heading("Wat verandert er?", f"Sinds {difference.before.label}")
    parts.html(markup.join(markup.paragraph(said, "zin") for said in sentences(difference)))
    if difference.changes:
        table = markup.frame_table(difference.table, "Wat was er, en wat wordt het")
        parts.html(markup.folded(f"Bekijk alle veranderingen ({len(difference.changes)})", table))


def _findings(monitor: Monitor) -> None:
    _, findings = old_and_others(monitor.findings)
    mending.show(monitor.draft, findings)
    expected = Expectations(monitor.arrival.monitor.model)
    parts.heading("Bevindingen", counted(monitor.submission.counts))
    put_right.show(monitor, expected)
    typed_beside.ask(monitor, expected)
    if not findings:
        parts.html(markup.paragraph("Geen. Alles is gelezen zoals het er staat.", "zin"))
        return
    parts.html(monitor.handed_back)
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
    together, others = alike.split(monitor, shown)
    groups, later, rest = splitting.split(others, monitor.draft.corrections)
    faults = [item for item in rest if _is_fault(item)]
    less = [item for item in rest if not _is_fault(item)]
    ways: list[tuple[Iterable[Finding], Callable[[], None]]] = [
        (faults, partial(_list, faults, expected)),
        *((item.findings, partial(alike.ask, monitor, [item], expected)) for item in together),
        (chain(*groups), partial(mending.ask, monitor, groups, expected)),
        (later, partial(mending.wait, later, expected)),
        (less, partial(_list, less, expected)),
    ]
    # What must be mended comes first, with a box to do so or without.
    for _, draw in sorted(ways, key=lambda way: not any(map(_is_fault, way[0]))):
        draw()


def _is_fault(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _list(findings: Sequence[Finding], expected: Expectations) -> None:
    if findings:
        parts.html(gathered_list(findings, expected))


def _at(findings: Sequence[Finding], place: str) -> int:
    return sum((item.sheet or _WHOLE_FILE) == place for item in gathered(findings))
