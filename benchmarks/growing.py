"""What a click costs as the data grow: on a store, against one with a tenth of its partnerships."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.clicking import in_turn, opened
from benchmarks.examples import PARTNERSHIPS, ROUNDS, fill_store, store_url
from benchmarks.measuring import Figure
from benchmarks.pages import PAGES
from benchmarks.serving import dashboard
from tests.browser.chromium import launch


def figures(url: str) -> Iterator[Figure]:
    """For each page a rerun, against the same with a tenth of the partnerships, in turn."""
    with (
        tempfile.TemporaryDirectory() as folder,
        dashboard(url) as large,
        dashboard(_tenth(Path(folder))) as small,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        for name, address in PAGES.items():
            pages = [
                opened(browser.new_page(), server.address + address) for server in (large, small)
            ]
            rerun, bound = in_turn(*pages)
            for page in pages:
                page.close()
            yield Figure(f"rerun with ten times the data: {name}", rerun, bound, "≤ 1,3")
        browser.close()


def _tenth(folder: Path) -> str:
    url = store_url(folder)
    fill_store(url, PARTNERSHIPS // 10, ROUNDS)
    return url
