"""Rows of a table known by what they are called, wherever and below whatever they stand."""

import pytest

from monitor.domain.layout import FINANCE, KPI
from monitor.files.cell.text import folded
from monitor.files.locating.page import Page
from monitor.files.locating.rows_told import RowsTold, TextsOn, names_of_free, names_of_known
from monitor.files.taking.written import written
from monitor.files.workbook import Cell, Kind, Sheet
from tests.files.filled_grid import MODEL

NAMES = [kpi.name for kpi in MODEL.kpis]
IDS = [kpi.id for kpi in MODEL.kpis]
KNOWN = written(MODEL, None).known
OF_KPI = names_of_known(KNOWN[KPI.table])
OF_FINANCE = names_of_known(KNOWN[FINANCE.table])


def told(columns: dict[int, list[str]], names=OF_KPI, first: int = 5, **fewest: int):
    """The rows that are told by texts in columns from a row on."""
    cells = {
        (row, column): Cell(Kind.TEXT, text)
        for column, texts in columns.items()
        for row, text in enumerate(texts, first)
        if text
    }
    page = Page(Sheet("Blad1", True, cells, (), frozenset()))
    ours = frozenset(text for texts in names.values() for text in texts)
    return TextsOn(page, ours).rows_of(names, **fewest)


@pytest.mark.parametrize(("texts", "label"), [(NAMES[:4], "kpi"), (IDS[:4], "id")])
@pytest.mark.parametrize("column", [1, 7])
def test_they_are_known_by_name_or_id_in_any_column(
    texts: list[str], label: str, column: int
) -> None:
    assert told({column: texts}) == RowsTold(
        dict(enumerate(IDS[:4], 5)), {label: column}, is_sure=True
    )


def test_in_any_order_and_writing() -> None:
    found = told({2: [f"  {name.upper()} " for name in reversed(NAMES[:4])]})
    assert found
    assert list(found.rows.values()) == IDS[3::-1]


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "{} - ", "({}) ", "2.{}. ", "{}: "])
def test_a_number_before_a_name_says_nothing_of_it(number: str) -> None:
    found = told({1: [number.format(at) + name for at, name in enumerate(NAMES[:4], 1)]})
    assert found == RowsTold(dict(enumerate(IDS[:4], 5)), {"kpi": 1}, is_sure=True)


def test_a_figure_within_a_name_is_no_number_of_it() -> None:
    assert told({1: [f"{at} van {name}" for at, name in enumerate(NAMES[:4])]}) is None


def test_a_name_that_was_cut_short_is_not_sure() -> None:
    found = told({1: [name[:18] for name in NAMES[:3]]})
    assert found == RowsTold(dict(enumerate(IDS[:3], 5)), {"kpi": 1}, is_sure=False)


def test_a_few_letters_or_those_of_more_names_tell_no_row() -> None:
    assert told({1: [name[:9] for name in NAMES]}) is None
    alike = {"Windkracht Werkplaats Noord": "P01", "Windkracht Werkplaats Zuid": "P02"}
    assert told({1: ["Windkracht Werkplaats"]}, names_of_free(alike, []), fewest=1) is None


def test_fewer_than_three_are_chance_unless_fewer_will_do() -> None:
    assert told({1: NAMES[:2]}) is None
    assert told({1: NAMES[:1]}, fewest=1) == RowsTold({5: IDS[0]}, {"kpi": 1}, is_sure=True)


def test_among_mostly_names_of_their_own_they_are_a_list_of_theirs() -> None:
    assert told({1: [*NAMES[:4], *(f"Zaal {number}" for number in range(4))]}) is None
    assert told({1: [*NAMES[:4], *(f"Zaal {number}" for number in range(3))]}) is not None


def test_what_stands_above_the_first_counts_not() -> None:
    above = [f"Zaal {number}" for number in range(9)]
    assert told({1: [*above, *NAMES[:4]]}) is not None


def test_a_row_that_stands_there_twice_is_none() -> None:
    found = told({1: [*NAMES[:4], NAMES[0]]})
    assert found
    assert sorted(found.rows) == [6, 7, 8]


def test_a_row_whose_name_and_id_contradict_is_none() -> None:
    found = told({1: IDS[:4], 2: [NAMES[1], *NAMES[1:4]]})
    assert found
    assert sorted(found.rows.values()) == sorted(IDS[1:4])


def test_a_post_is_a_row_only_with_its_kind() -> None:
    lines = [line.name for line in MODEL.finance_lines[1:5]]
    found = told({1: lines, 2: ["geld", "natura", "geld", ""]}, OF_FINANCE)
    assert found
    kinds = [item.rpartition(".")[2] for item in found.rows.values()]
    assert kinds == ["geld", "natura", "geld"]
    assert told({2: ["geld", "natura", "geld"]}, OF_FINANCE) is None


def test_beyond_the_longest_table_nothing_is_read() -> None:
    assert told({1: [*(f"Zaal {number}" for number in range(250)), *NAMES[:4]]}) is None


NAMED = {"Windkracht Werkplaats": "P01", "Duinstreek College": "P02", "Gemeente": "P03"}


class TestRowsThatPeopleAdd:
    OURS = names_of_free(
        {folded(name): row_id for name, row_id in NAMED.items()},
        [f"P{number:02}" for number in range(1, 61)],
    )

    def test_they_are_known_by_the_names_in_our_table(self) -> None:
        found = told({3: list(NAMED)}, self.OURS)
        assert found == RowsTold({5: "P01", 6: "P02", 7: "P03"}, {"name": 3}, is_sure=True)

    def test_ids_of_rows_that_nobody_filled_tell_no_row(self) -> None:
        found = told({1: ["P01", "P02", "P03", "P04", "P05"]}, self.OURS)
        assert found == RowsTold({5: "P01", 6: "P02", 7: "P03"}, {"id": 1}, is_sure=True)
