"""What was put right on screen before a monitor was stored: by whom, and when."""

from collections.abc import Sequence

import pandas as pd

from monitor.domain.layout import INDICATORS
from monitor.domain.ratio import Ratio
from monitor.reports import words
from monitor.reports.expected import Expectations
from monitor.reports.partnership.opened import Opened
from monitor.reports.put_right import PutRight, put_right_in


def put_right(monitor: Opened) -> list[PutRight]:
    """All that was put right in a monitor, in the order in which that was done."""
    return put_right_in(monitor.cells, monitor.corrections, Expectations(monitor.model))


def sentence(line: PutRight) -> str:
    """What stood there, and who put it right when."""
    stood = f"“{line.stood}”" if line.stood else "niets"
    correction = line.correction
    what = "bevestigd" if correction.is_confirmation else "verbeterd"
    when = words.moment(correction.at)
    return f"in het bestand stond {stood}; {what} op {when} door {correction.by}"


def of_indicator(lines: Sequence[PutRight], indicator: str, ratio: Ratio | None) -> str:
    """What was put right of one indicator, in sentences; "" where nothing was.

    ``ratio`` is what its answer was computed with, if it was: then the cells that it comes from are
    told along, each with its place.
    """
    own = [
        sentence(line) if line.subject.column == "answer" else f"{line.question}: {sentence(line)}"
        for line in lines
        if line.subject[:2] == (INDICATORS.table, indicator)
    ]
    used = {cell.subject for cell in ratio.cells} if ratio else set()
    own += [
        f"{line.place}, {line.question}: {sentence(line)}" for line in lines if line.subject in used
    ]
    return ". ".join(text[:1].upper() + text[1:] for text in own)


def put_right_table(lines: Sequence[PutRight]) -> pd.DataFrame:
    """The lines as a table, for screen and download."""
    return pd.DataFrame(
        {
            "Vraag": [line.question for line in lines],
            "Plaats": [line.place for line in lines],
            "Er stond": [line.stood or words.NO_VALUE for line in lines],
            "Er staat nu": [line.stands for line in lines],
            "Door": [line.correction.by for line in lines],
            "Wanneer": [words.moment(line.correction.at) for line in lines],
        }
    )
