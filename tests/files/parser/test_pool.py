"""The parser's processes: what becomes of one that fails, who gets one, and what they leave."""

import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from monitor.files.parser import pool as pools
from monitor.files.parser.limits import UPLOADS
from monitor.files.parser.pool import ParserPool
from monitor.files.parser.turns import Asker, Waiting
from monitor.files.workbook import Refused, Workbook, read_workbook
from tests.files.workbook_parts import parts, workbook, zipped


def refusal_by(pool: ParserPool, data: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        read_workbook(data, pool)
    return caught.value


def code_of(pool: ParserPool, data: bytes) -> str:
    return refusal_by(pool, data).code


@pytest.mark.parametrize(
    "child",
    [
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "import sys; sys.stdin.buffer.read(3); sys.exit(0)",
        "import sys; sys.stdin.buffer.read(); print('{}')",
        "import sys; sys.stdin.buffer.read(); print('geen json')",
        "import sys; sys.stdin.buffer.read(); print('[' * 100_000)",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(bytes([255, 254]))",
    ],
)
def test_a_child_that_fails_is_a_refusal(child: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "_CHILD", child)
    assert code_of(ParserPool(), workbook()) == "BESTAND-ONLEESBAAR"


@pytest.mark.parametrize(
    ("end", "told"), [("os.abort()", -signal.SIGABRT), ("sys.exit(3)", 3), ("1 / 0", 1)]
)
def test_a_child_that_answers_and_ends_badly_is_not_believed(
    end: str, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = json.dumps({"sheets": [], "names": {}, "date_1904": False})
    child = f"import os, sys; sys.stdin.buffer.read(); print({whole!r}, flush=True); "
    monkeypatch.setattr(pools, "_CHILD", child)
    assert read_workbook(workbook(), ParserPool()).sheets == ()
    monkeypatch.setattr(pools, "_CHILD", child + end)
    refused = refusal_by(ParserPool(), workbook())
    assert refused.facts == {"reason": f"parser ended with {told}"}


@pytest.mark.parametrize("child", ["import time; time.sleep(60)", "while True: pass"])
def test_a_child_that_takes_too_long_is_ended(child: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "_CHILD", child)
    monkeypatch.setattr(pools, "WALL_SECONDS", 1.0)
    refused = refusal_by(ParserPool(), workbook())
    assert refused.code == "LEZEN-TE-ZWAAR"
    assert refused.facts["seconds"] in (1, 2, 3)


def test_a_child_that_takes_too_much_of_the_processor_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    burning = (
        "import sys; sys.path += sys.argv[1:]; from monitor.files.parser import process as p; "
        "p.CPU_SECONDS = 1; p.limit_this_process()\nwhile True: pass"
    )
    monkeypatch.setattr(pools, "_CHILD", burning)
    assert code_of(ParserPool(), workbook()) == "LEZEN-TE-ZWAAR"


def test_megabytes_in_and_out_do_not_block() -> None:
    random = Random(1)
    rows = "".join(
        f'</row><row r="{row}">'
        + "".join(
            f'<c t="inlineStr"><is><t>{random.randbytes(20).hex()}</t></is></c>' for _ in range(50)
        )
        for row in range(2, 2200)
    )
    data = zipped(parts(rows), zipfile.ZIP_STORED)
    assert 8 * 2**20 < len(data) < 10 * 2**20
    assert len(read_workbook(data, ParserPool()).sheets[0].cells) == 50 * 2198


def test_too_large_a_file_starts_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "_CHILD", "raise SystemExit(1)")
    assert code_of(ParserPool(), workbook() + bytes(11 * 2**20)) == "BESTAND-TE-GROOT"


def test_a_file_may_be_as_large_as_the_bound() -> None:
    assert code_of(ParserPool(), b"\1" * UPLOADS.file_bytes) == "GEEN-WERKBOEK"


class TestPool:
    @pytest.fixture
    def started(self, monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
        children: list[subprocess.Popen[bytes]] = []
        start = pools._start_child

        def counted() -> subprocess.Popen[bytes]:
            children.append(start())
            return children[-1]

        monkeypatch.setattr(pools, "_start_child", counted)
        return children

    def test_one_reading_costs_one_child(self, started: list[subprocess.Popen[bytes]]) -> None:
        read_workbook(workbook(), ParserPool())
        assert [child.returncode for child in started] == [0]

    def test_a_child_reads_once_and_is_replaced(
        self, started: list[subprocess.Popen[bytes]]
    ) -> None:
        pool = ParserPool(warm=2)
        read_workbook(workbook(), pool)
        until(lambda: len(started) == 3)
        assert [child.poll() for child in started] == [0, None, None]
        pool.close()
        assert [child.returncode for child in started] == [0, 0, 0]

    def test_a_pool_may_keep_more_children_ready_from_now_on(
        self, started: list[subprocess.Popen[bytes]]
    ) -> None:
        pool = ParserPool()
        assert started == []
        pool.keep(2)
        assert [child.poll() for child in started] == [None, None]
        pool.close()

    def test_a_child_that_died_while_waiting_is_passed_over(
        self, started: list[subprocess.Popen[bytes]]
    ) -> None:
        pool = ParserPool(warm=1)
        started[0].kill()
        started[0].wait()
        assert read_workbook(workbook(), pool).sheets
        until(lambda: len(started) == 3)
        pool.close()

    def test_no_more_than_two_are_at_work(
        self, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        at_work, most = 0, 0
        lock = threading.Lock()
        ask = pools._ask

        def counted(child: subprocess.Popen[bytes], data: bytes) -> bytes:
            nonlocal at_work, most
            with lock:
                at_work += 1
                most = max(most, at_work)
            answer = ask(child, data)
            with lock:
                at_work -= 1
            return answer

        monkeypatch.setattr(pools, "_ask", counted)
        pool = ParserPool()
        with ThreadPoolExecutor(6) as threads:
            read = list(threads.map(read_workbook, [workbook()] * 6, [pool] * 6))
        assert most == 2
        assert all(isinstance(found, Workbook) for found in read)

    def test_with_too_many_waiting_the_next_is_told_that_it_is_busy(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pools, "WAITING_USERS", 1)
        monkeypatch.setattr(pools, "_CHILD", "import time; time.sleep(60)")
        monkeypatch.setattr(pools, "WALL_SECONDS", 1.0)
        pool = ParserPool()
        with ThreadPoolExecutor(4) as threads:
            codes = list(threads.map(lambda _: code_of(pool, workbook()), range(4)))
        assert sorted(codes) == [*["LEZEN-TE-ZWAAR"] * 3, "LEZER-BEZET"]

    def test_one_file_is_read_between_the_ten_of_another(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pools, "AT_WORK", 1)
        monkeypatch.setattr("monitor.files.parser.turns.TELL_SECONDS", 0.01)
        pool, read, told = ParserPool(), [], []
        waits = {whom: threading.Semaphore(0) for whom in ("many", "single")}

        def ask(whom: str) -> None:
            def tell(waiting: Waiting) -> None:
                waits[whom].release()
                if whom == "single":
                    told.append(waiting.place)

            assert read_workbook(workbook(), pool, asker=Asker(whom, tell)).sheets
            read.append(whom)

        with ThreadPoolExecutor(11) as threads:
            with pool._turns.turn():
                for _ in range(10):
                    threads.submit(ask, "many")
                    waits["many"].acquire(timeout=20)
                single = threads.submit(ask, "single")
                waits["single"].acquire(timeout=20)
            single.result(timeout=60)
            assert read.count("many") <= 2
        assert read.count("many") == 10
        assert told[0] == 2  # behind the first of the ten
        assert told[-1] == 0

    def test_a_child_that_is_killed_makes_place(
        self, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pool = ParserPool()
        with ThreadPoolExecutor(2) as threads:
            with monkeypatch.context() as patched:
                patched.setattr(pools, "_CHILD", "import time; time.sleep(60)")
                stuck = [threads.submit(code_of, pool, workbook()) for _ in range(2)]
                until(lambda: len(started) == 2)
            for child in started:
                child.kill()
            assert [found.result(timeout=20) for found in stuck] == ["LEZEN-TE-ZWAAR"] * 2
        assert read_workbook(workbook(), pool).sheets

    def test_a_session_that_is_gone_starts_no_child(
        self, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("monitor.files.parser.turns.TELL_SECONDS", 0.01)
        pool = ParserPool()

        def gone(_waiting: Waiting) -> None:
            raise ConnectionError("the browser was closed")

        with (
            pool._turns.turn(),
            pool._turns.turn(),
            pytest.raises(ConnectionError),
        ):
            read_workbook(workbook(), pool, asker=Asker("gone", gone))
        assert not started
        assert read_workbook(workbook(), pool, asker=Asker("back", gone)).sheets

    def test_a_machine_without_room_for_a_child_is_busy(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_room() -> subprocess.Popen[bytes]:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

        monkeypatch.setattr(pools, "_start_child", no_room)
        pool = ParserPool(warm=2)
        assert code_of(pool, workbook()) == "LEZER-BEZET"
        pool.close()

    def test_a_machine_on_which_no_child_can_start_is_not_busy(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
        pool = ParserPool()
        assert code_of(pool, workbook()) == "BESTAND-MISLUKT"
        pool.close()

    def test_children_end_with_the_app(self) -> None:
        app = (
            "from monitor.files import workbook as w; import os; "
            "w.keep_warm(1); print(w._POOL._waiting[0].pid, flush=True); os._exit(1)"
        )
        done = subprocess.run([sys.executable, "-c", app], capture_output=True, text=True)
        child = int(done.stdout)
        until(lambda: not is_alive(child))


def until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it didn't come"
        time.sleep(0.01)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
