"""What the name of a sheet says of it."""

import datetime

import pytest

from monitor.files.locating.set_aside import RoundTold, is_draft, is_kept

NOW = RoundTold("2026-midterm", datetime.date(2026, 9, 1))


@pytest.mark.parametrize(
    "name", ["KPI 2023", "2023_KPI", "KPI vorig jaar", "KPI_oud", "Archief", "KPI nulmeting"]
)
def test_what_is_of_before_or_kept(name: str) -> None:
    assert is_kept(name, NOW)


@pytest.mark.parametrize("name", ["KPI", "KPI 2026", "KPI 2025-2026", "KPI Houdt", "KPI (2)"])
def test_what_is_not(name: str) -> None:
    assert not is_kept(name, NOW)


def test_where_no_round_is_told_only_words_say_so() -> None:
    unknown = RoundTold("", None)
    assert is_kept("KPI oud", unknown)
    assert not is_kept("KPI 2023", unknown)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("KPI concept", True),
        ("Kladblok", True),
        ("KPI_werkversie", True),
        ("KPI TEST", True),
        ("KPI getest", False),
        ("Concepten", False),
        ("KPI", False),
    ],
)
def test_what_is_a_draft(name: str, *, expected: bool) -> None:
    assert is_draft(name) == expected
