"""What a written Excel file holds, read back with the two readers that people's tools build on."""

import io
import subprocess
import sys
import zipfile
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from monitor.files.book import Book, Check, Sheet, Style
from monitor.files.xlsx import write_book

DANGEROUS = [
    "=1+1",
    '=HYPERLINK("http://voorbeeld.invalid";"klik")',
    "+31 6",
    "-250 euro",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "#N/A",
    "#REF!",
    "2026-09-01",
    "0012",
    "TRUE",
    "<b>vet</b> & zo",
    "_x0041_",
    "  spaties  ",
    "één\nregel",
]


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def one_cell(text: str) -> bytes:
    sheet = Sheet("Blad", widths=[20.0], cells={(1, 1): (text, Style())})
    return write_book(Book("Proef", [sheet]))


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_stays_text(text: str) -> None:
    content = one_cell(text)

    cell = opened(content)["Blad"]["A1"]
    assert cell.data_type == "s"
    (row,) = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert row == [text]


def test_nothing_written_is_a_formula() -> None:
    sheet = Sheet(
        "Blad", [20.0], {(row, 1): (text, Style()) for row, text in enumerate(DANGEROUS, 1)}
    )
    with zipfile.ZipFile(io.BytesIO(write_book(Book("Proef", [sheet])))) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    assert opened(one_cell(text))["Blad"]["A1"].data_type == "s"


def test_what_xml_cannot_carry_is_seen_to_be_missing() -> None:
    assert opened(one_cell("a\x00b\ud800c"))["Blad"]["A1"].value == "a\ufffdb\ufffdc"


def test_a_text_longer_than_excel_takes_ends_in_an_ellipsis() -> None:
    value = opened(one_cell("x" * 40_000))["Blad"]["A1"].value
    assert len(value) == 32_767
    assert value.endswith("x…")


def test_the_same_table_gives_the_same_bytes_in_another_process() -> None:
    program = (
        "import hashlib, pandas as pd; from monitor.files.xlsx import write_table;"
        "print(hashlib.sha256(write_table('T', pd.DataFrame({'a': ['x'], 'b': [1.5]}), tab='T'))"
        ".hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(found) == 1


def test_no_part_tells_when_or_by_whom_it_was_written() -> None:
    content = one_cell("x")
    properties = opened(content).properties
    assert (properties.creator, properties.language) == ("PPS-monitor", "nl-NL")
    assert properties.created == properties.modified == datetime(1980, 1, 1)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_name_holds_its_text_also_with_quotes() -> None:
    book = Book("Proef", [Sheet("Blad", [9.0], {(1, 1): ("x", Style())})], {"code": 'a"b'})
    assert opened(write_book(book)).defined_names["code"].attr_text == '"a""b"'


def test_a_name_refuses_a_text_that_excel_would_choke_on() -> None:
    book = Book("Proef", [Sheet("Blad", [9.0], {(1, 1): ("x", Style())})], {"code": "a" * 256})
    with pytest.raises(ValueError, match="code is longer"):
        write_book(book)


@pytest.mark.parametrize(
    "texts",
    [
        {"title": "t" * 33, "prompt": ""},
        {"title": "", "prompt": "p" * 256},
        {"title": "", "prompt": "", "error": "e" * 225},
    ],
)
def test_a_check_refuses_texts_that_are_longer_than_excel_takes(texts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="longer than the"):
        Check("any", **texts)


def test_a_note_is_plain_text_whatever_stands_in_it() -> None:
    sheet = Sheet("Blad", [20.0], {(1, 1): ("a", Style())}, notes={(1, 1): "=1+1 <b>\x00é\nwie"})
    note = opened(write_book(Book("Proef", [sheet])))["Blad"]["A1"].comment
    assert note.text.startswith("PPS-monitor:\n=1+1 <b>\ufffdé\nwie\n")


def test_a_link_leads_to_a_cell_of_the_same_workbook_and_nowhere_else() -> None:
    cells = {(1, 1): ("ga", Style())}
    sheets = [
        Sheet("Lijst (2)", [20.0], cells, links={(1, 1): ("Jan's tab", "C12")}),
        Sheet("Jan's tab", [20.0], {(12, 3): ("hier", Style())}),
    ]
    content = write_book(Book("Proef", sheets))
    link = opened(content)["Lijst (2)"]["A1"].hyperlink
    assert (link.location, link.target) == ("'Jan''s tab'!C12", None)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        relations = [parts.read(name) for name in parts.namelist() if name.endswith(".rels")]
    assert not any(b"External" in part for part in relations)


def test_notes_and_links_do_not_keep_the_same_book_from_giving_the_same_bytes() -> None:
    def book() -> Book:
        cells = {(1, 1): ("ga", Style())}
        return Book(
            "P", [Sheet("A", [9.0], cells, notes={(1, 1): "n"}, links={(1, 1): ("A", "A1")})]
        )

    assert write_book(book()) == write_book(book())
