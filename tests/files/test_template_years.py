"""A template has room for every year that is filled, and asks for the years of its project."""

import datetime
from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from monitor.domain.frames import CELLS, State, by_row, frame
from monitor.domain.layout import FINANCE, FORECAST_YEARS, HEADER_ROW, TABLES
from monitor.files.locating.columns_by_year import MISTYPED
from monitor.files.template import template_book, years_of
from monitor.files.template.rows import columns_of
from tests.files.annotated.handing_back import TODAY, handed_back
from tests.files.filled_grid import MODEL, YEARS, Grid, Value, filled_grid
from tests.files.read_back import read

STRANGE = "KOLOM-JAAR-VREEMD"
FAR_AHEAD = ("KOLOM-PROGNOSE-WELK-JAAR", "KOLOM-PROGNOSE-GEEN-JAAR")
HEADERS = {column.id: column.header for column in FINANCE.by_year}
START, END = datetime.date(2024, 9, 1), datetime.date(2027, 8, 31)

by_year = st.dictionaries(
    st.tuples(st.sampled_from(sorted(HEADERS)), st.integers(2015, 2035)),
    st.integers(1, 10**7),
    min_size=1,
    max_size=12,
)
starts = st.sampled_from([START, None, "begin 2024", datetime.date(2001, 9, 1)])
ends = st.sampled_from([END, None, "begin 2027", datetime.date(2099, 8, 31)])
Amounts = dict[tuple[str, int], int]


def filled(amounts: Amounts, start: Value, end: Value) -> Grid:
    """A monitor with these amounts, in no other columns, and these dates."""
    grid = filled_grid()
    grid.fill("fields", "startdatum", "answer", start)
    grid.fill("fields", "einddatum_subsidie", "answer", end)
    sheet = grid["Financien"]
    sheet.move(lambda row, column: None if row >= HEADER_ROW and column > 3 else (row, column))
    for column, ((kind, year), amount) in enumerate(sorted(amounts.items()), 4):
        sheet.put(HEADER_ROW, column, f"{HEADERS[kind]} {year}")
        sheet.put(sheet.row("B02.geld"), column, float(amount))
    return grid


def amounts_in(cells: pd.DataFrame) -> dict[str, float]:
    rows = by_row(cells, FINANCE.table)
    assert set(rows) <= {"B02.geld"}
    return {column: values["number"] for row in rows.values() for column, values in row.items()}


@settings(max_examples=25, deadline=None)
@given(by_year, starts, ends)
@example({("forecast", 2026): 1, ("budget", 2028): 2}, START, "begin 2027")
@example({("forecast", 2025): 1}, START, END)
@example({("forecast", 2015): 1}, START, END)
@example({("forecast", 2015): 1, ("budget", 2025): 2}, START, END)
@example({("forecast", 2035): 1, ("budget", 2016): 2}, None, None)
@example({("realised", 2024): 1, ("budget", 2028): 2}, START, END)
def test_whatever_is_filled_comes_back_at_its_year_and_kind(
    amounts: Amounts, start: Value, end: Value
) -> None:
    taken = dict(amounts)
    if end == END and isinstance(start, datetime.date):  # a budget after it may be a forecast
        for year in range(END.year + 1, END.year + 1 + FORECAST_YEARS):
            if ("realised", year) not in amounts:
                taken.pop(("budget", year), None)
    last = max((year for kind, year in taken if kind != "forecast"), default=0)
    done = handed_back(filled(amounts, start, end))
    far_ahead = {item.raw for item in done.before.findings if item.code in FAR_AHEAD}
    expected = {
        f"{kind}_{year}": float(amount)
        for (kind, year), amount in taken.items()
        if kind != "forecast" or year > last  # of a year of the project none is read
        if f"{HEADERS[kind]} {year}" not in far_ahead
    }
    cells = done.read.cells
    assert amounts_in(cells) == amounts_in(done.read_again.cells)
    assume({MISTYPED, STRANGE}.isdisjoint(item.code for item in done.before.findings))
    assert amounts_in(cells) == expected

    put_back = {tab.table: by_row(cells, tab.table) for tab in TABLES}
    again = read(Grid(template_book(MODEL, years_of(cells, TODAY), put_back)))
    assert amounts_in(again.cells) == expected


def test_years_between_and_the_years_after_are_asked_too() -> None:
    columns = columns_of(FINANCE, 2024, 2025, ["realised_2022", "forecast_2025", "forecast_2031"])
    assert [column.header for column in columns[3:]] == [
        *(f"{kind} {year}" for year in range(2022, 2026) for kind in ("Begroot", "Gerealiseerd")),
        *(f"Prognose {year}" for year in (2025, 2026, 2027, 2028, 2029, 2031)),
    ]


def day(name: str, at: datetime.date) -> dict[str, Any]:
    return {"table": "fields", "row": name, "column": "answer", "date": pd.Timestamp(at)}


def amount(column: str) -> dict[str, Any]:
    return {"table": "finance", "row": "B02.geld", "column": column, "number": 7.0}


@pytest.mark.parametrize(
    ("given", "years"),
    [
        ([day("startdatum", START), day("einddatum_subsidie", END)], (2024, 2027)),
        ([day("startdatum", START)], (2024, 2028)),
        ([day("einddatum_subsidie", END)], (2023, 2027)),
        ([day("startdatum", END), day("einddatum_subsidie", START)], (2026, 2030)),
        ([], (2026, 2030)),
        ([amount("budget_2023"), amount("realised_2024")], (2023, 2027)),
        ([amount("forecast_2025")], (2020, 2024)),
        ([day("startdatum", datetime.date(2001, 9, 1)), amount("budget_2023")], (2023, 2027)),
        ([day("startdatum", START), amount("forecast_2026")], (2024, 2025)),
        (
            [day("startdatum", START), day("einddatum_subsidie", END), amount("forecast_2027")],
            (2024, 2027),
        ),
        (
            [day("startdatum", START), day("einddatum_subsidie", END), amount("budget_2022")],
            (2022, 2027),
        ),
        ([amount("budget_2023"), amount("forecast_2024"), amount("budget_2025")], (2023, 2025)),
    ],
)
def test_the_years_of_a_project_are_those_its_dates_and_amounts_tell(
    given: list[dict[str, Any]], years: tuple[int, int]
) -> None:
    cells = frame(CELLS, [{"state": State.ANSWERED, "raw": "", **item} for item in given])
    assert years_of(cells, TODAY) == years


def test_a_filled_template_keeps_the_years_it_was_made_for() -> None:
    assert years_of(read(filled_grid()).cells, TODAY) == YEARS
