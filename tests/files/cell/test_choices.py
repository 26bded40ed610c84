"""Levels, yes or no, and choices from a list, read from one cell."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.frames import State
from monitor.files.cell.choices import read_bool, read_choice, read_level, read_many
from monitor.files.cell.reading import Problem, answered, refused
from monitor.files.workbook import Cell, Kind

LEVELS = (
    "Er is geen plan.",
    "Er is een idee.",
    "Er is een concept, met één scenario.",
    "Het plan is vastgesteld.",
    "2 jaar of langer in uitvoering.",
)
SIZES = {"micro": "micro (tot 10)", "midden": "midden", "nvt": "n.v.t."}
THREE_WAY = {"ja": "ja", "gedeeltelijk": "gedeeltelijk", "nee": "nee"}
REGIONS = {"nh": "Noord-Holland", "fr": "Fryslân", "aw": "Amstelland, Waterland en Kust"}
# fmt: off
NO_LEVELS = [
    "3,5", "0", "6", "13", "-3", "3-4", "3 - 4", "3/4", "3.5", "3 – ½", "3 tot 4", "3-",
    "3 - ", "3-mei", "3-4-2026", "3. sept. 2026", "drie", "33333", "3.000", "³ - tekst",
    "Er is", "2 -> 3", "2 --> 3", "2 -/- 3", "2 - > 3", "2 → 3", "2 - → 3", "2: < 3", "2 tekst",
    "2 Er is een concept, met één scenario.", "2 Er is een concept", "3 Er is een", "(2)(3)", "(6)",
    "0(3)", "(0)3", "3.(0)", "3(0)", "(3)3", "(3", "3(",
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


class TestLevel:
    @pytest.mark.parametrize(
        "written",
        [
            "3",
            " 3\u00a0",
            "3,0",
            "3.0",
            "3 - Er is een concept, met één scenario.",
            "3-er is iets",
            "3 – tekst",
            "3. tekst",
            "3: tekst",
            "3) tekst",
            "3 - tekst\nop twee regels",
            "3 - Jan pakt dit op",
            "3 - (nog) geen > 10 bedrijven",
            "3 - naar wens",
            "3 - wordt 's zomers 2 keer besproken",
            "3 - een plan ligt er",
            "3 - niveau blijft gelijk",
            "3 - enkele partners, tot nu toe 2",
            "3 - 't plan is er",
            "3 - “vastgesteld” plan",
            "3.",
            "3*",
            "(3)",
            "(3).",
            "niveau 3",
            "niveau (3)",
            "3 Er is een concept",
            "3\nEr is een concept",
            "Niveau 3 - tekst",
            "3 Er is een concept, met één scenario.",
            "3\nEr is een concept, met één scenario.",
            "Er is een concept, met één scenario.",
            "er is een  concept, met e\u0301e\u0301n scenario.",
        ],
    )
    def test_a_level_is_a_number_whatever_stands_behind_it(self, written: str) -> None:
        assert read_level(text(written), LEVELS) == answered(3.0)

    def test_a_number_cell_is_a_level(self) -> None:
        assert read_level(Cell(Kind.NUMBER, 3.0), LEVELS) == answered(3.0)

    def test_so_is_one_that_a_formula_came_to_but_for_its_last_digits(self) -> None:
        assert read_level(Cell(Kind.NUMBER, 3.0000000000000004), LEVELS) == answered(3.0)

    @pytest.mark.parametrize("written", NO_LEVELS)
    def test_what_is_no_whole_level_is_refused(self, written: str) -> None:
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
    def test_other_values_are_refused(self, cell: Cell) -> None:
        assert read_level(cell, LEVELS) == refused(Problem.NO_LEVEL)

    def test_the_text_of_another_level_behind_the_number_is_noticed(self) -> None:
        assert read_level(text("3 - Het plan is vastgesteld."), LEVELS) == answered(
            3.0, Problem.OTHER_LEVEL_TEXT
        )

    def test_a_level_text_may_begin_with_a_number_of_its_own(self) -> None:
        assert read_level(text(f"5 - {LEVELS[4]}"), LEVELS) == answered(5.0)
        assert read_level(text(LEVELS[4]), LEVELS) == answered(5.0)
        assert read_level(text(f"3 - {LEVELS[4]}"), LEVELS) == refused(Problem.NO_LEVEL)

    def test_a_scale_has_numbers_for_texts(self) -> None:
        scale = ("1", "2", "3", "4", "5")
        assert read_level(text("4"), scale) == answered(4.0)
        assert read_level(text("3 - 4"), scale) == refused(Problem.NO_LEVEL)

    def test_a_text_that_two_levels_share_is_no_choice(self) -> None:
        assert read_level(text("gelijk"), ("gelijk", "gelijk")) == refused(Problem.NO_LEVEL)

    @given(st.integers(1, 5), st.sampled_from(["-", "–", ":", ".", ")"]), st.text())
    def test_never_another_level_than_the_number_in_front(
        self, level: int, sign: str, behind: str
    ) -> None:
        reading = read_level(text(f"{level} {sign} {behind}"), LEVELS)
        assert reading.value in (None, float(level))


class TestBool:
    @pytest.mark.parametrize(
        "written",
        ["ja", "JA ", "j", "yes", "waar", "true", "x", "X", "1", "ja.", "✓", "✔️", "☑", "v", "ok"],
    )
    def test_yes(self, written: str) -> None:
        assert read_bool(text(written)) == answered(True)

    @pytest.mark.parametrize("written", ["nee", "Nee", "n", "no", "onwaar", "FALSE", "0", "nee."])
    def test_no(self, written: str) -> None:
        assert read_bool(text(written)) == answered(False)

    def test_values_of_excel_itself(self) -> None:
        assert read_bool(Cell(Kind.BOOL, True)) == answered(True)
        assert read_bool(Cell(Kind.BOOL, False)) == answered(False)
        assert read_bool(Cell(Kind.NUMBER, 1.0)) == answered(True)

    @pytest.mark.parametrize(
        "cell",
        [
            text("misschien"),
            text("ja/nee"),
            text("ja?"),
            text("✗"),
            text("klopt"),
            text("vv"),
            text("."),
            Cell(Kind.NUMBER, 2.0),
            Cell(Kind.PERCENT, 1.0),
            Cell(Kind.DATE, datetime.date(2026, 1, 1)),
        ],
    )
    def test_anything_else_is_refused(self, cell: Cell) -> None:
        assert read_bool(cell) == refused(Problem.NO_YES_OR_NO)


class TestChoice:
    @pytest.mark.parametrize("written", ["micro", " MICRO (tot 10)", "micro(tot 10)"])
    def test_by_id_or_label(self, written: str) -> None:
        assert read_choice(text(written), SIZES) == answered("micro")

    @pytest.mark.parametrize("written", ["Fryslan", "FRYSLÂN", "frysla\u0302n"])
    def test_accents_are_ignored(self, written: str) -> None:
        assert read_choice(text(written), REGIONS) == answered("fr")

    @pytest.mark.parametrize(
        "written", ["Noord Holland", "noordholland", "Noord/Holland", "Noord-Holland.", "nh."]
    )
    def test_a_hyphen_or_full_stop_may_be_left_out_or_put_in(self, written: str) -> None:
        assert read_choice(text(written), REGIONS) == answered("nh")

    @pytest.mark.parametrize("written", ["Noord", "Noord-Holland?", "Noord-Holland-Noord", "n-h;"])
    def test_what_differs_in_more_is_asked(self, written: str) -> None:
        assert read_choice(text(written), REGIONS) == refused(Problem.UNKNOWN_CHOICE)

    def test_options_that_differ_in_a_hyphen_alone_are_told_apart(self) -> None:
        options = {"a": "her-examen", "b": "herexamen", "c": "1-2", "d": "12"}
        for option, label in options.items():
            assert read_choice(text(label), options) == answered(option)
        assert read_choice(text("her/examen"), options) == refused(Problem.UNKNOWN_CHOICE)

    def test_dashes_are_alike(self) -> None:
        assert read_choice(text("Noord–Holland"), REGIONS) == answered("nh")

    @pytest.mark.parametrize(
        "written", ["'s-Hertogenbosch", "‘s-hertogenbosch", "’s-Hertogenbosch"]
    )
    def test_apostrophes_are_alike(self, written: str) -> None:
        assert read_choice(text(written), {"db": "’s-Hertogenbosch"}) == answered("db")
        assert read_level(text(written), ["elders", "’s-Hertogenbosch"]) == answered(2.0)

    def test_a_number_may_be_an_option(self) -> None:
        assert read_choice(Cell(Kind.NUMBER, 2024.0), {"2024": "RIF 2024"}) == answered("2024")

    def test_not_applicable_may_be_an_option(self) -> None:
        assert read_choice(text("n.v.t."), SIZES) == answered("nvt")
        assert read_choice(text("n.v.t."), REGIONS).state is State.NOT_APPLICABLE

    def test_an_error_is_no_option(self) -> None:
        options = {"#n/b": "#N/B"}
        assert read_choice(Cell(Kind.ERROR, "#N/B"), options) == refused(Problem.ERROR_IN_CELL)

    @pytest.mark.parametrize(
        ("cell", "option"),
        [
            (Cell(Kind.BOOL, True), "ja"),
            (Cell(Kind.BOOL, False), "nee"),
            (text("waar"), "ja"),
            (text("FALSE"), "nee"),
            (text("x"), "ja"),
            (text("J"), "ja"),
            (text("✓"), "ja"),
            (text("n"), "nee"),
            (text("nee."), "nee"),
        ],
    )
    def test_words_for_yes_and_no_are_the_options_of_that_name(
        self, cell: Cell, option: str
    ) -> None:
        assert read_choice(cell, THREE_WAY) == answered(option)
        assert read_choice(cell, SIZES) == refused(Problem.UNKNOWN_CHOICE)

    @pytest.mark.parametrize("written", ["deels", "ja, nee", "ja/nee", "1", "0", "-x"])
    def test_what_is_not_in_the_list_is_asked(self, written: str) -> None:
        assert read_choice(text(written), THREE_WAY) == refused(Problem.UNKNOWN_CHOICE)

    def test_a_text_that_means_two_options_is_asked(self) -> None:
        assert read_choice(text("b"), {"a": "b", "b": "c"}) == refused(Problem.UNKNOWN_CHOICE)

    def test_nothing_is_empty(self) -> None:
        assert read_choice(text(" "), {"": "leeg"}).state is State.EMPTY


class TestMany:
    @pytest.mark.parametrize(
        "written", ["Noord-Holland; Fryslân", "nh,fr", "Noord-Holland\r\nfr;", "NH ;fryslan; nh"]
    )
    def test_values_are_separated(self, written: str) -> None:
        assert read_many(text(written), REGIONS) == answered("nh;fr")

    @pytest.mark.parametrize("written", ["Fryslân en Noord-Holland", "fr EN nh", "fr en nh, fr"])
    def test_the_last_may_stand_behind_and(self, written: str) -> None:
        assert read_many(text(written), REGIONS) == answered("fr;nh")

    @pytest.mark.parametrize("written", ["Fryslân en", "Fryslân en omstreken", "Fryslân ennh"])
    def test_and_between_others_is_asked(self, written: str) -> None:
        assert read_many(text(written), REGIONS) == refused(Problem.UNKNOWN_CHOICE)

    def test_in_free_values_and_is_part_of_a_name(self) -> None:
        assert read_many(text("Gooi en Vechtstreek")) == answered("Gooi en Vechtstreek")

    def test_a_label_may_hold_a_comma(self) -> None:
        assert read_many(text("Amstelland, Waterland en Kust; nh"), REGIONS) == answered("aw;nh")

    @pytest.mark.parametrize("written", ["nh; Atlantis", ";", "nh; n.v.t."])
    def test_one_unknown_value_refuses_the_cell(self, written: str) -> None:
        assert read_many(text(written), REGIONS) == refused(Problem.UNKNOWN_CHOICE)

    def test_free_values_are_kept_as_texts(self) -> None:
        assert read_many(text("Kop van Noord; IJmond,  Zaan")) == answered(
            "Kop van Noord;IJmond;Zaan"
        )

    def test_the_comma_of_a_number_separates_nothing(self) -> None:
        assert read_many(Cell(Kind.NUMBER, 1.5)) == answered("1,5")


@given(st.text())
def test_no_text_raises(value: str) -> None:
    cell = text(value)
    for reading in (
        read_level(cell, LEVELS),
        read_bool(cell),
        read_choice(cell, SIZES),
        read_many(cell, REGIONS),
        read_many(cell),
    ):
        assert (reading.value is not None) == (reading.state is State.ANSWERED)
