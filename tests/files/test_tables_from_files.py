"""Real files: the template filled in, changed and saved as offices do, by openpyxl and LibreOffice.

The parser stands in between here; what a reader does with its cells has tests of its own.
"""

import datetime
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from monitor.domain.frames import State
from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, TABLES
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.template import write_template
from monitor.files.workbook import read_workbook
from tests.files.filled_file import filled_bytes, saved
from tests.files.filled_grid import MODEL, answers
from tests.files.libreoffice import saved_by_libreoffice
from tests.files.read_back import said, same_answers


def read(content: bytes) -> Tables:
    return read_tables(read_workbook(content), MODEL)


def read_changed(change: Callable[[Workbook], None]) -> Tables:
    book = openpyxl.load_workbook(BytesIO(filled_bytes()))
    change(book)
    return read(saved(book))


def test_a_filled_template_is_read_whole() -> None:
    tables = read(filled_bytes())
    assert tables.findings == ()
    assert same_answers(tables)
    assert tables.counts.read == tables.counts.filled == len(answers(MODEL))


def test_an_empty_template_holds_nothing() -> None:
    tables = read(write_template(MODEL, (2023, 2027)))
    assert tables.findings == ()
    assert tables.counts.filled == 0
    assert tables.years == (2023, 2024, 2025, 2026, 2027)


def test_an_amount_that_is_shown_on_another_scale_is_no_answer_and_asked_whole() -> None:
    def in_thousands(book: Workbook) -> None:
        for sheet, at, number, code in (
            ("Financien", "D7", 35.7, '#,##0.0" x € 1.000"'),
            ("Partners", "K5", 0.9, '0.0" mln"'),
        ):
            book[sheet][at] = number
            book[sheet][at].number_format = code

    tables = read_changed(in_thousands)
    assert said(tables) == [
        ("GETAL-ANDERE-SCHAAL", "Financien", "D7"),
        ("GETAL-ANDERE-SCHAAL", "Partners", "K5"),
    ]
    assert [found.raw for found in tables.findings] == ["35,7 x € 1.000", "0,9 mln"]
    assert "typ het hele getal, met alle nullen, bijvoorbeeld 12500" in tables.findings[0].remedy
    states = tables.cells.set_index(["sheet", "cell"])["state"]
    assert states["Financien", "D7"] == states["Partners", "K5"] == State.INVALID


def _insert_rows_and_columns(book: Workbook) -> None:
    for tab in TABLES:
        book[tab.title].insert_rows(2, 2)
        book[tab.title].insert_rows(10)
        book[tab.title].insert_cols(1)
        book[tab.title].insert_cols(4)


def _turn_rows_around(book: Workbook) -> None:
    for tab in TABLES:
        sheet = book[tab.title]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_DATA_ROW)]
        formats = [
            [cell.number_format for cell in row] for row in sheet.iter_rows(min_row=FIRST_DATA_ROW)
        ]
        for number, row in enumerate(zip(reversed(rows), reversed(formats), strict=True)):
            for column, (value, number_format) in enumerate(zip(*row, strict=True), 1):
                cell = sheet.cell(FIRST_DATA_ROW + number, column)
                cell.value, cell.number_format = value, number_format


def _delete_ids(book: Workbook) -> None:
    for tab in TABLES:
        book[tab.title].delete_cols(1)


def _move_tables(book: Workbook) -> None:
    for tab in TABLES:
        sheet = book[tab.title]
        area = f"A{HEADER_ROW}:{sheet.cell(sheet.max_row, sheet.max_column).coordinate}"
        sheet.move_range(area, rows=7, cols=3)


def _drop_what_is_beside_the_answers(book: Workbook) -> None:
    del book["Lijsten"]
    del book["Toelichting"]
    for sheet in book:
        sheet.protection.sheet = False
        sheet.data_validations.dataValidation.clear()


def _hide_and_filter(book: Workbook) -> None:
    for tab in TABLES:
        sheet = book[tab.title]
        sheet.auto_filter.ref = f"A{HEADER_ROW}:D{sheet.max_row}"
        for row in range(6, 12):
            sheet.row_dimensions[row].hidden = True
        sheet.column_dimensions["B"].hidden = True


def _far_blank_cells(book: Workbook) -> None:
    book["PPS"].cell(900, 60).value = " "
    book["KPI"].cell(700, 40).number_format = "0%"


def _merge_titles(book: Workbook) -> None:
    for tab in TABLES:
        book[tab.title].merge_cells("A1:D1")
        book[tab.title].merge_cells("A2:D2")


def _count_from_1904(book: Workbook) -> None:
    book.epoch = CALENDAR_MAC_1904


@pytest.mark.parametrize(
    "change",
    [
        _insert_rows_and_columns,
        _turn_rows_around,
        _delete_ids,
        _move_tables,
        _drop_what_is_beside_the_answers,
        _hide_and_filter,
        _far_blank_cells,
        _merge_titles,
        _count_from_1904,
    ],
)
def test_the_answers_stay_the_same(change: Callable[[Workbook], None]) -> None:
    tables = read_changed(change)
    assert same_answers(tables)
    assert tables.findings == ()


def test_deleted_names_are_told_and_the_answers_stay_the_same() -> None:
    tables = read_changed(lambda book: book.defined_names.clear())
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["VERSIE-ONTBREEKT"]


def test_everything_typed_again_as_dutch_text() -> None:
    def retype(book: Workbook) -> None:
        for tab in TABLES:
            for row in book[tab.title].iter_rows(min_row=FIRST_DATA_ROW):
                for cell in row:
                    match cell.value:
                        case datetime.datetime() as day:
                            cell.value = f"{day.day}-{day.month}-{day.year}"
                        case float() | int() as number if "%" in cell.number_format:
                            cell.value = f"{number * 100:.0f}%"
                        case float() | int() as number:
                            cell.value = f"{number:.2f}".replace(".", ",")
                    cell.number_format = "@"

    tables = read_changed(retype)
    assert same_answers(tables)
    assert tables.findings == ()


def test_an_answer_pasted_over_merged_cells() -> None:
    def paste(book: Workbook) -> None:
        book["Indicatoren"].merge_cells("E5:E7")

    tables = read_changed(paste)
    assert said(tables) == [
        ("VAK-SAMENGEVOEGD", "Indicatoren", "E6"),
        ("VAK-SAMENGEVOEGD", "Indicatoren", "E7"),
    ]
    states = tables.cells.query("table == 'indicators' and column == 'answer'")["state"]
    assert list(states)[:4] == [State.ANSWERED, State.EMPTY, State.EMPTY, State.ANSWERED]


def test_a_formula_that_was_never_calculated_is_told() -> None:
    def compute(book: Workbook) -> None:
        book["KPI"].cell(5, 5).value = "=D5*2"

    assert said(read_changed(compute)) == [("FORMULE-NIET-BEREKEND", "KPI", "E5")]


@pytest.mark.parametrize("formats", [("xlsx",), ("ods", "xlsx")])
def test_saved_again_by_libreoffice(formats: tuple[str, ...], tmp_path: Path) -> None:
    tables = read(saved_by_libreoffice(filled_bytes(), tmp_path, *formats))
    assert same_answers(tables)
    assert tables.findings == ()
    assert tables.counts.read == len(answers(MODEL))
    assert {tab.table for tab in TABLES} == set(tables.cells["table"])
