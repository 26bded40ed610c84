"""A click on a page in a real browser, until the page is finished, against an empty page."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.clicking import in_turn, opened
from benchmarks.measuring import Figure
from benchmarks.pages import PAGES
from benchmarks.serving import dashboard, empty_app
from tests.browser.chromium import launch


def figures(url: str) -> Iterator[Figure]:
    """For each page a rerun, against one of an empty page, in turn."""
    with (
        tempfile.TemporaryDirectory() as folder,
        dashboard(url) as ours,
        empty_app(Path(folder)) as empty,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        bound_page = opened(browser.new_page(), empty.address)
        for name, address in PAGES.items():
            page = opened(browser.new_page(), ours.address + address)
            rerun, bound = in_turn(page, bound_page)
            page.close()
            yield Figure(f"rerun in the browser: {name} ÷ empty page", rerun, bound, "≤ 3")
        browser.close()
