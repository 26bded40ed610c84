"""Uploads that are not confirmed yet: private to their owner, and gone after a day."""

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from monitor.domain.access import Viewer
from monitor.domain.correction import Correction
from monitor.domain.pointing import Pointing
from monitor.store import corrections, pointings
from monitor.store.faults import NotFound
from monitor.store.records import Draft
from monitor.store.rows import from_utc, to_utc
from monitor.store.schema import draft

LIFETIME = timedelta(hours=24)

_LISTED = [column for column in draft.c if column.name not in ("owner", "content")]


def put(
    connection: sa.Connection, viewer: Viewer, filename: str, content: bytes, now: datetime
) -> str:
    """Keep an upload for a day and give its id, which can't be guessed. Expired drafts go."""
    forget_expired(connection, now)
    draft_id = secrets.token_urlsafe(24)
    connection.execute(
        sa.insert(draft),
        {
            "id": draft_id,
            "owner": viewer.name,
            "filename": filename,
            "content": content,
            "sha256": hashlib.sha256(content).hexdigest(),
            "size": len(content),
            "created": to_utc(now),
            "expires": to_utc(now + LIFETIME),
        },
    )
    return draft_id


def forget_expired(connection: sa.Connection, now: datetime) -> None:
    """Remove every draft whose day is over, whoever's it is."""
    connection.execute(sa.delete(draft).where(draft.c.expires <= to_utc(now)))


def read(
    connection: sa.Connection, viewer: Viewer, draft_id: str, now: datetime
) -> tuple[Draft, bytes] | None:
    """A draft with its bytes; None if the viewer has no such draft, or no longer."""
    found = connection.execute(
        sa.select(*_LISTED, draft.c.content).where(_there(viewer, now), draft.c.id == draft_id)
    ).first()
    if found is None:
        return None
    return _with_choices(connection, [found])[0], found.content


def listed(connection: sa.Connection, viewer: Viewer, now: datetime) -> tuple[Draft, ...]:
    """The viewer's drafts, newest first."""
    found = connection.execute(
        sa.select(*_LISTED).where(_there(viewer, now)).order_by(draft.c.created.desc(), draft.c.id)
    ).all()
    return _with_choices(connection, found)


def correct(
    connection: sa.Connection,
    viewer: Viewer,
    draft_id: str,
    put_right: Iterable[Correction],
    now: datetime,
) -> None:
    """Keep corrections with a draft of the viewer's. Raises NotFound if there is none, any more."""
    _must_be_there(connection, viewer, draft_id, now)
    corrections.put(connection, draft_id, put_right)


def restore(connection: sa.Connection, viewer: Viewer, draft_id: str, now: datetime) -> None:
    """Forget all corrections of a draft; raises as :func:`correct`."""
    _must_be_there(connection, viewer, draft_id, now)
    corrections.take_back(connection, draft_id)


def point(
    connection: sa.Connection, viewer: Viewer, draft_id: str, pointing: Pointing, now: datetime
) -> int:
    """Keep where a table of a draft stands, in place of an earlier pointing at that table.

    Corrections in that table are forgotten, for a row of the same number may be another now; gives
    how many there were. Raises as :func:`correct`.
    """
    _must_be_there(connection, viewer, draft_id, now)
    pointings.put(connection, draft_id, pointing)
    return corrections.take_back_of_table(connection, draft_id, pointing.table)


def drop(connection: sa.Connection, viewer: Viewer, draft_id: str) -> None:
    """Forget a draft of the viewer's; one that isn't there is forgotten already."""
    connection.execute(sa.delete(draft).where(_of(viewer), draft.c.id == draft_id))


def damaged(connection: sa.Connection) -> list[str]:
    """Whose drafts have other bytes than were uploaded, once for each.

    What was decided in them has no checksum: who decided it looks at it again before it is stored.
    """
    found = connection.execute(sa.select(draft.c.owner, draft.c.content, draft.c.sha256))
    return [row.owner for row in found if hashlib.sha256(row.content).hexdigest() != row.sha256]


def _of(viewer: Viewer) -> sa.ColumnElement[bool]:
    return draft.c.owner == viewer.name


def _there(viewer: Viewer, now: datetime) -> sa.ColumnElement[bool]:
    """The viewer's, whose day isn't over: an expired draft is gone before it is removed."""
    return sa.and_(_of(viewer), draft.c.expires > to_utc(now))


def _must_be_there(connection: sa.Connection, viewer: Viewer, draft_id: str, now: datetime) -> None:
    there = sa.select(draft.c.id).where(_there(viewer, now), draft.c.id == draft_id)
    if connection.execute(there).first() is None:
        raise NotFound("no such draft")


def _with_choices(connection: sa.Connection, rows: Sequence[Any]) -> tuple[Draft, ...]:
    ids = [row.id for row in rows]
    put_right = corrections.of_drafts(connection, ids)
    pointed = pointings.of_drafts(connection, ids)
    return tuple(_draft(row, put_right.get(row.id, ()), pointed.get(row.id, ())) for row in rows)


def _draft(row: Any, put_right: tuple[Correction, ...], pointed: tuple[Pointing, ...]) -> Draft:
    return Draft(
        id=row.id,
        filename=row.filename,
        sha256=row.sha256,
        size=row.size,
        created=from_utc(row.created),
        expires=from_utc(row.expires),
        corrections=put_right,
        pointings=pointed,
    )
