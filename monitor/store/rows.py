"""Between frames and rows of the database, and the checksum over stored values."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Any

import pandas as pd
import sqlalchemy as sa

from monitor.domain.cells import CellRow
from monitor.domain.frames import Schema

Row = tuple[Any, ...]

_MIDNIGHT = time()


def to_rows(frame: pd.DataFrame, schema: Schema) -> list[Row]:
    """The frame's rows as plain Python values in the order of ``schema``; None where missing."""
    columns = []
    for name, dtype in schema.items():
        # As a list first: asked one by one, a column of text takes five times as long.
        values: Iterable[Any] = frame[name].tolist()
        if dtype.startswith("datetime64"):
            values = (None if value is pd.NaT else value.to_pydatetime() for value in values)
        elif dtype == "float64":
            # Adding 0.0 makes 0.0 of -0.0, which not every database keeps apart.
            values = (None if value != value else value + 0.0 for value in values)
        else:
            values = (value if isinstance(value, str) else None for value in values)
        columns.append(values)
    return list(zip(*columns, strict=True))


def rows_of_cells(cells: Iterable[CellRow]) -> list[Row]:
    """The rows of cells as the frame of them (frames.CELLS) would give them."""
    return [
        (
            *what_and_where,
            str(state),
            None if number is None else number + 0.0,
            None if day is None else datetime.combine(day, _MIDNIGHT),
            text,
        )
        for *what_and_where, state, number, day, text in cells
    ]


def to_frame(result: sa.Result[Any], schema: Schema) -> pd.DataFrame:
    """A frame of this schema from rows whose values stand in its order.

    Rows are taken apart as they come: a hundred thousand kept at once cost the garbage collector
    half as much time again.
    """
    columns: list[list[Any]] = [[] for _ in schema]
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
