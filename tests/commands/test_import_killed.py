"""A long import that is killed again and again: nothing half, and the last run stores the rest."""

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count, islice
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from monitor.batch.importing import PORTION
from monitor.batch.readers import FEW
from monitor.domain.access import LOCAL_ADMIN
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.forked import Forked, Streams, start
from tests.repeats import IMPORTS_KILLED
from tests.store.whole import assert_whole

STORED = PORTION - 12
FILES = sorted((PROJECT_ROOT / "data" / "voorbeeld").glob("*.xlsx"))[: PORTION + 18]
"""The end of one portion and the beginning of the next, behind those that were ``STORED`` before.

What isn't stored yet is read anew after each kill: that is most of the work.
"""
FURTHER = 5
"""An import is killed before it has stored so many more, or a moment after."""

Import = Callable[[str, list[Path]], Forked]


@pytest.fixture
def start_import(forkserver: ForkServerContext, tmp_path: Path) -> Import:
    """Begins to import these files in the store of this address."""
    streams = Streams(tmp_path / "stdout", tmp_path / "stderr")

    def begin(url: str, files: list[Path]) -> Forked:
        environ = {**os.environ, "MONITOR_DATABASE_URL": url}
        return start(forkserver, "monitor", ["import", *map(str, files)], environ, streams)

    return begin


def wait_until_stored(url: str, least: int) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        deadline = time.monotonic() + 120
        while connection.execute("SELECT count(*) FROM submission").fetchone()[0] < least:
            assert time.monotonic() < deadline
            time.sleep(0.002)


def stored_after_each_kill(start_import: Import, url: str, chance: random.Random) -> Iterator[int]:
    """Kill an import until none is left to be killed; gives how many files are stored by then."""
    stored = STORED
    while stored < len(FILES):
        process = start_import(url, FILES)
        wait_until_stored(url, min(stored + chance.randrange(FURTHER), len(FILES) - 1))
        time.sleep(chance.uniform(0, 0.02))
        process.kill()
        with closing(open_store(url)) as store:
            before, stored = stored, assert_whole(store)
        assert stored >= before
        yield stored


def test_an_import_that_is_killed_time_and_again_is_finished_by_running_it_again(
    start_import: Import, tmp_path: Path
) -> None:
    """With more files than one portion, so that readers are at work and another portion is read."""
    assert len(FILES) > PORTION > STORED > FEW
    chance = random.Random(20261125)
    begun = tmp_path / "begun.sqlite3"
    assert start_import(f"sqlite:///{begun}", FILES[:STORED]).wait(120) == 0
    copies = (shutil.copy(begun, tmp_path / f"{number}.sqlite3") for number in count())
    after: list[int] = []
    while len(after) < IMPORTS_KILLED:
        url = f"sqlite:///{next(copies)}"
        killed = stored_after_each_kill(start_import, url, chance)
        after += islice(killed, IMPORTS_KILLED - len(after))
        assert start_import(url, FILES).wait(120) == 0
        with closing(open_store(url)) as store:
            assert assert_whole(store) == len(FILES)
            every = store.submissions(LOCAL_ADMIN, every_version=True)
            assert every["sha256"].nunique() == len(FILES)
    halfway = sum(STORED < stored < len(FILES) for stored in after)
    beyond = sum(PORTION < stored < len(FILES) for stored in after)
    print(f"\n{len(after)} imports killed, {halfway} with some files stored and some not")
    assert halfway > IMPORTS_KILLED * 2 / 3
    assert beyond > 0
