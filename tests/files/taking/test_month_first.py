"""Dates that may be month first, in a workbook in which another is so for sure."""

import datetime

import pandas as pd
import pytest

from monitor.domain.frames import State
from monitor.files.taking.corrections import doubted
from monitor.files.taking.questions import questions_of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import cell, read, said
from tests.files.taking.test_corrections import corrected

CODE = "DATUM-MAAND-VOOROP"
START = ("partners", "P01", "start")
PLANNED = ("milestones", "M01", "planned")


def american(text: str, other: str = "4/15/2026") -> Grid:
    """A workbook in which the start of a partner is ``other``, and a milestone is planned on a day
    as in ``text``."""
    grid = filled_grid()
    grid.fill(*START, other)
    grid.fill(*PLANNED, text)
    return grid


@pytest.mark.parametrize("text", ["3/1/2028", "03/01/2028", "3/1/28", "3 / 1 / 2028"])
def test_a_date_that_may_be_two_days_is_asked(text: str) -> None:
    tables = read(american(text))
    found = next(item for item in tables.findings if item.code == CODE)
    assert (found.subject, found.raw) == (PLANNED, text)
    assert 'In dit bestand staat ook "4/15/2026", met de maand voorop.' in found.message
    assert found.message.endswith("Dit kan dan 3 januari 2028 zijn, of 1 maart 2028.")
    assert cell(tables, *PLANNED)["state"] == State.INVALID


@pytest.mark.parametrize("text", ["3-1-2028", "3 jan 2028", "15/4/2028", "4/4/2028", "2028/3/1"])
def test_a_date_that_can_be_one_day_only_is_read(text: str) -> None:
    tables = read(american(text))
    assert [code for code, *_ in said(tables)] == ["GEEN-DATUM"]
    assert cell(tables, *PLANNED)["state"] == State.ANSWERED


@pytest.mark.parametrize("other", ["2/29/2024", "2/29/'24", "6/30/2024", "12/31/26"])
def test_the_last_day_of_a_month_is_month_first_too(other: str) -> None:
    assert CODE in {code for code, *_ in said(read(american("3/1/2028", other)))}


@pytest.mark.parametrize(
    "other",
    [
        *("15/4/2026", "4-15-2026", "13/15/2026", "4/32/2026", "vorig jaar"),
        *("2/30/2024", "2/29/2025", "6/31/2024", "0/15/2024"),
    ],
)
def test_where_no_other_date_is_month_first_it_is_read_day_first(other: str) -> None:
    tables = read(american("3/1/2028", other))
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp("2028-01-03")


def test_a_date_of_excel_itself_is_what_it_is() -> None:
    grid = american("")
    grid.fill(*PLANNED, datetime.date(2028, 3, 1))
    assert cell(read(grid), *PLANNED)["date"] == pd.Timestamp("2028-03-01")


def test_it_stays_asked_when_the_other_one_is_put_right_and_is_read_when_it_is_itself() -> None:
    grid = american("3/1/2028")
    tables = corrected(grid, (*START, "15 april 2026"))
    assert [item.code for item in tables.findings] == [CODE]
    tables = corrected(grid, (*START, "15 april 2026"), (*PLANNED, "1 maart 2028"))
    assert tables.findings == ()
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp("2028-03-01")


def test_nobody_is_asked_to_confirm_its_text_for_that_says_no_more() -> None:
    questions = questions_of(MODEL, date_1904=False)
    tables = read(american("3/1/2028"))
    assert not doubted(tables.cells, tables.findings, questions)
