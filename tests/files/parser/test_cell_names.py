"""Cells by name, and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.files.parser.cell_names import a1, split_reference


@settings(deadline=None)
@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_addresses_go_back_and_forth(row: int, column: int) -> None:
    assert split_reference(a1(row, column)) == (row, column)


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (16_384, "XFD")])
def test_columns_by_letter(column: int, letters: str) -> None:
    assert a1(7, column) == f"{letters}7"
