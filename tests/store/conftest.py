import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import open_store
from monitor.store.store import Store
from tests.store.invented import AFTERWARDS, NOW, POINTED, PUT_RIGHT, WENT_ON, seen, submission


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'monitor.sqlite3'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def path(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


@pytest.fixture(scope="module")
def whole_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with three versions of one round, of which the last is withdrawn; closed.

    What became of the partnership is recorded, and corrected. A fourth upload waits, put right and
    pointed at.
    """
    path = tmp_path_factory.mktemp("whole") / "monitor.sqlite3"
    store = open_store(f"sqlite:///{path}")
    for content in (b"a", b"b", b"c"):
        new = submission(
            content=content, indicators=4, corrections=[PUT_RIGHT], pointings=[POINTED]
        )
        last = store.save(LOCAL_ADMIN, new, draft_id=f"draft {content!r}", now=NOW)
    store.withdraw(LOCAL_ADMIN, last.id, "verkeerd", NOW)
    store.put_outcome(LOCAL_ADMIN, WENT_ON, AFTERWARDS)
    store.put_outcome(LOCAL_ADMIN, replace(WENT_ON, outcome="kleiner"), AFTERWARDS)
    draft_id = store.put_draft(LOCAL_ADMIN, "vier.xlsx", b"d", NOW)
    store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), POINTED, NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    store.close()
    return path


@pytest.fixture
def filled(whole_file: Path, path: Path, url: str) -> Iterator[Store]:
    shutil.copy(whole_file, path)
    store = open_store(url)
    yield store
    store.close()
