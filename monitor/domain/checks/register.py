"""Whether the monitor agrees with the register of partnerships."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from monitor.domain.checks.known import Partnership
from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding
from monitor.domain.keys import key
from monitor.domain.notation import day


def pps_onbekend(monitor: Monitor) -> Iterator[Finding]:
    """The register holds other partnerships, but not this one."""
    cell, register = monitor.field("pps_id"), monitor.known.partnerships
    if cell and cell.text and register and not monitor.partnership:
        near = _nearest(monitor)
        yield cell.finds("PPS-ONBEKEND", pps=cell.text, near=near.pps_id, near_name=near.name)


def pps_eerste(monitor: Monitor) -> Iterator[Finding]:
    """The register is still empty: this partnership will be the first."""
    cell = monitor.field("pps_id")
    if cell and cell.text and not monitor.known.partnerships:
        yield cell.finds("PPS-EERSTE", pps=cell.text)


def pps_niet_actief(monitor: Monitor) -> Iterator[Finding]:
    """On the reference date the register has this partnership as not active."""
    cell, found = monitor.field("peildatum"), monitor.partnership
    if not (cell and cell.date and found):
        return
    early = found.active_from is not None and cell.date < found.active_from
    late = found.active_to is not None and cell.date > found.active_to
    if early or late:
        yield cell.finds(
            "PPS-NIET-ACTIEF",
            reference=day(cell.date),
            first=day(found.active_from) if found.active_from else "onbekend",
            last=day(found.active_to) if found.active_to else "nu",
        )


def campus_onbekend(monitor: Monitor) -> Iterator[Finding]:
    """No partnership in the register belongs to this campus."""
    cell, campuses = monitor.field("campus"), monitor.known.campuses
    if cell and cell.text and campuses and key(cell.text) not in campuses:
        near, _, _ = process.extractOne(key(cell.text), list(campuses), scorer=fuzz.ratio)
        yield cell.finds("CAMPUS-ONBEKEND", campus=cell.text, near=campuses[near])


def campus_anders(monitor: Monitor) -> Iterator[Finding]:
    """The register has this partnership at another campus."""
    cell, found = monitor.field("campus"), monitor.partnership
    if not (cell and cell.text and found and found.campus):
        return
    known = key(cell.text) in monitor.known.campuses
    if known and key(cell.text) != key(found.campus):
        yield cell.finds("CAMPUS-ANDERS", campus=cell.text, register=found.campus)


def regeling_anders_dan_register(monitor: Monitor) -> Iterator[Finding]:
    """The register has this partnership under another regulation."""
    cell, found = monitor.field("regeling"), monitor.partnership
    if cell and cell.text and found and found.scheme and found.scheme != cell.text:
        yield cell.finds(
            "REGELING-ANDERS-DAN-REGISTER",
            scheme=monitor.label("scheme", cell.text),
            register=monitor.label("scheme", found.scheme),
        )


def _nearest(monitor: Monitor) -> Partnership:
    """The partnership in the register whose code or name is most like this one's."""
    register = monitor.known.partnerships
    name = monitor.field("naam")
    _, by_id, found = process.extractOne(
        key(monitor.about.pps_id), list(register), scorer=fuzz.ratio
    )
    nearest = list(register.values())[found]
    if name and name.text:
        names = [key(item.name) for item in register.values()]
        _, by_name, found = process.extractOne(key(name.text), names, scorer=fuzz.ratio)
        if by_name > by_id:
            nearest = list(register.values())[found]
    return nearest
