"""Answers on rows of their own: in the right column, one row below or above their question."""

from collections import defaultdict
from collections.abc import Mapping

from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.rules import rule
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Place
from monitor.files.taking.answers_beside import ASKED_BY_ROW
from monitor.files.taking.named_places import named_places
from monitor.files.taking.surely_answers import FEWEST_ANSWERS
from monitor.files.taking.take_cells import CellTaker, Spot
from monitor.files.taking.unanswered import retell_with_question, unanswered_rows
from monitor.files.workbook import a1

_BELOW, _ABOVE = 1, -1


def ask_answers_between(
    taker: CellTaker, header: Header, taken: Mapping[str, int]
) -> list[Finding]:
    """Leave out the answers on rows without a question: one finding for each column of ours.

    ``taken`` are the rows of the sheet by row id. Such an answer fits the question next to it,
    which has none; a few may do so by chance.
    """
    page, found = taker.page, []
    rows = frozenset(taken.values())
    between: dict[int, list[Place]] = defaultdict(list)
    for row, column in page.left:
        if row not in rows and column in page.rows.get(row, ()):
            between[column].append((row, column))
    for column_id, column in taker.inputs.items():
        if taker.kinds[column_id] not in ASKED_BY_ROW or len(between[column]) < FEWEST_ANSWERS:
            continue
        unanswered = unanswered_rows(taker, taken, column_id)
        below, above = (
            {
                place: row_id
                for place in between[column]
                if (row_id := unanswered.get(place[0] - side))
                and _answers(taker, Spot(row_id, column_id, *place))
            }
            for side in (_BELOW, _ABOVE)
        )
        answers = below if len(below) >= len(above) else above
        if len(answers) < FEWEST_ANSWERS:
            continue
        first = min(answers)
        found.append(
            rule("RIJEN-MET-ANTWOORDEN").at(
                page.name,
                a1(*first),
                raw=page.text(*first),
                count=len(answers),
                side="onder" if answers is below else "boven",
                header=header_text(taker.tab, column_id),
                cells=named_places(a1(*place) for place in sorted(answers)),
            )
        )
        retell_with_question(taker, header, column_id, answers)
        page.need_place(answers)
        page.ignore(answers)
    return found


def _answers(taker: CellTaker, spot: Spot) -> bool:
    """Whether a cell holds the answer to a question; where any text is one it can't be told."""
    question = taker.question(spot)
    cell = taker.page.rows[spot.row][spot.column]
    return not question.takes_any_text and question.read(cell).state is State.ANSWERED
