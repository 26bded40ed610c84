"""The report of a batch as a file to keep, for as long as the session holds it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from monitor.reports import words
from monitor.reports.arriving.batch_report import TITLE, Line, note, table
from monitor.ui import data, downloads


class Report:
    """What came of every file, as of this day, and the link to it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.link = downloads.workbook(
            "Download het verslag van alle bestanden (Excel)",
            partial(_content, tuple(lines), data.today()),
            name="verslag-inlezen",
            holder=self,
        )


def _content(lines: Sequence[Line], day: date) -> bytes:
    # openpyxl takes long to import and is needed only when somebody downloads.
    from monitor.files.xlsx import write_table

    return write_table(TITLE, table(lines), note=note(lines, words.day(day)), tab=TITLE)
