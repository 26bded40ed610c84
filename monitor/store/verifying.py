"""Whether the store still holds what was put in."""

import hashlib
from collections.abc import Callable, Iterator
from functools import partial

import sqlalchemy as sa

from monitor.store import checksums, drafts, journal, outcomes, register
from monitor.store.connecting import naming_damage
from monitor.store.faults import DAMAGE, StoreUnavailable
from monitor.store.records import Action, Disagreement, Mismatch, Standing
from monitor.store.schema import audit, correction, original, pointing, submission


def submission_ids(connection: sa.Connection) -> list[int]:
    """Every submission, oldest first."""
    return list(connection.execute(sa.select(submission.c.id).order_by(submission.c.id)).scalars())


def everything(connection: sa.Connection) -> list[Disagreement]:
    """All that does not agree in the store; what can't be read at all is among it."""
    disagreements = _tried(None, Mismatch.FILE, lambda: _of_file(connection))
    disagreements += _tried(None, Mismatch.AUDIT, lambda: _of_audit(connection))
    disagreements += _tried(None, Mismatch.REGISTER, lambda: _of_register(connection))
    disagreements += _tried(None, Mismatch.OUTCOME, lambda: _of_outcomes(connection))
    disagreements += _tried(None, Mismatch.DRAFT, lambda: _of_drafts(connection))
    disagreements += _tried(None, Mismatch.STANDING, lambda: _of_standing(connection))
    for number in submission_ids(connection):
        disagreements += _tried(number, Mismatch.ROWS, partial(_of_submission, connection, number))
    return disagreements


def _tried(
    submission_id: int | None, mismatch: Mismatch, look: Callable[[], Iterator[Disagreement]]
) -> list[Disagreement]:
    try:
        with naming_damage():
            return list(look())
    except StoreUnavailable as fault:
        if fault.reason not in DAMAGE:
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
    length, counted = journal.length(connection), journal.data_version(connection)
    if length != counted:
        yield Disagreement(None, Mismatch.COUNT, (str(length), str(counted)))


def _of_register(connection: sa.Connection) -> Iterator[Disagreement]:
    for pps_id in register.damaged(connection):
        yield Disagreement(None, Mismatch.REGISTER, (pps_id,))


def _of_outcomes(connection: sa.Connection) -> Iterator[Disagreement]:
    for pps_key in outcomes.damaged(connection):
        yield Disagreement(None, Mismatch.OUTCOME, (pps_key,))


def _of_drafts(connection: sa.Connection) -> Iterator[Disagreement]:
    for owner in drafts.damaged(connection):
        yield Disagreement(None, Mismatch.DRAFT, (owner,))


def of_given(connection: sa.Connection, submission_id: int) -> list[Disagreement]:
    """What does not agree of all that no original tells again, and of the original itself."""
    look = partial(_of_given, connection, submission_id)
    return _tried(submission_id, Mismatch.GIVEN, look)


def _of_given(connection: sa.Connection, submission_id: int) -> Iterator[Disagreement]:
    """Compare with the checksums that were kept of it, and with the audit row of its saving."""
    row = _stored(connection, submission_id)
    content = connection.execute(
        sa.select(original.c.content).where(original.c.submission == submission_id)
    ).scalar()
    if content is None or hashlib.sha256(content).hexdigest() != row["sha256"]:
        yield Disagreement(submission_id, Mismatch.ORIGINAL)
    if not checksums.is_as_given(connection, row):
        yield Disagreement(submission_id, Mismatch.GIVEN)
    if not _is_recorded(connection, row):
        yield Disagreement(submission_id, Mismatch.UNSAVED)


def _of_submission(connection: sa.Connection, submission_id: int) -> Iterator[Disagreement]:
    """Compare all of it with its checksums: what can't be made again first."""
    given = of_given(connection, submission_id)
    yield from given
    made_again = {item.mismatch for item in given} <= {Mismatch.ORIGINAL, Mismatch.UNSAVED}
    if made_again and not checksums.is_whole(connection, _stored(connection, submission_id)):
        yield Disagreement(submission_id, Mismatch.ROWS)


def _is_recorded(connection: sa.Connection, row: sa.RowMapping) -> bool:
    """Whether an audit row tells that this was saved, as what, by whom and when."""
    decided = (
        connection.execute(
            sa.select(sa.func.count()).select_from(table).where(table.c.submission == row["id"])
        ).scalar_one()
        for table in (correction, pointing)
    )
    told = connection.execute(
        sa.select(audit.c.pps_key, audit.c.who, audit.c.at, audit.c.details).where(
            audit.c.submission == row["id"], audit.c.action == Action.SAVE
        )
    )
    details = journal.saving_details(dict(row), *decided)
    return (row["pps_key"], row["uploaded_by"], row["uploaded_at"], details) in map(tuple, told)


def _stored(connection: sa.Connection, submission_id: int) -> sa.RowMapping:
    found = connection.execute(sa.select(submission).where(submission.c.id == submission_id))
    return found.mappings().one()


def _of_standing(connection: sa.Connection) -> Iterator[Disagreement]:
    """Compare which version stands with the audit trail, and with the newest that may stand."""
    trail = connection.execute(sa.select(audit.c.submission, audit.c.action)).all()
    withdrawn = {row.submission for row in trail if row.action == Action.WITHDRAW}
    newest: dict[tuple[str, str], int] = {}
    # No more than is needed: a damaged date of one submission says nothing of how they stand.
    needed = (submission.c[name] for name in ("id", "pps_key", "round_key", "state"))
    found = connection.execute(sa.select(*needed).order_by(submission.c.version)).all()
    for row in found:
        if row.id not in withdrawn:
            newest[row.pps_key, row.round_key] = row.id
    for row in found:
        standing = Standing.SUPERSEDED
        if row.id in withdrawn:
            standing = Standing.WITHDRAWN
        elif newest[row.pps_key, row.round_key] == row.id:
            standing = Standing.CURRENT
        if row.state != standing:
            yield Disagreement(row.id, Mismatch.STANDING, (row.state, standing))
