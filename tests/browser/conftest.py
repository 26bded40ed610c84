"""A real server and a real browser for the tests in this folder.

A `page` fails its test when the console shows an error or when it asks another host for
anything. `server` is shared by the tests of one file; `filled_server` by all of a worker, for it
holds the demonstration data and nobody writes there; `cold_server` is started for one test.
`server` is started as a user would, the others as copies of a process that has imported the
libraries.
"""

import shutil
from collections.abc import Callable, Iterator
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.browser.chromium import launch
from tests.browser.serving import Start, afresh, copied, running_server
from tests.browser.steps import wait_until_drawn

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
ONE_PROCESS = "--process-per-site"  # tabs share the scripts that were compiled for the first
# A page lives for seconds here: what would make its scripts faster takes longer than it saves.
AS_WRITTEN = "--js-flags=--no-opt --no-maglev"
expect.set_options(timeout=60_000)  # a busy machine with two cores is no failure

# What Streamlit itself draws and we cannot change: axe's rule, and what stands in the element.
# Each is explained in docs/toegankelijkheid.md.
STREAMLITS_OWN = [
    ("aria-dialog-name", 'data-testid="stToast"'),
    ("color-contrast", "Gemaakt met Streamlit v"),
]


@pytest.fixture(scope="session")
def begin(forkserver: ForkServerContext) -> Start:
    """Starts a dashboard in little time."""
    return copied(forkserver)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_server(tmp_path_factory.mktemp("server"), afresh) as address:
        yield address


@pytest.fixture(scope="session")
def filled_server(
    demo_store_file: Path, begin: Start, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("filled_server")
    shutil.copy(demo_store_file, folder / "monitor.sqlite3")
    with running_server(folder, begin) as address:
        yield address


@pytest.fixture
def cold_server(tmp_path: Path, begin: Start) -> Iterator[str]:
    with running_server(tmp_path, begin) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests of a worker.

    While Playwright runs, no test can start an event loop in this thread: see tests.ui.asking.
    """
    with sync_playwright() as playwright:
        browser = launch(playwright, NO_OTHER_HOST, ONE_PROCESS, AS_WRITTEN)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One cache of scripts for all tests of a worker: a page loads in a third of the time.

    An empty tab stays open: with the last one the process ends that holds the compiled scripts.
    """
    context = browser.new_context(
        locale="nl-NL",
        viewport={"width": 1366, "height": 900},
        reduced_motion="reduce",  # what pulses until it is drawn keeps the machine from drawing it
    )
    empty = context.new_page()
    empty.route("**", lambda route: route.fulfill(body=""))
    empty.goto("http://127.0.0.1")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A tab that minds its own business: no console errors, no request to another host."""
    tab = context.new_page()
    complaints: list[str] = []

    def stays_inside(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.hostname != "127.0.0.1":
            complaints.append(f"asked another host: {request.url}")

    tab.on("request", stays_inside)
    tab.on("pageerror", lambda error: complaints.append(f"uncaught: {error}"))
    tab.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    yield tab
    tab.close()
    assert not complaints


@pytest.fixture
def visit(page: Page) -> Callable[[str], Page]:
    """Opens an address and waits until Streamlit has drawn the whole page, its charts too."""

    def open_address(address: str) -> Page:
        page.goto(address)
        wait_until_drawn(page)
        return page

    return open_address


@pytest.fixture
def violations(page: Page) -> Callable[[], list[str]]:
    """What axe finds serious or critical on the page as it stands, as `rule: element`."""

    def run_axe() -> list[str]:
        if not page.evaluate("'axe' in window"):  # loading it takes as long as what it finds
            page.evaluate(AXE.read_text(encoding="utf-8"))
        result: dict[str, Any] = page.evaluate("axe.run({resultTypes: ['violations']})")
        return [
            f"{rule['id']}: {node['html']}"
            for rule in result["violations"]
            if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"]
            if not _is_streamlits_own(rule["id"], node["html"])
        ]

    return run_axe


def _is_streamlits_own(rule: str, html: str) -> bool:
    return any(rule == known and part in html for known, part in STREAMLITS_OWN)
