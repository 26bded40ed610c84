"""Levels that are marked in columns of their own, with no answer beside the mark."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW, LEFTOVERS_TITLE
from monitor.domain.pointing import NONE_OF_OURS, Guide, PointedColumn, Pointing
from monitor.files.tables import read_tables
from monitor.files.workbook import Cell, Kind, a1
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.odd_workbook import AT
from tests.files.read_back import finding, read, said, same_answers

CODE = "NIVEAUS-AANGEKRUIST"
FIRST = 9
"""The first column beside the table."""
LEVELS = [item.id for item in MODEL.indicators if item.kind == "level"]
SHARE = next(item.id for item in MODEL.indicators if item.kind == "share")
NUMBERED = ["1", "2", "3", "4", "5"]
WORDS = ["beginnend", "op weg", "gevorderd", "sterk", "voorbeeld"]


def marked(headers: list[str], mark: str, *, emptied: int) -> Grid:
    """A workbook with a column for each level, a mark in each row, and some answers emptied."""
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    for number, header in enumerate(headers):
        sheet.put(HEADER_ROW, FIRST + number, header)
    for number, row_id in enumerate(LEVELS):
        row = sheet.row(row_id)
        sheet.put(row, FIRST + number % len(headers), mark)
        if number < emptied:
            sheet.put(row, sheet.column("Antwoord"), None)
    return grid


def codes(grid: Grid) -> list[str]:
    return [code for code, *_ in said(read(grid))]


class TestHeadedAsLevels:
    @pytest.mark.parametrize("headers", [NUMBERED, ["Niveau 2", "Niveau 3"]])
    @pytest.mark.parametrize("mark", ["x", "✓", "ja"])
    def test_marks_beside_empty_answers_are_told_at_once(
        self, headers: list[str], mark: str
    ) -> None:
        tables = read(marked(headers, mark, emptied=3))
        found = finding(tables, CODE)
        assert found.severity is Severity.ERROR
        assert found.cell == a1(read_row(LEVELS[0]), FIRST)
        assert found.message.startswith(f'Bij 3 vragen staat "{mark}" in een eigen kolom')
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    @pytest.mark.parametrize(("header", "level"), [("Niveau 2", 2), ("n2", 2), ("5", 5)])
    def test_it_is_said_which_number_a_mark_stands_for(self, header: str, level: int) -> None:
        (found,) = read(marked([header, "Niveau 4"], "x", emptied=1)).findings
        assert f'"Antwoord": {level} waar "x" onder "{header}" staat' in found.remedy

    def test_different_marks_are_told_in_one_finding(self) -> None:
        grid = marked(NUMBERED, "x", emptied=2)
        grid["Indicatoren"].put(read_row(LEVELS[1]), FIRST + 1, "ja")
        (found,) = [item for item in read(grid).findings if item.severity is Severity.ERROR]
        assert found.message.startswith('Bij 2 vragen staat "x" en "ja" in een eigen kolom')

    def test_a_number_that_no_level_has_heads_no_level(self) -> None:
        highest = max(len(item.levels) for item in MODEL.indicators)
        headers = [f"Niveau {highest}", f"Niveau {highest + 1}"]
        assert CODE not in codes(marked(headers, "x", emptied=2))

    def test_marks_beside_answers_are_only_left_out(self) -> None:
        tables = read(marked(NUMBERED, "x", emptied=0))
        assert same_answers(tables)
        assert {code for code, *_ in said(tables)} == {"KOLOM-VREEMD"}

    def test_a_mark_beside_a_question_for_a_number_tells_no_level(self) -> None:
        grid = marked(NUMBERED, "x", emptied=0)
        sheet = grid["Indicatoren"]
        row = sheet.row(next(item.id for item in MODEL.indicators if item.kind != "level"))
        sheet.put(row, sheet.column("Antwoord"), None)
        sheet.put(row, FIRST, "x")
        assert CODE not in codes(grid)

    def test_a_text_that_is_no_mark_tells_no_level(self) -> None:
        assert CODE not in codes(marked(NUMBERED, "zie het verslag", emptied=3))


class TestUnderOtherHeaders:
    @pytest.mark.parametrize(
        "headers",
        [WORDS, ["1.", "2.", "3.", "4.", "5."], ["--", "-", "0", "+", "++"], ["", "", ""]],
    )
    @pytest.mark.parametrize("mark", ["x", "dit is het"])
    def test_the_same_mark_once_a_row_is_asked(self, headers: list[str], mark: str) -> None:
        tables = read(marked(headers, mark, emptied=len(LEVELS)))
        found = finding(tables, CODE)
        assert found.severity is Severity.ERROR
        assert found.message.startswith(f'Bij {len(LEVELS)} vragen staat "{mark}" in een eigen')
        assert "een getal van 1 tot en met 5" in found.remedy
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    def test_the_same_mark_beside_answers_as_well_is_something_else(self) -> None:
        assert CODE not in codes(marked(WORDS, "x", emptied=len(LEVELS) - 1))

    def test_two_marks_in_a_row_tell_no_level(self) -> None:
        grid = marked(WORDS, "x", emptied=len(LEVELS))
        for column in (FIRST, FIRST + 1):
            grid["Indicatoren"].put(read_row(LEVELS[0]), column, "x")
        assert CODE not in codes(grid)

    @pytest.mark.parametrize(("open_rows", "told"), [(2, False), (3, True)])
    def test_two_rows_with_the_same_mark_may_be_chance(self, open_rows: int, *, told: bool) -> None:
        grid = marked(WORDS, "x", emptied=open_rows)
        for number, row_id in enumerate(LEVELS):
            if number >= open_rows:
                place = read_row(row_id), FIRST + number % len(WORDS)
                grid["Indicatoren"].put(*place, None)
        assert (CODE in codes(grid)) == told

    def test_marks_in_one_column_tell_no_level(self) -> None:
        assert CODE not in codes(marked(["besproken"], "x", emptied=len(LEVELS)))

    def test_marks_in_more_columns_than_there_are_levels_tell_none(self) -> None:
        assert CODE not in codes(marked([*WORDS, "besproken"], "x", emptied=len(LEVELS)))

    def test_other_texts_beside_open_questions_tell_no_level(self) -> None:
        grid = marked(WORDS, "x", emptied=len(LEVELS))
        sheet = grid["Indicatoren"]
        for number, row_id in enumerate(LEVELS):
            sheet.put(read_row(row_id), FIRST + number % len(WORDS), f"n{number}")
        assert CODE not in codes(grid)

    def test_a_few_marks_among_many_open_questions_tell_no_level(self) -> None:
        grid = marked(WORDS, "x", emptied=len(LEVELS))
        for number, row_id in enumerate(LEVELS):
            if number >= 4:
                place = read_row(row_id), FIRST + number % len(WORDS)
                grid["Indicatoren"].put(*place, None)
        assert CODE not in codes(grid)


@pytest.mark.parametrize("headers", [NUMBERED, WORDS])
def test_columns_that_a_user_said_are_none_of_ours_are_not_asked(headers: list[str]) -> None:
    grid = marked(headers, "x", emptied=len(LEVELS))
    sheet = grid["Indicatoren"]
    ours = ["id", "dimension", "indicator", "question", "answer", "reason", "evidence", "levels"]
    columns = tuple(
        PointedColumn(str(cell.value), column, dict(enumerate(ours, 1)).get(column, NONE_OF_OURS))
        for (row, column), cell in sheet.cells.items()
        if row == HEADER_ROW
    )
    pointing = Pointing("indicators", "Indicatoren", HEADER_ROW, columns, "beheerder", AT)
    tables = read_tables(grid.workbook(), MODEL, (), Guide((pointing,)))
    assert {code for code, *_ in said(tables)} == {"TABEL-AANGEWEZEN", "KOLOM-VREEMD"}


@pytest.mark.parametrize(
    ("headers", "where"), [(["Niveau 1", "Niveau 2"], 'onder "Niveau 2"'), (["", ""], "in kolom J")]
)
def test_handed_back_a_mark_tells_its_header_and_question_and_needs_a_place(
    headers: list[str], where: str
) -> None:
    done = handed_back(marked(headers, "x", emptied=len(LEVELS)))
    second = f'"x" {where} bij "{MODEL.indicator[LEVELS[1]].name}"'
    texts = [value for value, _ in done.sheet(LEFTOVERS_TITLE).cells.values()]
    assert second in texts
    asked = of(done.after, "OVERIG-ZONDER-PLEK")
    assert asked.severity is Severity.ERROR
    assert f"{len(LEVELS)}. De eerste is" in asked.message
    again = handed_back(Grid(done.book))
    assert second in [item.text for item in again.read_again.leftovers]


def test_handed_back_only_marks_without_an_answer_need_a_place() -> None:
    done = handed_back(marked(NUMBERED, "x", emptied=1))
    assert "1. De eerste is" in of(done.after, "OVERIG-ZONDER-PLEK").message


class TestOtherTextsInSuchAColumn:
    @pytest.mark.parametrize("headers", [NUMBERED, WORDS, ["", "", "", "", ""]])
    @pytest.mark.parametrize(
        ("row_id", "text"), [(SHARE, "45%"), (SHARE, "x"), (LEVELS[0], "hier zitten wij ongeveer")]
    )
    def test_one_beside_any_other_open_question_needs_a_place(
        self, headers: list[str], row_id: str, text: str
    ) -> None:
        grid = marked(headers, "x", emptied=len(LEVELS))
        sheet, row = grid["Indicatoren"], read_row(row_id)
        sheet.put(row, sheet.column("Antwoord"), None)
        sheet.put(row, FIRST, text)
        others = [item for item in LEVELS if item != row_id]
        assert finding(read(grid), CODE).message.startswith(f"Bij {len(others)} vragen")
        told_as = "KOLOM-VREEMD" if headers[0] else "VAK-LOS"
        assert codes(grid).count(told_as) == 1
        where = f'onder "{headers[0]}"' if headers[0] else "in kolom I"
        done = handed_back(grid)
        assert f"{len(others) + 1}. De eerste is" in of(done.after, "OVERIG-ZONDER-PLEK").message
        told = f'"{text}" {where} bij "{MODEL.indicator[row_id].name}"'
        assert [item.needs_place for item in done.read.leftovers if item.text == told] == [True]

    def test_one_beside_an_answer_is_told_with_its_column(self) -> None:
        grid = marked(NUMBERED, "x", emptied=2)
        grid["Indicatoren"].put(read_row(LEVELS[-1]), FIRST + 1, "besproken")
        tables = read(grid)
        assert [code for code, *_ in said(tables)] == [CODE, "KOLOM-VREEMD"]
        assert tables.findings[1].message == 'De kolom "2" lezen wij niet (5 vakken, met de kop).'

    def test_what_stands_outside_the_rows_with_questions_is_told_as_well(self) -> None:
        grid = marked(NUMBERED, "x", emptied=2)
        last = max(row for row, _ in grid["Indicatoren"].cells)
        grid["Indicatoren"].put(last + 3, FIRST, "x = hier zitten wij")
        assert [code for code, *_ in said(read(grid))] != [CODE]

    @pytest.mark.parametrize("headers", [NUMBERED, WORDS])
    def test_a_formula_without_a_result_is_no_mark(self, headers: list[str]) -> None:
        grid = marked(headers, "x", emptied=len(LEVELS))
        grid["Indicatoren"].put(read_row(LEVELS[0]), FIRST, Cell(Kind.UNCOMPUTED, None))
        tables = read(grid)
        assert finding(tables, CODE).message.startswith(f'Bij {len(LEVELS) - 1} vragen staat "x"')
        assert "FORMULE-BUITEN-INVULVAK" in codes(grid)
        assert not any('""' in item.text for item in handed_back(grid).read.leftovers)


def test_on_another_tab_such_columns_are_no_levels() -> None:
    grid = filled_grid()
    sheet = grid["PPS"]
    row = sheet.row("campus")
    sheet.put(row, sheet.column("Antwoord"), None)
    for number in (1, 2):
        sheet.put(HEADER_ROW, FIRST + number, str(number))
        sheet.put(row, FIRST + number, "x")
    assert CODE not in codes(grid)


def read_row(row_id: str) -> int:
    """The row of a question for a level on its sheet."""
    return filled_grid()["Indicatoren"].row(row_id)
