"""What can be tried: every question, in the terms in which its answer and the advice are told."""

from datetime import date

import pytest

from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.reports.partnership.answer_words import in_words
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.simulation import Simulation
from monitor.reports.partnership.trying import tried
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import OpenBook


def test_every_question_can_be_tried_in_its_own_terms(
    book: Workbook, open_book: OpenBook, model: Model
) -> None:
    monitor = open_book(book)
    found = tried(monitor)
    assert list(found) == list(model.indicator)
    for name, item in found.items():
        assert item.answer == in_words(model.indicator[name], monitor.indicators[name], model)
        assert bool(item.options) == (model.indicator[name].kind in ("level", "choice"))
        assert item.now in item.options if item.options else item.low <= item.now <= item.high
    share, years = found["par_retention"], found["fin_forecast_years"]
    assert (share.unit, share.low, share.high, share.step) == ("% van partners", 0, 100, 5)
    assert (years.unit, years.low, years.high, years.step) == ("jaar", 0, 10, 1)
    assert found["gov_agreement_months"].unit == "maanden na het einde van de subsidie"
    assert found["reg_analysis_age"].unit == "maanden oud op de peildatum"


def test_what_is_now_is_as_it_is_shown(book: Workbook, open_book: OpenBook) -> None:
    book.put("indicators", "gov_structural_staff", answer=0.638)
    book.put("indicators", "fin_postsubsidy_coverage", answer=0.599)
    found = tried(open_book(book))
    assert found["gov_structural_staff"].now == 64
    assert found["fin_postsubsidy_coverage"].now == 59  # as the page says: below its bound of 60


def test_months_that_are_tried_as_they_are_keep_the_points(
    book: Workbook, open_book: OpenBook
) -> None:
    monitor = open_book(book)
    for name in ("gov_agreement_months", "reg_analysis_age"):
        now = tried(monitor)[name].now
        assert now is not None
        again = Simulation(monitor, {name: now}, {}).scores.indicators
        points = again.set_index("indicator")["points"][name]
        assert abs(points - monitor.indicators[name]["points"]) < 100 / 24  # less than a month


def test_a_number_that_is_not_whole_is_tried_as_it_was_typed(
    book: Workbook, open_book: OpenBook
) -> None:
    book.put("indicators", "fin_forecast_years", answer=2.5)
    found = tried(open_book(book))["fin_forecast_years"]
    assert (found.now, found.answer) == (2.5, "2,5 jaar")


def outer_points(monitor: Opened, name: str) -> list[float]:
    """The points of the lowest and the highest answer that can be tried."""
    found = tried(monitor)[name]
    return [
        Simulation(monitor, {name: value}, {}).scores.indicators.set_index("indicator")["points"][
            name
        ]
        for value in (found.low, found.high)
    ]


@pytest.mark.parametrize(("realised", "now"), [(60, 1200), (60.03, 1201)])
def test_a_computed_share_above_what_can_be_typed_can_be_tried(
    book: Workbook, open_book: OpenBook, realised: float, now: int
) -> None:
    book.put("kpi", "students_reached", target=5, realised=realised)
    monitor = open_book(book)
    found = tried(monitor)["edu_student_reach"]
    assert (found.low, found.now, found.high) == (0, now, now)
    assert outer_points(monitor, "edu_student_reach") == [0, 100]


def test_a_computed_share_below_what_can_be_typed_can_be_tried(
    book: Workbook, open_book: OpenBook
) -> None:
    book.money("B02.geld", "realised", 2024, -1690)  # -550 of 1250 thousand
    monitor = open_book(book)
    found = tried(monitor)["fin_cofinancing_realisation"]
    assert (found.low, found.now, found.high) == (-44, -44, 1000)
    assert outer_points(monitor, "fin_cofinancing_realisation") == [0, 100]


def test_a_date_further_away_than_ten_years_is_where_it_is(
    book: Workbook, open_book: OpenBook
) -> None:
    book.put("indicators", "reg_analysis_age", answer=date(2001, 10, 1))
    found = tried(open_book(book))["reg_analysis_age"]
    assert found.now == 300
    assert found.low <= 300 <= found.high


def test_an_open_question_has_no_answer_now(book: Workbook, open_book: OpenBook) -> None:
    book.put("indicators", "gov_structural_staff", answer=State.EMPTY)
    found = tried(open_book(book))["gov_structural_staff"]
    assert (found.now, found.answer) == (None, "nog niet ingevuld")


def test_a_date_that_cannot_be_counted_cannot_be_tried(book: Workbook, open_book: OpenBook) -> None:
    monitor = open_book(book)
    monitor.head["subsidy_end"] = None
    assert "gov_agreement_months" not in tried(monitor)
    assert "reg_analysis_age" in tried(monitor)
