"""The parser's processes for a batch: each a copy of one that has imported everything.

A process reads one workbook and is gone, as in ``pool``, so that no file can touch what is
read of the next. Starting Python and importing is half of what that costs, and is done once here:
a nursery, which never sees a byte of a file, copies itself for each (``nursery``).
"""

import math
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress

from monitor.files.parser.kinds_of_files import too_large
from monitor.files.parser.limits import UPLOADS, Refused, unreadable
from monitor.files.parser.nursery import PID_BYTES
from monitor.files.parser.path import imported_from
from monitor.files.parser.pool import WALL_SECONDS, not_started

_NURSERY = (
    "import sys, _datetime; sys.modules['datetime'] = _datetime; sys.path += sys.argv[1:]; "
    "from monitor.files.parser.nursery import main; main()"
)
_PIECE = 1 << 16


class ForkedParser:
    """Answers as ParserPool does, for one thread, one workbook at a time.

    A nursery that died is replaced: no file is the cause, and none pays for it.
    """

    def __init__(self) -> None:
        self._start()

    def answer(self, data: bytes) -> bytes:
        """What a process says of a workbook: one JSON document (see ``process``).

        Raises Refused: the file can't be taken, or no process can start.
        """
        if len(data) > UPLOADS.file_bytes:
            raise too_large(data, len(data), UPLOADS)
        ours, theirs = socket.socketpair()
        with ours:
            return _ask(ours, self._copy(theirs), data)

    def close(self) -> None:
        """End the nursery. A process at work ends by itself."""
        self._ours.close()
        self._nursery.wait()

    def _start(self) -> None:
        self._ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._nursery = subprocess.Popen(
                    [sys.executable, "-I", "-S", "-c", _NURSERY, *imported_from()],
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            except OSError as error:
                raise not_started(error) from error

    def _copy(self, theirs: socket.socket) -> int:
        """Start a process that has this as its input and output; gives its id."""
        with theirs:
            pid = self._ask_nursery(theirs)
            if pid is None:
                self.close()
                self._start()
                pid = self._ask_nursery(theirs)
        if not pid:
            raise Refused("LEZER-BEZET", reason="no process could be started")
        return pid

    def _ask_nursery(self, theirs: socket.socket) -> int | None:
        """The id of its copy, 0 if there was no room for one; None if the nursery died."""
        try:
            socket.send_fds(self._ours, [b"\0"], [theirs.fileno()])
            said = self._ours.recv(PID_BYTES, socket.MSG_WAITALL)
        except OSError:
            return None
        return int.from_bytes(said, "big") if said else None


def _ask(child: socket.socket, pid: int, data: bytes) -> bytes:
    # An answer that breaks off is no whole JSON document: whoever reads it finds out.
    overdue = time.monotonic() + WALL_SECONDS
    pieces: list[bytes] = []
    try:
        child.settimeout(WALL_SECONDS)
        child.sendall(len(data).to_bytes(8, "big") + data)
        while True:
            child.settimeout(max(overdue - time.monotonic(), 0.001))
            piece = child.recv(_PIECE)
            if not piece:
                break
            pieces.append(piece)
    except TimeoutError as error:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        raise _too_heavy(WALL_SECONDS) from error
    except OSError as error:  # it ended before it had read the file
        raise unreadable(f"parser ended: {error}") from error
    lasted = time.monotonic() - (overdue - WALL_SECONDS)
    if not pieces and lasted >= WALL_SECONDS / 2:
        # How it ended only the nursery could tell. It has half of the time on a processor, and
        # what ends without a word after as long was ended by the kernel for that.
        raise _too_heavy(lasted)
    return b"".join(pieces)


def _too_heavy(lasted: float) -> Refused:
    reason = "parser ended for its time"
    return Refused("LEZEN-TE-ZWAAR", seconds=math.ceil(lasted), reason=reason)
