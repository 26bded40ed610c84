"""The rows of tab Partners."""

from datetime import date

import pytest

from monitor.domain.findings import gathered

JOINED = date(2024, 9, 1)


@pytest.mark.parametrize(
    ("changed", "code", "cell"),
    [
        ({"organisation": None}, "PARTNER-ZONDER-NAAM", "C6"),
        ({"organisation": "metaalwerk  voorbeeld"}, "PARTNER-DUBBEL", "B6"),
        ({"type": None}, "PARTNER-ZONDER-TYPE", "B6"),
        ({"status": None}, "PARTNER-ZONDER-STATUS", "C6"),
        ({"start": None}, "PARTNER-ZONDER-STARTDATUM", "B6"),
        ({"end": date(2024, 8, 1), "status": "gestopt"}, "PARTNER-EINDE-VOOR-START", "J6"),
        ({"start": date(2026, 10, 2)}, "PARTNER-START-NA-PEILDATUM", "I6"),
        ({"end": date(2026, 9, 30)}, "PARTNER-EINDE-VOORBIJ", "J6"),
        ({"status": "gestopt"}, "GESTOPT-ZONDER-EINDDATUM", "H6"),
        (
            {"status": "gestopt", "end": date(2026, 1, 1), "commitment": "schriftelijke_intentie"},
            "GESTOPT-MET-TOEZEGGING",
            "O6",
        ),
        ({"commitment": "contract"}, "TOEZEGGING-ZONDER-DATUM", "O6"),
        ({"committed_until": date(2030, 1, 1)}, "TOEZEGGING-NIET-GEKOZEN", "P6"),
        ({"commitment": "geen", "amount_per_year": 5000}, "TOEZEGGING-NIET-GEKOZEN", "Q6"),
    ],
)
def test_what_is_wrong_with_a_partner_is_told_at_its_cell(workbook, found, changed, code, cell):
    workbook.put("partners", "P02", **changed)
    assert found(workbook)[code] == [f"Partners!{cell}"]


@pytest.mark.parametrize(
    "changed",
    [
        {"status": "gestopt", "end": date(2026, 9, 30)},
        {"status": "slapend"},
        {"end": date(2028, 8, 31)},
        {"commitment": "mondeling"},
        {"commitment": "geen"},
        {"commitment": "contract", "committed_until": date(2029, 8, 31)},
        {"start": date(2026, 10, 1), "status": "nieuw"},
    ],
)
def test_what_is_right_is_left_alone(workbook, found, changed):
    workbook.put("partners", "P02", **changed)
    assert found(workbook) == {}


def test_only_private_partners_need_a_status(workbook, found):
    workbook.put("partners", "P05", status=None)
    assert "PARTNER-ZONDER-STATUS" not in found(workbook)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"start": None}, "STARTDATUMS-ONTBREKEN"),
        ({"status": "gestopt", "end": None}, "EINDDATUMS-ONTBREKEN"),
    ],
)
def test_a_date_that_many_partners_lack_is_told_once(workbook, known, changed, code):
    for number in range(2, 14):
        named = {"organisation": f"Bedrijf {number}", "type": "arbeidsorganisatie"}
        workbook.put("partners", f"P{number:02}", **named, **changed)
    (told,) = [item for item in gathered(workbook.check(known)) if item.code == code]
    assert "Het gaat om 12 vakken." in told.message


def test_each_repetition_of_a_name_is_told(workbook, found):
    for row in ("P06", "P07"):
        workbook.put("partners", row, organisation="REGIO VOORBEELD", type="overig", start=JOINED)
    assert found(workbook)["PARTNER-DUBBEL"] == ["Partners!B10", "Partners!B11"]
