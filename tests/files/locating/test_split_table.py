"""Sheets that together are one table, or that are versions of it."""

from monitor.files.locating.named_rows import RowName
from monitor.files.locating.split_table import are_parts


def rows(*names: str) -> frozenset[RowName]:
    return frozenset((name, 0) for name in names)


def test_sheets_that_answer_other_rows_are_parts() -> None:
    assert are_parts([rows("a", "b"), rows("c"), rows("d", "e")])


def test_one_row_in_common_makes_versions_of_any_two() -> None:
    assert not are_parts([rows("a", "b"), rows("c"), rows("d", "b")])


def test_beside_a_sheet_without_an_answer_there_is_nothing_divided() -> None:
    assert not are_parts([rows("a"), rows()])


def test_the_second_row_of_a_name_is_another_row() -> None:
    assert are_parts([rows("a"), frozenset({("a", 1)})])
