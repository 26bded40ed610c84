"""Partnerships through their rounds, and the rounds of one.

Points may be compared under one model version only, and rounds without points break a line; what
a line may join is decided here, so that chart, table and sentence agree.
"""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from monitor.domain.access import Sight
from monitor.domain.change import changes
from monitor.domain.model import Model
from monitor.reports.rounds.along import START, Along, places
from monitor.reports.rounds.recomputed import newest_model, recomputed
from monitor.reports.snapshot import TOTAL, Snapshot

LINE_FROM = 3
"""From how many comparable rounds a trend line is drawn; with fewer there is only a change."""


def points_by_part(snapshot: Snapshot, submissions: pd.DataFrame) -> pd.DataFrame:
    """The points of these submissions, a row a submission and part: the total or a dimension.

    ``submissions``: rows of ``snapshot.submissions``. Columns: part (TOTAL or a dimension's id),
    points (NaN where not shown), submission, pps_id, round, reference_date, model_version, sight,
    band_low and band_high (see ``domain.change.changes``).
    """
    table = snapshot.dimension_points.reindex(submissions["submission"])
    table.insert(0, TOTAL, snapshot.totals["points"].reindex(table.index))
    who = ["submission", "pps_id", "round", "reference_date", "model_version", "sight"]
    about = submissions[who].reset_index(drop=True)
    parts = [
        about.assign(part=str(part), points=table[part].to_numpy(dtype="float64"))
        for part in table.columns
    ]
    found = pd.concat(parts, ignore_index=True)
    return found.merge(snapshot.band_by_part, on=["submission", "part"], how="left")


def joined(rounds: pd.DataFrame) -> pd.Series:
    """Which rounds belong to a line: those of a model version with enough rounds with points.

    ``rounds`` has pps_id, part, model_version and points.
    """
    shown = rounds["points"].notna()
    run = [rounds["pps_id"], rounds["part"], rounds["model_version"]]
    return shown.groupby(run, dropna=False).transform("sum").ge(LINE_FROM)


def through_rounds(snapshot: Snapshot, submissions: pd.DataFrame, along: Along) -> pd.DataFrame:
    """``points_by_part`` in order of date, with the columns of ``domain.change.changes``.

    Also ``line`` (see :func:`joined`), and ``place``: where the round stands on an axis of time
    (``along.places``).
    """
    points = points_by_part(snapshot, submissions)
    found = changes(points, snapshot.model, ("pps_id", "part"))
    place = places(submissions.set_index("submission"), along)
    return found.assign(line=joined(found), place=place.reindex(found["submission"]).array)


@dataclass(frozen=True)
class Path:
    """One partnership through its rounds. ``submissions``: its rows of ``snapshot.submissions``.

    ``place``, wherever rounds are told, is where a round stands on the axis (``along.places``).
    """

    snapshot: Snapshot
    name: str
    submissions: pd.DataFrame
    along: Along = Along.DATE

    @cached_property
    def parts(self) -> pd.DataFrame:
        """See :func:`through_rounds`."""
        return through_rounds(self.snapshot, self.submissions, self.along)

    @cached_property
    def rounds(self) -> pd.DataFrame:
        """The total of each round: as ``parts``, with the columns of ``scores.totals`` beside."""
        total = self.parts[self.parts["part"] == TOTAL]
        totals = self.snapshot.scores.totals.drop(columns="points")
        return total.merge(totals, on="submission", how="left")

    @cached_property
    def breaks(self) -> list[pd.Timestamp]:
        """Where the model changed: halfway between the rounds before and after it, as ``place``."""
        place = self.rounds["place"]
        halfway = place.shift() + (place - place.shift()) / 2
        return list(halfway[self.rounds["broken"]])

    @cached_property
    def runs(self) -> list[pd.DataFrame]:
        """The rounds between two changes of the model, oldest first: what may be compared."""
        return [run for _, run in self.rounds.groupby(self.rounds["broken"].cumsum())]

    @cached_property
    def recomputed(self) -> pd.DataFrame:
        """Older rounds by the newest version: see ``recomputed.recomputed``, with their date.

        In order of date, with reference_date, round, model_version (their own) and place.
        """
        found = recomputed(self.submissions, self.snapshot)
        about = self.rounds[["submission", "reference_date", "round", "model_version", "place"]]
        return about.merge(found, on="submission")

    @property
    def newest_model(self) -> Model:
        """The model of the newest round, where it is known; else the installation's."""
        return newest_model(self.submissions, self.snapshot)

    @cached_property
    def expected(self) -> pd.DataFrame:
        """The expected total: place and expected; between rows the path is straight.

        By age the whole path, and on to the last round; so too by date where there is one round,
        which by itself shows no course. Of more rounds from the first to the last: a row for each
        that has one, and for each bend of the model's path between two of them.
        """
        rounds = self.rounds.dropna(subset=["expected"])
        found: list[tuple[pd.Timestamp, float]] = []
        if self.along is Along.AGE:
            found = self._whole_path(START, rounds)
        elif len(self.rounds) > 1:
            found = self._own_path(rounds)
        elif len(rounds):
            found = self._whole_path(self.submissions["start_date"].iloc[0], rounds)
        return pd.DataFrame(found, columns=["place", "expected"])

    def _own_path(self, rounds: pd.DataFrame) -> list[tuple[pd.Timestamp, float]]:
        model = self.snapshot.model
        starts = self.submissions.set_index("submission")["start_date"]
        found: list[tuple[pd.Timestamp, float]] = []
        for row in rounds.to_dict("records"):
            start, place = starts[row["submission"]], row["place"]
            for months, points in model.expected_path.points if found else ():
                bend = start + pd.Timedelta(days=months * model.scale.month_days)
                if found[-1][0] < bend < place:
                    found.append((bend, points))
            found.append((place, row["expected"]))
        return found

    def _whole_path(
        self, start: pd.Timestamp, rounds: pd.DataFrame
    ) -> list[tuple[pd.Timestamp, float]]:
        model = self.snapshot.model
        found = [
            (start + pd.Timedelta(days=months * model.scale.month_days), points)
            for months, points in model.expected_path.points
        ]
        last = rounds["place"].max()
        return [*found, (last, found[-1][1])] if last > found[-1][0] else found

    @property
    def pps_id(self) -> str:
        """Whose rounds these are; there is at least one."""
        return str(self.submissions["pps_id"].iloc[0])

    @property
    def private(self) -> bool:
        """Whether a round is kept from every group, campus and overview."""
        return bool((self.submissions["sight"] == int(Sight.NOTHING)).any())


def path(snapshot: Snapshot, pps_id: str, along: Along = Along.DATE) -> Path:
    """One partnership, by every round that the viewer may open or see by name.

    By age without the rounds of which the start isn't known.
    """
    found = snapshot.submissions
    own = found[
        (found["pps_id"] == pps_id) & (found["opens"] | (found["sight"] == int(Sight.NAMED)))
    ]
    names = snapshot.register.loc[snapshot.register["pps_id"] == pps_id, "name"]
    own = own[places(own, along).notna()]
    return Path(snapshot, str(names.iloc[0]) if len(names) else pps_id, own, along)
