"""The round and the day that tab PPS tells, before that tab is read."""

import datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.locating.set_aside import RoundTold
from monitor.files.taking.round_told import round_told
from tests.files.filled_grid import Grid, filled_grid
from tests.files.found import TEXTS, found, questions

NOTHING_TOLD = RoundTold("", None)


def told(grid: Grid, *put_right: Correction) -> RoundTold:
    return round_told(found(grid, "fields"), TEXTS, questions(), put_right)


def test_they_are_what_stands_there() -> None:
    assert told(filled_grid()) == RoundTold("2026-midterm", datetime.date(2026, 10, 1))


def test_nothing_of_the_tab_is_taken_for_it() -> None:
    table = found(filled_grid(), "fields")
    left = set(table.page.left)
    round_told(table, TEXTS, questions(), ())
    assert table.page.left == left
    assert table.page.read == 0


def test_what_was_put_right_on_screen_counts() -> None:
    at = datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC)
    day = Correction(Subject("fields", "peildatum", "answer"), "", "1-6-2027", "beheerder", at)
    assert told(filled_grid(), day) == RoundTold("2026-midterm", datetime.date(2027, 6, 1))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("meetmoment", None, RoundTold("", datetime.date(2026, 10, 1))),
        ("peildatum", None, RoundTold("2026-midterm", None)),
        ("peildatum", "ooit", RoundTold("2026-midterm", None)),
    ],
)
def test_what_is_not_told_or_can_not_be_read_is_none(
    field: str, value: str | None, expected: RoundTold
) -> None:
    grid = filled_grid()
    grid.fill("fields", field, "answer", value)
    assert told(grid) == expected


def test_without_the_tab_or_its_answers_nothing_is_told() -> None:
    assert round_told(None, TEXTS, questions(), ()) == NOTHING_TOLD
    grid = filled_grid()
    grid["PPS"].delete_column(grid["PPS"].column("Antwoord"))
    assert told(grid) == NOTHING_TOLD
