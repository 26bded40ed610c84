"""The place to drop files, and what becomes of them: each monitor in them is a draft at once."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime

import streamlit as st
from markupsafe import Markup

from monitor.attempt import tell_refusal
from monitor.domain.access import stands_for_all
from monitor.files import archive
from monitor.files.parser import limits
from monitor.files.parser.kinds_of_files import too_large
from monitor.files.parser.pool import AT_WORK
from monitor.files.workbook import keep_warm
from monitor.reports import words
from monitor.reports.trouble import said
from monitor.store import DraftChanged, StoreFault
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes, ready
from monitor.ui.intake.kinds import TurnedAway
from monitor.ui.intake.outcome import Outcome

_SHARED = (
    "Inloggen kan hier nog niet. Iedereen die deze pagina opent, ziet daarom ook bestanden die nog "
    "niet zijn opgeslagen. Na 24 uur gaan die weg."
)
_AGAIN = "Dit stond hier al klaar: {}."
_MANY_AGAIN = "{} bestanden stonden hier al klaar. U ziet ze hieronder."
_SHOWN = " U ziet het hieronder, zoals u het achterliet."
_SAME = "{} {} precies hetzelfde als {}. U ziet dat hieronder één keer."
_MANY_THE_SAME = (
    "{} bestanden zijn precies hetzelfde als een ander bestand. U ziet elk hieronder één keer."
)
_TURN = "upload_beurt"


def uploader() -> None:
    """Draw the place to drop files; each becomes a draft at once and the place is empty again."""
    keep_warm(AT_WORK)  # they start while somebody looks for a file
    widget = f"upload_{st.session_state.setdefault(_TURN, 0)}"
    # Any kind of file may be dropped: the reader says what to do with each kind.
    st.file_uploader(
        "Ingevulde voortgangsmonitor (.xlsx), of een zip met meer monitors",
        accept_multiple_files=True,
        key=widget,
        on_change=_keep,
        args=(widget, notes.outcome(), ready.own(), ready.turned_away()),
    )
    seen = markup.paragraph(_SHARED, "onderkop") if stands_for_all(data.viewer()) else Markup("")
    # Where static/uploads.js names the files that the browser kept back.
    parts.html(Markup('<div class="niet-ingelezen" role="status"></div>') + seen)


def _keep(widget: str, outcome: Outcome, own: set[str], turned_away: list[TurnedAway]) -> None:
    """Put what was dropped in the store, unless it is a draft there already: that is shown.

    Of the same bytes under more names each name is told. ``own`` are the drafts of this tab,
    ``turned_away`` what became none the last time.
    """
    waiting = list(st.session_state[widget])
    ended = st.session_state.get(ready.ENDED, ())
    store, viewer, now = data.store(), data.viewer(), datetime.now(UTC)
    zips = archive.Several(archive.ON_SCREEN)
    again: dict[str, str] = {}
    added: dict[str, list[str]] = {}  # by its bytes the names it came under
    outcome.clear()
    turned_away.clear()
    try:
        for draft in ended:
            with suppress(DraftChanged):  # something more may come of it now
                store.drop_draft(viewer, draft)
        there = {draft.sha256: draft for draft in store.drafts(viewer, now)}
        while waiting:
            for name, content in _unzipped(
                waiting[0].name, waiting[0].getvalue(), zips, turned_away
            ):
                digest = hashlib.sha256(content).hexdigest()
                if digest in there:
                    own.add(there[digest].id)
                    again[there[digest].id] = there[digest].filename
                elif digest in added:
                    added[digest].append(name)
                else:
                    own.add(store.put_draft(viewer, name, content, now))
                    added[digest] = [name]
            del waiting[0]
    except StoreFault as fault:
        names = words.listing([file.name for file in waiting])
        outcome.say(f"{said(fault)} Lees daarna opnieuw in: {names}.")
    _tell_same(outcome, list(added.values()))
    _tell_again(outcome, list(again.values()), nothing_new=not added)
    st.session_state[_TURN] += 1
    notes.forget_saved()
    notes.forget_chosen()
    if again and not added:
        notes.choose(next(iter(again)))


def _tell_same(outcome: Outcome, added: Sequence[Sequence[str]]) -> None:
    """Tell which files hold the bytes of another: ``added`` are the names of each of the bytes."""
    said = [
        _SAME.format(words.listing(list(others)), "is" if len(others) == 1 else "zijn", first)
        for first, *others in added
        if others
    ]
    count = sum(len(names) - 1 for names in added)
    if count > notes.NAMED_AT_ONCE:
        outcome.counted[_MANY_THE_SAME.format(count)] = said
    else:
        outcome.done += said


def _tell_again(outcome: Outcome, names: Sequence[str], *, nothing_new: bool) -> None:
    """Tell which files stood there already, by the names that they have there."""
    said = _AGAIN.format(words.listing(list(names)))
    if len(names) > notes.NAMED_AT_ONCE:
        outcome.counted[_MANY_AGAIN.format(len(names))] = [said]
    elif names:
        outcome.done.append(said + (_SHOWN if nothing_new else ""))


def _unzipped(
    name: str, content: bytes, zips: archive.Several, turned_away: list[TurnedAway]
) -> Iterator[tuple[str, bytes]]:
    """The files in a zip, one by one, each behind the names of the zip and its folders.

    Any other file is given as it is. ``zips`` holds those that came with it. What can't be taken is
    added to ``turned_away``.
    """
    try:
        found = zips.opened(content)
        if found is None:
            yield name, _of_a_size(content)
            return
    except limits.Refused as refused:
        digest = hashlib.sha256(content).hexdigest()
        turned_away.append(TurnedAway(name, tell_refusal(refused, digest)))
        return
    for inner in found.names:
        whole = f"{name}/{inner}"
        try:
            yield whole, found.content(inner)
        except limits.Refused as refused:
            turned_away.append(TurnedAway(whole, tell_refusal(refused)))


def _of_a_size(content: bytes) -> bytes:
    """The same, unless it is too large to be read: a zip may be larger, so the browser lets it by.

    Kept for a day, it would only fill the disk.
    """
    if len(content) > limits.UPLOADS.file_bytes:
        raise too_large(content, len(content), limits.UPLOADS)
    return content
