"""What was changed by whom: the audit trail, and the number that says that the data changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.access import Viewer
from monitor.domain.keys import key
from monitor.store import borders
from monitor.store.connecting import naming_damage
from monitor.store.records import Action
from monitor.store.rows import digest, to_frame, to_utc
from monitor.store.schema import audit, versions

AUDIT: frames.Schema = {
    "id": "int64",
    "at": "datetime64[us, UTC]",
    "who": "str",
    "role": "str",
    "action": "str",  # Action
    "submission": "Int64",  # missing where it concerns the register
    "pps_id": "str",
    "details": "str",
}
"""A row for each change, newest first."""


# Each saving runs these: put together once, they cost half.
_TURN = sa.select(versions.c.data).with_for_update()
_VERSION = sa.select(versions.c.data)
_LAST = sa.select(audit.c.checksum).order_by(audit.c.id.desc()).limit(1)
_ADD = sa.insert(audit)
_RAISE = sa.update(versions).values(data=versions.c.data + 1)


def take_turn(connection: sa.Connection) -> None:
    """Wait until no other transaction writes. SQLite does so by itself when it begins."""
    connection.execute(_TURN)


def record(
    connection: sa.Connection,
    viewer: Viewer,
    action: Action,
    now: datetime,
    *,
    pps_id: str | None = None,
    submission: int | None = None,
    details: str = "",
) -> None:
    """Write down a change, and raise the data version: no change goes without either."""
    entry = {
        "at": to_utc(now),
        "who": viewer.name,
        "role": viewer.role.value,
        "action": action.value,
        "submission": submission,
        "pps_id": pps_id,
        "pps_key": None if pps_id is None else key(pps_id),
        "details": details,
    }
    before = connection.execute(_LAST).scalar()
    connection.execute(_ADD, {**entry, "checksum": digest([before, entry])})
    connection.execute(_RAISE)


def saving_details(fixed: Mapping[str, Any], corrections: int, pointings: int) -> str:
    """What the audit row of a saving tells of a submission: its columns, and what was decided.

    ``verify`` holds what is stored against it: a store with other words in it isn't damaged, so
    these words stay as they are.
    """
    details = f"{fixed['round']}, version {fixed['version']}, sha256 {fixed['sha256']}"
    if corrections:
        details += f", put right on screen: {corrections}"
    if pointings:
        details += f", tables pointed at: {pointings}"
    return details


def broken_at(connection: sa.Connection) -> list[int]:
    """The audit rows that are not as written, or not after the row they were written after."""
    broken, before = [], None
    for row in connection.execute(sa.select(audit).order_by(audit.c.id)).mappings():
        entry = {name: row[name] for name in row if name not in ("id", "checksum")}
        if digest([before, entry]) != row["checksum"]:
            broken.append(row["id"])
        before = row["checksum"]
    return broken


def length(connection: sa.Connection) -> int:
    """How many rows the audit trail has: as many as the data version tells of changes."""
    return connection.execute(sa.select(sa.func.count()).select_from(audit)).scalar_one()


def data_version(connection: sa.Connection) -> int:
    """A number that is raised by every change to the data."""
    found = connection.execute(_VERSION)
    with naming_damage():
        return int(found.scalar_one())


def trail(connection: sa.Connection, viewer: Viewer) -> pd.DataFrame:
    """The audit trail as AUDIT: all of it for the admin, else of the viewer's own partnerships."""
    found = connection.execute(
        sa.select(*(audit.c[name] for name in AUDIT))
        .where(borders.is_own(viewer, audit.c.pps_key))
        .order_by(audit.c.id.desc())
    )
    return to_frame(found, AUDIT)
