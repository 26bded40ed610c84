"""Making the rows of submissions again from their originals."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from monitor.domain.access import Viewer
from monitor.domain.checks import OF_THEN
from monitor.domain.correction import Correction
from monitor.domain.findings import blocks, in_order
from monitor.domain.keys import key
from monitor.domain.pointing import Pointing
from monitor.domain.submission import Submission
from monitor.store import checksums, corrections, pointings, submission_rows, verifying
from monitor.store.journal import record
from monitor.store.records import Action, Disagreement, Mismatch
from monitor.store.schema import original, submission

Reader = Callable[[str, bytes, Sequence[Correction], Sequence[Pointing]], Submission | None]
"""Reads an original again: its file name and bytes, what was put right and pointed at in it."""


def rebuild_submission(
    connection: sa.Connection, viewer: Viewer, submission_id: int, reader: Reader, now: datetime
) -> list[Disagreement]:
    """Make the rows of a submission again from its original.

    What the original doesn't tell stays: id, version, state, who stored it and when, and what was
    decided on screen. Gives what doesn't agree, and changes nothing, where that or the original is
    damaged, or the original no longer reads as a monitor of that partnership and round that can be
    stored.
    """
    if wrong := verifying.of_given(connection, submission_id):
        return wrong
    stored = (
        connection.execute(
            sa.select(submission, original.c.content)
            .join(original)
            .where(submission.c.id == submission_id)
        )
        .mappings()
        .one()
    )
    put_right = corrections.of_submission(connection, submission_id)
    pointed = pointings.of_submission(connection, submission_id)
    read = reader(stored["filename"], stored["content"], put_right, pointed)
    if read is None:
        return [Disagreement(submission_id, Mismatch.NO_MONITOR)]
    read = _with_findings_of_then(connection, submission_id, read)
    header = submission_rows.header_columns(read.about)
    if blocks(read.findings):
        return [Disagreement(submission_id, Mismatch.WITH_ERROR)]
    now_reads = key(read.about.pps_id), key(read.about.round)
    if now_reads != (stored["pps_key"], stored["round_key"]):
        return [Disagreement(submission_id, Mismatch.OTHER_MONITOR)]
    fixed = checksums.fixed_columns(stored) | header
    settled = (name for name in checksums.SETTLED if key(header[name]) == key(stored[name]))
    fixed |= {name: stored[name] for name in settled}
    rows, sums = submission_rows.derive(read, fixed)
    submission_rows.remove(connection, submission_id)
    submission_rows.write(connection, submission_id, rows)
    told_again = {name: fixed[name] for name in header}
    connection.execute(
        sa.update(submission).where(submission.c.id == submission_id).values({**told_again, **sums})
    )
    record(
        connection, viewer, Action.REBUILD, now, pps_id=stored["pps_id"], submission=submission_id
    )
    return []


def _with_findings_of_then(
    connection: sa.Connection, submission_id: int, read: Submission
) -> Submission:
    """What rested on the register and the rounds of then can't be found again: it stays."""
    kept = submission_rows.stored_findings(connection, submission_id, OF_THEN)
    found = [item for item in read.findings if item.code not in OF_THEN]
    return replace(read, findings=tuple(in_order([*found, *kept])))
