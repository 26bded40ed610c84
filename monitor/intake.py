"""From the bytes of a file to everything known of it: frames, findings and scores. Stores nothing.

This is what an upload, ``check`` and ``import`` all do first. A file that names another version of
the model that is known is read, checked and scored by that one, whatever ``model`` is given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from monitor.attempt import tell_refusal
from monitor.domain.access import Viewer
from monitor.domain.answers import Counted, count_answers
from monitor.domain.cells import CellRow, Cells, cells_of_rows
from monitor.domain.checks import NOTHING, Known, check_alone, check_beside, known_of
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Subject, blocks, in_order
from monitor.domain.header import Header, header
from monitor.domain.model import Model
from monitor.domain.pointing import NO_GUIDE, Guide, Located, OldTemplate, Pointing
from monitor.domain.scores import Scores, score
from monitor.domain.submission import CellCounts, Leftover, MadeFor, Submission
from monitor.files.parser.guard import Refused
from monitor.files.parser.turns import Asker
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.workbook import read_workbook
from monitor.store import Standing

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


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


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds by itself, before it is held against what is known.

    The parts of a Submission, without the bytes; ``findings`` are those of the file alone,
    ``absent`` are the columns that its tables don't have (see ``cells.Cells``), ``located``
    tells where each table stands and ``made_for`` for whom it was made. It holds no model, so that
    it can go to another process.
    """

    header: Header
    rows: tuple[CellRow, ...]
    absent: frozenset[tuple[str, str]]
    answers: tuple[Counted, ...]
    findings: tuple[Finding, ...]
    counts: CellCounts
    leftovers: tuple[Leftover, ...]
    struck: tuple[Subject, ...]
    corrections: tuple[Correction, ...]
    pointings: tuple[Pointing, ...]
    located: tuple[Located, ...]
    made_for: MadeFor


def inspect(
    filename: str,
    content: bytes,
    model: Model,
    known: Known,
    corrections: Sequence[Correction] = (),
    guide: Guide = NO_GUIDE,
    *,
    asker: Asker | None = None,
) -> Intake:
    """Read, check and score a file against what is known already.

    ``corrections`` count in place of what stands in the file. ``guide`` tells where tables stand
    that we wouldn't recognise. ``asker`` is on whose behalf it is read. Never raises for what is in
    the file: that becomes a finding.
    """
    try:
        tables = read_tables(read_workbook(content, asker=asker), model, corrections, guide)
    except Refused as refused:
        digest = hashlib.sha256(content).hexdigest()
        return unread(filename, digest, tell_refusal(refused, digest))
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
    found = contents(tables, model, known.today, corrections)
    submission = held_against(known, filename, content, found, model, tables.laid_out)
    scores = score(submission.header, submission.answers, model.of(tables.model_version))
    return Intake(filename, submission.sha256, submission.findings, submission, scores)


def contents(
    tables: Tables, model: Model, today: date, corrections: Sequence[Correction] = ()
) -> Contents:
    """What was read from a file, with all that can be said of it by itself."""
    model = model.of(tables.model_version)
    top = header(
        tables.laid_out,
        model,
        model_version=tables.model_version,
        template_version=tables.template_version,
    )
    answers, about_answers = count_answers(tables.laid_out, top, model)
    about_monitor = check_alone(tables.laid_out, answers, top, model, today)
    return Contents(
        header=top,
        rows=tables.rows,
        absent=tables.laid_out.absent,
        answers=answers,
        findings=(*tables.findings, *about_answers, *about_monitor),
        counts=tables.counts,
        leftovers=tables.leftovers,
        struck=tables.struck,
        corrections=tuple(corrections),
        pointings=tables.pointings,
        located=tables.located,
        made_for=tables.made_for,
    )


def held_against(
    known: Known,
    filename: str,
    content: bytes,
    found: Contents,
    model: Model,
    cells: Cells | None = None,
) -> Submission:
    """The monitor in a file, with the findings that rest on the register and earlier rounds too.

    ``cells``: those of ``found`` for who has them laid out already.
    """
    return Submission(
        filename=filename,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        about=known.as_stored(found.header),
        rows=found.rows,
        counted=found.answers,
        findings=findings_beside(known, found, model, cells),
        counts=found.counts,
        leftovers=found.leftovers,
        struck=found.struck,
        corrections=found.corrections,
        pointings=found.pointings,
        located=found.located,
        made_for=found.made_for,
    )


def findings_beside(
    known: Known, found: Contents, model: Model, cells: Cells | None = None
) -> tuple[Finding, ...]:
    """All that is found in a file, in order: by itself, and beside what is known.

    ``cells`` as in :func:`held_against`.
    """
    cells = cells or cells_of_rows(found.rows, found.absent)
    model = model.of(found.header.model_version)
    beside = check_beside(cells, found.answers, found.header, model, known)
    return tuple(in_order([*found.findings, *beside]))


def unread(filename: str, sha256: str, why: Finding) -> Intake:
    """What is known of a file that couldn't be read as a monitor."""
    return Intake(filename, sha256, (why,), None, None)


def known_to(store: Store | None, viewer: Viewer, today: date) -> Known:
    """What a new file is held against: the register and the monitors that count now."""
    if store is None:
        return replace(NOTHING, today=today)
    cells_of = partial(store.answered, viewer)
    handed_in = store.submissions(viewer, every_version=True)
    counting = handed_in[handed_in["state"] == Standing.CURRENT]
    return known_of(store.register(viewer), counting, handed_in, today, cells_of)


def guide_to(store: Store | None, viewer: Viewer, templates: tuple[OldTemplate, ...] = ()) -> Guide:
    """What helps to find the tables of a new file: older templates, and what was pointed at."""
    return Guide(remembered=store.remembered(viewer) if store else (), templates=templates)


def reread(
    filename: str,
    content: bytes,
    corrections: Sequence[Correction],
    pointings: Sequence[Pointing],
    model: Model,
    today: date,
    templates: tuple[OldTemplate, ...] = (),
) -> Submission | None:
    """Read a stored original again on this day, as it was put right and pointed at then.

    None if it is no monitor any more. Nothing stored is read for it, so that nothing damaged keeps
    it from being done: findings that rest on the register and other rounds are not made again.
    """
    alone = replace(NOTHING, today=today)
    guide = Guide(tuple(pointings), templates=templates)
    return inspect(filename, content, model, alone, corrections, guide).submission
