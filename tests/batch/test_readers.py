"""The processes that read a batch, and what may happen to them."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from monitor.batch.answer import Answer
from monitor.batch.readers import FEW, Here, Workers, reader_for
from monitor.domain.findings import Finding
from monitor.domain.pointing import Guide, Remembered
from monitor.domain.reference import of_content
from monitor.settings import PROJECT_ROOT, from_environment
from tests.files.workbook_corpus import HOSTILE
from tests.filled_workbook import MODEL, filled_workbook
from tests.odd_file import odd_pointings, odd_workbook

TODAY = date(2026, 11, 1)
GOOD = filled_workbook()


def test_a_worker_tells_what_this_process_would() -> None:
    with closing(Workers(1, from_environment().model_path)) as workers:
        there, here = workers.read(GOOD, TODAY), Here(MODEL).read(GOOD, TODAY)
        assert isinstance(there, Answer)
        assert isinstance(here, Answer)
        assert there.reference_date == here.reference_date == date(2026, 10, 1)
        assert there.unpack().findings == here.unpack().findings
        assert there.unpack().answers.equals(here.unpack().answers)
        refused = workers.read(b"%PDF-1.7", TODAY)
        assert isinstance(refused, Finding)
        assert refused == Here(MODEL).read(b"%PDF-1.7", TODAY)


def test_what_a_worker_refuses_is_logged_by_the_reference_that_it_tells(
    capfd: pytest.CaptureFixture[str],
) -> None:
    content = HOSTILE["torn XML"][0]()
    number = of_content(hashlib.sha256(content).hexdigest())
    with closing(Workers(1, from_environment().model_path)) as workers:
        refused = workers.read(content, TODAY)
    assert isinstance(refused, Finding)
    assert number in refused.remedy
    logged = capfd.readouterr().err
    assert f"File {number} refused: {refused.code}, XML: " in logged


def test_a_worker_that_dies_costs_one_file(caplog: pytest.LogCaptureFixture) -> None:
    with closing(Workers(1, from_environment().model_path)) as workers:
        assert isinstance(workers.read(GOOD, TODAY), Answer)
        worker = workers._idle.get()
        assert worker is not None
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()
        workers._idle.put(worker)
        lost = workers.read(GOOD, TODAY)
        assert isinstance(lost, Finding)
        assert lost.code == "BESTAND-ONLEESBAAR"
        assert of_content(hashlib.sha256(GOOD).hexdigest()) in caplog.text
        assert isinstance(workers.read(GOOD, TODAY), Answer)


def test_few_files_start_no_process() -> None:
    path = from_environment().model_path
    assert isinstance(reader_for(FEW - 1, MODEL, path), Here)
    with closing(reader_for(FEW, MODEL, path)) as reader:
        assert isinstance(reader, Workers)


def test_workers_end_with_whoever_started_them(tmp_path: Path) -> None:
    content = tmp_path / "monitor.xlsx"
    content.write_bytes(GOOD)
    start = (
        "import sys, time, datetime, pathlib\n"
        "from monitor.batch.readers import Workers\n"
        "workers = Workers(1, pathlib.Path(sys.argv[1]))\n"
        "workers.read(pathlib.Path(sys.argv[2]).read_bytes(), datetime.date.today())\n"
        "print(workers._idle.get().pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", start, str(from_environment().model_path), str(content)],
        cwd=PROJECT_ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert starter.stdout is not None
    worker = int(starter.stdout.readline())
    nursery = int(Path(f"/proc/{worker}/task/{worker}/children").read_text())
    starter.kill()
    starter.wait()
    starter.stdout.close()
    assert _gone(worker)
    assert _gone(nursery)


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
    with closing(Workers(1, from_environment().model_path, guide)) as workers:
        there, here = workers.read(odd, TODAY), Here(MODEL, guide).read(odd, TODAY)
    assert isinstance(there, Answer)
    assert isinstance(here, Answer)
    assert there.unpack().pointings == here.unpack().pointings == odd_pointings()
    assert there.unpack().answers.equals(here.unpack().answers)
    assert isinstance(Here(MODEL).read(odd, TODAY), Finding)
