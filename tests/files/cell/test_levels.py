"""Levels, read from one cell: the number, and what stands behind it."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.frames import State
from monitor.files.cell.levels import read_level
from monitor.files.cell.reading import Problem, answered, refused
from monitor.files.workbook import Cell, Kind

LEVELS = (
    "Er is geen plan.",
    "Er is een idee.",
    "Er is een concept, met één scenario.",
    "Het plan is vastgesteld.",
    "2 jaar of langer in uitvoering.",
)
OF_OTHERS = ("Losse cijfers, achteraf verzameld.", "Vaste cyclus.")
# fmt: off
NO_LEVELS = [
    "3,5", "0", "6", "13", "-3", "3-4", "3 - 4", "3/4", "3.5", "3 – ½", "3 tot 4", "3-",
    "3-mei", "3-4-2026", "3. sept. 2026", "drie", "33333", "3.000", "³ - tekst",
    "Er is", "2 -> 3", "2 --> 3", "2 -/- 3", "2 - > 3", "2 → 3", "2 - → 3", "2: < 3", "2 tekst",
    "2 Er is een concept, met één scenario.", "2 Er is een concept", "3 Er is een", "(2)(3)", "(6)",
    "3, 4", "3; 4", "3,5 partners", "3.5 partners", "3 (2 in 2025)", "3 - 4 of 5",
    "3 - 4 t/m 5", "3 (vier)", "0(3)", "(0)3", "3.(0)", "3(0)", "(3)3",
    "(3", "3(",
    "2\nEr is een concept, met één scenario.",
    "3 niveau", "niveau 3 of 4", "niveau 2 -> 3", "3**", "3?", "*3", "niveaus 3", "niveau",
    "niveau 2 - niveau 3", "Niveau 2 – niveau 3", "niveau 2: niveau 3", "2 - niveau 3",
    "2 - niveau3", "2 - naar 3", "2 - wordt 3", "2 - Wordt niveau 3", "2 - (3)", '2 - "3"',
    "2 - “3”", "2 - of 3", "2 - en 3", "2 - tot 3", "2 - ~3", "2 - drie", "2 - (drie)",
    "2 - niveau Drie.", "2 - ➔ 3", "2 - ⟶ 3", "2 - ⇨ 3", "2 - » 3", "2 - › 3", "2 - ↗",
    "2 - \uf0e0 3",
]
# fmt: on


def text(value: str) -> Cell:
    return Cell(Kind.TEXT, value)


def _read(written: str) -> tuple[object, object]:
    """The level that is read of a text, and what is to be said of it."""
    reading = read_level(text(written), LEVELS, OF_OTHERS)
    return reading.value, reading.problem


@pytest.mark.parametrize(
    "written",
    [
        "3",
        " 3\u00a0",
        "3,0",
        "3.0",
        "3.",
        "3)",
        "3:",
        "3 -",
        "3 – ",
        "niveau 3:",
        "3*",
        "(3)",
        "(3).",
        "niveau 3",
        "niveau (3)",
        "3 - Er is een concept, met één scenario.",
        "3 – er is een concept, met een scenario",
        "3. Er is een consept, met één scenario.",
        "3) Er is een concept",
        "3 Er is een concept",
        "3\nEr is een concept",
        "3 Er is een concept, met één scenario.",
        "3\nEr is een concept, met één scenario.",
        "Er is een concept, met één scenario.",
        "Er is een concept, met één scenario",
        "er is een  concept, met e\u0301e\u0301n scenario.",
    ],
)
def test_a_level_is_its_number_its_text_or_both(written: str) -> None:
    assert read_level(text(written), LEVELS, OF_OTHERS) == answered(3.0)


@pytest.mark.parametrize("written", ["‘s-Hertogenbosch", "’s-hertogenbosch", "'s-Hertogenbosch"])
def test_apostrophes_are_alike(written: str) -> None:
    assert read_level(text(written), ["elders", "’s-Hertogenbosch"]) == answered(2.0)


@pytest.mark.parametrize(
    "written",
    [
        "3-er is iets",
        "3 – tekst",
        "3. tekst",
        "3 (concept)",
        "3 (zie toelichting).",
        "niveau 3 (zie bijlage 2)",
        "3, concept",
        "3; concept",
        "3: met één scenario",
        "3: tekst",
        "3) tekst",
        "3 - tekst\nop twee regels",
        "3 - Jan pakt dit op",
        "3 - 12 partners",
        "3 - 3 partners",
        "3 - 2024 vastgesteld",
        "3 - 1x per jaar",
        "3 - (nog) geen > 10 bedrijven",
        "3 - naar wens",
        "3 - een plan ligt er",
        "3 - niveau blijft gelijk",
        "3 - 't plan is er",
        "3 - “vastgesteld” plan",
        "Niveau 3 - tekst",
        "3 - enkele partners, vastgesteld op 2-4-2025",
        "3 - Er is een concept, met één scenario. Alleen nog bij de school.",
    ],
)
def test_own_words_behind_a_level_are_noticed(written: str) -> None:
    assert _read(written) == (3.0, Problem.OWN_WORDS)


@pytest.mark.parametrize(
    "written",
    [
        "3 - streefwaarde",
        "3 - doel 2025, nu 2",
        "3 - nog niet",
        "3 - bijna",
        "3 - vorig jaar 2",
        "3 - 2 docenten",
        "3 - 4 keer per jaar",
        "3 (4 partners)",
        "3, 5 partners",
        "3 - nog vast te stellen, bedrijven zeggen 4",
        "3 - volgens de school, maar 2 volgens de bedrijven",
        "3 - enkele partners, tot nu toe 2",
        "3 - onbekend",
        "3 (was 2)",
        "3 (onbekend)",
    ],
)
def test_own_words_that_may_mean_another_level_are_asked_about(written: str) -> None:
    assert _read(written) == (3.0, Problem.MAYBE_OTHER_LEVEL)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("1 - vaste overlegstructuur", Problem.MAYBE_OTHER_LEVEL),
        ("1 - Vaste overlegstructuur; de projectleider regelt het.", Problem.MAYBE_OTHER_LEVEL),
        ("1 - de projectleider regelt het", None),
        ("2 - rollen zijn vastgelegd", Problem.MAYBE_OTHER_LEVEL),
        ("2 - vastgelegd", Problem.MAYBE_OTHER_LEVEL),
        ("2 - rollen zijn niet vastgelegd", None),
        ("3 - rollen zijn niet vastgelegd", Problem.OTHER_LEVEL_TEXT),
        ("1 - vastgelegd", Problem.MAYBE_OTHER_LEVEL),
        ("3 - vastgelegd voor de projectperiode", Problem.OWN_WORDS),
    ],
)
def test_what_is_left_of_a_level_text_may_be_its_opposite(
    written: str, problem: Problem | None
) -> None:
    levels = (
        "Geen vaste overlegstructuur; de projectleider regelt het.",
        "Er is een projectgroep; rollen zijn niet vastgelegd.",
        "Er is een stuurgroep; rollen zijn vastgelegd voor de projectperiode.",
    )
    assert read_level(text(written), levels).problem is problem


@pytest.mark.parametrize("level", [1, 2])
def test_what_begins_the_texts_of_two_levels_is_asked_about(level: int) -> None:
    levels = ("De visie is vastgesteld.", "De visie is vastgesteld, en leidend.")
    assert read_level(text("2 - De visie is vast"), levels).problem is Problem.MAYBE_OTHER_LEVEL
    assert read_level(text(f"{level} - {levels[level - 1]}"), levels).problem is None


@pytest.mark.parametrize("behind", [OF_OTHERS[0], "losse cijfers, achteraf verzameld"])
def test_the_text_of_another_question_behind_the_number_is_asked_about(behind: str) -> None:
    assert _read(f"2 - {behind}") == (2.0, Problem.OTHER_QUESTION_TEXT)


def test_a_notice_tells_which_level_is_read() -> None:
    assert read_level(text("2 - eigen woorden"), LEVELS).facts == {"level": "2"}


def test_a_number_cell_is_a_level() -> None:
    assert read_level(Cell(Kind.NUMBER, 3.0), LEVELS) == answered(3.0)


def test_so_is_one_that_a_formula_came_to_but_for_its_last_digits() -> None:
    assert read_level(Cell(Kind.NUMBER, 3.0000000000000004), LEVELS) == answered(3.0)


@pytest.mark.parametrize("written", NO_LEVELS)
def test_what_is_no_whole_level_is_refused(written: str) -> None:
    assert read_level(text(written), LEVELS) == refused(Problem.NO_LEVEL)


@pytest.mark.parametrize(
    "cell",
    [
        Cell(Kind.NUMBER, 3.5),
        Cell(Kind.NUMBER, 0.0),
        Cell(Kind.NUMBER, float("nan")),
        Cell(Kind.PERCENT, 3.0),
        Cell(Kind.BOOL, True),
        Cell(Kind.DATE, datetime.date(2026, 4, 3)),
    ],
)
def test_other_values_are_refused(cell: Cell) -> None:
    assert read_level(cell, LEVELS) == refused(Problem.NO_LEVEL)


@pytest.mark.parametrize(
    "behind",
    [
        "Het plan is vastgesteld.",
        "Het plan is vastgesteld",
        "Het plan is",
        "Er is geen plan, zei men",
    ],
)
def test_the_text_of_another_level_behind_the_number_is_noticed(behind: str) -> None:
    assert _read(f"3 - {behind}") == (3.0, Problem.OTHER_LEVEL_TEXT)


@pytest.mark.parametrize(
    "written",
    [
        f"2 - {LEVELS[1]}\n3 - {LEVELS[2]}",
        f"2 - {LEVELS[1]} of {LEVELS[3]}",
        "2 - eigen woorden\n3",
    ],
)
def test_two_levels_in_one_cell_are_refused(written: str) -> None:
    assert read_level(text(written), LEVELS) == refused(Problem.NO_LEVEL)


def test_the_text_of_a_level_may_be_part_of_that_of_another() -> None:
    levels = ("Er is een plan", "Er is een plan met geld")
    assert read_level(text("2 - Er is een plan met geld"), levels) == answered(2.0)
    assert read_level(text("1 - Er is een plan"), levels) == answered(1.0)
    crossed = read_level(text("1 - Er is een plan met geld"), levels)
    assert crossed.problem is Problem.OTHER_LEVEL_TEXT


def test_a_level_text_may_begin_with_a_number_of_its_own() -> None:
    assert read_level(text(f"5 - {LEVELS[4]}"), LEVELS) == answered(5.0)
    assert read_level(text(LEVELS[4]), LEVELS) == answered(5.0)
    assert _read(f"3 - {LEVELS[4]}") == (3.0, Problem.OTHER_LEVEL_TEXT)


def test_a_scale_has_numbers_for_texts() -> None:
    scale = ("1", "2", "3", "4", "5")
    assert read_level(text("4"), scale) == answered(4.0)
    assert read_level(text("3 - 4"), scale) == refused(Problem.NO_LEVEL)


def test_a_text_that_two_levels_share_is_no_choice() -> None:
    assert read_level(text("gelijk"), ("gelijk", "gelijk")) == refused(Problem.NO_LEVEL)


@given(st.integers(1, 5), st.sampled_from(["-", "–", ":", ".", ")"]), st.text())
def test_never_another_level_than_the_number_in_front(level: int, sign: str, behind: str) -> None:
    reading = read_level(text(f"{level} {sign} {behind}"), LEVELS)
    assert reading.value in (None, float(level))


@given(st.text())
def test_no_text_raises(value: str) -> None:
    reading = read_level(text(value), LEVELS, OF_OTHERS)
    assert (reading.value is not None) == (reading.state is State.ANSWERED)
