"""Ways to reach a person."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vraag het aan projectleider@school.example", True),
        ("<a.b@school.example>", True),
        ("kosten @ 86 euro", False),
        ("@school", False),
    ],
)
def test_a_mail_address_is_told_wherever_it_stands(workbook, found, text, told):
    workbook.put("kpi", "students_reached", note=text)
    sheet, cell = workbook.place("kpi", "students_reached", "note")
    assert found(workbook).get("MAILADRES-INGEVULD", []) == [f"{sheet}!{cell}"] * told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bel 06-12345678", True),
        ("bel 06 12 34 56 78.", True),
        ("0612345678", True),
        ("(0223) 12 34 56", True),
        ("020-123 45 67", True),
        ("+31 6 12345678", True),
        ("+31 (0)20 123 45 67", True),
        ("0031 20 1234567", True),
        ("rekening NL00 ABNA 0417 1643 00", False),
        ("van 01-09-2024 tot 31-08-2028", False),
        ("project 2024-0123456789", False),
        ("1.234.567.890 euro", False),
        ("06-1234567", False),
        ("012345678901", False),
        ("4 van de 10 studenten", False),
    ],
)
def test_a_telephone_number_is_told_wherever_it_stands(workbook, found, text, told):
    workbook.put("swot", "S01", note=text)
    sheet, cell = workbook.place("swot", "S01", "note")
    assert found(workbook).get("TELEFOONNUMMER-INGEVULD", []) == [f"{sheet}!{cell}"] * told
