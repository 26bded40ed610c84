"""The commands that store workbooks: of a batch, and the invented ones."""

import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from monitor.batch.importing import Batch, Result
from monitor.batch.readers import reader_for
from monitor.commands import disk, exchange, ground, printing
from monitor.commands.bar import Bar, progress
from monitor.commands.sources import files_in
from monitor.demo import load, unfinished, workbooks
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.row_names import some_of
from monitor.reports import words
from monitor.reports.arriving import batch_report
from monitor.reports.one_line import on_one_line
from monitor.storing_at_once import Outcome

_Others = Mapping[batch_report.Passed, Sequence[Path]]
"""What is passed over, by why."""


def import_(paths: Sequence[Path], report: Path | None, *, as_json: bool) -> int:
    """Store each file that has no fout, skip what is stored already; 1 if a file has a fout.

    What isn't there is told, and keeps nothing else from being stored; then 2. ``report`` is where
    a workbook goes that tells what came of each file, also when the store fails halfway; so does
    the JSON document.
    """
    with printing.document(asked=as_json) as listed:
        if report is not None:
            disk.must_be_free(report)
        there = disk.those_there(paths)
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
