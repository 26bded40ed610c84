"""What each command of the command line does: asks the same functions as the pages, and prints.

Every function gives the exit status: 0 done, 1 a file has a fout (or a checksum differs).
"""

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from monitor import settings
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.findings import Finding
from monitor.domain.model import Model
from monitor.files.model_file import load_model
from monitor.intake import Intake, inspect, known_to
from monitor.reports import exchange
from monitor.reports.prefill import last_accepted
from monitor.store import AlreadyStored, Store, StoreFault, existing_store, open_store


class Unusable(Exception):
    """A command can't be carried out: wrong usage, or a store that can't be used."""


def template(out: Path, years: tuple[int, int] | None, pps: str | None, round_: str | None) -> int:
    """Write an empty workbook, or one pre-filled with a partnership's last accepted values."""
    from monitor.files.template import write_template

    if (pps is None) != (round_ is None):
        raise Unusable("Geef --pps en --round samen, of geen van beide.")
    prefill = None
    if pps is not None and round_ is not None:
        prefill = last_accepted(_store(), LOCAL_ADMIN, pps, round_)
        if prefill is None:
            raise Unusable(f"Van PPS {pps} is nog geen monitor opgeslagen.")
        years = years or prefill.years
    first = date.today().year
    content = write_template(_model(), years or (first, first + 4), prefill)
    try:
        out.write_bytes(content)
    except OSError as error:
        raise Unusable(f"{out} kan niet worden geschreven: {error.strerror}.") from error
    return 0


def check(files: Sequence[Path], *, as_json: bool) -> int:
    """Read, check and score files; store nothing."""
    model = _model()
    known = known_to(_existing_store(), LOCAL_ADMIN, date.today())
    results = [inspect(path.name, _content(path), model, known) for path in files]
    if as_json:
        _print_json([exchange.checked(intake, model) for intake in results])
    else:
        for intake in results:
            _tell(intake, sys.stdout)
    return 0 if all(intake.accepted for intake in results) else 1


def import_(paths: Sequence[Path], *, as_json: bool) -> int:
    """Store each file that has no fout; report each that has; skip what is stored already."""
    model, store = _model(), _store()
    files = list(_workbooks(paths))
    results: list[dict[str, Any]] = []
    for path in _progress(files):
        intake = inspect(
            path.name, _content(path), model, known_to(store, LOCAL_ADMIN, date.today())
        )
        outcome: dict[str, Any] = {"file": str(path), "sha256": intake.sha256}
        if intake.submission is None or not intake.accepted:
            outcome |= {"outcome": "refused", "submission": None}
        else:
            try:
                saved = store.save(LOCAL_ADMIN, intake.submission, draft_id=None, now=_now())
                outcome |= {"outcome": "stored", "submission": saved.id}
            except AlreadyStored as known_file:
                outcome |= {"outcome": "skipped", "submission": known_file.submission}
        outcome["findings"] = [exchange.finding(item) for item in intake.findings]
        results.append(outcome)
        if not as_json:
            _tell_outcome(outcome["outcome"], intake)
    if as_json:
        _print_json(results)
    return 1 if any(result["outcome"] == "refused" for result in results) else 0


def scores(as_json: bool, as_csv: bool, *, every_version: bool) -> int:
    """One row a partnership and round, with its scores."""
    from monitor.domain.scores import score

    model, store = _model(), _store()
    headers = store.submissions(LOCAL_ADMIN, every_version=every_version)
    answers = store.answers(LOCAL_ADMIN, list(headers["submission"]))
    rows = exchange.scored(headers, score(headers, answers, model), model)
    if as_json:
        _print_json(rows)
        return 0
    names = ["pps_id", "round", "reference_date", "version", "model_version"]
    dimensions = [item.id for item in model.dimensions]
    table = [
        [row[name] for name in names]
        + [row["scores"]["total"][key] for key in ("points", "low", "high", "coverage", "colour")]
        + [row["scores"]["dimensions"][dimension]["points"] for dimension in dimensions]
        for row in rows
    ]
    heads = [*names, "points", "low", "high", "coverage", "colour", *dimensions]
    _print_table(heads, table, as_csv=as_csv)
    return 0


def submissions(*, as_json: bool) -> int:
    """What was uploaded: every version, with its state."""
    rows = _store().submissions(LOCAL_ADMIN, every_version=True)
    names = ["submission", "pps_id", "round", "version", "sha256", "state"]
    listed = [
        {"id": int(row["submission"])}
        | {name: row[name] for name in names[1:3]}
        | {"version": int(row["version"])}
        | {name: row[name] for name in names[4:]}
        | {"uploaded_at": row["uploaded_at"].isoformat(), "uploaded_by": row["uploaded_by"]}
        for row in rows.to_dict("records")
    ]
    if as_json:
        _print_json(listed)
    else:
        _print_table(
            list(listed[0]) if listed else [], [list(row.values()) for row in listed], as_csv=False
        )
    return 0


