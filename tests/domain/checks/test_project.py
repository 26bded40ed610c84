"""Dates and labels of the project."""

from datetime import date

import pytest


@pytest.mark.parametrize("end", [date(2024, 8, 31), date(2024, 9, 1)])
def test_the_subsidy_ends_after_the_start(workbook, found, end):
    workbook.fields(einddatum_subsidie=end)
    assert found(workbook)["EINDE-VOOR-START"] == ["PPS!C18"]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2024, 9, 1), date(2034, 8, 31), False),
        (date(2024, 9, 1), date(2038, 8, 31), True),
        (date(2024, 9, 1), date(2062, 8, 31), True),
        (date(2002, 9, 1), date(2028, 8, 31), True),
    ],
)
def test_a_project_of_more_than_ten_years_has_a_slip_in_a_year(workbook, found, start, end, told):
    workbook.fields(startdatum=start, einddatum_subsidie=end)
    assert found(workbook).get("PROJECT-DUURT-LANG", []) == (["PPS!C18"] if told else [])


@pytest.mark.parametrize(("start", "told"), [(date(2006, 10, 2), False), (date(2006, 9, 1), True)])
def test_a_project_without_a_subsidy_has_a_slip_in_a_year_after_twenty(
    workbook, found, start, told
):
    workbook.fields(startdatum=start, regeling="geen", einddatum_subsidie=None)
    assert found(workbook).get("PROJECT-LOOPT-LANG", []) == (["PPS!C17"] if told else [])


def test_with_an_end_of_the_subsidy_that_end_tells(workbook, found):
    workbook.fields(startdatum=date(2002, 9, 1), einddatum_subsidie=date(2006, 8, 31))
    assert "PROJECT-LOOPT-LANG" not in found(workbook)


def test_the_reference_date_is_not_before_the_start(workbook, found):
    workbook.fields(peildatum=date(2024, 8, 31), meetmoment="2024-nulmeting")
    assert found(workbook)["PEILDATUM-VOOR-START"] == ["PPS!C23"]


def test_the_first_day_of_the_project_will_do(workbook, found):
    workbook.fields(peildatum=date(2024, 9, 1), meetmoment="2024-nulmeting")
    assert "PEILDATUM-VOOR-START" not in found(workbook)


@pytest.mark.parametrize(("day", "expected"), [(15, []), (16, ["PPS!C23"])])
def test_the_reference_date_is_today_at_the_latest(workbook, found, day, expected):
    workbook.fields(peildatum=date(2026, 10, day))
    assert found(workbook).get("PEILDATUM-IN-TOEKOMST", []) == expected


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        (date(2027, 10, 16), "PEILDATUM-IN-TOEKOMST"),
        (date(2027, 10, 17), "PEILDATUM-TE-VER"),
        (date(2062, 10, 1), "PEILDATUM-TE-VER"),
    ],
)
def test_a_round_may_be_planned_a_year_ahead_and_no_further(workbook, found, reference, code):
    workbook.fields(peildatum=reference)
    told = found(workbook)
    assert told[code] == ["PPS!C23"]
    assert not {"PEILDATUM-IN-TOEKOMST", "PEILDATUM-TE-VER"} & set(told) - {code}


@pytest.mark.parametrize("label", ["midterm", "2026", "2026-", "26-midterm"])
def test_a_round_is_a_year_and_a_kind(workbook, found, label):
    workbook.fields(meetmoment=label)
    assert found(workbook)["MEETMOMENT-VORM"] == ["PPS!C22"]


@pytest.mark.parametrize("label", ["midterm 2026", "2026 – midterm", "2026_midterm"])
def test_a_round_may_be_typed_otherwise(workbook, found, label):
    workbook.fields(meetmoment=label)
    assert found(workbook) == {}


@pytest.mark.parametrize(
    ("label", "example"), [("midterm", "2026-midterm"), ("nulmeting 26", "2026-nulmeting")]
)
def test_a_round_without_a_year_gets_that_of_its_reference_date_as_the_example(
    workbook, know, label, example
):
    workbook.fields(meetmoment=label)
    (told,) = (item for item in workbook.check(know([{}], [])) if item.code == "MEETMOMENT-VORM")
    assert told.remedy.endswith(f"bijvoorbeeld {example}.")


@pytest.mark.parametrize(
    ("reference", "near"),
    [
        (date(2025, 12, 1), True),
        (date(2025, 11, 30), False),
        (date(2027, 7, 2), True),
        (date(2027, 7, 3), False),
    ],
)
def test_the_reference_date_is_near_the_year_of_the_round(workbook, found, reference, near):
    workbook.fields(peildatum=reference, meetmoment="2026-midterm")
    assert ("MEETMOMENT-JAAR" not in found(workbook)) is near


def test_an_outcome_before_the_end_is_too_early(workbook, found):
    workbook.fields(uitkomst_na_subsidie="voortgezet")
    assert found(workbook)["UITKOMST-TE-VROEG"] == ["PPS!C21"]


def test_an_outcome_after_the_end_is_welcome(workbook, found):
    workbook.fields(uitkomst_na_subsidie="voortgezet", peildatum=date(2028, 9, 1))
    assert "UITKOMST-TE-VROEG" not in found(workbook)


@pytest.mark.parametrize(("day", "asked"), [(date(2029, 8, 31), False), (date(2029, 9, 1), True)])
def test_the_outcome_is_asked_a_year_after_the_end(workbook, found, day, asked):
    workbook.fields(peildatum=day)
    assert ("UITKOMST-ONTBREEKT" in found(workbook)) is asked


def test_an_analysis_cannot_be_of_later(workbook, found):
    workbook.put("indicators", "reg_analysis_age", answer=date(2026, 10, 2))
    sheet, cell = workbook.place("indicators", "reg_analysis_age", "answer")
    assert found(workbook)["ANALYSE-NA-PEILDATUM"] == [f"{sheet}!{cell}"]


def test_an_agreement_that_ran_out_is_told(workbook, found):
    workbook.put("indicators", "gov_agreement_months", answer=date(2026, 9, 30))
    sheet, cell = workbook.place("indicators", "gov_agreement_months", "answer")
    assert found(workbook)["OVEREENKOMST-VERLOPEN"] == [f"{sheet}!{cell}"]


@pytest.mark.parametrize(("brin", "right"), [("99ZZ", True), ("99zz", True), ("9ZZ9", False)])
def test_a_brin_is_two_digits_and_two_letters(workbook, found, brin, right):
    workbook.fields(penvoerder_brin=brin)
    assert ("BRIN-VORM" not in found(workbook)) is right
