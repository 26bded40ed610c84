"""The notes and comments of a sheet: what is read of them, and what is refused."""

import pytest

from monitor.files.parser.comments_part import read_comments
from monitor.files.parser.limits import Limits, Refused
from tests.files.hostile.case import Hostile

NOTE = '<comment ref="E5"><text><t>x</t></text></comment>'


class Narrow(Limits):
    text_length = 20


def parts(content: str) -> list[tuple[int, int, str, str]]:
    return read_comments([content.encode()], "KPI", 10, Narrow())


def legacy(comments: str, authors: str = "<author>Wie</author>") -> str:
    return f"<comments><authors>{authors}</authors><commentList>{comments}</commentList></comments>"


def test_a_text_in_pieces_is_one() -> None:
    told = '<comment ref="E5" authorId="0"><text><r><rPr/><t>een </t></r><r><t>&lt;b&gt;</t></r>'
    assert parts(legacy(f"{told}</text></comment>")) == [(5, 5, "Wie", "een <b>")]


def test_a_thread_is_read_from_its_own_part_alone() -> None:
    stands_for = '<comment ref="E5" authorId="0"><text><t>Uw Excel is te oud</t></text></comment>'
    assert parts(legacy(stands_for, "<author>tc={1-2}</author>")) == []
    thread = '<threadedComment ref="E5" personId="{3}"><text>Klopt dit?</text></threadedComment>'
    answers = f"<ThreadedComments>{thread}{thread.replace('Klopt dit?', 'Ja')}</ThreadedComments>"
    assert parts(answers) == [(5, 5, "", "Klopt dit?"), (5, 5, "", "Ja")]


def test_each_has_its_own_place_author_and_text() -> None:
    told = (
        '<comment ref="A1" authorId="1"><text><t>een</t></text></comment>'
        '<comment ref="B2" authorId="0"><text/></comment>'
        '<comment ref="C3" authorId="2"><text><t>drie</t></text></comment>'
    )
    authors = "<author>Ad</author><author>Bo</author><author>tc</author>"
    assert parts(legacy(told, authors)) == [
        (1, 1, "Bo", "een"),
        (2, 2, "Ad", ""),
        (3, 3, "tc", "drie"),
    ]


def test_only_what_stands_in_its_text_is_of_a_comment() -> None:
    told = '<comment ref="A1"> <text> <t>een</t> </text><x>twee</x></comment><t>drie</t>'
    assert parts(legacy(told)) == [(1, 1, "", "een")]
    thread = '<threadedComment ref="A1"><text>een</text><t>twee</t></threadedComment>'
    assert parts(f"<x>{thread}</x>") == [(1, 1, "", "een")]


def test_as_many_and_as_long_as_they_may_be() -> None:
    assert len(parts(legacy(NOTE * 10))) == 10
    longest = "x" * Narrow.text_length
    assert parts(legacy(NOTE.replace(">x<", f">{longest}<"))) == [(5, 5, "", longest)]


@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        (legacy(NOTE.replace(">x<", f">{'x' * 21}<")), ("CEL-TEKST-TE-LANG", "")),
        (legacy(NOTE.replace("E5", "E0")), ("BESTAND-ONVEILIG", "impossible cell reference")),
        (legacy(NOTE.replace(' ref="E5"', "")), ("BESTAND-ONVEILIG", "impossible cell reference")),
        (legacy(NOTE * 11), ("WERKBOEK-TE-VEEL-CELLEN", "")),
        (f"<comments>{NOTE[:-10]}", ("BESTAND-BESCHADIGD", "XML: ")),
    ],
)
def test_what_no_honest_program_writes_is_refused(comments: str, expected: tuple[str, str]) -> None:
    with pytest.raises(Refused) as caught:
        parts(comments)
    assert Hostile(comments.encode, *expected).explains(caught.value), caught.value


def test_a_text_that_is_too_long_is_told_with_its_place() -> None:
    with pytest.raises(Refused) as caught:
        parts(legacy(NOTE.replace(">x<", f">{'x' * 21}<")))
    assert caught.value.facts == {"sheet": "KPI", "cell": "E5", "most": 20}


def test_odd_numbers_of_authors_name_nobody() -> None:
    for number in ("1", "9", "-1", "²", "", "9" * 5000):
        told = f'<comment ref="A1" authorId="{number}"><text><t>x</t></text></comment>'
        assert parts(legacy(told)) == [(1, 1, "", "x")]
