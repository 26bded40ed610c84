"""Cells that hold no answer, whatever is asked."""

import datetime

import pytest

from monitor.domain.frames import State
from monitor.files.cell.no_answer import abbreviates_unknown, without_answer
from monitor.files.cell.reading import Problem, Reading, refused
from monitor.files.workbook import Cell, Kind


def read(value: str) -> Reading | None:
    return without_answer(Cell(Kind.TEXT, value))


@pytest.mark.parametrize("value", ["", "  ", "\u00a0\n\t", "\u200b", "\x00"])
def test_white_space_is_empty(value: str) -> None:
    assert read(value) == Reading(State.EMPTY)


def test_no_value_is_empty() -> None:
    assert without_answer(Cell(Kind.NUMBER, None)) == Reading(State.EMPTY)


@pytest.mark.parametrize("behind", ["", ": =D7*2"])
def test_what_we_put_where_a_formula_stood_is_no_answer(behind: str) -> None:
    cell = Cell(Kind.TEXT, f"Klopt dit? een formule zonder uitkomst{behind}")
    assert without_answer(cell) == refused(Problem.WAS_UNCOMPUTED)


@pytest.mark.parametrize(
    "value",
    [
        *("PM", "p.m.", "P.M", "?", "??", "Onbekend", "-", "–", "—", "--", "n.n.b.", "nnb", "？"),
        *("weet niet", "Weet ik niet", "nog niet bekend", "volgt", "volgt nog", "geen idee", "TBD"),
        *("n.b.", "NB", "n.t.b.", "onb.", "Nog te bepalen", "nader te bepalen", "geen antwoord"),
        *("nog niet ingevuld", "niet gemeten", "Nog niet gemeten", "nog niet beschikbaar"),
        *("nog in te vullen", "...", "…", "onbekend (zie toelichting)", "volgt (in mei)"),
        *("€ -", "€-", "-€", " € –  ", "€ -,-", "€ -,--", "€ -.--", "€ –,––", "-,--", "€", " € "),
    ],
)
def test_unknown_is_noticed(value: str) -> None:
    assert read(value) == Reading(State.UNKNOWN, None, Problem.FILLED_WITH_UNKNOWN)


@pytest.mark.parametrize(
    "value", ["€ 0", "€ 0,--", "€ -5", "€ -5,-", "€ - 5", "-/-", "€ ,-", ",-", "-,", "a-"]
)
def test_what_has_more_than_a_dash_may_be_an_answer(value: str) -> None:
    assert read(value) is None


@pytest.mark.parametrize(
    "value",
    [
        *("n.v.t.", "N.V.T.", "nvt", "n.v.t", "n. v. t.", "Niet van toepassing"),
        *("n/a", "N/A", "N.A.", "n.a.", "niet v. toepassing"),
    ],
)
def test_not_applicable_is_something_else(value: str) -> None:
    assert read(value) == Reading(State.NOT_APPLICABLE)


@pytest.mark.parametrize(
    "value",
    ["n.v.t. (zie toelichting)", "nvt (start in 2025)", "n/a (geen vmbo-scholen in de buurt)"],
)
def test_what_stands_in_brackets_behind_it_is_noticed(value: str) -> None:
    assert read(value) == Reading(State.NOT_APPLICABLE, None, Problem.NOT_APPLICABLE_AND_MORE)


@pytest.mark.parametrize(
    "value",
    [
        *("nvt, we hebben geen mkb", "n.v.t. - zie toelichting", "n.v.t. geen vmbo in de buurt"),
        *("Niet van toepassing: dit doet de school", "n/a; geen bedrijven"),
    ],
)
def test_words_behind_it_tell_why_it_is_so(value: str) -> None:
    assert read(value) == Reading(State.NOT_APPLICABLE, None, Problem.NOT_APPLICABLE_AND_MORE)


@pytest.mark.parametrize(
    "value",
    [
        *("nvt, maar bij zorg wel", "n.v.t., behalve bij techniek", "nvt of nog onbekend"),
        *("nvt, ja", "nvt, 45% van de bedrijven", "nvtech en partners", "onbekend, dat volgt nog"),
    ],
)
def test_with_other_words_or_a_number_it_may_be_an_answer(value: str) -> None:
    assert read(value) is None


# fmt: off
ERROR_WORDS = [
    "#N/B", "#DEEL/0!", "#VERW!", "#WAARDE!", "#NAAM?", "#GETAL!", "#LEEG!", "#OVERLOOP!",
    "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#n/b",
]
# fmt: on


@pytest.mark.parametrize("value", ERROR_WORDS)
def test_error_words_are_errors(value: str) -> None:
    assert read(value) == refused(Problem.ERROR_IN_CELL)
    assert without_answer(Cell(Kind.ERROR, value)) == refused(Problem.ERROR_IN_CELL)


def test_a_formula_without_a_result_is_not_empty() -> None:
    for value in (None, "", "=A1"):
        cell = Cell(Kind.UNCOMPUTED, value)
        assert without_answer(cell) == refused(Problem.UNCOMPUTED_FORMULA)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "0",
            "nee",
            "?!",
            "-?",
            "pm3",
            "n.v.t. in 2025",
            "#1",
            ".",
            "x",
            "geen",
            "na",
            "weet wel",
        ),
        *("- (12)", "onbekend (100)", "(n.v.t.)", "nvt (1) (2)", "2 (volgt)", "#N/B (oud)"),
    ],
)
def test_anything_else_may_be_an_answer(value: str) -> None:
    assert read(value) is None


def test_other_values_may_be_answers() -> None:
    assert without_answer(Cell(Kind.NUMBER, 0.0)) is None
    assert without_answer(Cell(Kind.BOOL, False)) is None
    assert without_answer(Cell(Kind.DATE, datetime.date(2026, 9, 1))) is None


@pytest.mark.parametrize(("shown", "seen"), [("n.v.t.", '"n.v.t."'), ("", "niets")])
def test_a_number_that_nobody_sees_is_asked_with_what_is_seen(shown: str, seen: str) -> None:
    masked = Cell(Kind.MASKED, 1.5, shown)
    assert without_answer(masked) == refused(Problem.MASKED_NUMBER, seen=seen, held="1,5")


@pytest.mark.parametrize(
    ("value", "is_short"),
    [("NTB", True), ("n.t.b.", True), ("onbekend", False), ("NTB bouw", False)],
)
def test_what_is_short_for_unknown_may_be_a_name(value: str, is_short: bool) -> None:
    assert abbreviates_unknown(value) == is_short
