"""The manual shows the same pictures and links in the app as on a code host."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.colour import Colour
from monitor.files.model_file import load_model
from monitor.settings import PROJECT_ROOT
from monitor.ui import frame

PATH = PROJECT_ROOT / "docs" / "handleiding.md"
TEXT = PATH.read_text(encoding="utf-8")
PICTURES = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", TEXT)
MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


@pytest.mark.parametrize(("alternative", "address"), PICTURES, ids=lambda item: item[:20])
def test_a_picture_is_there_small_and_described(alternative: str, address: str) -> None:
    picture = PATH.parent / address
    assert picture.parent.name == "beelden"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 200_000
    assert len(alternative) > 30


def test_every_link_within_it_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        for title in re.findall(r"^##+ (.+)$", TEXT, flags=re.MULTILINE)
    }
    links = re.findall(r"\]\(#([^)]+)\)", TEXT)
    assert links
    assert set(links) <= headings


def test_the_pages_in_bold_are_in_the_menu() -> None:
    named = set(re.findall(r"^\*\*([\w ]+)\*\*", TEXT, flags=re.MULTILINE))
    shown = {"Overzicht", "PPS", "Campus", "Trends", "Wat als", "Na de subsidie", "Versies"}
    assert shown | {"Register", "Verantwoording"} == named
    assert named <= set(frame.PAGES.values())


def test_who_sees_what_names_each_choice_of_the_model() -> None:
    table = TEXT.split("### Wie ziet wat")[1]
    rows = re.findall(r"^\| ([a-z][^|]+) \|", table.split("##")[0], flags=re.MULTILINE)
    assert rows[1:] == [option.label for option in MODEL.lists["visibility"]]


def test_the_words_for_stable_and_grey_are_those_of_the_model() -> None:
    assert f"Minder dan {MODEL.scale.stable_below:.0f} punten verschil" in TEXT
    assert Colour.GREY.look.word in TEXT


def test_how_sure_a_score_is_is_told_with_the_norms_of_the_model() -> None:
    rules = MODEL.robustness
    assert f"de monitor {rules.draws} keer opnieuw uit" in TEXT
    assert f"in {rules.band:.0%} van de varianten" in TEXT
    assert rules.judgement_levels == 0.5
    assert "een half niveau strenger of milder" in TEXT


def test_the_page_shows_the_whole_manual_under_its_own_title() -> None:
    app = AppTest.from_file(str(PROJECT_ROOT / "pages" / "handleiding.py")).run()
    assert not app.exception
    assert app.title[0].value == "Hoe werkt de monitor?"
    assert app.markdown[0].value.strip() == TEXT.partition("\n")[2].strip()
