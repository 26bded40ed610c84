"""One monitor as it was read: the file, its frames and its findings. Nothing is stored yet."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.pointing import Pointing

UNSTORED = 0
"""The submission number that the frames of a monitor carry while it has none of its own yet."""


@dataclass(frozen=True, slots=True)
class CellCounts:
    """Cells filled in by people: ``read + ignored == filled``, always."""

    filled: int
    read: int
    ignored: int


class Leftover(NamedTuple):
    """A filled cell that was left out, for a reason that a finding gives; ``text`` as it stood.

    ``needs_place`` says that it may well be an answer, which someone has to put where it belongs.
    Without a cell it tells of a part of that sheet which wasn't there at all.
    """

    sheet: str
    cell: str
    text: str
    needs_place: bool = False


@dataclass(frozen=True, slots=True)
class Submission:
    """A workbook that was read. Frames as declared in ``monitor.domain.frames``.

    ``header`` has one row. ``sha256`` is the hex digest of ``content``, the original bytes.
    ``leftovers`` stand in no frame, and are not stored: the original bytes hold them.
    ``corrections`` are in the frames already, in place of what the bytes hold; ``pointings`` told
    where tables stand.
    """

    filename: str
    content: bytes
    sha256: str
    header: pd.DataFrame
    cells: pd.DataFrame
    answers: pd.DataFrame
    findings: tuple[Finding, ...]
    counts: CellCounts
    leftovers: tuple[Leftover, ...] = ()
    corrections: tuple[Correction, ...] = ()
    pointings: tuple[Pointing, ...] = ()
