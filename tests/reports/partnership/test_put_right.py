"""What was put right on screen is told with who, when, and what stood in the file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.reports import words
from monitor.reports.partnership.indicators import indicator_lines, indicator_table
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.put_right import put_right, put_right_table, sentence
from monitor.reports.put_right import TITLE
from tests.domain.conftest import Workbook

OpenBook = Callable[..., Opened]

AT = datetime(2026, 11, 2, 9, 5, tzinfo=UTC)
WHEN = words.moment(AT)
ANSWER = Correction(Subject("indicators", "gov_pdca", "answer"), "ongeveer 3", "3", "Kim", AT)
EVIDENCE = Correction(Subject("indicators", "gov_pdca", "evidence"), "", "Zie plan", "Kim", AT)
PARTNER = Correction(Subject("partners", "P77", "organisation"), "x", "", "Kim", AT)


def test_an_answer_says_who_put_it_right_when_and_what_stood_there(
    book: Workbook, open_book: OpenBook
):
    monitor = replace(open_book(book), corrections=(ANSWER, EVIDENCE, PARTNER))
    said = {
        indicator: line.put_right
        for indicator, line in zip(monitor.model.indicator, indicator_lines(monitor), strict=True)
    }
    stood = f"n het bestand stond “ongeveer 3”; verbeterd op {WHEN} door Kim"
    assert said.pop("gov_pdca").startswith(f"I{stood}. ")
    assert set(said.values()) == {""}


def test_a_computed_answer_tells_what_was_put_right_in_the_cells_it_comes_from(
    book: Workbook, open_book: OpenBook
):
    asked = Subject("kpi", "students_reached", "realised")
    monitor = replace(
        open_book(book), corrections=(Correction(asked, "tien", "380", "Kim", AT), ANSWER)
    )
    lines = dict(zip(monitor.model.indicator, indicator_lines(monitor), strict=True))
    sheet, cell = book.place(*asked)
    name = monitor.model.kpi["students_reached"].name
    assert lines["edu_student_reach"].put_right == (
        f"{sheet}, {cell}, {name} (Realisatie): in het bestand stond “tien”; verbeterd op {WHEN} "
        "door Kim"
    )
    assert cell in lines["edu_student_reach"].origin
    assert sum(bool(line.put_right) for line in lines.values()) == 2


def test_what_was_right_after_all_is_told_as_confirmed(book: Workbook, open_book: OpenBook):
    right = replace(ANSWER, old="3")
    (line,) = put_right(replace(open_book(book), corrections=(right,)))
    assert sentence(line) == f"in het bestand stond “3”; bevestigd op {WHEN} door Kim"
    (row,) = put_right_table([line]).to_dict("records")
    assert (row["Er stond"], row["Er staat nu"]) == ("3", "3 (bevestigd)")


def test_a_part_that_holds_still_is_told_as_confirmed_and_by_no_id_of_ours(
    book: Workbook, open_book: OpenBook
):
    block = Subject("confirmed", "education_embedding", "unchanged")
    ticked = Correction(block, "", "ja", "Kim", AT)
    (row,) = put_right_table(put_right(replace(open_book(book), corrections=(ticked,)))).to_dict(
        "records"
    )
    assert row["Plaats"] == "Ongewijzigd"
    assert "education_embedding" not in row["Vraag"]
    assert row["Er staat nu"] == "ja (bevestigd)"


def test_the_list_holds_every_cell_also_where_the_file_lacks_it(
    book: Workbook, open_book: OpenBook
):
    monitor = replace(open_book(book), corrections=(ANSWER, EVIDENCE, PARTNER))
    table = put_right_table(put_right(monitor))
    sheet, cell = book.place("indicators", "gov_pdca", "answer")
    question = monitor.model.indicator["gov_pdca"].question
    assert table.iloc[0].tolist() == [
        question,
        f"{sheet}, {cell}",
        "ongeveer 3",
        "3",
        "Kim",
        WHEN,
    ]
    assert table["Er stond"].tolist() == ["ongeveer 3", "geen waarde", "x"]
    assert table["Er staat nu"].tolist() == ["3", "Zie plan", "geen waarde"]
    assert table["Plaats"].iloc[2] == "Partners, regel P77"


def test_the_answers_to_download_have_a_column_for_it_only_where_it_is_needed(
    book: Workbook, open_book: OpenBook
):
    monitor = open_book(book)
    column = TITLE
    assert column not in indicator_table(indicator_lines(monitor), monitor)
    corrected = replace(monitor, corrections=(ANSWER,))
    told = indicator_table(indicator_lines(corrected), corrected)[column]
    assert (told != "").sum() == 1
