"""Required fields."""

import pytest

from monitor.domain.cells import cells_of_frame
from monitor.domain.frames import State
from tests.domain.conftest import every_finding

REQUIRED = [
    "pps_id",
    "naam",
    "campus",
    "regeling",
    "startdatum",
    "einddatum_subsidie",
    "meetmoment",
    "peildatum",
]


@pytest.mark.parametrize("field", REQUIRED)
@pytest.mark.parametrize("value", [None, State.UNKNOWN, State.NOT_APPLICABLE])
def test_a_required_field_without_an_answer_is_asked_at_its_cell(workbook, found, field, value):
    workbook.fields(**{field: value})
    sheet, cell = workbook.place("fields", field, "answer")
    assert found(workbook)["VERPLICHT-LEEG"] == [f"{sheet}!{cell}"]


def test_what_cannot_be_read_is_not_asked_twice(workbook, found):
    workbook.fields(startdatum=State.INVALID)
    assert "VERPLICHT-LEEG" not in found(workbook)


def test_without_a_regulation_the_subsidy_need_not_end(workbook, found):
    workbook.fields(regeling="geen", einddatum_subsidie=None)
    assert "VERPLICHT-LEEG" not in found(workbook)


def test_other_fields_may_be_empty(workbook, found, model):
    for field in model.fields:
        if field.id not in REQUIRED:
            workbook.fields(**{field.id: None})
    assert "VERPLICHT-LEEG" not in found(workbook)


def test_a_required_field_that_has_no_row_is_asked_of_the_file(workbook, found):
    del workbook.values["fields", "campus", "answer"]
    assert found(workbook)["VERPLICHT-LEEG"] == ["None!None"]


def test_below_a_column_that_was_not_found_no_answer_is_asked(workbook, known):
    """They may stand there: that the column wasn't found is told already."""
    workbook.fields(**dict.fromkeys(REQUIRED))
    cells = cells_of_frame(workbook.cells())
    counts = []
    for absent in ({("fields", "note")}, {("fields", "answer")}):
        seen = cells._replace(absent=frozenset(absent))
        found = every_finding(seen, workbook.answers(), workbook.header(), workbook.model, known)
        counts.append([item.code for item in found].count("VERPLICHT-LEEG"))
    assert counts == [len(REQUIRED), 0]
