"""Dates that may be month first, in a workbook in which another is so for sure."""

import datetime

import pandas as pd
import pytest

from monitor.domain.findings import Severity
from monitor.domain.frames import State
from monitor.files.taking.corrections import doubted
from monitor.files.taking.questions import questions_of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import cell, finding, read, said
from tests.files.taking.test_corrections import corrected

CODE = "DATUM-MAAND-VOOROP"
SWAPPED = "DATUM-MISSCHIEN-OMGEDRAAID"
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
    assert [code for code, *_ in said(tables)] == ["DATUM-ANDERSOM"]
    assert cell(tables, *PLANNED)["state"] == State.ANSWERED


@pytest.mark.parametrize("text", ["zomer", "maart 2028", "2028"])
def test_the_example_of_a_date_that_cannot_be_read_is_read(text: str) -> None:
    tables = read(american(text, "4-15-2026"))
    (found,) = [item for item in tables.findings if item.subject == PLANNED]
    example = found.remedy.split("bijvoorbeeld ")[1].split(".")[0]
    tables = read(american(example, "4-15-2026"))
    assert [code for code, *_ in said(tables)] == ["DATUM-ANDERSOM"]
    assert cell(tables, *PLANNED)["state"] == State.ANSWERED


@pytest.mark.parametrize(
    "other", ["2/29/2024", "2/29/'24", "6/30/2024", "12/31/26", "4/15/2026 (voorlopig)"]
)
def test_the_last_day_of_a_month_is_month_first_too(other: str) -> None:
    assert CODE in {code for code, *_ in said(read(american("3/1/2028", other)))}


@pytest.mark.parametrize(
    "other",
    [
        *("15/4/2026", "4-15-2026", "13/15/2026", "4/32/2026", "vorig jaar"),
        *("2/30/2024", "2/29/2025", "6/31/2024", "0/15/2024"),
        *("1/4/2026 ?", "1/4/2026 (voorlopig)", "1/11/2026 t/m 31/10/2027"),
    ],
)
def test_where_no_other_date_is_month_first_it_is_read_day_first(other: str) -> None:
    tables = read(american("3/1/2028", other))
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp("2028-01-03")


@pytest.mark.parametrize("sign", ["-", ".", "/"])
def test_the_sign_between_the_parts_makes_no_difference(sign: str) -> None:
    tables = read(american(f"3{sign}1{sign}2028", f"4{sign}15{sign}2026"))
    assert {code for code, *_ in said(tables)} == {CODE, "DATUM-ANDERSOM"}
    assert cell(tables, *PLANNED)["state"] == State.INVALID


def test_one_slip_among_dates_that_are_day_first_makes_no_other_doubtful() -> None:
    grid = american("3-1-2028", "1-13-2024")
    grid.fill("fields", "startdatum", "answer", "15-9-2024")
    grid.fill("fields", "einddatum_subsidie", "answer", "31-8-2026")
    tables = read(grid)
    assert [code for code, *_ in said(tables)] == ["DATUM-ANDERSOM"]
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp("2028-01-03")


def test_a_table_that_was_pasted_month_first_is_asked_by_itself() -> None:
    grid = american("3-1-2028", "1-13-2024")
    grid.fill("partners", "P01", "end", "3-1-2028")
    grid.fill("fields", "startdatum", "answer", "15-9-2024")
    grid.fill("fields", "einddatum_subsidie", "answer", "31-8-2026")
    tables = read(grid)
    assert finding(tables, CODE).subject == ("partners", "P01", "end")
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp("2028-01-03")


DAY = datetime.date(2028, 3, 1)


def pasted(*dates: str | datetime.date) -> Grid:
    """A workbook in which milestones are planned on these days, and no other."""
    grid = filled_grid()
    for number, date in enumerate(dates, 1):
        grid.fill("milestones", f"M0{number}", "milestone", f"Stap {number}")
        grid.fill("milestones", f"M0{number}", "planned", date)
    return grid


@pytest.mark.parametrize("text", ["4/15/2026", "4-15-2026"])
def test_a_date_of_excel_itself_beside_such_texts_is_read_with_a_warning(text: str) -> None:
    tables = read(pasted(DAY, text, "12/31/2026", datetime.date(2027, 5, 5)))
    found = finding(tables, SWAPPED)
    assert (found.subject, found.raw, found.severity) == (PLANNED, "1-3-2028", Severity.WARNING)
    assert f'Op deze tab staat ook "{text}", met de maand voorop.' in found.message
    assert "3 januari 2028 bedoeld" in found.message
    assert "Is 1 maart 2028 goed, dan hoeft u hier niets te doen." in found.remedy
    assert [code for code, *_ in said(tables)].count(SWAPPED) == 1
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp(DAY)


def test_so_is_one_that_lost_its_format() -> None:
    grid = pasted(DAY, "4/15/2026")
    grid.fill(*PLANNED, 46813.0)
    tables = read(grid)
    assert finding(tables, SWAPPED).subject == PLANNED
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp(DAY)


@pytest.mark.parametrize(
    "dates",
    [
        (DAY, "15/4/2026"),
        (DAY, "4/31/2026"),
        (DAY, datetime.date(2026, 4, 15)),
        # Somebody typed the day first here, so the one text is a typo.
        (DAY, "4/15/2026", datetime.date(2026, 4, 15), datetime.date(2026, 9, 30)),
    ],
)
def test_where_people_type_the_day_first_a_date_of_excel_is_what_it_is(
    dates: tuple[str | datetime.date, ...],
) -> None:
    tables = read(pasted(*dates))
    assert SWAPPED not in {code for code, *_ in said(tables)}
    assert cell(tables, *PLANNED)["date"] == pd.Timestamp(DAY)


def test_the_dates_of_another_table_are_what_they_are() -> None:
    grid = american("")
    grid.fill(*PLANNED, DAY)
    tables = read(grid)
    assert {item.subject.table for item in tables.findings if item.subject} == {"partners"}


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
