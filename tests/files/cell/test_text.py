"""What a person sees in a cell, and how texts are compared."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.files.cell.text import cleaned, folded, kept_text, number_text, raw_text
from monitor.files.workbook import Cell, Kind


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Cell(Kind.TEXT, "ca. 30"), "ca. 30"),
        (Cell(Kind.NUMBER, 1234.5), "1234,5"),
        (Cell(Kind.NUMBER, 3.0), "3"),
        (Cell(Kind.NUMBER, 0.1 + 0.2), "0,3"),
        (Cell(Kind.NUMBER, 0.00001), "0,00001"),
        (Cell(Kind.NUMBER, 2e17), "200000000000000000"),
        (Cell(Kind.NUMBER, 1e300), "1E+300"),
        (Cell(Kind.MASKED, 1.0, "2"), "2"),
        (Cell(Kind.MASKED, 1.5), "1,5"),
        (Cell(Kind.PERCENT, 0.45), "45%"),
        (Cell(Kind.PERCENT, 0.4567), "45,67%"),
        (Cell(Kind.DATE, datetime.date(2026, 9, 1)), "1-9-2026"),
        (Cell(Kind.DATE, datetime.datetime(2026, 9, 1, 13, 45)), "1-9-2026 13:45"),
        (Cell(Kind.TIME, "19:12:00"), "19:12:00"),
        (Cell(Kind.BOOL, True), "WAAR"),
        (Cell(Kind.ERROR, "#N/A"), "#N/B"),
        (Cell(Kind.ERROR, "#NUM!"), "#GETAL!"),
        (Cell(Kind.TEXT, "#N/A"), "#N/A"),
        (Cell(Kind.UNCOMPUTED, None, formula="=D7*2"), ""),
    ],
)
def test_raw_text_is_what_a_dutch_user_sees(cell: Cell, shown: str) -> None:
    assert raw_text(cell) == shown


def test_of_a_formula_without_a_result_the_formula_is_kept() -> None:
    assert kept_text(Cell(Kind.UNCOMPUTED, None, formula="=D7*2")) == "=D7*2"
    assert kept_text(Cell(Kind.PERCENT, 0.45)) == "45%"


def test_direction_characters_do_not_turn_a_text_around() -> None:
    assert cleaned("\u202e12\u202c") == "12"


def test_texts_are_equal_but_for_case_spaces_accents_dashes_and_apostrophes() -> None:
    assert folded("zo’n agenda") == folded("Zo'n agenda")
    assert folded("Fryslân – Noord") == folded("FRYSLA\u0302N-noord ")
    assert folded("starter") != folded("starters")


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.floats(min_value=-1e20, max_value=1e20).filter(lambda x: x == 0 or abs(x) > 1e-9))
def test_the_text_of_a_number_has_fifteen_digits(value: float) -> None:
    shown = number_text(value)
    assert "E" not in shown
    assert float(shown.replace(",", ".")) == float(f"{value:.15g}")
