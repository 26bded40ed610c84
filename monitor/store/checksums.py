"""The checksums of a submission.

One covers all of it. Another covers what was given with it and its original doesn't tell: who
stored it and when, what was decided on screen, and what was found beside the rounds of then. That
can't be made again, so it is held against its own checksum before the rest is.
"""

from typing import Any

import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.checks import OF_THEN
from monitor.store import schema
from monitor.store.connecting import naming_damage
from monitor.store.faults import DAMAGE, StoreUnavailable
from monitor.store.rows import Row, Rows, digest

_CHANGING = ("id", "state", "checksum")
"""The columns of ``submission`` that no checksum covers."""

SETTLED = ("pps_id", "round", "campus")
"""The columns that keep their spelling from when it was stored: the register settled it."""

_TOLD_AGAIN = frozenset(frames.HEADER) - frozenset(SETTLED)
"""The columns of ``submission`` that its original tells again."""

_LATER = ("corrections", "pointings")
"""What submissions have since a later version of the store: what was decided on screen."""

_CODE = list(schema.FINDINGS).index("code")


def fixed_columns(stored: sa.RowMapping) -> dict[str, Any]:
    """The part of a row of ``submission`` that its checksum covers."""
    covered = (column.name for column in schema.submission.c if column.name not in _CHANGING)
    return {name: stored[name] for name in covered}


def of(fixed: dict[str, Any], rows: Rows) -> dict[str, str]:
    """The columns of ``submission`` that hold its checksums; ``fixed`` are those they cover."""
    given = _given(fixed, rows)
    return {
        "given_checksum": given,
        "checksum": _whole({**fixed, "given_checksum": given}, rows),
    }


def whole(connection: sa.Connection, stored: sa.RowMapping) -> str:
    """The checksum over all that is stored of a submission now; ``stored`` is its row there."""
    return _whole(fixed_columns(stored), _all_stored(connection, stored))


def is_whole(connection: sa.Connection, stored: sa.RowMapping) -> bool:
    """Whether all of a submission is as it was stored. ``stored`` is its row in ``submission``."""
    return whole(connection, stored) == str(stored["checksum"])


def is_as_given(connection: sa.Connection, stored: sa.RowMapping) -> bool:
    """Whether all that its original doesn't tell is as it was stored.

    False also where nothing can vouch for that. ``stored`` is its row in ``submission``.
    """
    parts = ("findings", *_LATER)
    rows = {name: _stored(connection, schema.ROWS[name], stored["id"]) for name in parts}
    given = _given(fixed_columns(stored), rows)
    # What is whole may have been stored by a program that found other things beside other rounds.
    return given == stored["given_checksum"] or is_whole(connection, stored)


def vouch_for_what_is_whole(connection: sa.Connection) -> None:
    """Give submissions of before version 5 the checksum over what their originals don't tell.

    One that isn't as it was stored gets none: nobody knows any more what it was.
    """
    for number in connection.execute(sa.select(schema.submission.c.id)).scalars().all():
        this = schema.submission.c.id == number
        try:
            with naming_damage():
                stored = connection.execute(sa.select(schema.submission).where(this))
                row = stored.mappings().one()
                rows = _all_stored(connection, row)
        except StoreUnavailable as fault:
            if fault.reason not in DAMAGE:
                raise
            continue
        fixed = fixed_columns(row)
        if _whole(fixed, rows) == row["checksum"]:
            connection.execute(sa.update(schema.submission).where(this).values(of(fixed, rows)))


def _whole(fixed: dict[str, Any], rows: Rows) -> str:
    """Without what came in a later version of the store it's the one it had before that."""
    columns = {name: value for name, value in fixed.items() if name != "given_checksum" or value}
    covered = {name: part for name, part in rows.items() if part or name not in _LATER}
    return digest([columns, covered])


def _given(fixed: dict[str, Any], rows: Rows) -> str:
    told_again = {*_TOLD_AGAIN, "given_checksum"}
    columns = {name: value for name, value in fixed.items() if name not in told_again}
    decided = [rows[name] for name in _LATER]
    of_then = [values for _, *values in rows["findings"] if values[_CODE] in OF_THEN]
    return digest([columns, decided, of_then])


def _all_stored(connection: sa.Connection, stored: sa.RowMapping) -> Rows:
    return {name: _stored(connection, table, stored["id"]) for name, table in schema.ROWS.items()}


def _stored(connection: sa.Connection, table: sa.Table, submission_id: int) -> list[Row]:
    rows = connection.execute(
        sa.select(table).where(table.c.submission == submission_id).order_by(table.c.position)
    )
    return [tuple(row)[1:] for row in rows]
