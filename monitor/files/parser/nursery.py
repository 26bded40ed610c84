"""The process that the parser's processes of a batch are copies of. It never reads a file itself.

Started by ``forks``. Each message on its input carries a socket; a copy of this process
takes that for its input and output, limits itself and answers one file. Back goes the copy's id, 0
if there was no room for one.
"""

import os
import signal
import socket

from monitor.files.parser import process

PID_BYTES = 8


def main() -> None:
    """Copy this process for each socket that comes; ends when its input does."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the copies
    with socket.socket(fileno=0) as asked:
        while True:
            message, passed, _, _ = socket.recv_fds(asked, 1, 1)
            if not message:
                return
            asked.sendall(_copy(passed[0]).to_bytes(PID_BYTES, "big"))
            os.close(passed[0])


def _copy(its_end: int) -> int:
    try:
        pid = os.fork()
    except OSError:
        return 0
    if not pid:
        try:
            # In place of the nursery's own input and output: nothing else is open then.
            os.dup2(its_end, 0)
            os.dup2(its_end, 1)
            os.close(its_end)
            process.main()
        finally:
            os._exit(1)  # whatever went wrong, a copy never goes on as a nursery
    return pid
