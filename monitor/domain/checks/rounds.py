"""Whether the monitor follows on the rounds of this partnership that were stored before."""

from collections.abc import Iterator

from monitor.domain.checks.known import Earlier
from monitor.domain.checks.monitor import Monitor
from monitor.domain.checks.project import round_year
from monitor.domain.checks.shelf_life import as_stored, last_before
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.keys import key
from monitor.domain.layout import INDICATORS
from monitor.domain.notation import day


def wordt_nieuwe_versie(monitor: Monitor) -> Iterator[Finding]:
    """This round was handed in before: this file becomes its next version."""
    cell, same = monitor.field("meetmoment"), _same_round(monitor)
    if cell and same:
        yield cell.finds(
            "WORDT-NIEUWE-VERSIE", round=cell.text, before=same.version, version=same.version + 1
        )


def peildatum_terug_in_ronde(monitor: Monitor) -> Iterator[Finding]:
    """The reference date lies before the one of the version before this."""
    cell, same = monitor.field("peildatum"), _same_round(monitor)
    if cell and cell.date and same and same.reference_date and cell.date < same.reference_date:
        yield cell.finds(
            "PEILDATUM-TERUG-IN-RONDE",
            reference=day(cell.date),
            version=same.version,
            before=day(same.reference_date),
        )


def peildatum_terug(monitor: Monitor) -> Iterator[Finding]:
    """The reference date is not later than that of an earlier round."""
    cell = monitor.field("peildatum")
    before = [item for item in monitor.earlier if _comes_before(item, monitor)]
    last = before[-1] if before else None
    if cell and cell.date and last and last.reference_date and cell.date <= last.reference_date:
        yield cell.finds(
            "PEILDATUM-TERUG",
            reference=day(cell.date),
            round=last.round,
            before=day(last.reference_date),
        )


def regeling_veranderd(monitor: Monitor) -> Iterator[Finding]:
    """The last round was under another regulation."""
    cell, last = monitor.field("regeling"), _last(monitor)
    if cell and cell.text and last and last.scheme and last.scheme != cell.text:
        yield cell.finds(
            "REGELING-VERANDERD",
            scheme=monitor.label("scheme", cell.text),
            round=last.round,
            before=monitor.label("scheme", last.scheme),
        )


def startdatum_veranderd(monitor: Monitor) -> Iterator[Finding]:
    """The last round had another start date."""
    cell, last = monitor.field("startdatum"), _last(monitor)
    if cell and cell.date and last and last.start_date and last.start_date != cell.date:
        yield cell.finds(
            "STARTDATUM-VERANDERD",
            start=day(cell.date),
            round=last.round,
            before=day(last.start_date),
        )


def kernvraag_vervallen(monitor: Monitor) -> Iterator[Finding]:
    """A core question holds no answer any more: without it a score rises or falls unseen."""
    blank = [
        (indicator, cell)
        for indicator in monitor.model.indicators
        if indicator.core and (cell := monitor.answers.get(indicator.id)) and cell.blank
    ]
    if not blank:
        return
    compared = [item for item in (last_before(monitor), as_stored(monitor)) if item]
    for indicator, cell in blank:
        for item in compared:
            row = item.cells.tables.get(INDICATORS.table, {}).get(indicator.id, {})
            before = row.get("answer")
            if before and before.state == State.ANSWERED:
                yield cell.finds(
                    "KERNVRAAG-VERVALLEN",
                    label=indicator.name,
                    round=item.label,
                    before=before.raw,
                )
                break


def _same_round(monitor: Monitor) -> Earlier | None:
    mine = key(monitor.about.round)
    return next((item for item in monitor.earlier if mine and key(item.round) == mine), None)


def _last(monitor: Monitor) -> Earlier | None:
    return monitor.earlier[-1] if monitor.earlier else None


def _comes_before(item: Earlier, monitor: Monitor) -> bool:
    """Whether a stored round is meant to come before this one.

    The year in the label decides; an older round may be handed in later.
    """
    if key(item.round) == key(monitor.about.round) or item.reference_date is None:
        return False
    theirs, mine = round_year(item.round), round_year(monitor.about.round)
    return theirs is None or mine is None or theirs <= mine
