"""Answers that all stand under one column that explains, a few columns from where they belong."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from monitor.domain.cells import STATE, CellRow
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.rules import rule
from monitor.files.locating.header_texts import header_text
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.surely_answers import FEWEST_ANSWERS
from monitor.files.taking.take_cells import CellTaker, Spot


class Shifted(NamedTuple):
    """Where an answer stands, and where it belongs."""

    there: Spot
    here: Spot


def said_at_once(taker: CellTaker, shifted: Shifted) -> Finding:
    """What is said at once of all answers under one column that belong under another."""
    there, here = shifted
    return rule("ANTWOORDEN-VERSCHOVEN").at(
        taker.page.name,
        None,
        there=column_letter(there.column),
        other=header_text(taker.tab, there.column_id),
        here=column_letter(here.column),
        header=header_text(taker.tab, here.column_id),
    )


def texts_shifted_along(
    taker: CellTaker,
    rows: Mapping[tuple[str, ...], CellRow],
    taken: Mapping[str, int],
    asked: Iterable[Shifted],
) -> list[Shifted]:
    """The texts that stand as those that were ``asked``: what they are themselves tells nothing.

    Only of a column in which nothing is answered, as where two headers changed places.
    """
    counts = Counter((there.column_id, here.column_id) for there, here in asked)
    answered = {key for key, row in rows.items() if row[STATE] == State.ANSWERED}
    columns = {column for _, _, column in answered}
    return [
        Shifted(Spot(row_id, beside, row, taker.inputs[beside]), here)
        for (beside, answer), count in counts.items()
        if count >= FEWEST_ANSWERS and answer not in columns
        for row_id, row in taken.items()
        for here in [Spot(row_id, answer, row, taker.inputs[answer])]
        if (taker.tab.table, row_id, beside) in answered and taker.question(here).takes_any_text
    ]
