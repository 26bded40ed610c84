"""The processes that read a batch, and what may happen to them."""

import hashlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from queue import Queue

import pytest

from monitor.batch import readers, worker
from monitor.batch.answer import Answer, read
from monitor.batch.readers import FEW, Here, Workers, reader_for
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.pointing import Guide, Remembered
from monitor.domain.reference import of_content
from monitor.files.workbook import read_workbook
from monitor.settings import PROJECT_ROOT, from_environment
from tests.files.workbook_corpus import HOSTILE
from tests.filled_workbook import MODEL, filled_workbook
from tests.odd_file import odd_pointings, odd_workbook

TODAY = date(2026, 11, 1)
GOOD = filled_workbook()


def test_a_worker_tells_what_this_process_would() -> None:
    with closing(Workers(1, from_environment().model_files)) as workers:
        there, here = workers.read(GOOD, TODAY), Here(MODEL).read(GOOD, TODAY)
        assert isinstance(there, Answer)
        assert isinstance(here, Answer)
        assert there.reference_date == here.reference_date == date(2026, 10, 1)
        assert there.unpack().findings == here.unpack().findings
        assert there.unpack().answers == here.unpack().answers
        refused = workers.read(b"%PDF-1.7", TODAY)
        assert isinstance(refused, Finding)
        assert refused == Here(MODEL).read(b"%PDF-1.7", TODAY)


def test_what_a_worker_refuses_is_logged_by_the_reference_that_it_tells(tmp_path: Path) -> None:
    content = HOSTILE["torn XML"].make()
    number = of_content(hashlib.sha256(content).hexdigest())
    done = run_script("print(workers.read(content, today).remedy)\n", content, tmp_path)
    told, logged = done.communicate(timeout=60)
    assert number in told
    assert f"File {number} refused: BESTAND-BESCHADIGD, XML: " in logged


def test_a_worker_that_dies_costs_no_other_file() -> None:
    with closing(Workers(1, from_environment().model_files)) as workers:
        assert isinstance(workers.read(GOOD, TODAY), Answer)
        kill_one(workers)
        assert isinstance(workers.read(GOOD, TODAY), Answer)
        assert isinstance(workers.read(GOOD, TODAY), Answer)


def test_a_file_that_was_handed_over_just_when_its_workers_died_is_read_by_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with closing(Workers(1, from_environment().model_files)) as workers:
        assert isinstance(workers.read(GOOD, TODAY), Answer)
        kill_one(workers)
        asked = workers._pool.submit

        def lost(work: Callable[..., object], *question: object) -> Future[object]:
            # What the library does with a question that came between the end and its notice.
            return Future() if work is worker.read else asked(work, *question)

        monkeypatch.setattr(readers, "_LOOK_AFTER", 0.1)
        monkeypatch.setattr(workers._pool, "submit", lost)
        assert isinstance(_read_in_time(workers), Answer)


def test_a_worker_that_can_not_be_started_costs_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Workers(1, from_environment().model_files)) as workers:

        def no_start(*question: object) -> None:
            raise EOFError  # what the library gives where the process that all start from ended

        monkeypatch.setattr(workers._pool, "submit", no_start)
        assert isinstance(workers.read(GOOD, TODAY), Answer)


def test_a_failure_at_work_is_no_end_of_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "read", fails_like_a_lost_process)
    with closing(Workers(1, from_environment().model_files)) as workers:
        pool = workers._pool
        with pytest.raises(EOFError, match="ours"):
            workers.read(GOOD, TODAY)
        assert workers._pool is pool


def fails_like_a_lost_process(*question: object) -> None:
    """A worker's work, and a failure in it that only looks as if the process ended."""
    raise EOFError("ours")


def _read_in_time(workers: Workers) -> Answer | Finding:
    """What comes of a file; a question that is never answered doesn't hold up the tests."""
    answers: Queue[Answer | Finding] = Queue()
    threading.Thread(target=lambda: answers.put(workers.read(GOOD, TODAY)), daemon=True).start()
    return answers.get(timeout=60)


