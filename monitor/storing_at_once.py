"""Reading a file and storing it at once, without anybody who looks at its findings first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from monitor.domain.access import Viewer
from monitor.domain.clock import day_of
from monitor.domain.findings import Finding, blocks
from monitor.domain.model import Model
from monitor.domain.submission import Submission
from monitor.intake import guide_to, inspect, known_to
from monitor.store import AlreadyStored, Saved

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


class Outcome(StrEnum):
    """What came of importing a file."""

    STORED = "stored"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of importing a file. ``saved`` is what the store has of it, None if refused.

    ``withdrawn`` says that what was skipped doesn't count: it was stored and then withdrawn.
    """

    outcome: Outcome
    findings: tuple[Finding, ...]
    saved: Saved | None
    withdrawn: bool = False

    @property
    def submission(self) -> int | None:
        """Its number in the store; None if it was refused."""
        return self.saved.id if self.saved else None


def import_content(
    filename: str, content: bytes, *, store: Store, viewer: Viewer, model: Model, now: datetime
) -> Imported:
    """Read a file and store it unless it has a fout or is stored already.

    Raises StoreUnavailable when the store fails; then nothing of this file is stored.
    """
    known = known_to(store, viewer, day_of(now))
    intake = inspect(filename, content, model, known, guide=guide_to(store, viewer))
    if intake.submission is None:
        return Imported(Outcome.REFUSED, intake.findings, None)
    return store_submission(intake.submission, store=store, viewer=viewer, now=now)


def store_submission(
    submission: Submission, *, store: Store, viewer: Viewer, now: datetime
) -> Imported:
    """Store a monitor unless it has a fout or is stored already. Raises as import_content."""
    if blocks(submission.findings):
        return Imported(Outcome.REFUSED, submission.findings, None)
    try:
        saved = store.save(viewer, submission, draft_id=None, now=now)
    except AlreadyStored as stored:
        return Imported(Outcome.SKIPPED, submission.findings, stored.existing)
    return Imported(Outcome.STORED, submission.findings, saved)
