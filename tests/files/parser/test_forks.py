"""The parser's processes of a batch: what they answer, and what may happen to them."""

import os
import re
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.files.parser import forks, pool
from monitor.files.parser.forks import ForkedParser
from monitor.files.workbook import Refused, Workbook, read_workbook, workbook_in
from monitor.settings import PROJECT_ROOT
from tests.files.workbook_parts import workbook

EXAMPLES = sorted((PROJECT_ROOT / "data" / "voorbeeld").glob("*.xlsx"))
DYING = (
    "import sys; sys.path += sys.argv[1:]; "
    "from monitor.files.parser import nursery, process; "
    "import os; process.main = {death}; nursery.main()"
)


@pytest.fixture
def parser() -> Iterator[ForkedParser]:
    started = ForkedParser()
    yield started
    started.close()


def read_by(parser: ForkedParser, data: bytes) -> Workbook:
    return workbook_in(parser.answer(data))


def code_of(parser: ForkedParser, data: bytes) -> str:
    with pytest.raises(Refused) as refusal:
        read_by(parser, data)
    return refusal.value.code


@pytest.mark.parametrize("path", EXAMPLES[:3], ids=lambda path: path.name)
def test_it_reads_what_the_other_reads(parser: ForkedParser, path: Path) -> None:
    content = path.read_bytes()
    assert read_by(parser, content) == read_workbook(content)


def test_one_refusal_after_another_leaves_nothing_open(parser: ForkedParser) -> None:
    read_by(parser, workbook())
    before = os.listdir("/proc/self/fd")  # noqa: PTH208 - as many entries as files are open
    rounds = 20
    for _ in range(rounds):
        assert code_of(parser, b"PK\3\4 kapot") == "BESTAND-BESCHADIGD"
        assert code_of(parser, b"%PDF-1.7") == "BESTAND-PDF"
        assert code_of(parser, b"") == "BESTAND-LEEG"
    # What another test left behind in this process may open or close a few meanwhile.
    assert len(os.listdir("/proc/self/fd")) < len(before) + rounds  # noqa: PTH208
    assert read_by(parser, workbook()).sheets


def test_too_large_a_file_starts_no_process(parser: ForkedParser) -> None:
    os.kill(parser._nursery.pid, signal.SIGKILL)
    assert code_of(parser, workbook() + bytes(11 * 2**20)) == "BESTAND-TE-GROOT"


@pytest.mark.parametrize("death", ["os.abort", "lambda: os._exit(3)", "lambda: 1 / 0"])
def test_a_process_that_dies_costs_its_file_only(
    death: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forks, "_NURSERY", DYING.format(death=death))
    dying = ForkedParser()
    for _ in range(3):
        assert code_of(dying, workbook()) == "BESTAND-ONLEESBAAR"
    assert dying._nursery.poll() is None
    dying.close()


def test_one_that_the_kernel_ends_for_its_processor_time_is_told_as_too_heavy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    death = (
        "lambda: (os.read(0, 1 << 20), __import__('time').sleep(0.6), "
        "os.kill(os.getpid(), nursery.signal.SIGXCPU))"
    )
    monkeypatch.setattr(forks, "_NURSERY", DYING.format(death=death))
    monkeypatch.setattr(forks, "WALL_SECONDS", 1.0)
    heavy = ForkedParser()
    assert code_of(heavy, workbook()) == "LEZEN-TE-ZWAAR"
    heavy.close()


def test_a_process_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        forks, "_NURSERY", DYING.format(death="lambda: __import__('time').sleep(60)")
    )
    monkeypatch.setattr(forks, "WALL_SECONDS", 0.5)
    slow = ForkedParser()
    nursery = slow._nursery.pid
    assert code_of(slow, workbook()) == "LEZEN-TE-ZWAAR"
    deadline = time.monotonic() + 10
    while _children(nursery) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert _children(nursery) == []
    slow.close()


def test_a_nursery_that_died_is_replaced_and_costs_no_file(parser: ForkedParser) -> None:
    for _ in range(2):
        os.kill(parser._nursery.pid, signal.SIGKILL)
        assert read_by(parser, workbook()).sheets
    alive = parser._nursery.pid
    assert read_by(parser, workbook()).sheets
    assert parser._nursery.pid == alive


def test_without_any_nursery_a_file_is_told_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forks, "_NURSERY", "raise SystemExit(1)")
    without = ForkedParser()
    assert code_of(without, workbook()) == "LEZER-BEZET"
    without.close()


def test_a_process_has_no_more_than_a_child_of_the_pool(parser: ForkedParser) -> None:
    """The same limits, and open the same three: its input, its output and what nobody reads."""
    ours, theirs = socket.socketpair()
    child = pool._start_child()
    with ours:
        pid = parser._copy(theirs)
        limits = {_limits_when_set(number) for number in (pid, child.pid)}
        opened = {_open_files(number) for number in (pid, child.pid)}
    child.communicate(b"", timeout=20)
    assert len(limits) == 1
    assert opened == {frozenset("012")}


def _limits_when_set(pid: int) -> str:
    """What the kernel lets a process have, once the last of it is less than it began with."""
    limits, deadline = Path(f"/proc/{pid}/limits"), time.monotonic() + 20
    while not re.search(r"Max processes +0 +0 ", limits.read_text()):
        assert time.monotonic() < deadline, "it was not limited"
        time.sleep(0.01)
    return limits.read_text()


def _open_files(pid: int) -> frozenset[str]:
    return frozenset(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208 - their numbers


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
