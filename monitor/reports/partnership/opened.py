"""One monitor, opened: its answers, cells and scores, beside the other rounds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from monitor.domain import frames, robustness
from monitor.domain.access import is_private
from monitor.domain.cells import Cell, cells_of_frame
from monitor.domain.change import changes
from monitor.domain.computed import computed_answers
from monitor.domain.computed.kpis import without_target
from monitor.domain.correction import Correction
from monitor.domain.filled import Tables, filled_tables
from monitor.domain.frames import Origin, Record, by_row, records
from monitor.domain.header import header_of
from monitor.domain.model import Model
from monitor.domain.ratio import Ratio
from monitor.domain.recomputing import asked
from monitor.domain.robustness import Bands
from monitor.domain.round_order import in_order
from monitor.domain.scores import Scores, score
from monitor.reports import words
from monitor.reports.snapshot import TOTAL, Snapshot, near_bounds
from monitor.reports.tense import Tense, is_old
from monitor.store import Standing


@dataclass(frozen=True, eq=False)
class Opened:
    """One monitor that the viewer may open, of whatever version; ``model`` is that of its own.

    ``head`` holds store.reading.SUBMISSIONS of this monitor; ``cells`` and ``answers`` are its own
    (frames.CELLS and frames.ANSWERS, both with ``submission``); ``scores`` too. ``rounds`` has the
    other rounds of the partnership that count now, and this one, in order: submission,
    round, reference_date, model_version, points, change and direction (see ``domain.change``);
    ``dimension_rounds`` the same for each dimension. ``corrections`` were made on screen.
    """

    model: Model
    head: Record
    cells: pd.DataFrame
    answers: pd.DataFrame
    scores: Scores
    rounds: pd.DataFrame
    dimension_rounds: pd.DataFrame
    corrections: tuple[Correction, ...] = ()

    @property
    def id(self) -> int:
        """The number of the submission."""
        return int(self.head["submission"])

    @cached_property
    def total(self) -> Record:
        """The total: ``Scores.totals`` of this monitor."""
        return records(self.scores.totals)[0]

    @cached_property
    def dimensions(self) -> dict[str, Record]:
        """The dimensions by id, in model order: ``Scores.dimensions`` of this monitor."""
        return {row["dimension"]: row for row in records(self.scores.dimensions)}

    @cached_property
    def indicators(self) -> dict[str, Record]:
        """By indicator, in model order: frames.ANSWERS, with the state and points that count.

        An indicator that the workbook was never asked is empty.
        """
        given = {row["indicator"]: row for row in records(self.answers)}
        absent = dict.fromkeys(frames.ANSWERS)
        scored = records(self.scores.indicators)
        return {row["indicator"]: absent | given.get(row["indicator"], {}) | row for row in scored}

    @cached_property
    def header(self) -> pd.DataFrame:
        """What the monitor is about: frames.HEADER, one row."""
        return frames.frame(frames.HEADER, [{name: self.head[name] for name in frames.HEADER}])

    @cached_property
    def tables(self) -> Tables:
        """The filled tables, as the computed answers see them."""
        return filled_tables(cells_of_frame(self.cells), header_of(self.header), self.model)

    @cached_property
    def ratios(self) -> dict[str, Ratio]:
        """How each computed answer that counts came about, by indicator.

        The cells give it again. One is left out where they no longer give the stored answer: it
        was computed in another way, and stays so until the store is rebuilt.
        """
        return {
            indicator: ratio
            for indicator, ratio in computed_answers(self.tables).ratios.items()
            if self.indicators[indicator]["origin"] == Origin.COMPUTED
            and math.isclose(ratio.value, self.indicators[indicator]["number"])
        }

    @cached_property
    def without_target(self) -> dict[str, Cell]:
        """The targets of 0 that a question can't be worked out from, by indicator."""
        return without_target(self.tables)

    @cached_property
    def bands(self) -> Bands:
        """How sure its points are: worked out when somebody asks, also of a draft that is shown."""
        return robustness.bands(self.header.assign(submission=self.id), self.answers, self.model)

    @cached_property
    def near(self) -> dict[str, float]:
        """The bound of a colour that a part (TOTAL or a dimension) lies near, where it does so."""
        return near_bounds(self.bands).get(self.id, {})

    def rows(self, table: str) -> dict[str, dict[str, Record]]:
        """A table of the workbook: row id -> column id -> frames.CELLS."""
        return by_row(self.cells, table)

    @property
    def previous(self) -> Record | None:
        """The round before this one; None where this is the first."""
        return _with_before(records(self.rounds), self.id)[1]

    @property
    def counts(self) -> bool:
        """Whether this version was not replaced or withdrawn; one that isn't stored yet wasn't."""
        return Standing(self.head.get("state", Standing.CURRENT)) is Standing.CURRENT

    @property
    def private(self) -> bool:
        """Whether the partnership keeps it to itself."""
        return is_private(self.head["visibility"])

    @property
    def has_later_round(self) -> bool:
        """Whether a later round of the partnership counts now."""
        return int(self.rounds["submission"].iloc[-1]) != self.id

    def tense(self, on: date) -> Tense:
        """In what time it is told on a date.

        In the past: an old one, one with a later round after it, or a version that was replaced or
        withdrawn. A draft without a peildatum is told as of now: there is no day to name.
        """
        day = self.head["reference_date"]
        past = not self.counts or self.has_later_round or is_old(day, on, self.model)
        return Tense(past and not pd.isna(day), words.day(day), on)

    @property
    def change(self) -> Record:
        """This round among ``rounds``: its change and direction."""
        return _with_before(records(self.rounds), self.id)[0]

    def dimension_change(self, dimension: str) -> tuple[Record, Record | None]:
        """This round and the one before it, for a dimension: with points, change, direction."""
        return _with_before(self._rounds_by_dimension[dimension], self.id)

    @cached_property
    def _rounds_by_dimension(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for row in records(self.dimension_rounds):
            found.setdefault(row["dimension"], []).append(row)
        return found


def opened(
    snapshot: Snapshot,
    head: pd.DataFrame,
    cells: pd.DataFrame,
    answers: pd.DataFrame,
    corrections: Sequence[Correction] = (),
) -> Opened:
    """Open one monitor. ``head`` is its row of store.reading.SUBMISSIONS, of any version."""
    model = snapshot.model.of(head["model_version"].iloc[0])
    answers = asked(answers, model)
    own = score(head, answers, model)
    about = records(head)[0]
    others = snapshot.submissions
    others = others[
        others["opens"]
        & (others["pps_id"] == about["pps_id"])
        & (others["round"] != about["round"])
    ]
    rounds = in_order(pd.concat([others, head])[["submission", "round_number", *_ROUND]])
    totals = pd.concat([snapshot.scores.totals, own.totals])
    parts = pd.concat([snapshot.scores.dimensions, own.dimensions])
    sure = snapshot.band_by_part
    return Opened(
        model=model,
        head=about,
        cells=cells,
        answers=answers,
        scores=own,
        rounds=changes(_with_points(rounds, totals.assign(part=TOTAL), sure), model),
        dimension_rounds=changes(
            _with_points(rounds, parts.rename(columns={"dimension": "part"}), sure).rename(
                columns={"part": "dimension"}
            ),
            model,
            by=("pps_id", "dimension"),
        ),
        corrections=tuple(corrections),
    )


_ROUND = ["pps_id", "round", "reference_date", "model_version"]


def _with_points(rounds: pd.DataFrame, points: pd.DataFrame, sure: pd.DataFrame) -> pd.DataFrame:
    """Rounds with the points and colour of each part, and the band of those that count.

    The own row of a current monitor stands in ``points`` twice.
    """
    wanted = points[["submission", "part", "points", "colour"]].drop_duplicates(
        ["submission", "part"]
    )
    return rounds.merge(wanted, on="submission").merge(sure, on=["submission", "part"], how="left")


def _with_before(rounds: list[Record], submission: int) -> tuple[Record, Record | None]:
    """The round of a submission, and the one before it; None where it is the first."""
    place = [row["submission"] for row in rounds].index(submission)
    return rounds[place], rounds[place - 1] if place else None
