"""Of whom and when: what stands under every title about one monitor. Dutch."""

from monitor.reports import words
from monitor.reports.partnership.opened import Opened


def scope(monitor: Opened) -> str:
    """The partnership, the round and its reference date: "Huis A, 2026-midterm, peildatum …"."""
    head = monitor.head
    return f"{head['name']}, {head['round']}, peildatum {words.day(head['reference_date'])}"
