"""Whether each milestone's dates and status agree."""

from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.checks.rows import Row
from monitor.domain.findings import Finding
from monitor.domain.notation import day

_MET = "gehaald"
_STILL_TO_COME = ("open", "op_schema")


def mijlpaal_zonder_naam(monitor: Monitor) -> Iterator[Finding]:
    """A row of the milestone table doesn't say what the milestone is."""
    for row in monitor.rows("milestones"):
        if row.blank("milestone"):
            yield row.place().finds("MIJLPAAL-ZONDER-NAAM", row=row.id)


def gehaald_zonder_datum(monitor: Monitor) -> Iterator[Finding]:
    """A milestone was met, but not on a day."""
    for row in monitor.rows("milestones"):
        if row.text("status") == _MET and row.blank("realised"):
            yield row.place("status").finds("GEHAALD-ZONDER-DATUM", milestone=_name(row))


def datum_zonder_gehaald(monitor: Monitor) -> Iterator[Finding]:
    """A milestone has a day on which it was met, but another status."""
    for row in monitor.rows("milestones"):
        status = row.text("status")
        if row.date("realised") and status and status != _MET:
            yield row.place("status").finds(
                "DATUM-ZONDER-GEHAALD",
                milestone=_name(row),
                status=monitor.label("milestone_status", status),
            )


def gehaald_na_peildatum(monitor: Monitor) -> Iterator[Finding]:
    """A milestone was met after the day on which the answers hold."""
    reference = monitor.about.reference_date
    for row in monitor.rows("milestones"):
        realised = row.date("realised")
        if realised and reference and realised > reference:
            yield row.place("realised").finds(
                "GEHAALD-NA-PEILDATUM",
                milestone=_name(row),
                realised=day(realised),
                reference=day(reference),
            )


def mijlpaal_over_tijd(monitor: Monitor) -> Iterator[Finding]:
    """A milestone's day has passed, but its status says that all goes to plan."""
    reference = monitor.about.reference_date
    for row in monitor.rows("milestones"):
        planned, status = row.date("planned"), row.text("status")
        if not (planned and reference and planned < reference) or row.date("realised"):
            continue
        if status in _STILL_TO_COME:
            yield row.place("status").finds(
                "MIJLPAAL-OVER-TIJD",
                milestone=_name(row),
                planned=day(planned),
                status=monitor.label("milestone_status", status),
            )


def mijlpaal_voor_start(monitor: Monitor) -> Iterator[Finding]:
    """A milestone was planned before the project started."""
    start = monitor.about.start_date
    for row in monitor.rows("milestones"):
        planned = row.date("planned")
        if planned and start and planned < start:
            yield row.place("planned").finds(
                "MIJLPAAL-VOOR-START", milestone=_name(row), planned=day(planned), start=day(start)
            )


def _name(row: Row) -> str:
    return row.text("milestone") or row.id
