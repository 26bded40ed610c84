"""A long import that is killed again and again: nothing half, and the last run stores the rest."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import count, islice
from pathlib import Path

from monitor.batch.importing import PORTION
from monitor.batch.readers import FEW
from monitor.domain.access import LOCAL_ADMIN
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.repeats import IMPORTS_KILLED
from tests.store.whole import assert_whole

FOLDER = PROJECT_ROOT / "data" / "voorbeeld"
FILES = len(list(FOLDER.glob("*.xlsx")))
FURTHER = 6
"""An import is killed before it has stored so many more, or a moment after."""


def start_import(url: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "monitor", "import", FOLDER],
        cwd=PROJECT_ROOT,
        env={**os.environ, "MONITOR_DATABASE_URL": url},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_until_stored(url: str, least: int) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        deadline = time.monotonic() + 120
        while connection.execute("SELECT count(*) FROM submission").fetchone()[0] < least:
            assert time.monotonic() < deadline
            time.sleep(0.002)


def stored_after_each_kill(url: str, chance: random.Random) -> Iterator[int]:
    """Kill an import until none is left to be killed; gives how many files are stored by then."""
    stored = 0
    while stored < FILES:
        process = start_import(url)
        wait_until_stored(url, min(stored + chance.randrange(FURTHER), FILES - 1))
        time.sleep(chance.uniform(0, 0.02))
        process.kill()
        process.wait()
        with closing(open_store(url)) as store:
            before, stored = stored, assert_whole(store)
        assert stored >= before
        yield stored


def test_an_import_that_is_killed_time_and_again_is_finished_by_running_it_again(
    tmp_path: Path,
) -> None:
    """With more files than one portion, so that readers are at work and another portion is read."""
    assert FILES > PORTION > FEW
    chance = random.Random(20261125)
    urls = (f"sqlite:///{tmp_path / f'{number}.sqlite3'}" for number in count())
    after: list[int] = []
    while len(after) < IMPORTS_KILLED:
        url = next(urls)
        open_store(url).close()
        after += islice(stored_after_each_kill(url, chance), IMPORTS_KILLED - len(after))
        assert start_import(url).wait() == 0
        with closing(open_store(url)) as store:
            assert assert_whole(store) == FILES
            every = store.submissions(LOCAL_ADMIN, every_version=True)
            assert every["sha256"].nunique() == FILES
    halfway = sum(0 < stored < FILES for stored in after)
    beyond = sum(PORTION < stored < FILES for stored in after)
    print(f"\n{len(after)} imports killed, {halfway} with some files stored and some not")
    assert halfway > IMPORTS_KILLED * 2 / 3
    assert beyond > 0
