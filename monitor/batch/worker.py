"""What runs in a process that reads files of a batch, one by one. Started by ``readers``."""

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from monitor.batch import answer
from monitor.batch.answer import Answer
from monitor.collecting import collect_seldom
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.pointing import Guide
from monitor.files.model_file import load_versions
from monitor.files.parser.forks import ForkedParser
from monitor.files.workbook import Workbook, workbook_in
from monitor.logs import log_to_stderr


def begin() -> None:
    """Make this process ready. It ends with the one that started it, also when that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who started it
    threading.Thread(target=_end_with_starter, daemon=True).start()
    collect_seldom()
    log_to_stderr(logging.WARNING)


def read(
    model_files: tuple[Path, Path],
    content: bytes,
    today: date,
    corrections: Sequence[Correction],
    guide: Guide,
) -> Answer | Finding:
    """What comes of a file (see ``answer``). The model and the parser stay for the next."""
    return answer.read(content, load_versions(*model_files), today, _parse, corrections, guide)


def _parse(content: bytes) -> Workbook:
    return workbook_in(_parser().answer(content))


@cache
def _parser() -> ForkedParser:
    return ForkedParser()


def _end_with_starter() -> None:
    starter = multiprocessing.parent_process()
    if starter is not None:
        starter.join()
    os._exit(1)
