"""Uploads that are not confirmed yet: private to their owner, and gone after a day.

A checksum covers what is kept of each and all that was decided in it; for the bytes there is their
SHA-256. It's renewed with each decision, but not where it doesn't hold: a new one would vouch for
the damage. What was uploaded before there was one has none for the day that it's there.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from monitor.domain.access import Viewer
from monitor.domain.correction import Correction
from monitor.domain.decided import Decided, Part
from monitor.domain.pointing import Pointing
from monitor.store import corrections, decided, pointings
from monitor.store.connecting import naming_damage
from monitor.store.faults import DraftChanged, NotFound
from monitor.store.records import Draft
from monitor.store.rows import Row, digest, from_utc, to_utc
from monitor.store.schema import draft, draft_correction, draft_pointing

LIFETIME = timedelta(hours=24)

_KEPT = [column for column in draft.c if column.name not in ("content", "checksum")]
_DECIDED = (draft_correction, draft_pointing)


def put(
    connection: sa.Connection, viewer: Viewer, filename: str, content: bytes, now: datetime
) -> str:
    """Keep an upload for a day and give its id, which can't be guessed. Expired drafts go."""
    forget_expired(connection, now)
    draft_id = secrets.token_urlsafe(24)
    kept = {
        "id": draft_id,
        "owner": viewer.name,
        "filename": filename,
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "created": to_utc(now),
        "expires": to_utc(now + LIFETIME),
    }
    checksum = _checksum(kept, [[] for _ in _DECIDED])
    connection.execute(sa.insert(draft), {**kept, "content": content, "checksum": checksum})
    return draft_id


def forget_expired(connection: sa.Connection, now: datetime) -> None:
    """Remove every draft whose day is over, whoever's it is."""
    connection.execute(sa.delete(draft).where(draft.c.expires <= to_utc(now)))


def read(
    connection: sa.Connection, viewer: Viewer, draft_id: str, now: datetime
) -> tuple[Draft, bytes] | None:
    """A draft with its bytes; None if the viewer has no such draft, or no longer."""
    rows = connection.execute(
        sa.select(*_KEPT, draft.c.content).where(_there(viewer, now), draft.c.id == draft_id)
    )
    with naming_damage():
        found = rows.first()
    if found is None:
        return None
    return _with_choices(connection, [found])[0], found.content


def listed(connection: sa.Connection, viewer: Viewer, now: datetime) -> tuple[Draft, ...]:
    """The viewer's drafts, newest first; of one moment by name."""
    rows = connection.execute(
        sa.select(*_KEPT)
        .where(_there(viewer, now))
        .order_by(draft.c.created.desc(), draft.c.filename, draft.c.id)
    )
    with naming_damage():
        found = rows.all()
    return _with_choices(connection, found)


def correct(
    connection: sa.Connection,
    viewer: Viewer,
    seen: Draft,
    put_right: Iterable[Correction],
    now: datetime,
    vouched_for: Part | None,
) -> None:
    """Keep corrections with a draft of the viewer's, that looked as ``seen`` when they were made.

    Raises NotFound if there is none, any more, and DraftChanged where one would take the place of
    what was decided since, that nobody saw, or where something was in the part that they vouch for.
    """
    made = tuple(put_right)
    with _deciding(connection, viewer, seen.id, now):
        kept = decided.of_draft(connection, seen.id)
        unseen = vouched_for is not None and kept.differs_in(vouched_for, seen.choices)
        if unseen or kept.differs_for(made, seen.choices):
            raise DraftChanged(seen.id)
        corrections.put(
            connection, seen.id, (item for item in made if not kept.took_back(item, seen.choices))
        )


def restore(connection: sa.Connection, viewer: Viewer, seen: Draft, now: datetime) -> None:
    """Forget all corrections of a draft, whoever made them.

    Raises NotFound as :func:`correct`, and DraftChanged where one was made since.
    """
    with _deciding(connection, viewer, seen.id, now):
        put_right = decided.of_draft(connection, seen.id).corrections
        if Decided(put_right).goes_beyond(seen.choices):
            raise DraftChanged(seen.id)
        corrections.take_back(connection, seen.id)


