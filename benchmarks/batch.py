"""What importing a batch of monitors costs, against children that only read its files."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.examples import model, monitors, store_url
from benchmarks.measuring import Figure, seconds
from benchmarks.reading import BARE
from monitor import settings
from monitor.batch.importing import Batch
from monitor.batch.readers import cores, reader_for
from monitor.collecting import collect_seldom
from monitor.commands.sources import files_in
from monitor.domain.access import LOCAL_ADMIN
from monitor.store import open_store
from monitor.storing_at_once import Outcome

FILES = 500
EARLY = 100


def figures() -> Iterator[Figure]:
    """The figures about a batch."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "monitors")
        folder.mkdir()
        for filename, content in monitors(FILES):
            (folder / filename).write_bytes(content)
        contents = [path.read_bytes() for path in sorted(folder.iterdir())]

        def bare_children() -> None:
            with ThreadPoolExecutor(cores()) as threads:
                list(threads.map(_read_bare, contents))

        before = seconds(bare_children)
        took, early, late = _in_a_process(folder, store_url(Path(name)))
        bound = (before + seconds(bare_children)) / 2
    yield Figure(
        f"monitors a second in a batch of {FILES} ÷ bare children that read them",
        FILES / took,
        FILES / bound,
        "≥ 0,5",
        "a second",
    )
    yield Figure(
        f"memory after {FILES} monitors of a batch ÷ after {EARLY}", late, early, "1,0", "MB"
    )


def _read_bare(content: bytes) -> None:
    command = [sys.executable, "-I", "-c", BARE]
    subprocess.run(command, input=content, check=True, capture_output=True)


def _in_a_process(folder: Path, url: str) -> tuple[float, float, float]:
    """Seconds for a whole import, and megabytes early in it and at its end."""
    command = [sys.executable, "-m", "benchmarks.batch", str(folder), url]
    start = time.perf_counter()
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    took = time.perf_counter() - start
    early, late = map(float, told.split())
    return took, early, late


def _import(folder: Path, url: str) -> None:
    """Import as the command does, and print megabytes after the first hundred and after all."""
    collect_seldom()
    store = open_store(url)
    batch = Batch(store, LOCAL_ADMIN, model(), lambda: datetime.now(UTC))
    files = files_in([folder])
    reader = reader_for(len(files), model(), settings.from_environment().model_files)
    results = batch.results(files, reader, lambda: None)
    for number, result in enumerate(results, start=1):
        assert result.imported.outcome is Outcome.STORED, result
        if number in (EARLY, len(files)):
            print(_megabytes(os.getpid()))
    reader.close()
    store.close()


def _megabytes(pid: int) -> float:
    """The memory of a process and all that it started, shared pages counted once for each user."""
    children = [
        child
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    shared_fairly = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(shared_fairly.split()[1]) / 1024 + sum(_megabytes(int(child)) for child in children)


if __name__ == "__main__":
    _import(Path(sys.argv[1]), sys.argv[2])
