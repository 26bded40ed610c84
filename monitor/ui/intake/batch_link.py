"""The report of a batch as a file to keep, found back after a reload by a key in the URL."""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

import pandas as pd

from monitor.reports import words
from monitor.reports.arriving.batch_report import TITLE, Line, note, table
from monitor.ui import data, downloads

_MOST = 32
"""So many reports are kept, of all visitors together; each is a megabyte at most."""


class Report:
    """What came of every file, as of this day, and the link to it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.link = downloads.workbook(
            "Download het verslag van alle bestanden (Excel)",
            partial(_content, table(lines), note(lines, words.day(data.today()))),
            name="verslag-inlezen",
            holder=self,
        )


_KEPT: OrderedDict[tuple[str, str], Report] = OrderedDict()
_LOCK = threading.Lock()


def keep(lines: Sequence[Line]) -> str:
    """Keep the report of these files for the viewer; gives its key, which can't be guessed."""
    key, report = secrets.token_urlsafe(16), Report(lines)
    with _LOCK:
        _KEPT[data.viewer().name, key] = report
        if len(_KEPT) > _MOST:
            _KEPT.popitem(last=False)
    return key


def kept(key: str) -> Report | None:
    """The viewer's report with this key; None if there is none, any more."""
    with _LOCK:
        return _KEPT.get((data.viewer().name, key))


def _content(rows: pd.DataFrame, said: str) -> bytes:
    # openpyxl takes long to import and is needed only when somebody downloads.
    from monitor.files.xlsx import write_table

    return write_table(TITLE, rows, note=said, tab=TITLE)
