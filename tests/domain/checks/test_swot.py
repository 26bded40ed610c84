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


def test_swot_is_not_required(workbook, found):
    for place in [place for place in workbook.values if place[0] == "swot"]:
        del workbook.values[place]
    assert found(workbook) == {}
