"""Several drafts: which there are, saving all that can be saved, and which one to look at."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

import streamlit as st

from monitor.reports import words
from monitor.reports.arriving.arrival import tallied
from monitor.reports.arriving.batch_report import NOT_STORED, STORED_BEFORE, Line
from monitor.store import Draft
from monitor.ui import choosing, data, markup, parts
from monitor.ui.intake import gone, outcome, ready, saving
from monitor.ui.intake.kinds import Brief, Found
from monitor.ui.intake.long_table import SHOWN, long_table
from monitor.ui.intake.rounds import Rounds

_ERRORS = "eerst de fouten herstellen"
_REPLACED = "vervalt als u het nieuwere bestand opslaat"
_RIVALS = "kies zelf, want er is nog een bestand van dit meetmoment"
_ANOTHER = "Let op: er staat hier nog een bestand van dit meetmoment."
_MORE = "Let op: er staan hier nog {} bestanden van dit meetmoment."
_OLDER = "Slaat u het nieuwste op, dan vervalt het oudere."
_NEWER = "Slaat u het nieuwste op, dan vervalt dit.{}"
_PUT_RIGHT = " Wat u hier op het scherm verbeterde of bevestigde ({}), moet dan daarin staan."
_CHOOSE = "Zijn er meer bestanden van één meetmoment? Kies er één en annuleer de rest."
_TOLD_AFTER = {_ERRORS: outcome.ERRORS, _RIVALS: outcome.RIVALS}
"""What is told of these once the rest is stored. What is replaced is gone then."""


def listing(found: Found) -> bool:
    """Draw the list of several drafts and Alles opslaan; whether that button stands there."""
    monitors = found.monitors
    if len(monitors) < 2:
        return False
    left, rounds = _left(monitors), Rounds(monitors)
    # What somebody has to look at comes first: in a long list it would be missed.
    rows = [
        (
            item.seen.title,
            item.draft.filename,
            _to_come(item, left.get(item.draft.id), rounds),
            tallied(item.findings),
        )
        for item in sorted(monitors, key=lambda item: len(monitors) > SHOWN and item.accepted)
    ]
    parts.heading(
        f"{len(monitors)} bestanden klaar om te bekijken", "Deze zijn nog niet opgeslagen"
    )
    which = "het nieuwste eerst" if len(rows) <= SHOWN else "eerst die met een fout"
    parts.html(
        long_table(
            ("Monitor", "Bestand", "Wordt opgeslagen als", "Bevindingen"),
            rows,
            caption=f"Gelezen bestanden, {which}",
            rest="De andere gelezen bestanden",
            one="bestand",
            many="bestanden",
        )
    )
    if any(_is_yours_to_choose(item, left.get(item.draft.id), rounds) for item in monitors):
        parts.html(markup.paragraph(_CHOOSE, "zin"))
    ready = [item for item in _in_time(monitors) if item.draft.id not in left]
    if len(ready) < 2:
        return False
    told_after = {
        item.draft.filename: _TOLD_AFTER[reason]
        for item in monitors
        if (reason := left.get(item.draft.id)) in _TOLD_AFTER
    }
    row, busy = st.container(horizontal=True, vertical_alignment="center"), st.empty()
    with row:
        saving.save_button(
            "Alles opslaan",
            ready,
            found,
            told_after,
            busy,
            name="alles_opslaan",
            besides=_besides(found, left),
        )
        st.text(_promise(len(ready), left))
    return True


def chosen(monitors: Sequence[Brief]) -> Brief:
    """The draft to look at: the only one, or the one that is picked; the URL holds which.

    Until one is picked it is one of this tab: what somebody else brings meanwhile doesn't take
    its place.
    """
    own = ready.own()
    by_id = {
        item.draft.id: item for item in sorted(monitors, key=lambda item: item.draft.id not in own)
    }
    if len(monitors) == 1 and choosing.chosen(dict.fromkeys(by_id, ""), "concept"):
        return monitors[0]
    labels = {draft: f"{item.seen.title} ({item.draft.filename})" for draft, item in by_id.items()}
    picked = by_id[choosing.pick("Welk bestand wilt u bekijken?", labels, name="concept")]
    if choosing.chosen(labels, "concept") is None:
        saved = data.store().became(data.viewer(), st.query_params["concept"])
        if saved is None:
            choosing.say_instead(labels, "concept")
        else:
            parts.html(markup.paragraph(gone.behind_link(saved), "leeg"))
    return picked


def _left(monitors: Sequence[Brief]) -> dict[str, str]:
    """The drafts that Alles opslaan leaves, with the reason."""
    good = [item for item in monitors if item.accepted]
    uploads = Counter((item.round, item.draft.created) for item in good)
    newest: dict[tuple[str, str], datetime] = {}
    for item in good:
        newest[item.round] = max(newest.get(item.round, item.draft.created), item.draft.created)
    left = {}
    for item in monitors:
        if item.draft.created < newest.get(item.round, item.draft.created):
            left[item.draft.id] = _REPLACED
        elif not item.accepted:
            left[item.draft.id] = _ERRORS
        elif uploads[item.round, item.draft.created] > 1:
            left[item.draft.id] = _RIVALS
    return left


def _besides(found: Found, left: Mapping[str, str]) -> saving.Besides:
    """The files that Alles opslaan doesn't store, for the report."""
    kept = [
        (item, f"Niet opgeslagen: {left[item.draft.id]}.")
        for item in found.monitors
        if item.draft.id in left
    ]
    before = [
        Line(
            item.draft.filename,
            STORED_BEFORE,
            item.seen.pps_id,
            item.seen.round,
            item.seen.same.head["version"] if item.seen.same else None,
            item.findings,
        )
        for item in found.stored
    ]
    refused = [
        Line(item.filename, NOT_STORED, "", "", None, (item.finding,)) for item in found.no_monitors
    ]
    return saving.Besides(kept, before + refused)


