"""Changing what is kept with a draft, and telling when that couldn't be done."""

from collections.abc import Callable

from monitor.reports.trouble import said
from monitor.store import DraftChanged, NotFound, StoreFault
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.storing import GONE

MEANWHILE = (
    "Intussen is daar op het scherm iets anders gekozen of ingevuld, bijvoorbeeld in een ander "
    "venster. Kijk hieronder wat er nu staat, en klik daarna zo nodig weer."
)


def changed(change: Callable[[], None], outcome: Outcome, undone: str) -> bool:
    """Change what is kept with a draft; whether that could be done.

    Else ``outcome`` tells: of a draft that is gone, or that another window changed there, that
    it's ``undone``, and why.
    """
    try:
        change()
    except NotFound:
        outcome.say(f"{undone} {GONE}")
    except DraftChanged:
        outcome.say(f"{undone} {MEANWHILE}")
    except StoreFault as fault:
        outcome.say(said(fault))
    else:
        return True
    return False
