"""The workbook's own parts: sheets, names, calendar, relations, shared texts and styles."""

import pytest

from monitor.files.parser.book_parts import (
    CellStyles,
    WorkbookEntries,
    check_shared_texts,
    read_cell_styles,
    read_relations,
    read_workbook_part,
)
from monitor.files.parser.limits import Limits, Refused
from tests.files.workbook_parts import relations_part, shared, workbook_part

NUMBER_FORMATS = (
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"><alignment/></xf>'
    '<xf numFmtId="{number}"/></cellXfs></styleSheet>'
)


class Narrow(Limits):
    shared_texts = 250


def entries(part: str) -> WorkbookEntries:
    return read_workbook_part([part.encode()])


def styles_of(part: str) -> CellStyles:
    return read_cell_styles([part.encode()])


class TestWorkbookPart:
    def test_sheets_in_order_and_whether_they_are_seen(self) -> None:
        part = workbook_part(["PPS", "Lijsten", "Diep", "Gewoon"])
        for number, state in ((2, "hidden"), (3, "veryHidden"), (4, "visible")):
            part = part.replace(f'sheetId="{number}"', f'state="{state}"')
        assert [(sheet.name, sheet.relation, sheet.visible) for sheet in entries(part).sheets] == [
            ("PPS", "rId1", True),
            ("Lijsten", "rId2", False),
            ("Diep", "rId3", False),
            ("Gewoon", "rId4", True),
        ]

    @pytest.mark.parametrize("name", ['name=""', ""])
    def test_a_sheet_without_a_name_is_refused(self, name: str) -> None:
        with pytest.raises(Refused, match="sheet without a name"):
            entries(workbook_part().replace('name="Blad"', name))

    def test_a_sheet_that_leads_nowhere_has_no_relation(self) -> None:
        assert entries(workbook_part().replace('r:id="rId1"', "")).sheets[0].relation == ""

    def test_names_that_hold_a_text_everywhere(self) -> None:
        names = (
            "<definedNames>"
            '<definedName name="Template_Versie">"2026.1"</definedName>'
            '<definedName name="met_quotes">"een ""naam"" &amp; meer"</definedName>'
            '<definedName name="met_ruimte"> "x" </definedName>'
            '<definedName name="leeg">""</definedName>'
            '<anders name="van_niemand"/>'
            '<definedName name="van_een_blad" localSheetId="0">"x"</definedName>'
            '<definedName name="bereik">Blad!$A$1</definedName>'
            '<definedName name="formule">"a"&amp;"b"</definedName>'
            '<definedName name="getal">2026.1</definedName>'
            '<definedName name="in_stukken">"een<x/>twee"</definedName>'
            '<definedName name="open">"</definedName>'
            '<definedName name="half">"x</definedName>'
            '<definedName name="niets"/>'
            "</definedNames>"
        )
        assert entries(workbook_part(after=names)).names == {
            "template_versie": "2026.1",
            "met_quotes": 'een "naam" & meer',
            "met_ruimte": "x",
            "leeg": "",
            "in_stukken": "eentwee",
        }

    @pytest.mark.parametrize(("value", "expected"), [("1", True), ("true", True), ("0", False)])
    def test_the_calendar(self, value: str, expected: bool) -> None:
        part = workbook_part(before=f'<workbookPr date1904="{value}"/>')
        assert entries(part).date_1904 is expected


def test_relations_are_those_inside_the_file() -> None:
    inside, outside = relations_part(["a.xml"]), relations_part(["b.xml"], 'TargetMode="External"')
    assert read_relations([inside.encode()]) == ({"rId1": ("worksheet", "a.xml")}, {})
    assert read_relations([outside.encode()]) == ({}, {"rId1": "b.xml"})
    assert read_relations([b"<a><Relation Id='x'/></a>"]) == ({}, {})
    assert read_relations([relations_part(["c.xml"], 'TargetMode="Internal"').encode()])[0]


class TestSharedTexts:
    @staticmethod
    def check(attributes: str, content: str = "") -> None:
        check_shared_texts([shared(attributes, content).encode()], Narrow())

    @pytest.mark.parametrize(
        "claimed", ["", 'uniqueCount="0"', 'uniqueCount="000000250"', 'count="999"']
    )
    def test_as_many_as_there_may_be(self, claimed: str) -> None:
        self.check(claimed)
        self.check("", shared(claimed))

    @pytest.mark.parametrize("claimed", ["251", "999999999", "4294967296", "0000000001"])
    def test_more_are_unsafe(self, claimed: str) -> None:
        with pytest.raises(Refused) as caught:
            self.check(f'uniqueCount="{claimed}"')
        assert (caught.value.code, caught.value.facts["reason"]) == (
            "BESTAND-ONVEILIG",
            "count of shared texts",
        )

    @pytest.mark.parametrize("claimed", ["", "-1", "veel", "²", "٣", "1.5", " 1"])
    def test_what_is_no_count_is_damaged(self, claimed: str) -> None:
        with pytest.raises(Refused) as caught:
            self.check(f'uniqueCount="{claimed}"')
        assert (caught.value.code, caught.value.facts["reason"]) == (
            "BESTAND-BESCHADIGD",
            "count of shared texts",
        )


class TestStyles:
    @pytest.mark.parametrize(
        ("number", "code", "told"),
        [
            ("9", "", ("percent", 50, "")),
            ("10", "", ("percent", 50, "")),
            ("170", "0.0%;[Red]-0.0%", ("percent", 50, "")),
            ("170", "0&quot; van &quot;0%", ("percent", 50, "")),
            ("170", "0&quot;%&quot;", ("percent", 0.5, "")),
            ("170", "0\\%", ("percent", 0.5, "")),
            ("170", "0&quot; mln&quot;", ("scaled", "50 mln", "")),
            ("170", "#,##0,", ("scaled", "0,05 x 1.000", "")),
            ("170", "0_%", None),
            ("2", "", ("number", 50, "50,00")),
            ("170", "#,##0.00", None),
            ("0", "", None),
            ("14", "", None),
        ],
    )
    def test_numbers_shown_otherwise_than_they_are(
        self, number: str, code: str, told: tuple[str, float | str, str] | None
    ) -> None:
        shown = styles_of(NUMBER_FORMATS.format(code=code, number=number)).shown
        assert (shown["1"].told(50) if "1" in shown else None) == told
        assert "0" not in shown

    def test_which_styles_strike_the_whole_text_through(self) -> None:
        fonts = '<font><b/></font><font><strike/></font><font><strike val="0"/></font><font/>'
        cells = "".join(f'<xf fontId="{number}"/>' for number in range(4))
        part = (
            f'<styleSheet><x><strike/></x><fonts>{fonts}<vertAlign val="superscript"/></fonts>'
            f'<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs>{cells}<xf/></cellXfs>'
            "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
        )
        assert styles_of(part).struck == {"1"}
