"""Text from outside is never read as HTML or Markdown."""

import html
import re
from urllib.parse import parse_qs

import pandas as pd
import pytest
from markupsafe import Markup

from monitor.domain.notation import Euros
from monitor.reports.regional.leading import leading
from monitor.ui import markup

HOSTILE = '<img src=x onerror="alert(1)">'


def shown(label: str) -> str:
    """A label as the browser shows it: escapes gone, signs without width not seen."""
    return label.replace("\\", "").replace("\u2060", "")


@pytest.mark.parametrize(
    "text",
    [
        "**vet** _schuin_ `code`",
        "[link](https://voorbeeld.nl)",
        "![beeld](https://voorbeeld.nl/x.png)",
        ":red[rood] :smile: $x^2$",
        HOSTILE,
    ],
)
def test_every_sign_that_markdown_reads_is_escaped_in_a_label(text: str):
    label = markup.label(text)
    assert shown(label) == text
    for place, sign in enumerate(label):
        if sign in "*_`[]:$<>":
            assert label[place - 1] == "\\"


@pytest.mark.parametrize(
    "address", ["https://voorbeeld.nl/x", "http://a.nl", "www.voorbeeld.nl", "WWW.a.nl", "a@b.nl"]
)
def test_an_address_in_a_label_is_broken_up_so_that_it_is_no_link(address: str):
    label = markup.label(address)
    assert shown(label) == address
    assert "\u2060" in label


@pytest.mark.parametrize(
    "text",
    ["# kop", "- punt", "+ punt", "1. punt", "12) punt", "a -- b", "a -> b", "a <- b", "a --> b"],
)
def test_what_is_only_a_sign_of_markdown_in_its_place_is_escaped_there(text: str):
    label = markup.label(text)
    assert shown(label) == text
    assert label != text


@pytest.mark.parametrize(
    "text", ["Leerlingen vmbo-mbo-hbo (% van doel)", "Visie 3.1, deel 2!", "a - b + c #4 {5}"]
)
def test_a_screen_reader_hears_a_label_without_backslashes(text: str):
    assert markup.label(text) == text


def test_a_label_is_one_line():
    assert markup.label(" een\n\n# twee ") == "een # twee"


def test_a_link_to_a_partnership_says_its_name_as_text_and_any_code_arrives_whole():
    code, slug = 'A&B "1"/ü+=#', "2026-midterm~1"
    link = markup.to_partnership(HOSTILE, code, slug)
    assert "<img" not in link
    [address] = re.findall(r'^<a href="([^"]+)" target="_self">', link)
    path, query = html.unescape(address).split("?")
    assert path == "pps"
    assert parse_qs(query) == {"pps": [code], "ronde": [slug]}


def test_a_link_to_a_partnership_without_a_round_opens_the_newest():
    link = markup.to_partnership("Vonk", "NHN-TECH-01")
    assert link == '<a href="pps?pps=NHN-TECH-01" target="_self">Vonk</a>'


def test_every_value_of_a_table_is_escaped_but_our_own_markup():
    drawn = markup.table([HOSTILE], [[HOSTILE], [Markup("<b>eigen</b>")], [None]], caption=HOSTILE)
    assert "<img" not in drawn
    assert "<b>eigen</b>" in drawn
    assert "–" in drawn


def test_a_frame_is_drawn_in_dutch_notation_with_what_is_missing():
    frame = pd.DataFrame(
        {
            "Naam": [HOSTILE, None],
            "Aantal": [1234.5, float("nan")],
            "Dag": [pd.Timestamp(2026, 10, 1), pd.NaT],
        }
    )
    drawn = markup.frame_table(frame, "Proef")
    assert "<img" not in drawn
    assert '<td class="getal">1.234,5</td><td class="heel">1 oktober 2026</td>' in drawn
    assert drawn.count("–") == 3


def test_beside_euros_each_number_is_written_in_its_own_unit():
    column = pd.Series([Euros(139_500.5), 190.0, 29.5, None], dtype="object")
    drawn = markup.frame_table(pd.DataFrame({"KPI": [*"ABCD"], "Doel": column}), "Proef")
    written = re.findall(r'<td class="getal">(.*?)</td>', drawn)
    assert written == ["€\xa0139.501", "190", "29,5", "–"]


def test_the_rows_of_a_table_lead_to_the_pages_of_whom_they_are_about():
    frame = pd.DataFrame({"PPS": ["Vonk", HOSTILE, None, "Droge Voeten"], "Totaal": [1, 2, 3, 4]})
    table = leading(frame, ["V-1", "H-1", float("nan"), ""], ["2026-midterm", "", "", ""])
    drawn = markup.frame_table(table, "Proef")
    cells = re.findall(r'<th scope="row">(.*?)</th>', drawn)
    assert cells[0] == str(markup.to_partnership("Vonk", "V-1", "2026-midterm"))
    assert cells[1] == str(markup.to_partnership(HOSTILE, "H-1"))
    assert "<img" not in drawn
    assert cells[2:] == ["–", "Droge Voeten"]  # whom the viewer doesn't know has no page


def test_percentages_align_right_as_numbers_do_and_other_texts_do_not():
    frame = pd.DataFrame(
        {
            "Naam": ["A", "B"],
            "Deel": ["7%", "–"],
            "Verschil": ["+1,5%", "−2%"],
            "Grens": ["33%", "ten hoogste 33%"],
            "Versie": ["2026.1", "2"],
            "Leeg": ["–", "–"],
        }
    )
    drawn = markup.frame_table(frame, "Proef")
    right = [name for name in frame.columns if f'class="getal">{name}</th>' in drawn]
    assert right == ["Deel", "Verschil"]


def test_facts_and_paragraphs_are_escaped():
    drawn = markup.definition_list([("Naam", HOSTILE)]) + markup.paragraph(HOSTILE, "zin")
    assert "<img" not in drawn
