"""Reading a workbook in a child: every cell as it is, and no file that harms the app."""

import datetime
import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

from monitor.domain.findings import Severity
from monitor.files.parser import process
from monitor.files.parser.limits import unreadable
from monitor.files.parser.pool import ParserPool
from monitor.files.workbook import (
    Cell,
    Kind,
    Refused,
    Sheet,
    read_workbook,
    refusal,
)
from tests.files.raw_zip import raw_zip
from tests.files.workbook_corpus import HOSTILE, HOSTILE_TO_THE_PARSER
from tests.files.workbook_parts import (
    FIRST_CELL,
    SHEET,
    parts,
    relations_part,
    shared,
    sheet_part,
    workbook,
    workbook_part,
    zipped,
)

ALL_HOSTILE = HOSTILE | HOSTILE_TO_THE_PARSER


@pytest.fixture(scope="module")
def pool() -> Iterator[ParserPool]:
    pool = ParserPool(warm=2)
    yield pool
    pool.close()


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def first_sheet(data: bytes) -> Sheet:
    return read_workbook(data).sheets[0]


def with_date(stored: str) -> bytes:
    """A workbook with one cell that is shown as a date, and holds ``stored``."""
    book = openpyxl.Workbook()
    book.active["A1"] = datetime.date(2026, 9, 1)
    with zipfile.ZipFile(BytesIO(saved(book))) as container:
        content = {name: container.read(name).decode() for name in container.namelist()}
    was = content[SHEET]
    content[SHEET] = re.sub(r"<v>\d+</v>", f"<v>{stored}</v>", was)
    assert content[SHEET] != was
    return zipped(content)


