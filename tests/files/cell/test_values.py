"""Numbers, amounts, shares, dates and texts, read from one cell as a Dutch reader would."""

import datetime
import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.frames import State
from monitor.files.cell.reading import Problem, Reading, answered, refused
from monitor.files.cell.values import read_date, read_money, read_number, read_share, read_text
from monitor.files.workbook import Cell, Kind

DATE = Cell(Kind.DATE, datetime.date(2026, 9, 1))
TIME = Cell(Kind.TIME, "19:12:00")


def text(value: str) -> Cell:
    return Cell(Kind.TEXT, value)


def number(value: float) -> Cell:
    return Cell(Kind.NUMBER, value)


def percent(value: float) -> Cell:
    return Cell(Kind.PERCENT, value)


class TestNumber:
    def test_a_number_is_itself(self) -> None:
        assert read_number(number(12.5)) == answered(12.5)

    def test_a_number_as_text_is_read(self) -> None:
        assert read_number(text("1.234,56")) == answered(1234.56)

    @pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
    def test_what_is_not_finite_is_no_number(self, value: float) -> None:
        assert read_number(number(value)) == refused(Problem.NO_NUMBER)

    def test_zero_has_no_minus(self) -> None:
        assert str(read_number(text("-0")).value) == "0.0"

    @pytest.mark.parametrize("cell", [DATE, TIME])
    def test_a_number_that_excel_turned_into_a_date_is_asked(self, cell: Cell) -> None:
        assert read_number(cell) == refused(Problem.DATE_FOR_NUMBER)

    @pytest.mark.parametrize("read", [read_number, read_money])
    def test_a_whole_number_that_is_shown_in_hours_is_asked_by_itself(
        self, read: Callable[[Cell], Reading]
    ) -> None:
        asked = read(Cell(Kind.TIME, "237600:00:00"))
        assert asked == refused(Problem.DATE_FOR_NUMBER, example="9900")
        assert read(Cell(Kind.TIME, "30:00:00")) == refused(Problem.DATE_FOR_NUMBER)

    def test_yes_is_no_number(self) -> None:
        assert read_number(Cell(Kind.BOOL, True)) == refused(Problem.NO_NUMBER)

    @pytest.mark.parametrize("cell", [percent(0.45), text("45%")])
    def test_a_percentage_is_not_taken_for_a_number(self, cell: Cell) -> None:
        assert read_number(cell) == refused(Problem.PERCENTAGE_FOR_NUMBER)

    @pytest.mark.parametrize("read", [read_number, read_money, read_share])
    def test_a_number_that_is_shown_on_another_scale_is_asked(
        self, read: Callable[[Cell], Reading]
    ) -> None:
        assert read(Cell(Kind.SCALED, "0,9 mln")) == refused(Problem.OTHER_SCALE)

    @pytest.mark.parametrize("read", [read_number, read_money, read_share])
    def test_a_number_that_is_shown_in_another_unit_is_asked(
        self, read: Callable[[Cell], Reading]
    ) -> None:
        assert read(Cell(Kind.UNIT, "0,8 fte")) == refused(Problem.OTHER_UNIT)

    def test_bounds_are_inclusive(self) -> None:
        assert read_number(number(0), 0, 10) == answered(0.0)
        assert read_number(text("10"), 0, 10) == answered(10.0)

    @pytest.mark.parametrize(
        ("cell", "side", "bound"), [(number(-1), "lager", "0"), (text("11"), "hoger", "10,5")]
    )
    def test_outside_the_bounds_is_refused_and_says_which(
        self, cell: Cell, side: str, bound: str
    ) -> None:
        expected = refused(Problem.OUT_OF_RANGE, side=side, bound=bound)
        assert read_number(cell, 0, 10.5) == expected

    def test_dust_of_a_formula_is_not_outside_the_bounds(self) -> None:
        assert read_number(number(1 - 0.9 - 0.1), 0) == answered(0.0)

    @pytest.mark.parametrize(
        ("value", "whole"),
        [(9.000000000000002, 9), (8.999999999999998, 9), (1000.1 - 991.1, 9), (3e7 + 4e-9, 3e7)],
    )
    def test_a_whole_number_but_for_the_dust_of_a_formula_is_whole(
        self, value: float, whole: float
    ) -> None:
        assert read_number(number(value), 0) == answered(float(whole))
        assert read_money(number(-value)) == answered(-float(whole))

    @pytest.mark.parametrize("value", [9.00001, 8.99, 0.005, 987654321.25, 123456789012.5])
    def test_what_somebody_typed_is_no_dust(self, value: float) -> None:
        assert read_money(number(value)) == answered(value)

    def test_an_amount_of_dust_is_nothing(self) -> None:
        assert read_money(number(1 - 0.9 - 0.1)) == answered(0.0)

    @pytest.mark.parametrize("read", [read_number, read_money])
    @pytest.mark.parametrize("cell", [number(1e15), number(-1e18), number(1.7e308), text("9" * 61)])
    def test_more_digits_than_excel_keeps_are_refused(
        self, read: Callable[[Cell], Reading], cell: Cell
    ) -> None:
        assert read(cell) == refused(Problem.TOO_LARGE)

    @pytest.mark.parametrize("value", [999_999_999_999_999.0, 0.1234567890123456])
    def test_as_many_digits_as_excel_keeps_are_a_number(self, value: float) -> None:
        assert read_number(number(value)) == answered(value)


