"""The parser's process: what it answers, and how little it may do."""

import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from monitor.files.parser import pool as pools
from monitor.files.parser import process
from monitor.files.parser.limits import UPLOADS, Refused
from monitor.files.parser.path import imported_from
from monitor.files.parser.pool import ParserPool
from tests.files.hostile.reading import READING
from tests.files.workbook_parts import shared, workbook


def answer(data: bytes) -> dict[str, Any]:
    return json.loads(process.answer(data))


@pytest.mark.parametrize("name", READING)
def test_what_only_shows_in_the_cells_is_refused_for_that(name: str) -> None:
    told = answer(READING[name].make())["refused"]
    assert READING[name].explains(Refused(told["code"], **told["facts"])), told


def test_a_text_may_be_as_long_as_excel_lets_it() -> None:
    text = "x" * UPLOADS.text_length
    [sheet] = answer(workbook(f'<c r="A1" t="inlineStr"><is><t>{text}</t></is></c>'))["sheets"]
    assert sheet["values"] == [text]


def test_all_texts_together_may_be_as_long_as_one_reading_yields(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = workbook(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c>',
        sharedStrings=shared(content="<si><t>" + "x" * 3_000 + "</t></si>"),
    )
    monkeypatch.setattr(type(UPLOADS), "unpacked_bytes", 6_000)
    assert "sheets" in answer(data)
    monkeypatch.setattr(type(UPLOADS), "unpacked_bytes", 5_999)
    assert answer(data)["refused"]["facts"] == {"reason": "more text than fits"}


def test_of_the_signs_that_nobody_sees_only_tabs_and_ends_of_lines_are_kept() -> None:
    cells = "".join(
        f'<c r="A{sign + 1}" t="inlineStr"><is><t>a_x{sign:04X}_b</t></is></c>'
        for sign in range(162)
    )
    [sheet] = answer(workbook(cells))["sheets"]
    gone = {sign for sign, text in enumerate(sheet["values"]) if text == "ab"}
    assert gone == {*range(32), *range(127, 160)} - set(b"\t\n\r")
    assert {row - 1 for row, _ in sheet["cleaned"]} == gone


def test_any_other_fault_of_ours_ends_the_process_and_is_no_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_arguments: object) -> str:
        raise KeyError("ours")

    monkeypatch.setattr(process, "precheck", broken)
    with pytest.raises(KeyError):
        process.answer(workbook())


@pytest.mark.parametrize(
    ("attempt", "refused"),
    [
        ("open('/etc/hostname')", "OSError"),
        ("open('new.txt', 'w')", "OSError"),
        ("os.pipe()", "OSError"),
        ("os.fork()", "BlockingIOError"),
        ("socket.socket()", "OSError"),
        ("socket.socketpair()", "OSError"),
        ("socket.create_connection(('127.0.0.1', 9))", "OSError"),
        ("(os.close(0), socket.socket())", "OSError"),
        ("(os.close(0), os.close(2), os.dup(1))", "OSError"),
        ("resource.setrlimit(resource.RLIMIT_NOFILE, (9, 9))", "ValueError"),
        ("bytearray(2**30)", "MemoryError"),
    ],
)
def test_a_child_cannot_do_much(attempt: str, refused: str, tmp_path: Path) -> None:
    trying = f"""
import os, resource, socket, sys
sys.path += sys.argv[1:]
from monitor.files.parser.process import limit_this_process
if os.geteuid() == 0:  # as an installation would be: the kernel lets root pass some limits
    os.setuid(65534)
limit_this_process()
try:
    {attempt}
except Exception as error:
    print(type(error).__name__, flush=True)
os._exit(0)
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", trying, *imported_from()],
        stdin=subprocess.PIPE,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert done.stdout.split() == [refused]
    assert not list(tmp_path.iterdir())


def limits_of_a_child(before: str, then: str, **given: Any) -> str:
    """What a child says that lowers some limits itself before it is limited."""
    telling = (
        "import os, resource, sys; sys.path += sys.argv[1:]; "
        "from monitor.files.parser.process import limit_this_process\n"
        f"{before}\nif os.geteuid() == 0: os.setuid(65534)\nlimit_this_process()\n{then}"
    )
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", telling, *imported_from()],
        capture_output=True,
        text=True,
        check=True,
        **given,
    ).stdout


def test_a_child_writes_nothing_to_a_file_that_it_was_given(tmp_path: Path) -> None:
    writing = "try: os.write({}, b'x')\nexcept OSError as error: print(error.strerror)"
    with (tmp_path / "open.txt").open("wb") as given:
        said = limits_of_a_child("", writing.format(given.fileno()), pass_fds=[given.fileno()])
    assert said == "File too large\n"
    assert not (tmp_path / "open.txt").read_bytes()


def test_a_child_that_dies_leaves_no_image_of_what_it_read() -> None:
    assert limits_of_a_child("", "print(resource.getrlimit(resource.RLIMIT_CORE))") == "(0, 0)\n"


def test_a_child_that_may_less_already_is_not_let_more() -> None:
    lower = "resource.setrlimit(resource.RLIMIT_CPU, (5, 5))"
    assert limits_of_a_child(lower, "print(resource.getrlimit(resource.RLIMIT_CPU))") == "(5, 5)\n"
    assert limits_of_a_child("", "print(resource.getrlimit(resource.RLIMIT_CPU))") == (
        f"({process.CPU_SECONDS}, {process.CPU_SECONDS})\n"
    )


def test_a_child_connects_to_nobody_who_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        host, port = listening.getsockname()
        calling = (
            "import socket, sys; sys.path += sys.argv[1:]; sys.stdin.buffer.read(); "
            "from monitor.files.parser.process import limit_this_process as limit; {}"
            f"socket.create_connection(({host!r}, {port}), timeout=5).send(b'x')"
        )
        listening.settimeout(1.0)
        monkeypatch.setattr(pools, "_CHILD", calling.format("limit(); "))
        with pytest.raises(Refused, match="parser ended with 1"):
            ParserPool().answer(workbook())
        with pytest.raises(TimeoutError):
            listening.accept()
        # The very same without the limits does reach it, so it was these that kept it.
        monkeypatch.setattr(pools, "_CHILD", calling.format(""))
        assert ParserPool().answer(workbook()) == b""
        listening.accept()[0].close()


def test_a_child_is_limited_before_a_byte_comes() -> None:
    child = pools._start_child()
    limits = Path(f"/proc/{child.pid}/limits")
    deadline = time.monotonic() + 20
    while not re.search(r"Max open files +0 +0 ", limits.read_text()):
        assert time.monotonic() < deadline, "it was not limited"
        time.sleep(0.01)
    child.communicate(timeout=20)


@pytest.mark.parametrize("given", [b"", b"\0" * 7])
def test_a_child_without_a_file_ends_in_silence(given: bytes) -> None:
    child = pools._start_child()
    assert child.communicate(given, timeout=20) == (b"", None)
    assert child.returncode == 0
