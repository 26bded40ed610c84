"""Names: what is short for unknown may be one."""

import pytest

from monitor.domain.frames import State
from tests.files.filled_grid import filled_grid
from tests.files.read_back import cell, read


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (("partners", "P02", "organisation"), "NTB", "NAAM-OF-ONBEKEND"),
        (("milestones", "M02", "milestone"), "n.b.", "NAAM-OF-ONBEKEND"),
        (("fields", "penvoerder_naam", "answer"), "Onb", "NAAM-OF-ONBEKEND"),
        (("partners", "P02", "organisation"), "onbekend", "ONBEKEND-INGEVULD"),
        (("partners", "P02", "municipality"), "nb", "ONBEKEND-INGEVULD"),
        (("partners", "P02", "role"), "ntb", "ONBEKEND-INGEVULD"),
    ],
)
def test_what_is_short_for_unknown_is_asked_where_a_name_is(
    place: tuple[str, str, str], value: str, code: str
) -> None:
    grid = filled_grid()
    grid.fill(*place, value)
    tables = read(grid)
    assert cell(tables, *place)["state"] == State.UNKNOWN
    assert [item.code for item in tables.findings if item.raw == value] == [code]
