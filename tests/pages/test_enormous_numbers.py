"""A monitor with a number of more than 15 digits, stored before the reader asked about those."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import NOTHING
from monitor.intake import inspect
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn, figures, opened

CODE = "MRA-BOUW-01"
ENORMOUS = 1e300


@pytest.fixture(autouse=True)
def store_with_it(empty_store: str) -> None:
    path = PROJECT_ROOT / "data" / "voorbeeld" / f"{CODE}-2025-jaarlijks.xlsx"
    read = inspect(path.name, path.read_bytes(), MODEL, NOTHING).submission
    assert read is not None
    rows = tuple(
        (*row[:7], ENORMOUS, *row[8:]) if row[0] != "indicators" and (row[7] or 0) > 1 else row
        for row in read.rows
    )
    store = open_store(empty_store)
    store.save(LOCAL_ADMIN, replace(read, rows=rows), draft_id=None, now=datetime.now(UTC))
    store.close()


def test_the_page_of_its_partnership_opens_and_shows_it() -> None:
    page = opened("pps", pps=CODE)
    assert f"1.{'000.' * 99}000" in drawn(page)
    assert figures(page)
