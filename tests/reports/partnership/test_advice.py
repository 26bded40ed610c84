"""Strongest, weakest and three questions: concrete, and never about the same answer twice."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor import settings as project
from monitor.domain.frames import State
from monitor.files.model_file import load_model
from monitor.reports.partnership.advice import just_as, strongest_and_weakest
from monitor.reports.partnership.advice import questions as questions_under
from monitor.reports.partnership.opened import Opened, opened
from monitor.reports.partnership.sheet_facts import sheet_facts
from monitor.reports.tense import Tense
from tests.domain.conftest import Workbook, full_workbook
from tests.reports.partnership.conftest import NOW, THEN, stored

MODEL = load_model(project.from_environment().model_path)
LEVELS = [item.id for item in MODEL.indicators if item.kind == "level"]


@pytest.fixture
def book() -> Workbook:
    return full_workbook(MODEL)


def opened_book(book: Workbook) -> Opened:
    snapshot, answers = stored([book], MODEL)
    cells = book.cells().assign(submission=1)
    return opened(snapshot, snapshot.submissions, cells, answers[0])


def questions(monitor: Opened, tense: Tense = NOW) -> tuple[str, str, str]:
    """The questions under the weakest answers, as the sheet prints them."""
    return questions_under(monitor, strongest_and_weakest(monitor)[1], tense)


def test_of_equals_the_one_that_weighs_most_comes_first(book: Workbook):
    for name in LEVELS:
        book.put("indicators", name, answer=1)
    _, weakest = strongest_and_weakest(opened_book(book))
    # Core: 22 * 2 / 9 of finance and 16 * 2 / 6 of education; the latter is more.
    assert [item.indicator.id for item in weakest] == ["edu_curriculum", "fin_business_model"]
    assert weakest[0].points == 0
    assert weakest[0].answer.startswith("Niveau 1: ")


@settings(max_examples=10, deadline=None)
@given(levels=st.lists(st.sampled_from([1, 2, 3, 4, 5, None]), min_size=18, max_size=18))
def test_no_answer_is_both_and_none_is_called_what_it_is_not(levels: list[int | None]):
    book = full_workbook(MODEL)
    for name, level in zip(LEVELS, levels, strict=False):
        book.put("indicators", name, answer=level)
    monitor = opened_book(book)
    strongest, weakest = strongest_and_weakest(monitor)
    assert len(strongest) <= 2
    assert len(weakest) <= 2
    assert not {item.indicator.id for item in strongest} & {item.indicator.id for item in weakest}
    assert all(item.points > 0 for item in strongest)
    asked = questions(monitor)
    assert len(set(asked)) == 3
    assert all(said.count("?") == 1 and said.endswith("?") for said in asked)


def test_the_questions_name_the_next_level_the_money_and_the_partners(book: Workbook):
    book.put("indicators", "gov_steering", answer=1)
    on_answer, on_money, on_partners = questions(opened_book(book))
    assert on_answer.startswith("Bestuurlijke inrichting staat op niveau 1 van 5.")
    assert MODEL.indicator["gov_steering"].levels[1].rstrip(".") in on_answer
    assert "31 augustus 2028" in on_money
    assert "Nu is 50% van de kosten daarna gedekt." in on_money
    assert on_partners.startswith("Van de 2 private partners heeft er 1 nog niets op papier")


@pytest.mark.parametrize(
    ("ends", "when"),
    [
        (date(2027, 1, 31), "wat is daarvoor nodig vóór 31 januari 2027?"),
        (date(2028, 8, 31), "wat is daarvoor nu nodig?"),
        (date(2026, 8, 31), "wat is daarvoor nu nodig?"),
    ],
)
def test_what_is_needed_is_asked_before_the_subsidy_ends(book: Workbook, ends: date, when: str):
    book.fields(einddatum_subsidie=ends)
    assert any(said.endswith(when) for said in questions(opened_book(book)))


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        (date(2029, 8, 31), "De subsidie loopt tot en met 31 augustus 2029."),
        (date(2027, 8, 31), "De subsidie liep tot en met 31 augustus 2027."),
    ],
)
def test_whether_the_subsidy_is_over_is_seen_from_today_also_in_an_old_monitor(
    book: Workbook, ends: date, said: str
):
    book.fields(einddatum_subsidie=ends)
    asked = next(item for item in questions(opened_book(book), THEN) if " daarna gedekt. " in item)
    assert asked.startswith(f"{said} Op 1 oktober 2026 was ")
    assert asked.endswith(
        "% van de kosten daarna gedekt. Waar komt de rest vandaan, en wat is daarvoor nu nodig?"
    )


def test_of_a_monitor_that_is_past_the_questions_say_when_it_stood_so(book: Workbook):
    book.put("indicators", "gov_steering", answer=1)
    on_answer, on_money, on_partners = questions(opened_book(book), THEN)
    assert "Bestuurlijke inrichting stond op 1 oktober 2026 op niveau 1 van 5." in on_answer
    assert "Op 1 oktober 2026 was 50% van de kosten daarna gedekt." in on_money
    assert on_partners.startswith(
        "Van de 2 private partners had op 1 oktober 2026 er 1 nog niets op papier"
    )


def test_the_questions_follow_the_weakest_answers_in_their_order(book: Workbook):
    # Both have 0 points and weigh as much: which comes first is settled once.
    book.put("indicators", "inn_llo_reach", answer=0.5)
    book.put("indicators", "inn_company_projects", answer=0.5)
    _, weakest = strongest_and_weakest(opened_book(book))
    first = weakest[0].indicator
    assert first.id in ("inn_llo_reach", "inn_company_projects")
    assert questions(opened_book(book))[0].startswith(f"{first.name}: ")
    # The money is the second weakest and then the weakest, and the question about it moves along.
    book.put("indicators", "inn_company_projects", answer=1.0)
    book.put("indicators", "fin_postsubsidy_coverage", answer=0.41)
    assert ["Nu is 41% van de kosten " in said for said in questions(opened_book(book))] == [
        0,
        1,
        0,
    ]
    book.put("indicators", "fin_postsubsidy_coverage", answer=0.0)
    book.put("indicators", "inn_llo_reach", answer=0.51)
    money, answer, partners = questions(opened_book(book))
    assert "Nu is 0% van de kosten " in money
    assert answer.startswith(MODEL.indicator["inn_llo_reach"].name)
    assert "private partners" in partners


def test_an_answer_that_is_not_among_the_weakest_two_comes_last_and_says_so(book: Workbook):
    book.put("indicators", "fin_postsubsidy_coverage", answer=0.0)
    book.put("indicators", "par_commitment_after", answer=0.0)
    for row in ("P01", "P02", "P03", "P04", "P05"):
        book.put("partners", row, commitment="mondeling")
    _, weakest = strongest_and_weakest(opened_book(book))
    assert {item.indicator.id for item in weakest} == {
        "fin_postsubsidy_coverage",
        "par_commitment_after",
    }
    about_these, third = questions(opened_book(book))[:2], questions(opened_book(book))[2]
    assert any("Nu is 0% van de kosten " in said for said in about_these)
    assert any("nog niets op papier" in said for said in about_these)
    assert third.startswith("Daarna het zwakst: ")


def test_the_questions_change_with_what_is_known(book: Workbook):
    for name in ("fin_postsubsidy_coverage",):
        book.put("indicators", name, answer=State.UNKNOWN)
    for row in ("P01", "P02", "P03", "P04", "P05"):
        book.put("partners", row, type="mbo")
    _, on_money, on_partners = questions(opened_book(book))
    assert "wie rekent dat uit" in on_money
    assert on_partners.startswith("Welke private partners willen na de subsidie meedoen")
    book.put("indicators", "fin_postsubsidy_coverage", answer=1.0)
    book.put("partners", "P01", type="arbeidsorganisatie", commitment="contract")
    _, on_money, on_partners = questions(opened_book(book))
    assert "zijn gedekt (100%)" in on_money
    assert on_partners.startswith("De enige private partner heeft op papier gezet verder te")
    book.put("partners", "P01", committed_until=date(2028, 9, 30))
    assert any(
        said.startswith(
            "De enige private partner heeft op papier gezet verder te willen, maar niet tot "
            "minstens 12 maanden na de subsidie. Tot wanneer wil die meedoen?"
        )
        for said in questions(opened_book(book))
    )
    book.put("partners", "P02", type="arbeidsorganisatie", commitment="contract")
    assert any(
        said.startswith("Beide private partners hebben op papier gezet")
        and "niet bij allemaal" in said
        for said in questions(opened_book(book))
    )
    book.put("partners", "P02", type="mbo")
    book.put("partners", "P01", commitment="mondeling")
    assert any(
        said.startswith("De enige private partner heeft nog niets")
        for said in questions(opened_book(book))
    )


def test_the_sheet_holds_the_same_facts(book: Workbook):
    facts = sheet_facts(opened_book(book), date(2026, 11, 2))
    assert (facts.name, facts.round) == ("Techniekhuis Voorbeeldstad", "2026-midterm")
    assert facts.reference_date == "1 oktober 2026"
    assert facts.sentence.startswith(
        f"Techniekhuis Voorbeeldstad staat op {facts.score.total.points} van 100"
    )
    assert facts.questions == questions(opened_book(book))


def test_it_is_said_how_many_others_have_just_as_few_points(book: Workbook):
    for name in LEVELS[:5]:
        book.put("indicators", name, answer=1)
    monitor = opened_book(book)
    _, weakest = strongest_and_weakest(monitor)
    low = sum(row["points"] == 0 for row in monitor.indicators.values())
    assert just_as(monitor, weakest) == f"Nog {low - 2} antwoorden hebben ook 0 punten."
    assert just_as(monitor, weakest[:0]) == ""
