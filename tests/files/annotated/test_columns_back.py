"""A workbook handed back has every column of tab Financien that it says to be there again."""

import datetime
import re
from itertools import chain

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.domain.findings import Finding, Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.template import template_book
from tests.files.annotated.handing_back import HandedBack, handed_back, of
from tests.files.filled_grid import MODEL, Grid, Value

START, END = datetime.date(2021, 9, 1), datetime.date(2026, 8, 31)
LAST = "Begroot 2026"

Change = tuple[str, str | None, bool]
"""A header, what it becomes (None: its column goes), and whether that column is emptied."""


def headers_of(done: HandedBack) -> list[str]:
    cells = done.sheet("Financien").cells
    return [str(value) for (row, _), (value, _) in cells.items() if row == HEADER_ROW]


def of_six_years(start: Value = None, end: Value = None) -> Grid:
    """A monitor that has budgets only, longer than a template is made for by itself."""
    grid = Grid(template_book(MODEL, (2021, 2026)))
    for name, value in (("startdatum", start), ("einddatum_subsidie", end)):
        grid.fill("fields", name, "answer", value)
    grid.fill("fields", "peildatum", "answer", datetime.date(2026, 10, 1))
    for year in range(2021, 2027):
        grid.fill("finance", "B02.geld", f"budget_{year}", 1000.0 + year)
    return grid


def changed(grid: Grid, changes: list[Change]) -> Grid:
    sheet = grid["Financien"]
    for header, becomes, emptied in changes:
        there = [
            column
            for (row, column), cell in sheet.cells.items()
            if row == HEADER_ROW and cell.value == header
        ]
        for column in there[:1]:
            for row in sheet.data_rows if emptied or becomes is None else ():
                sheet.put(row, column, None)
            sheet.put(HEADER_ROW, column, becomes)
    return grid


def with_a_second(grid: Grid, header: str) -> Grid:
    sheet = grid["Financien"]
    beside = max(column for row, column in sheet.cells if row == HEADER_ROW) + 1
    sheet.put(HEADER_ROW, beside, header)
    sheet.put(6, beside, 1200.0)
    return grid


def promised(finding: Finding) -> set[str]:
    """The columns by year that it says to be in the workbook handed back."""
    if not re.match("In dit werkboek sta(at|an) (de|die|elke) (kop|kolom)", finding.on_template):
        return set()
    told = finding.message + finding.on_template
    named = set(re.findall(r'"((?:Begroot|Gerealiseerd|Prognose) \d{4})"', told))
    if of_kind := re.search(r'geen kolom "(\w+)" voor ([^.]+)\.', finding.message):
        kind, years = of_kind.groups()
        spans = re.findall(r"(\d{4})(?: tot en met (\d{4}))?", years)
        of_years = (range(int(first), int(last or first) + 1) for first, last in spans)
        named |= {f"{kind} {year}" for year in chain(*of_years)}
    return named


@pytest.mark.parametrize(
    "becomes", [f"{LAST}/2027", f"{LAST} t/m juni", "Begroot 2026 na wijziging"]
)
def test_the_last_year_is_there_where_its_only_amounts_have_another_header(becomes: str) -> None:
    grid = changed(of_six_years(), [(LAST, becomes, False)])
    there = headers_of(handed_back(grid))
    assert {LAST, "Gerealiseerd 2026", "Prognose 2029"} <= set(there)
    assert "Prognose 2026" not in there


@pytest.mark.parametrize("end", [None, "31-11-2026"])
def test_the_last_year_is_there_where_its_header_stands_twice(end: Value) -> None:
    done = handed_back(with_a_second(of_six_years(end=end), LAST))
    assert f'"{LAST}" staat er één keer' in of(done.before, "KOP-DUBBEL").on_template
    assert headers_of(done).count(LAST) == 1


def test_a_header_of_a_far_year_does_not_stretch_it() -> None:
    for header in ("Begroot 2052/2053", "Begroot 2052 t/m juni"):
        grid = changed(of_six_years(), [(LAST, header, False)])
        done = handed_back(grid)
        assert of(done.before, "KOLOM-JAAR-VREEMD").severity is Severity.ERROR
        assert len(headers_of(done)) < 25


def test_no_forecast_is_said_to_lack_after_an_end_that_cannot_be_right() -> None:
    done = handed_back(of_six_years(START, datetime.date(2036, 8, 31)))
    assert of(done.before, "PROJECTJAREN-PASSEN-NIET")
    assert "KOLOM-ONTBREEKT" not in {item.code for item in done.before.findings}


ours = st.builds(
    "{} {}".format,
    st.sampled_from(["Begroot", "Gerealiseerd", "Prognose"]),
    st.integers(2021, 2031),
)
others = st.builds(
    "{} {}{}".format,
    st.sampled_from(["Begroot", "Gerealiseerd", "Prognose", "Realisatie", "Budget", "Plan"]),
    st.integers(2019, 2036),
    st.sampled_from(["", "", "", "/2027", " t/m juni", " v2", " totaal"]),
)
changes = st.lists(st.tuples(ours, st.none() | others, st.booleans()), max_size=5)
ends = st.sampled_from([None, "31-11-2026", END, datetime.date(2029, 1, 1), END.replace(2099)])
starts = st.sampled_from([None, START, datetime.date(2018, 1, 1)])


@settings(max_examples=60, deadline=None)
@given(changes, starts, ends)
@example([(LAST, None, True)], None, None)
@example([("Gerealiseerd 2026", "Wat anders", True), (LAST, LAST, True)], None, None)
def test_every_column_that_is_said_to_be_there_is(
    steps: list[Change], start: Value, end: Value
) -> None:
    done = handed_back(changed(of_six_years(start, end), steps))
    there = headers_of(done)
    meant = {
        item.raw: name
        for item in done.before.findings
        if item.code == "KOP-JAAR-VERGIST"
        for name in re.findall('De kop "(.*)" ontbreekt', item.message)
    }  # such a header stands there as it was, to be asked again
    there += [meant[header] for header in there if header in meant]
    for finding in done.before.findings:
        assert promised(finding) <= set(there), finding