def test_a_file_over_which_workers_die_is_refused(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "read", dies_over_bad_files)
    with closing(Workers(1, from_environment().model_files)) as workers:
        lost = workers.read(b"bad", TODAY)
        assert isinstance(lost, Finding)
        assert lost.code == "BESTAND-ONLEESBAAR"
        assert of_content(hashlib.sha256(b"bad").hexdigest()) in caplog.text
        assert isinstance(workers.read(GOOD, TODAY), Answer)


def test_after_a_death_one_process_at_a_time_reads_what_was_under_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    processes, open_now, most = readers._processes, [], []

    @contextmanager
    def alone() -> Iterator[ProcessPoolExecutor]:
        with processes(1) as pool:
            open_now.append(pool)
            most.append(len(open_now))
            yield pool
        open_now.remove(pool)

    monkeypatch.setattr(worker, "read", dies_over_bad_files)
    monkeypatch.setattr(
        readers, "_processes", lambda count: alone() if count == 1 else processes(count)
    )
    with (
        closing(Workers(2, from_environment().model_files)) as workers,
        ThreadPoolExecutor(3) as threads,
    ):
        answers = list(threads.map(lambda _: workers.read(b"bad", TODAY), range(3)))
    assert {item.code for item in answers if isinstance(item, Finding)} == {"BESTAND-ONLEESBAAR"}
    assert most == [1, 1, 1]


def dies_over_bad_files(
    path: Path, content: bytes, today: date, corrections: tuple[Correction, ...], guide: Guide
) -> Answer | Finding:
    """A worker's work, and its end over one file."""
    if content == b"bad":
        os._exit(3)
    return read(content, MODEL, today, read_workbook, corrections, guide)


def kill_one(workers: Workers) -> None:
    (process,) = workers._pool._processes.values()
    process.kill()
    process.join()


def test_few_files_start_no_process() -> None:
    path = from_environment().model_files
    assert isinstance(reader_for(FEW - 1, MODEL, path), Here)
    with closing(reader_for(FEW, MODEL, path)) as reader:
        assert isinstance(reader, Workers)


def test_workers_end_with_whoever_started_them(tmp_path: Path) -> None:
    starter = run_script(
        "workers.read(content, today)\n"
        "print(*workers._pool._processes, flush=True)\n"
        "sys.stdin.read()\n",
        GOOD,
        tmp_path,
    )
    assert starter.stdout is not None
    reading = int(starter.stdout.readline())
    nursery = int(Path(f"/proc/{reading}/task/{reading}/children").read_text())
    starter.kill()
    starter.communicate()
    assert _gone(reading)
    assert _gone(nursery)


def run_script(script: str, content: bytes, folder: Path) -> subprocess.Popen[str]:
    """A process that runs this with ``workers``, ``content`` and ``today``."""
    (folder / "monitor.xlsx").write_bytes(content)
    start = (
        "import sys, datetime, pathlib\n"
        "from monitor.batch.readers import Workers\n"
        "workers = Workers(1, (pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))\n"
        "content = pathlib.Path(sys.argv[3]).read_bytes()\n"
        "today = datetime.date.today()\n"
    )
    path, others = map(str, from_environment().model_files)
    return subprocess.Popen(
        [sys.executable, "-c", start + script, path, others, str(folder / "monitor.xlsx")],
        cwd=PROJECT_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _gone(pid: int) -> bool:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        stat = Path(f"/proc/{pid}/stat")
        if not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_a_worker_reads_by_what_was_pointed_at_and_by_older_templates() -> None:
    guide = Guide(remembered=(Remembered("nhn-proef-01", odd_pointings()),))
    odd = odd_workbook()
    with closing(Workers(1, from_environment().model_files, guide)) as workers:
        there, here = workers.read(odd, TODAY), Here(MODEL, guide).read(odd, TODAY)
    assert isinstance(there, Answer)
    assert isinstance(here, Answer)
    assert there.unpack().pointings == here.unpack().pointings == odd_pointings()
    assert there.unpack().answers == here.unpack().answers
    assert isinstance(Here(MODEL).read(odd, TODAY), Finding)
