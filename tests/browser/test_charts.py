"""The words of a chart can be read at every width: none is cut and no two of them touch."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.readable import assert_readable, readable_at_each_width
from tests.browser.steps import Visit, choose, widen

ADDRESSES = {
    "overzicht": "",
    "pps": "pps?pps=NHN-TECH-01",
    "trends": "trends",
    "trends of a pps": "trends?pps=NHN-TECH-01",
    "trends of a pps with six rounds, two years skipped": "trends?pps=NHN-FOOD-01",
    "trends of a pps with two rounds in a year": "trends?pps=FLE-TECH-02",
    "trends by age": "trends?as=leeftijd",
    "trends of a pps by age": "trends?pps=UTR-TECH-01&as=leeftijd",
    "trends of a pps that fell": "trends?pps=MRA-MOB-01",
    "trends of a campus by age": "trends?campus=Campus%20Waterkant&as=leeftijd",
    "trends of a campus": "trends?campus=Campus%20Waterkant",
    "na de subsidie": "na_de_subsidie",
    "verantwoording": "verantwoording",
    "versies": "versies",
}


def simulate(page: Page) -> None:
    """Answer the first question that is offered by its highest level."""
    options = page.get_by_role("option")
    # The first option chooses all.
    choose(page.get_by_role("combobox", name="Welke antwoorden"), options.nth(1))
    page.keyboard.press("Escape")
    choose(page.get_by_role("combobox").last, options.last)


def test_no_words_of_a_simulation_touch_or_are_cut(filled_server: str, page: Page, visit: Visit):
    visit(f"{filled_server}/wat_als?pps=MRA-BOUW-01")
    simulate(page)
    expect(page.get_by_role("heading", name="Simulatie: het totaal wordt")).to_be_visible()
    assert_readable(page)


FIRST_VIEWS = {1366: (768, 0.75), 1920: (1080, 0.65)}
"""Of a laptop and a projector: how high, and above which share of that the picture begins."""
CHART, TABLE = ".stPlotlyChart", ".warmte thead"
IN_A_MEETING = {
    "overzicht": TABLE,
    "trends": CHART,
    "trends of a pps": CHART,
    "na de subsidie": CHART,
}


def assert_in_first_view(page: Page, picture: str, width: int) -> None:
    """A good part of the first picture is seen before anything is scrolled."""
    height, share = FIRST_VIEWS[width]
    page.set_viewport_size({"width": width, "height": height})
    place = page.locator(picture).first.bounding_box()
    assert place
    assert place["y"] < share * height, f"{width} pixels wide"


# Both of one visit: a page takes seconds to be drawn, and again for each width.
@pytest.mark.parametrize("name", ADDRESSES)
def test_no_words_of_a_chart_touch_or_are_cut_and_the_first_is_seen_at_once(
    name: str, filled_server: str, page: Page, visit: Visit
):
    visit(f"{filled_server}/{ADDRESSES[name]}")
    for width in readable_at_each_width(page):
        if name in IN_A_MEETING and width in FIRST_VIEWS:
            assert_in_first_view(page, IN_A_MEETING[name], width)


@pytest.mark.parametrize(("name", "picture"), [("campus", TABLE), ("trends", CHART)])
def test_what_is_told_of_a_campus_with_a_long_name_is_seen_at_once(
    name: str, picture: str, filled_server: str, page: Page, visit: Visit
):
    visit(f"{filled_server}/{name}?campus=Zorgplein%20Wilgenrode")
    for width in FIRST_VIEWS:
        widen(page, width)
        assert_in_first_view(page, picture, width)


SIZES = """chart => {
    const svg = chart.querySelector("svg.main-svg");
    const larger = svg.getBoundingClientRect().width / Number(svg.getAttribute("width"));
    const texts = [...chart.querySelectorAll("svg.main-svg text")].filter(text => text.textContent);
    return texts.map(text => parseFloat(getComputedStyle(text).fontSize) * larger);
}"""


SAID = ".onderkop, .zin, .tabel caption, .tabel th, .tabel td"
FONT_SIZES = "parts => parts.map(part => parseFloat(getComputedStyle(part).fontSize))"


@pytest.mark.parametrize(
    ("width", "least", "room"), [(390, 14, 340), (1366, 14, 1000), (1920, 24, 1600)]
)
def test_a_chart_and_what_is_said_of_it_grow_on_a_projector_and_show_what_is_pointed_at(
    width: int, least: float, room: float, filled_server: str, page: Page, visit: Visit
):
    page.set_viewport_size({"width": width, "height": 1080})
    visit(f"{filled_server}/trends?pps=NHN-TECH-01")
    chart = page.locator(".stPlotlyChart").first
    last = chart.locator(".points path").last
    expect(last).to_be_visible()
    page.wait_for_timeout(1_500)  # drawn again for the room there is
    assert min(chart.evaluate(SIZES)) >= least - 0.1
    assert min(page.locator(SAID).evaluate_all(FONT_SIZES)) >= min(least, 22)
    (edge,) = chart.locator(".js-plotly-plot").all()
    assert (edge.bounding_box() or {"width": 0})["width"] >= room
    last.scroll_into_view_if_needed()
    place = last.bounding_box()
    assert place
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    expect(chart.locator(".hovertext")).to_contain_text("31 augustus 2024): 77")


SMALLEST_WORDS = """() => {
    const texts = document.createTreeWalker(document.querySelector(".stApp"), NodeFilter.SHOW_TEXT);
    const sizes = [];
    while (texts.nextNode()) {
        const {data, parentElement: part} = texts.currentNode;
        if (!data.trim() || !part.checkVisibility() || part.closest("svg, style, script")) continue;
        sizes.push(parseFloat(getComputedStyle(part).fontSize));
    }
    return Math.min(...sizes);
}"""


def test_no_words_beside_the_charts_are_small(filled_server: str, page: Page, visit: Visit):
    visit(f"{filled_server}/pps?pps=NHN-TECH-01")
    for width, least in ((1366, 14), (390, 14), (1920, 20)):
        widen(page, width)
        assert page.evaluate(SMALLEST_WORDS) >= least, f"{width} pixels wide"
