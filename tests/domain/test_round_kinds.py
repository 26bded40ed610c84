"""The kinds that rounds usually have, however they are written."""

import pytest

from monitor.domain.round_kinds import KINDS, kind_between_numbers, usual_kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_known_by_its_own_name_and_comes_after_kinds_that_are_known(kind: str) -> None:
    assert usual_kind(kind) == kind
    assert KINDS[kind].after <= KINDS.keys() - {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tussenmeting", "midterm"),
        ("mid-term review", "midterm"),
        ("0-meting", "nulmeting"),
        ("T0", "nulmeting"),
        ("beginmeting", "nulmeting"),
        ("eind meting", "eindmeting"),
        ("Jaarlijkse meting", "jaarlijks"),
        ("jaarmeting", "jaarlijks"),
        ("T1", None),
        ("midterm 2", None),
        ("", None),
    ],
)
def test_a_kind_is_known_however_it_is_written(text: str, kind: str | None) -> None:
    assert usual_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [("0-meting '26", "nulmeting"), ("2026/T0", "nulmeting"), ("26 midterm 2", "midterm")],
)
def test_numbers_may_stand_around_a_kind(text: str, kind: str) -> None:
    assert kind_between_numbers(text) == kind
