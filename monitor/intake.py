"""From the bytes of a file to everything known of it: frames, findings and scores. Stores nothing.

This is what an upload, ``check`` and ``import`` all do first.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from monitor.domain import reference
from monitor.domain.access import Viewer
from monitor.domain.answers import count_answers
from monitor.domain.checks import NOTHING, Known, check
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, blocks, in_order
from monitor.domain.header import header
from monitor.domain.model import Model
from monitor.domain.scores import Scores, score
from monitor.domain.submission import UNSTORED, Submission
from monitor.files.guard import Refused
from monitor.files.tables import Tables, read_tables
from monitor.files.turns import Asker
from monitor.files.workbook import read_workbook, refusal
from monitor.store import AlreadyStored

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of one file.

    ``submission`` and ``scores`` are None when the file could not be read as a monitor; then
    ``findings`` says why, and ``sha256`` is "" if not even its bytes could be read. ``accepted``
    tells whether it may be stored: no finding is a fout.
    """

    filename: str
    sha256: str
    findings: tuple[Finding, ...]
    submission: Submission | None
    scores: Scores | None

    @property
    def accepted(self) -> bool:
        """Whether this file may be stored."""
        return self.submission is not None and not blocks(self.findings)


def inspect(
    filename: str,
    content: bytes,
    model: Model,
    known: Known,
    corrections: Sequence[Correction] = (),
    *,
    asker: Asker | None = None,
) -> Intake:
    """Read, check and score a file against what is known already.

    ``corrections`` count in place of what stands in the file. ``asker`` is on whose behalf it is
    read. Never raises for what is in the file: that becomes a finding.
    """
    try:
        tables = read_tables(read_workbook(content, asker=asker), model, corrections)
    except Refused as refused:
        digest = hashlib.sha256(content).hexdigest()
        _log_refusal(refused, digest)
        return Intake(filename, digest, (refusal(refused, digest),), None, None)
    return examine(filename, content, tables, model, known, corrections)


def examine(
    filename: str,
    content: bytes,
    tables: Tables,
    model: Model,
    known: Known,
    corrections: Sequence[Correction] = (),
) -> Intake:
    """Check and score what was read from a file, with the corrections that were read along."""
    top = header(
        tables.laid_out,
        model,
        model_version=tables.model_version,
        template_version=tables.template_version,
    )
    answers, about_answers = count_answers(tables.laid_out, top, model)
    about_monitor = check(tables.laid_out, answers, top, model, known)
    findings = tuple(in_order([*tables.findings, *about_answers, *about_monitor]))
    submission = Submission(
        filename=filename,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        header=top,
        cells=tables.cells,
        answers=answers,
        findings=findings,
        counts=tables.counts,
        leftovers=tables.leftovers,
        corrections=tuple(corrections),
    )
    scores = score(top.assign(submission=UNSTORED), answers.assign(submission=UNSTORED), model)
    return Intake(filename, submission.sha256, findings, submission, scores)


def _log_refusal(refused: Refused, sha256: str) -> None:
    """Log a refusal; one that a person can't be told in full is logged as a warning, with why."""
    told = reference.of_content(sha256), refused.code
    if "reason" in refused.facts:
        _LOG.warning("File %s refused: %s, %s", *told, refused.facts["reason"])
    else:
        _LOG.info("File %s refused: %s", *told)


def unread(filename: str, refused: Refused) -> Intake:
    """What is known of a file of which not even the bytes could be read."""
    return Intake(filename, "", (refusal(refused),), None, None)


class Outcome(StrEnum):
    """What came of importing a file."""

    STORED = "stored"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was imported; ``submission`` is its number in the store, None if refused."""

    intake: Intake
    outcome: Outcome
    submission: int | None


def import_content(
    filename: str, content: bytes, *, store: Store, viewer: Viewer, model: Model, now: datetime
) -> Imported:
    """Read a file and store it unless it has a fout or is stored already.

    Raises StoreUnavailable when the store fails; then nothing of this file is stored.
    """
    intake = inspect(filename, content, model, known_to(store, viewer, now.date()))
    if intake.submission is None or not intake.accepted:
        return Imported(intake, Outcome.REFUSED, None)
    try:
        saved = store.save(viewer, intake.submission, draft_id=None, now=now)
    except AlreadyStored as stored:
        return Imported(intake, Outcome.SKIPPED, stored.existing.id)
    return Imported(intake, Outcome.STORED, saved.id)


def known_to(store: Store | None, viewer: Viewer, today: date) -> Known:
    """What a new file is held against: the register and the monitors that count now."""
    if store is None:
        return Known(NOTHING.register, NOTHING.earlier, today)
    return Known(store.register(viewer), store.submissions(viewer), today)


def reread(
    filename: str, content: bytes, corrections: Sequence[Correction], model: Model, known: Known
) -> Submission | None:
    """Read a stored original again, as it was put right; None if it is no monitor any more.

    Findings that rest on other rounds are not made again.
    """
    alone = Known(register=known.register, earlier=NOTHING.earlier, today=known.today)
    return inspect(filename, content, model, alone, corrections).submission
