"""The store: what the rest of the program may ask of the database, each in one transaction."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pandas as pd
import sqlalchemy as sa

from monitor.domain.access import Viewer, may_manage
from monitor.domain.cells import Cells
from monitor.domain.correction import Correction
from monitor.domain.decided import Decided, Part
from monitor.domain.findings import Finding
from monitor.domain.pointing import Pointing, Remembered
from monitor.domain.submission import Submission
from monitor.store import (
    backup,
    connecting,
    drafts,
    journal,
    outcomes,
    pointings,
    reading,
    rebuilding,
    register,
    saving,
    verifying,
)
from monitor.store.faults import NotAllowed, Reason, StoreUnavailable
from monitor.store.records import Disagreement, Draft, Outcome, Partnership, Saved


class Store:
    """An open store. Safe to share between threads; whoever opened it closes it.

    Everything raises StoreUnavailable when the database fails, with nothing half done. Every
    ``now`` carries its time zone.
    """

    def __init__(self, engine: sa.Engine, *, read_only: bool = False) -> None:
        self._engine = engine
        self._read_only = read_only

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    # --- submissions

    def save(
        self, viewer: Viewer, submission: Submission, *, draft_id: str | None, now: datetime
    ) -> Saved:
        """Store a submission, its audit row and, where new, its partnership: all or nothing.

        It becomes the current version of its round. ``draft_id`` is the draft it was read from:
        saved twice, it is stored once. Raises AlreadyStored for the same bytes, unless something
        else was decided in the draft on screen; DraftChanged where something was decided in it
        meanwhile; NotAllowed, or NotStorable for a submission with a fout.
        """
        with self._writing() as connection:
            return saving.save(connection, viewer, submission, draft_id, now)

    def withdraw(self, viewer: Viewer, submission_id: int, reason: str, now: datetime) -> bool:
        """Withdraw a submission; the version before it is current again.

        False if it was withdrawn before: that changes nothing. Raises NotAllowed, NotFound, or
        NotStorable without a reason.
        """
        with self._writing() as connection:
            return saving.withdraw(connection, viewer, submission_id, reason, now)

    def submissions(self, viewer: Viewer, *, every_version: bool = False) -> pd.DataFrame:
        """The current submissions, or every version: see reading.SUBMISSIONS."""
        with self._reading() as connection:
            return reading.submissions(connection, viewer, every_version=every_version)

    def counting(self, viewer: Viewer) -> reading.Counting:
        """All that counts now, of one moment, also while somebody saves: see reading.Counting."""
        with self._reading() as connection:
            return reading.counting(connection, viewer)

    def answers(self, viewer: Viewer, ids: Iterable[int] | None = None) -> pd.DataFrame:
        """frames.ANSWERS behind ``submission``: of these submissions, or of all current ones.

        Of a submission that the viewer sees but may not open, only what scores are made of.
        """
        with self._reading() as connection:
            return reading.answers(connection, viewer, ids)

    def cells(self, viewer: Viewer, ids: Iterable[int], table: str | None = None) -> pd.DataFrame:
        """frames.CELLS behind ``submission``, of those of these that the viewer may open."""
        with self._reading() as connection:
            return reading.cells(connection, viewer, ids, table)

    def answered(self, viewer: Viewer, ids: Iterable[int]) -> Mapping[int, Cells]:
        """What was answered in those of these submissions that the viewer may open, by number.

        Only what an answer says: not how or where it stood. That is read thrice as fast as cells.
        """
        with self._reading() as connection:
            return reading.answered(connection, viewer, ids)

    def partner_counts(
        self, viewer: Viewer, ids: Iterable[int], stopped: Iterable[str]
    ) -> Mapping[int, int]:
        """How many partners these submissions have, by number, besides those that stopped.

        Of those that the viewer sees something of, also without opening them.
        """
        with self._reading() as connection:
            return reading.partner_counts(connection, viewer, ids, stopped)

    def findings(self, viewer: Viewer, submission_id: int) -> tuple[Finding, ...]:
        """The findings of a submission. Raises NotFound if the viewer may not open it."""
        with self._reading() as connection:
            return reading.findings(connection, viewer, submission_id)

    def original(self, viewer: Viewer, submission_id: int) -> tuple[str, bytes]:
        """File name and bytes as uploaded. Raises NotFound if the viewer may not open it."""
        with self._reading() as connection:
            return reading.uploaded(connection, viewer, submission_id)

    def corrections(self, viewer: Viewer, submission_id: int) -> tuple[Correction, ...]:
        """What was put right on screen. Raises NotFound if the viewer may not open it."""
        with self._reading() as connection:
            return reading.put_right(connection, viewer, submission_id)

    def decided(self, viewer: Viewer, submission_id: int) -> Decided:
        """All that was decided on screen of it. Raises NotFound if the viewer may not open it."""
        with self._reading() as connection:
            return reading.decided(connection, viewer, submission_id)

    def remembered(self, viewer: Viewer) -> tuple[Remembered, ...]:
        """What was pointed at last, by partnership, in monitors that the viewer may open."""
        with self._reading() as connection:
            return pointings.remembered(connection, viewer)

    # --- register and audit trail

    def register(self, viewer: Viewer) -> pd.DataFrame:
        """Every partnership as frames.REGISTER; who isn't known by name has none, but counts."""
        with self._reading() as connection:
            return register.read(connection, viewer)

    def put_partnership(self, viewer: Viewer, entry: Partnership, now: datetime) -> None:
        """Add a partnership to the register or change it. Raises NotAllowed, NotStorable."""
        with self._writing() as connection:
            register.put(connection, viewer, entry, now)

    def put_outcome(self, viewer: Viewer, entry: Outcome, now: datetime) -> bool:
        """Record what became of a partnership after its subsidy; what was recorded before stays.

        False if that is what counts already: that changes nothing. Raises NotAllowed, NotFound for
        a partnership that isn't in the register, NotStorable, and OutcomeRefused where its day or
        note can't be.
        """
        with self._writing() as connection:
            return outcomes.put(connection, viewer, entry, now)

    def outcomes(self, viewer: Viewer) -> pd.DataFrame:
        """What became of partnerships that the viewer knows by name: see outcomes.OUTCOMES."""
        with self._reading() as connection:
            return outcomes.read(connection, viewer)

    def audit(self, viewer: Viewer) -> pd.DataFrame:
        """Who changed what, newest first: see journal.AUDIT."""
        with self._reading() as connection:
            return journal.trail(connection, viewer)

    def data_version(self) -> int:
        """A number that every change to the data raises: what was read at it can be kept."""
        with self._reading() as connection:
            return journal.data_version(connection)

    # --- drafts

    def put_draft(self, viewer: Viewer, filename: str, content: bytes, now: datetime) -> str:
        """Keep an upload for 24 hours, for this viewer only, and give its id."""
        with self._writing() as connection:
            return drafts.put(connection, viewer, filename, content, now)

    def draft(self, viewer: Viewer, draft_id: str, now: datetime) -> tuple[Draft, bytes] | None:
        """A draft with its bytes; None if the viewer has none by that id, or no longer."""
        with self._reading() as connection:
            return drafts.read(connection, viewer, draft_id, now)

    def drafts(self, viewer: Viewer, now: datetime) -> tuple[Draft, ...]:
        """The viewer's drafts, newest first."""
        with self._reading() as connection:
            return drafts.listed(connection, viewer, now)

    def became(self, viewer: Viewer, draft_id: str) -> Saved | None:
        """What a draft of the viewer's was stored as; it tells whether that was withdrawn since.

        None of one that was never stored: cancelled, expired, or still there.
        """
        with self._reading() as connection:
            return saving.became(connection, viewer, draft_id)

    def correct_draft(
        self,
        viewer: Viewer,
        seen: Draft,
        corrections: Iterable[Correction],
        now: datetime,
        vouched_for: Part | None = None,
    ) -> None:
        """Keep what was put right in a draft on screen, a cell's newest in place of its earlier.

        ``seen`` is the draft as it stood there; ``vouched_for`` the part of which these say that it
        still holds. Raises NotFound if the viewer has no such draft, or no longer, and DraftChanged
        where one would replace what was decided since, or vouch for it.
        """
        with self._writing() as connection:
            drafts.correct(connection, viewer, seen, corrections, now, vouched_for)

    def restore_draft(self, viewer: Viewer, seen: Draft, now: datetime) -> None:
        """Forget all that was put right in a draft, wherever that was done.

        ``seen`` is the draft as it stood there. Raises NotFound if the viewer has no such draft, or
        no longer, and DraftChanged where something was put right in it since.
        """
        with self._writing() as connection:
            drafts.restore(connection, viewer, seen, now)

    def take_back_in_draft(
        self, viewer: Viewer, draft_id: str, items: Iterable[Correction], now: datetime
    ) -> None:
        """Forget some of what was put right in a draft: what stands in the file counts again.

        All of it or nothing. Raises NotFound if the viewer has no such draft, or no longer, and
        DraftChanged where something else was decided of one of these cells since.
        """
        with self._writing() as connection:
            drafts.take_back(connection, viewer, draft_id, items, now)

    def point_in_draft(self, viewer: Viewer, seen: Draft, pointing: Pointing, now: datetime) -> int:
        """Keep where a table stands in a draft, in place of an earlier pointing at that table.

        Corrections in that table are forgotten; gives how many there were. ``seen`` is the draft as
        it stood there. Raises NotFound if the viewer has no such draft, or no longer, and
        DraftChanged where anything was decided of that table since.
        """
        with self._writing() as connection:
            return drafts.point(connection, viewer, seen, pointing, now)

    def forget_expired_drafts(self, now: datetime) -> None:
        """Remove every draft whose day is over. New uploads and the server's start do so too."""
        with self._writing() as connection:
            drafts.forget_expired(connection, now)

    def drop_draft(self, viewer: Viewer, seen: Draft) -> bool:
        """Forget a draft of the viewer's; whether it was there.

        ``seen`` is the draft as it stood there. Raises DraftChanged where something was decided in
        it since, that would be lost.
        """
        with self._writing() as connection:
            return drafts.drop(connection, viewer, seen)

    # --- care

    def verify(self, viewer: Viewer) -> list[Disagreement]:
        """What no longer agrees with the checksums and the audit trail. Raises NotAllowed."""
        _must_manage(viewer)
        with self._reading() as connection:
            return verifying.everything(connection)

    def rebuild(
        self, viewer: Viewer, reader: rebuilding.Reader, now: datetime
    ) -> list[Disagreement]:
        """Make every submission's rows again from its original, each in its own transaction.

        Gives what could not be made again; that is left as it was. Originals are read before a
        transaction begins, so that others can store meanwhile. Raises NotAllowed.
        """
        _must_manage(viewer)
        with self._reading() as connection:
            ids = verifying.submission_ids(connection)
        disagreements: list[Disagreement] = []
        for submission_id in ids:
            with self._reading() as connection:
                given = rebuilding.given(connection, submission_id)
            if not isinstance(given, rebuilding.Given):
                disagreements += given
                continue
            read = reader(*given)
            with self._writing() as connection:
                disagreements += rebuilding.rebuild_submission(
                    connection, viewer, submission_id, read, now
                )
        return disagreements

    def backup(self, viewer: Viewer, path: Path) -> None:
        """Copy an SQLite store, also while it is in use, to a new file.

        The file appears when it is complete. Raises NotAllowed, OSError if it can't be made or is
        there already, and StoreUnavailable for a database that has tools of its own.
        """
        _must_manage(viewer)
        backup.copy(self._engine, path)

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with connecting.reading(self._engine) as connection:
            yield connection

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        if self._read_only:
            raise StoreUnavailable(Reason.NOT_WRITABLE)
        with connecting.writing(self._engine) as connection:
            journal.take_turn(connection)
            yield connection


def _must_manage(viewer: Viewer) -> None:
    if not may_manage(viewer):
        raise NotAllowed("only the admin tends the store")
