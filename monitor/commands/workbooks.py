"""The commands about workbooks: write a template, check files, import them."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.commands import disk, exchange, ground, printing
from monitor.demo import load, unfinished, workbooks
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import Known
from monitor.domain.findings import Severity
from monitor.domain.model import Model
from monitor.files.annotated import write_annotated
from monitor.files.limits import Refused
from monitor.files.template import coming_years, write_template
from monitor.intake import Imported, Intake, Outcome, import_content, inspect, known_to, unread
from monitor.reports.prefill import last_accepted

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


def template(out: Path, years: tuple[int, int] | None, pps: str | None, round_: str | None) -> int:
    """Write an empty workbook, or one pre-filled with a partnership's last accepted values."""
    if (pps is None) != (round_ is None):
        raise ground.Unusable("Geef --pps en --round samen, of geen van beide.")
    model = ground.model()
    if pps is None or round_ is None:
        content = write_template(model, years or coming_years(date.today()))
    else:
        found = last_accepted(ground.store_to_read(), LOCAL_ADMIN, pps, round_)
        if found is None:
            raise ground.Unusable(f"Van PPS {pps} is nog geen monitor opgeslagen.")
        content = write_template(model, years or found.years or coming_years(date.today()), found)
    disk.write(out, content)
    return 0


def check(files: Sequence[Path], *, as_json: bool) -> int:
    """Read, check and score files; store nothing. 1 if a file has a fout."""
    disk.must_be_there(files)
    model = ground.model()
    known = known_to(ground.existing_store(), LOCAL_ADMIN, date.today())
    results = [_check_one(path, model, known) for path in files]
    if as_json:
        printing.document([exchange.checked(intake, model) for intake in results])
    else:
        for intake in results:
            printing.checked(intake, model)
    return 0 if all(intake.accepted for intake in results) else 1


def annotate(file: Path, out: Path) -> int:
    """Write a file back on our template with its findings marked; 1 if it has a fout."""
    disk.must_be_there([file])
    model = ground.model()
    intake = _check_one(file, model, known_to(ground.existing_store(), LOCAL_ADMIN, date.today()))
    if intake.submission is None:
        printing.checked(intake, model)
        return 1
    disk.write(out, write_annotated(intake.submission, model, date.today()))
    count = sum(item.severity is not Severity.NOTICE for item in intake.findings)
    print(f"Geschreven: {out}. Te herstellen: {count}.")
    return 0 if intake.accepted else 1


def import_(paths: Sequence[Path], *, as_json: bool) -> int:
    """Store each file that has no fout, skip what is stored already; 1 if a file has a fout."""
    disk.must_be_there(paths)
    model, store = ground.model(), ground.store()
    # What was withdrawn counts as stored: importing a folder again must not bring it back.
    every = store.submissions(LOCAL_ADMIN, every_version=True)
    stored = dict(zip(every["sha256"], every["submission"], strict=True))
    results = []
    files = list(disk.workbooks(paths))
    if not files:
        print(
            "Hier is geen werkmap gevonden. Noem een bestand of een map met .xlsx-bestanden.",
            file=sys.stderr,
        )
    for path in printing.progress(files, len(files)):
        result = _import_one(path, model, store, stored)
        results.append(result)
        if not as_json:
            printing.imported(result)
    if as_json:
        printing.document(results)
    return 1 if any(result["outcome"] == "refused" for result in results) else 0


def demo() -> int:
    """Fill an empty store with the invented partnerships, or go on where that broke off."""
    store = ground.store()
    filled = len(store.submissions(LOCAL_ADMIN, every_version=True)) > 0
    if filled and not unfinished(store, LOCAL_ADMIN):
        raise ground.Unusable(
            "De opslag is niet leeg. De voorbeelddata gaan alleen in een lege opslag."
        )
    loading = load(store, LOCAL_ADMIN, ground.model(), ground.now())
    results = list(printing.progress(loading, len(workbooks())))
    refused = [item for item in results if item.outcome is Outcome.REFUSED]
    print(f"{len(results) - len(refused)} van {len(results)} voorbeeldmonitors opgeslagen.")
    return 1 if refused else 0


def _check_one(path: Path, model: Model, known: Known) -> Intake:
    try:
        content = disk.content(path)
    except Refused as refused:
        return unread(str(path), refused)
    return inspect(str(path), content, model, known)


def _import_one(
    path: Path, model: Model, store: Store, stored: Mapping[str, int]
) -> dict[str, Any]:
    try:
        content = disk.content(path)
    except Refused as refused:
        return {"file": str(path), "sha256": None} | _outcome(
            Imported(unread(str(path), refused), Outcome.REFUSED, None)
        )
    digest = hashlib.sha256(content).hexdigest()
    result = {"file": str(path), "sha256": digest}
    if digest in stored:
        skipped = {"outcome": Outcome.SKIPPED.value, "submission": stored[digest], "findings": []}
        return result | skipped
    imported = import_content(
        path.name, content, store=store, viewer=LOCAL_ADMIN, model=model, now=ground.now()
    )
    return result | _outcome(imported)


def _outcome(imported: Imported) -> dict[str, Any]:
    return {
        "outcome": imported.outcome.value,
        "submission": imported.submission,
        "findings": [exchange.finding(item) for item in imported.intake.findings],
    }
