"""Files that are no workbook, or none that we read, are told by what they are."""

import pytest

from tests.files.hostile.kinds import KINDS
from tests.files.hostile.precheck import is_refused_for_its_reason


@pytest.mark.parametrize("name", KINDS)
def test_a_file_of_another_kind_is_refused_for_what_it_is(name: str) -> None:
    assert is_refused_for_its_reason(KINDS[name])
