"""The processes that read a batch, one a core, and the few files for which none is started."""

import hashlib
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, Protocol, TypeVar

from monitor.attempt import tell_refusal
from monitor.batch import worker
from monitor.batch.answer import Answer, read
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.model import Model
from monitor.domain.pointing import NO_GUIDE, Guide
from monitor.files.parser.limits import unreadable
from monitor.files.workbook import read_workbook

P = ParamSpec("P")
T = TypeVar("T")

FEW = 8
"""Fewer files than this are read here: a process takes as long to start."""
_LOOK_AFTER = 5.0
"""Seconds after which is looked whether the processes that are waited for are still there."""


class Reader(Protocol):
    """What reads files: ``side_by_side`` at a time, each asked by a thread of its own."""

    side_by_side: int

    def read(
        self, content: bytes, today: date, corrections: Sequence[Correction] = ()
    ) -> Answer | Finding:
        """Read a file, or say why it is refused."""

    def close(self) -> None:
        """End all that was started."""


def reader_for(
    files: int, model: Model, model_files: tuple[Path, Path], guide: Guide = NO_GUIDE
) -> Reader:
    """What is quickest for so many files; it uses all cores.

    ``model_files`` are the file of ``model`` and the folder of its other versions.
    ``guide`` tells where tables stand that we wouldn't recognise.
    """
    return Here(model, guide) if files < FEW else Workers(cores(), model_files, guide)


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

    A process that comes to its end over a file costs that file only; one of the parser's too.
    """

    def __init__(self, count: int, model_files: tuple[Path, Path], guide: Guide = NO_GUIDE) -> None:
        self.side_by_side = 2 * count  # while one is read, the next waits at the process
        self._count = count
        self._guide = guide
        self._model_files = model_files
        self._lock = threading.Lock()
        self._alone = threading.Lock()
        self._pool = _processes(count)

    def read(
        self, content: bytes, today: date, corrections: Sequence[Correction] = ()
    ) -> Answer | Finding:
        """Read a file, or say why it is refused."""
        question = (self._model_files, content, today, tuple(corrections), self._guide)
        pool = self._pool
        try:
            return _result(pool, _begun(pool, worker.read, *question))
        except BrokenProcessPool:
            self._renew(pool)
        # Not known is which of the files under way it was, so each gets a process to itself, one
        # after the other: all at once they would take the memory of as many.
        with self._alone, _processes(1) as alone:
            try:
                return _result(alone, _begun(alone, worker.read, *question))
            except BrokenProcessPool as error:
                digest = hashlib.sha256(content).hexdigest()
                return tell_refusal(unreadable(f"reader ended: {error}"), digest)

    def close(self) -> None:
        """End the processes, each after the file that it is reading."""
        self._pool.shutdown()

    def _renew(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._pool is broken:
                self._pool = _processes(self._count)


def _result(pool: ProcessPoolExecutor, under_way: Future[Answer | Finding]) -> Answer | Finding:
    """What comes of a file. Raises BrokenProcessPool if the processes ended before it was read.

    Python 3.11 may leave a question that is put just when they end without an answer for ever: only
    the next one tells.
    """
    while not wait([under_way], _LOOK_AFTER).done:
        _begun(pool, os.getpid)
    return under_way.result()


def _begun(
    pool: ProcessPoolExecutor, work: Callable[P, T], *facts: P.args, **named: P.kwargs
) -> Future[T]:
    """What is begun in a process. Raises BrokenProcessPool where none can be started any more."""
    try:
        return pool.submit(work, *facts, **named)
    except (EOFError, ConnectionError) as error:  # the process that all start from ended meanwhile
        raise BrokenProcessPool(str(error)) from error


def _processes(count: int) -> ProcessPoolExecutor:
    # Copies of a process that has imported everything and holds nothing of ours: no connection
    # to the store, no thread.
    context = get_context("forkserver")
    context.set_forkserver_preload([worker.__name__])
    return ProcessPoolExecutor(count, mp_context=context, initializer=worker.begin)
