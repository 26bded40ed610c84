"""Whether the store still holds what was put in, and making it again from the originals."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

import sqlalchemy as sa

from monitor.domain.access import Viewer
from monitor.domain.checks import OF_THEN
from monitor.domain.correction import Correction
from monitor.domain.findings import blocks, in_order
from monitor.domain.keys import key
from monitor.domain.pointing import Pointing
from monitor.domain.submission import Submission
from monitor.store import corrections, journal, outcomes, pointings, register, submission_rows
from monitor.store.connecting import reason_of
from monitor.store.faults import Reason, StoreUnavailable
from monitor.store.journal import record
from monitor.store.records import Action, Disagreement, Mismatch, Standing
from monitor.store.schema import audit, original, submission

Reader = Callable[[str, bytes, Sequence[Correction], Sequence[Pointing]], Submission | None]
"""Reads an original again: its file name and bytes, what was put right and pointed at in it."""


def submission_ids(connection: sa.Connection) -> list[int]:
    """Every submission, oldest first."""
    return list(connection.execute(sa.select(submission.c.id).order_by(submission.c.id)).scalars())


def everything(connection: sa.Connection) -> list[Disagreement]:
    """All that does not agree in the store; what can't be read at all is among it."""
    disagreements = _tried(None, Mismatch.FILE, lambda: _of_file(connection))
    disagreements += _tried(None, Mismatch.AUDIT, lambda: _of_audit(connection))
    disagreements += _tried(None, Mismatch.REGISTER, lambda: _of_register(connection))
    disagreements += _tried(None, Mismatch.OUTCOME, lambda: _of_outcomes(connection))
    disagreements += _tried(None, Mismatch.STANDING, lambda: _of_standing(connection))
    for number in submission_ids(connection):
        disagreements += _tried(number, Mismatch.ROWS, partial(_of_submission, connection, number))
    return disagreements


def _tried(
    submission_id: int | None, mismatch: Mismatch, look: Callable[[], Iterator[Disagreement]]
) -> list[Disagreement]:
    try:
        return list(look())
    except (sa.exc.DBAPIError, sa.exc.NoResultFound, ValueError, TypeError) as error:
        # Damaged text is no UTF-8, a damaged date no date, a damaged type no text.
        failing = reason_of(error.orig) if isinstance(error, sa.exc.DBAPIError) else None
        if failing not in (None, Reason.DAMAGED):
            raise
        return [Disagreement(submission_id, Mismatch.UNREADABLE, (mismatch,))]


def _of_file(connection: sa.Connection) -> Iterator[Disagreement]:
    """What SQLite itself finds wrong with its file; nothing for another database."""
    if connection.dialect.name != "sqlite":
        return
    for pragma in ("integrity_check", "foreign_key_check"):
        for row in connection.exec_driver_sql(f"PRAGMA {pragma}"):
            if row[0] != "ok":
                said = f"{pragma}: {' '.join(str(part) for part in row)}"
                yield Disagreement(None, Mismatch.FILE, (said,))


def _of_audit(connection: sa.Connection) -> Iterator[Disagreement]:
    for number in journal.broken_at(connection):
        yield Disagreement(None, Mismatch.AUDIT, (str(number),))


def _of_register(connection: sa.Connection) -> Iterator[Disagreement]:
    for pps_id in register.damaged(connection):
        yield Disagreement(None, Mismatch.REGISTER, (pps_id,))


def _of_outcomes(connection: sa.Connection) -> Iterator[Disagreement]:
    for pps_key in outcomes.damaged(connection):
        yield Disagreement(None, Mismatch.OUTCOME, (pps_key,))


def _of_submission(connection: sa.Connection, submission_id: int) -> Iterator[Disagreement]:
    """Compare a submission's bytes and rows with the checksums that were kept of them."""
    fixed = connection.execute(
        sa.select(submission.c.sha256, submission.c.checksum, original.c.content)
        .outerjoin(original)
        .where(submission.c.id == submission_id)
    ).one()
    if fixed.content is None or hashlib.sha256(fixed.content).hexdigest() != fixed.sha256:
        yield Disagreement(submission_id, Mismatch.ORIGINAL)
    if submission_rows.stored_checksum(connection, submission_id) != fixed.checksum:
        yield Disagreement(submission_id, Mismatch.ROWS)


