"""Making the rows of submissions again from their originals."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

import sqlalchemy as sa

from monitor.domain.access import Viewer
from monitor.domain.checks import OF_THEN
from monitor.domain.correction import Correction
from monitor.domain.findings import blocks, in_order
from monitor.domain.keys import code_key, key
from monitor.domain.pointing import Pointing
from monitor.domain.round_names import round_key
from monitor.domain.submission import Submission
from monitor.store import checksums, corrections, pointings, submission_rows, verifying
from monitor.store.journal import record
from monitor.store.records import Action, Disagreement, Mismatch
from monitor.store.schema import original, submission

Reader = Callable[[str, bytes, Sequence[Correction], Sequence[Pointing]], Submission | None]
"""Reads an original again: its file name and bytes, what was put right and pointed at in it."""


class Given(NamedTuple):
    """What was given with a submission, as a Reader takes it."""

    filename: str
    content: bytes
    corrections: tuple[Correction, ...]
    pointings: tuple[Pointing, ...]


def given(connection: sa.Connection, submission_id: int) -> Given | list[Disagreement]:
    """What a submission is made again from; what doesn't agree, where any of that is damaged."""
    if wrong := verifying.of_given(connection, submission_id):
        return wrong
    filename, content = connection.execute(
        sa.select(submission.c.filename, original.c.content)
        .join(original)
        .where(submission.c.id == submission_id)
    ).one()
    put_right = corrections.of_submission(connection, submission_id)
    return Given(filename, content, put_right, pointings.of_submission(connection, submission_id))


def rebuild_submission(
    connection: sa.Connection,
    viewer: Viewer,
    submission_id: int,
    read: Submission | None,
    now: datetime,
) -> list[Disagreement]:
    """Make the rows of a submission again from what its reader made of what was given with it.

    What the original doesn't tell stays: id, version, state, who stored it and when, and what was
    decided on screen. Gives what doesn't agree, and changes nothing, where that or the original is
    damaged by now, or the original no longer reads as a monitor of that partnership and round that
    can be stored.
    """
    if read is None:
        return [Disagreement(submission_id, Mismatch.NO_MONITOR)]
    # Again, for it was read before this transaction began.
    if wrong := verifying.of_given(connection, submission_id):
        return wrong
    this = submission.c.id == submission_id
    stored = connection.execute(sa.select(submission).where(this)).mappings().one()
    if read.sha256 != stored["sha256"]:
        return [Disagreement(submission_id, Mismatch.ORIGINAL)]
    read = _with_findings_of_then(connection, submission_id, read)
    header = submission_rows.header_columns(read.about)
    if blocks(read.findings):
        return [Disagreement(submission_id, Mismatch.WITH_ERROR)]
    now_reads = code_key(read.about.pps_id), round_key(read.about.round)
    if now_reads != (code_key(stored["pps_key"]), round_key(stored["round_key"])):
        return [Disagreement(submission_id, Mismatch.OTHER_MONITOR)]
    header |= {name: stored[name] for name in ("pps_id", "round")}
    fixed = checksums.fixed_columns(stored) | header
    settled = (name for name in checksums.SETTLED if key(header[name]) == key(stored[name]))
    fixed |= {name: stored[name] for name in settled}
    rows, sums = submission_rows.derive(read, fixed)
    submission_rows.remove(connection, submission_id)
    submission_rows.write(connection, submission_id, rows)
    told_again = {name: fixed[name] for name in header}
    connection.execute(sa.update(submission).where(this).values({**told_again, **sums}))
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
