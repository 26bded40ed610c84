"""Uploads that are not confirmed yet: private to their owner, and gone after a day."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from monitor.domain.access import Viewer
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
        sa.select(*_LISTED, draft.c.content).where(
            _of(viewer), draft.c.id == draft_id, draft.c.expires > to_utc(now)
        )
    ).first()
    return None if found is None else (_draft(found), found.content)


def listed(connection: sa.Connection, viewer: Viewer, now: datetime) -> tuple[Draft, ...]:
    """The viewer's drafts, newest first."""
    found = connection.execute(
        sa.select(*_LISTED)
        .where(_of(viewer), draft.c.expires > to_utc(now))
        .order_by(draft.c.created.desc(), draft.c.id)
    )
    return tuple(_draft(row) for row in found)


def drop(connection: sa.Connection, viewer: Viewer, draft_id: str) -> None:
    """Forget a draft of the viewer's; one that isn't there is forgotten already."""
    connection.execute(sa.delete(draft).where(_of(viewer), draft.c.id == draft_id))


def _of(viewer: Viewer) -> sa.ColumnElement[bool]:
    return draft.c.owner == viewer.name


def _draft(row: Any) -> Draft:
    return Draft(
        id=row.id,
        filename=row.filename,
        sha256=row.sha256,
        size=row.size,
        created=from_utc(row.created),
        expires=from_utc(row.expires),
    )
