"""The weakest dimension: named alone only where it stays so when it is worked out otherwise."""

from collections.abc import Callable
from datetime import date

from monitor.domain.model import Model
from monitor.reports.partnership.dimensions import dimension_title
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.score_words import score_facts
from monitor.reports.partnership.weakest import weakest
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import NOW

OpenBook = Callable[..., Opened]


def lowered(book: Workbook, model: Model, **levels: int) -> Workbook:
    for dimension, level in levels.items():
        for item in model.of_dimension(dimension):
            if item.kind == "level":
                book.put("indicators", item.id, answer=level)
    return book


def test_one_that_is_far_below_the_others_stands_alone(
    book: Workbook, open_book: OpenBook, model: Model
):
    found = weakest(open_book(lowered(book, model, governance=1, innovation_llo=5)))
    assert found is not None
    assert found.sure
    assert found.variants >= 450
    assert found.said == "Governance"
    assert found.said_of("governance") == "zwakste schakel"
    assert found.said_of("innovation_llo") == ""


def test_two_that_the_variants_do_not_tell_apart_are_both_named(
    book: Workbook, open_book: OpenBook, model: Model
):
    monitor = open_book(lowered(book, model, governance=1))
    found = weakest(monitor)
    assert found is not None
    assert found.other is not None
    assert (found.dimension.id, found.other.id) == ("governance", "innovation_llo")
    assert monitor.dimensions["innovation_llo"]["points"] == 35
    assert found.variants + found.other_variants == 500
    assert not found.sure
    assert found.said == "Governance of Innovatie"
    for named in ("governance", "innovation_llo"):
        assert found.said_of(named) == "zwakste schakel?"
    assert found.said_of("finance_model") == ""


def alike(monitor: Opened, points: float, *others: str) -> Opened:
    """The monitor with these points for each dimension but the ``others``, which keep theirs."""
    vars(monitor)["dimensions"] = {
        key: row if key in others else row | {"points": points}
        for key, row in monitor.dimensions.items()
    }
    return monitor


def test_of_some_with_as_few_points_all_are_named(
    book: Workbook, open_book: OpenBook, model: Model
):
    monitor = open_book(lowered(book, model, governance=1))
    lowest = monitor.dimensions["governance"]["points"]
    vars(monitor)["dimensions"] = monitor.dimensions | {
        key: monitor.dimensions[key] | {"points": lowest}
        for key in ("finance_model", "innovation_llo")
    }
    found = weakest(monitor)
    assert found is not None
    assert found.said == "Governance, Financiën of Innovatie"
    assert found.said_of("finance_model") == "zwakste schakel?"


def test_one_of_many_with_the_same_points_is_not_named_in_its_stead(
    book: Workbook, open_book: OpenBook, model: Model
):
    monitor = alike(open_book(lowered(book, model, governance=1)), 35, "governance")
    found = weakest(monitor)
    assert found is not None
    assert found.other is None
    assert not found.sure
    assert found.said == "Governance"
    assert found.said_of("governance") == "zwakste schakel"
    assert found.said_of("innovation_llo") == ""


def test_where_all_have_the_same_points_none_is_the_weakest(book: Workbook, open_book: OpenBook):
    monitor = alike(open_book(book), 50)
    assert weakest(monitor) is None
    assert dimension_title(score_facts(monitor, NOW), NOW) == ("Alle 7 onderdelen staan op 50")


def test_without_a_score_there_is_none(open_book: OpenBook, model: Model):
    empty = Workbook(model)
    empty.fields(pps_id="NHN-TECH-01", meetmoment="2026-midterm", peildatum=date(2026, 10, 1))
    assert weakest(open_book(empty)) is None
