"""What a monitor says again and is asked to confirm: a block at a time, with its answers."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import pandas as pd

from monitor.domain import checks
from monitor.domain.blocks import Block, blocks
from monitor.domain.cells import Cell, cells_of_rows
from monitor.domain.checks import Known, to_confirm
from monitor.domain.checks.shelf_life import old_and_others
from monitor.domain.findings import Subject
from monitor.domain.layout import BY_TABLE, CONFIRMED
from monitor.domain.model import Model
from monitor.domain.past import Aged
from monitor.domain.row_names import row_name
from monitor.domain.submission import Submission
from monitor.files.cell.choices import is_tick
from monitor.files.locating.header_texts import header_text
from monitor.files.template.lists import REST, YES
from monitor.reports import words

_CONFIRMED = "U bevestigde dit onderdeel. Was dat een vergissing? Haal dan het vinkje weg."


class StillTrue(NamedTuple):
    """A block to confirm: ``subject`` is the cell for that, in which ``stood`` stands in the file.

    ``tick`` is what to put there: that all of it holds, or the rest; ``untick`` what stood there
    without that. ``message`` says what is old; of a block that was ``confirmed`` on screen, how to
    take that back. ``table`` shows all answers that it confirms, the oldest first. They come from
    outside.
    """

    block: Block
    subject: Subject
    stood: str
    tick: str
    untick: str
    confirmed: bool
    message: str
    table: pd.DataFrame


def answers_in_words(count: int) -> tuple[str, str]:
    """All answers of a block within a sentence, and how to ask to look at them."""
    if count == 1:
        return "het antwoord", "Bekijk het antwoord"
    every = words.every(count, "antwoorden")
    return every, f"Bekijk {every}, de oudste eerst"


def still_true(submission: Submission, known: Known, model: Model) -> list[StillTrue]:
    """The blocks that a monitor is asked to confirm, in workbook order.

    With those that were asked about until somebody confirmed them on screen.
    """
    asking, _ = old_and_others(submission.findings)
    findings = {item.subject: item for item in asking if item.subject}
    ticked = {
        item.subject
        for item in submission.corrections
        if item.subject.table == CONFIRMED.table and item.subject not in findings
    }
    if not findings and not ticked:
        return []
    as_asked = cells_of_rows([row for row in submission.rows if Subject(*row[:3]) not in ticked])
    rows, changed = to_confirm(as_asked, submission.counted, submission.about, model, known)
    in_file = {item.subject: item.old for item in submission.corrections}
    found = []
    for block in blocks(model).values():
        subject = Subject(CONFIRMED.table, block.id, CONFIRMED.inputs[0].id)
        if block.id not in rows or not (subject in findings or subject in ticked):
            continue
        finding = findings.get(subject)
        stood = in_file.get(subject, finding.raw if finding else "")
        found.append(
            StillTrue(
                block,
                subject,
                stood,
                REST if block.id in changed else YES,
                _unticked(stood),
                finding is None,
                finding.message if finding else _CONFIRMED,
                _table(rows[block.id], model),
            )
        )
    return found


def _unticked(stood: str) -> str:
    """What stands in a cell without a tick on screen, in which this stands in the file.

    A tick of the file's own is asked about only where it was emptied.
    """
    return "" if is_tick(stood) else stood


def _table(rows: Iterable[Aged], model: Model) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (
                row_name(*item.place, item.answers, model),
                _written(item.answers),
                words.day(item.since),
            )
            for item in rows
        ],
        columns=["Vraag", "Antwoord", "Veranderd of bevestigd op"],
    )


def kept_until(submission: Submission, known: Known, model: Model) -> Mapping[str, date]:
    """By block the last day on which it isn't too old, of a monitor that is asked about blocks."""
    if not submission.asks_what_holds:
        return {}
    cells = cells_of_rows(submission.rows)
    return checks.kept_until(cells, submission.counted, submission.about, model, known)


def _written(cells: Mapping[str, Cell]) -> str:
    """The answers of a row as they stand in the file, each with its column if there are more."""
    if len(cells) == 1:
        return next(iter(cells.values())).raw
    return "; ".join(
        f"{header_text(BY_TABLE[cell.table], cell.column)}: {cell.raw}" for cell in cells.values()
    )
