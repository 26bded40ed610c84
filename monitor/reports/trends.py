"""Partnerships through their rounds: the rounds of one, and a group year by year.

Points may be compared under one model version only, and rounds without points break a line; what
a line may join is decided here, so that chart, table and sentence agree.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import pandas as pd

from monitor.domain.access import Sight
from monitor.domain.change import changes
from monitor.domain.groups import Display, spread
from monitor.domain.model import Model
from monitor.reports.recomputed import newest_model, recomputed
from monitor.reports.snapshot import Snapshot

TOTAL = "total"
"""The part of a score that is no dimension but the total."""

LINE_FROM = 3
"""From how many comparable rounds a trend line is drawn; with fewer there is only a change."""


def points_by_part(snapshot: Snapshot, submissions: pd.DataFrame) -> pd.DataFrame:
    """The points of these submissions, a row a submission and part: the total or a dimension.

    ``submissions``: rows of ``snapshot.submissions``. Columns: part (TOTAL or a dimension's id),
    points (NaN where not shown), submission, pps_id, round, reference_date and model_version.
    """
    table = snapshot.dimension_points.reindex(submissions["submission"])
    table.insert(0, TOTAL, snapshot.totals["points"].reindex(table.index))
    who = ["submission", "pps_id", "round", "reference_date", "model_version", "sight"]
    about = submissions[who].reset_index(drop=True)
    parts = [
        about.assign(part=str(part), points=table[part].to_numpy(dtype="float64"))
        for part in table.columns
    ]
    return pd.concat(parts, ignore_index=True)


def joined(rounds: pd.DataFrame) -> pd.Series:
    """Which rounds belong to a line: those of a model version with enough rounds with points.

    ``rounds`` has pps_id, part, model_version and points.
    """
    shown = rounds["points"].notna()
    run = [rounds["pps_id"], rounds["part"], rounds["model_version"]]
    return shown.groupby(run, dropna=False).transform("sum").ge(LINE_FROM)


@dataclass(frozen=True)
class Path:
    """One partnership through its rounds. ``submissions``: its rows of ``snapshot.submissions``."""

    snapshot: Snapshot
    name: str
    submissions: pd.DataFrame

    @cached_property
    def parts(self) -> pd.DataFrame:
        """``points_by_part`` in order of date, with the columns of ``domain.change.changes``.

        Also ``line`` (see :func:`joined`).
        """
        found = changes(
            points_by_part(self.snapshot, self.submissions), self.snapshot.model, ("pps_id", "part")
        )
        return found.assign(line=joined(found))

    @cached_property
    def rounds(self) -> pd.DataFrame:
        """The total of each round: as ``parts``, with the columns of ``scores.totals`` beside."""
        total = self.parts.loc[self.parts["part"] == TOTAL]
        totals = self.snapshot.scores.totals.drop(columns="points")
        return total.merge(totals, on="submission", how="left")

    @cached_property
    def recomputed(self) -> pd.DataFrame:
        """Older rounds by the newest version: see ``recomputed.recomputed``, with their date.

        In order of date, with reference_date, round and model_version (their own).
        """
        found = recomputed(self.submissions, self.snapshot)
        about = self.rounds[["submission", "reference_date", "round", "model_version"]]
        return about.merge(found, on="submission")

    @property
    def newest_model(self) -> Model:
        """The model of the newest round, where it is known; else the installation's."""
        return newest_model(self.submissions, self.snapshot)

    @cached_property
    def expected(self) -> pd.DataFrame:
        """The expected total from the first round to the last: reference_date and expected.

        A row for each round that has one, and for each bend of the model's path between two
        rounds: between rows the path is straight.
        """
        model = self.snapshot.model
        starts = self.submissions.set_index("submission")["start_date"]
        rounds = self.rounds.dropna(subset=["expected"])
        found: list[tuple[pd.Timestamp, float]] = []
        for row in rounds.to_dict("records"):
            start, date = starts[row["submission"]], row["reference_date"]
            for months, points in model.expected_path.points if found else ():
                bend = start + pd.Timedelta(days=months * model.scale.month_days)
                if found[-1][0] < bend < date:
                    found.append((bend, points))
            found.append((date, row["expected"]))
        return pd.DataFrame(found, columns=["reference_date", "expected"])

    @property
    def private(self) -> bool:
        """Whether a round is kept from every group, campus and overview."""
        return bool((self.submissions["sight"] == int(Sight.NOTHING)).any())


@dataclass(frozen=True)
class Group:
    """Some partnerships year by year: of each the newest round with its peildatum in that year.

    ``submissions``: rows of ``snapshot.submissions`` that may be shown in a group.
    """

    snapshot: Snapshot
    submissions: pd.DataFrame

    @cached_property
    def yearly(self) -> pd.DataFrame:
        """``points_by_part`` of the newest round of each partnership and year, with ``year``.

        In order of date, with the columns of ``domain.change.changes`` since the partnership's
        year before, and ``line`` (see :func:`joined`).
        """
        points = points_by_part(self.snapshot, self.submissions)
        found = changes(points, self.snapshot.model, ("pps_id", "part"))
        return found.assign(year=found["reference_date"].dt.year, line=joined(found))

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
        totals = self.medians.loc[self.medians["part"] == TOTAL]
        return bool(totals["median"].notna().any())

    @cached_property
    def charted_years(self) -> list[int]:
        """The years that a chart has room for: from the first that has something to draw."""
        rows, value = (self.medians, "median") if self.comparable else (self.named, "points")
        drawn = rows.dropna(subset=[value])["year"]
        return self.years if drawn.empty else [*range(int(drawn.min()), self.years[-1] + 1)]

    @cached_property
    def last_changes(self) -> pd.DataFrame:
        """The rows for the total that tell a change: of the last year, or of those by name.

        Where partnerships are shown by name, it is the last row of each, of whatever year.
        """
        if not self.comparable:
            totals = self.named.loc[self.named["part"] == TOTAL]
            return totals.drop_duplicates("pps_id", keep="last").dropna(subset=["change"])
        rows = self.yearly
        last = rows.loc[(rows["part"] == TOTAL) & (rows["year"] == self.years[-1])]
        return last.dropna(subset=["change"])

    @cached_property
    def named(self) -> pd.DataFrame:
        """The rows of ``yearly`` of partnerships that may be shown by name, with ``name``."""
        names = dict(
            zip(self.snapshot.register["pps_id"], self.snapshot.register["name"], strict=True)
        )
        rows = self.yearly.loc[self.yearly["sight"] == int(Sight.NAMED)]
        return rows.assign(name=rows["pps_id"].map(names))


def path(snapshot: Snapshot, pps_id: str) -> Path:
    """One partnership, by every round that the viewer may open or see by name."""
    found = snapshot.submissions
    own = found.loc[
        (found["pps_id"] == pps_id) & (found["opens"] | (found["sight"] == int(Sight.NAMED)))
    ]
    names = snapshot.register.loc[snapshot.register["pps_id"] == pps_id, "name"]
    return Path(snapshot, str(names.iloc[0]) if len(names) else pps_id, own)


def group(snapshot: Snapshot, register: pd.DataFrame) -> Group:
    """The partnerships in ``register`` (frames.REGISTER), as far as a group may show them.

    A round that may not be shown is no reason to show an older one of that year in its stead.
    """
    found = snapshot.submissions
    found = found.loc[found["pps_id"].isin(register["pps_id"])]
    newest = (
        found.assign(year=found["reference_date"].dt.year)
        .dropna(subset=["year"])
        .sort_values("reference_date", kind="stable")
        .drop_duplicates(["pps_id", "year"], keep="last")
        .drop(columns="year")
    )
    return Group(snapshot, newest.loc[newest["sight"] > int(Sight.NOTHING)])
