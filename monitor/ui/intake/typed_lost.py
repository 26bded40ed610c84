"""What was typed in a file that doesn't stand ready any more: it's told that it is lost."""

from collections.abc import Collection, Sequence

from monitor.reports.trouble import said
from monitor.store import Draft, StoreFault
from monitor.ui import markup
from monitor.ui.intake import notes, typed
from monitor.ui.intake.box import Given, questions_named
from monitor.ui.intake.changing import gone
from monitor.ui.intake.kinds import Found

_LOST = "Wat u in {file} typte of aanvinkte bij {questions}, is niet overgenomen. {why}"
_SAME = (
    "Precies dit bestand is intussen opgeslagen, zonder wat u typte. Moet dat erbij? Pas het dan "
    "aan in Excel en lees het opnieuw in."
)


def keep(found: Found, being_saved: Collection[str] = ()) -> None:
    """Keep what was typed in the drafts that there are, and tell what is lost with others.

    ``being_saved``: the drafts, by id, of which isn't known yet what they become. Once in each run,
    as ``typed.keep``.
    """
    stored = {item.draft.id for item in found.stored}
    lost = typed.keep((found.ids - stored) | set(being_saved))
    if not lost:
        return
    told = [_told(draft, given, is_stored=draft.id in stored) for draft, given in lost]
    for text in told:  # also once more, if a next click breaks this run off
        notes.outcome().say(text)
    notes.in_sight(markup.stack(markup.paragraph(text, "melding") for text in told))


def _told(draft: Draft, given: Sequence[Given], *, is_stored: bool) -> str:
    try:
        why = _SAME if is_stored else gone(draft)
    except StoreFault as fault:
        why = said(fault)
    return _LOST.format(file=draft.filename, questions=questions_named(given), why=why)
