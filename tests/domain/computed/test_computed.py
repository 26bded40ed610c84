"""Answers that tables give, whichever table it is."""

import pytest

from monitor.domain.computed import COMPUTED
from monitor.domain.model import Model
from tests.domain.computed.conftest import Sheet


@pytest.mark.parametrize("indicator", COMPUTED)
def test_empty_tables_give_no_answer(sheet: Sheet, indicator: str) -> None:
    assert sheet.answer(indicator) is None


def test_only_shares_are_computed(model: Model) -> None:
    assert {model.indicator[name].kind for name in COMPUTED} == {"share"}
    assert len(COMPUTED) == 11
