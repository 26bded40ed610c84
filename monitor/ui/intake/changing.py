"""Changing what is kept with a draft, and telling when that couldn't be done."""

from collections.abc import Callable

from monitor.reports.trouble import said
from monitor.store import NotFound, StoreFault
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.storing import GONE


def changed(change: Callable[[], None], outcome: Outcome, undone: str) -> bool:
    """Change what is kept with a draft; whether that could be done.

    Else ``outcome`` tells: of a draft that is gone that it's ``undone``, and why.
    """
    try:
        change()
    except NotFound:
        outcome.say(f"{undone} {GONE}")
    except StoreFault as fault:
        outcome.say(said(fault))
    else:
        return True
    return False
