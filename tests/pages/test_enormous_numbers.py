"""A monitor with numbers of more than 15 digits, stored before the reader asked about those."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.answers import count_answers
from monitor.domain.cells import cells_of_rows
from monitor.domain.checks import NOTHING
from monitor.domain.frames import State
from monitor.intake import inspect
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn, figures, opened

CODE = "MRA-BOUW-01"
ENORMOUS = 1.7e308
"""Two of these are together no number any more; nor are two of these with a minus."""


@pytest.fixture(autouse=True)
def store_with_them(empty_store: str) -> str:
    path = PROJECT_ROOT / "data" / "voorbeeld" / f"{CODE}-2025-jaarlijks.xlsx"
    read = inspect(path.name, path.read_bytes(), MODEL, NOTHING).submission
    assert read is not None
    rows = tuple(
        (*row[:7], ENORMOUS if place % 2 else -ENORMOUS, *row[8:])
        if row[0] != "indicators" and (row[7] or 0) > 1
        else row
        for place, row in enumerate(read.rows)
    )
    counted, _ = count_answers(cells_of_rows(rows, frozenset()), read.about, MODEL)
    store = open_store(empty_store)
    older = replace(read, rows=rows, counted=counted)
    store.save(LOCAL_ADMIN, older, draft_id=None, now=datetime.now(UTC))
    store.close()
    return empty_store


def test_the_page_of_its_partnership_opens_and_counts_none_of_them() -> None:
    page = opened("pps", pps=CODE)
    assert figures(page)
    assert ".000.000.000.000.000" not in drawn(page)


def test_what_the_store_gives_of_them_is_what_the_reader_of_now_would(
    store_with_them: str,
) -> None:
    store = open_store(store_with_them)
    cells = store.cells(LOCAL_ADMIN, [1])
    answered = store.answered(LOCAL_ADMIN, [1])[1].listed
    store.close()
    asked = cells[cells["state"] == State.INVALID]
    assert len(asked) > 10
    assert asked["number"].isna().all()
    assert asked["raw"].ne("").all()
    assert cells["number"].abs().max() < 1e15
    assert answered
    assert not [cell for cell in answered if abs(cell.number or 0) >= 1e15]
