"""Answers that somebody typed over our own texts, beside questions without an answer.

Such a column only says which row it is, or explains the choices: what stands there isn't read.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from monitor.domain.findings import Finding
from monitor.domain.quoting import quote
from monitor.domain.rules import rule
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.answers_beside import ASKED_BY_ROW, MISSED
from monitor.files.taking.changed_labels import Changed
from monitor.files.taking.columns_read import OurColumns
from monitor.files.taking.surely_answers import surely_answer
from monitor.files.taking.take_cells import CellTaker
from monitor.files.taking.unanswered import retell_with_question
from monitor.files.workbook import a1


def ask_answers_in_labels(
    taker: CellTaker, header: Header, taken: Mapping[str, int], changed: Sequence[Changed]
) -> tuple[list[Finding], Collection[Changed]]:
    """Leave them out, with a finding for each column of ours, and those texts themselves."""
    by_column: dict[int, list[Changed]] = defaultdict(list)
    for item in changed:
        by_column[item.column].append(item)
    ours = OurColumns(taker, taken)
    findings: list[Finding] = []
    told: list[Changed] = []
    for texts in by_column.values():
        if column_id := _answers_to(ours, texts):
            findings.append(_about(taker, header, column_id, texts))
            told += texts
            taker.page.need_place(item.place for item in texts)
            places = {item.place: item.row_id for item in texts}
            retell_with_question(taker, header, column_id, places)
            taker.page.ignore(places)
    return findings, told


def _answers_to(ours: OurColumns, texts: Sequence[Changed]) -> str | None:
    """The column of ours that lacks the answers that these texts are, if they are any."""
    page, kinds = ours.taker.page, ours.taker.kinds
    cells = [(item.row_id, item.row, page.rows[item.row][item.column]) for item in texts]
    for column_id in (item for item in ours.taker.inputs if kinds[item] in ASKED_BY_ROW):
        found = ours.read(column_id, cells)
        alone = [found[row] for row in found.keys() - ours.answered(column_id)]
        if len(alone) * 2 > len(texts) and surely_answer(alone):
            return column_id
    return None


def _about(taker: CellTaker, header: Header, column_id: str, texts: Sequence[Changed]) -> Finding:
    first = min(texts, key=lambda item: item.row)
    found = rule(MISSED).at(
        taker.page.name,
        a1(*first.place),
        raw=first.there,
        column=f"De kolom {quote(header_text(taker.tab, first.column_id))}",
        cells="1 vak" if len(texts) == 1 else f"{len(texts)} vakken",
        letter=column_letter(header.columns[column_id]),
        header=header_text(taker.tab, column_id),
    )
    return found.handing_back(taker.tab.table, [column_id])
