"""The processes that read a batch, one a core, and the few files for which none is started."""

import os
import queue
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from monitor.batch import messages
from monitor.batch.answer import Answer, read
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.model import Model
from monitor.domain.pointing import NO_GUIDE, Guide
from monitor.files.limits import unreadable
from monitor.files.workbook import read_workbook
from monitor.intake import tell_refusal

FEW = 8
"""Fewer files than this are read here: a process takes as long to start."""

_WORKER = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from monitor.batch.worker import main; main(sys.argv[2])"
)


class Reader(Protocol):
    """What reads files: ``side_by_side`` at a time, each asked by a thread of its own."""

    side_by_side: int

    def read(
        self, content: bytes, today: date, corrections: Sequence[Correction] = ()
    ) -> Answer | Finding:
        """Read a file, or say why it is refused."""

    def close(self) -> None:
        """End all that was started."""


def reader_for(files: int, model: Model, model_path: Path, guide: Guide = NO_GUIDE) -> Reader:
    """What is quickest for so many files; it uses all cores.

    ``guide`` tells where tables stand that we wouldn't recognise.
    """
    return Here(model, guide) if files < FEW else Workers(cores(), model_path, guide)


def cores() -> int:
    """How many processes can run at the same time."""
    return len(os.sched_getaffinity(0))


class Here:
    """Reads files in this process, one at a time."""

    side_by_side = 1

    def __init__(self, model: Model, guide: Guide = NO_GUIDE) -> None:
        self._model = model
        self._guide = guide

    def read(
        self, content: bytes, today: date, corrections: Sequence[Correction] = ()
    ) -> Answer | Finding:
        """Read a file, or say why it is refused."""
        return read(content, self._model, today, read_workbook, corrections, self._guide)

    def close(self) -> None:
        """Nothing was started."""


class Workers:
    """Reads files in processes of their own, started when first needed. Safe to use from threads.

    A process that comes to its end over a file costs that file only: the next gets a new one.
    """

    def __init__(self, count: int, model_path: Path, guide: Guide = NO_GUIDE) -> None:
        self.side_by_side = count
        self._guide = guide
        self._model_path = model_path
        self._idle: queue.SimpleQueue[subprocess.Popen[bytes] | None] = queue.SimpleQueue()
        for _ in range(count):
            self._idle.put(None)  # a place where one may be started

    def read(
        self, content: bytes, today: date, corrections: Sequence[Correction] = ()
    ) -> Answer | Finding:
        """Read a file, or say why it is refused."""
        worker = self._idle.get()
        try:
            worker = worker or self._start()
            answer = _ask(worker, (content, today, tuple(corrections)))
        except (OSError, EOFError) as error:
            if worker is not None:
                _end(worker)
                worker = None
            return tell_refusal(unreadable(f"reader ended: {error!r}"), content)
        finally:
            self._idle.put(worker)
        return answer

    def close(self) -> None:
        """End the processes, each after the file that it is reading."""
        for _ in range(self.side_by_side):
            worker = self._idle.get()
            if worker is not None:
                _end(worker)

    def _start(self) -> subprocess.Popen[bytes]:
        root = Path(__file__).parents[2]
        worker = subprocess.Popen(
            [sys.executable, "-c", _WORKER, str(root), str(self._model_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C in a terminal is for us; they end with us
        )
        _tell(worker, self._guide)
        return worker


def _tell(worker: subprocess.Popen[bytes], value: object) -> None:
    if worker.stdin is None:
        raise EOFError
    messages.send(worker.stdin, value)


def _ask(worker: subprocess.Popen[bytes], question: object) -> Answer | Finding:
    _tell(worker, question)
    if worker.stdout is None:
        raise EOFError
    answer: Answer | Finding = messages.receive(worker.stdout)
    return answer


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.communicate()
