"""What a cell should hold, looked up by what it's for."""

import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Subject
from monitor.intake import inspect
from monitor.reports.expected import Expectations
from tests.filled_workbook import MODEL, filled_workbook

EXPECTATIONS = Expectations(MODEL)


def test_a_level_is_expected_with_the_texts_of_all_its_levels() -> None:
    found = EXPECTATIONS.at(Subject("indicators", "gov_pdca", "answer"))
    assert found is not None
    item = MODEL.indicator["gov_pdca"]
    assert found.question == item.question
    assert [choice.split(" - ", 1)[1] for choice in found.choices] == list(item.levels)
    assert found.one_of


@pytest.mark.parametrize(
    ("subject", "choices"),
    [
        (Subject("swot", "S01", "impact"), ("1", "2", "3", "4", "5")),
        (Subject("partners", "P01", "in_steering"), ("ja", "nee")),
        (Subject("confirmed", "kpi", "unchanged"), ("ja", "de rest wel")),
    ],
)
def test_what_the_template_has_a_list_for_is_one_of_it(
    subject: Subject, choices: tuple[str, ...]
) -> None:
    found = EXPECTATIONS.at(subject)
    assert found is not None
    assert found.choices == choices
    assert found.one_of


def test_a_share_is_expected_with_an_example() -> None:
    found = EXPECTATIONS.at(Subject("indicators", "par_active_share", "answer"))
    assert found is not None
    assert "bijvoorbeeld 45%" in found.how
    assert found.choices == ()
    assert not found.one_of


def test_several_choices_in_one_cell_are_no_single_choice() -> None:
    found = EXPECTATIONS.at(Subject("fields", "provincies", "answer"))
    assert found is not None
    assert not found.one_of


def test_an_amount_is_expected_by_its_line_and_year() -> None:
    found = EXPECTATIONS.at(Subject("finance", "B02.geld", "budget_2024"))
    assert found is not None
    assert found.question == "Arbeidsorganisaties: geld (Begroot 2024)"
    assert "hele euro's" in found.how


def test_every_cell_that_was_read_has_a_question_that_no_label_reads_as_markdown() -> None:
    content = filled_workbook({"B02.geld": 1000})
    submission = inspect("monitor.xlsx", content, MODEL, NOTHING).submission
    assert submission is not None
    cells = submission.cells[["table", "row", "column"]].itertuples(index=False, name=None)
    for subject in cells:
        found = EXPECTATIONS.at(Subject(*subject))
        assert found is not None
        assert found.question
        assert not set(found.question) & set("`*_[]<>$~^\\|#")


@pytest.mark.parametrize(
    ("subject", "question"),
    [
        (Subject("partners", "P01", "type"), "mbo Heuvelkamp: Type"),
        (Subject("partners", "P01", "organisation"), "Organisatie"),
        (Subject("partners", "P02", "type"), "Type"),
        (Subject("kpi", MODEL.kpis[0].id, "target"), f"{MODEL.kpis[0].name} (Doel)"),
    ],
)
def test_in_a_row_that_people_named_the_question_says_of_whom(
    subject: Subject, question: str
) -> None:
    rows = {"P01": {"organisation": {"raw": "mbo Heuvelkamp"}}, "P02": {}}
    assert EXPECTATIONS.question(subject, rows) == question


def test_of_no_cell_nothing_is_known() -> None:
    assert EXPECTATIONS.at(None) is None
