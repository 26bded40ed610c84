"""Bare shares in a workbook in which others are typed as whole percentages."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.frames import State
from monitor.files.taking.corrections import doubted
from monitor.files.taking.questions import questions_of
from monitor.files.workbook import Cell, Kind
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import MODEL, Grid, Value, filled_grid
from tests.files.read_back import cell, finding, read, said
from tests.files.taking.test_corrections import corrected

CODE = "PERCENTAGE-OF-DEEL"
SHARES = [item.id for item in MODEL.indicators if item.kind == "share"]
FIRST, *OTHERS = SHARES


def with_shares(*values: Value | Cell) -> Grid:
    """A workbook with these shares; the others are per cent."""
    grid = filled_grid()
    for row, value in zip(SHARES, [*values, *["45%"] * len(SHARES)], strict=False):
        grid.fill("indicators", row, "answer", value)
    return grid


@pytest.mark.parametrize(
    ("bare", "one", "two"),
    [
        (1.0, "1%", "100%"),
        ("1", "1%", "100%"),
        ("0,5", "0,5%", "50%"),
        (0.46, "0,46%", "46%"),
        (0.285, "0,285%", "28,5%"),
    ],
)
def test_a_bare_share_beside_whole_percentages_is_asked(bare: Value, one: str, two: str) -> None:
    tables = read(with_shares(bare, 16.0, 44.0))
    found = finding(tables, CODE)
    assert (found.subject, found.severity) == (("indicators", FIRST, "answer"), Severity.ERROR)
    assert f"zoals 16. Bedoelt u {one} of {two}?" in found.message
    assert cell(tables, "indicators", FIRST)["state"] == State.INVALID
    assert not doubted(tables.cells, tables.findings, questions_of(MODEL, date_1904=False))


def test_what_is_seen_as_4600_per_cent_was_typed_as_46() -> None:
    tables = read(with_shares(0.5, Cell(Kind.PERCENT, 46.0)))
    assert "zoals 46. Bedoelt u 0,5% of 50%?" in finding(tables, CODE).message


def shown(number: float) -> Cell:
    return Cell(Kind.PERCENT, number)


@pytest.mark.parametrize(("bare", "one", "two"), [(1.0, "1%", "100%"), (0.5, "0,5%", "50%")])
def test_pasted_into_cells_that_show_per_cent_it_is_asked_too(
    bare: float, one: str, two: str
) -> None:
    tables = read(with_shares(shown(bare), shown(16.0), shown(44.0)))
    found = finding(tables, CODE)
    assert found.subject == ("indicators", FIRST, "answer")
    assert f"zoals 16. Bedoelt u {one} of {two}?" in found.message


def test_one_slip_among_shares_that_are_shown_per_cent_is_asked_alone() -> None:
    tables = read(with_shares(shown(1.0), shown(0.16), shown(0.44), shown(35.0)))
    assert [code for code, *_ in said(tables)] == ["PERCENTAGE-ONDUIDELIJK"]


@pytest.mark.parametrize("sure", ["1%", Cell(Kind.PERCENT, 1.0), "100 procent", 0.0])
def test_one_with_a_per_cent_sign_or_nothing_is_read(sure: Value | Cell) -> None:
    assert CODE not in [code for code, *_ in said(read(with_shares(sure, 16.0, 44.0)))]


def test_beside_more_fractions_a_whole_number_is_a_slip() -> None:
    tables = read(with_shares(1.0, 0.16, 0.44, 35.0))
    assert [code for code, *_ in said(tables)] == ["PERCENTAGE-ONDUIDELIJK"]


def test_where_no_other_is_whole_nothing_is_asked() -> None:
    assert CODE not in [code for code, *_ in said(read(with_shares(1.0, "16%")))]


def test_it_is_asked_after_the_others_are_put_right() -> None:
    grid = with_shares(1.0, 16.0)
    tables = corrected(grid, ("indicators", OTHERS[0], "answer", "16%"))
    assert [code for code, *_ in said(tables)] == [CODE]
    whole = ("indicators", OTHERS[0], "answer", "16%")
    assert said(corrected(grid, whole, ("indicators", FIRST, "answer", "1%"))) == []


@pytest.mark.parametrize(
    ("bare", "asked"), [(1.0, "1% of 100%"), ("0,5", "0,5% of 50%"), (shown(1.0), "1% of 100%")]
)
def test_the_same_is_asked_when_the_workbook_comes_back(bare: Value | Cell, asked: str) -> None:
    done = handed_back(with_shares(bare, shown(16.0)))
    assert of(done.before, CODE).subject == of(done.after, CODE).subject
    assert f'". Bedoelt u {asked}?' in of(done.after, CODE).message
    assert cell(done.read_again, "indicators", FIRST)["state"] == State.INVALID
    assert "GEEN-PERCENTAGE" not in {item.code for item in done.after.findings}
