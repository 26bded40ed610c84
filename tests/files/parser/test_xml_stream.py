"""XML as it comes, in pieces: what is refused in any part, wherever it is cut."""

import pytest

from monitor.files.parser.limits import OUTER_WALL, Limits, Refused
from monitor.files.parser.xml_stream import (
    LOCAL,
    feed,
    new_parser,
    parse,
    plain_xml,
    without_declarations,
)
from tests.files.hostile.precheck import is_refused_for_its_reason
from tests.files.hostile.xml import XML

DECLARED = (b"<!DOCTYPE x>", b"<!doctype x>", b"<!ENTITY y 'z'>", b"<!entity y 'z'>")
IN_SIXTEEN_BITS = ("utf-16-le", "utf-16-be")


class Narrow(Limits):
    tag_bytes = 10


@pytest.mark.parametrize("name", XML)
def test_a_workbook_with_such_xml_is_refused_for_that(name: str) -> None:
    assert is_refused_for_its_reason(XML[name])


@pytest.mark.parametrize("declared", DECLARED)
def test_a_declaration_is_found_wherever_the_part_is_cut(declared: bytes) -> None:
    whole = b"<a>" + declared + b"</a>"
    wide = [whole.decode().encode(encoding) for encoding in IN_SIXTEEN_BITS]
    for part in (whole, *wide):
        for at in range(len(part)):
            with pytest.raises(Refused, match="declaration in XML"):
                list(without_declarations([part[:at], part[at:]]))
        with pytest.raises(Refused, match="declaration in XML"):
            list(without_declarations(part[at : at + 1] for at in range(len(part))))


def test_what_is_no_declaration_passes_as_it_is() -> None:
    pieces = [b"<a><!-- DOCTYPE --><![CDATA[ENTITY]]>", b"&lt;!DOCTYPE</a>", b"\0<!\0"]
    assert list(without_declarations(pieces)) == pieces
    assert list(plain_xml(pieces[:2], OUTER_WALL)) == pieces[:2]


def test_a_declaration_in_a_part_that_is_read_is_refused_too() -> None:
    with pytest.raises(Refused, match="declaration in XML"):
        list(plain_xml([b"<a><!ENT", b"ITY></a>"], OUTER_WALL))


@pytest.mark.parametrize(
    ("part", "passes"),
    [
        (b"<123456789>", True),
        (b"<1234567890>", False),
        (b"<a>1234567</a>", True),
        (b"<a>12345678</a>", False),
        (b"1234567890", True),
        (b"12345678901", False),
    ],
)
def test_a_tag_or_text_may_be_so_long_and_no_longer(part: bytes, passes: bool) -> None:
    # A piece of a real part is shorter than the bound: only over pieces can something be longer.
    for pieces in ([part[:3], part[3:]], [part[at : at + 1] for at in range(len(part))]):
        if passes:
            assert b"".join(plain_xml(pieces, Narrow())) == part
        else:
            with pytest.raises(Refused, match="endless tag or text"):
                list(plain_xml(pieces, Narrow()))


@pytest.mark.parametrize("encoding", ["UTF-8", "utf-8", "us-ascii", "ASCII", None])
def test_plain_encodings_are_read(encoding: str | None) -> None:
    tags: list[str] = []
    declared = f' encoding="{encoding}"' if encoding else ""
    part = f'<?xml version="1.0"{declared}?><x:a><b/></x:a>'
    parse(new_parser(lambda tag, _attributes: tags.append(LOCAL[tag])), [part.encode()])
    assert tags == ["a", "b"]


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "utf-7", "cp037"])
def test_others_are_refused(encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()
    with pytest.raises(Refused, match="encoding of XML"):
        parse(new_parser(lambda _tag, _attributes: None), [part])


def test_there_is_a_look_at_what_was_counted_after_each_piece_and_at_the_end() -> None:
    seen: list[str] = []
    parser = new_parser(lambda tag, _attributes: seen.append(tag))
    counted = [len(seen) for _ in feed(parser, [b"<a><b/>", b"<c/>", b"<d/></a>"])]
    assert counted[0] < counted[-1] == 4
    assert len(counted) == 4


@pytest.mark.parametrize("part", [b"", b"<a>", b"<a></b>", b"<a/><a/>", b"<a>&x;</a>"])
def test_what_is_not_well_formed_is_damaged(part: bytes) -> None:
    with pytest.raises(Refused) as caught:
        parse(new_parser(lambda _tag, _attributes: None), [part])
    assert caught.value.code == "BESTAND-BESCHADIGD"
    assert str(caught.value.facts["reason"]).startswith("XML: ")
