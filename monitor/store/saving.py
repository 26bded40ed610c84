"""Storing a submission, and withdrawing one. Each function is one transaction of its caller's."""

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.domain.access import Viewer, may_manage, may_store
from monitor.domain.decided import NOTHING_DECIDED, Decided
from monitor.domain.findings import blocks
from monitor.domain.keys import key
from monitor.domain.submission import Submission
from monitor.store import decided, journal, register
from monitor.store.faults import AlreadyStored, DraftChanged, NotAllowed, NotFound, NotStorable
from monitor.store.journal import record
from monitor.store.records import Action, Partnership, Saved, Standing
from monitor.store.rows import from_utc, to_utc
from monitor.store.schema import ROUND_NUMBER, draft, original, submission
from monitor.store.submission_rows import derive, header_columns, write

_SAVED = (
    submission.c.id,
    submission.c.pps_id,
    submission.c.round,
    submission.c.version,
    submission.c.uploaded_at,
    ROUND_NUMBER.label("round_number"),
)

# Each saving runs these: put together once, they cost half.
_SAME_BYTES = (
    sa.select(*_SAVED)
    .where(submission.c.sha256 == sa.bindparam("digest"), submission.c.state != Standing.WITHDRAWN)
    .order_by(submission.c.state == Standing.SUPERSEDED, submission.c.id.desc())
)
_OF_ROUND = sa.and_(
    submission.c.pps_key == sa.bindparam("of_pps"),
    submission.c.round_key == sa.bindparam("of_round"),
)
_VERSIONS = sa.select(sa.func.max(submission.c.version), sa.func.min(submission.c.id)).where(
    _OF_ROUND
)
_SUPERSEDE = (
    sa.update(submission)
    .where(_OF_ROUND, submission.c.state == Standing.CURRENT)
    .values(state=Standing.SUPERSEDED.value)
)
_ADD = sa.insert(submission).returning(submission.c.id)
_ADD_BYTES = sa.insert(original)


def save(
    connection: sa.Connection,
    viewer: Viewer,
    new: Submission,
    draft_id: str | None,
    now: datetime,
) -> Saved:
    """Store a submission as the current version of its partnership and round.

    A second save of one draft gives what the first stored. A partnership that isn't in the
    register is added. Raises AlreadyStored for bytes that are stored and not withdrawn, unless
    something else was decided on screen this time; DraftChanged, NotAllowed, or NotStorable for a
    submission with a fout.
    """
    if blocks(new.findings):
        raise NotStorable("a submission with a fout is not stored")
    if hashlib.sha256(new.content).hexdigest() != new.sha256:
        raise NotStorable("these are not the bytes that were read")
    header = header_columns(new.about)
    if not (key(new.about.pps_id) and key(new.about.round)):
        raise NotStorable("a submission needs a pps_id and a round")
    if not may_store(viewer, header["pps_id"]):
        raise NotAllowed("this partnership is not the viewer's own")

    own = NOTHING_DECIDED
    if draft_id is not None:
        first = connection.execute(
            sa.select(*_SAVED, submission.c.sha256).where(submission.c.draft_id == draft_id)
        ).first()
        if first is not None and first.sha256 != new.sha256:
            raise NotStorable("this draft is of other bytes")
        if first is not None:
            return _saved(first)
        own = decided.of_draft(connection, draft_id)
        if not _holds_all_decided(connection, draft_id, own, new):
            raise DraftChanged(draft_id)
    own = own._replace(corrections=new.corrections)  # also of a draft that went meanwhile
    for same in connection.execute(_SAME_BYTES, {"digest": new.sha256}).all():
        if own.adds_nothing_to(decided.of_submission(connection, same.id)):
            raise AlreadyStored(_saved(same))

    header["campus"] = register.canonical_campus(connection, header["campus"])
    pps_id = register.canonical(connection, header["pps_id"])
    joined = None
    if pps_id is None:
        joined = _partnership(header["campus"], new)
        register.add(connection, joined)
    else:
        header["pps_id"] = pps_id
    return replace(_store(connection, viewer, new, header, draft_id, now), joined=joined)


def became(connection: sa.Connection, viewer: Viewer, draft_id: str) -> Saved | None:
    """What the viewer stored from a draft, withdrawn since or not; None if nothing."""
    row = connection.execute(
        sa.select(*_SAVED, submission.c.state).where(
            submission.c.draft_id == draft_id, submission.c.uploaded_by == viewer.name
        )
    ).first()
    return None if row is None else replace(_saved(row), withdrawn=row.state == Standing.WITHDRAWN)