class TestCells:
    def test_every_kind_of_cell(self) -> None:
        book = openpyxl.Workbook()
        book.active.append(
            [
                *("tekst", "1.234,56", 3, 0.5, True),
                *(datetime.date(2026, 9, 1), datetime.datetime(2026, 9, 1, 13, 30)),
                *(datetime.time(12, 5), datetime.timedelta(hours=30, minutes=15), "=1+1", None),
            ]
        )
        book.active["A3"] = 0.45
        book.active["A3"].number_format = "0%"
        book.active["B3"] = -1.2
        book.active["B3"].number_format = "dd-mm-yyyy"
        assert first_sheet(saved(book)).cells == {
            (1, 1): Cell(Kind.TEXT, "tekst"),
            (1, 2): Cell(Kind.TEXT, "1.234,56"),
            (1, 3): Cell(Kind.NUMBER, 3.0),
            (1, 4): Cell(Kind.NUMBER, 0.5),
            (1, 5): Cell(Kind.BOOL, True),
            (1, 6): Cell(Kind.DATE, datetime.date(2026, 9, 1)),
            (1, 7): Cell(Kind.DATE, datetime.datetime(2026, 9, 1, 13, 30)),
            (1, 8): Cell(Kind.TIME, "12:05:00"),
            (1, 9): Cell(Kind.TIME, "30:15:00"),
            (1, 10): Cell(Kind.UNCOMPUTED, None, formula="=1+1"),
            (3, 1): Cell(Kind.PERCENT, 0.45),
            (3, 2): Cell(Kind.TIME, "19:12:00"),
        }

    def test_whole_numbers_are_float(self) -> None:
        value = first_sheet(workbook('<c r="A1"><v>2024</v></c>')).cells[1, 1].value
        assert type(value) is float

    def test_a_midnight_is_a_plain_date(self) -> None:
        book = openpyxl.Workbook()
        book.active["A1"] = datetime.datetime(2026, 9, 1)
        assert type(first_sheet(saved(book)).cells[1, 1].value) is datetime.date

    def test_dates_of_the_1904_calendar(self) -> None:
        book = openpyxl.Workbook()
        book.epoch = CALENDAR_MAC_1904
        book.active["A1"] = datetime.date(2026, 9, 1)
        read = read_workbook(saved(book))
        assert read.date_1904
        assert read.sheets[0].cells[1, 1] == Cell(Kind.DATE, datetime.date(2026, 9, 1))

    def test_errors_and_formulas_stand_at_their_address(self) -> None:
        cells = first_sheet(
            workbook(
                '<c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f>1+1</f></c>'
                '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="str"><f>""</f><v/></c>'
                '<c r="F1"><f t="shared" si="0"/></c>'
            )
        ).cells
        assert cells == {
            (1, 2): Cell(Kind.ERROR, "#N/A"),
            (1, 3): Cell(Kind.UNCOMPUTED, None, formula="=1+1"),
            (1, 4): Cell(Kind.NUMBER, 2.0),
            (1, 6): Cell(Kind.UNCOMPUTED, None, formula="=…"),
        }

    @pytest.mark.parametrize("stored", ["NaN", "INF", "-INF", "1E309"])
    def test_what_is_no_finite_number_is_an_error(self, stored: str) -> None:
        cell = first_sheet(workbook(f'<c r="A1"><v>{stored}</v></c>')).cells[1, 1]
        assert cell == Cell(Kind.ERROR, "#NUM!")

    @pytest.mark.parametrize("stored", ["NaN", "INF"])
    def test_a_date_that_is_no_number_is_no_date(self, stored: str) -> None:
        assert first_sheet(with_date(stored)).cells[1, 1] == Cell(Kind.ERROR, "#NUM!")

    def test_a_date_at_which_the_parser_gives_up_is_a_refusal(self) -> None:
        with pytest.raises(Refused) as caught:
            read_workbook(with_date("-1E12"))
        assert caught.value.code == "BESTAND-ONLEESBAAR"
        assert caught.value.facts["reason"] == "parser gave up"

    def test_shared_texts_are_found_by_number_however_the_part_is_laid_out(self) -> None:
        texts = "".join(f"<si><t>tekst {n}</t></si>" for n in range(30_000))
        cells = "".join(
            f'<row r="{n + 1}">\n <c r="A{n + 1}" t="s">\n  <v>{n}</v>\n </c></row>\n'
            for n in range(0, 30_000, 7)
        )
        content = parts(sharedStrings=shared(content=texts))
        content[SHEET] = sheet_part().replace(f'<row r="1">{FIRST_CELL}</row>', cells)
        found = first_sheet(zipped(content)).cells
        assert {row: cell.value for (row, _), cell in found.items()} == {
            n + 1: f"tekst {n}" for n in range(0, 30_000, 7)
        }

    def test_a_workbook_with_a_comment_behind_it_reads_as_any_other(self) -> None:
        content = raw_zip(parts(), end={"comment_length": 15}) + b"Ingepakt in mei"
        assert first_sheet(content) == first_sheet(raw_zip(parts()))

    def test_control_characters_are_taken_away_and_said(self) -> None:
        sheet = first_sheet(
            workbook(
                '<c r="A1" t="inlineStr"><is><t>a_x0000_b_x001B_&#133;c</t></is></c>'
                '<c r="B1" t="inlineStr"><is><t>een&#10;twee&#9;drie\u00a0\u2013 €</t></is></c>'
                '<c r="C1" t="inlineStr"><is><t>_x0007_</t></is></c>'
            )
        )
        assert sheet.cells[1, 1].value == "abc"
        assert sheet.cells[1, 2].value == "een\ntwee\tdrie\u00a0– €"
        assert sheet.cells[1, 3] == Cell(Kind.TEXT, "")
        assert sheet.cleaned == {(1, 1), (1, 3)}

    def test_a_text_of_which_a_part_is_struck_through_or_raised_is_said(self) -> None:
        texts = shared(
            content="<si><t>72</t></si><si><r><t>72</t></r>"
            '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>'
        )
        struck = "<is><r><rPr><strike/></rPr><t>65</t></r><r><t>72</t></r></is>"
        sheet = first_sheet(
            workbook(
                '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
                f'<c r="C1" t="inlineStr">{struck}</c>',
                sharedStrings=texts,
            )
        )
        assert [cell.value for cell in sheet.cells.values()] == ["72", "721", "6572"]
        assert sheet.marked == {(1, 2), (1, 3)}

    def test_cells_that_are_struck_through_as_a_whole_are_said(self) -> None:
        book = openpyxl.Workbook()
        book.active.append(["oud", 12, "nieuw", None, "x"])
        fonts = (Font(strike=True), Font(strike=True), Font(bold=True), Font(strike=True))
        for cell, font in zip(book.active[1], fonts, strict=False):
            cell.font = font
        sheet = first_sheet(saved(book))
        assert sheet.struck == {(1, 1), (1, 2)}
        assert sheet.marked == set()

    def test_a_font_elsewhere_in_the_styles_strikes_no_cell(self) -> None:
        styles = (
            '<styleSheet><fonts><font><b/></font><font><strike val="0"/></font></fonts>'
            '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>'
            "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
        )
        cells = '<c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c>'
        assert first_sheet(workbook(cells, styles=styles)).struck == set()

    def test_a_percentage_that_is_only_written_behind(self) -> None:
        styles = (
            '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0\\%"/></numFmts>'
            '<cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>'
        )
        data = workbook('<c r="A1" s="0"><v>45</v></c>', styles=styles)
        assert first_sheet(data).cells[1, 1] == Cell(Kind.PERCENT, 0.45)

    def test_a_number_that_is_shown_on_another_scale_or_in_a_unit(self) -> None:
        book = openpyxl.Workbook()
        book.active.append([35.7, 0.9, 12_000, 0, 900_000, 0.8, 0.8])
        scales = ('#,##0.0" x € 1.000"', "0.0\\ \\m\\l\\n", "#,##0,", '0" k"', '0.0,," mln"')
        codes = (*scales, '0.0" fte"', '0.0" punten"')
        for cell, code in zip(book.active[1], codes, strict=True):
            cell.number_format = code
        assert first_sheet(saved(book)).cells == {
            (1, 1): Cell(Kind.SCALED, "35,7 x € 1.000"),
            (1, 2): Cell(Kind.SCALED, "0,9 mln"),
            (1, 3): Cell(Kind.SCALED, "12 x 1.000"),
            (1, 4): Cell(Kind.NUMBER, 0.0),
            (1, 5): Cell(Kind.NUMBER, 900_000.0, "0,9 mln"),
            (1, 6): Cell(Kind.UNIT, "0,8 fte"),
            (1, 7): Cell(Kind.NUMBER, 0.8, "0,8 punten"),
        }

    @settings(deadline=None)
    @given(
        st.lists(
            st.text(
                st.characters(
                    blacklist_categories=["Cc", "Cs"], blacklist_characters="_\ufffe\uffff"
                )
            ),
            min_size=1,
            max_size=20,
        )
    )
    def test_texts_come_through_as_they_are(self, texts: list[str]) -> None:
        cells = "".join(
            f'<c r="A{row}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
            for row, text in enumerate(texts, 1)
        )
        found = json.loads(process.answer(workbook(cells)))["sheets"][0]
        there = [(row, text) for row, text in enumerate(texts, 1) if text]
        assert list(zip(found["rows"], found["values"], strict=True)) == there
        assert found["columns"] == [1] * len(there)
        assert found["kinds"].split() == ["text"] * len(there)

    @settings(deadline=None)
    @given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=20))
    def test_numbers_come_through_as_they_are(self, numbers: list[float]) -> None:
        cells = "".join(f'<c r="A{row}"><v>{n!r}</v></c>' for row, n in enumerate(numbers, 1))
        found = json.loads(process.answer(workbook(cells)))["sheets"][0]
        assert found["values"] == numbers


