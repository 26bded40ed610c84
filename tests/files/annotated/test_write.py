"""A monitor handed back: everything that was read, everything that's wrong, and nothing lost."""

from random import Random

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.domain.findings import Finding, Severity, Subject
from monitor.domain.frames import State
from monitor.domain.layout import LEFTOVERS_TITLE, TABLES
from monitor.domain.rules import rule
from monitor.domain.submission import Submission
from monitor.files.annotated import annotated_book
from monitor.files.book import Book
from monitor.files.parser.limits import Refused
from monitor.files.xlsx import write_book
from monitor.intake import Intake
from tests.files.annotated.handing_back import TODAY, HandedBack, handed_back
from tests.files.filled_grid import MODEL, filled_grid
from tests.files.office_changes import CHANGES


def values_of(submission: Submission) -> dict[Subject, tuple[str, object]]:
    """State and value of every cell that has something to it."""
    found = {}
    for cell in submission.cells.to_dict("records"):
        values = (cell[name] for name in ("number", "date", "text"))
        value = next((value for value in values if not pd.isna(value)), None)
        if cell["state"] != State.EMPTY:
            found[Subject(cell["table"], cell["row"], cell["column"])] = (cell["state"], value)
    return found


def fouten(intake: Intake) -> list[Finding]:
    return [item for item in intake.findings if item.severity is Severity.ERROR]


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_what_could_be_stored_still_can_as_it_was_handed_back(name: str) -> None:
    grid = filled_grid()
    CHANGES[name](grid, Random(1))
    done = handed_back(grid)
    assert done.after.accepted or not done.before.accepted


@pytest.mark.parametrize("title", [tab.title for tab in TABLES])
@pytest.mark.parametrize("name", ["{} (2)", "{} concept JB", "{} oud", "Blad1"])
def test_so_can_one_with_a_copy_of_a_tab_whatever_differs_there(title: str, name: str) -> None:
    grid = filled_grid()
    copy = grid[title].apart()
    copy.name = name.format(title)
    grid.sheets[copy.name] = copy
    filled = [place for place in copy.cells if place[0] in copy.data_rows and place[1] > 2]
    for row, column in filled[::3]:
        copy.put(row, column, 7.0)
    done = handed_back(grid)
    assert done.after.accepted == done.before.accepted


changes = st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 9999)), max_size=4)


@settings(max_examples=12, deadline=None)
@given(changes)
@example([("misspell_a_header", 12)])  # a year with a digit too many goes back as it was
def test_whatever_an_office_did_it_comes_back_whole(steps: list[tuple[str, int]]) -> None:
    grid = filled_grid()
    for name, seed in steps:
        CHANGES[name](grid, Random(seed))
    try:
        done = handed_back(grid)
    except Refused:
        return  # nothing was read, so there is nothing to hand back

    was, became = values_of(done.read), values_of(done.read_again)
    placed = {subject for subject, (state, _) in was.items() if state != State.INVALID}
    for subject in placed:
        assert became.get(subject) == was[subject] or is_listed(done, subject)
    assert set(became) <= set(was)

    assert done.after.accepted or not done.before.accepted

    # No fout is gone because it was handed back, so nobody saves a guess.
    still = {item.subject for item in fouten(done.after)}
    said_again = {(item.code, item.message) for item in fouten(done.after)}
    needs_place = {item.text for item in done.read_again.leftovers if item.needs_place}
    for finding in fouten(done.before):
        if finding.subject is not None:
            assert finding.subject in still, finding
        else:
            assert needs_place or (finding.code, finding.message) in said_again, finding
    assert bool(needs_place) == ("OVERIG-ZONDER-PLEK" in {item.code for item in fouten(done.after)})

    # Nor is the question whether something that was left out is an answer, so nobody loses one.
    asking = {item.origin[0] for item in done.read_again.leftovers if item.asks}
    assert {item.sheet for item in done.before.findings if rule(item.code).left_out} <= asking

    # What had no place is there, and is still there the next time.
    texts = {value for value, _ in sheet_of(done.book, LEFTOVERS_TITLE)}
    assert {leftover.text for leftover in done.read.leftovers} <= texts
    again = annotated_book(done.read_again, MODEL, TODAY)
    assert {value for value, _ in sheet_of(again, LEFTOVERS_TITLE)} == texts


def is_listed(done: HandedBack, subject: Subject) -> bool:
    """Whether what was read there stands among what had no place."""
    cells = done.read.cells
    at = (cells[["table", "row", "column"]] == list(subject)).all(axis=1)
    raw = cells.loc[at, "raw"].iloc[0]
    return raw in {value for value, _ in sheet_of(done.book, LEFTOVERS_TITLE)}


def sheet_of(book: Book, title: str) -> list[tuple[object, object]]:
    found = [sheet for sheet in book.sheets if sheet.title == title]
    return list(found[0].cells.values()) if found else []


def test_a_row_that_contradicts_one_that_was_taken_needs_a_place() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    sheet.double_row(sheet.row("B02.geld"), at=99)
    sheet.put(99, 1, None)  # known by its labels
    labels = [cell.value for (row, _), cell in sheet.cells.items() if row == sheet.row("B03.geld")]
    sheet.put(sheet.row("B02.geld"), sheet.column("Post"), str(labels[1]))
    amount = sheet.row("B02.geld"), sheet.column("Begroot 2024")
    sheet.put(*amount, 98_765.0)
    done = handed_back(grid)
    assert "RIJ-TEGENSTRIJDIG" in {item.code for item in fouten(done.before)}
    assert "OVERIG-ZONDER-PLEK" in {item.code for item in fouten(done.after)}
    assert "98765" in {item.text for item in done.read_again.leftovers if item.needs_place}


def test_only_what_a_fout_is_about_needs_a_place() -> None:
    """That nothing has to be done about totals stays true in the workbook handed back."""
    grid = filled_grid()
    sheet = grid["Financien"]
    for row, name in ((60, "Vrijwilligers"), (61, "Totaal baten")):
        sheet.put(row, 2, name)
        sheet.put(row, 4, 1200.0 + row)
    sheet.put(4, 30, "Totaal per post")
    sheet.put(6, 30, 98_765.0)
    sheet.put(62, 9, "Besproken")
    left = handed_back(grid).read_again.leftovers
    assert {item.text for item in left if item.needs_place} == {"Vrijwilligers", "1260"}
    assert {"Totaal baten", "1261", "98765", "Besproken"} <= {item.text for item in left}


def test_where_a_column_is_missing_all_but_the_totals_needs_a_place() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    sheet.put(4, sheet.column("Begroot 2025"), "Eerste")
    sheet.put(4, sheet.column("Gerealiseerd 2025"), "Tweede")
    for header, amount in (("Totaal", 98_765.0), (None, 87_654.0)):
        column = 30 if header else 33
        sheet.put(4, column, header)
        sheet.put(6, column, amount)
    left = handed_back(grid).read_again.leftovers
    amounts = {item.text for item in left if item.needs_place}
    assert {"2025", "87654"} <= amounts
    assert "98765" not in amounts


def test_a_code_that_is_longer_than_excel_can_name_keeps_its_cell() -> None:
    grid = filled_grid()
    grid.fill("fields", "pps_id", "answer", "NHN-" + "9" * 300)
    done = handed_back(grid)
    assert "pps_id" not in done.book.names
    assert done.book.names["meetmoment"] == "2026-midterm"
    assert done.at("PPS", "pps_id", "Antwoord")[0] == "NHN-" + "9" * 300
    assert write_book(done.book)
