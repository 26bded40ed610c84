"""A partnership beside those like it: which these are, and how their points are spread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from monitor.domain.access import Sight
from monitor.domain.disclosure import may_be_shown
from monitor.domain.groups import spread
from monitor.domain.model import Criterion
from monitor.domain.similar import Likeness, classes, closest, groups
from monitor.domain.stand import newest, recent
from monitor.reports.partnership.opened import Opened
from monitor.reports.rounds.trends import points_by_part
from monitor.reports.snapshot import TOTAL, Snapshot


@dataclass(frozen=True, eq=False)
class Peers:
    """All that partnerships can be compared with, for one viewer, on a date.

    ``newest``: of each partnership the newest monitor of the year up to it, which can be set
    beside others. ``monitors``: the same of those that count in a group, which none does that a
    partnership keeps to itself. ``partners``: the number of present partners by submission.
    """

    snapshot: Snapshot
    newest: pd.DataFrame
    monitors: pd.DataFrame
    partners: Mapping[int, int]

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The partnerships that the viewer doesn't see by name."""
        hidden = self.monitors["sight"] == int(Sight.ANONYMOUS)
        return frozenset(self.monitors.loc[hidden, "pps_id"])

    @cached_property
    def shown(self) -> list[Likeness]:
        """Every group that any page shows this viewer, decided together."""
        found = classes(self.monitors, self.partners, self.snapshot.model)
        return groups(found, self.unknown, self.snapshot.model)

    @cached_property
    def points(self) -> pd.DataFrame:
        """The points of all (see trends.points_by_part)."""
        return points_by_part(self.snapshot, self.monitors)

    @cached_property
    def shown_parts(self) -> Mapping[str, tuple[bool, ...]]:
        """For the total and each dimension: of each shown group whether that part is shown.

        Not everybody has points for each part, so of some it could be told who has which.
        """
        least = self.snapshot.model.groups.min_partnerships
        found = {}
        for part, rows in self.points.dropna(subset=["points"]).groupby("part"):
            has = frozenset(rows["pps_id"])
            members = [item.members & has for item in self.shown]
            found[str(part)] = may_be_shown(members, self.unknown & has, least)
        return found


@dataclass(frozen=True, eq=False)
class Comparison:
    """One opened monitor beside the partnerships like it.

    ``shared`` is its class by criterion. ``likeness`` is None where too few are like it.
    """

    peers: Peers
    monitor: Opened
    shared: Mapping[Criterion, str]
    likeness: Likeness | None

    @property
    def counts(self) -> bool:
        """Whether the partnership itself is one of the group."""
        return self.likeness is not None and self.monitor.head["pps_id"] in self.likeness.members

    @cached_property
    def points(self) -> pd.DataFrame:
        """The points of the group by part, of those parts that may be shown."""
        peers = self.peers
        if self.likeness is None:
            return peers.points.iloc[:0]
        at = peers.shown.index(self.likeness)
        parts = [part for part, shown in peers.shown_parts.items() if shown[at]]
        rows = peers.points
        return rows[rows["pps_id"].isin(self.likeness.members) & rows["part"].isin(parts)]

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The total, then each dimension in model order: what is told of it.

        Columns of ``domain.groups.spread`` (median missing where too few have points) with part,
        name, and ``own``: the points of this partnership, NaN where it has none.
        """
        model = self.peers.snapshot.model
        names = {TOTAL: "Totaal"} | {item.id: item.short for item in model.dimensions}
        own = {TOTAL: self.monitor.total["points"]}
        own |= {name: row["points"] for name, row in self.monitor.dimensions.items()}
        found = spread(self.points, ["part"], model).set_index("part").reindex(list(names))
        return found.assign(
            n=found["n"].fillna(0).astype("int64"),
            name=list(names.values()),
            own=np.array([own[part] for part in names], dtype="float64"),
        ).reset_index()


def peers(
    snapshot: Snapshot, on: pd.Timestamp, partners_of: Callable[[list[int]], Mapping[int, int]]
) -> Peers:
    """All that can be compared on a date. ``partners_of`` counts those of submissions."""
    every, seen = (
        newest(recent(found, on, snapshot.model)) for found in (snapshot.submissions, snapshot.seen)
    )
    numbers = sorted({int(number) for found in (every, seen) for number in found["submission"]})
    return Peers(snapshot, every, seen, partners_of(numbers))


def compare(peers: Peers, monitor: Opened) -> Comparison | None:
    """A monitor beside those like it; None unless it's what counts of its partnership now."""
    own = peers.newest[peers.newest["submission"] == monitor.id]
    if own.empty:
        return None
    found = classes(own, peers.partners, peers.snapshot.model).iloc[0]
    shared = {Criterion(str(name)): str(value) for name, value in found.dropna().items()}
    return Comparison(peers, monitor, shared, closest(shared, peers.shown))
