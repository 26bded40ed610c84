"""The text boxes over a sheet: what is read of them, and what is refused."""

import pytest

from monitor.files.parser.drawing_part import read_boxes
from monitor.files.parser.limits import Limits, Refused
from tests.files.hostile.case import Hostile

BOX = "<sp><txBody><p><r><t>x</t></r></p></txBody></sp>"


class Narrow(Limits):
    text_length = 20


def boxes(content: str) -> list[tuple[int, int, str]]:
    return read_boxes([f"<wsDr>{content}</wsDr>".encode()], "KPI", 10, Narrow())


def anchored(content: str, row: str = "4", column: str = "2") -> str:
    place = f"<col>{column}</col><colOff>9</colOff><row>{row}</row><rowOff>9</rowOff>"
    until = "<to><col>8</col><row>9</row></to>"
    return f"<twoCellAnchor><from>{place}</from>{until}{content}</twoCellAnchor>"


def test_a_text_stands_where_its_box_begins() -> None:
    assert boxes(anchored(BOX)) == [(5, 3, "x")]
    there = f"<absoluteAnchor><pos/>{BOX}</absoluteAnchor>"
    assert boxes(anchored(BOX) + there) == [(5, 3, "x"), (1, 1, "x")]


def test_a_text_in_pieces_is_one_with_its_lines() -> None:
    told = "<p><r><rPr/><t>een </t></r><r><t>&lt;b&gt;</t></r></p><p><r><t>twee</t></r></p>"
    assert boxes(anchored(f"<sp><txBody>{told}</txBody></sp>")) == [(5, 3, "een <b>\ntwee")]


def test_only_what_stands_in_its_text_is_of_a_box() -> None:
    named = '<sp><nvSpPr><cNvPr name="Tekstvak 1"/></nvSpPr><t>een</t></sp>'
    assert boxes(anchored(f"{named}<graphicFrame><x>twee</x></graphicFrame>")) == []
    assert boxes(anchored(BOX.replace(">x<", "><"))) == []


def test_each_shape_of_a_group_is_told() -> None:
    assert boxes(anchored(f"<grpSp>{BOX}{BOX}</grpSp>")) == [(5, 3, "x")] * 2


def test_what_is_written_again_for_older_programs_is_not_told() -> None:
    twice = f"<Choice>{BOX}</Choice><Fallback>{BOX}</Fallback>{BOX.replace('>x<', '>y<')}"
    assert boxes(anchored(twice)) == [(5, 3, "x"), (5, 3, "y")]


def test_as_many_and_as_long_as_they_may_be() -> None:
    assert len(boxes(anchored(BOX * 10))) == 10
    longest = "x" * Narrow.text_length
    assert boxes(anchored(BOX.replace(">x<", f">{longest}<"))) == [(5, 3, longest)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (anchored(BOX.replace(">x<", f">{'x' * 21}<")), ("CEL-TEKST-TE-LANG", "")),
        (anchored(BOX * 11), ("WERKBOEK-TE-VEEL-CELLEN", "")),
        *(
            (anchored(BOX, number), ("BESTAND-ONVEILIG", "impossible place of a drawing"))
            for number in ("-1", "", "1.5", "²", "12345678", "9" * 5000)
        ),
        (anchored(BOX, "0", "-1"), ("BESTAND-ONVEILIG", "impossible place of a drawing")),
        (anchored(BOX)[:-20], ("BESTAND-BESCHADIGD", "XML: ")),
    ],
)
def test_what_no_honest_program_writes_is_refused(content: str, expected: tuple[str, str]) -> None:
    with pytest.raises(Refused) as caught:
        boxes(content)
    assert Hostile(content.encode, *expected).explains(caught.value), caught.value


def test_a_text_that_is_too_long_is_told_with_its_place() -> None:
    with pytest.raises(Refused) as caught:
        boxes(anchored(BOX.replace(">x<", f">{'x' * 21}<")))
    assert caught.value.facts == {"sheet": "KPI", "cell": "C5", "most": 20}
