"""The check before the parser: what is refused and why, what passes, and what is noted."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from monitor.domain.rules import rule
from monitor.files.parser.guard import Limits, Precheck, Refused, precheck
from monitor.files.parser.limits import UPLOADS
from monitor.files.parser.sheet_notes import SheetNotes
from tests.files.hostile.book import BOOK
from tests.files.hostile.precheck import is_refused_for_its_reason, refusal_of
from tests.files.hostile.xml import XML
from tests.files.raw_zip import raw_zip
from tests.files.workbook_parts import (
    FIRST_CELL,
    SHEET,
    Parts,
    cells_at,
    parts,
    relations_part,
    shared,
    sheet_part,
    sheets_with,
    with_part,
    workbook,
    workbook_part,
    zipped,
)

HONEST = {
    "smallest": workbook(),
    "not packed": raw_zip(parts()),
    "sizes in 64 bits": raw_zip(parts(), end_64={}),
    "styled far out": workbook('<c r="A1" s="1"/><c r="XFD1" s="1"/>'),
    "coloured to the corner": workbook(after='<conditionalFormatting sqref="A1:XFD1048576"/>'),
    "declaration as text": workbook(theme="<a>&lt;!DOCTYPE&gt;<![CDATA[x]]><!-- x --></a>"),
    "numbers beside quoted signs": workbook(
        '<c r="A1" t="inlineStr"><is><t>R&amp;D<!-- x --></t></is></c><c r="B1"><v>7</v></c>'
        '<c r="C1"><f>IF(1&lt;2,3,4)</f><v>3</v></c>'
        '<c r="D1" t="str"><f>"&amp;"</f><v>&amp;</v></c><c r="E1"><f>NOW()</f><v/></c>'
    ),
    "mash-up": with_part("customXml/item1.xml", "<DataMashup/>".encode("utf-16")),
    "backslash in a name": with_part("xl\\printerSettings\\1.bin", bytes(1000)),
    "workbook inside": with_part("xl/embeddings/other.xlsx", workbook()),
    "list of kinds of another program": with_part("mimetype", "application/zip"),
    "folder": with_part("xl/worksheets/", ""),
    "path from the root": with_part(
        "xl/_rels/workbook.xml.rels", relations_part(["/xl/worksheets/sheet1.xml"])
    ),
    "byte order mark": with_part(
        SHEET, "\ufeff<?xml version='1.0' encoding='utf-8'?>" + sheet_part()
    ),
    "prefixed": with_part(SHEET, "<x:worksheet xmlns:x='y'><x:sheetData/></x:worksheet>"),
}


def notes_of(cells: str, *, after: str = "", **others: str | bytes) -> SheetNotes:
    return precheck(workbook(cells, after=after, **others)).sheets[0].notes


class SixCells(Limits):
    cells = 6


def parts_of_two_sheets(first: str, second: str) -> Parts:
    return parts(first) | {
        "xl/workbook.xml": workbook_part(["Een", "Twee"]),
        "xl/_rels/workbook.xml.rels": relations_part(
            ["worksheets/sheet1.xml", "worksheets/sheet2.xml"]
        ),
        "xl/worksheets/sheet2.xml": sheet_part(second),
    }


def with_comments(target: str, part: str, *, kind: str = "comments", count: int = 1) -> Parts:
    """The parts of comments at the first sheet: its relation to this target, and this part."""
    comments = "".join(
        f'<comment ref="A{row}"><text><t>let op</t></text></comment>' for row in range(1, count + 1)
    )
    return {
        "xl/worksheets/_rels/sheet1.xml.rels": relations_part([target]).replace(
            '/worksheet"', f'/{kind}"'
        ),
        part: f"<comments>{comments}</comments>",
    }


def with_box(kind: str, count: int = 1) -> Parts:
    """The parts of text boxes over the first sheet, by a relation of this kind."""
    box = "<sp><txBody><p><t>let op</t></p></txBody></sp>"
    return with_comments("../drawing1.xml", "xl/drawing1.xml", kind=kind) | {
        "xl/drawing1.xml": f"<wsDr>{box * count}</wsDr>"
    }


class TestRefusals:
    @pytest.mark.parametrize("name", BOOK)
    def test_a_hostile_file_is_refused_for_its_own_reason(self, name: str) -> None:
        assert is_refused_for_its_reason(BOOK[name])

    @pytest.mark.parametrize(
        "name",
        [
            "doctype in the properties",
            "doctype in sixteen bits",
            "NUL byte in a part that nobody reads",
        ],
    )
    def test_what_nobody_reads_is_looked_at_too(self, name: str) -> None:
        assert is_refused_for_its_reason(XML[name])

    @pytest.mark.parametrize(
        ("narrower", "code"),
        [
            ({"file_bytes": 100}, "BESTAND-TE-GROOT"),
            ({"members": 4}, "WERKBOEK-TE-VEEL-ONDERDELEN"),
            ({"unpacked_bytes": 500}, "WERKBOEK-UITGEPAKT-TE-GROOT"),
            ({"sheets": 0}, "WERKBOEK-TE-VEEL-BLADEN"),
            ({"cells": 2}, "WERKBOEK-TE-VEEL-CELLEN"),
            ({"columns": 2}, "BLAD-TE-GROOT"),
            ({"rows": 0}, "BLAD-TE-GROOT"),
            ({"sheet_area": 2}, "BLAD-TE-GROOT"),
            ({"workbook_area": 2}, "WERKBOEK-TE-VEEL-CELLEN"),
            ({"range_area": 1}, "BLAD-BEREIK-TE-GROOT"),
            ({"ranges": 0}, "BLAD-BEREIK-TE-GROOT"),
            ({"tag_bytes": 20}, "BESTAND-ONVEILIG"),
            ({"shared_texts": 2}, "BESTAND-ONVEILIG"),
        ],
    )
    def test_every_limit_counts(self, narrower: dict[str, int], code: str) -> None:
        data = workbook(
            "".join(f'<c r="{letter}1"><v>1</v></c>' for letter in "ABC"),
            after='<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
            sharedStrings='<sst uniqueCount="3"/>',
        )
        precheck(data)
        assert refusal_of(data, type("Narrower", (Limits,), narrower)()).code == code

    def test_a_file_may_be_as_large_and_have_as_many_sheets_as_the_bound(self) -> None:
        data = workbook()
        bounds = {"file_bytes": len(data), "sheets": 1}
        assert precheck(data, type("Exact", (Limits,), bounds)()).sheets

    def test_cells_and_comments_count_over_all_sheets_together(self) -> None:
        content = parts_of_two_sheets(f"{FIRST_CELL}<c r='B1'><v>2</v></c>", FIRST_CELL)
        content |= with_comments("../comments1.xml", "xl/comments1.xml", count=3)
        data = zipped(content)
        assert len(precheck(data, SixCells()).sheets[0].comments) == 3
        for more in (
            {"xl/worksheets/sheet2.xml": sheet_part(f"{FIRST_CELL}<c r='B1'><v>2</v></c>")},
            with_comments("../comments1.xml", "xl/comments1.xml", count=4),
            with_comments("../comments1.xml", "xl/comments1.xml", count=6),
        ):
            assert refusal_of(zipped(content | more), SixCells()).code == "WERKBOEK-TE-VEEL-CELLEN"

    def test_areas_count_over_all_sheets_together(self) -> None:
        data = sheets_with([cells_at("A1", "C2"), cells_at("B1", "B4")])
        exact, less = (type("", (Limits,), {"workbook_area": area})() for area in (10, 9))
        assert len(precheck(data, exact).sheets) == 2
        assert refusal_of(data, less).code == "WERKBOEK-TE-VEEL-CELLEN"

    def test_limits_cannot_be_changed_by_accident(self) -> None:
        with pytest.raises(AttributeError):
            Limits().cells = 1

    @settings(deadline=None)
    @given(st.binary(max_size=300))
    def test_any_bytes_get_an_answer(self, data: bytes) -> None:
        refusal_of(data)

    @settings(deadline=None)
    @given(st.binary(max_size=300))
    def test_any_directory_gets_an_answer(self, data: bytes) -> None:
        refusal_of(b"PK\3\4" + data + b"PK\5\6" + data[:18].ljust(18, b"\0"))

    @settings(deadline=None)
    @given(st.data())
    def test_a_workbook_with_other_bytes_passes_or_is_refused(self, data: st.DataObject) -> None:
        whole = bytearray(raw_zip(parts(sharedStrings='<sst uniqueCount="1"/>')))
        for _ in range(data.draw(st.integers(1, 5))):
            position = data.draw(st.integers(0, len(whole) - 1))
            whole[position] = data.draw(st.integers(0, 255))
        try:
            sheets = precheck(bytes(whole)).sheets
        except Refused as refused:
            sheets = ()
            rule(refused.code).at(None, None, **refused.facts)
        event(f"passes: {bool(sheets)}")


class TestHonestFiles:
    @pytest.mark.parametrize("name", HONEST)
    def test_is_let_through(self, name: str) -> None:
        assert len(precheck(HONEST[name]).sheets) == 1

    def test_a_workbook_of_libreoffice(self, tmp_path: Path) -> None:
        made = Workbook()
        made.active.append(["=1/0", "=NA()", '=""', 0.45])
        made.active["D1"].number_format = "0.0%"
        made.active.merge_cells("A3:B4")
        made.create_sheet("Lijsten").sheet_state = "hidden"
        made.save(tmp_path / "made.xlsx")
        subprocess.run(
            [
                *("soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"),
                *("--convert-to", "xlsx", "--outdir", tmp_path / "saved", tmp_path / "made.xlsx"),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        first, second = precheck((tmp_path / "saved" / "made.xlsx").read_bytes()).sheets
        assert first.notes.errors == {(1, 1): "#DIV/0!", (1, 2): "#N/A"}
        assert not first.notes.uncomputed
        assert list(first.notes.shown) == [(1, 4)]
        assert first.notes.shown[1, 4].told(0.45) == ("percent", 0.45, "")
        assert first.notes.merged == [(3, 1, 4, 2)]
        assert (first.visible, second.visible) == (True, False)


class TestNotes:
    def test_errors_with_their_address(self) -> None:
        notes = notes_of(
            '<c r="B1" t="e"><v>#N/A</v></c>'
            '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
            '<c r="E1" t="e"/>'
        )
        assert notes.errors == {(1, 2): "#N/A", (1, 4): "#DIV/0!"}
        assert not notes.uncomputed

    def test_formulas_that_were_never_calculated(self) -> None:
        notes = notes_of(
            '<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v/></c><c r="C1"><f>1+1</f><v> </v></c>'
            '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="str"><f>""</f><v></v></c>'
            '<c r="F1" t="inlineStr"><f>x</f><is><r><rPr/><t>x</t></r></is></c>'
            '<c r="G1" t="e"><f>1/0</f></c>'
        )
        assert notes.uncomputed == {(1, 1): "1+1", (1, 2): "1+1", (1, 3): "1+1", (1, 7): "1/0"}

    def test_a_formula_is_noted_whole_and_one_beyond_a_text_not_at_all(self) -> None:
        longest, longer = ("9" * (UPLOADS.text_length + more) for more in (0, 1))
        notes = notes_of(
            '<c r="A1"><f>IF(B2&gt;1,"a&amp;b",C2)</f></c><c r="B1"><f t="shared" si="0"/></c>'
            f'<c r="C1"><f>{longest}</f></c><c r="D1"><f>{longer}</f></c>'
        )
        formula = 'IF(B2>1,"a&b",C2)'
        assert notes.uncomputed == {(1, 1): formula, (1, 2): "", (1, 3): longest, (1, 4): ""}

    def test_formulas_outside_cells_are_nobodys_result(self) -> None:
        notes = notes_of(
            '<c r="A1"><v>1</v></c>',
            after="<extLst><ext><x><f>Lijsten!A1:A9</f></x></ext></extLst>",
        )
        assert not notes.uncomputed

    def test_cells_that_do_not_name_their_place(self) -> None:
        notes = notes_of(
            '<c t="e"><v>#N/A</v></c><c/><c t="e"><v>#REF!</v></c>'
            '<c r="F1"/><c t="e"><v>#NUM!</v></c></row>'
            '<row><c t="e"><v>#NULL!</v></c>'
        )
        assert notes.errors == {
            (1, 1): "#N/A",
            (1, 3): "#REF!",
            (1, 7): "#NUM!",
            (2, 1): "#NULL!",
        }

    def test_tags_with_a_prefix(self) -> None:
        sheet = (
            '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="2"><x:c r="B2" t="e">'
            "<x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        )
        assert precheck(with_part(SHEET, sheet)).sheets[0].notes.errors == {(2, 2): "#N/A"}

    def test_merged_blocks(self) -> None:
        notes = notes_of(FIRST_CELL, after='<mergeCells><mergeCell ref="A1:C1"/></mergeCells>')
        assert notes.merged == [(1, 1, 1, 3)]

    def test_number_formats_are_those_of_the_styles(self) -> None:
        styles = '<styleSheet><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>'
        cells = '<c r="A1" s="0"><v>5</v></c><c r="B1" s="1"><v>50</v></c>'
        assert list(notes_of(cells, styles=styles).shown) == [(1, 2)]

    def test_marks_are_those_of_the_shared_texts(self) -> None:
        cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        struck = "<r><rPr><strike/></rPr><t>een</t></r>"
        texts = shared(content=f"<si><t>strikt</t></si><si>{struck}</si>")
        assert notes_of(cells, sharedStrings=texts).marked == {(1, 2)}
        assert notes_of(cells, sharedStrings=texts.replace("<strike/>", "")).marked == set()

    def test_of_the_cells_themselves_nothing_is_kept(self) -> None:
        assert notes_of(FIRST_CELL).content == []

    @pytest.mark.parametrize(
        "target",
        [
            "../comments/een.xml",
            "..\\Comments\\een.xml",
            "/xl/comments/een.xml",
            "./../comments//een.xml",
            "../worksheets/../comments/een.xml",
            "../../xl/comments/een.xml",
            "../../../../xl/comments/een.xml",
        ],
    )
    def test_comments_stand_where_a_relation_of_their_sheet_leads(self, target: str) -> None:
        content = parts() | with_comments(target, "xl/comments/een.xml")
        assert precheck(zipped(content)).sheets[0].comments == [(1, 1, "", "let op")]

    def test_text_boxes_stand_where_a_relation_of_their_sheet_leads(self) -> None:
        content = parts() | with_box(kind="drawing")
        assert precheck(zipped(content)).sheets[0].asides == [("box", 1, 1, "let op")]
        content = parts() | with_box(kind="image")
        assert precheck(zipped(content)).sheets[0].asides == []

    def test_texts_beside_a_page_are_told(self) -> None:
        after = "<headerFooter><oddHeader>&amp;Cx</oddHeader><oddFooter>y</oddFooter>"
        data = workbook(after=f"{after}<firstHeader/></headerFooter>")
        assert precheck(data).sheets[0].asides == [
            ("header", 0, 0, "&Cx"),
            ("footer", 0, 0, "y"),
            ("header", 0, 0, ""),
        ]

    def test_text_boxes_count_as_cells(self) -> None:
        content = parts() | with_box(kind="drawing", count=5)
        assert len(precheck(zipped(content), SixCells()).sheets[0].asides) == 5
        content = parts() | with_box(kind="drawing", count=6)
        with pytest.raises(Refused, match="CELLEN"):
            precheck(zipped(content), SixCells())

    def test_links_count_as_cells_over_all_sheets_together(self) -> None:
        link = "<hyperlinks xmlns:r='x'><hyperlink ref='A1' r:id='rId1'/></hyperlinks>"
        content = parts_of_two_sheets("", cells_at("A1", "B1", "C1", "D1", "E1"))
        content[SHEET] = sheet_part(after=link)
        assert precheck(zipped(content), SixCells()).sheets[0].asides == []
        content["xl/worksheets/_rels/sheet1.xml.rels"] = relations_part(
            ["https://voorbeeld.nl"], 'TargetMode="External"'
        )
        with pytest.raises(Refused, match="CELLEN"):
            precheck(zipped(content), SixCells())

    def test_other_relations_lead_to_no_comments(self) -> None:
        for other in (
            with_comments("../comments1.xml", "xl/comments1.xml", kind="image"),
            with_comments("../comments2.xml", "xl/comments1.xml"),
        ):
            assert precheck(zipped(parts() | other)).sheets[0].comments == []

    def test_a_sheet_with_a_chart_holds_no_cells(self) -> None:
        chart = relations_part().replace('/worksheet"', '/chartsheet"')
        known = precheck(with_part("xl/_rels/workbook.xml.rels", chart))
        assert not known.sheets[0].holds_cells
        assert precheck(workbook()).sheets[0].holds_cells

    def test_hidden_sheets(self) -> None:
        def seen(state: str) -> Precheck:
            part = workbook_part().replace("sheetId", f'state="{state}" sheetId')
            return precheck(zipped(parts() | {"xl/workbook.xml": part}))

        shown = [seen(state).sheets[0].visible for state in ("visible", "hidden", "veryHidden")]
        assert shown == [True, False, False]
