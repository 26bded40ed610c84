"""The walks over a table's rows that the checks share."""

from datetime import date

import pytest

from monitor.domain.cells import Cell
from monitor.domain.checks.rows import Row, after, before, without
from monitor.domain.frames import State

LIMIT = date(2026, 10, 1)


def _row(name: str, when: date | None = None, state: str = State.ANSWERED, text: str = "") -> Row:
    cell = Cell("milestones", name, "when", "Mijlpalen", "D5", "", state, None, when, text)
    return Row(name, {"when": cell})


@pytest.mark.parametrize(
    ("when", "lies"),
    [
        (date(2026, 9, 30), "before"),
        (date(2026, 10, 1), ""),
        (date(2026, 10, 2), "after"),
        (None, ""),
    ],
)
def test_a_date_lies_before_or_after_a_day_and_the_day_itself_is_neither(when, lies):
    row = _row("M01", when)
    assert list(before([row], "when", LIMIT)) == ([(row, when, LIMIT)] if lies == "before" else [])
    assert list(after([row], "when", LIMIT)) == ([(row, when, LIMIT)] if lies == "after" else [])


def test_nothing_lies_before_or_after_a_day_that_is_not_known():
    rows = [_row("M01", date(1999, 1, 1)), _row("M02", date(2999, 1, 1))]
    assert list(before(rows, "when", None)) == []
    assert list(after(rows, "when", None)) == []


def test_rows_without_an_answer_keep_their_order_and_what_cannot_be_read_is_not_blank():
    rows = [
        _row("M01", state=State.EMPTY),
        _row("M02", LIMIT),
        _row("M03", state=State.UNKNOWN),
        _row("M04", state=State.INVALID),
    ]
    assert [row.id for row in without(rows, "when")] == ["M01", "M03"]
    assert [row.id for row in without(rows, "elsewhere")] == ["M01", "M02", "M03", "M04"]


def test_a_column_that_the_whole_table_lacks_is_blank_in_no_row():
    row = Row("M01", _row("M01", LIMIT).cells, frozenset({"elsewhere"}))
    assert not row.blank("elsewhere")
    assert list(without([row], "elsewhere")) == []


def test_a_row_is_called_by_its_text_and_else_by_its_id():
    assert _row("M01", text="Opening").called("when") == "Opening"
    assert _row("M01").called("when") == "M01"
