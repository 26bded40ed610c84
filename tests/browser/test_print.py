"""A page on paper: whole charts and tables on A4, and nothing that can only be clicked."""

import re
import subprocess
from collections.abc import Callable
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.steps import wait_until_drawn, widen

ADDRESSES = {
    "overzicht": "",
    "pps": "pps?pps=NHN-TECH-01",
    "campus": "campus?campus=Campus%20Waterkant",
    "trends": "trends",
    "verantwoording": "verantwoording",
}
PAPER = 703  # CSS pixels between the margins of an A4: 210 mm - 2 x 12 mm
A4_POINTS = 595.3
MARGIN_POINTS = 34.0  # 12 mm

# In one go, so that nothing is drawn again for the new width: a printing browser doesn't either.
SIZES_ON_PAPER = """paper => {
    document.body.style.width = `${paper}px`;
    window.dispatchEvent(new Event("beforeprint"));
    return [...document.querySelectorAll(".stPlotlyChart")].map(chart => {
        const element = chart.closest(".stElementContainer").getBoundingClientRect();
        return {
            height: element.height,
            drawings: [...chart.querySelectorAll("svg.main-svg")].map(drawing => {
                const box = drawing.getBoundingClientRect();
                const shown = drawing.viewBox.baseVal;
                return {
                    right: box.right, height: box.height,
                    scale: box.width / shown.width, otherScale: box.height / shown.height,
                };
            }),
        };
    });
}"""


class Word(NamedTuple):
    """A word on a sheet of paper, with its left and right side and its height in points."""

    sheet: int
    left: float
    right: float
    height: float
    text: str


class Printed(NamedTuple):
    """A page on A4: its heading, its words by place, and its charts as wide as the paper."""

    heading: str
    found: list[Word]
    charts: list[dict[str, Any]]
    marked_after: int

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.found)


@pytest.fixture(scope="module")
def printed(
    filled_server: str, context: BrowserContext, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Printed]:
    """Each page with the demonstration data, printed once for all tests."""

    @cache
    def print_page(name: str) -> Printed:
        page = context.new_page()
        page.goto(f"{filled_server}/{ADDRESSES[name]}")
        wait_until_drawn(page)
        for chart in page.locator(".stPlotlyChart").all():
            chart.locator("svg.main-svg").first.wait_for(state="attached")
        heading = page.locator("h1").inner_text()
        path = tmp_path_factory.mktemp("printed") / "page.pdf"
        page.pdf(path=path, format="A4")
        marked_after = page.locator("svg.main-svg[viewBox]").count()
        page.emulate_media(media="print")
        charts = page.evaluate(SIZES_ON_PAPER, PAPER)
        page.close()
        return Printed(heading, words(path), charts, marked_after)

    return print_page


def words(path: Path) -> list[Word]:
    """The words on each sheet of a PDF."""
    told = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    word = re.compile(
        r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    )
    return [
        Word(number, float(left), float(right), float(bottom) - float(top), unescape(text))
        for number, sheet in enumerate(told.split("<page ")[1:], start=1)
        for left, top, right, bottom, text in word.findall(sheet)
    ]


@pytest.mark.parametrize("name", [name for name in ADDRESSES if name != "campus"])
def test_a_chart_is_no_wider_than_the_paper_and_keeps_its_proportions(
    name: str, printed: Callable[[str], Printed]
):
    charts = printed(name).charts
    assert charts
    for chart in charts:
        assert chart["drawings"]
        for drawing in chart["drawings"]:
            assert drawing["right"] <= PAPER + 1
            assert drawing["scale"] == pytest.approx(drawing["otherScale"], rel=0.01)
        assert chart["height"] == pytest.approx(chart["drawings"][0]["height"], abs=2)


@pytest.mark.parametrize("name", ADDRESSES)
def test_all_of_a_page_stands_between_the_margins_without_menu_or_buttons(
    name: str, printed: Callable[[str], Printed]
):
    page = printed(name)
    assert [
        word
        for word in page.found
        if word.left < MARGIN_POINTS - 1 or word.right > A4_POINTS - MARGIN_POINTS + 1
    ] == []
    assert page.text.startswith(page.heading)
    for only_on_screen in ("Download", "Bekijk de", "Hoofdmenu"):
        assert only_on_screen not in page.text


def test_a_wide_table_is_printed_to_its_last_column(printed: Callable[[str], Printed]):
    page = printed("overzicht")
    rows = re.search(r"Stand op [^:]+: van (\d+) van de", page.text)
    assert rows
    courses = [word for word in page.found if word.text in ("achter", "koers")]
    assert len(courses) == int(rows[1])
    assert "Peildatum" in page.text


def test_a_chart_stands_on_one_sheet_up_to_its_last_label(printed: Callable[[str], Printed]):
    found = printed("trends").found
    first = [word.sheet for word in found if word.text == "Visie"]
    last = [word.sheet for word in found if word.text == "Regio"]
    assert len(first) == 1
    assert first == last
    assert any(
        word.text == "2026" and word.sheet == last[0] and word.left > A4_POINTS / 2
        for word in found
    )


def test_the_words_of_a_chart_are_no_smaller_on_paper_from_a_wide_screen(
    printed: Callable[[str], Printed], filled_server: str, context: BrowserContext, tmp_path: Path
):
    page = context.new_page()
    page.set_viewport_size({"width": 1920, "height": 900})
    page.goto(f"{filled_server}/{ADDRESSES['trends']}")
    page.locator("[data-test-script-state=notRunning]").wait_for()
    page.locator(".stPlotlyChart svg.main-svg").nth(1).wait_for(state="attached")
    widen(page, 1920)
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    page.close()
    (from_usual,), (from_wide,) = (
        [word.height for word in found if word.text == "Visie"]
        for found in (printed("trends").found, words(tmp_path / "page.pdf"))
    )
    # Both fill the sheet; what was drawn for a projector has its words somewhat larger.
    assert from_usual <= from_wide < from_usual * 1.2


def test_what_is_folded_keeps_the_title_that_says_something(printed: Callable[[str], Printed]):
    text = printed("pps").text
    assert re.search(r"Financiën en businessmodel: \d+ van 100: [a-z ]+, \d van 6 vragen", text)
    assert "Bekijk alle partners" not in text


def test_the_screen_is_as_before_after_printing(printed: Callable[[str], Printed]):
    assert printed("trends").marked_after == 0
