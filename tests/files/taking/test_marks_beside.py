"""Marks beside questions for a level, under headers that name no level, with no answer there."""

import pytest

from monitor.domain.findings import Severity
from tests.files.read_back import finding, read, said
from tests.files.taking.test_marked_levels import LEVELS, marked

CODE = "KRUISJES-NAAST-VRAGEN"
WORDS = ["beginnend", "op weg", "gevorderd", "sterk", "voorbeeld"]


@pytest.mark.parametrize(
    "headers", [WORDS, ["1.", "2.", "3.", "4.", "5."], ["--", "-", "0", "+", "++"], ["", "", ""]]
)
@pytest.mark.parametrize("mark", ["x", "dit is het"])
def test_the_same_mark_once_a_row_is_asked_under_any_header(headers: list[str], mark: str) -> None:
    tables = read(marked(headers, mark, emptied=len(LEVELS)))
    found = finding(tables, CODE)
    assert found.severity is Severity.ERROR
    assert found.message.startswith(f'Bij {len(LEVELS)} vragen staat "{mark}" in een kolom')
    assert "van 1 tot en met 5" in found.remedy
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def test_the_same_mark_beside_answers_as_well_is_something_else() -> None:
    tables = read(marked(WORDS, "x", emptied=len(LEVELS) - 1))
    assert CODE not in [code for code, *_ in said(tables)]


def test_marks_in_one_column_tell_no_level() -> None:
    tables = read(marked(["besproken"], "x", emptied=len(LEVELS)))
    assert CODE not in [code for code, *_ in said(tables)]


def test_other_texts_beside_open_questions_tell_no_level() -> None:
    grid = marked(WORDS, "x", emptied=len(LEVELS))
    sheet = grid["Indicatoren"]
    for number, row_id in enumerate(LEVELS):
        row = sheet.row(row_id)
        for column in range(9, 14):
            if (row, column) in sheet.cells:
                sheet.put(row, column, f"n{number}")
    assert CODE not in [code for code, *_ in said(read(grid))]


def test_a_few_marks_among_many_open_questions_tell_no_level() -> None:
    grid = marked(WORDS, "x", emptied=len(LEVELS))
    sheet = grid["Indicatoren"]
    for row_id in LEVELS[4:]:
        for column in range(9, 14):
            sheet.put(sheet.row(row_id), column, None)
    assert CODE not in [code for code, *_ in said(read(grid))]
