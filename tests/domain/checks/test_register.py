"""The monitor against the register."""

from datetime import date

import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.rules import rule

OTHER = {"pps_id": "MRA-ZORG-02", "name": "Zorglab Voorbeeld", "campus": "Campus Oost"}


def _message(workbook, known, code):
    return next(item.message for item in workbook.check(known) if item.code == code)


@pytest.mark.parametrize("code", ["nhn-tech-01", " NHN - TECH - 01 "])
def test_case_and_spaces_make_no_other_partnership(workbook, found, code):
    workbook.fields(pps_id=code, campus="campus VOORBEELDSTAD")
    assert found(workbook) == {}


def test_an_unknown_partnership_is_told_with_the_nearest_code(workbook, found, known):
    workbook.fields(pps_id="NHN-TECH-10", naam="Iets heel anders")
    assert found(workbook) == {"PPS-ONBEKEND": ["PPS!C5"]}
    assert '"NHN-TECH-01" (Techniekhuis Voorbeeldstad)' in _message(workbook, known, "PPS-ONBEKEND")


def test_the_nearest_may_be_nearest_by_name(workbook, known):
    workbook.fields(pps_id="X9", naam="Zorglab Voorbeeld 2")
    assert '"MRA-ZORG-02"' in _message(workbook, known, "PPS-ONBEKEND")


@pytest.mark.parametrize(
    ("code", "name"), [("BAK-01", "Bakkerij"), ("X9", "Techniekhuis"), ("X9", None)]
)
def test_one_that_is_like_none_gets_no_suggestion(workbook, found, known, code, name):
    workbook.fields(pps_id=code, naam=name)
    codes = found(workbook)
    assert codes.pop("PPS-NIEUW") == ["PPS!C5"]
    assert "PPS-ONBEKEND" not in codes
    said = _message(workbook, known, "PPS-NIEUW")
    assert not any(item.name in said for item in known.partnerships.values())


@pytest.mark.parametrize("code", ["PPS-ONBEKEND", "PPS-NIEUW", "PPS-EERSTE"])
def test_of_a_new_code_is_not_said_that_nothing_is_to_be_done(code):
    """Its workbook may be made for another: then the code has to be ticked before it's stored."""
    assert "niets te doen" not in rule(code).remedy


def test_two_without_a_name_are_not_alike(workbook, found, know):
    workbook.fields(pps_id="X9", naam=None)
    assert "PPS-NIEUW" in found(workbook, know([{"name": None}], []))


def test_a_code_that_is_missing_is_asked_for_and_not_guessed(workbook, found):
    workbook.fields(pps_id=None)
    assert found(workbook) == {"VERPLICHT-LEEG": ["PPS!C5"]}


def test_the_first_partnership_of_all_is_told(workbook, found):
    assert found(workbook, NOTHING) == {"PPS-EERSTE": ["PPS!C5"]}


@pytest.mark.parametrize(
    ("active", "told"),
    [
        ({"active_from": date(2026, 10, 2)}, True),
        ({"active_to": date(2026, 9, 30)}, True),
        ({"active_from": date(2026, 10, 1), "active_to": date(2026, 10, 1)}, False),
        ({"active_from": None}, False),
    ],
)
def test_a_partnership_is_active_on_the_reference_date(workbook, found, know, active, told):
    codes = found(workbook, know([active], [{}]))
    assert codes.get("PPS-NIET-ACTIEF", []) == ["PPS!C23"] * told


def test_another_name_than_in_the_register_is_told_with_the_one_that_overviews_show(
    workbook, found, known
):
    workbook.fields(naam="Heel Anders")
    assert found(workbook) == {"NAAM-ANDERS": ["PPS!C6"]}
    message = _message(workbook, known, "NAAM-ANDERS")
    assert '"Heel Anders"' in message
    assert f'"{next(iter(known.partnerships.values())).name}"' in message


def test_a_name_in_other_capitals_is_the_same_name(workbook, found):
    name = workbook.cells().query("row == 'naam'")["text"].iloc[0]
    workbook.fields(naam=name.upper())
    assert found(workbook) == {}


def test_an_unknown_campus_is_told_with_the_nearest(workbook, found, known):
    workbook.fields(campus="Campus Voorbeeldstat")
    assert found(workbook) == {"CAMPUS-ONBEKEND": ["PPS!C7"]}
    assert '"Campus Voorbeeldstad"' in _message(workbook, known, "CAMPUS-ONBEKEND")


@pytest.mark.parametrize(
    "campus", ["Voorbeeldstad", "De campus Voorbeeldstad (centrum)", "Stad Campus Voorbeeldstad"]
)
def test_a_campus_by_a_word_more_or_less_is_told_with_the_one_meant(workbook, found, campus):
    workbook.fields(campus=campus)
    assert found(workbook) == {"CAMPUS-ONBEKEND": ["PPS!C7"]}


def test_a_word_that_is_of_two_campuses_suggests_neither(workbook, found, know):
    register = know(
        [{"campus": None}, {"pps_id": "A-1", "campus": "Dok Oost"}, OTHER | {"campus": "Kas Oost"}],
        [{}],
    )
    workbook.fields(campus="Oost")
    assert found(workbook, register) == {"CAMPUS-NIEUW": ["PPS!C7"]}
    workbook.fields(campus="Dok")
    assert found(workbook, register) == {"CAMPUS-ONBEKEND": ["PPS!C7"]}


@pytest.mark.parametrize("campus", ["Campus Zuid", "Bakkerij", "Voorbeeld", "Campus"])
def test_a_campus_that_is_like_none_gets_no_suggestion(workbook, found, know, campus):
    workbook.fields(campus=campus)
    without = know([{"campus": None}, OTHER], [{}])
    assert found(workbook, without) == {"CAMPUS-NIEUW": ["PPS!C7"]}


@pytest.mark.parametrize("campus", ["Campus Oost", "Campus Ost", "Campus Zuid", "Bakkerij"])
def test_another_campus_than_in_the_register_is_told_be_it_known_or_new(workbook, found, campus):
    workbook.fields(campus=campus)
    assert found(workbook) == {"CAMPUS-ANDERS": ["PPS!C7"]}


def test_another_regulation_than_in_the_register_is_told(workbook, found, know):
    codes = found(workbook, know([{"scheme": "rif_2024_entree"}], [{}]))
    assert codes == {"REGELING-ANDERS-DAN-REGISTER": ["PPS!C9"]}


def test_a_register_that_does_not_know_the_regulation_is_no_objection(workbook, found, know):
    assert found(workbook, know([{"scheme": None, "campus": None}, OTHER], [{}])) == {
        "CAMPUS-NIEUW": ["PPS!C7"]
    }
