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
