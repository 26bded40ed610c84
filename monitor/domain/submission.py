"""One monitor as it was read: the file, its frames and its findings. Nothing is stored yet."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from monitor.domain import frames
from monitor.domain.answers import Counted
from monitor.domain.cells import CellRow
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Subject
from monitor.domain.header import Header
from monitor.domain.layout import CONFIRMED
from monitor.domain.pointing import Located, Pointing

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

    ``sheet`` and ``cell`` are of the file that was read, as those of its findings.
    ``needs_place`` says that it may well be an answer, which someone has to put where it belongs;
    ``in_question`` that it's asked whether it is the right one, and nothing has to be done if not;
    ``with_more`` that this is asked as well of what was left out with it.
    ``first`` is the sheet and cell where it stood in an earlier file, if it was handed back since:
    never to be taken for a place in this one. Without a cell it tells of a part of a sheet which
    wasn't there at all.
    """

    sheet: str
    cell: str
    text: str
    needs_place: bool = False
    first: tuple[str, str] | None = None
    in_question: bool = False
    with_more: bool = False

    @property
    def asks(self) -> bool:
        """Whether something must or may have to be done about it."""
        return self.needs_place or self.in_question

    @property
    def origin(self) -> tuple[str, str]:
        """Sheet and cell where it first stood, in this file or an earlier one."""
        return self.first or (self.sheet, self.cell)


class MadeFor(NamedTuple):
    """For which partnership and round a workbook was made, as it carries that in two names.

    "" where it doesn't: it was empty, or some program left the name out.
    """

    pps_id: str = ""
    round: str = ""


FOR_NOBODY = MadeFor()


@dataclass(frozen=True)
class Submission:
    """A workbook that was read, as plain values; each has a frame, made when it is asked for.

    The frames are of submission :data:`UNSTORED`.
    ``sha256`` is the hex digest of ``content``, the original bytes. ``rows`` are its input cells
    and ``counted`` the answers that count. ``leftovers`` stand in neither; ``struck`` are answers
    that the file has struck through, ``located`` tells where it has each table, and ``made_for``
    for whom it was made. The original bytes hold these four, so they are not stored.
    ``corrections`` are in all of it already, in place of what the bytes hold; ``pointings`` told
    where tables stand.
    """

    filename: str
    content: bytes
    sha256: str
    about: Header
    rows: tuple[CellRow, ...]
    counted: tuple[Counted, ...]
    findings: tuple[Finding, ...]
    counts: CellCounts
    leftovers: tuple[Leftover, ...] = ()
    struck: tuple[Subject, ...] = ()
    corrections: tuple[Correction, ...] = ()
    pointings: tuple[Pointing, ...] = ()
    located: tuple[Located, ...] = ()
    made_for: MadeFor = FOR_NOBODY

    @cached_property
    def cells(self) -> pd.DataFrame:
        """The rows as frames.CELLS, with their submission."""
        return frames.frame(frames.CELLS, self.rows, submission=UNSTORED)

    @cached_property
    def answers(self) -> pd.DataFrame:
        """What counts, as frames.ANSWERS, with its submission."""
        return frames.frame(frames.ANSWERS, self.counted, submission=UNSTORED)

    @cached_property
    def header(self) -> pd.DataFrame:
        """What it is about, as frames.HEADER, with its submission: one row."""
        about = tuple(value or None for value in self.about)
        return frames.frame(frames.HEADER, [about], submission=UNSTORED)

    @property
    def asks_what_holds(self) -> bool:
        """Whether it has the tab to say what is unchanged, or is asked that."""
        subjects = [
            *(item.subject for item in self.findings),
            *(item.subject for item in self.corrections),
        ]
        asked = any(subject and subject.table == CONFIRMED.table for subject in subjects)
        return asked or any(item.table == CONFIRMED.table for item in self.located)
