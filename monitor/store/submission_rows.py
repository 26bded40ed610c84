"""The rows that one submission has in the tables, and the checksum over all of them."""

from typing import Any

import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.findings import Finding, Severity
from monitor.domain.header import Header
from monitor.domain.submission import Submission
from monitor.store import corrections, pointings, schema
from monitor.store.bulk import add_rows
from monitor.store.rows import Row, digest, to_rows

_CHANGING = ("id", "state", "checksum")
"""The columns of ``submission`` that no checksum covers."""

_LATER = ("corrections", "pointings")
"""What submissions have since a later version of the store."""

Rows = dict[str, list[Row]]
"""The rows of a submission by table (schema.ROWS): its position, then the values."""


def header_columns(about: Header) -> dict[str, Any]:
    """The columns of ``submission`` that say what it is about."""
    (row,) = to_rows([tuple(value or None for value in about)], frames.HEADER)
    return dict(zip(frames.HEADER, row, strict=True))


def fixed_columns(stored: sa.RowMapping) -> dict[str, Any]:
    """The part of a row of ``submission`` that its checksum covers."""
    covered = (column.name for column in schema.submission.c if column.name not in _CHANGING)
    return {name: stored[name] for name in covered}


def derive(new: Submission, fixed: dict[str, Any]) -> tuple[Rows, str]:
    """The rows of a submission with their checksum. ``fixed`` is its row in ``submission``."""
    listed = {
        "cells": to_rows(new.rows, frames.CELLS),
        "answers": to_rows(new.counted, frames.ANSWERS),
        "findings": [
            tuple(getattr(finding, name) for name in schema.FINDINGS) for finding in new.findings
        ],
        "corrections": [corrections.as_row(item) for item in new.corrections],
        "pointings": [pointings.as_row(item) for item in new.pointings],
    }
    rows = {
        name: [(position, *row) for position, row in enumerate(part)]
        for name, part in listed.items()
    }
    return rows, _checksum(fixed, rows)


def write(connection: sa.Connection, submission_id: int, rows: Rows) -> None:
    """Add the rows of a submission."""
    for name, table in schema.ROWS.items():
        add_rows(connection, table, [(submission_id, *row) for row in rows[name]])


def remove(connection: sa.Connection, submission_id: int) -> None:
    """Take away the rows of a submission, to write them again."""
    for table in schema.ROWS.values():
        connection.execute(sa.delete(table).where(table.c.submission == submission_id))


def stored_checksum(connection: sa.Connection, submission_id: int) -> str:
    """The checksum over what is stored of a submission now."""
    found = connection.execute(
        sa.select(schema.submission).where(schema.submission.c.id == submission_id)
    ).mappings()
    parts = {name: _stored(connection, table, submission_id) for name, table in schema.ROWS.items()}
    return _checksum(fixed_columns(found.one()), parts)


def _checksum(fixed: dict[str, Any], rows: Rows) -> str:
    """Without corrections or pointings it's the one it had before a store knew of these."""
    covered = {name: part for name, part in rows.items() if part or name not in _LATER}
    return digest([fixed, covered])


def stored_findings(connection: sa.Connection, submission_id: int) -> tuple[Finding, ...]:
    """The findings of a submission, in their order."""
    found = connection.execute(
        sa.select(*(schema.finding.c[name] for name in schema.FINDINGS))
        .where(schema.finding.c.submission == submission_id)
        .order_by(schema.finding.c.position)
    ).mappings()
    return tuple(Finding(**{**row, "severity": Severity(row["severity"])}) for row in found)


def _stored(connection: sa.Connection, table: sa.Table, submission_id: int) -> list[Row]:
    rows = connection.execute(
        sa.select(table).where(table.c.submission == submission_id).order_by(table.c.position)
    )
    return [tuple(row)[1:] for row in rows]
