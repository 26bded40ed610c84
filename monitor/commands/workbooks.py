"""The commands about workbooks that store nothing: write a template, check and annotate files."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.attempt import attempt
from monitor.commands import disk, exchange, ground, printing
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import Known
from monitor.domain.clock import today
from monitor.domain.findings import Finding, tally
from monitor.domain.model import Model
from monitor.domain.pointing import Guide
from monitor.files.annotated import write_annotated
from monitor.files.template import coming_years, write_template, years_of
from monitor.intake import Intake, inspect, known_to, unread
from monitor.reports import words
from monitor.reports.arriving.prefill import last_accepted
from monitor.reports.arriving.still_true import kept_until

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


def template(
    out: Path,
    years: tuple[int, int] | None,
    version: str | None,
    pps: str | None,
    round_: str | None,
) -> int:
    """Write an empty workbook, or one pre-filled with a partnership's last accepted values.

    An empty one may be of another ``version`` of the model that is known. Earlier answers are only
    put back under the installation's own.
    """
    if (pps is None) != (round_ is None):
        raise ground.Unusable("Geef --pps en --round samen, of geen van beide.")
    if version is not None and pps is not None:
        raise ground.Unusable("Geef --model zonder --pps: een andere versie is er alleen leeg.")
    model = ground.model()
    if version is not None and version not in model.versions:
        known = words.listing(list(model.versions))
        raise ground.Unusable(f"Versie {version} van de vragen is er niet. Wel: {known}.")
    model = model.of(version)
    if pps is None or round_ is None:
        content = write_template(model, years or coming_years(today()))
    else:
        store, on = ground.store_to_read(), today()
        found = last_accepted(store, LOCAL_ADMIN, model, pps, round_, on)
        if found is None:
            raise ground.Unusable(f"Van PPS {pps} is nog geen monitor opgeslagen.")
        content = write_template(model, years or years_of(found.cells, on), found)
    disk.write(out, content)
    printing.written(out)
    return 0


def check(files: Sequence[Path], *, as_json: bool) -> int:
    """Read, check and score files; store nothing. 1 if a file has a fout, 2 if one isn't there.

    What isn't there is told, and keeps nobody from hearing about the others. Neither does a file
    at which our own program fails: that is a fout of it, and the log has why.
    """
    with printing.document(asked=as_json) as listed:
        model = ground.model()
        there = disk.those_there(files)
        known, guide = _beside(ground.existing_store())
        all_accepted = True
        for path in there:
            intake = _check_one(path, model, known, guide)
            all_accepted &= intake.accepted
            listed.append(exchange.checked(intake, model))
            if not as_json:
                printing.checked(intake, model)
    if len(there) < len(files):
        return 2
    return 0 if all_accepted else 1


def annotate(file: Path, out: Path) -> int:
    """Write a file back on our template with its findings marked; 1 if it has a fout."""
    disk.must_be_there([file])
    model = ground.model()
    known, guide = _beside(ground.existing_store())
    intake = _check_one(file, model, known, guide)
    submission = intake.submission
    if submission is None:
        printing.checked(intake, model)
        return 1
    kept = kept_until(submission, known, model.of(submission.about.model_version))
    disk.write(out, write_annotated(submission, model, today(), kept))
    printing.written(out, f"Daarin: {tally(intake.findings) or 'geen bevindingen'}.")
    return 0 if intake.accepted else 1


def _beside(store: Store | None) -> tuple[Known, Guide]:
    """What a file is held against, and what helps to read it."""
    return known_to(store, LOCAL_ADMIN, today()), ground.guide(store)


def _check_one(path: Path, model: Model, known: Known, guide: Guide) -> Intake:
    name = disk.shown(path)
    content = attempt(None, disk.content, path)
    if isinstance(content, Finding):
        return unread(name, "", content)
    digest = hashlib.sha256(content).hexdigest()
    found = attempt(digest, inspect, name, content, model, known, guide=guide)
    return unread(name, digest, found) if isinstance(found, Finding) else found