def take_back(
    connection: sa.Connection,
    viewer: Viewer,
    draft_id: str,
    items: Iterable[Correction],
    now: datetime,
) -> None:
    """Forget these corrections of a draft, all or none; raises as :func:`correct`.

    Asked twice, it is done once: where nothing is put right any more there's nothing to forget.
    """
    with _deciding(connection, viewer, draft_id, now):
        now_at = {item.subject: item for item in decided.of_draft(connection, draft_id).corrections}
        for item in items:
            if now_at.get(item.subject, item) != item:
                raise DraftChanged(draft_id)
            corrections.take_back_at(connection, draft_id, item.subject)


def point(
    connection: sa.Connection, viewer: Viewer, seen: Draft, pointing: Pointing, now: datetime
) -> int:
    """Keep where a table of a draft stands, in place of an earlier pointing at that table.

    Corrections in that table are forgotten, for a row of the same number may be another now; gives
    how many there were. Asked twice, it is done once. Raises as :func:`correct`.
    """
    table = pointing.table
    with _deciding(connection, viewer, seen.id, now):
        kept = decided.of_draft(connection, seen.id)
        if pointing in kept.pointings:
            return 0
        if kept.of_table(table) != seen.choices.of_table(table):
            raise DraftChanged(seen.id)
        pointings.put(connection, seen.id, pointing)
        return corrections.take_back_of_table(connection, seen.id, table)


def drop(connection: sa.Connection, viewer: Viewer, seen: Draft) -> bool:
    """Forget a draft of the viewer's; False of one that isn't there: it is forgotten already.

    Raises DraftChanged where something was decided in it since.
    """
    own = _of(viewer), draft.c.id == seen.id
    if connection.execute(sa.select(draft.c.id).where(*own)).first() is None:
        return False
    if decided.of_draft(connection, seen.id).goes_beyond(seen.choices):
        raise DraftChanged(seen.id)
    connection.execute(sa.delete(draft).where(*own))
    return True


def damaged(connection: sa.Connection) -> list[str]:
    """Whose drafts are not as they were uploaded and decided on, once for each draft."""
    return [
        row["owner"]
        for row in connection.execute(sa.select(draft)).mappings()
        if hashlib.sha256(row["content"]).hexdigest() != row["sha256"]
        or (row["checksum"] is not None and not _is_whole(connection, row))
    ]


def _of(viewer: Viewer) -> sa.ColumnElement[bool]:
    return draft.c.owner == viewer.name


def _there(viewer: Viewer, now: datetime) -> sa.ColumnElement[bool]:
    """The viewer's, whose day isn't over: an expired draft is gone before it is removed."""
    return sa.and_(_of(viewer), draft.c.expires > to_utc(now))


@contextmanager
def _deciding(
    connection: sa.Connection, viewer: Viewer, draft_id: str, now: datetime
) -> Iterator[None]:
    """Let the checksum of a draft of the viewer's go with what is decided in it meanwhile.

    Raises NotFound if there is no such draft, any more.
    """
    there = _there(viewer, now), draft.c.id == draft_id
    row = connection.execute(sa.select(*_KEPT, draft.c.checksum).where(*there)).mappings().first()
    if row is None:
        raise NotFound("no such draft")
    was_whole = _is_whole(connection, row)
    yield
    if was_whole:
        checksum = _checksum(row, _decided(connection, draft_id))
        connection.execute(sa.update(draft).where(*there).values(checksum=checksum))


def _is_whole(connection: sa.Connection, row: Mapping[Any, Any]) -> bool:
    return _checksum(row, _decided(connection, row["id"])) == str(row["checksum"])


def _decided(connection: sa.Connection, draft_id: str) -> list[list[Row]]:
    """The rows of all that was decided in a draft, of each table."""
    found = (
        connection.execute(
            sa.select(table).where(table.c.draft == draft_id).order_by(*table.primary_key)
        )
        for table in _DECIDED
    )
    return [[tuple(row) for row in rows] for rows in found]


def _checksum(kept: Mapping[Any, Any], decided: Sequence[Sequence[Row]]) -> str:
    return digest([{column.name: kept[column.name] for column in _KEPT}, decided])


def _with_choices(connection: sa.Connection, rows: Sequence[Any]) -> tuple[Draft, ...]:
    ids = [row.id for row in rows]
    put_right = corrections.of_drafts(connection, ids)
    pointed = pointings.of_drafts(connection, ids)
    with naming_damage():
        return tuple(
            _draft(row, put_right.get(row.id, ()), pointed.get(row.id, ())) for row in rows
        )


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
