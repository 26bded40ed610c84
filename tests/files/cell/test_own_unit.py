"""A number with the unit behind it that is asked for anyhow."""

import pytest

from monitor.files.cell.own_unit import without_own_unit
from monitor.files.workbook import Cell, Kind


@pytest.mark.parametrize("written", ["2 jaar", " 2  Jaar "])
def test_the_unit_of_the_question_is_left_out(written: str) -> None:
    assert without_own_unit(Cell(Kind.TEXT, written), "jaar").value == "2"


@pytest.mark.parametrize("written", ["2 maanden", "2 schooljaar", "jaar", "2 jaar en meer", "2"])
def test_whatever_else_stands_there_stays(written: str) -> None:
    assert without_own_unit(Cell(Kind.TEXT, written), "jaar") == Cell(Kind.TEXT, written)


def test_without_a_unit_nothing_is_left_out() -> None:
    assert without_own_unit(Cell(Kind.TEXT, "2 jaar"), "").value == "2 jaar"
