"""What a visitor does and sees, for the tests in this folder."""

import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

WIDTHS = (1366, 390, 1920)
"""A laptop, a phone and a projector. The first is that of a new tab: nothing is drawn again."""
_WAITS = (2_000, 4_000, 8_000, 16_000)
"""Milliseconds that a list is waited for, before it's opened again."""
Visit = Callable[[str], Page]
Violations = Callable[[], list[str]]


# A chart that is folded away has no width, and is drawn when it is opened.
CHARTS_FIT = """width => innerWidth === width
    && [...document.querySelectorAll(".stPlotlyChart")].every(chart => {
        const room = chart.closest(".stElementContainer").getBoundingClientRect().width;
        const drawing = chart.querySelector("svg.main-svg");
        return !room || drawing && Math.abs(drawing.getBoundingClientRect().width - room) < 2;
    })"""


def drop(page: Page, *paths: Path) -> None:
    """Choose files in the uploader, and wait until it is empty again."""
    page.locator("input[type=file]").first.set_input_files(list(paths))
    settle(page)


def wait_until_drawn(page: Page) -> None:
    """Wait for a page that was just opened: its script has run and its charts have been drawn."""
    page.locator("h1").first.wait_for()
    page.locator("[data-test-script-state=notRunning]").wait_for()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def settle(page: Page) -> None:
    page.wait_for_timeout(400)  # a click takes a moment to reach the server
    page.locator("[data-test-script-state=notRunning]").wait_for()


def choose(box: Locator, option: Locator) -> None:
    """Open a list and take an option. A list closes when the page moves under it: then once more.

    The page moves as long as its charts are being drawn, which a busy machine does late.
    """
    for wait in _WAITS:
        if box.get_attribute("aria-expanded") != "true":
            box.click()
        try:
            option.click(timeout=wait)
        except TooLate:
            continue
        settle(box.page)
        return
    raise AssertionError("the list doesn't stay open")


def open_by_keyboard(box: Locator, option: Locator) -> None:
    """Open a list that has an option as without a mouse; once more where the page moved."""
    for wait in _WAITS:
        if box.get_attribute("aria-expanded") != "true":
            box.focus()
            box.press("ArrowDown")
        try:
            option.wait_for(timeout=wait)
        except TooLate:
            continue
        return
    raise AssertionError("the list doesn't stay open")


def stands(page: Page, text: str) -> None:
    expect(page.get_by_text(text).first).to_be_visible()


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def widen(page: Page, width: int, height: int = 900) -> None:
    """Make the window so wide, and wait until the menu and every chart are drawn for it."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(300)  # the menu settles
    # Not by wait_for_function: the policy of the page lets nothing be made from text.
    deadline = time.monotonic() + 30
    while not page.evaluate(CHARTS_FIT, width):
        assert time.monotonic() < deadline, f"a chart was not drawn for {width} pixels"
        page.wait_for_timeout(50)


def fits(page: Page) -> bool:
    """Whether nothing is wider than the screen: neither the document nor what scrolls in it."""
    widest = "Math.max(...[...document.querySelectorAll('html, .stMain')].map(e => e.scrollWidth))"
    return bool(page.evaluate(f"{widest} <= innerWidth"))


def assert_fits(page: Page, violations: Violations) -> None:
    """No serious violation, and nothing wider than the screen, at each width."""
    for width in WIDTHS:
        widen(page, width)
        assert violations() == [], f"{width} pixels wide"
        assert fits(page), f"{width} pixels wide"
    page.set_viewport_size({"width": 1366, "height": 900})
