"""What a cell should hold, looked up by where it stands in the workbook that was read."""

import pytest

from monitor.domain.checks import NOTHING
from monitor.intake import inspect
from monitor.reports.expected import Expectations
from tests.filled_workbook import MODEL, filled_workbook


@pytest.fixture(scope="module")
def place() -> dict[tuple[str, str, str], tuple[str, str]]:
    """Sheet and cell by table, row and column."""
    return {(row[0], row[1], row[2]): (row[3], row[4]) for row in _cells().itertuples(index=False)}


def _cells():
    content = filled_workbook({"B02.geld": 1000})
    submission = inspect("monitor.xlsx", content, MODEL, NOTHING).submission
    assert submission is not None
    return submission.cells


@pytest.fixture(scope="module")
def expectations() -> Expectations:
    return Expectations(_cells(), MODEL)


def test_a_level_is_expected_with_the_texts_of_all_its_levels(place, expectations):
    found = expectations.at(*place["indicators", "gov_pdca", "answer"])
    item = MODEL.indicator["gov_pdca"]
    assert found.question == item.question
    assert [choice.split(" - ", 1)[1] for choice in found.choices] == list(item.levels)


def test_a_share_is_expected_with_an_example(place, expectations):
    found = expectations.at(*place["indicators", "par_active_share", "answer"])
    assert "bijvoorbeeld 45%" in found.how
    assert found.choices == ()


def test_an_amount_is_expected_by_its_line_and_year(place, expectations):
    found = expectations.at(*place["finance", "B02.geld", "budget_2024"])
    assert found.question == "Arbeidsorganisaties: geld (Begroot 2024)"
    assert "hele euro's" in found.how


def test_every_cell_that_was_read_tells_what_it_should_hold(place, expectations):
    for where in place.values():
        found = expectations.at(*where)
        assert found.question
        assert isinstance(found.how, str)


@pytest.mark.parametrize("where", [(None, None), ("Indicatoren", "ZZ99"), ("Kladblad", "A1")])
def test_of_another_place_nothing_is_known(where, expectations):
    assert expectations.at(*where) is None
