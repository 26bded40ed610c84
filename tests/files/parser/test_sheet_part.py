"""The part of a sheet as it comes: in pieces, cut anywhere."""

from collections.abc import Iterable, Iterator

import pytest

from monitor.files.parser.book_parts import CellStyles
from monitor.files.parser.cell_names import Address
from monitor.files.parser.limits import UPLOADS, Refused
from monitor.files.parser.sheet_notes import SheetNotes
from monitor.files.parser.sheet_part import read_sheet_part
from tests.files.hostile.precheck import is_refused_for_its_reason
from tests.files.hostile.sheet import SHEETS
from tests.files.workbook_parts import sheet_part


def noted(cells: str, cut: str) -> SheetNotes:
    """What is noted of a sheet that comes in two pieces: up to the end of ``cut``, and the rest."""
    part = sheet_part(cells).encode()
    at = part.index(cut.encode()) + len(cut)
    return read([part[:at], part[at:]])


def read(pieces: Iterable[bytes]) -> SheetNotes:
    return read_sheet_part(pieces, "Blad", CellStyles(), frozenset(), 100, UPLOADS)


def test_a_part_is_unpacked_no_further_than_it_is_looked_at() -> None:
    piece = sheet_part("".join(f'<c r="A{row}"><v>1</v></c>' for row in range(1, 102))).encode()
    unpacked = []

    def pieces() -> Iterator[bytes]:
        for number in range(100):
            unpacked.append(number)
            yield piece

    with pytest.raises(Refused, match="CELLEN"):
        read(pieces())
    assert len(unpacked) < 5


@pytest.mark.parametrize("name", SHEETS)
def test_a_workbook_with_such_a_sheet_is_refused_for_that(name: str) -> None:
    assert is_refused_for_its_reason(SHEETS[name])


@pytest.mark.parametrize("cut", ["<v>", "<v>4", "<v>4&", "<v>4&#53;", "<v>4&#53;</v"])
def test_a_value_in_pieces_is_refused_wherever_the_part_is_cut(cut: str) -> None:
    with pytest.raises(Refused, match="value in pieces"):
        noted('<c r="A1"><v>4&#53;</v></c>', cut)


@pytest.mark.parametrize("cut", ["<v>", "<v>4", "<v>4<", "<v>4<!", "<v>4<![CDATA[5"])
def test_so_is_one_with_quoted_text(cut: str) -> None:
    with pytest.raises(Refused, match="value in pieces"):
        noted('<c r="A1"><v>4<![CDATA[5]]></v></c>', cut)


@pytest.mark.parametrize("cut", ["<v>", "<v>1", "<v>12", "<v>12x"])
def test_the_number_of_a_shared_text_is_looked_at_whole(cut: str) -> None:
    with pytest.raises(Refused, match="shared text"):
        noted('<c r="A1" t="s"><v>12x</v></c>', cut)
    assert noted('<c r="A1" t="s"><v>12x</v></c>'.replace("x", "3"), cut.replace("x", "3")).content


@pytest.mark.parametrize(
    "number", ["99999999999999999999", "1234567890", "-1", "0x10", "1e3", "²", "٣"]
)
def test_what_is_no_number_of_a_shared_text_is_refused(number: str) -> None:
    with pytest.raises(Refused, match="shared text"):
        noted(f'<c r="A1" t="s"><v>{number}</v></c>', "<v>")


def test_a_shared_text_without_a_number_is_none() -> None:
    empty = '<c r="A1" t="s"><v/></c><c r="B1" t="s"><v></v></c><c r="C1"><v>2.5</v></c>'
    assert noted(empty, "<v/>").content == [(1, 1), (1, 2), (1, 3)]
    # Also where blanks lie between the tags.
    spaced = '<c r="A1" t="s"> <v>5</v>\t </c> <c r="B1" t="s"><v/></c>'
    assert noted(spaced, "<v>5").content == [(1, 1), (1, 2)]


@pytest.mark.parametrize(
    "pieces", [(b"4", b"5&#53;", b"6"), (b"4", b"5", b"&#53;"), (b"4<!", b"-- --", b">5")]
)
def test_a_value_in_more_pieces_is_looked_at_as_far_as_it_goes(
    pieces: tuple[bytes, ...],
) -> None:
    begin, end = sheet_part('<c r="A1"><v>|</v></c>').encode().split(b"|")
    with pytest.raises(Refused, match="value in pieces"):
        read([begin, *pieces, end])
    with pytest.raises(Refused, match="value in pieces"):
        read([begin + pieces[0], *pieces[1:], end])


def test_a_sign_may_itself_be_cut() -> None:
    begin, end = sheet_part('<c r="A1"><v>|</v></c>').encode().split(b"|")
    with pytest.raises(Refused, match="value in pieces"):
        read([begin, b"4<", b"!-- -->5", end])


def test_cells_that_are_struck_through_as_a_whole_are_those_with_such_a_style() -> None:
    styles = CellStyles()
    styles.struck.add("3")
    cells = '<c r="A1" s="3"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"/><c r="D1"/>'
    part = sheet_part(cells).encode()
    assert read_sheet_part([part], "Blad", styles, frozenset(), 9, UPLOADS).struck == {(1, 1)}


class TestMarkedTexts:
    @staticmethod
    def marked(cells: str, texts: frozenset[int] = frozenset(), after: str = "") -> set[Address]:
        part = sheet_part(cells, after=after).encode()
        return read_sheet_part([part], "Blad", CellStyles(), texts, 100, UPLOADS).marked

    def test_cells_with_a_shared_text_of_which_a_part_is_marked(self) -> None:
        cells = (
            '<c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>70</v></c><c r="C1"><v>7</v></c>'
            '<c r="D1" t="s"><v>000000007</v></c><c r="E1" t="s"><v/></c><c t="s"><v>7</v></c>'
        )
        assert self.marked(cells, frozenset({7})) == {(1, 1), (1, 4), (1, 6)}
        assert self.marked(cells) == set()

    def test_also_where_a_value_of_the_sheet_may_be_in_pieces(self) -> None:
        cells = '<c r="A1" t="s"><v>7</v></c><c r="B1" t="str"><v>a &amp; b</v></c>'
        assert self.marked(cells, frozenset({7})) == {(1, 1)}

    def test_a_text_in_the_cell_itself(self) -> None:
        struck = "<is><r><rPr><b/><strike/></rPr><t>65</t></r><r><t>72</t></r></is>"
        plain = '<is><r><rPr><strike val="0"/></rPr><t>65</t></r></is>'
        cells = (
            f'<c r="A1" t="inlineStr">{plain}</c><c r="B1" t="inlineStr">{struck}</c>'
            '<c r="C1" t="inlineStr"><is><t>72</t></is></c>'
        )
        assert self.marked(cells) == {(1, 2)}

    def test_a_format_further_on_in_the_part_is_of_no_cell(self) -> None:
        cells = '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>65</t></r></is></c>'
        after = "<extLst><ext><dxf><font><strike/></font></dxf></ext></extLst>"
        assert self.marked(cells, after=after) == set()
