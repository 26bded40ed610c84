"""The tables. Columns that hold a frame follow ``monitor.domain.frames``; types are portable."""

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.model import questions
from monitor.domain.round_order import YEAR_SIGNS
from monitor.store.records import Standing

SCHEMA_VERSION = 7
"""Raised with every change to the tables: see ``founding`` for what becomes of older stores."""

_TYPES: dict[str, Callable[[], sa.types.TypeEngine[Any]]] = {
    "str": sa.Text,
    "int64": sa.Integer,
    "float64": sa.Double,
    "datetime64[us]": sa.DateTime,
}

metadata = sa.MetaData()


def _columns(
    schema: frames.Schema, required: frozenset[str] = frozenset()
) -> list[sa.Column[object]]:
    return [
        sa.Column(name, _TYPES[dtype](), nullable=name not in required)
        for name, dtype in schema.items()
    ]


def _rows_of_submission(name: str, schema: frames.Schema) -> sa.Table:
    """A table with a frame's rows in order, kept together for each submission."""
    return sa.Table(
        name,
        metadata,
        sa.Column("submission", sa.ForeignKey("submission.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        *_columns(schema),
        sqlite_with_rowid=False,
    )


FINDINGS: frames.Schema = dict.fromkeys(
    ("sheet", "cell", "severity", "code", "message", "remedy", "raw"), "str"
)
"""The columns of a finding, in the order of ``monitor.domain.findings.Finding``."""

CORRECTIONS: frames.Schema = {
    **dict.fromkeys(("table", "row", "column", "old", "new", "by"), "str"),
    "at": "datetime64[us]",
}
"""The columns of a correction, those of its subject first."""

POINTINGS: frames.Schema = {
    **dict.fromkeys(("table", "sheet"), "str"),
    "header_row": "int64",
    **dict.fromkeys(("columns", "by"), "str"),
    "at": "datetime64[us]",
}
"""The columns of a pointing; its own columns together in one text (JSON)."""

MAY_BE_MISSING = questions.MAY_BE_MISSING | {"template_version"}

REGION_KINDS = ("provinces", "subregions")
"""The columns of the register with several regions; each region is a row of its own."""

versions = sa.Table(
    "monitor_versions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("schema", sa.Integer, nullable=False),
    sa.Column("data", sa.Integer, nullable=False),
    sa.CheckConstraint("id = 1", name="one_row"),
)

partnership = sa.Table(
    "partnership",
    metadata,
    sa.Column("pps_key", sa.Text, primary_key=True),
    *_columns(
        {name: kind for name, kind in frames.REGISTER.items() if name not in REGION_KINDS},
        frozenset({"pps_id", "name", "campus"}),
    ),
    sa.Column("checksum", sa.Text, nullable=False),
)

partnership_region = sa.Table(
    "partnership_region",
    metadata,
    sa.Column("pps_key", sa.ForeignKey("partnership.pps_key"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("region", sa.Text, nullable=False),
)

submission = sa.Table(
    "submission",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("pps_key", sa.ForeignKey("partnership.pps_key"), nullable=False),
    sa.Column("round_key", sa.Text, nullable=False),
    *_columns(frames.HEADER, frozenset(frames.HEADER) - MAY_BE_MISSING),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("filename", sa.Text, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("uploaded_at", sa.DateTime, nullable=False),
    sa.Column("uploaded_by", sa.Text, nullable=False),
    sa.Column("draft_id", sa.Text, unique=True),
    sa.Column("checksum", sa.Text, nullable=False),
    sa.Column("given_checksum", sa.Text),  # missing for what was damaged before version 5
    sa.UniqueConstraint("pps_key", "round_key", "version"),
    sa.CheckConstraint(
        "state IN ({})".format(", ".join(f"'{state}'" for state in Standing)), name="known_state"
    ),
)

_of_round = submission.alias("of_round")
ROUND_NUMBER = (
    sa.select(sa.func.min(_of_round.c.id))
    .where(
        _of_round.c.pps_key == submission.c.pps_key,
        _of_round.c.round_key == submission.c.round_key,
    )
    .scalar_subquery()
)
"""The submission by which the round of a submission was first handed in."""

ROUND_ORDER = (
    submission.c.reference_date,
    sa.func.substr(submission.c.round, 1, YEAR_SIGNS),
    ROUND_NUMBER,
    submission.c.id,
)
"""The order of the rounds of a partnership, oldest first: see ``domain.round_order``."""

_is_current = submission.c.state == sa.literal(Standing.CURRENT.value, literal_execute=True)
_counts = submission.c.state != sa.literal(Standing.WITHDRAWN.value, literal_execute=True)
sa.Index(
    "one_current_a_round",
    submission.c.pps_key,
    submission.c.round_key,
    unique=True,
    sqlite_where=_is_current,
    postgresql_where=_is_current,
)
_same_bytes = sa.Index(
    "same_bytes",
    submission.c.sha256,
    sqlite_where=_counts,
    postgresql_where=_counts,
)

original = sa.Table(
    "original",
    metadata,
    sa.Column("submission", sa.ForeignKey("submission.id"), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

cell = _rows_of_submission("cell", frames.CELLS)
answer = _rows_of_submission("answer", frames.ANSWERS)
finding = _rows_of_submission("finding", FINDINGS)

correction = _rows_of_submission("correction", CORRECTIONS)
pointing = _rows_of_submission("pointing", POINTINGS)

ROWS = {
    "cells": cell,
    "answers": answer,
    "findings": finding,
    "corrections": correction,
    "pointings": pointing,
}
"""The tables with the rows of a submission, by the name of what they hold."""

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("submission", sa.ForeignKey("submission.id")),
    sa.Column("pps_id", sa.Text),
    sa.Column("pps_key", sa.Text),
    sa.Column("details", sa.Text, nullable=False),
    sa.Column("checksum", sa.Text, nullable=False),
)

draft = sa.Table(
    "draft",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("owner", sa.Text, nullable=False),
    sa.Column("filename", sa.Text, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("created", sa.DateTime, nullable=False),
    sa.Column("expires", sa.DateTime, nullable=False),
    sa.Column("checksum", sa.Text),  # missing for what was uploaded before version 6
)

draft_correction = sa.Table(
    "draft_correction",
    metadata,
    sa.Column("draft", sa.ForeignKey("draft.id", ondelete="CASCADE"), primary_key=True),
    *(sa.Column(name, sa.Text, primary_key=True) for name in ("table", "row", "column")),
    *(sa.Column(name, sa.Text, nullable=False) for name in ("old", "new", "by")),
    sa.Column("at", sa.DateTime, nullable=False),
)

draft_pointing = sa.Table(
    "draft_pointing",
    metadata,
    sa.Column("draft", sa.ForeignKey("draft.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("table", sa.Text, primary_key=True),
    *_columns({name: kind for name, kind in POINTINGS.items() if name != "table"}),
)

outcome = sa.Table(
    "outcome",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("pps_key", sa.ForeignKey("partnership.pps_key"), nullable=False),
    sa.Column("months", sa.Integer, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("established", sa.DateTime, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.DateTime, nullable=False),
    sa.Column("recorded_by", sa.Text, nullable=False),
    sa.Column("checksum", sa.Text, nullable=False),
)

ADDED: Mapping[int, tuple[sa.Table | sa.Column[Any] | sa.Index, ...]] = {
    2: (correction, draft_correction),
    3: (pointing, draft_pointing),
    4: (outcome,),
    5: (submission.c.given_checksum,),
    6: (draft.c.checksum,),
    7: (_same_bytes,),
}
"""The tables, columns and indexes that a version added to the one before it."""

DROPPED: Mapping[int, tuple[str, ...]] = {
    7: ("same_bytes_once",),  # by itself the same file is one monitor, put right on screen another
}
"""The indexes that a version has no longer, by name."""
