"""The monitor against the rounds before it."""

from datetime import date

import pytest


def test_a_round_that_was_handed_in_becomes_the_next_version(workbook, found, know):
    same = {"round": "2026-Midterm", "reference_date": date(2026, 10, 1), "version": 3}
    known = know([{}], [{}, same])
    assert found(workbook, known) == {"WORDT-NIEUWE-VERSIE": ["PPS!C22"]}
    (finding,) = workbook.check(known)
    assert "versie 4" in finding.message


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
