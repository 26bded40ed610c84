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
from tests.files.read_back import cell, finding, read, said, same_answers
from tests.files.ticked_off import (
    CODE,
    FIRST,
    LEVELS,
    NUMBERED,
    WORDS,
    answer,
    assert_asked,
    codes,
    marked,
    put_mark,
    read_row,
    ticked_off,
)

SHARE = next(item.id for item in MODEL.indicators if item.kind == "share")


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
        put_mark(grid, LEVELS[1], 1, "ja")
        (found,) = [item for item in read(grid).findings if item.severity is Severity.ERROR]
        assert found.message.startswith('Bij 2 vragen staat "x" en "ja" in een eigen kolom')

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

    def test_any_text_below_such_a_header_may_tell_a_level(self) -> None:
        found = finding(read(marked(NUMBERED, "zie het verslag", emptied=3)), CODE)
        assert found.message.startswith('Bij 3 vragen staat "zie het verslag" in een eigen kolom')


class TestRowByRow:
    """One row that is otherwise says nothing of the others."""

    def test_an_answer_without_a_mark_counts(self) -> None:
        grid = ticked_off()
        put_mark(grid, LEVELS[0], 0, None)
        answer(grid, 0, "4")
        assert_asked(grid, len(LEVELS) - 1)

    @pytest.mark.parametrize("typed", ["1", "4", "n.v.t."])
    def test_an_answer_beside_a_mark_counts(self, typed: str) -> None:
        grid = ticked_off()
        answer(grid, 0, typed)
        assert_asked(grid, len(LEVELS) - 1)

    @pytest.mark.parametrize("typed", ["?", "PM", "-", "zie kruisje"])
    def test_what_is_no_answer_does_not_count(self, typed: str) -> None:
        grid = ticked_off()
        for number in range(len(LEVELS)):
            answer(grid, number, typed)
        assert_asked(grid, len(LEVELS))

    @pytest.mark.parametrize("text", ["x", "v", "x (zie bijlage)"])
    def test_two_marks_are_asked(self, text: str) -> None:
        grid = ticked_off()
        put_mark(grid, LEVELS[0], 3, text)
        assert_asked(grid, len(LEVELS))

    def test_marks_up_to_the_level_are_asked(self) -> None:
        grid = ticked_off()
        for number, row_id in enumerate(LEVELS):
            for at in range(number % 5):
                put_mark(grid, row_id, at, "x")
        assert_asked(grid, len(LEVELS))

    def test_a_row_without_a_mark_is_not_asked(self) -> None:
        grid = ticked_off()
        for number, row_id in enumerate(LEVELS[4:], 4):
            put_mark(grid, row_id, number % 5, None)
        assert_asked(grid, 4)

    def test_another_sign_is_asked_with_the_others(self) -> None:
        grid = ticked_off()
        put_mark(grid, LEVELS[1], 1, "hier zitten wij ongeveer")
        assert_asked(grid, len(LEVELS))


class TestOtherThanTheAnswer:
    """Of a mark below a header that is a level it's known which one it is."""

    OTHER = "NIVEAUS-ANDERS-AANGEKRUIST"

    def numbered(self) -> Grid:
        """All levels ticked off, and the first ten answered as well."""
        grid = ticked_off()
        for number, header in enumerate(NUMBERED):
            grid["Indicatoren"].put(HEADER_ROW, FIRST + number, header)
        for number in range(10):
            answer(grid, number, str(number % 5 + 1))
        return grid

    def test_the_same_level_needs_no_word(self) -> None:
        assert codes(self.numbered()) == [CODE]

    @pytest.mark.parametrize("emptied", [True, False])
    def test_another_level_is_told(self, *, emptied: bool) -> None:
        grid = self.numbered()
        answer(grid, 1, "5")
        answer(grid, 2, "5")
        for number in range(10, len(LEVELS)):
            answer(grid, number, None if emptied else str(number % 5 + 1))
        tables = read(grid)
        found = finding(tables, self.OTHER)
        assert (CODE in codes(grid)) == emptied
        assert (found.severity, found.cell) == (
            Severity.WARNING,
            a1(read_row(LEVELS[1]), FIRST + 1),
        )
        assert found.message.startswith('Bij 2 vragen staat "x" onder een ander niveau')
        assert cell(tables, "indicators", LEVELS[1])["number"] == 5.0

    def test_marks_up_to_the_answer_need_no_word(self) -> None:
        grid = self.numbered()
        put_mark(grid, LEVELS[4], 0, "x")
        assert codes(grid) == [CODE]

    def test_mostly_other_levels_are_of_another_time(self) -> None:
        grid = self.numbered()
        for number in range(len(LEVELS)):
            answer(grid, number, str(5 - number % 5))
        assert self.OTHER not in codes(grid)


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
    @pytest.mark.parametrize(("row_id", "text"), [(SHARE, "45%"), (SHARE, "x")])
    def test_one_beside_any_other_open_question_needs_a_place(
        self, headers: list[str], row_id: str, text: str
    ) -> None:
        grid = marked(headers, "x", emptied=len(LEVELS))
        sheet, row = grid["Indicatoren"], read_row(row_id)
        sheet.put(row, sheet.column("Antwoord"), None)
        sheet.put(row, FIRST, text)
        assert_asked(grid, len(LEVELS))
        told_as = "KOLOM-VREEMD" if headers[0] else "VAK-LOS"
        assert codes(grid).count(told_as) == 1
        where = f'onder "{headers[0]}"' if headers[0] else "in kolom I"
        done = handed_back(grid)
        assert f"{len(LEVELS) + 1}. De eerste is" in of(done.after, "OVERIG-ZONDER-PLEK").message
        told = f'"{text}" {where} bij "{MODEL.indicator[row_id].name}"'
        assert [item.needs_place for item in done.read.leftovers if item.text == told] == [True]

    def test_one_beside_an_answer_is_told_with_its_column(self) -> None:
        grid = marked(NUMBERED, "x", emptied=2)
        put_mark(grid, LEVELS[-1], 1, "besproken")
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
        put_mark(grid, LEVELS[0], 0, Cell(Kind.UNCOMPUTED, None))
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
