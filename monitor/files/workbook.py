"""From the bytes of a workbook to its cells, read in a process of its own.

The parser can be made to abort its whole process, so it never runs in this one: a child with
limited memory, time and files reads one workbook, answers in JSON and is gone.
"""

import atexit
import datetime
import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.limits import OUTER_WALL, Refused, megabytes, unreadable
from monitor.files.sheet_part import a1

__all__ = [
    "Cell",
    "Kind",
    "ParserPool",
    "Refused",
    "Sheet",
    "Workbook",
    "a1",
    "keep_warm",
    "read_workbook",
    "refusal",
]

AT_WORK = 2
"""Children that may read at the same time."""
WALL_SECONDS = 20.0
"""For one workbook in its child; the child has half of that in processor time."""
QUEUE_SECONDS = 60.0
"""How long a workbook waits for its turn before it is refused."""

_CHILD = (
    "import sys; sys.path += sys.argv[1:]; from monitor.files.parser_process import main; main()"
)


class Kind(StrEnum):
    """What a cell holds, besides its value."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    """A number shown per cent; the value is the fraction: 45% is 0.45."""
    DATE = "date"
    """A date, or a ``datetime`` (which is a date too) when the cell holds a time of day as well."""
    TIME = "time"
    """A time of day or a duration without a date, as text: 13:30:00, 30:15:00. Often a small or
    negative number that was given a date format by mistake."""
    BOOL = "bool"
    ERROR = "error"
    """The error's text, in English as it is stored: #N/A. Also a number that is not finite."""
    UNCOMPUTED = "uncomputed"
    """A formula without a stored result; the value is None."""


class Cell(NamedTuple):
    """The content of one cell. Numbers are float, whole ones too."""

    kind: Kind
    value: str | float | bool | datetime.date | None


@dataclass(frozen=True)
class Sheet:
    """One sheet: its cells that are not empty by (row, column), counted from 1.

    ``visible`` is False for hidden sheets of both sorts. ``merged`` holds first row, first
    column, last row and last column of each merged block. From the texts in ``cleaned`` control
    characters were taken away; such a text may be left empty.
    """

    name: str
    visible: bool
    cells: dict[tuple[int, int], Cell]
    merged: tuple[tuple[int, int, int, int], ...]
    cleaned: frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Workbook:
    """The sheets in their order, and the workbook's text constants by name in lower case.

    ``date_1904`` tells that serial dates count from 1904; the dates in cells are right already,
    a number without a date format is as it was stored.
    """

    sheets: tuple[Sheet, ...]
    names: Mapping[str, str]
    date_1904: bool


class ParserPool:
    """Children that read workbooks: a few kept ready, each used once, two at work at most.

    A child that waits has imported everything and stands at its input. Safe to use from several
    threads. With ``warm`` 0 a child is started when a workbook comes, and no other.
    """

    def __init__(self, warm: int = 0) -> None:
        self._warm = warm
        self._waiting: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()
        self._turns = threading.BoundedSemaphore(AT_WORK)
        self._fill()

    def read(self, data: bytes) -> Workbook:
        """Read a workbook.

        Raises Refused: the file can't be taken, the queue is too long, or no child can start.
        """
        if len(data) > OUTER_WALL.file_bytes:
            raise Refused(
                "BESTAND-TE-GROOT",
                megabytes=megabytes(len(data)),
                most=megabytes(OUTER_WALL.file_bytes),
            )
        if not self._turns.acquire(timeout=QUEUE_SECONDS):
            raise Refused("LEZER-BEZET")
        try:
            answer = _ask(self._take(), data)
        finally:
            self._turns.release()
            if self._warm:
                threading.Thread(target=self._fill).start()
        return _workbook(answer)

    def keep(self, warm: int) -> None:
        """Keep so many children ready from now on."""
        self._warm = warm
        self._fill()

    def close(self) -> None:
        """End the children that wait. Those at work end by themselves."""
        self._warm = 0
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for child in waiting:
            child.communicate()

    def _take(self) -> subprocess.Popen[bytes]:
        with self._lock:
            while self._waiting:
                child = self._waiting.pop(0)
                if child.poll() is None:
                    return child
                child.communicate()  # it died while it waited: let go of its pipes
        try:
            return _start_child()
        except OSError as error:
            raise Refused("LEZER-BEZET", reason=str(error)) from error

    def _fill(self) -> None:
        # Without room for a spare child now, the next reading starts its own, or says so.
        with self._lock, suppress(OSError):
            while len(self._waiting) < self._warm:
                self._waiting.append(_start_child())


@cache
def _imported_from() -> tuple[str, str]:
    """The folders in which a child finds this project and the parser."""
    parser = find_spec("python_calamine")
    if parser is None or parser.origin is None:
        raise ModuleNotFoundError("python_calamine is not installed")
    return str(Path(__file__).parents[2]), str(Path(parser.origin).parents[1])


def _start_child() -> subprocess.Popen[bytes]:
    # -I and -S: nothing from the environment, the current folder or a package's start-up hooks.
    # -c: a script would be compiled anew each time, a module is not.
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _CHILD, *_imported_from()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in a terminal is for the app; children end with it
    )


def _ask(child: subprocess.Popen[bytes], data: bytes) -> bytes:
    try:
        answer, _ = child.communicate(len(data).to_bytes(8, "big") + data, WALL_SECONDS)
    except subprocess.TimeoutExpired as expired:
        child.kill()
        child.communicate()
        raise unreadable("took too long") from expired
    if child.returncode:
        raise unreadable(f"parser ended with {child.returncode}")
    return answer


def _workbook(answer: bytes) -> Workbook:
    """The workbook in a child's answer. Raises Refused when that is a refusal or nonsense."""
    try:
        found = json.loads(answer)
        if "refused" in found:
            raise Refused(found["refused"]["code"], **found["refused"]["facts"])
        return Workbook(
            sheets=tuple(map(_sheet, found["sheets"])),
            names=found["names"],
            date_1904=found["date_1904"],
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise unreadable("answer of the parser") from error


_KINDS = {str(kind): kind for kind in Kind}


def _sheet(found: dict[str, Any]) -> Sheet:
    return Sheet(
        name=found["name"],
        visible=found["visible"],
        cells={
            (row, column): Cell(_KINDS[kind], _date(value) if kind == "date" else value)
            for row, column, kind, value in found["cells"]
        },
        merged=tuple(map(tuple, found["merged"])),
        cleaned=frozenset(map(tuple, found["cleaned"])),
    )


def _date(text: str) -> datetime.date:
    if "T" in text:
        return datetime.datetime.fromisoformat(text)
    return datetime.date.fromisoformat(text)


_POOL = ParserPool()
atexit.register(_POOL.close)


def keep_warm(children: int) -> None:
    """Keep so many children ready for ``read_workbook``: for an app that reads often."""
    _POOL.keep(children)


def read_workbook(data: bytes) -> Workbook:
    """The cells of an uploaded workbook.

    Raises Refused when it can't be taken: no workbook, too large, damaged, hostile, or too many
    others at the same time. The process that calls survives every file.
    """
    return _POOL.read(data)


def refusal(refused: Refused) -> Finding:
    """The finding that tells a person why a file was refused. It concerns the file as a whole."""
    facts: dict[str, Any] = refused.facts
    return rule(refused.code).at(None, None, **facts)
