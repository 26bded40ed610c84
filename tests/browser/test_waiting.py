"""Visitors at once: one file comes between the many, and who brings nothing waits for nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.steps import stands, wait_until_drawn, written
from tests.files.test_archive import zipped
from tests.files.workbook_parts import workbook
from tests.filled_workbook import filled_workbook

FILES = 8
"""So many of each of the two that the third comes in between."""


def heavy(number: int) -> bytes:
    """A workbook that is none of ours, and that keeps its reader busy for a second or so."""
    rows = "</row>".join(
        f'<row r="{row}">'
        + "".join(
            f'<c r="{column}{row}"><v>{row}.{number}</v></c>' for column in "ABCDEFGHIJKLMNOP"
        )
        for row in range(2, 14_000)
    )
    return workbook(f"</row>{rows}")


@pytest.fixture
def tabs(cold_server: str, context: BrowserContext) -> Iterator[list[Page]]:
    """Three visitors on the page."""
    opened = [context.new_page() for _ in range(3)]
    for tab in opened:
        tab.goto(f"{cold_server}/inlezen")
        wait_until_drawn(tab)
    yield opened
    for tab in opened:
        tab.close()


def bring(tab: Page, path: Path) -> None:
    """Choose a file, and wait for nothing."""
    tab.locator("input[type=file]").first.set_input_files(path)


def waits_for_nothing(tab: Page) -> None:
    """Files of others are read here, beside what others read, and no place in the queue is told."""
    reads = tab.get_by_text(re.compile(r"Wat hier verder klaarstaat: bestand [2-9]"))
    expect(reads).to_be_visible()
    expect(tab.get_by_text("Er zijn anderen voor u")).to_have_count(0)


def test_one_file_comes_between_the_many_of_two_others(tabs: list[Page], tmp_path: Path):
    *others, own = tabs
    for visitor, other in enumerate(others):
        many = [(f"{n}.xlsx", heavy(FILES * visitor + n)) for n in range(FILES)]
        bring(other, written(tmp_path, f"{visitor}.zip", zipped(*many)))
    for other in others:
        expect(other.get_by_text(f"van {FILES} wordt gelezen")).to_be_visible()
    bring(own, written(tmp_path, "mijn.xlsx", filled_workbook()))
    stands(own, "mijn.xlsx; nog niet opgeslagen")
    # Theirs aren't ready, and are told apart from what is one's own.
    for other in others:
        expect(other.get_by_text(f"van {FILES} wordt gelezen")).to_be_visible()
    waits_for_nothing(own)
    expect(own.get_by_role("button", name="Opslaan")).to_be_enabled()


def test_whoever_brings_nothing_needs_not_wait_for_the_files_of_another(
    tabs: list[Page], tmp_path: Path
):
    other, own, _ = tabs
    many = [(f"{n}.xlsx", heavy(n)) for n in range(FILES)]
    bring(other, written(tmp_path, "veel.zip", zipped(*many)))
    expect(other.get_by_text(f"van {FILES} wordt gelezen")).to_be_visible()
    own.reload()
    waits_for_nothing(own)
    expect(own.get_by_text("Download het sjabloon")).to_be_visible()
    expect(other.get_by_text(f"van {FILES} wordt gelezen")).to_be_visible()
