"""Changing what is kept with a draft, and telling when that couldn't be done."""

from collections.abc import Callable

from monitor.reports.trouble import said
from monitor.store import Draft, DraftChanged, NotFound, StoreFault
from monitor.ui import data
from monitor.ui.intake.gone import unchanged
from monitor.ui.intake.outcome import Outcome

MEANWHILE = (
    "Intussen is daar op het scherm iets anders gekozen of ingevuld, bijvoorbeeld in een ander "
    "venster. Kijk hieronder wat er nu staat, en klik daarna zo nodig weer."
)


def changed(draft: Draft, change: Callable[[], None], outcome: Outcome, undone: str) -> bool:
    """Change what is kept with this draft; whether that could be done.

    Else ``outcome`` tells: of a draft that is gone, or that another window changed there, that
    it's ``undone``, and why.
    """
    try:
        try:
            change()
        except NotFound:
            outcome.say(f"{undone} {gone(draft)}")
        except DraftChanged:
            outcome.say(f"{undone} {MEANWHILE}")
        else:
            return True
    except StoreFault as fault:
        outcome.say(said(fault))
    return False


def gone(draft: Draft) -> str:
    """What became of a draft that isn't there any more, and what to do. Raises StoreFault."""
    return unchanged(data.store(), data.viewer(), draft.id)