def original(submission: int, out: Path) -> int:
    """Write the uploaded bytes of a submission, unchanged."""
    try:
        _, content = _store().original(LOCAL_ADMIN, submission)
    except LookupError as error:
        raise Unusable(f"Er is geen inzending met nummer {submission}.") from error
    out.write_bytes(content)
    return 0


def demo() -> int:
    """Fill an empty store with the invented partnerships of data/voorbeeld."""
    store = _store()
    if len(store.submissions(LOCAL_ADMIN, every_version=True)):
        raise Unusable("De opslag is niet leeg. De voorbeelddata gaan alleen in een lege opslag.")
    return import_([settings.PROJECT_ROOT / "data" / "voorbeeld"], as_json=False)


def withdraw(submission: int, reason: str) -> int:
    """Withdraw a submission; the version before it counts again."""
    try:
        _store().withdraw(LOCAL_ADMIN, submission, reason, now=_now())
    except LookupError as error:
        raise Unusable(f"Er is geen inzending met nummer {submission}.") from error
    except ValueError as error:
        raise Unusable(str(error)) from error
    return 0


def verify() -> int:
    """Compare every stored checksum and name what does not agree."""
    differences = _store().verify()
    for difference in differences:
        print(difference)
    if not differences:
        print("Alles klopt.")
    return 1 if differences else 0


def rebuild() -> int:
    """Derive every table again from the stored originals."""
    from monitor.intake import reread

    model, store = _model(), _store()
    count = store.rebuild(lambda name, content: reread(name, content, model))
    print(f"{count} inzendingen opnieuw afgeleid uit de bewaarde bestanden.")
    return 0


def _model() -> Model:
    return load_model(settings.from_environment().model_path)


def _store() -> Store:
    try:
        return open_store(settings.from_environment().database_url)
    except StoreFault as fault:
        raise Unusable(str(fault)) from fault


def _existing_store() -> Store | None:
    try:
        return existing_store(settings.from_environment().database_url)
    except StoreFault as fault:
        raise Unusable(str(fault)) from fault


def _now() -> datetime:
    return datetime.now(UTC)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unusable(f"{path} kan niet worden gelezen: {error.strerror}.") from error


def _workbooks(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(
                found
                for found in path.rglob("*.xlsx")
                if found.is_file() and not found.name.startswith(("~$", "."))
            )
        elif path.exists():
            yield path
        else:
            raise Unusable(f"{path} bestaat niet.")


def _progress(files: Sequence[Path]) -> Iterator[Path]:
    on_terminal = sys.stderr.isatty()
    for done, path in enumerate(files):
        if on_terminal:
            filled = 30 * done // len(files)
            bar = "#" * filled + "." * (30 - filled)
            print(f"\r[{bar}] {done} van {len(files)}", end="", file=sys.stderr, flush=True)
        yield path
    if on_terminal and files:
        print(f"\r[{'#' * 30}] {len(files)} van {len(files)}", file=sys.stderr)


def _tell(intake: Intake, out: Any) -> None:
    print(
        f"{intake.filename}: {'kan worden opgeslagen' if intake.accepted else 'heeft een fout'}",
        file=out,
    )
    if intake.scores is not None:
        total = intake.scores.totals.iloc[0]
        print(f"  {_total(total)}", file=out)
    for item in intake.findings:
        print(f"  {_sentence(item)}", file=out)


def _total(total: Any) -> str:
    from monitor.reports import words

    shown = words.colour(total["colour"])
    if words.whole(total["points"]) == words.MISSING:
        return f"Totaal: {shown}"
    return f"Totaal: {words.whole(total['points'])} van 100, {shown}"


def _tell_outcome(outcome: str, intake: Intake) -> None:
    said = {"stored": "opgeslagen", "skipped": "stond er al in", "refused": "niet opgeslagen"}
    print(f"{intake.filename}: {said[outcome]}")
    if outcome == "refused":
        for item in intake.findings:
            print(f"  {_sentence(item)}")


def _sentence(item: Finding) -> str:
    place = f" ({item.sheet}, {item.cell})" if item.sheet and item.cell else ""
    return f"{item.severity}: {item.message} {item.remedy}{place} [{item.code}]"


def _print_json(document: Any) -> None:
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
    print()


def _print_table(heads: Sequence[str], rows: Sequence[Sequence[Any]], *, as_csv: bool) -> None:
    if as_csv:
        writer = csv.writer(sys.stdout, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows([_safe(value) for value in row] for row in rows)
        return
    texts = [[_cell(value) for value in row] for row in rows]
    widths = [max([len(head), *(len(row[i]) for row in texts)]) for i, head in enumerate(heads)]
    for row in [list(heads), *texts]:
        print(
            "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        )


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _safe(value: Any) -> Any:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return f"'{value}"
    return value
