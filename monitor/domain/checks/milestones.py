"""Whether each milestone's dates and status agree."""

from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.checks.rows import Row, after, before, without
from monitor.domain.findings import Finding
from monitor.domain.model.named import Reached
from monitor.domain.notation import day

_WHEN_AND_WHETHER = {"planned", "status"}
_STILL_TO_COME = (Reached.OPEN, Reached.ON_SCHEDULE)


def mijlpaal_zonder_naam(monitor: Monitor) -> Iterator[Finding]:
    """A row of the milestone table doesn't say what the milestone is."""
    for row in without(monitor.rows("milestones"), "milestone"):
        yield row.lacks("MIJLPAAL-ZONDER-NAAM", "milestone", row=row.id)


def mijlpaal_alleen_naam(monitor: Monitor) -> Iterator[Finding]:
    """Nothing but a name stands in a row: a line of text below the table looks just so."""
    for row in monitor.rows("milestones"):
        filled = {column for column, cell in row.cells.items() if not cell.blank}
        if filled == {"milestone"} and not row.absent >= _WHEN_AND_WHETHER:
            yield row.lacks("MIJLPAAL-ALLEEN-NAAM", "planned", "milestone", milestone=_name(row))


def gehaald_zonder_datum(monitor: Monitor) -> Iterator[Finding]:
    """A milestone was met, but not on a day."""
    for row in without(monitor.rows("milestones"), "realised"):
        if row.text("status") == Reached.MET:
            yield row.lacks("GEHAALD-ZONDER-DATUM", "realised", "status", milestone=_name(row))


def datum_zonder_gehaald(monitor: Monitor) -> Iterator[Finding]:
    """A milestone has a day on which it was met, but another status."""
    for row in monitor.rows("milestones"):
        status = row.text("status")
        if row.date("realised") and status and status != Reached.MET:
            yield row.place("status").finds(
                "DATUM-ZONDER-GEHAALD",
                milestone=_name(row),
                status=monitor.label("milestone_status", status),
            )


def gehaald_na_peildatum(monitor: Monitor) -> Iterator[Finding]:
    """A milestone was met after the day on which the answers hold."""
    rows = monitor.rows("milestones")
    for row, realised, reference in after(rows, "realised", monitor.about.reference_date):
        yield row.place("realised").finds(
            "GEHAALD-NA-PEILDATUM",
            milestone=_name(row),
            realised=day(realised),
            reference=day(reference),
        )


def mijlpaal_over_tijd(monitor: Monitor) -> Iterator[Finding]:
    """A milestone's day has passed, but its status says that all goes to plan."""
    rows = monitor.rows("milestones")
    for row, planned, _ in before(rows, "planned", monitor.about.reference_date):
        status = row.text("status")
        if status in _STILL_TO_COME and not row.date("realised"):
            yield row.place("status").finds(
                "MIJLPAAL-OVER-TIJD",
                milestone=_name(row),
                planned=day(planned),
                status=monitor.label("milestone_status", status),
            )


def mijlpaal_voor_start(monitor: Monitor) -> Iterator[Finding]:
    """A milestone was planned before the project started."""
    rows = monitor.rows("milestones")
    for row, planned, start in before(rows, "planned", monitor.about.start_date):
        yield row.place("planned").finds(
            "MIJLPAAL-VOOR-START", milestone=_name(row), planned=day(planned), start=day(start)
        )


def _name(row: Row) -> str:
    return row.called("milestone")
