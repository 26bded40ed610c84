"""What a monitor says again and is asked to confirm: a block at a time, with its answers."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pandas as pd

from monitor.domain import checks
from monitor.domain.blocks import Block, blocks
from monitor.domain.cells import Cell, cells_of_rows
from monitor.domain.checks import Known, to_confirm
from monitor.domain.checks.shelf_life import old_and_others
from monitor.domain.findings import Subject
from monitor.domain.layout import BY_TABLE
from monitor.domain.model import Model
from monitor.domain.row_names import row_name
from monitor.domain.submission import Submission
from monitor.files.locating.header_texts import header_text
from monitor.files.template.lists import REST, YES
from monitor.reports import words


class StillTrue(NamedTuple):
    """A block to confirm: ``subject`` is the cell for that, in which ``stands`` stands now.

    ``tick`` is what to put there: that all of it holds, or the rest. ``table`` shows all answers
    that it confirms, the oldest first. They come from outside.
    """

    block: Block
    subject: Subject
    stands: str
    tick: str
    message: str
    table: pd.DataFrame


def answers_in_words(count: int) -> tuple[str, str]:
    """All answers of a block within a sentence, and how to ask to look at them."""
    if count == 1:
        return "het antwoord", "Bekijk het antwoord"
    every = words.every(count, "antwoorden")
    return every, f"Bekijk {every}, de oudste eerst"


def still_true(submission: Submission, known: Known, model: Model) -> list[StillTrue]:
    """The blocks that a monitor is asked to confirm, in workbook order."""
    asking, _ = old_and_others(submission.findings)
    if not asking:
        return []
    cells = cells_of_rows(submission.rows)
    rows, changed = to_confirm(cells, submission.counted, submission.about, model, known)
    by_block = {item.subject.row: item for item in asking if item.subject}
    return [
        StillTrue(
            block,
            subject,
            finding.raw,
            REST if block.id in changed else YES,
            finding.message,
            pd.DataFrame(
                {
                    "Vraag": [row_name(*place, cells, model) for place, _, cells in rows[block.id]],
                    "Antwoord": [_written(cells) for *_, cells in rows[block.id]],
                    "Veranderd of bevestigd op": [
                        words.day(since) for _, since, _ in rows[block.id]
                    ],
                }
            ),
        )
        for block in blocks(model).values()
        if (finding := by_block.get(block.id)) and (subject := finding.subject)
    ]


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
