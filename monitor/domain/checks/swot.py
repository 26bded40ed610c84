"""Whether each SWOT row can take its place in the four quadrants."""

from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.checks.rows import Row, before, without
from monitor.domain.findings import Finding
from monitor.domain.notation import day

_WEIGHTS = {"impact": "impact", "urgency": "urgentie"}
"""The columns that together give a point its weight, as they are called."""


def swot_zonder_kwadrant(monitor: Monitor) -> Iterator[Finding]:
    """A SWOT row is in no quadrant."""
    for row in without(monitor.rows("swot"), "quadrant"):
        yield row.lacks("SWOT-ZONDER-KWADRANT", "quadrant", "title", title=_title(row))


def swot_zonder_titel(monitor: Monitor) -> Iterator[Finding]:
    """A SWOT row has no title to show."""
    for row in without(monitor.rows("swot"), "title"):
        yield row.lacks("SWOT-ZONDER-TITEL", "title", "note", row=row.id)


def swot_zonder_gewicht(monitor: Monitor) -> Iterator[Finding]:
    """A SWOT row has no impact or urgency, so that it comes last."""
    for row in monitor.rows("swot"):
        missing = [column for column in _WEIGHTS if row.blank(column)]
        if missing:
            names = [_WEIGHTS[column] for column in missing]
            yield row.lacks(
                "SWOT-ZONDER-GEWICHT",
                missing[0],
                "title",
                title=_title(row),
                missing=" en geen ".join(names),
                asked=" en ".join(names),
            )


def actiedatum_voorbij(monitor: Monitor) -> Iterator[Finding]:
    """An action was to be done before the day on which the answers hold."""
    rows = monitor.rows("swot")
    for row, when, reference in before(rows, "action_date", monitor.about.reference_date):
        yield row.place("action_date").finds(
            "ACTIEDATUM-VOORBIJ", title=_title(row), when=day(when), reference=day(reference)
        )


def _title(row: Row) -> str:
    return row.called("title")
