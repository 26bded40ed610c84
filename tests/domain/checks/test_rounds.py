"""The monitor against the rounds before it."""

from datetime import date

import pytest

from monitor.domain.cells import cells_of_frame
from monitor.domain.frames import State
from tests.domain.conftest import every_finding


def test_a_round_that_was_handed_in_becomes_the_next_version(workbook, found, know):
    same = {"round": "2026-Midterm", "reference_date": date(2026, 10, 1), "version": 3}
    known = know([{}], [{}, same])
    assert found(workbook, known) == {"WORDT-NIEUWE-VERSIE": ["PPS!C22"]}
    (finding,) = workbook.check(known)
    assert "versie 4" in finding.message


@pytest.mark.parametrize(
    "label", ["midterm 2026", "2026–midterm", "2026_midterm", "2026 - MIDTERM"]
)
def test_a_round_is_the_same_however_it_was_typed(workbook, found, know, label):
    workbook.fields(meetmoment=label)
    same = {"round": "2026-midterm", "reference_date": date(2026, 10, 1)}
    assert found(workbook, know([{}], [same])) == {"WORDT-NIEUWE-VERSIE": ["PPS!C22"]}


@pytest.mark.parametrize("label", ["2026-midterm (def)", "2026-midterm v2", "2026-midtem"])
def test_a_round_that_is_nearly_another_is_asked(workbook, know, label):
    workbook.fields(meetmoment=label)
    (told,) = workbook.check(know([{}], []))
    assert (told.code, told.subject.row) == ("MEETMOMENT-LIJKT", "meetmoment")
    assert 'lijkt op "2026-midterm"' in told.message


@pytest.mark.parametrize(
    ("before", "told"), [(date(2026, 10, 1), False), (date(2026, 10, 2), True)]
)
def test_a_next_version_does_not_run_backwards(workbook, found, know, before, told):
    same = {"round": "2026-midterm", "reference_date": before}
    codes = found(workbook, know([{}], [same]))
    assert codes.get("PEILDATUM-TERUG-IN-RONDE", []) == ["PPS!C23"] * told
    assert "PEILDATUM-TERUG" not in codes


@pytest.mark.parametrize(
    ("label", "before", "told"),
    [
        ("2025-jaarlijks", date(2026, 9, 30), False),
        ("2025-jaarlijks", date(2026, 10, 1), True),
        ("2026-nulmeting", date(2026, 10, 5), True),
        ("nulmeting", date(2026, 10, 5), True),
        ("2027-eindmeting", date(2027, 10, 1), False),
    ],
)
def test_a_round_is_later_than_those_before_it(workbook, found, know, label, before, told):
    """A round of an earlier year may still be handed in after a later one."""
    codes = found(workbook, know([{}], [{"round": label, "reference_date": before}]))
    assert codes.get("PEILDATUM-TERUG", []) == ["PPS!C23"] * told


@pytest.mark.parametrize("label", ["2026-review", "review"])
@pytest.mark.parametrize("counts", [True, False])
def test_a_round_is_no_later_than_those_that_were_first_handed_in_after_it(
    workbook, found, know, label, counts
):
    """Also where all that was handed in of it was withdrawn: the store keeps its place."""
    first = {"round": "2026-midterm", "reference_date": date(2026, 10, 1), "submission": 1}
    review = {"round": label, "reference_date": date(2026, 10, 1), "submission": 2}
    rounds, withdrawn = ([first, review], []) if counts else ([review], [first])
    assert "PEILDATUM-TERUG" not in found(workbook, know([{}], rounds, withdrawn=withdrawn))


def test_a_round_that_was_withdrawn_is_held_against_those_before_its_place(workbook, know):
    asked = []

    def cells_of(submissions):
        asked.extend(submissions)
        return {}

    own = {"reference_date": date(2026, 10, 1)}
    before, midterm, review = (
        own | {"round": name, "submission": number}
        for number, name in enumerate(("2026-nulmeting", "2026-midterm", "2026-review"), 1)
    )
    workbook.check(know([{}], [before, review], cells_of, withdrawn=[midterm]))
    assert set(asked) == {1}


def test_it_is_compared_with_the_last_round_before_it(workbook, know):
    rounds = [
        {"round": "2025-jaarlijks", "reference_date": date(2026, 10, 3)},
        {"round": "2024-nulmeting", "reference_date": date(2024, 10, 1)},
    ]
    (finding,) = workbook.check(know([{}], rounds))
    assert '"2025-jaarlijks": 3-10-2026' in finding.message


def test_rounds_of_other_partnerships_do_not_matter(workbook, found, know):
    other = {"pps_id": "MRA-ZORG-02", "round": "2026-midterm", "scheme": "rif_2014"}
    assert found(workbook, know([{}], [other])) == {}


def test_another_regulation_than_last_time_is_told(workbook, found, know):
    codes = found(workbook, know([{}], [{"scheme": "rif_2019"}]))
    assert codes == {"REGELING-VERANDERD": ["PPS!C9"]}


def test_a_regulation_that_the_model_no_longer_has_goes_by_its_id(workbook, know):
    (finding,) = workbook.check(know([{}], [{"scheme": "rif_oud"}]))
    assert "rif_oud" in finding.message


def test_another_start_than_last_time_is_told(workbook, found, know):
    codes = found(workbook, know([{}], [{"start_date": date(2024, 8, 1)}]))
    assert codes == {"STARTDATUM-VERANDERD": ["PPS!C17"]}


