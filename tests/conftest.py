"""What tests of several folders stand on: a store with the demonstration data, made once a run."""

import multiprocessing.forkserver
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from fcntl import LOCK_EX, flock
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from streamlit.components.v2 import manifest_scanner

from monitor import demo, settings
from monitor.collecting import collect_seldom
from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_model
from monitor.store import open_store
from monitor.store.store import Store
from tests.dealing import dealt
from tests.forked import IMPORTED, no_page_as_main

# A shared machine is slow at times, and what CI says must not differ from run to run.
hypothesis_settings.register_profile("monitor", deadline=None, derandomize="CI" in os.environ)
hypothesis_settings.load_profile("monitor")

# As each process of the monitor does. With thousands of tests there is more to go through here.
collect_seldom()


HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Order the tests for the workers, of which each has to come to the same order."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers > 1:
        items[:] = dealt(items, workers, lambda item: item.path.relative_to(HERE).parts[0])


@pytest.fixture(scope="session", autouse=True)
def _packages_looked_through_once() -> Iterator[None]:
    """Streamlit looks through all installed packages for each new AppTest, and finds the same.

    That takes a tenth of a second: longer than most pages take to be drawn.
    """
    found = cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


@pytest.fixture
def far_away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The server stands on the other side of the world, where it may be tomorrow already."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Pacific/Auckland")
        time.tzset()
        yield
    time.tzset()


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as held:
        flock(held, LOCK_EX)
        yield


@pytest.fixture(scope="session")
def demo_store_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the demonstration data. Shared by all workers: copy it, never write."""
    # Workers each have a folder in that of the run; without them the run has it to itself.
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "demonstration"
    shared.mkdir(exist_ok=True)
    whole = shared / "whole.sqlite3"
    with _alone(shared / "lock"):
        if not whole.exists():
            store = open_store(f"sqlite:///{shared / 'being_made.sqlite3'}")
            model = load_model(settings.from_environment().model_path)
            for _ in demo.load(store, LOCAL_ADMIN, model, datetime.now(UTC)):
                pass
            store.backup(LOCAL_ADMIN, whole)
            store.close()
    return whole


@pytest.fixture
def demo_store_url(demo_store_file: Path, tmp_path: Path) -> str:
    """The address of a store of the test's own, with the demonstration data."""
    return _copy(demo_store_file, tmp_path)


@pytest.fixture(scope="session")
def _demo_store_to_read(
    demo_store_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Store]]:
    url = _copy(demo_store_file, tmp_path_factory.mktemp("to_read"))
    store = open_store(url)
    yield url, store
    store.close()


@pytest.fixture
def demo_store_to_read(_demo_store_to_read: tuple[str, Store]) -> Iterator[str]:
    """The address of a store with the demonstration data, the same for all tests of a worker.

    What the dashboard keeps of it for one test is there for the next, as between visitors. A test
    that writes, or changes the model or a bound, takes a store of its own.
    """
    url, store = _demo_store_to_read
    before = store.data_version()
    yield url
    assert store.data_version() == before, "a test wrote in the store that others read"


def _copy(file: Path, folder: Path) -> str:
    own = folder / "demonstration.sqlite3"
    shutil.copy(file, own)
    return f"sqlite:///{own}"


@pytest.fixture(scope="session")
def forkserver() -> ForkServerContext:
    """Starts processes as copies of one that has imported what is slow to import.

    There is one for all tests of a worker, and it holds what it is told before it starts.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(IMPORTED)
    multiprocessing.forkserver.ensure_running()
    return context


@pytest.fixture
def processes(forkserver: ForkServerContext) -> Iterator[ForkServerContext]:
    """Starts such processes with functions of the test's own."""
    with no_page_as_main():
        yield forkserver
