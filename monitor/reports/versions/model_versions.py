"""Two versions of the model side by side, with the partnerships of now scored by both."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from monitor.domain.groups import Display, spread
from monitor.domain.model import Model
from monitor.domain.recomputing import recompute
from monitor.domain.rounding import NOISE
from monitor.domain.scores import Scores
from monitor.reports.regional.overview import Overview
from monitor.reports.snapshot import TOTAL


@dataclass(frozen=True, eq=False)
class VersionPair:
    """What it is to count by ``after`` instead of ``before``, for the monitors of ``stand``.

    A monitor of either version, or of a third, is computed again by both as far as its answers
    allow (``domain.recomputing``).
    """

    before: Model
    after: Model
    stand: Overview

    @cached_property
    def points(self) -> pd.DataFrame:
        """Each monitor and part with points under both: total first, then ``after``'s dimensions.

        Columns: pps_id, name, part (TOTAL or a dimension), before, after, and of a total
        colour_before and colour_after.
        """
        both = self._under(self.before).merge(
            self._under(self.after), on=["submission", "part"], suffixes=("_before", "_after")
        )
        shown = self.stand.shown.reset_index(drop=True)
        names = dict(zip(self.stand.register["pps_id"], self.stand.register["name"], strict=True))
        who = shown[["submission", "pps_id"]].assign(name=shown["pps_id"].map(names))
        found = both.merge(who, on="submission").rename(
            columns={"points_before": "before", "points_after": "after"}
        )
        found = found.dropna(subset=["before", "after"])
        order = {part: place for place, part in enumerate(self.parts)}
        found = found[found["part"].isin(list(order))]
        return found.sort_values("part", key=lambda part: part.map(order), kind="stable")

    @cached_property
    def parts(self) -> dict[str, str]:
        """What may be shown of a score, and its short name: the total, and the new dimensions."""
        return {TOTAL: "Totaal", **{item.id: item.short for item in self.after.dimensions}}

    @cached_property
    def medians(self) -> pd.DataFrame:
        """By part: n, display, the median under both, and how many went up, down or neither.

        Medians and numbers are missing for a group that is too small; a part that nobody has points
        for under both isn't there.
        """
        found = spread(self._as_points("after"), ["part"], self.after)
        before = spread(self._as_points("before"), ["part"], self.after)
        turned = self.points["after"] - self.points["before"]
        bound = self.after.scale.stable_below - NOISE
        went = self.points[["part"]].assign(
            up=turned >= bound, down=turned <= -bound, steady=turned.abs() < bound
        )
        counts = (
            went.groupby("part", sort=False).sum().reindex(found["part"]).reset_index(drop=True)
        )
        few = found["display"] == Display.PARTNERSHIPS.value
        return pd.DataFrame(
            {
                "part": found["part"],
                "n": found["n"],
                "display": found["display"],
                "before": before["median"],
                "after": found["median"],
                **{name: counts[name].astype("float64").mask(few) for name in counts},
            }
        )

    @cached_property
    def named(self) -> pd.DataFrame:
        """The totals of the partnerships, in order of name."""
        rows = self.points[self.points["part"] == TOTAL]
        return rows.sort_values("name", key=lambda name: name.str.casefold(), kind="stable")

    @property
    def comparable(self) -> bool:
        """Whether there are enough partnerships for a median of the total."""
        return bool((self._total["display"] != Display.PARTNERSHIPS.value).any())

    @property
    def total(self) -> "pd.Series[float]":
        """The row of ``medians`` for the total. Only where it is comparable."""
        return self._total.iloc[0]

    @property
    def recoloured(self) -> int:
        """How many totals get another colour."""
        totals = self.points[self.points["part"] == TOTAL]
        return int((totals["colour_before"] != totals["colour_after"]).sum())

    @property
    def _total(self) -> pd.DataFrame:
        return self.medians[self.medians["part"] == TOTAL]

    def _as_points(self, which: str) -> pd.DataFrame:
        return self.points[["pps_id", "part"]].assign(points=self.points[which])

    def _under(self, model: Model) -> pd.DataFrame:
        """submission, part, points and colour by this model."""
        scores = self._scores(model)
        columns = ["submission", "part", "points", "colour"]
        return pd.concat(
            [
                scores.totals.assign(part=TOTAL)[columns],
                scores.dimensions.rename(columns={"dimension": "part"})[columns],
            ],
            ignore_index=True,
        )

    def _scores(self, model: Model) -> Scores:
        shown = self.stand.shown.reset_index(drop=True)
        return recompute(shown, self._answers, model)

    @cached_property
    def _answers(self) -> pd.DataFrame:
        return self.stand.snapshot.answers([int(item) for item in self.stand.shown["submission"]])
