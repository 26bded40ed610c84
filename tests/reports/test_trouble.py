"""Whatever goes wrong with the store, a person hears what happened and what to do."""

import pytest

from monitor.reports.trouble import said
from monitor.store import Reason, StoreUnavailable


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_told_in_dutch_with_what_to_do(reason: Reason):
    told = said(StoreUnavailable(reason, "/een/pad"))
    what, rest = told.split(" Er is niets half opgeslagen. ")
    assert what.endswith(".")
    assert rest.endswith(".")
    assert "/een/pad" not in told
    assert reason.text not in told


def test_no_two_reasons_are_told_alike():
    assert len({said(StoreUnavailable(reason)) for reason in Reason}) == len(Reason)
