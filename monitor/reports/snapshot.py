"""All that counts at one version of the data, scored: what every overview is made from."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

import pandas as pd

from monitor.domain.access import Sight, Viewer
from monitor.domain.model import Model
from monitor.domain.recomputing import bands_each, score_each
from monitor.domain.robustness import Bands
from monitor.domain.scores import Scores

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


TOTAL = "total"
"""The part of a score that is no dimension but the total."""

_BAND = {"submission": "int64", "part": "str", "band_low": "float64", "band_high": "float64"}

AnswersOf = Callable[[Collection[int]], pd.DataFrame]
"""Gives the answers (frames.ANSWERS with submission) of submissions; they never change."""


def _not_at_hand(numbers: Collection[int]) -> pd.DataFrame:
    raise LookupError(f"this snapshot was made without answers, of {list(numbers)} too")


@dataclass(frozen=True)
class Snapshot:
    """The current monitors this viewer may know of, each scored by the model of its own version.

    ``model`` is the installation's: it says what dimensions and bounds overviews show.

    ``submissions``: frames.HEADER with submission, version, uploaded_at and ``sight`` (what of it
    may be shown in overviews, see ``domain.access.Sight``); ``register``: frames.REGISTER.
    ``answers`` reads them again: they are too many to keep. ``bands`` tell how sure the scores
    are; None where that isn't asked.
    Frames are shared between visitors: never change them in place.
    """

    version: int
    model: Model
    submissions: pd.DataFrame
    register: pd.DataFrame
    scores: Scores
    answers: AnswersOf = _not_at_hand
    bands: Bands | None = None

    @cached_property
    def seen(self) -> pd.DataFrame:
        """The submissions that stand in overviews, with or without a name.

        What a partnership keeps to itself stands in none, whoever looks; and it hides none either,
        so that who may know of it reads the same there as who may not.
        """
        return self.submissions[self.submissions["sight"] > int(Sight.NOTHING)]

    @cached_property
    def named(self) -> pd.DataFrame:
        """Those of ``seen`` that are seen by name."""
        return self.seen[self.seen["sight"] == int(Sight.NAMED)]

    @cached_property
    def dimension_points(self) -> pd.DataFrame:
        """Points by submission (rows) and dimension (columns, model order); NaN where not shown."""
        return self._by_dimension("points")

    @cached_property
    def dimension_ends(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The lowest and the highest that these may become by what is open, in such tables."""
        return self._by_dimension("low"), self._by_dimension("high")

    @cached_property
    def dimension_colours(self) -> pd.DataFrame:
        """Colours by submission (rows) and dimension (columns, model order)."""
        return self._by_dimension("colour")

    @cached_property
    def totals(self) -> pd.DataFrame:
        """``scores.totals`` with the submission as index."""
        return self.scores.totals.set_index("submission")

    @cached_property
    def band_by_part(self) -> pd.DataFrame:
        """How sure the points are: submission, part (TOTAL or a dimension), band_low, band_high."""
        if self.bands is None:
            return pd.DataFrame({name: [] for name in _BAND}).astype(_BAND)
        totals = self.bands.totals.assign(part=TOTAL)
        parts = self.bands.dimensions.rename(columns={"dimension": "part"})
        found = pd.concat([totals, parts], ignore_index=True)
        return found.rename(columns={"low": "band_low", "high": "band_high"})[list(_BAND)]

    @cached_property
    def near_bounds(self) -> dict[int, dict[str, float]]:
        """As :func:`near_bounds`, of all that counts; empty where how sure it is isn't asked."""
        return {} if self.bands is None else near_bounds(self.bands)

    def _by_dimension(self, value: str) -> pd.DataFrame:
        table = self.scores.dimensions.pivot(index="submission", columns="dimension", values=value)
        return table.reindex(columns=[item.id for item in self.model.dimensions])


def near_bounds(bands: Bands) -> dict[int, dict[str, float]]:
    """Which parts (TOTAL or a dimension) lie so near the bound of a colour that other choices in
    the calculation give another colour, and that bound, by submission; one without any is left out.

    A total that can't be green lies near no bound of green: its colour stays as it is.
    """
    totals, parts = bands.totals, bands.dimensions
    own = totals["near"].notna() & ~totals["stays"]
    found: dict[int, dict[str, float]] = {
        number: {TOTAL: bound}
        for number, bound in totals.loc[own, ["submission", "near"]].itertuples(
            index=False, name=None
        )
    }
    near = parts.loc[parts["near"].notna(), ["submission", "dimension", "near"]]
    for number, dimension, bound in near.itertuples(index=False, name=None):
        found.setdefault(number, {})[dimension] = bound
    return found


def take(store: Store, viewer: Viewer, model: Model) -> Snapshot:
    """Read and score everything that counts now and that this viewer may know of."""
    now = store.counting(viewer)
    return Snapshot(
        version=now.version,
        model=model,
        submissions=now.submissions,
        register=now.register,
        scores=score_each(now.submissions, now.answers, model),
        answers=partial(store.answers, viewer),
        bands=bands_each(now.submissions, now.answers, model),
    )
