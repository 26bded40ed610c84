"""Which columns people tick off levels in, by the marks in them."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import MODEL, Grid
from tests.files.read_back import finding, read
from tests.files.ticked_off import (
    CODE,
    FIRST,
    LEVELS,
    WORDS,
    answer,
    assert_asked,
    codes,
    marked,
    put_mark,
    read_row,
    ticked_off,
)

MAYBE = "NIVEAUS-MISSCHIEN-AANGEKRUIST"


def all_at(headers: list[str], at: int) -> Grid:
    """A workbook with all marks below one header and none below the others, and no answers."""
    grid = marked(headers, "x", emptied=len(LEVELS))
    for number, row_id in enumerate(LEVELS):
        put_mark(grid, row_id, number % len(headers), None)
        put_mark(grid, row_id, at, "x")
    return grid


def test_a_number_that_no_level_has_heads_no_level() -> None:
    highest = max(len(item.levels) for item in MODEL.indicators)
    headers = [f"Niveau {highest}", f"Niveau {highest + 1}"]
    assert CODE not in codes(marked(headers, "x", emptied=2))


class TestUnderOtherHeaders:
    @pytest.mark.parametrize(
        "headers",
        [WORDS, ["1.", "2.", "3.", "4.", "5."], ["--", "-", "0", "+", "++"], ["", "", ""]],
    )
    @pytest.mark.parametrize("mark", ["x", "hier staan wij op dit moment"])
    def test_the_same_mark_once_a_row_is_asked(self, headers: list[str], mark: str) -> None:
        tables = read(marked(headers, mark, emptied=len(LEVELS)))
        found = finding(tables, CODE)
        assert found.severity is Severity.ERROR
        assert found.message.startswith(f'Bij {len(LEVELS)} vragen staat "{mark}" in een eigen')
        assert "een getal van 1 tot en met 5" in found.remedy
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    def test_a_longer_text_is_a_remark(self) -> None:
        assert CODE not in codes(
            marked(WORDS, "dit is besproken met de partners", emptied=len(LEVELS))
        )

    @pytest.mark.parametrize(("open_rows", "told"), [(2, False), (3, True)])
    def test_two_rows_with_the_same_mark_may_be_chance(self, open_rows: int, *, told: bool) -> None:
        grid = marked(WORDS, "x", emptied=open_rows)
        for number, row_id in enumerate(LEVELS):
            if number >= open_rows:
                put_mark(grid, row_id, number % len(WORDS), None)
        assert (CODE in codes(grid)) == told

    def test_marks_in_one_column_tell_no_level(self) -> None:
        assert CODE not in codes(marked(["besproken"], "x", emptied=len(LEVELS)))

    @pytest.mark.parametrize(
        ("headers", "code"),
        [
            (["A", "B", "C", "D", "E"], CODE),
            (WORDS, CODE),
            (["start", "groei", "bloei", "oogst", "klaar"], MAYBE),
            (["Anja", "Bert", "Carla", "Dirk", "Els"], MAYBE),
        ],
    )
    @pytest.mark.parametrize("at", [0, 3])
    def test_unless_it_is_one_of_as_many_as_there_are_levels(
        self, headers: list[str], code: str, at: int
    ) -> None:
        grid = all_at(headers, at)
        tables = read(grid)
        found = finding(tables, code)
        assert found.message.startswith(f'Bij {len(LEVELS)} vragen staat "x"')
        assert [item for item in codes(grid) if item.startswith("KOLOM")] == []
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    @pytest.mark.parametrize("headers", [["besproken", "akkoord", "bron"], [*WORDS, "bron"]])
    def test_of_more_columns_or_fewer_one_tells_no_level(self, headers: list[str]) -> None:
        assert {CODE, MAYBE}.isdisjoint(codes(all_at(headers, 1)))

    @pytest.mark.parametrize("sign", ["●", "*", "x"])
    def test_a_sign_as_many_times_as_the_level_is_high_is_asked(self, sign: str) -> None:
        grid = marked(["Stippen"], sign, emptied=len(LEVELS))
        for number, row_id in enumerate(LEVELS):
            put_mark(grid, row_id, 0, sign * (number % 5 + 1))
        found = finding(read(grid), MAYBE)
        assert found.message.startswith(f'Bij {len(LEVELS)} vragen staat "{sign}", "{sign * 2}"')

    @pytest.mark.parametrize("texts", [("●", "●"), ("?", "??"), ("a", "aa"), ("*", "******")])
    def test_other_signs_tell_no_level(self, texts: tuple[str, str]) -> None:
        grid = marked(["Stippen"], "x", emptied=len(LEVELS))
        for number, row_id in enumerate(LEVELS):
            put_mark(grid, row_id, 0, texts[number % 2])
        assert {CODE, MAYBE}.isdisjoint(codes(grid))

    def test_marks_in_more_columns_than_there_are_levels_tell_none(self) -> None:
        assert CODE not in codes(marked([*WORDS, "besproken"], "x", emptied=len(LEVELS)))

    def test_other_texts_beside_open_questions_tell_no_level(self) -> None:
        grid = marked(WORDS, "x", emptied=len(LEVELS))
        for number, row_id in enumerate(LEVELS):
            put_mark(grid, row_id, number % len(WORDS), f"n{number}")
        assert CODE not in codes(grid)

    def test_marks_in_the_same_columns_of_each_row_tell_no_level(self) -> None:
        grid = marked(["besproken", "akkoord"], "x", emptied=len(LEVELS))
        for row_id in LEVELS:
            for at in range(2):
                put_mark(grid, row_id, at, "x")
        assert CODE not in codes(grid)

    def test_marks_far_apart_tell_no_level(self) -> None:
        headers = ["besproken", *("verslag" for _ in range(9)), "akkoord"]
        grid = marked(headers, "x", emptied=len(LEVELS))
        for number, row_id in enumerate(LEVELS):
            put_mark(grid, row_id, number % len(headers), None)
            put_mark(grid, row_id, number % 2 * 10, "x")
        assert CODE not in codes(grid)


class TestBesideThem:
    """What else stands in the same columns, or beside them."""

    @pytest.mark.parametrize("column", [FIRST - 1, FIRST + 5])
    def test_a_tick_in_every_row_beside_them_tells_nothing(self, column: int) -> None:
        grid = ticked_off()
        sheet = grid["Indicatoren"]
        sheet.insert_columns(column)
        sheet.put(HEADER_ROW, column, "besproken")
        for row_id in LEVELS:
            sheet.put(read_row(row_id), column, "x")
        assert_asked(grid, len(LEVELS))

    def test_most_rows_may_have_an_answer_that_agrees(self) -> None:
        grid = ticked_off()
        for number in range(15):
            answer(grid, number, str(number % 5 + 1))
        assert_asked(grid, 3)

    def test_a_slip_among_those_answers_says_nothing(self) -> None:
        grid = ticked_off()
        for number in range(15):
            answer(grid, number, "5" if number == 0 else str(number % 5 + 1))
        assert_asked(grid, 3)

    def test_the_rows_without_an_answer_may_have_one_level(self) -> None:
        grid = ticked_off()
        for number in range(len(LEVELS)):
            if number % 5 != 2:
                answer(grid, number, str(number % 5 + 1))
        assert_asked(grid, 4)

    def test_one_column_beside_answers_and_one_beside_none_tell_no_level(self) -> None:
        grid = marked(["gecontroleerd", "uitzoeken"], "x", emptied=4)
        for number, row_id in enumerate(LEVELS):
            put_mark(grid, row_id, int(number >= 4), None)
            put_mark(grid, row_id, int(number < 4), "x")
        assert CODE not in codes(grid)

    def test_beside_mostly_other_answers_they_are_something_else(self) -> None:
        grid = ticked_off()
        for number in range(15):
            answer(grid, number, str(number % 4 + 1))
        assert CODE not in codes(grid)
