"""What became of partnerships after their subsidy. Never changed: a correction is a new record."""

from collections import Counter
from datetime import datetime
from datetime import time as clock
from typing import Any

import pandas as pd
import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.access import Viewer, may_manage
from monitor.domain.afterwards import established_from
from monitor.domain.clock import day_of
from monitor.domain.keys import key
from monitor.domain.outcome import outcome_faults
from monitor.store import borders, register
from monitor.store.faults import NotAllowed, NotFound, NotStorable, OutcomeRefused
from monitor.store.journal import record
from monitor.store.records import Action, Outcome, Standing
from monitor.store.rows import digest, to_frame, to_utc
from monitor.store.schema import ROUND_ORDER, audit, outcome, partnership, submission

OUTCOMES: frames.Schema = {
    "id": "int64",  # numbered as they were recorded
    "pps_id": "str",
    "months": "int64",  # after the end of the subsidy
    "outcome": "str",  # an option of the model's list outcome
    "established": "datetime64[us]",
    "note": "str",  # missing where the viewer doesn't read notes
    "recorded_at": "datetime64[us, UTC]",
    "recorded_by": "str",  # missing where the viewer doesn't read notes
    "counts": "bool",  # whether no later record corrects it
}
"""A row for each record, in the order in which they were made."""


def put(connection: sa.Connection, viewer: Viewer, entry: Outcome, now: datetime) -> bool:
    """Record an outcome; the last of a partnership and number of months counts.

    False if that one says the same already: then nothing changes. Raises NotAllowed unless the
    viewer is the admin, NotFound for a partnership that isn't in the register, NotStorable without
    an outcome or for no time after the subsidy, OutcomeRefused for a day or note that can't be.
    """
    if not may_manage(viewer):
        raise NotAllowed("only the admin records outcomes")
    if not entry.outcome or entry.months < 1:
        raise NotStorable("an outcome says what it is, and how long after the subsidy")
    pps_id = register.canonical(connection, entry.pps_id)
    if pps_id is None:
        raise NotFound(f"no partnership {entry.pps_id}")
    pps_key = key(entry.pps_id)
    today = pd.Timestamp(day_of(now))
    end = _subsidy_end(connection, pps_key, today)
    established = pd.Timestamp(entry.established)
    if faults := outcome_faults(entry.months, established, entry.note, end, today):
        first = None if pd.isna(end) else established_from(end, entry.months).date()
        raise OutcomeRefused(faults, None if pd.isna(end) else end.date(), first)
    values = {
        "pps_key": pps_key,
        "months": entry.months,
        "outcome": entry.outcome,
        "established": datetime.combine(entry.established, clock()),
        "note": entry.note,
    }
    last = connection.execute(
        sa.select(outcome)
        .where(outcome.c.pps_key == pps_key, outcome.c.months == entry.months)
        .order_by(outcome.c.id.desc())
        .limit(1)
    ).mappings()
    if any(all(found[name] == value for name, value in values.items()) for found in last):
        return False
    row = {
        "id": (connection.execute(sa.select(sa.func.max(outcome.c.id))).scalar() or 0) + 1,
        **values,
        "recorded_at": to_utc(now),
        "recorded_by": viewer.name,
    }
    connection.execute(sa.insert(outcome), {**row, "checksum": digest(row)})
    details = f"{entry.months} months after the subsidy: {entry.outcome}"
    record(connection, viewer, Action.OUTCOME, now, pps_id=pps_id, details=details)
    return True


def _subsidy_end(connection: sa.Connection, pps_key: str, today: pd.Timestamp) -> pd.Timestamp:
    """The last day of a subsidy, as the newest monitor up to a day tells; NaT where none does."""
    told = connection.execute(
        sa.select(submission.c.subsidy_end)
        .where(
            submission.c.pps_key == pps_key,
            submission.c.state == Standing.CURRENT,
            submission.c.reference_date <= today.to_pydatetime(),
        )
        .order_by(*(column.desc() for column in ROUND_ORDER))
        .limit(1)
    ).scalar()
    return pd.Timestamp(str(told)) if told else pd.Timestamp("NaT")


def read(connection: sa.Connection, viewer: Viewer) -> pd.DataFrame:
    """Every record of the partnerships that the viewer knows by name, as OUTCOMES."""
    reads = borders.reads_notes(viewer, outcome.c.pps_key)
    later = outcome.alias()
    corrected = sa.exists().where(
        later.c.pps_key == outcome.c.pps_key,
        later.c.months == outcome.c.months,
        later.c.id > outcome.c.id,
    )
    columns: dict[str, sa.ColumnElement[Any]] = {
        **{column.name: column for column in outcome.c},
        "pps_id": partnership.c.pps_id,
        "note": sa.case((reads, outcome.c.note), else_=None),
        "recorded_by": sa.case((reads, outcome.c.recorded_by), else_=None),
        "counts": sa.case((corrected, sa.false()), else_=sa.true()),
    }
    found = connection.execute(
        sa.select(*(columns[name].label(name) for name in OUTCOMES))
        .join(partnership)
        .where(borders.knows_by_name(viewer, outcome.c.pps_key))
        .order_by(outcome.c.id)
    )
    return to_frame(found, OUTCOMES)


def damaged(connection: sa.Connection) -> list[str]:
    """The keys of the partnerships whose records are not as written, or not all there."""
    found = connection.execute(sa.select(outcome)).mappings().all()
    wrong = {
        row["pps_key"]
        for row in found
        if digest({name: row[name] for name in row if name != "checksum"}) != row["checksum"]
    }
    there = Counter(row["pps_key"] for row in found)
    told = Counter(
        connection.execute(
            sa.select(audit.c.pps_key).where(audit.c.action == Action.OUTCOME)
        ).scalars()
    )
    return sorted(wrong | {name for name in there | told if there[name] != told[name]})
