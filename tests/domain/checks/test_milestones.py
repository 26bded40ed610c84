"""The rows of tab Mijlpalen."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("changed", "code", "cell"),
    [
        ({"milestone": None}, "MIJLPAAL-ZONDER-NAAM", "D7"),
        ({"status": "gehaald"}, "GEHAALD-ZONDER-DATUM", "F7"),
        ({"realised": date(2026, 9, 1)}, "DATUM-ZONDER-GEHAALD", "F7"),
        ({"status": "gehaald", "realised": date(2026, 10, 2)}, "GEHAALD-NA-PEILDATUM", "E7"),
        ({"planned": date(2026, 9, 30)}, "MIJLPAAL-OVER-TIJD", "F7"),
        ({"planned": date(2024, 8, 31)}, "MIJLPAAL-VOOR-START", "D7"),
    ],
)
def test_what_is_wrong_with_a_milestone_is_told_at_its_cell(workbook, found, changed, code, cell):
    workbook.put("milestones", "M03", **changed)
    assert found(workbook)[code] == [f"Mijlpalen!{cell}"]


def test_a_name_and_nothing_else_may_be_a_line_below_the_table(workbook, found):
    alone = {"phase": None, "planned": None, "realised": None, "status": None, "note": None}
    workbook.put("milestones", "M03", **alone)
    assert found(workbook)["MIJLPAAL-ALLEEN-NAAM"] == ["Mijlpalen!B7"]


@pytest.mark.parametrize("more", [{"status": "op schema"}, {"note": "Volgt later"}])
def test_a_name_with_anything_beside_it_is_a_milestone(workbook, found, more):
    alone = {"phase": None, "planned": None, "realised": None, "status": None, "note": None}
    workbook.put("milestones", "M03", **{**alone, **more})
    assert "MIJLPAAL-ALLEEN-NAAM" not in found(workbook)


@pytest.mark.parametrize("status", ["vertraagd", "vervallen"])
def test_a_milestone_that_is_late_and_says_so_is_left_alone(workbook, found, status):
    workbook.put("milestones", "M03", planned=date(2026, 9, 30), status=status)
    assert found(workbook) == {}