class TestMoney:
    @pytest.mark.parametrize("written", ["€ 200.000,–", "EUR 200.000,-", "200000", "200 duizend"])
    def test_an_amount_is_in_euros(self, written: str) -> None:
        assert read_money(text(written)) == answered(200_000.0)

    @pytest.mark.parametrize(("written", "meant"), [("200.000", "200000"), ("1,234", "1234")])
    def test_three_digits_after_one_sign_are_asked(self, written: str, meant: str) -> None:
        assert read_money(text(written)) == refused(Problem.AMBIGUOUS_NUMBER, example=meant)

    def test_two_numbers_beside_each_other_are_not_made_one(self) -> None:
        assert read_money(text("120 150")) == refused(Problem.ONE_OR_TWO_NUMBERS)
        assert read_number(text("104 120")) == refused(Problem.ONE_OR_TWO_NUMBERS)
        assert read_share(text("104 120")) == refused(Problem.ONE_OR_TWO_NUMBERS)

    def test_an_amount_less_paid_back_is_negative(self) -> None:
        assert read_money(text("€ -250,00")) == answered(-250.0)

    def test_a_date_is_no_amount(self) -> None:
        assert read_money(DATE) == refused(Problem.DATE_FOR_NUMBER)


class TestShare:
    @pytest.mark.parametrize(
        "cell",
        [
            number(0.45),
            percent(0.45),
            *map(text, ["45%", "45,0 %", "45 procent", "45 pct", "45\u00a0%", "０,45", "0.45"]),
        ],
    )
    def test_a_share_is_a_fraction(self, cell: Cell) -> None:
        assert read_share(cell) == answered(0.45)

    @pytest.mark.parametrize(
        ("cell", "meant"),
        [
            (number(45), "45%"),
            (text("45"), "45%"),
            (text("1,5"), "1,5%"),
            (percent(45), "45%"),
            (text("4500%"), "45%"),
        ],
    )
    def test_a_number_above_the_top_without_a_sign_of_its_own_is_asked(
        self, cell: Cell, meant: str
    ) -> None:
        assert read_share(cell) == refused(Problem.UNCLEAR_PERCENTAGE, guess=meant, example=meant)

    @pytest.mark.parametrize("cell", [number(450), percent(450), text("450")])
    def test_what_can_be_no_percentage_is_asked_without_a_guess(self, cell: Cell) -> None:
        assert read_share(cell) == refused(Problem.UNCLEAR_PERCENTAGE, guess="een ander percentage")

    @pytest.mark.parametrize("cell", [percent(10), percent(1.2), text("120%")])
    def test_a_share_above_its_range_is_refused(self, cell: Cell) -> None:
        assert read_share(cell) == refused(Problem.OUT_OF_RANGE, side="hoger", bound="100%")

    @pytest.mark.parametrize("cell", [text("-5%"), percent(-0.05), number(-0.1)])
    def test_a_share_below_nothing_is_refused(self, cell: Cell) -> None:
        assert read_share(cell) == refused(Problem.OUT_OF_RANGE, side="lager", bound="0%")

    def test_a_share_of_a_target_may_be_above_one(self) -> None:
        assert read_share(text("120%"), top=10) == answered(1.2)
        assert read_share(number(1.2), top=10) == answered(1.2)
        assert read_share(number(45), top=10).problem == Problem.UNCLEAR_PERCENTAGE
        assert read_share(percent(10), top=10) == answered(10)

    def test_thirds_that_add_up_to_a_hair_above_one_are_one(self) -> None:
        assert read_share(percent(1.0000000000000002)) == answered(1.0)

    @pytest.mark.parametrize(
        "written", ["ongeveer de helft", "€ 0,45", "0,45 mln", "45,-", "40-50%"]
    )
    def test_what_is_no_share_is_refused(self, written: str) -> None:
        assert read_share(text(written)) == refused(Problem.NO_PERCENTAGE)

    @pytest.mark.parametrize(
        ("written", "own"),
        [("± 24%", "24%"), ("ca. 12,5 procent", "12,5%"), ("± 24", None), ("20% of 30%", None)],
    )
    def test_a_percentage_with_words_is_itself_the_example(
        self, written: str, own: str | None
    ) -> None:
        reading = read_share(text(written))
        assert (reading.problem, reading.facts.get("example")) == (Problem.NO_PERCENTAGE, own)

    def test_a_share_with_three_digits_after_a_dot_is_asked(self) -> None:
        assert read_share(text("12.345%")) == refused(Problem.AMBIGUOUS_NUMBER)

    @pytest.mark.parametrize(
        "shown",
        ["0,8 punten", "0,8 van 12", "0,8 / 10", "€ 0,8", "0,8‰", "score 0,8", "0,8 van de 5"],
    )
    def test_so_many_of_something_is_no_share(self, shown: str) -> None:
        seen = Cell(Kind.NUMBER, 0.8, shown)
        assert read_share(seen) == refused(Problem.OTHER_UNIT)
        assert read_number(seen) == read_money(seen) == answered(0.8)

    @pytest.mark.parametrize(
        "shown",
        [
            *("0,8 van het doel", "0,8 van de begroting", "0,8 deel", "0,8 (aandeel)"),
            *("aandeel: 0,8", "circa 0,8", "-0,8 van begroot"),
        ],
    )
    def test_what_is_shown_as_a_share_is_one(self, shown: str) -> None:
        assert read_share(Cell(Kind.NUMBER, 0.8, shown)) == answered(0.8)

    @pytest.mark.parametrize("cell", [DATE, TIME])
    def test_a_date_is_no_share(self, cell: Cell) -> None:
        assert read_share(cell) == refused(Problem.DATE_FOR_NUMBER)

    @pytest.mark.parametrize("cell", [Cell(Kind.BOOL, True), number(math.nan), percent(math.inf)])
    def test_neither_is_yes_nor_what_is_not_finite(self, cell: Cell) -> None:
        assert read_share(cell) == refused(Problem.NO_PERCENTAGE)


