"""The register of partnerships: who there is, whether or not they ever handed in a monitor."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from datetime import time as clock
from typing import Any

import pandas as pd
import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.access import Viewer, may_manage
from monitor.domain.keys import as_written, code_key, key
from monitor.store import borders
from monitor.store.connecting import naming_damage
from monitor.store.faults import NotAllowed, NotStorable
from monitor.store.journal import record
from monitor.store.records import Action, Partnership
from monitor.store.rows import digest
from monitor.store.schema import REGION_KINDS, audit, partnership, partnership_region

_WHO = ("pps_id", "name", "campus")

# Each saving runs these: put together once, they cost half.
_CANONICAL = sa.select(partnership.c.pps_id).where(partnership.c.pps_key == sa.bindparam("key"))
_CODES = sa.select(partnership.c.pps_id).order_by(partnership.c.pps_id)
_CAMPUSES = sa.select(partnership.c.campus).distinct().order_by(partnership.c.campus)


def read(connection: sa.Connection, viewer: Viewer) -> pd.DataFrame:
    """Every partnership as frames.REGISTER, by id.

    Who isn't known by name to the viewer counts, at the end, without pps_id, name and campus.
    """
    regions = _regions(connection)
    known = borders.knows_by_name(viewer, partnership.c.pps_key)
    columns = [
        sa.case((known, column), else_=None).label(column.name) if column.name in _WHO else column
        for column in partnership.c
    ]
    by_name = sa.nulls_last(sa.case((known, partnership.c.pps_id), else_=None))
    query = sa.select(*columns).order_by(by_name, partnership.c.checksum)  # which tells nothing
    with naming_damage():
        rows = [
            {
                **found,
                **{
                    kind: ";".join(regions.get((found["pps_key"], kind), []))
                    for kind in REGION_KINDS
                },
            }
            for found in connection.execute(query).mappings()
        ]
        return frames.frame(frames.REGISTER, rows)


def put(connection: sa.Connection, viewer: Viewer, entry: Partnership, now: datetime) -> None:
    """Add a partnership, or change the one with an equal pps_id, which keeps its spelling.

    Raises NotAllowed unless the viewer is the admin, NotStorable without a pps_id.
    """
    if not may_manage(viewer):
        raise NotAllowed("only the admin keeps the register")
    if not key(entry.pps_id):
        raise NotStorable("a partnership needs a pps_id")
    pps_id = canonical(connection, entry.pps_id)
    if pps_id is None:
        add(connection, entry)
    else:
        pps_key, entry = key(pps_id), replace(entry, pps_id=pps_id)
        connection.execute(
            sa.update(partnership)
            .where(partnership.c.pps_key == pps_key)
            .values(_values(entry, pps_id))
        )
        connection.execute(
            sa.delete(partnership_region).where(partnership_region.c.pps_key == pps_key)
        )
        _add_regions(connection, entry)
    details = "added" if pps_id is None else "changed"
    record(connection, viewer, Action.REGISTER, now, pps_id=pps_id or entry.pps_id, details=details)


def add(connection: sa.Connection, entry: Partnership) -> None:
    """Add a partnership that isn't there yet."""
    connection.execute(
        sa.insert(partnership), {**_values(entry, entry.pps_id), "pps_key": key(entry.pps_id)}
    )
    _add_regions(connection, entry)


def keys(connection: sa.Connection) -> frozenset[str]:
    """The keys of every pps_id in the register, which has that of each stored monitor."""
    return frozenset(connection.execute(sa.select(partnership.c.pps_key)).scalars())


def canonical(connection: sa.Connection, pps_id: str) -> str | None:
    """How the register writes this pps_id; None if it isn't there."""
    found: str | None = connection.execute(_CANONICAL, {"key": key(pps_id)}).scalar()
    return found or as_written(pps_id, connection.execute(_CODES).scalars(), code_key)


def canonical_campus(connection: sa.Connection, campus: str) -> str:
    """How the register writes this campus; as given if it isn't there."""
    wanted = key(campus)
    names = connection.execute(_CAMPUSES).scalars()
    return next((name for name in names if key(name) == wanted), campus)


def damaged(connection: sa.Connection) -> list[str]:
    """The pps_ids of the partnerships that are not as they were written, or not all there.

    Each came in by an action of the audit trail, and none ever goes.
    """
    regions, out_of_order = _regions(connection), _with_regions_out_of_order(connection)
    there, wrong = {}, set(out_of_order)
    for row in connection.execute(sa.select(partnership)).mappings():
        there[row["pps_key"]] = row["pps_id"]
        values = {name: row[name] for name in row if name not in ("pps_key", "checksum")}
        listed = {kind: regions.get((row["pps_key"], kind), []) for kind in REGION_KINDS}
        if digest([values, listed]) != row["checksum"] or key(row["pps_id"]) != row["pps_key"]:
            wrong.add(row["pps_key"])
    came_in = audit.c.action.in_([Action.SAVE, Action.REGISTER])
    told = {
        row.pps_key: row.pps_id
        for row in connection.execute(sa.select(audit.c.pps_key, audit.c.pps_id).where(came_in))
    }
    wrong |= there.keys() ^ told.keys()
    names = {**told, **there}
    return sorted(str(names.get(pps_key, pps_key)) for pps_key in wrong)


def _with_regions_out_of_order(connection: sa.Connection) -> Iterator[str]:
    """The keys of the partnerships whose regions aren't numbered from 0."""
    numbered: dict[tuple[str, str], list[int]] = {}
    for found in connection.execute(sa.select(partnership_region)):
        numbered.setdefault((found.pps_key, found.kind), []).append(found.position)
    for (pps_key, _), positions in numbered.items():
        if sorted(positions) != list(range(len(positions))):
            yield pps_key


def _regions(connection: sa.Connection) -> dict[tuple[str, str], list[str]]:
    """The regions of each partnership (pps_key) by kind, in order."""
    regions: dict[tuple[str, str], list[str]] = {}
    for found in connection.execute(
        sa.select(partnership_region).order_by(partnership_region.c.position)
    ):
        regions.setdefault((found.pps_key, found.kind), []).append(found.region)
    return regions


def _values(entry: Partnership, pps_id: str) -> dict[str, Any]:
    values = {
        "pps_id": pps_id,
        "name": entry.name,
        "campus": entry.campus,
        "sector": entry.sector,
        "scheme": entry.scheme,
        "active_from": _midnight(entry.active_from),
        "active_to": _midnight(entry.active_to),
    }
    regions = {kind: list(getattr(entry, kind)) for kind in REGION_KINDS}
    return {**values, "checksum": digest([values, regions])}


def _midnight(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, clock())


def _add_regions(connection: sa.Connection, entry: Partnership) -> None:
    rows = [
        {"pps_key": key(entry.pps_id), "kind": kind, "position": position, "region": region}
        for kind in REGION_KINDS
        for position, region in enumerate(getattr(entry, kind))
    ]
    if rows:
        connection.execute(sa.insert(partnership_region), rows)
