"""The parser's processes: started, asked once each, and ended whatever they do.

The parser can be made to abort its whole process, so it never runs in this one.
"""

import errno
import math
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from monitor.files.parser.kinds_of_files import too_large
from monitor.files.parser.limits import UPLOADS, Refused, unreadable
from monitor.files.parser.path import imported_from
from monitor.files.parser.turns import Asker, QueueFull, Turns

AT_WORK = 2
"""Children that may read at the same time."""
WALL_SECONDS = 20.0
"""For one workbook in its child; the child has half of that in processor time."""
WAITING_USERS = 10
"""Users that may wait for their turn; the next one is refused, and none waits for very long."""
_OUT_OF_TIME = (-signal.SIGKILL, -signal.SIGXCPU)
"""How a child ends that is killed here, or by the kernel for the processor time it took."""
_NO_ROOM = (errno.EAGAIN, errno.ENOMEM, errno.EMFILE, errno.ENFILE)
"""Why the system starts no process now, and may in a while."""
_REFILL_SECONDS = 0.05
"""How long after a reading a new child is started: whoever asked is checking what was read, and
would have to share the processors with it."""

# The parser asks for datetime, which is two milliseconds of Python that makes way for _datetime.
_CHILD = (
    "import sys, _datetime; sys.modules['datetime'] = _datetime; sys.path += sys.argv[1:]; "
    "from monitor.files.parser.process import main; main()"
)


class ParserPool:
    """Children that read workbooks: a few kept ready, each used once, two at work at most.

    Users get a child in turn and one at a time (see ``turns``). A child that waits has imported
    everything and stands at its input. Safe to use from several threads. With ``warm`` 0 a child
    is started when a workbook comes, and no other.
    """

    def __init__(self, warm: int = 0) -> None:
        self._warm = warm
        self._waiting: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()
        self._turns = Turns(AT_WORK, WAITING_USERS)
        self._fill()

    def answer(self, data: bytes, asker: Asker | None = None) -> bytes:
        """What a child says of a workbook: one JSON document (see ``process``).

        ``asker`` is on whose behalf it is read; without one it counts as a user of its own. Raises
        Refused: the file can't be taken, the queue is full, or no child can start. Raises whatever
        the asker's ``tell`` raises.
        """
        if len(data) > UPLOADS.file_bytes:
            raise too_large(data, len(data), UPLOADS)
        try:
            with self._turns.turn(asker):
                return _ask(self._take(), data)
        except QueueFull as full:
            raise Refused("LEZER-BEZET") from full
        finally:
            if self._warm:
                _later(_REFILL_SECONDS, self._fill)

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
            raise not_started(error) from error

    def _fill(self) -> None:
        # Without room for a spare child now, the next reading starts its own, or says so.
        with self._lock, suppress(OSError):
            while len(self._waiting) < self._warm:
                self._waiting.append(_start_child())


def not_started(error: OSError) -> Refused:
    """Why a workbook isn't read for which no process could be started: no room, or a fault."""
    code = "LEZER-BEZET" if error.errno in _NO_ROOM else "BESTAND-MISLUKT"
    return Refused(code, reason=str(error))


def _start_child() -> subprocess.Popen[bytes]:
    # -I and -S: nothing from the environment, the current folder or a package's start-up hooks.
    # -c: a script would be compiled anew each time, a module is not.
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _CHILD, *imported_from()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in a terminal is for the app; children end with it
    )


def _ask(child: subprocess.Popen[bytes], data: bytes) -> bytes:
    # Not by the timeout of communicate: with one, it looks for the end only once a millisecond.
    overdue = _later(WALL_SECONDS, child.kill)
    started = time.monotonic()
    try:
        answer, _ = child.communicate(len(data).to_bytes(8, "big") + data)
    finally:
        overdue.cancel()
    if child.returncode in _OUT_OF_TIME:
        seconds = math.ceil(time.monotonic() - started)
        raise Refused("LEZEN-TE-ZWAAR", seconds=seconds, reason="parser ended for its time")
    if child.returncode:
        raise unreadable(f"parser ended with {child.returncode}")
    return answer


def _later(seconds: float, do: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(seconds, do)
    timer.daemon = True  # what is still to be done then doesn't keep the app from ending
    timer.start()
    return timer
