"""The commands about what is stored: scores, submissions, originals, withdrawal, upkeep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.commands import disk, exchange, ground, printing
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.clock import here, today
from monitor.domain.model import Model
from monitor.domain.recomputing import score_each
from monitor.intake import reread
from monitor.reports import store_words, words
from monitor.reports.partnership.versions import STANDING
from monitor.store import NotFound, NotStorable, Standing

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store

_NO_SUBMISSION = "Er is geen inzending met dat nummer."
_TOTAL = ("points", "low", "high", "coverage", "colour")
_ABOUT_WORDS = ("PPS", "meetmoment", "peildatum", "versie", "vragen")
_TOTAL_WORDS = ("totaal", "laagst", "hoogst", "ingevuld", "kleur")
_SUBMISSION_WORDS = (
    "nummer",
    "PPS",
    "meetmoment",
    "versie",
    "controlegetal (SHA-256)",
    "stand",
    "ingelezen op",
    "door",
)
"""What people read above the columns; scripts get the names of the keys."""


def scores(*, as_json: bool, as_csv: bool, every_version: bool) -> int:
    """Print one row a partnership and round, with its scores."""
    with printing.document(asked=as_json) as rows:
        model = ground.model()
        store = ground.store_to_read()
        headers = store.submissions(LOCAL_ADMIN, every_version=every_version)
        answers = store.answers(LOCAL_ADMIN, headers["submission"].tolist())
        rows += exchange.scored(headers, score_each(headers, answers, model), model)
    if not as_json:
        _print_scores(rows, model, as_csv=as_csv)
    return 0


def _print_scores(rows: Sequence[Mapping[str, Any]], model: Model, *, as_csv: bool) -> None:
    if not rows and not as_csv:
        print("Er is nog geen monitor die meetelt.")
        return
    dimensions = [item.id for item in model.dimensions]
    about = ("pps_id", "round", "reference_date", "version", "model_version")
    heads = [*about, *_TOTAL, *dimensions]
    totals = [row["scores"]["total"] for row in rows]
    if not as_csv:
        totals = [{**total, "coverage": words.percent(total["coverage"], 1)} for total in totals]
        heads = [*_ABOUT_WORDS, *_TOTAL_WORDS, *(item.short for item in model.dimensions)]
    printing.table(
        heads,
        [
            [row[name] for name in about]
            + [total[name] for name in _TOTAL]
            + [row["scores"]["dimensions"][name]["points"] for name in dimensions]
            for row, total in zip(rows, totals, strict=True)
        ],
        as_csv=as_csv,
    )


def submissions(*, as_json: bool) -> int:
    """Print what was uploaded: every version, with its state."""
    with printing.document(asked=as_json) as listed:
        found = ground.store_to_read().submissions(LOCAL_ADMIN, every_version=True)
        listed += [
            {
                "id": int(row["submission"]),
                "pps_id": row["pps_id"],
                "round": row["round"],
                "version": int(row["version"]),
                "sha256": row["sha256"],
                "state": row["state"],
                "uploaded_at": row["uploaded_at"].isoformat(),
                "uploaded_by": row["uploaded_by"],
            }
            for row in found.to_dict("records")
        ]
    if not as_json:
        _print_submissions(listed)
    return 0


def _print_submissions(listed: Sequence[Mapping[str, Any]]) -> None:
    if listed:
        told = [
            {
                **row,
                "state": STANDING[Standing(str(row["state"]))],
                "uploaded_at": _local_minute(row["uploaded_at"]),
            }
            for row in listed
        ]
        rows = [list(row.values()) for row in told]
        printing.table(_SUBMISSION_WORDS, rows, as_csv=False)
    else:
        print("Er is nog niets opgeslagen.")


def _local_minute(moment: str) -> str:
    """A moment in ISO 8601 with its zone, by the clock of screens too: "2026-11-02 10:30"."""
    return f"{here(datetime.fromisoformat(moment)):%Y-%m-%d %H:%M}"


def original(submission: int, out: Path) -> int:
    """Write the uploaded bytes of a submission, unchanged."""
    try:
        _, content = ground.store_to_read().original(LOCAL_ADMIN, submission)
    except NotFound as fault:
        raise ground.Unusable(_NO_SUBMISSION) from fault
    disk.write(out, content)
    printing.written(out)
    return 0


def withdraw(submission: int, reason: str) -> int:
    """Withdraw a submission; the version before it counts again."""
    store = ground.store_to_change()
    try:
        is_new = store.withdraw(LOCAL_ADMIN, submission, reason, now=ground.now())
    except NotFound as fault:
        raise ground.Unusable(_NO_SUBMISSION) from fault
    except NotStorable as fault:
        raise ground.Unusable("Geef een reden op.") from fault
    if is_new:
        print(f"Inzending {submission} is ingetrokken.")
    else:
        print(_withdrawn_before(store, submission))
    return 0


def _withdrawn_before(store: Store, submission: int) -> str:
    from monitor.store.records import Action

    trail = store.audit(LOCAL_ADMIN)
    own = trail[(trail["action"] == Action.WITHDRAW) & (trail["submission"] == submission)]
    first = own.iloc[0]
    return (
        f"Inzending {submission} was al ingetrokken, op {words.day(first['at'])}, met als reden "
        f'"{first["details"]}". Er is niets veranderd.'
    )


def verify() -> int:
    """Compare every stored checksum and name what does not agree; 1 if anything."""
    differences = ground.store_to_read().verify(LOCAL_ADMIN)
    for item in differences:
        print(store_words.said(item))
    if not differences:
        print("Alles klopt: elk bestand en elke regel is zoals die is opgeslagen.")
    return 1 if differences else 0


def rebuild() -> int:
    """Derive every table again from the stored originals; 1 if one could not be."""
    model, templates = ground.model(), ground.templates()
    store = ground.store_to_change()
    on = today()
    differences = store.rebuild(
        LOCAL_ADMIN,
        lambda name, content, put_right, pointed: reread(
            name, content, put_right, pointed, model, on, templates
        ),
        now=ground.now(),
    )
    for item in differences:
        print(store_words.said(item))
    if not differences:
        print("Alle tabellen zijn opnieuw gemaakt uit de bewaarde bestanden.")
    return 1 if differences else 0


def backup(out: Path) -> int:
    """Copy the store to a new file, also while the dashboard runs."""
    store = ground.store_to_read()
    try:
        store.backup(LOCAL_ADMIN, out)
    except FileExistsError as fault:
        raise ground.Unusable(f"{disk.shown(out)} bestaat al. Kies een andere naam.") from fault
    except OSError as fault:
        raise disk.not_writable(out, fault) from fault
    print(f"De reservekopie staat in {disk.shown(out)}.")
    return 0
