"""Which shared texts have a part that is struck through or stands small above or below the line."""

from collections.abc import Iterable

import pytest

from monitor.files.parser.run_marks import Lookout, marked_texts

STRUCK = "<r><rPr><strike/></rPr><t>65</t></r><r><t>72</t></r>"


def part(*texts: str) -> bytes:
    return f"<sst>{''.join(f'<si>{text}</si>' for text in texts)}</sst>".encode()


@pytest.mark.parametrize(
    "text",
    [
        STRUCK,
        '<r><t>72</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>',
        '<r><rPr><b/><vertAlign val="subscript"/><sz val="9"/></rPr><t>2</t></r>',
        '<x:r><x:rPr><x:strike val="1"/></x:rPr><x:t>65</x:t></x:r>',
        '<r><rPr><strike val="true"/></rPr><t xml:space="preserve"> 4 - vorig jaar\n</t></r>',
    ],
)
def test_a_text_with_a_marked_part_is_found_by_its_number(text: str) -> None:
    opened = part("<t>een</t>", "<t/>", text, "<t>twee</t>", text).replace(
        b"<sst>", b'<sst xmlns:x="x">'
    )
    assert marked_texts([opened]) == {2, 4}


@pytest.mark.parametrize(
    "text",
    [
        "<t>72</t>",
        "<r><rPr><b/><i/><u/></rPr><t>65</t></r><r><t>72</t></r>",
        '<r><rPr><strike val="0"/></rPr><t>65</t></r><r><t>72</t></r>',
        '<r><rPr><strike val="false"/><vertAlign val="baseline"/></rPr><t>65</t></r>',
        "<r><rPr><strike/></rPr><t> \n</t></r>\n<r><t>72</t></r>",
        "<t>strike vertAlign</t>",
        "",
    ],
)
def test_other_texts_have_none(text: str) -> None:
    assert marked_texts([part("<t>een</t>", text)]) == frozenset()


def test_a_mark_is_of_its_own_part_and_text_alone() -> None:
    blank = "<r><rPr><strike/></rPr><t> </t></r><r><t>72</t></r>"
    assert marked_texts([part(blank, "<t>72</t>", "<r><t>72</t></r>", STRUCK)]) == {3}


def seen(pieces: Iterable[bytes]) -> bool:
    lookout = Lookout()
    assert b"".join(lookout.passing(pieces)) == b"".join(pieces)
    return lookout.seen


@pytest.mark.parametrize("name", [b"<strike/>", b"<vertAlign val='superscript'/>"])
def test_a_name_is_seen_wherever_a_part_is_cut(name: bytes) -> None:
    whole = b"<sst>" + name + b"</sst>"
    assert all(seen([whole[:cut], whole[cut:]]) for cut in range(len(whole)))
    assert seen([whole[at : at + 1] for at in range(len(whole))])


def test_without_one_nothing_is_seen() -> None:
    assert not seen([part("<t>een</t>"), b""])
