"""Uploads that are not confirmed yet: private to their owner, and gone after a day."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from monitor.domain.access import Viewer
from monitor.domain.correction import Correction
from monitor.store import corrections
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
        sa.select(*_LISTED, draft.c.content).where(
            _of(viewer), draft.c.id == draft_id, draft.c.expires > to_utc(now)
        )
    ).first()
    if found is None:
        return None
    kept = corrections.of_drafts(connection, [draft_id])
    return _draft(found, kept), found.content


def listed(connection: sa.Connection, viewer: Viewer, now: datetime) -> tuple[Draft, ...]:
    """The viewer's drafts, newest first."""
    found = connection.execute(
        sa.select(*_LISTED)
        .where(_of(viewer), draft.c.expires > to_utc(now))
        .order_by(draft.c.created.desc(), draft.c.id)
    ).all()
    kept = corrections.of_drafts(connection, [row.id for row in found])
    return tuple(_draft(row, kept) for row in found)


def correct(
    connection: sa.Connection, viewer: Viewer, draft_id: str, put_right: Iterable[Correction]
) -> None:
    """Keep corrections with a draft of the viewer's. Raises NotFound if there is none, any more."""
    own = sa.select(draft.c.id).where(_of(viewer), draft.c.id == draft_id)
    if connection.execute(own).first() is None:
        raise NotFound("no such draft")
    corrections.put(connection, draft_id, put_right)


def drop(connection: sa.Connection, viewer: Viewer, draft_id: str) -> None:
    """Forget a draft of the viewer's; one that isn't there is forgotten already."""
    connection.execute(sa.delete(draft).where(_of(viewer), draft.c.id == draft_id))


def _of(viewer: Viewer) -> sa.ColumnElement[bool]:
    return draft.c.owner == viewer.name


def _draft(row: Any, kept: Mapping[str, tuple[Correction, ...]]) -> Draft:
    return Draft(
        id=row.id,
        filename=row.filename,
        sha256=row.sha256,
        size=row.size,
        created=from_utc(row.created),
        expires=from_utc(row.expires),
        corrections=kept.get(row.id, ()),
    )
