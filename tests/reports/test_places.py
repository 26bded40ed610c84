"""Where an answer is said to stand: the tab as the file calls it, with the cell or the row."""

import io
from collections.abc import Callable

import openpyxl
from openpyxl import Workbook

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Subject
from monitor.intake import inspect
from monitor.reports.places import Places
from tests.filled_workbook import MODEL, filled_workbook

NOT_CORE = next(item.id for item in MODEL.indicators if not item.core and item.kind == "level")


def place(
    subject: Subject, change: Callable[[Workbook], object] = lambda _book: None, **answers: object
) -> str:
    """Where it stands in a filled-in monitor with these answers, after a change to the file."""
    book = openpyxl.load_workbook(io.BytesIO(filled_workbook(answers)))
    change(book)
    content = io.BytesIO()
    book.save(content)
    submission = inspect("monitor.xlsx", content.getvalue(), MODEL, NOTHING).submission
    assert submission is not None
    return Places(submission.cells).of(subject)


def row_of(indicator: str) -> int:
    sheet = openpyxl.load_workbook(io.BytesIO(filled_workbook()))["Indicatoren"]
    return next(row[0].row for row in sheet.iter_rows(min_row=5) if row[0].value == indicator)


def test_an_answer_stands_in_its_cell() -> None:
    assert place(Subject("fields", "naam", "answer")) == "PPS, C6"


def test_the_tab_is_called_as_in_the_file() -> None:
    def renamed(book: Workbook) -> None:
        book["Indicatoren"].title = "Onze vragen"

    place_there = f"Onze vragen, E{row_of('gov_pdca')}"
    assert place(Subject("indicators", "gov_pdca", "answer"), renamed) == place_there


def test_an_empty_cell_beside_one_that_is_filled_is_told_by_the_row_of_the_sheet() -> None:
    there = f"Indicatoren, rij {row_of(NOT_CORE)}"
    assert place(Subject("indicators", NOT_CORE, "reason"), **{NOT_CORE: "n.v.t."}) == there


def test_an_empty_cell_of_a_list_is_told_by_the_number_of_its_line() -> None:
    def one_partner(book: Workbook) -> None:
        book["Partners"]["B6"] = "Metaalwerk Voorbeeld"

    assert place(Subject("partners", "P02", "type"), one_partner) == "Partners, regel P02"


def test_of_a_tab_in_which_nothing_stands_the_usual_name_is_told() -> None:
    def emptied(book: Workbook) -> None:
        book["Partners"].title = "Bedrijven"

    assert place(Subject("partners", "P01", "type"), emptied) == "Partners, regel P01"


def test_of_a_row_that_was_deleted_only_the_tab_is_told() -> None:
    def deleted(book: Workbook) -> None:
        book["Indicatoren"].delete_rows(row_of(NOT_CORE))

    assert place(Subject("indicators", NOT_CORE, "answer"), deleted) == "Indicatoren"
