"""Whether the fields that a monitor can't do without are filled in."""

from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.layout import FIELDS
from monitor.domain.rules import rule


def verplicht_leeg(monitor: Monitor) -> Iterator[Finding]:
    """A required field holds no answer. One that can't be read has its own finding.

    So has the column of answers where that wasn't found: in it the answers may well stand.
    """
    if (FIELDS.table, "answer") in monitor.laid_out.absent:
        return
    for field in monitor.model.fields:
        exempt = field.not_required_for_scheme
        if not field.required or (exempt and monitor.about.scheme == exempt):
            continue
        facts = {"question": field.question, "help": field.help}
        cell = monitor.field(field.id)
        if cell is None:
            yield rule("VERPLICHT-LEEG").at(
                None, None, Subject("fields", field.id, "answer"), **facts
            )
        elif cell.state not in (State.ANSWERED, State.INVALID):
            yield cell.finds("VERPLICHT-LEEG", **facts)
