"""What a written Excel file holds, read back with the two readers that people's tools build on."""

import io
import subprocess
import sys
import zipfile
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from monitor.files.book import Book, Check, Format, Sheet, Style
from monitor.files.xlsx import write_book, write_table

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
        "print(hashlib.sha256(write_table('T', pd.DataFrame({'a': ['x'], 'b': [1.5]})))"
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


class TestTable:
    FRAME = pd.DataFrame(
        {
            "PPS": ["=1+1", "Techniekhuis Voorbeeldstad"],
            "Aandeel": [0.45, None],
            "Bedrag": pd.array([1250000, None], dtype="Int64"),
            "Peildatum": pd.to_datetime(["2026-10-01", None]),
            "Actief": [True, False],
        }
    )

    def sheet(self) -> openpyxl.worksheet.worksheet.Worksheet:
        formats = {"Aandeel": Format.SHARE, "Bedrag": Format.MONEY}
        return opened(write_table("Alle PPS'en", self.FRAME, formats, "Ronde 2026"))["Gegevens"]

    def test_begins_with_title_note_and_header(self) -> None:
        sheet = self.sheet()
        assert (sheet["A1"].value, sheet["A2"].value) == ("Alle PPS'en", "Ronde 2026")
        assert [cell.value for cell in sheet["A4:E4"][0]] == list(self.FRAME.columns)
        assert sheet.freeze_panes == "A5"

    def test_holds_typed_values(self) -> None:
        row = self.sheet()["A5:E5"][0]
        assert [cell.data_type for cell in row] == ["s", "n", "n", "d", "s"]
        assert row[0].value == "=1+1"
        assert row[3].value.date() == date(2026, 10, 1)
        assert row[4].value == "ja"

    def test_leaves_the_missing_empty(self) -> None:
        assert [cell.value for cell in self.sheet()[6]][1:4] == [None, None, None]

    def test_shows_numbers_as_dutch_readers_expect(self) -> None:
        row = self.sheet()[5]
        assert [cell.number_format for cell in row[1:4]] == ["0.0%", "#,##0", "d-m-yyyy"]

    def test_columns_are_wide_enough_for_their_texts(self) -> None:
        assert self.sheet().column_dimensions["A"].width >= len("Techniekhuis Voorbeeldstad")

    def test_whole_thousands_have_their_point(self) -> None:
        frame = pd.DataFrame({"Bedrag": [1234.0, 12.0, 1234.5]})
        sheet = opened(write_table("Geld", frame))["Gegevens"]
        shown = [sheet.cell(row, 1).number_format for row in (5, 6, 7)]
        assert shown == ["#,##0", "General", "General"]

    def test_title_and_note_have_the_width_of_a_page_above_a_small_table(self) -> None:
        sheet = self.small("Kort. " * 40)
        (title, note) = sorted(map(str, sheet.merged_cells.ranges))
        assert (title[:2], note[:2]) == ("A1", "A2")
        last = title.split(":")[1].removesuffix("1")
        widths = [width.width for width in sheet.column_dimensions.values()]
        assert sum(widths) >= 90
        assert sheet.column_dimensions[last].width > 0
        assert len(widths) == openpyxl.utils.column_index_from_string(last)
        assert sheet.print_area.endswith(f"${last}$5")
        assert sheet["A2"].alignment.wrap_text
        assert sheet.row_dimensions[2].height > self.small("Kort.").row_dimensions[2].height
        assert sheet.auto_filter.ref == "A4:B5"

    def small(self, note: str) -> openpyxl.worksheet.worksheet.Worksheet:
        frame = pd.DataFrame({"Jaar": ["2026"], "Totaal": [64.0]})
        return opened(write_table("Klein", frame, note=note))["Gegevens"]

    def test_many_long_texts_still_fit_the_width_of_a_page(self) -> None:
        long = "een antwoord van de samenwerking " * 8
        frame = pd.DataFrame({f"Vraag {n}": [long] for n in range(8)} | {"Punten": [64.0]})
        sheet = opened(write_table("Antwoorden", frame))["Gegevens"]
        widths = [width.width for width in sheet.column_dimensions.values()]
        assert sum(widths) <= 175
        assert min(widths[:-1]) >= len("samenwerking")
        assert sheet["A5"].alignment.wrap_text
        assert sheet.row_dimensions[5].height > 150
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$4:$4"

    def test_a_long_text_beside_many_columns_gets_the_room_that_their_headers_can_spare(
        self,
    ) -> None:
        names = [f"Naam van onderdeel {n}" for n in range(8)]
        frame = pd.DataFrame({name: [64.0] for name in names} | {"Rond": [", ".join(names)]})
        sheet = opened(write_table("Overzicht", frame))["Gegevens"]
        *numbers, text = [width.width for width in sheet.column_dimensions.values()]
        assert text == 60
        assert min(numbers) >= len("onderdeel")
        assert sheet.row_dimensions[5].height < 80  # four lines
        assert sum(numbers) + text <= 175

    def test_a_column_keeps_its_longest_word_whole_up_to_a_length(self) -> None:
        frame = pd.DataFrame({f"Kolom {n}": ["doelmatigheidsdoelen", "x" * 99] for n in range(20)})
        sheet = opened(write_table("Breed", frame))["Gegevens"]
        widths = {width.width for width in sheet.column_dimensions.values()}
        assert widths == {16.0}

    def test_a_name_of_a_file_stays_whole_beside_a_long_text(self) -> None:
        name = "NH_NOORD-Zorgtechniek_voortgang-2026-DEF.xlsx"
        others = {f"Kolom {n}": [1.0] for n in range(9)} | {"Fout": ["wat er mis is " * 40]}
        sheet = opened(write_table("Verslag", pd.DataFrame({"Bestand": [name], **others})))
        assert sheet["Gegevens"].column_dimensions["A"].width == 40

    def test_a_longer_name_gets_a_line_for_what_does_not_fit(self) -> None:
        def height(name: str) -> float:
            sheet = opened(write_table("Verslag", pd.DataFrame({"Bestand": [name]})))["Gegevens"]
            return float(sheet.row_dimensions[5].height)

        assert height("NH_NOORD-ZORGTECHNIEK_2026.xlsx") == 18
        assert height("NH_NOORD-ZORGTECHNIEK_VOORTGANG_2026_DEFINITIEF_TWEEDE_VERSIE.xlsx") > 30

    def test_the_tab_can_have_a_name_of_its_own(self) -> None:
        book = opened(write_table("Verslag", pd.DataFrame({"Bestand": ["a"]}), tab="Verslag"))
        assert book.sheetnames == ["Verslag"]

    def test_a_column_of_percentages_holds_the_numbers_that_it_shows(self) -> None:
        frame = pd.DataFrame({"Deel": ["45%", "39,4%", "0%", "1234%", "–", None]})
        sheet = opened(write_table("Proef", frame))["Gegevens"]
        cells = [sheet[f"A{row}"] for row in range(5, 11)]
        assert [cell.value for cell in cells] == [0.45, 0.394, 0, 12.34, "–", None]
        assert [cell.number_format for cell in cells[:4]] == ["0%", "0.0%", "0%", "0%"]

    def test_a_percentage_that_a_number_would_show_otherwise_stays_text(self) -> None:
        texts = ["+3%", "−2%", "007%", "39,45%", "12345%", "٣%"]
        sheet = opened(write_table("Proef", pd.DataFrame({"Deel": texts})))["Gegevens"]
        assert [sheet[f"A{row}"].value for row in range(5, 11)] == texts

    def test_a_column_of_percentages_aligns_right_and_one_with_other_texts_does_not(self) -> None:
        frame = pd.DataFrame(
            {"Deel": ["45%", "–", None], "Antwoord": ["45%", "ongeveer 45%", "=1+1"]}
        )
        sheet = opened(write_table("Proef", frame))["Gegevens"]
        sides = {at: sheet[at].alignment.horizontal for at in ("A4", "A5", "A6", "B4", "B5")}
        assert [sides[at] for at in ("A4", "A5", "A6")] == ["right"] * 3
        assert "right" not in (sides["B4"], sides["B5"])
        assert (sheet["B5"].value, sheet["B5"].data_type) == ("45%", "s")

    def test_an_empty_table_still_has_its_header(self) -> None:
        content = write_table("Leeg", self.FRAME.head(0))
        assert opened(content)["Gegevens"]["A4"].value == "PPS"


def test_a_note_is_plain_text_whatever_stands_in_it() -> None:
    sheet = Sheet("Blad", [20.0], {(1, 1): ("a", Style())}, notes={(1, 1): "=1+1 <b>\x00é\nwie"})
    note = opened(write_book(Book("Proef", [sheet])))["Blad"]["A1"].comment
    assert note.text == "PPS-monitor:\n=1+1 <b>\ufffdé\nwie"


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
