"""Answers that somebody typed over our own texts, beside questions without an answer.

Such a column only says which row it is, or explains the choices: what stands there isn't read.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.rules import rule
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.answers_beside import ASKED_BY_ROW
from monitor.files.taking.changed_labels import Changed
from monitor.files.taking.columns_read import OurColumns
from monitor.files.taking.own_codes import are_own_codes, numbers_in
from monitor.files.taking.said_above import is_due
from monitor.files.taking.surely_answers import FEWEST_ANSWERS, mostly_answer, surely_answer
from monitor.files.taking.take_cells import CellTaker, Spot
from monitor.files.taking.unanswered import retell_with_question
from monitor.files.workbook import Cell, a1

_ANSWERS, _MAYBE_ANSWERS = "TEKSTEN-MET-ANTWOORDEN", "TEKSTEN-MISSCHIEN-ANTWOORDEN"
"""The findings of what is plainly answers, and of what may be something else."""


def ask_answers_in_labels(
    taker: CellTaker,
    header: Header,
    taken: Mapping[str, int],
    changed: Sequence[Changed],
    names: Collection[str],
    about: AboutMonitor,
) -> tuple[list[Finding], Collection[Changed]]:
    """Leave them out, with a finding for each column of ours.

    ``names`` are the columns that name the rows. Also gives those of ``changed`` that were asked
    so: of these it isn't to be told as well that our text is another.
    """
    by_column: dict[int, list[Changed]] = defaultdict(list)
    for item in changed:
        by_column[item.column].append(item)
    ours = OurColumns(taker, taken)
    findings: list[Finding] = []
    told: list[Changed] = []
    for texts in by_column.values():
        if column_id := _answers_to(ours, texts, names, about):
            code = _ANSWERS if _is_plain(ours, column_id, texts, names) else _MAYBE_ANSWERS
            findings.append(_about(code, taker, header, column_id, texts))
            told += texts
            places = {item.place: item.row_id for item in texts}
            if code == _ANSWERS:
                taker.page.need_place(places)
            retell_with_question(taker, header, column_id, places)
            taker.page.ignore(places)
    return findings, told


def _answers_to(
    ours: OurColumns, texts: Sequence[Changed], names: Collection[str], about: AboutMonitor
) -> str | None:
    """The column of ours that lacks the answers that these texts are, if they may be any.

    In a column that names the rows, a few numbers may be there by chance.
    """
    kinds, cells = ours.taker.kinds, _cells(ours, texts)
    for column_id in (item for item in ours.taker.inputs if kinds[item] in ASKED_BY_ROW):
        if not is_due(column_id, about):
            continue
        found = ours.read(column_id, cells)
        alone = [found[row] for row in found.keys() - ours.answered(column_id)]
        if len(alone) * 2 <= len(texts):
            continue
        is_few = len(alone) < FEWEST_ANSWERS and texts[0].column_id not in names
        if mostly_answer(alone) if is_few else surely_answer(alone):
            return None if are_own_codes(texts) else column_id
    return None


def _is_plain(
    ours: OurColumns, column_id: str, texts: Sequence[Changed], names: Collection[str]
) -> bool:
    """Whether they stand in most rows that lack an answer, and none of their sort is read.

    Over the names of rows people also type numbers of their own.
    """
    answered = ours.answered(column_id)
    lacking = len(ours.taken) - len(answered)
    if len(texts) < FEWEST_ANSWERS or len(texts) * 2 <= lacking:
        return False
    if texts[0].column_id in names and len(numbers_in(texts)) * 2 > len(texts):
        return False
    there = ours.read(column_id, _cells(ours, texts)).items()
    asked = _forms(ours, column_id, {row for row, found in there if found.state is State.ANSWERED})
    return asked.isdisjoint(_forms(ours, column_id, answered))


def _forms(ours: OurColumns, column_id: str, rows: Collection[int]) -> set[str]:
    """What sorts of answers a column asks in these rows."""
    taker, column = ours.taker, ours.taker.inputs[column_id]
    spots = (
        Spot(row_id, column_id, row, column) for row_id, row in ours.taken.items() if row in rows
    )
    return {taker.question(spot).form for spot in spots}


def _cells(ours: OurColumns, texts: Sequence[Changed]) -> list[tuple[str, int, Cell]]:
    rows = ours.taker.page.rows
    return [(item.row_id, item.row, rows[item.row][item.column]) for item in texts]


def _about(
    code: str, taker: CellTaker, header: Header, column_id: str, texts: Sequence[Changed]
) -> Finding:
    first = min(texts, key=lambda item: item.row)
    found = rule(code).at(
        taker.page.name,
        a1(*first.place),
        raw=first.there,
        column=header_text(taker.tab, first.column_id),
        count=len(texts),
        ours=first.facts["ours"],
        letter=column_letter(header.columns[column_id]),
        header=header_text(taker.tab, column_id),
    )
    return found.handing_back(taker.tab.table, [column_id])
