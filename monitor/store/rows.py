"""Between frames and rows of the database, and the checksum over stored values."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Any

import pandas as pd
import sqlalchemy as sa

from monitor.domain.frames import Schema
from monitor.store.connecting import naming_damage

Row = tuple[Any, ...]

Rows = dict[str, list[Row]]
"""The rows of a submission by table (schema.ROWS): its position, then the values."""

_MIDNIGHT = time()


def to_rows(rows: Iterable[Row], schema: Schema) -> list[Row]:
    """Plain values in the order of ``schema`` as the database takes them; None where absent."""
    columns: list[Iterable[Any]] = []
    for dtype, values in zip(schema.values(), zip(*rows, strict=True), strict=False):
        if dtype.startswith("datetime64"):
            columns.append(
                [None if day is None else datetime.combine(day, _MIDNIGHT) for day in values]
            )
        elif dtype == "float64":
            # Adding 0.0 makes 0.0 of -0.0, which not every database keeps apart.
            columns.append([None if number is None else number + 0.0 for number in values])
        elif all(text is None or text.__class__ is str for text in values):
            columns.append(values)
        else:  # of an enumeration the text
            columns.append([None if text is None else str(text) for text in values])
    return list(zip(*columns, strict=True))


def to_frame(result: sa.Result[Any], schema: Schema) -> pd.DataFrame:
    """A frame of this schema from rows whose values stand in its order.

    Rows are taken apart as they come: a hundred thousand kept at once cost the garbage collector
    half as much time again. Raises StoreUnavailable for values that aren't what their column holds.
    """
    columns: list[list[Any]] = [[] for _ in schema]
    with naming_damage():
        for rows in result.partitions(1000):
            for column, values in zip(columns, zip(*rows, strict=True), strict=True):
                column.extend(values)
        return pd.DataFrame(
            {
                name: pd.Series(values, dtype=dtype)
                for (name, dtype), values in zip(schema.items(), columns, strict=True)
            }
        )


def to_utc(moment: datetime) -> datetime:
    """A moment as the store keeps it: in UTC, without saying so.

    Raises ValueError if ``moment`` doesn't say in which time zone it is.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC).replace(tzinfo=None)


def from_utc(stored: datetime) -> datetime:
    """The moment that the store kept, with its time zone."""
    return stored.replace(tzinfo=UTC)


def digest(content: object) -> str:
    """The hex SHA-256 of plain values, in lists and mappings; another as soon as one differs."""
    text = json.dumps(content, default=datetime.isoformat, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
