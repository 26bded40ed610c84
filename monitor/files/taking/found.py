"""What was read from a workbook: the rows of our tables, and all that is said of it."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from monitor.domain import frames
from monitor.domain.cells import CellRow, Cells
from monitor.domain.findings import Finding, Subject
from monitor.domain.pointing import Located, Pointing
from monitor.domain.submission import CellCounts, Leftover, MadeFor


@dataclass(frozen=True)
class Tables:
    """What one workbook held.

    ``rows`` are those of ``frames.CELLS``; ``laid_out`` holds the same by place.
    ``leftovers`` are the cells that were left out, each with a finding that says why. ``struck``
    are the answers that stand there struck through, but for those put right. ``years`` are the
    project's calendar years by the headers of tab Financien. The versions are those that the
    workbook names, or else the current ones. ``located`` tells where each table was found,
    ``pointings`` are those of this file, and the remembered ones that were followed, and
    ``made_for`` tells for whom the workbook says that it was made.
    """

    rows: tuple[CellRow, ...]
    laid_out: Cells
    findings: tuple[Finding, ...]
    counts: CellCounts
    leftovers: tuple[Leftover, ...]
    struck: tuple[Subject, ...]
    model_version: str
    template_version: str
    years: tuple[int, ...]
    located: tuple[Located, ...]
    pointings: tuple[Pointing, ...]
    made_for: MadeFor

    @cached_property
    def cells(self) -> pd.DataFrame:
        """The rows as frames.CELLS."""
        return frames.frame(frames.CELLS, self.rows)
