"""Where the log of this project goes: standard error, a line for each thing that was met.

Each entry point calls ``log_to_stderr`` once; without it Python shows warnings only. A line names
a file by its reference alone (``monitor.domain.reference``): never by its name or its content.
"""

import logging
import sys

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_ERASE_LINE = "\r\x1b[K"  # of a terminal, where a progress bar may stand


def log_to_stderr(level: int) -> None:
    """Write what the project logs at this level and above, with the moment and the module."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(_ERASE_LINE + _LINE if sys.stderr.isatty() else _LINE))
    log = logging.getLogger("monitor")
    log.setLevel(level)
    log.handlers = [handler]
    log.propagate = False
