"""The checks as a whole: which there are, and when they have nothing to say."""

import ast
import inspect

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import data, lists, sampled_from

from monitor.domain.cells import cells_of_frame, cells_of_rows
from monitor.domain.checks import CHECKS, NOTHING, code_of
from monitor.domain.frames import ANSWERS, HEADER, State, empty, frame
from monitor.domain.model import Model
from monitor.domain.rules import CATALOGUE
from tests.domain.conftest import every_finding


def test_a_full_and_plausible_monitor_gives_no_findings(workbook, known):
    assert workbook.check(known) == []


@pytest.mark.parametrize("function", CHECKS, ids=lambda item: item.__name__)
def test_a_check_is_named_as_its_rule_and_says_what_it_finds(function):
    assert code_of(function) in CATALOGUE
    assert function.__doc__


@pytest.mark.parametrize("function", CHECKS, ids=lambda item: item.__name__)
def test_a_check_finds_nothing_but_its_own_rule(function):
    module = ast.parse(inspect.getsource(inspect.getmodule(function)))
    own = next(
        item
        for item in module.body
        if isinstance(item, ast.FunctionDef) and item.name == function.__name__
    )
    texts = {item.value for item in ast.walk(own) if isinstance(item, ast.Constant)}
    assert {text for text in texts if text in CATALOGUE} == {code_of(function)}


def test_no_check_is_listed_twice():
    assert len(CHECKS) == len(set(CHECKS))


def test_an_empty_workbook_asks_for_every_required_field_and_nothing_else(model: Model):
    header = frame(HEADER, [{"model_version": model.version}])
    findings = every_finding(cells_of_rows([]), empty(ANSWERS), header, model, NOTHING)
    assert {finding.code for finding in findings} == {"VERPLICHT-LEEG"}
    assert len(findings) == 8


@settings(
    max_examples=30,
    deadline=None,  # how long it takes is for the benchmarks to say
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(draw=data())
def test_no_cell_is_so_missing_or_unreadable_that_a_check_breaks(new_workbook, known, draw):
    book = new_workbook()
    for place in draw.draw(lists(sampled_from(sorted(book.values)), max_size=8)):
        book.values[place] = draw.draw(sampled_from([None, *State]))
    for finding in book.check(known):
        assert finding.message
        assert finding.remedy


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("partners", "type"),
        ("partners", "start"),
        ("partners", "commitment"),
        ("milestones", "milestone"),
        ("swot", "title"),
        ("swot", "impact"),
    ],
)
def test_a_column_that_is_not_there_is_no_finding_in_each_row(workbook, known, table, column):
    for place in [place for place in workbook.values if place[::2] == (table, column)]:
        del workbook.values[place]
    told = _check(workbook, known, frozenset())
    once = _check(workbook, known, frozenset({(table, column)}))
    assert len(told) > len(once)
    assert not [code for code in once if "-ZONDER-" in code or "-NIET-GEKOZEN" in code]


@pytest.mark.parametrize("kind", ["budget", "realised"])
def test_sums_without_a_whole_year_are_compared_with_nothing(workbook, known, kind):
    column = f"{kind}_2026"
    for place in [place for place in workbook.values if place[::2] == ("finance", column)]:
        del workbook.values[place]
    of_kind = {"PRIVATE-BIJDRAGE-VERSCHILT", "OVERIGE-BIJDRAGE-VERSCHILT"} | {
        "budget": {"BEGROTING-VERSCHILT", "SUBSIDIE-VERSCHILT"},
        "realised": {"EIGEN-INKOMSTEN-VERSCHILLEN"},
    }[kind]
    assert set(_check(workbook, known, frozenset())) >= of_kind
    assert not of_kind & set(_check(workbook, known, frozenset({("finance", column)})))


def test_more_may_have_been_budgeted_in_a_year_that_is_not_there(workbook, known):
    workbook.values["finance", "B07.geld", "realised_2026"] += 2_000_000
    for absent, told in ((frozenset(), True), (frozenset({("finance", "budget_2026")}), False)):
        assert ("MEER-DAN-BEGROOT" in _check(workbook, known, absent)) is told


def test_a_forecast_that_is_not_there_hides_no_sum(workbook, known):
    workbook.values["partners", "P01", "cash_budget"] += 20_000
    codes = _check(workbook, known, frozenset({("finance", "forecast_2029")}))
    assert "PRIVATE-BIJDRAGE-VERSCHILT" in codes


def _check(workbook, known, absent):
    cells = cells_of_frame(workbook.cells())._replace(absent=absent)
    found = every_finding(cells, workbook.answers(), workbook.header(), workbook.model, known)
    return [finding.code for finding in found]


def test_text_from_the_workbook_is_never_taken_as_a_format(workbook, known):
    workbook.fields(campus="{0.__class__} {help}")
    messages = [finding.message for finding in workbook.check(known)]
    assert any("{0.__class__} {help}" in message for message in messages)
