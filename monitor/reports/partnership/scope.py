"""Of whom and when: what stands under every title about one monitor, and who may see it. Dutch."""

from monitor.domain.frames import Record
from monitor.reports import words
from monitor.reports.partnership.opened import Opened

OWN = "alleen voor de PPS zelf"
"""Behind of whom it is, where the partnership keeps a monitor to itself."""


def scope(monitor: Opened) -> str:
    """The partnership, the round and its reference date: "Huis A, 2026-midterm, peildatum …".

    What the partnership keeps to itself says so: a chart or a table travels without its page.
    """
    head = monitor.head
    own = f", {OWN}" if monitor.private else ""
    return f"{head['name']}, {head['round']}, peildatum {words.day(head['reference_date'])}{own}"


def in_file_name(head: Record) -> str:
    """Of whom and when, for the name of a file: "NHN-TECH-01-2026-midterm".

    ``head``: the monitor's row of store.reading.SUBMISSIONS. What isn't known of a monitor that
    was only just read is left out.
    """
    told = (head["pps_id"], head["round"])
    return "-".join(part for part in told if isinstance(part, str))


def warning(monitor: Opened) -> str:
    """What to know before showing a monitor that is private; "" where it isn't."""
    return (
        f"Deze monitor is {OWN}. Laat hem niet zien aan mensen buiten de PPS."
        if monitor.private
        else ""
    )
