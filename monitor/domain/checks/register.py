"""Whether the monitor agrees with the register of partnerships."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from monitor.domain.checks.known import Partnership
from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding
from monitor.domain.keys import key
from monitor.domain.notation import day


def pps_onbekend(monitor: Monitor) -> Iterator[Finding]:
    """The register doesn't hold this partnership, but one that is like it."""
    cell = monitor.field("pps_id")
    if cell and cell.text and not monitor.partnership and (near := _nearest(monitor)):
        yield cell.finds("PPS-ONBEKEND", pps=cell.text, near=near.pps_id, near_name=near.name)


def pps_nieuw(monitor: Monitor) -> Iterator[Finding]:
    """The register holds other partnerships, none of them like this one."""
    cell, register = monitor.field("pps_id"), monitor.known.partnerships
    if cell and cell.text and register and not monitor.partnership and not _nearest(monitor):
        yield cell.finds("PPS-NIEUW", pps=cell.text)


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


def naam_anders(monitor: Monitor) -> Iterator[Finding]:
    """The register has this partnership under another name."""
    cell, found = monitor.field("naam"), monitor.partnership
    if cell and cell.text and found and found.name and key(cell.text) != key(found.name):
        yield cell.finds("NAAM-ANDERS", name=cell.text, register=found.name)


def campus_onbekend(monitor: Monitor) -> Iterator[Finding]:
    """The register doesn't hold this campus, but one that is like it.

    Where it has this partnership at a campus, that is the one to be like: all others are other
    campuses (:func:`campus_anders`).
    """
    cell, own = monitor.field("campus"), _own_campus(monitor)
    if not (cell and cell.text) or key(cell.text) in monitor.known.campuses:
        return
    near = _campus_like(cell.text, [own] if own else list(monitor.known.campuses.values()))
    if near:
        yield cell.finds("CAMPUS-ONBEKEND", campus=cell.text, near=near)


def campus_nieuw(monitor: Monitor) -> Iterator[Finding]:
    """The register has other campuses, none of them like this one."""
    cell, campuses = monitor.field("campus"), list(monitor.known.campuses.values())
    if not (cell and cell.text and campuses) or _own_campus(monitor):
        return
    if not _campus_like(cell.text, campuses):
        yield cell.finds("CAMPUS-NIEUW", campus=cell.text)


def campus_anders(monitor: Monitor) -> Iterator[Finding]:
    """The register has this partnership at another campus, known or not."""
    cell, own = monitor.field("campus"), _own_campus(monitor)
    if not (cell and cell.text and own) or key(cell.text) == key(own):
        return
    is_known = key(cell.text) in monitor.known.campuses
    if is_known or not _campus_like(cell.text, [own]):
        yield cell.finds("CAMPUS-ANDERS", campus=cell.text, register=own)


def regeling_anders_dan_register(monitor: Monitor) -> Iterator[Finding]:
    """The register has this partnership under another regulation."""
    cell, found = monitor.field("regeling"), monitor.partnership
    if cell and cell.text and found and found.scheme and found.scheme != cell.text:
        yield cell.finds(
            "REGELING-ANDERS-DAN-REGISTER",
            scheme=monitor.label("scheme", cell.text),
            register=monitor.label("scheme", found.scheme),
        )


def _nearest(monitor: Monitor) -> Partnership | None:
    """The partnership in the register whose code or name is most like this one's, if any is."""
    register, code, name = (
        monitor.known.partnerships,
        monitor.field("pps_id"),
        monitor.field("naam"),
    )
    listed = list(register.values())
    by_code = _most_alike(code.text if code else "", list(register))
    by_name = _most_alike(name.text if name else "", [key(item.name) for item in listed])
    likeness, place = max(by_code, by_name, key=lambda found: found[0])
    return listed[place] if likeness else None


def _own_campus(monitor: Monitor) -> str:
    """The campus at which the register has this partnership; "" where it has none."""
    return monitor.partnership.campus if monitor.partnership else ""


def _campus_like(name: str, campuses: Sequence[str]) -> str | None:
    """The campus that is most like this one, or the only one with a word more or less."""
    likeness, place = _most_alike(name, [key(campus) for campus in campuses])
    if likeness:
        return campuses[place]
    words = _words(name)
    akin = [campus for campus in campuses if words <= _words(campus) or _words(campus) <= words]
    return akin[0] if len(akin) == 1 and words - _OF_ANY_CAMPUS else None


def _words(name: str) -> frozenset[str]:
    return frozenset(map(key, _BETWEEN_WORDS.split(name))) - {""}


def _most_alike(name: str, keys: Sequence[str]) -> tuple[float, int]:
    """How alike (0-100) the key is that is most like this name, and its place; 0 if none is."""
    wanted = key(name)
    found = process.extractOne(wanted, keys, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return (found[1], found[2]) if wanted and found else (0, 0)


_ALIKE = 80
"""From which likeness (0-100) a name is worth suggesting: a slip of the pen, or a word more or
less in a long one. Two different names of one kind, such as Campus Oost and Campus Noord, stay
below it."""
_BETWEEN_WORDS = re.compile(r"[^\w]+")
_OF_ANY_CAMPUS = frozenset({"campus", "de", "het"})
"""Words that tell no campus from another."""
