"""Whether each partner's row is complete and does not contradict itself."""

from collections.abc import Iterator
from dataclasses import replace

from monitor.domain.checks.monitor import Monitor
from monitor.domain.checks.rows import Row, after, before, without
from monitor.domain.findings import Finding
from monitor.domain.keys import key
from monitor.domain.model.named import NO_COMMITMENT
from monitor.domain.notation import day
from monitor.domain.rules import rule

_OF_MANY = {
    "PARTNER-ZONDER-STARTDATUM": "STARTDATUMS-ONTBREKEN",
    "GESTOPT-ZONDER-EINDDATUM": "EINDDATUMS-ONTBREKEN",
}


def partner_zonder_naam(monitor: Monitor) -> Iterator[Finding]:
    """A row of the partner table names no organisation."""
    for row in without(monitor.rows("partners"), "organisation"):
        yield row.lacks("PARTNER-ZONDER-NAAM", "organisation", row=row.id)


def partner_dubbel(monitor: Monitor) -> Iterator[Finding]:
    """Two rows name the same organisation."""
    seen: dict[str, Row] = {}
    for row in monitor.rows("partners"):
        name = key(row.text("organisation"))
        if name and name in seen:
            first = seen[name].place("organisation").cell
            yield row.place("organisation").finds("PARTNER-DUBBEL", partner=_name(row), first=first)
        seen.setdefault(name, row)


def partner_zonder_type(monitor: Monitor) -> Iterator[Finding]:
    """A partner has no type, so that it counts in no share."""
    for row in without(monitor.rows("partners"), "type"):
        yield row.lacks("PARTNER-ZONDER-TYPE", "type", "organisation", partner=_name(row))


def partner_zonder_status(monitor: Monitor) -> Iterator[Finding]:
    """A private partner has no status, so that it isn't known to be present or active."""
    private = monitor.model.in_group("partner_type", "privaat")
    for row in without(monitor.rows("partners"), "status"):
        if row.text("type") in private:
            yield row.lacks("PARTNER-ZONDER-STATUS", "status", "type", partner=_name(row))


def partner_zonder_startdatum(monitor: Monitor) -> Iterator[Finding]:
    """A partner has no start date, so that it doesn't count in the share that stayed."""
    for row in without(monitor.rows("partners"), "start"):
        found = row.lacks("PARTNER-ZONDER-STARTDATUM", "start", "organisation", partner=_name(row))
        yield _or_at_once(found)


def partner_einde_voor_start(monitor: Monitor) -> Iterator[Finding]:
    """A partner left before it came."""
    for row in monitor.rows("partners"):
        start, end = row.date("start"), row.date("end")
        if start and end and end < start:
            yield row.place("end").finds(
                "PARTNER-EINDE-VOOR-START", partner=_name(row), start=day(start), end=day(end)
            )


def partner_start_na_peildatum(monitor: Monitor) -> Iterator[Finding]:
    """A partner starts after the day on which the answers hold."""
    rows = monitor.rows("partners")
    for row, start, reference in after(rows, "start", monitor.about.reference_date):
        yield row.place("start").finds(
            "PARTNER-START-NA-PEILDATUM",
            partner=_name(row),
            start=day(start),
            reference=day(reference),
        )


def partner_einde_voorbij(monitor: Monitor) -> Iterator[Finding]:
    """A partner's end date has passed, but its status says that it is still there."""
    stopped, rows = _stopped(monitor), monitor.rows("partners")
    for row, end, _ in before(rows, "end", monitor.about.reference_date):
        status = row.text("status")
        if status and status not in stopped:
            yield row.place("end").finds(
                "PARTNER-EINDE-VOORBIJ",
                partner=_name(row),
                end=day(end),
                status=monitor.label("partner_status", status),
            )


def gestopt_zonder_einddatum(monitor: Monitor) -> Iterator[Finding]:
    """A partner stopped, but not on a day."""
    stopped = _stopped(monitor)
    for row in without(monitor.rows("partners"), "end"):
        if row.text("status") in stopped:
            found = row.lacks("GESTOPT-ZONDER-EINDDATUM", "end", "status", partner=_name(row))
            yield _or_at_once(found)


def gestopt_met_toezegging(monitor: Monitor) -> Iterator[Finding]:
    """A partner that stopped has promised in writing to go on."""
    stopped, written = _stopped(monitor), monitor.model.in_group("commitment", "schriftelijk")
    for row in monitor.rows("partners"):
        if row.text("status") in stopped and row.text("commitment") in written:
            yield row.place("commitment").finds("GESTOPT-MET-TOEZEGGING", partner=_name(row))


def toezegging_zonder_datum(monitor: Monitor) -> Iterator[Finding]:
    """A written promise has no end, so that it doesn't count."""
    written = monitor.model.in_group("commitment", "schriftelijk")
    for row in without(monitor.rows("partners"), "committed_until"):
        if row.text("commitment") in written:
            yield row.lacks(
                "TOEZEGGING-ZONDER-DATUM", "committed_until", "commitment", partner=_name(row)
            )


def toezegging_niet_gekozen(monitor: Monitor) -> Iterator[Finding]:
    """A promise has an end or an amount, but is said not to be there."""
    for row in monitor.rows("partners"):
        promised = row.date("committed_until") or row.number("amount_per_year")
        if promised and (row.blank("commitment") or row.text("commitment") == NO_COMMITMENT):
            promise = ("committed_until", "amount_per_year")
            yield row.lacks("TOEZEGGING-NIET-GEKOZEN", "commitment", *promise, partner=_name(row))


def _or_at_once(found: Finding) -> Finding:
    """A finding that is told once of many partners: of a column that nobody filled in."""
    return replace(found, at_once=rule(_OF_MANY[found.code]).at(found.sheet, None))


def _stopped(monitor: Monitor) -> frozenset[str]:
    return monitor.model.in_group("partner_status", "gestopt")


def _name(row: Row) -> str:
    return row.called("organisation")
