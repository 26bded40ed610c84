"""A process that reads files of a batch, one after the other. Started by ``readers``.

In: a guide (``domain.pointing``), and then (bytes, day, corrections) a file. Out: what came of it
(``answer``). It ends when its input does, so also when the process that started it was killed.
"""

import logging
import sys
from contextlib import suppress
from pathlib import Path

from monitor.batch import messages
from monitor.batch.answer import read
from monitor.collecting import collect_seldom
from monitor.files.model_file import load_model
from monitor.files.parser_forks import ForkedParser
from monitor.files.workbook import Workbook, workbook_in
from monitor.logs import log_to_stderr


def main(model_path: str) -> None:
    """Read files until there are no more."""
    model = load_model(Path(model_path))
    parser = ForkedParser()

    def parse(content: bytes) -> Workbook:
        return workbook_in(parser.answer(content))

    collect_seldom()
    log_to_stderr(logging.WARNING)
    with suppress(EOFError, BrokenPipeError):
        guide = messages.receive(sys.stdin.buffer)
        while True:
            content, today, corrections = messages.receive(sys.stdin.buffer)
            answer = read(content, model, today, parse, corrections, guide)
            messages.send(sys.stdout.buffer, answer)
    parser.close()
