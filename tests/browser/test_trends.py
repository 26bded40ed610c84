"""Trends that are hard to draw: scores that are the same, one round, a break at the edge."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from playwright.sync_api import Page

from monitor import settings
from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_versions
from monitor.files.template import write_template
from monitor.intake import inspect, known_to
from monitor.store import open_store
from monitor.store.store import Store
from tests.browser.readable import assert_readable, readable_at_each_width
from tests.browser.serving import Start, running_server
from tests.browser.steps import Visit
from tests.filled_workbook import filled_workbook

MODEL = load_versions(*settings.from_environment({}).model_files)

NAMES = (
    "Anoniemhuis Drie",
    "Naamhuis Vier",
    "Samenwerkingsverband Zorgtechniek",
    "Stilhuis Twee",
    "Veilig Online Werken",
    "Zesde Huis aan de Haven",
)
YEARS = (2023, 2024, 2025)


@pytest.fixture(scope="module")
def campus_server(begin: Start, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Six partnerships that all score the same; the first ends with a round of another model."""
    folder = tmp_path_factory.mktemp("campus")
    store = open_store(f"sqlite:///{folder / 'monitor.sqlite3'}")
    trial = write_template(MODEL.of("2026.2-proef"), (2024, 2028))
    for at, name in enumerate(NAMES):
        # Under five a year, so that there is no median.
        for year in YEARS if at < 4 else (2026,):
            save(store, at, name, date(year, 3, 1 + at))
    save(store, 0, NAMES[0], date(2025, 3, 10), trial)
    store.close()
    with running_server(folder, begin) as address:
        yield address


def save(store: Store, at: int, name: str, on: date, *template: bytes) -> None:
    now = datetime.now(UTC)
    fields: dict[str, Any] = {
        "pps_id": f"MRA-DRUK-0{at}",
        "naam": name,
        "campus": "Campus Drukte",
        "meetmoment": f"{on.year}-{'review' if template else 'jaarlijks'}",
        "peildatum": on,
        "startdatum": date(2022, 9, 1),
    }
    intake = inspect(
        f"{name}.xlsx",
        filled_workbook(fields, *template),
        MODEL,
        known_to(store, LOCAL_ADMIN, now.date()),
        (),
    )
    assert intake.submission is not None
    store.save(LOCAL_ADMIN, intake.submission, draft_id=None, now=now)


NARROW = 960

ADDRESSES = {
    "by date": "campus=Campus%20Drukte",
    "by age": "campus=Campus%20Drukte&as=leeftijd",
}

LABELS = """() => {
    const chart = document.querySelector(".stPlotlyChart");
    const marks = [...chart.querySelectorAll(".trace:not(:has(text)) .points path")]
        .map(mark => mark.getBoundingClientRect());
    const meet = (one, other) =>
        Math.min(one.right, other.right) > Math.max(one.left, other.left)
        && Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top);
    return [...chart.querySelectorAll(".trace text")]
        .filter(text => text.getClientRects().length)
        .map(text => [text.textContent.trim(),
                      marks.some(mark => meet(mark, text.getBoundingClientRect()))]);
}"""


@pytest.mark.parametrize("name", ADDRESSES)
def test_names_of_equal_scores_touch_neither_each_other_nor_a_mark(
    name: str, campus_server: str, page: Page, visit: Visit
):
    visit(f"{campus_server}/trends?{ADDRESSES[name]}")
    for width in readable_at_each_width(page):
        labels = page.evaluate(LABELS)
        assert len(labels) == len(NAMES)
        assert [text for text, covers in labels if covers] == [], f"{width} pixels wide"
        # Names stand in the chart, or where it has no room for them in a key below it.
        narrow = all(len(text) <= len("A 100") for text, _ in labels)
        assert narrow == (width < NARROW)
        assert page.locator(".sleutel li:visible").count() == len(NAMES) * narrow


@pytest.mark.parametrize("pps", ["MRA-DRUK-00", "MRA-DRUK-04"])
def test_a_break_at_the_edge_and_a_single_round_can_be_read(
    pps: str, campus_server: str, page: Page, visit: Visit
):
    visit(f"{campus_server}/trends?pps={pps}")
    assert_readable(page)