LEVEL, SHARE, TABLES = "gov_steering", "gov_structural_staff", "fin_cofinancing_realisation"
"""Core questions: of a level, of a share, and one that the tables can answer."""
BEFORE, NOW = date(2025, 10, 1), date(2026, 9, 1)


def emptied(question, value=None):
    """Leaves a question open."""
    return lambda book: book.put("indicators", question, answer=value)


def without_tables(book):
    """Leaves open what the cofinancing realised is computed from, and its answer."""
    book.put("indicators", TABLES, answer=None)
    for place in [place for place in book.values if place[0] == "finance"]:
        del book.values[place]


def lapsed(book, known):
    """What is said of core questions without an answer: by question the message."""
    return {
        item.subject.row: item.message
        for item in book.check(known)
        if item.code == "KERNVRAAG-VERVALLEN"
    }


@pytest.mark.parametrize("now", [None, State.UNKNOWN])
def test_a_core_question_that_is_emptied_is_told_with_the_answer_before(workbook, stored, now):
    emptied(LEVEL, now)(workbook)
    emptied(SHARE, now)(workbook)
    indicator = workbook.model.indicator
    third = indicator[LEVEL].levels[2].removesuffix(".")
    said = "staat geen antwoord meer. In 2025-jaarlijks was dat"
    change = "De score kan daardoor veranderen zonder dat er iets veranderd is."
    assert lapsed(workbook, stored((BEFORE, None))) == {
        LEVEL: f'Bij "{indicator[LEVEL].name}" {said} "3 - {third}". {change}',
        SHARE: f'Bij "{indicator[SHARE].name}" {said} "50%". {change}',
    }


def test_a_core_question_that_only_the_tables_answered_is_told_with_the_tab(workbook, stored):
    without_tables(workbook)
    found = lapsed(workbook, stored((BEFORE, emptied(TABLES))))
    assert list(found) == [TABLES]
    assert 'In 2025-jaarlijks was dat "' in found[TABLES]
    assert '%", berekend uit tab Financien. ' in found[TABLES]
    [remedy] = [
        item.remedy
        for item in workbook.check(stored((BEFORE, emptied(TABLES))))
        if item.code == "KERNVRAAG-VERVALLEN"
    ]
    assert remedy.startswith(
        "Vul het antwoord in, of maak tab Financien weer compleet: dan berekenen wij het. "
    )


def test_a_core_question_that_waits_for_a_cell_that_cannot_be_read_is_told_there(workbook, stored):
    emptied(TABLES)(workbook)
    workbook.put("finance", "B02.geld", budget_2024=State.INVALID)
    found = [item.code for item in workbook.check(stored((BEFORE, emptied(TABLES))))]
    assert "KERNVRAAG-VERVALLEN" not in found


def test_a_core_question_that_the_tables_do_not_answer_either_time_is_not_told(workbook, stored):
    without_tables(workbook)
    assert lapsed(workbook, stored((BEFORE, without_tables))) == {}


@pytest.mark.parametrize("then", [None, State.UNKNOWN])
def test_a_core_question_that_was_open_before_is_not_told(workbook, stored, then):
    emptied(LEVEL)(workbook)
    assert lapsed(workbook, stored((BEFORE, emptied(LEVEL, then)))) == {}


def test_a_question_that_was_not_asked_before_is_not_told(workbook, stored):
    def not_asked(book):
        del book.values["indicators", LEVEL, "answer"]

    emptied(LEVEL)(workbook)
    assert lapsed(workbook, stored((BEFORE, not_asked))) == {}


def test_a_level_that_the_questions_of_now_do_not_have_goes_by_its_number(workbook, stored):
    emptied(LEVEL)(workbook)
    found = lapsed(workbook, stored((BEFORE, emptied(LEVEL, 9))))
    assert 'was dat "9". ' in found[LEVEL]


def test_a_question_outside_the_core_may_be_emptied(workbook, stored):
    emptied("gov_pdca")(workbook)
    assert lapsed(workbook, stored((BEFORE, None))) == {}


def test_a_core_question_is_held_against_this_round_as_it_was_stored_too(workbook, stored):
    emptied(LEVEL)(workbook)
    known = stored((BEFORE, emptied(LEVEL)), (NOW, None), label="2026-midterm")
    assert "In 2026-midterm was dat" in lapsed(workbook, known)[LEVEL]


def test_a_round_is_not_held_against_one_of_its_date_that_was_first_handed_in_later(
    workbook, stored
):
    emptied(LEVEL)(workbook)
    workbook.fields(meetmoment="2026-jaarlijks")
    day = date(2026, 10, 1)
    known = stored((day, emptied(LEVEL)), (day, None), label="2026-review")
    assert lapsed(workbook, known) == {}


def test_a_core_question_that_was_emptied_long_ago_is_not_told_again(workbook, stored):
    emptied(LEVEL)(workbook)
    assert lapsed(workbook, stored((BEFORE, None), (NOW, emptied(LEVEL)))) == {}


def test_a_file_without_the_column_for_answers_is_not_told_so_at_each_core_question(
    workbook, stored
):
    for question in workbook.model.indicator:
        workbook.put("indicators", question, answer=None)
    cells = cells_of_frame(workbook.cells())
    absent = cells._replace(absent=frozenset({("indicators", "answer")}))
    codes = []
    for seen in (cells, absent):
        found = every_finding(
            seen, workbook.answers(), workbook.header(), workbook.model, stored((BEFORE, None))
        )
        codes.append([item.code for item in found])
    assert codes[0].count("KERNVRAAG-VERVALLEN") > 5
    assert "KERNVRAAG-VERVALLEN" not in codes[1]
