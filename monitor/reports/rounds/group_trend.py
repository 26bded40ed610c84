"""A group of partnerships year by year: its medians, and how these change.

A group that never has enough partnerships for a median is shown by name: see ``few_trend``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import pandas as pd

from monitor.domain.change import changes
from monitor.domain.frames import records
from monitor.domain.groups import Display, splits, spread
from monitor.domain.stand import newest
from monitor.reports.rounds.along import Along, periods
from monitor.reports.rounds.trends import LINE_FROM, joined, points_by_part
from monitor.reports.snapshot import TOTAL, Snapshot


@dataclass(frozen=True)
class Group:
    """Some partnerships year by year: of each the newest round in that year.

    A year is a calendar year, or by age a year of the project (``along.periods``).
    ``submissions``: rows of ``snapshot.submissions`` that are seen by name, with ``year``.
    """

    snapshot: Snapshot
    submissions: pd.DataFrame
    along: Along = Along.DATE

    @cached_property
    def yearly(self) -> pd.DataFrame:
        """``points_by_part`` of the newest round of each partnership and year, with ``year``.

        In order of date, with the columns of ``domain.change.changes`` since the partnership's
        year before, and ``line`` (see :func:`joined`).
        """
        points = points_by_part(self.snapshot, self.submissions)
        found = changes(points, self.snapshot.model, ("pps_id", "part"))
        year = self.submissions.set_index("submission")["year"]
        return found.assign(year=found["submission"].map(year), line=joined(found))

    @cached_property
    def years(self) -> list[int]:
        """Every year from the first round to the last, those without a round too."""
        found = self.yearly["year"]
        return [] if found.empty else list(range(int(found.min()), int(found.max()) + 1))

    @cached_property
    def medians(self) -> pd.DataFrame:
        """``domain.groups.spread`` by part (total first, then model order) and year.

        Every part has every year of ``years``; n is 0 in a year without rounds. ``broken``:
        whether this year and the one before it with rounds don't rest on one and the same model
        version. ``line``: whether the year belongs to a line, between breaks, of enough medians.
        """
        found = spread(self.yearly, ["part", "year"], self.snapshot.model)
        parts = [TOTAL, *(item.id for item in self.snapshot.model.dimensions)]
        every = pd.MultiIndex.from_product([parts, self.years], names=["part", "year"])
        whole = found.set_index(["part", "year"]).reindex(every).reset_index()
        none = whole["display"].isna()
        broken = whole["year"].isin(self._new_versions)
        run = [whole["part"], broken.groupby(whole["part"]).cumsum()]
        return whole.assign(
            n=whole["n"].fillna(0).astype("int64"),
            display=whole["display"].mask(none, Display.PARTNERSHIPS.value),
            broken=broken,
            line=whole["median"].notna().groupby(run).transform("sum").ge(LINE_FROM),
        )

    @cached_property
    def on_line(self) -> list[dict[str, Any]]:
        """The rows of ``medians`` for the total that have one, since the model last changed."""
        rows = self.medians[self.medians["part"] == TOTAL]
        line = rows[rows["broken"].cumsum() == rows["broken"].sum()].dropna(subset=["median"])
        return records(line)

    @cached_property
    def splits(self) -> pd.DataFrame:
        """``domain.groups.splits`` of the total; ``line``: whether both years are on a line."""
        found = splits(self.yearly[self.yearly["part"] == TOTAL], "year", self.snapshot.model)
        totals = self.medians[self.medians["part"] == TOTAL].set_index("year")["line"]
        return found.assign(line=totals.reindex(found["after"]).to_numpy(dtype=bool))

    @cached_property
    def _new_versions(self) -> Collection[int]:
        """The years that may not be set beside the year with rounds before them."""
        versions = {
            int(str(year)): frozenset(rows)
            for year, rows in self.yearly.groupby("year")["model_version"]
        }
        return {
            year
            for before, year in pairwise(sorted(versions))
            if len(versions[before] | versions[year]) > 1
        }

    @cached_property
    def comparable(self) -> bool:
        """Whether there are enough partnerships for a median of the total in any year."""
        totals = self.medians[self.medians["part"] == TOTAL]
        return bool(totals["median"].notna().any())

    @cached_property
    def charted_years(self) -> list[int]:
        """The years that a chart has room for: from the first that has something to draw.

        By date to the last year, also where that has nothing: that is news. By age to the last
        that has something.
        """
        drawn = self.medians.dropna(subset=["median"])["year"]
        if drawn.empty:
            return self.years
        last = self.years[-1] if self.along is Along.DATE else int(drawn.max())
        return [*range(int(drawn.min()), last + 1)]

    @cached_property
    def last_changes(self) -> pd.DataFrame:
        """The rows of the last year for the total that tell a change."""
        rows = self.yearly
        last = rows[(rows["part"] == TOTAL) & (rows["year"] == self.years[-1])]
        return last.dropna(subset=["change"])


def group(snapshot: Snapshot, register: pd.DataFrame, along: Along = Along.DATE) -> Group:
    """The partnerships in ``register`` (frames.REGISTER), as far as a group may show them.

    Those are seen by name: who isn't has no pps_id in a register.
    """
    found = snapshot.named[snapshot.named["pps_id"].isin(register["pps_id"])]
    dated = found.assign(year=periods(found, along, snapshot.model)).dropna(subset=["year"])
    yearly = newest(dated.astype({"year": "int64"}), ("pps_id", "year"))
    return Group(snapshot, yearly, along)