class TestWorkbook:
    def test_sheets_in_order_with_their_names_and_visibility(self) -> None:
        book = openpyxl.Workbook()
        book.active.title = 'Één & "twee"'
        book.create_sheet("Lijsten").sheet_state = "veryHidden"
        book.create_sheet("Leeg")
        read = read_workbook(saved(book))
        assert [(sheet.name, sheet.visible) for sheet in read.sheets] == [
            ('Één & "twee"', True),
            ("Lijsten", False),
            ("Leeg", True),
        ]

    def test_names_and_merged_blocks(self) -> None:
        book = openpyxl.Workbook()
        book.defined_names["Model_Versie"] = DefinedName("Model_Versie", attr_text='"2026.1"')
        book.active.merge_cells("B2:D3")
        read = read_workbook(saved(book))
        assert read.names == {"model_versie": "2026.1"}
        assert read.sheets[0].merged == ((2, 2, 3, 4),)

    def test_a_sheet_with_a_chart_only_has_no_cells(self) -> None:
        relations = relations_part(["worksheets/sheet1.xml", "chartsheets/sheet1.xml"])
        head, _, tail = relations.rpartition("/worksheet")
        data = zipped(
            parts()
            | {
                "xl/workbook.xml": workbook_part(["Blad", "Grafiek"]),
                "xl/_rels/workbook.xml.rels": f"{head}/chartsheet{tail}",
                "xl/chartsheets/sheet1.xml": "<chartsheet/>",
            }
        )
        assert [len(sheet.cells) for sheet in read_workbook(data).sheets] == [1, 0]