class TestDate:
    @pytest.mark.parametrize(
        "cell",
        [
            DATE,
            Cell(Kind.DATE, datetime.datetime(2026, 9, 1, 13, 45)),
            number(46266),
            text("46266"),
            text("1-9-2026"),
        ],
    )
    def test_a_date_is_a_day(self, cell: Cell) -> None:
        assert read_date(cell) == answered(datetime.date(2026, 9, 1))

    @pytest.mark.parametrize("hour", [22, 23])
    def test_the_hour_at_which_the_next_day_may_begin_is_asked(self, hour: int) -> None:
        cell = Cell(Kind.DATE, datetime.datetime(2023, 2, 28, hour))
        assert read_date(cell) == refused(Problem.AMBIGUOUS_DATE)

    def test_serial_numbers_follow_the_calendar_of_the_workbook(self) -> None:
        assert read_date(number(46266 - 1462), date_1904=True).value == DATE.value
        assert read_date(text(str(46266 - 1462)), date_1904=True).value == DATE.value

    def test_a_date_cell_is_in_no_calendar(self) -> None:
        assert read_date(DATE, date_1904=True).value == DATE.value

    @pytest.mark.parametrize(
        "value",
        [datetime.date(1899, 12, 30), datetime.date(1999, 12, 31), datetime.date(2101, 1, 1)],
    )
    def test_a_date_of_another_century_is_refused(self, value: datetime.date) -> None:
        expected = refused(Problem.DATE_OUT_OF_RANGE, first="1-1-2000", last="31-12-2100")
        assert read_date(Cell(Kind.DATE, value)) == expected

    @pytest.mark.parametrize("written", ["maart 2025", "mrt. 2025", "3-2025", "2025-03"])
    def test_a_month_without_a_day_is_asked_with_that_month_as_example(self, written: str) -> None:
        assert read_date(text(written)) == refused(Problem.NO_DAY, example="1 maart 2025")

    def test_of_a_year_alone_the_day_and_month_are_asked(self) -> None:
        asked = refused(Problem.ONLY_A_YEAR, example="15-9-2022")
        assert read_date(number(2022)) == asked
        assert read_date(text(" 2022 ")) == asked

    @pytest.mark.parametrize(
        "cell",
        [
            number(46266.5),
            number(36525),
            number(73416),
            number(-1),
            number(math.nan),
            number(1e300),
            percent(0.5),
            TIME,
            Cell(Kind.BOOL, True),
        ],
    )
    def test_other_values_are_no_dates(self, cell: Cell) -> None:
        assert read_date(cell) == refused(Problem.NO_DATE)

    def test_with_its_month_in_front_it_is_asked_by_the_day_meant(self) -> None:
        meant = {"meant": "30 mei 2023", "example": "30-5-2023"}
        assert read_date(text("05/30/2023")) == refused(Problem.MONTH_IN_FRONT, **meant)


