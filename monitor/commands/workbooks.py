"""The commands about workbooks: write a template, check files, import them."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.attempt import attempt
from monitor.batch.importing import Batch, Result
from monitor.batch.readers import reader_for
from monitor.commands import disk, exchange, ground, printing
from monitor.commands.bar import Bar, progress
from monitor.commands.sources import files_in
from monitor.demo import load, unfinished, workbooks
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import Known
from monitor.domain.findings import Finding, tally
from monitor.domain.model import Model
from monitor.domain.pointing import Guide
from monitor.domain.row_names import some_of
from monitor.files.annotated import write_annotated
from monitor.files.template import coming_years, write_template, years_of
from monitor.intake import Intake, inspect, known_to, unread
from monitor.reports import words
from monitor.reports.arriving import batch_report
from monitor.reports.arriving.prefill import last_accepted
from monitor.reports.arriving.still_true import kept_until
from monitor.reports.one_line import on_one_line
from monitor.storing_at_once import Outcome

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


_Others = Mapping[batch_report.Passed, Sequence[Path]]
"""What is passed over, by why."""


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
        content = write_template(model, years or coming_years(date.today()))
    else:
        store, today = ground.store_to_read(), date.today()
        found = last_accepted(store, LOCAL_ADMIN, model, pps, round_, today)
        if found is None:
            raise ground.Unusable(f"Van PPS {pps} is nog geen monitor opgeslagen.")
        content = write_template(model, years or years_of(found.cells, today), found)
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
        there = _those_there(files)
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
    disk.write(out, write_annotated(submission, model, date.today(), kept))
    printing.written(out, f"Daarin: {tally(intake.findings) or 'geen bevindingen'}.")
    return 0 if intake.accepted else 1


def import_(paths: Sequence[Path], report: Path | None, *, as_json: bool) -> int:
    """Store each file that has no fout, skip what is stored already; 1 if a file has a fout.

    What isn't there is told, and keeps nothing else from being stored; then 2. ``report`` is where
    a workbook goes that tells what came of each file, also when the store fails halfway; so does
    the JSON document.
    """
    with printing.document(asked=as_json) as listed:
        if report is not None:
            disk.must_be_free(report)
        there = _those_there(paths)
        if not there:
            return 2
        others = {
            batch_report.OTHER_NAME: disk.passed_over(there),
            batch_report.LINKED_FOLDER: disk.linked(there),
        }
        results: list[Result] = []
        try:
            with closing(_imported(there, others)) as imported:
                for result in imported:
                    results.append(result)
                    if not as_json:
                        printing.imported(result)
        finally:
            results.sort(key=lambda result: result.place)
            listed += [exchange.imported(result) for result in results]
            if report is not None:
                disk.write(report, _report(results, others))
    if len(there) < len(paths):
        return 2
    refused = any(result.imported.outcome is Outcome.REFUSED for result in results)
    return 1 if refused else 0


def _those_there(paths: Sequence[Path]) -> list[Path]:
    """Those of these paths that exist; of the others it is told that they don't."""
    gone = disk.missing(paths)
    for said in gone.values():
        print(said, file=sys.stderr)
    return [path for path in paths if path not in gone]


def _imported(paths: Sequence[Path], others: _Others) -> Generator[Result]:
    """What came of each file in these paths as it is stored, with a bar on the terminal.

    ``others`` is what in these paths is passed over.
    """
    files = files_in(paths)
    if not files:
        print(
            "Hier is geen werkmap gevonden. Noem een bestand, een zip of een map met "
            ".xlsx-bestanden.",
            file=sys.stderr,
        )
    for reason, passed in others.items():
        if passed:
            print(f"Overgeslagen, want {reason.why}: {_named(passed)}.", file=sys.stderr)
    model, store = ground.model(), ground.store()
    batch = Batch(store, LOCAL_ADMIN, model, ground.now)
    reading = reader_for(len(files), model, ground.model_files(), ground.guide(store))
    bar = Bar(len(files))
    try:
        with closing(reading) as reader:
            for result in batch.results(files, reader, bar.read):
                bar.clear()
                yield result
                bar.stored()
    finally:
        bar.end()


def _named(files: Sequence[Path]) -> str:
    return some_of([on_one_line(disk.shown(file)) for file in files])


def demo() -> int:
    """Fill an empty store with the invented partnerships, or go on where that broke off."""
    model, store = ground.model(), ground.store()
    filled = len(store.submissions(LOCAL_ADMIN, every_version=True)) > 0
    if filled and not unfinished(store, LOCAL_ADMIN):
        raise ground.Unusable(
            "De opslag is niet leeg. De voorbeelddata gaan alleen in een lege opslag."
        )
    loading = load(store, LOCAL_ADMIN, model, ground.now())
    results = list(progress(loading, len(workbooks())))
    refused = [item for item in results if item.outcome is Outcome.REFUSED]
    print(f"{len(results) - len(refused)} van {len(results)} voorbeeldmonitors opgeslagen.")
    for item in refused[:1]:  # they are all alike: what keeps one from being stored keeps the rest
        printing.refused(item.findings)
    return 1 if refused else 0


def _beside(store: Store | None) -> tuple[Known, Guide]:
    """What a file is held against, and what helps to read it."""
    return known_to(store, LOCAL_ADMIN, date.today()), ground.guide(store)


def _check_one(path: Path, model: Model, known: Known, guide: Guide) -> Intake:
    name = disk.shown(path)
    content = attempt(None, disk.content, path)
    if isinstance(content, Finding):
        return unread(name, "", content)
    digest = hashlib.sha256(content).hexdigest()
    found = attempt(digest, inspect, name, content, model, known, guide=guide)
    return unread(name, digest, found) if isinstance(found, Finding) else found


_TOLD = {
    Outcome.STORED: batch_report.STORED,
    Outcome.SKIPPED: batch_report.STORED_BEFORE,
    Outcome.REFUSED: batch_report.NOT_STORED,
}


def _report(results: Sequence[Result], others: _Others) -> bytes:
    from monitor.files.xlsx import write_table  # takes long to import, and is seldom asked for

    lines = [
        batch_report.Line(
            result.name,
            batch_report.WITHDRAWN if result.imported.withdrawn else _TOLD[result.imported.outcome],
            result.pps_id or "",
            result.round or "",
            result.imported.saved.version if result.imported.saved else None,
            result.imported.findings,
            batch_report.COUNT_AGAIN if result.imported.withdrawn else "",
        )
        for result in results
    ]
    lines += [
        batch_report.Line(
            disk.shown(path),
            batch_report.PASSED_OVER,
            "",
            "",
            None,
            (),
            reason.told,
        )
        for reason, passed in others.items()
        for path in passed
    ]
    note = batch_report.note(lines, words.day(ground.now()))
    title = batch_report.TITLE
    return write_table(title, batch_report.table(lines), note=note, tab=title)
