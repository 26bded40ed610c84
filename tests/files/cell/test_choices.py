"""Yes or no, and choices from a list, read from one cell."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.frames import State
from monitor.files.cell.choices import read_bool, read_choice, read_many
from monitor.files.cell.reading import Problem, answered, refused
from monitor.files.workbook import Cell, Kind

SIZES = {"micro": "micro (tot 10)", "midden": "midden", "nvt": "n.v.t."}
THREE_WAY = {"ja": "ja", "gedeeltelijk": "gedeeltelijk", "nee": "nee"}
PROVINCES = {"27": "Noord-Holland", "28": "Zuid-Holland", "30": "Noord-Brabant"}
REGIONS = {"nh": "Noord-Holland", "fr": "Fryslân", "aw": "Amstelland, Waterland en Kust"}


def text(value: str) -> Cell:
    return Cell(Kind.TEXT, value)


class TestBool:
    @pytest.mark.parametrize(
        "written",
        [
            "ja",
            "JA ",
            "j",
            "yes",
            "waar",
            "true",
            "x",
            "X",
            "1",
            "ja.",
            "Ja!",
            "✓",
            "✔️",
            "☑",
            "√",
            "v",
            "ok",
        ],
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

    def test_a_label_may_hold_a_comma(self) -> None:
        assert read_many(text("Amstelland, Waterland en Kust; nh"), REGIONS) == answered("aw;nh")

    @pytest.mark.parametrize("written", ["nh; Atlantis", ";", "nh; n.v.t.", "n.v.t.; nh en aw"])
    def test_one_unknown_value_refuses_the_cell(self, written: str) -> None:
        assert read_many(text(written), REGIONS) == refused(Problem.UNKNOWN_CHOICE)

    def test_the_comma_of_a_number_separates_nothing(self) -> None:
        assert read_many(Cell(Kind.NUMBER, 1.5), {"1": "een", "5": "vijf"}).value is None
        assert read_many(Cell(Kind.NUMBER, 1.5), {"half": "1,5"}) == answered("half")

    @pytest.mark.parametrize("written", ["NB", "nb", "N.B."])
    def test_initials_that_may_mean_unknown_are_asked(self, written: str) -> None:
        asked = refused(Problem.CHOICE_OR_UNKNOWN, option="Noord-Brabant")
        assert read_many(text(written), PROVINCES) == asked
        assert read_choice(text(written), PROVINCES) == asked

    def test_initials_among_others_are_read_and_noticed(self) -> None:
        reading = read_many(text("NB; Zuid-Holland"), PROVINCES)
        assert (reading.value, reading.problem) == ("30;28", Problem.CHOICE_IN_OTHER_WORDS)
        assert reading.facts == {"option": "Noord-Brabant; Zuid-Holland"}

    @pytest.mark.parametrize(
        "written",
        [
            *("NB (Noord-Brabant)", "Noord-Brabant (NB)", "N.B. (noord brabant)."),
            *("NB: Noord-Brabant", "NB = Noord-Brabant", "NB - Noord-Brabant"),
            *("Noord-Brabant – NB", "Noord-Brabant: Noord-Brabant"),
        ],
    )
    def test_initials_beside_their_name_are_read_and_noticed(self, written: str) -> None:
        for reading in (read_many(text(written), PROVINCES), read_choice(text(written), PROVINCES)):
            assert (reading.value, reading.problem) == ("30", Problem.CHOICE_IN_OTHER_WORDS)

    @pytest.mark.parametrize("written", ["NB (Brabant)", "NB (Eindhoven)", "NB (Noord-Holland)"])
    def test_initials_beside_another_name_are_asked(self, written: str) -> None:
        asked = refused(Problem.CHOICE_OR_UNKNOWN, option="Noord-Brabant")
        assert read_many(text(written), PROVINCES) == asked

    def test_initials_that_are_said_to_be_unknown_are_unknown(self) -> None:
        assert read_many(text("NB (nog niet bekend)"), PROVINCES).state is State.UNKNOWN

    @pytest.mark.parametrize("written", ["NB en ZH", "NB/ZH", "NB / Zuid-Holland", "NB/zh."])
    def test_initials_may_stand_beside_and_or_a_slash(self, written: str) -> None:
        reading = read_many(text(written), PROVINCES)
        assert (reading.value, reading.problem) == ("30;28", Problem.CHOICE_IN_OTHER_WORDS)

    @pytest.mark.parametrize(
        "written",
        [
            *("NB/Atlantis", "NB en omstreken", "ZH (Noord-Brabant)", "NB of ZH"),
            *("NB: Zuid-Holland", "NB - Eindhoven", "NB: nog niet bekend"),
        ],
    )
    def test_initials_beside_what_is_no_option_are_asked(self, written: str) -> None:
        assert read_many(text(written), PROVINCES) == refused(Problem.UNKNOWN_CHOICE)

    def test_an_option_called_as_unknown_is_that_option(self) -> None:
        assert read_many(text("NB"), {"nb": "Noord-Brabant"}) == answered("nb")
        assert read_many(text("nb"), REGIONS).state is State.UNKNOWN


@given(st.text())
def test_no_text_raises(value: str) -> None:
    cell = text(value)
    for reading in (
        read_bool(cell),
        read_choice(cell, SIZES),
        read_many(cell, REGIONS),
    ):
        assert (reading.value is not None) == (reading.state is State.ANSWERED)