class TestText:
    def test_a_text_is_kept_without_outer_spaces(self) -> None:
        assert read_text(text("  Techniekhuis\u00a0Voorbeeldstad \n")) == answered(
            "Techniekhuis\u00a0Voorbeeldstad"
        )

    @pytest.mark.parametrize("written", ["01E5", "0123", "1-2", "=1+1", "<b>vet</b>", "m² | 5%"])
    def test_what_looks_like_something_else_stays_text(self, written: str) -> None:
        assert read_text(text(written)) == answered(written)

    @pytest.mark.parametrize(
        "written", ["n.v.t. (in 2027)", "nvt, geen mkb hier", "Volgt (zie bijlage)."]
    )
    def test_what_stands_behind_unknown_is_a_part_of_it(self, written: str) -> None:
        assert read_text(text(written)) == answered(written)

    @pytest.mark.parametrize("written", ['"', "''", " ” ", '- " -', "Idem", "idem.", "zie boven"])
    def test_what_points_at_the_row_above_is_refused(self, written: str) -> None:
        assert read_text(text(written)) == refused(Problem.AS_ABOVE)

    @pytest.mark.parametrize("written", ['"Idem dito" bv', "Zie boven de poort", "Idemasport"])
    def test_such_a_word_may_be_in_a_name(self, written: str) -> None:
        assert read_text(text(written)) == answered(written)

    def test_control_characters_are_left_out(self) -> None:
        assert read_text(text("a\x00b\x1b\ud800c\r\nd\te")) == answered("abc\nd e")

    @pytest.mark.parametrize(
        ("value", "shown"),
        [(3.0, "3"), (1234.5, "1234,5"), (20260001.0, "20260001"), (-0.1, "-0,1")],
    )
    def test_a_number_is_its_shortest_dutch_text(self, value: float, shown: str) -> None:
        assert read_text(number(value)) == answered(shown)

    def test_a_date_is_kept_and_noticed(self) -> None:
        assert read_text(DATE) == answered("1-9-2026", Problem.DATE_FOR_TEXT)
        assert read_text(TIME) == answered("19:12:00", Problem.DATE_FOR_TEXT)

    def test_a_number_on_another_scale_or_in_a_unit_is_what_is_seen(self) -> None:
        assert read_text(Cell(Kind.SCALED, "0,9 mln")) == answered("0,9 mln")
        assert read_text(Cell(Kind.UNIT, "12 uur")) == answered("12 uur")
        assert read_text(Cell(Kind.MASKED, 12.0)).problem == Problem.MASKED_NUMBER

    def test_a_percentage_and_a_truth_value_are_kept(self) -> None:
        assert read_text(percent(0.57)) == answered("57%")
        assert read_text(Cell(Kind.BOOL, False)) == answered("ONWAAR")


any_cell = st.one_of(
    st.builds(Cell, st.just(Kind.TEXT), st.text()),
    st.builds(Cell, st.sampled_from([Kind.NUMBER, Kind.PERCENT]), st.floats()),
    st.builds(Cell, st.sampled_from([Kind.SCALED, Kind.UNIT]), st.text()),
    st.builds(Cell, st.just(Kind.DATE), st.dates()),
    st.builds(Cell, st.just(Kind.BOOL), st.booleans()),
    st.builds(Cell, st.sampled_from(list(Kind)), st.none()),
)


@pytest.mark.parametrize("read", [read_number, read_money, read_share, read_date, read_text])
@given(cell=any_cell)
def test_no_cell_raises_and_only_answers_have_a_value(read: object, cell: Cell) -> None:
    assert callable(read)
    reading = read(cell)
    assert isinstance(reading, Reading)
    assert (reading.value is not None) == (reading.state is State.ANSWERED)
    assert (reading.problem is not None) or reading.state is not State.INVALID
    if isinstance(reading.value, float):
        assert math.isfinite(reading.value)


@given(st.integers(min_value=0, max_value=1000))
def test_a_share_means_the_same_in_every_form(thousandths: int) -> None:
    share = thousandths / 1000
    shown = f"{thousandths / 10:.1f}".replace(".", ",")
    for cell in (number(share), percent(share), text(f"{shown}%"), text(f"{shown} procent")):
        assert read_share(cell).value == pytest.approx(share, abs=1e-12)
