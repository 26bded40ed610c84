"""The rows that one submission has in the tables."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.findings import Finding, Severity
from monitor.domain.header import Header
from monitor.domain.submission import Submission
from monitor.store import checksums, corrections, pointings, schema
from monitor.store.bulk import add_rows
from monitor.store.connecting import naming_damage
from monitor.store.rows import Rows, to_rows


def header_columns(about: Header) -> dict[str, Any]:
    """The columns of ``submission`` that say what it is about."""
    (row,) = to_rows([tuple(value or None for value in about)], frames.HEADER)
    return dict(zip(frames.HEADER, row, strict=True))


def derive(new: Submission, fixed: dict[str, Any]) -> tuple[Rows, dict[str, str]]:
    """The rows of a submission with its checksums. ``fixed`` are the columns that these cover."""
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
    return rows, checksums.of(fixed, rows)


def write(connection: sa.Connection, submission_id: int, rows: Rows) -> None:
    """Add the rows of a submission."""
    for name, table in schema.ROWS.items():
        add_rows(connection, table, [(submission_id, *row) for row in rows[name]])


def remove(connection: sa.Connection, submission_id: int) -> None:
    """Take away the rows of a submission, to write them again."""
    for table in schema.ROWS.values():
        connection.execute(sa.delete(table).where(table.c.submission == submission_id))


def stored_findings(
    connection: sa.Connection, submission_id: int, codes: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """The findings of a submission, in their order: those with one of these codes, or all."""
    query = (
        sa.select(*(schema.finding.c[name] for name in schema.FINDINGS))
        .where(schema.finding.c.submission == submission_id)
        .order_by(schema.finding.c.position)
    )
    if codes is not None:
        query = query.where(schema.finding.c.code.in_(codes))
    found = connection.execute(query).mappings()
    with naming_damage():
        return tuple(Finding(**{**row, "severity": Severity(row["severity"])}) for row in found)