def _holds_all_decided(
    connection: sa.Connection, draft_id: str, own: Decided, new: Submission
) -> bool:
    """Whether all that was decided in the draft, its ``own``, goes with the submission.

    What is remembered of a partnership may have told where other tables stand. A draft that isn't
    there any more has nothing to lose.
    """
    if not connection.execute(sa.select(draft.c.id).where(draft.c.id == draft_id)).first():
        return True
    return own.corrections == new.corrections and set(own.pointings) <= set(new.pointings)


def _store(
    connection: sa.Connection,
    viewer: Viewer,
    new: Submission,
    header: dict[str, Any],
    draft_id: str | None,
    now: datetime,
) -> Saved:
    round_ = {"of_pps": key(header["pps_id"]), "of_round": key(header["round"])}
    newest, first = connection.execute(_VERSIONS, round_).one()
    fixed = {
        **header,
        "pps_key": round_["of_pps"],
        "round_key": round_["of_round"],
        "version": (newest or 0) + 1,
        "sha256": new.sha256,
        "filename": new.filename,
        "size": len(new.content),
        "uploaded_at": to_utc(now),
        "uploaded_by": viewer.name,
        "draft_id": draft_id,
    }
    if newest is not None:
        connection.execute(_SUPERSEDE, round_)
    rows, checksums = derive(new, fixed)
    submission_id: int = connection.execute(
        _ADD, {**fixed, **checksums, "state": Standing.CURRENT.value}
    ).scalar_one()
    connection.execute(_ADD_BYTES, {"submission": submission_id, "content": new.content})
    write(connection, submission_id, rows)
    counts = len(new.corrections), len(new.pointings)
    record(
        connection,
        viewer,
        Action.SAVE,
        now,
        pps_id=header["pps_id"],
        submission=submission_id,
        details=journal.saving_details(fixed, *counts),
    )
    if draft_id is not None:
        connection.execute(
            sa.delete(draft).where(draft.c.id == draft_id, draft.c.owner == viewer.name)
        )
    number = submission_id if first is None else first
    return Saved(submission_id, header["pps_id"], header["round"], fixed["version"], now, number)


def withdraw(
    connection: sa.Connection, viewer: Viewer, submission_id: int, reason: str, now: datetime
) -> bool:
    """Withdraw a submission; the newest version that isn't withdrawn becomes the current one.

    False if it was withdrawn before: that changes nothing. Raises NotAllowed unless the viewer is
    the admin, NotFound, or NotStorable without a reason.
    """
    if not may_manage(viewer):
        raise NotAllowed("only the admin withdraws a submission")
    if not reason.strip():
        raise NotStorable("a withdrawal needs a reason")
    # No more than is needed: a submission with a damaged date can be withdrawn too.
    needed = (submission.c[name] for name in ("pps_id", "pps_key", "round_key", "state"))
    found = connection.execute(sa.select(*needed).where(submission.c.id == submission_id)).first()
    if found is None:
        raise NotFound(f"no submission {submission_id}")
    if found.state == Standing.WITHDRAWN:
        return False
    _set_state(connection, submission_id, Standing.WITHDRAWN)
    newest = connection.execute(
        sa.select(submission.c.id)
        .where(
            submission.c.pps_key == found.pps_key,
            submission.c.round_key == found.round_key,
            submission.c.state != Standing.WITHDRAWN,
        )
        .order_by(submission.c.version.desc())
        .limit(1)
    ).scalar()
    if newest is not None:
        _set_state(connection, newest, Standing.CURRENT)
    record(
        connection,
        viewer,
        Action.WITHDRAW,
        now,
        pps_id=found.pps_id,
        submission=submission_id,
        details=reason.strip(),
    )
    return True


def _set_state(connection: sa.Connection, submission_id: int, state: Standing) -> None:
    connection.execute(
        sa.update(submission).where(submission.c.id == submission_id).values(state=state.value)
    )


def _saved(row: Any) -> Saved:
    uploaded_at = from_utc(row.uploaded_at)
    number = row.round_number
    return Saved(row.id, row.pps_id, row.round, row.version, uploaded_at, number, made_now=False)


def _partnership(campus: str, new: Submission) -> Partnership:
    """What the register learns of a partnership from its first monitor."""
    regions = {
        row: tuple(part for part in text.split(";") if part)
        for table, row, column, *_, text in new.rows
        if (table, column) == ("fields", "answer") and text
    }
    return Partnership(
        pps_id=new.about.pps_id,
        name=new.about.name,
        campus=campus,
        sector=new.about.sector or None,
        scheme=new.about.scheme or None,
        provinces=regions.get("provincies", ()),
        subregions=regions.get("deelregios", ()),
        active_from=new.about.start_date,
    )
