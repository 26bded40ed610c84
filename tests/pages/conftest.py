"""A page in a browser of its own, on an empty store or on the demonstration data."""

from functools import partial
from pathlib import Path

import pytest

from tests.pages.visiting import Visit, opened


@pytest.fixture
def visit(request: pytest.FixtureRequest) -> Visit:
    """Open the page that the test module is named after, with this query in its URL."""
    return partial(opened, request.path.stem.removeprefix("test_"))


@pytest.fixture
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the store that the pages use, in which there is nothing yet."""
    url = f"sqlite:///{tmp_path}/leeg.sqlite3"
    monkeypatch.setenv("MONITOR_DATABASE_URL", url)
    return url


@pytest.fixture
def filled_store(demo_store_to_read: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the store that the pages use, with the demonstration data, to read only."""
    monkeypatch.setenv("MONITOR_DATABASE_URL", demo_store_to_read)
    return demo_store_to_read


@pytest.fixture
def own_filled_store(demo_store_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of such a store for this test alone, to write in or to read in another way."""
    monkeypatch.setenv("MONITOR_DATABASE_URL", demo_store_url)
    return demo_store_url