def _to_come(monitor: Brief, left: str | None, rounds: Rounds) -> str:
    """What becomes of it, or why not yet; of what is to be mended also that there are two."""
    goes = _goes_along(monitor.draft)
    if left == _REPLACED:
        return f"{left}.{goes}" if goes else left
    if left != _ERRORS:
        return left or _becomes(monitor)
    others, created = rounds.others(monitor), monitor.draft.created
    if not others:
        return left
    said = [f"{left}.", _ANOTHER if len(others) == 1 else _MORE.format(words.number(len(others)))]
    if max(others) > created:
        said.append(_NEWER.format(goes))
    elif min(others) < created:
        said.append(_OLDER)
    return " ".join(said)


def _goes_along(draft: Draft) -> str:
    """What somebody typed in a draft and that goes with it, behind what is said of it.

    The newer file may hold it: then it was put right there too.
    """
    count = len(draft.corrections)
    return _PUT_RIGHT.format(words.amount(count, "vak", "vakken")) if count else ""


def _is_yours_to_choose(monitor: Brief, left: str | None, rounds: Rounds) -> bool:
    """Whether it's to be mended, and another of its round was brought at the same moment."""
    return left == _ERRORS and monitor.draft.created in rounds.others(monitor)


def _becomes(monitor: Brief) -> str:
    """Which version it would become; a code that the register doesn't know is told with it."""
    version = f"versie {monitor.seen.version}"
    if monitor.seen.known:
        return version
    return f"{version}, nieuwe PPS {monitor.seen.pps_id}"


def _in_time(monitors: Sequence[Brief]) -> list[Brief]:
    """The drafts by their date, so that each is held against the rounds before it."""
    return sorted(monitors, key=lambda item: item.seen.reference_date or date.max)


def _promise(ready: int, left: Mapping[str, str]) -> str:
    """How many will be saved, and which are not and why."""
    said = [f"{words.amount(ready, 'bestand wordt', 'bestanden worden')} opgeslagen."]
    for reason, count in Counter(left.values()).items():
        said.append(f"{words.amount(count, 'bestand', 'bestanden')} niet: {reason}.")
    return " ".join(said)