def _of_standing(connection: sa.Connection) -> Iterator[Disagreement]:
    """Compare which version stands with the audit trail, and with the newest that may stand."""
    trail = connection.execute(sa.select(audit.c.submission, audit.c.action)).all()
    saved = {row.submission for row in trail if row.action == Action.SAVE}
    withdrawn = {row.submission for row in trail if row.action == Action.WITHDRAW}
    newest: dict[tuple[str, str], int] = {}
    found = connection.execute(sa.select(submission).order_by(submission.c.version)).all()
    for row in found:
        if row.id not in withdrawn:
            newest[row.pps_key, row.round_key] = row.id
    for row in found:
        standing = Standing.SUPERSEDED
        if row.id in withdrawn:
            standing = Standing.WITHDRAWN
        elif newest[row.pps_key, row.round_key] == row.id:
            standing = Standing.CURRENT
        if row.id not in saved:
            yield Disagreement(row.id, Mismatch.UNSAVED)
        if row.state != standing:
            yield Disagreement(row.id, Mismatch.STANDING, (row.state, standing))


def rebuild_submission(
    connection: sa.Connection, viewer: Viewer, submission_id: int, reader: Reader, now: datetime
) -> Disagreement | None:
    """Make the rows of a submission again from its original.

    What the original doesn't tell stays: id, version, state, who stored it and when.
    Says what doesn't agree, and changes nothing, where the original is damaged or no longer reads
    as a monitor of that partnership and round that can be stored.
    """
    stored = (
        connection.execute(
            sa.select(submission, original.c.content)
            .outerjoin(original)
            .where(submission.c.id == submission_id)
        )
        .mappings()
        .one()
    )
    content = stored["content"]
    if content is None or hashlib.sha256(content).hexdigest() != stored["sha256"]:
        return Disagreement(submission_id, Mismatch.ORIGINAL)
    put_right = corrections.of_submission(connection, submission_id)
    try:
        pointed = pointings.of_submission(connection, submission_id)
    except StoreUnavailable:
        return Disagreement(submission_id, Mismatch.UNREADABLE, (Mismatch.ROWS,))
    read = reader(stored["filename"], content, put_right, pointed)
    if read is None:
        return Disagreement(submission_id, Mismatch.NO_MONITOR)
    read = _with_findings_of_then(connection, submission_id, read)
    header = submission_rows.header_columns(read.about)
    if blocks(read.findings):
        return Disagreement(submission_id, Mismatch.WITH_ERROR)
    now_reads = key(read.about.pps_id), key(read.about.round)
    if now_reads != (stored["pps_key"], stored["round_key"]):
        return Disagreement(submission_id, Mismatch.OTHER_MONITOR)
    fixed = submission_rows.fixed_columns(stored) | header
    # How the register writes them was settled when it was stored.
    fixed |= {name: stored[name] for name in ("pps_id", "round")}
    if key(header["campus"]) == key(stored["campus"]):
        fixed["campus"] = stored["campus"]
    rows, checksum = submission_rows.derive(read, fixed)
    submission_rows.remove(connection, submission_id)
    submission_rows.write(connection, submission_id, rows)
    connection.execute(
        sa.update(submission)
        .where(submission.c.id == submission_id)
        .values({**fixed, "checksum": checksum})
    )
    record(
        connection, viewer, Action.REBUILD, now, pps_id=stored["pps_id"], submission=submission_id
    )
    return None


def _with_findings_of_then(
    connection: sa.Connection, submission_id: int, read: Submission
) -> Submission:
    """What rested on the register and the rounds of then can't be found again: it stays."""
    kept = submission_rows.stored_findings(connection, submission_id)
    found = [item for item in read.findings if item.code not in OF_THEN]
    found += [item for item in kept if item.code in OF_THEN]
    return replace(read, findings=tuple(in_order(found)))