@pytest.mark.parametrize("name", ALL_HOSTILE)
def test_the_app_survives_every_hostile_file(name: str, pool: ParserPool) -> None:
    with pytest.raises(Refused) as caught:
        read_workbook(ALL_HOSTILE[name].make(), pool)
    assert ALL_HOSTILE[name].explains(caught.value), caught.value


def test_a_refusal_becomes_a_finding_about_the_file() -> None:
    finding = refusal(Refused("BESTAND-TE-GROOT", megabytes=12, most=10), "7F3A-21")
    assert (finding.sheet, finding.cell, finding.severity) == (None, None, Severity.ERROR)
    assert finding.message == "Dit bestand is te groot: 12 MB. Meer dan 10 MB kan niet."
    assert "7F3A-21" not in finding.remedy


def test_numbers_are_told_as_the_dutch_write_them() -> None:
    finding = refusal(Refused("WERKBOEK-TE-VEEL-CELLEN", most=250_000))
    assert "250.000" in finding.message


def test_of_what_only_the_log_can_tell_a_refusal_gives_the_reference_and_not_the_cause() -> None:
    finding = refusal(unreadable("parser: XmlError"), "7F3A-21")
    assert finding.remedy.endswith("geef de beheerder dan dit kenmerk: 7F3A-21.")
    assert "XmlError" not in finding.message + finding.remedy


@pytest.mark.parametrize("name", ALL_HOSTILE)
def test_no_refusal_tells_a_cause_or_a_path(name: str) -> None:
    refused = Refused("BESTAND-LEEG")
    try:
        process.precheck(ALL_HOSTILE[name].make())
    except Refused as found:
        refused = found
    finding = refusal(refused, "7F3A-21")
    told = finding.message + finding.remedy
    assert str(refused.facts.get("reason", "/tmp")) not in told
    assert not {"Traceback", "Error", "{", ".py"} & set(told.split())
    assert finding.message != finding.remedy
    assert ("7F3A-21" in told) == ("reason" in refused.facts)


def test_a_read_after_a_hostile_file_is_as_before() -> None:
    with pytest.raises(Refused):
        read_workbook(ALL_HOSTILE["corner to corner"].make())
    assert first_sheet(workbook()).cells == {(1, 1): Cell(Kind.NUMBER, 1.0)}


def test_a_refusal_for_an_error_that_cannot_be_read_says_what_to_do_in_which_cell() -> None:
    with pytest.raises(Refused) as caught:
        read_workbook(workbook('<c r="B7" t="e"><v>#CALC!</v></c>'))
    finding = refusal(caught.value)
    assert 'Op de tab "Blad" staat in vak B7 de foutcode #CALC!' in finding.message
    assert "Typ in vak B7 zelf het antwoord, of maak het vak leeg." in finding.remedy
