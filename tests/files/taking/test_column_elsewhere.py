"""A column on a sheet that isn't read, held against what our columns ask and hold."""

from collections.abc import Mapping

import pytest

from monitor.domain.layout import FINANCE, INDICATORS, KPI
from monitor.domain.tab import Tab
from monitor.files.locating.page import Page
from monitor.files.taking.column_elsewhere import ColumnElsewhere, HeldAnswers
from monitor.files.workbook import Sheet
from tests.files.filled_grid import MODEL, Value, cell_of, empty_grid
from tests.files.found import questions
from tests.files.read_back import read

KPIS = [kpi.id for kpi in MODEL.kpis]
SQUARES = [float(number * number) for number in range(3, 9)]


def column(
    values: list[Value],
    held: Mapping[str, list[Value]],
    tab: Tab = KPI,
    row_ids: list[str] = KPIS,
) -> ColumnElsewhere:
    """One with these values, of our rows in their order; ``held`` is what ours hold of those."""
    grid = empty_grid()
    for column_id, ours in held.items():
        for row_id, value in zip(row_ids, ours, strict=False):
            grid.fill(tab.table, row_id, column_id, value)
    cells = {(row, 2): cell_of(value) for row, value in enumerate(values, 1) if value is not None}
    page = Page(Sheet("Blad1", True, cells, (), frozenset()))
    rows = {row: row_ids[row - 1] for row, _ in cells}
    return ColumnElsewhere(page, tab, 2, rows, HeldAnswers(read(grid).rows), questions())


def test_it_holds_what_an_empty_column_of_ours_lacks() -> None:
    there = column(SQUARES, {})
    assert list(there.lacking("realised", is_named=False)) == [1, 2, 3, 4, 5, 6]
    assert there.is_mostly_lacking("realised")
    assert there.is_no_other("realised")


def test_a_few_are_enough_only_below_a_header_that_names_ours() -> None:
    there = column(SQUARES[:2], {})
    assert list(there.lacking("realised", is_named=True)) == [1, 2]
    assert list(there.lacking("realised", is_named=False)) == []


def test_beside_some_answers_of_ours_it_holds_the_others() -> None:
    there = column(SQUARES, {"realised": [1.0, 2.0]})
    assert list(there.lacking("realised", is_named=False)) == [3, 4, 5, 6]
    assert not there.is_no_other("realised")


class TestWhereOursHoldsTheMost:
    def test_a_few_more_are_told_if_all_the_rest_is_alike(self) -> None:
        more = column([*SQUARES, 100.0, 110.0, 130.0], {"realised": SQUARES})
        assert list(more.lacking("realised", is_named=False)) == [7, 8, 9]
        assert not more.is_mostly_lacking("realised")

    def test_they_are_another_list_if_anything_differs(self) -> None:
        other = column([*SQUARES, 100.0, 110.0, 130.0], {"realised": [1.0, *SQUARES[1:]]})
        assert list(other.lacking("realised", is_named=True)) == []


def test_what_says_nothing_but_what_ours_holds_is_a_copy_of_that() -> None:
    there = column(SQUARES, {"target": SQUARES, "realised": SQUARES[:5]})
    assert there.is_copy_of("target")
    assert not there.is_copy_of("realised")
    assert not column([], {"target": SQUARES}).is_copy_of("target")


def test_what_does_not_fit_what_is_asked_lacks_nothing() -> None:
    words: list[Value] = ["bespreken", "navragen", "volgt", "Jan"]
    assert list(column(words, {}).lacking("realised", is_named=True)) == []


def test_of_any_text_only_the_header_can_tell() -> None:
    there = column(["zie verslag", "navraag bij Jan", "volgt later", "klopt"], {})
    assert list(there.lacking("note", is_named=False)) == []
    assert list(there.lacking("note", is_named=True)) == [1, 2, 3, 4]


def test_each_row_asks_its_own_where_rows_differ() -> None:
    levels = [item.id for item in MODEL.indicators if item.kind == "level"][:4]
    there = column(["2", "4", "3", "3"], {}, INDICATORS, levels)
    assert list(there.lacking("answer", is_named=False)) == [1, 2, 3, 4]
    beyond = column(["20", "40", "30", "30"], {}, INDICATORS, levels)
    assert list(beyond.lacking("answer", is_named=False)) == []


@pytest.mark.parametrize(("tab", "told"), [(FINANCE, [1, 3, 5]), (KPI, [1, 2, 3, 4, 5])])
def test_a_nought_may_be_the_sum_of_no_amounts(tab: Tab, told: list[int]) -> None:
    rows = [f"{line.id}.geld" for line in MODEL.finance_lines] if tab is FINANCE else KPIS
    there = column([900.0, 0.0, 400.0, 0.0, 2500.0], {}, tab, rows)
    asked = "realised_2025" if tab is FINANCE else "realised"
    assert list(there.lacking(asked, is_named=False)) == told
