"""An import that is killed: nothing half, and running it again stores the rest."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from monitor.domain.access import LOCAL_ADMIN
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.repeats import IMPORTS_KILLED
from tests.store.whole import assert_whole

FILES = sorted((PROJECT_ROOT / "data" / "voorbeeld").glob("*.xlsx"))[:6]


def start_import(url: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "monitor", "import", *map(str, FILES)],
        cwd=PROJECT_ROOT,
        env={**os.environ, "MONITOR_DATABASE_URL": url},
        stdout=subprocess.DEVNULL,
    )


def wait_until_stored(url: str, count: int) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        deadline = time.monotonic() + 60
        while connection.execute("SELECT count(*) FROM submission").fetchone()[0] < count:
            assert time.monotonic() < deadline
            time.sleep(0.01)


def test_an_import_that_is_killed_is_finished_by_running_it_again(tmp_path: Path) -> None:
    chance = random.Random(20261125)
    interrupted = 0
    for number in range(IMPORTS_KILLED):
        folder = tmp_path / str(number)
        folder.mkdir()
        url = f"sqlite:///{folder / 'monitor.sqlite3'}"
        open_store(url).close()
        process = start_import(url)
        wait_until_stored(url, chance.randrange(len(FILES)))
        time.sleep(chance.uniform(0, 0.3))
        process.kill()
        process.wait()
        with closing(open_store(url)) as store:
            before = assert_whole(store)
            interrupted += 0 < before < len(FILES)
        assert start_import(url).wait() == 0
        with closing(open_store(url)) as store:
            assert assert_whole(store) == len(FILES)
            assert len(store.submissions(LOCAL_ADMIN, every_version=True)) == len(FILES)
    print(f"\n{IMPORTS_KILLED} imports killed, {interrupted} with some files stored and some not")
