"""Changing what is kept with a draft, and telling when that couldn't be done."""

from collections.abc import Callable

from monitor.reports.trouble import said
from monitor.store import Draft, NotFound, StoreFault
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.storing import GONE


def changed(change: Callable[[], None], draft: Draft, outcome: Outcome) -> bool:
    """Change what is kept with a draft; whether that could be done, else ``outcome`` tells."""
    try:
        change()
    except NotFound:
        outcome.leave(draft.filename, GONE)
    except StoreFault as fault:
        outcome.say(said(fault))
    else:
        return True
    return False
