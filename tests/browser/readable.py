"""Whether the words of every chart on a page can be read, as they are drawn."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.steps import WIDTHS, widen

WORDS = """() => [...document.querySelectorAll(".stPlotlyChart")].map(chart => {
    const edge = chart.querySelector("svg.main-svg").getBoundingClientRect();
    const box = text => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        return {text: text.textContent, left, right, top, bottom};
    };
    const texts = [...chart.querySelectorAll("svg.main-svg text")]
        .filter(text => text.textContent && text.getClientRects().length);
    return {left: edge.left, right: edge.right, words: texts.map(box)};
})"""


def touching(words: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The pairs of words of which the boxes share more than a hair's breadth."""
    return [
        (one["text"], other["text"])
        for place, one in enumerate(words)
        for other in words[place + 1 :]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 4
    ]


def readable_at_each_width(page: Page) -> Iterator[int]:
    """Make the page so wide, see that no word of a chart is cut and no two touch, and give it."""
    expect(page.locator(".js-plotly-plot svg.main-svg").first).to_be_attached()
    for width in WIDTHS:
        widen(page, width)
        charts = page.evaluate(WORDS)
        assert charts
        for chart in charts:
            assert chart["words"]
            cut = [
                word["text"]
                for word in chart["words"]
                if word["left"] < chart["left"] - 1 or word["right"] > chart["right"] + 1
            ]
            assert cut == [], f"{width} pixels wide"
            assert touching(chart["words"]) == [], f"{width} pixels wide"
        yield width


def assert_readable(page: Page) -> None:
    """No word of a chart is cut and no two touch, at each width."""
    assert tuple(readable_at_each_width(page)) == WIDTHS
