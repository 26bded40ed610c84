"""The rows of tab SWOT, and what doesn't belong in any tab."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("changed", "code", "cell"),
    [
        ({"quadrant": None}, "SWOT-ZONDER-KWADRANT", "C5"),
        ({"title": None, "note": "Ruim"}, "SWOT-ZONDER-TITEL", "D5"),
        ({"impact": None}, "SWOT-ZONDER-GEWICHT", "C5"),
        ({"urgency": None}, "SWOT-ZONDER-GEWICHT", "C5"),
        ({"action_date": date(2026, 9, 30)}, "ACTIEDATUM-VOORBIJ", "K5"),
    ],
)
def test_what_is_wrong_with_a_swot_row_is_told_at_its_cell(workbook, found, changed, code, cell):
    workbook.put("swot", "S01", **changed)
    assert found(workbook)[code] == [f"SWOT!{cell}"]


@pytest.mark.parametrize(
    ("missing", "said", "asked"),
    [
        (["impact"], "nog geen impact.", "voor impact."),
        (["urgency"], "nog geen urgentie.", "voor urgentie."),
        (["impact", "urgency"], "nog geen impact en geen urgentie.", "voor impact en urgentie."),
    ],
)
def test_it_is_named_what_a_point_has_no_weight_for(workbook, known, missing, said, asked):
    workbook.put("swot", "S01", **dict.fromkeys(missing))
    (finding,) = [item for item in workbook.check(known) if item.code == "SWOT-ZONDER-GEWICHT"]
    assert said in finding.message
    assert asked in finding.remedy


def test_swot_is_not_required(workbook, found):
    for place in [place for place in workbook.values if place[0] == "swot"]:
        del workbook.values[place]
    assert found(workbook) == {}
