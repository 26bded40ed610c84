"""Where links lead: only those out of the file, and no more or longer than cells may hold."""

import pytest

from monitor.files.parser.limits import OUTER_WALL, Limits, Refused
from monitor.files.parser.link_targets import link_targets

LINKS = [(2, 5, "rId1"), (3, 5, "rId9"), (4, 5, "rId2")]
OUTSIDE = {"rId1": "https://voorbeeld.nl", "rId2": "mailto:post@voorbeeld.nl"}


def test_those_out_of_the_file_are_told() -> None:
    assert link_targets(LINKS, OUTSIDE, "KPI", 2, OUTER_WALL) == [
        (2, 5, "https://voorbeeld.nl"),
        (4, 5, "mailto:post@voorbeeld.nl"),
    ]


def test_too_many_are_refused() -> None:
    with pytest.raises(Refused):
        link_targets(LINKS, OUTSIDE, "KPI", 1, OUTER_WALL)


class Short(Limits):
    text_length = 20


def test_one_that_is_too_long_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        link_targets(LINKS, OUTSIDE, "KPI", 9, Short())
    assert refused.value.facts["cell"] == "E4"
