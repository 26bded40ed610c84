"""One monitor among the rounds of its partnership."""

from collections.abc import Callable

from monitor.domain.model import Model
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook, full_workbook


def test_of_two_rounds_on_one_date_that_of_the_later_year_comes_after_the_other(
    model: Model, open_book: Callable[..., Opened]
):
    def named(name: str) -> Workbook:
        book = full_workbook(model)
        book.fields(meetmoment=name)
        return book

    first = open_book(named("2026-jaarlijks"), named("2025-midterm"))
    assert (first.previous, first.has_later_round) == (None, True)
    later = open_book(named("2025-midterm"), named("2026-jaarlijks"))
    assert later.previous is not None
    assert (later.previous["round"], later.has_later_round) == ("2025-midterm", False)
