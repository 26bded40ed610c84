"""Damage to a store, past every guard, and all that is in it."""

import sqlite3
from pathlib import Path

import sqlalchemy as sa

from monitor.store import schema

CHECKED = (
    "submission",
    "original",
    "cell",
    "answer",
    "finding",
    "correction",
    "pointing",
    "partnership",
    "partnership_region",
    "outcome",
    "audit",
    "draft",
    "draft_correction",
    "draft_pointing",
)
"""The tables that checksums cover."""


def change(path: Path, table: str, column: str) -> None:
    """Change one value a little, past every guard."""
    kind = schema.metadata.tables[table].c[column].type
    changed = f"coalesce(\"{column}\", '') || 'x'"
    if isinstance(kind, sa.DateTime):
        changed = "'2001-01-01 00:00:00.000000'"
    elif isinstance(kind, (sa.Double, sa.Integer)):
        changed = f'coalesce("{column}", 7) + 1e-9' if isinstance(kind, sa.Double) else "7777"
    elif isinstance(kind, sa.LargeBinary):
        changed = "x'00'"
    put(path, table, column, changed)


def put(path: Path, table: str, column: str, value: str) -> None:
    """Put this value, as SQL, in the first row of a table, past every guard."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    for trigger in ("audit_no_update", "audit_no_delete"):
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    where = f"rowid = (SELECT min(rowid) FROM {table})"
    if table in ("cell", "answer", "finding", "correction", "pointing"):
        where = "submission = 1 AND position = 0"
    connection.execute(f'UPDATE "{table}" SET "{column}" = {value} WHERE {where}')
    connection.commit()
    connection.close()


def dump(path: Path) -> list[list[tuple]]:
    connection = sqlite3.connect(path)
    try:
        return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in CHECKED]
    finally:
        connection.close()
