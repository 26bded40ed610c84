"""A computed answer says what was divided by what, and in which cells that stands."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.cells import Cell
from monitor.domain.computed import COMPUTED
from monitor.domain.frames import State
from monitor.domain.ratio import Counted, Partly, Ratio, RunningYear, Term
from monitor.reports.partnership.computed_words import division, ranges
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook


def cells(*addresses: str) -> tuple[Cell, ...]:
    return tuple(
        Cell("partners", "P01", "status", "Partners", item, "1", State.ANSWERED, 1, None, "")
        for item in addresses
    )


class TestRanges:
    def test_neighbours_in_a_column_stand_together(self) -> None:
        assert ranges(cells("H5", "H7", "H6", "H9")) == "H5:H7, H9"

    def test_columns_with_the_same_rows_stand_together(self) -> None:
        found = cells("E7", "G7", "E8", "G8", "E10", "G10", "AA7")
        assert ranges(found) == "E, G: rij 7-8, 10; AA7"

    def test_one_row_over_columns_is_its_cells(self) -> None:
        assert ranges(cells("G7", "E7", "AC7")) == "E7, G7, AC7"

    @given(st.sets(st.tuples(st.sampled_from("DEF"), st.integers(5, 30)), min_size=1))
    def test_no_cell_is_lost_and_none_is_added(self, places: set[tuple[str, int]]) -> None:
        said = ranges(cells(*(f"{column}{row}" for column, row in places)))
        found = set()
        for part in said.split("; "):
            columns, _, rows = part.rpartition(": rij ")
            for run in rows.split(", "):
                if columns:
                    first, _, last = run.partition("-")
                    names = columns.split(", ")
                else:
                    start, _, end = run.partition(":")
                    names, first, last = [start[0]], start[1:], end[1:]
                found |= {
                    (name, row)
                    for name in names
                    for row in range(int(first), int(last or first) + 1)
                }
        assert found == places


class TestDivision:
    def test_numbers_with_what_was_counted_and_where(self) -> None:
        ratio = Ratio(
            Term(2, Counted.ACTIVE, cells("H5", "H6")),
            Term(4, Counted.PRESENT, cells("C5", "C6", "C7", "C9")),
        )
        assert division(ratio) == (
            "2 actieve (H5:H6) van 4 private partners die meedoen (C5:C7, C9), "
            "berekend uit tab Partners"
        )

    def test_nobody_has_no_cells(self) -> None:
        ratio = Ratio(Term(0, Counted.ACTIVE, ()), Term(1, Counted.PRESENT, cells("C5")))
        assert division(ratio).startswith("0 actieve van 1 private partners")

    def test_money_that_counts_in_part_says_which_part(self) -> None:
        half = Partly(RunningYear(2026, 100, 200), 600)
        ratio = Ratio(
            Term(450, Counted.REALISED, cells("E6")), Term(900, Counted.BUDGETED, cells("D6")), half
        )
        assert division(ratio) == (
            "€\xa0450 cofinanciering gerealiseerd (E6) van €\xa0900 begroot tot en met de "
            "peildatum (D6), berekend uit tab Partners. Van de €\xa0600 voor 2026 telt "
            "€\xa0300 mee: op de peildatum zijn 100 van de 200 dagen voorbij"
        )


@pytest.fixture
def everything(book: Workbook, open_book: Callable[..., Opened]) -> Opened:
    """A monitor in which the tables give every answer that they can give."""
    book.put("kpi", "workers_llo", target=80, realised=60)
    book.put("kpi", "projects_completed", target=10.5, realised=7)
    return open_book(book)


@pytest.mark.parametrize("indicator", COMPUTED)
def test_the_numbers_said_give_the_answer(everything: Opened, indicator: str) -> None:
    said = division(everything.ratios[indicator])
    found = re.match(r"(?:€\xa0)?([0-9.,]+) .+?\) van (?:€\xa0)?([0-9.,]+) ", said)
    assert found
    part, whole = (float(item.replace(".", "").replace(",", ".")) for item in found.groups())
    # Amounts are told in whole euros.
    assert everything.indicators[indicator]["number"] == pytest.approx(part / whole, rel=1e-5)


def test_what_the_cells_no_longer_give_is_not_explained(
    book: Workbook, open_book: Callable[..., Opened]
) -> None:
    monitor = open_book(book)
    monitor.cells.loc[monitor.cells["column"] == "status", "text"] = "slapend"
    assert "par_active_share" not in monitor.ratios
    assert "par_retention" in monitor.ratios


def test_after_the_subsidy_it_is_held_against_its_end(
    book: Workbook, open_book: Callable[..., Opened]
) -> None:
    book.fields(peildatum=date(2028, 10, 1))
    assert "5 partners die er bij het einde van de subsidie waren (I5:I9)" in division(
        open_book(book).ratios["par_retention"]
    )
