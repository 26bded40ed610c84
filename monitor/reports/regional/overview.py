"""Where do we stand: who handed in, how each partnership does, and what needs attention first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain.colour import Colour
from monitor.domain.frames import records
from monitor.domain.groups import Display, spread
from monitor.domain.stand import active_on, oldest, stand
from monitor.reports import point_words
from monitor.reports.regional import mixed_versions
from monitor.reports.snapshot import TOTAL, Snapshot


class Line(NamedTuple):
    """One partnership on the date. Without a monitor to show ``submission`` is None.

    ``opens``: whether the viewer may open that monitor itself. ``near``: the parts (TOTAL or a
    dimension) that lie near the bound of a colour (``Snapshot.near_bounds``). ``version`` is that
    of the questions. ``open``: of each part whose points may still change by questions that are
    open, the lowest and the highest that they may become, whole. ``answered`` of ``applicable``
    questions count.
    """

    pps_id: str
    name: str
    campus: str
    submission: int | None
    round: str
    reference_date: pd.Timestamp | None
    points: tuple[float, ...]
    colours: tuple[Colour, ...]
    total: float
    colour: Colour
    on_track: bool | None
    opens: bool
    near: frozenset[str] = frozenset()
    version: str = ""
    open: Mapping[str, tuple[int, int]] = MappingProxyType({})
    answered: int = 0
    applicable: int = 0

    @property
    def leaves_out(self) -> bool:
        """Whether there is a total, and dimensions that neither it nor its ends in ``open`` know.

        These have too few answers: once they have enough, the total may change further.
        """
        return self.colour is not Colour.GREY and Colour.GREY in self.colours


@dataclass(frozen=True)
class Overview:
    """The stand of some partnerships, as read ``today``.

    ``on`` is the date of the stand: today, or an earlier one where there is none of today (see
    ``stand_date``). What is to be done is asked of ``now``.

    ``register`` holds those in scope (frames.REGISTER), of whatever date. A monitor that a
    partnership keeps to itself is as if it weren't there (``Snapshot.seen``).
    """

    snapshot: Snapshot
    register: pd.DataFrame
    on: pd.Timestamp
    today: pd.Timestamp

    @property
    def past(self) -> bool:
        """Whether this tells how things stood, and not how they stand."""
        return self.on < self.today

    @property
    def now(self) -> "Overview":
        """The same partnerships as they stand today, whatever there is to show of it."""
        return replace(self, on=self.today) if self.past else self

    @cached_property
    def active(self) -> pd.DataFrame:
        """The partnerships in scope that were active on the date."""
        return active_on(self.register, self.on)

    @cached_property
    def shown(self) -> pd.DataFrame:
        """The monitor of each partnership that counts on the date and may be shown."""
        found = stand(self.snapshot.seen, self.register, self.on, self.snapshot.model)
        return found.submissions.set_index("pps_id", drop=False)

    @cached_property
    def monitors(self) -> dict[str, dict[str, Any]]:
        """The same by pps_id, as records with the values of ``scores.totals`` beside them."""
        joined = self.shown.merge(self.snapshot.scores.totals, on="submission", how="left")
        return {record["pps_id"]: record for record in records(joined)}

    @property
    def n(self) -> int:
        """How many partnerships have a monitor that counts on the date and may be shown."""
        return len(self.shown)

    @property
    def of(self) -> int:
        """How many partnerships were active on the date."""
        return len(self.active)

    @cached_property
    def lines(self) -> list[Line]:
        """A line for each partnership that was active on the date, by campus and name.

        Who keeps its monitor to itself has the line of one without. Who the viewer doesn't know
        by name only counts, in ``of``.
        """
        lines = [self._line(entry) for entry in records(self.active.dropna(subset=["name"]))]
        return sorted(lines, key=lambda line: (line.campus.casefold(), line.name.casefold()))

    def _line(self, entry: dict[str, Any]) -> Line:
        who = (entry["pps_id"], entry["name"], entry["campus"])
        monitor = self.monitors.get(entry["pps_id"])
        if monitor is None:
            width = len(self.snapshot.model.dimensions)
            nothing = (float("nan"),) * width
            grey = (Colour.GREY,) * width
            return Line(*who, None, "", None, nothing, grey, nothing[0], Colour.GREY, None, False)
        number = monitor["submission"]
        colours = self.snapshot.dimension_colours.loc[number]
        return Line(
            *who,
            number,
            monitor["round"],
            monitor["reference_date"],
            tuple(self.snapshot.dimension_points.loc[number].tolist()),
            tuple(Colour(colour) for colour in colours.tolist()),
            monitor["points"],
            Colour(monitor["colour"]),
            None if pd.isna(monitor["on_track"]) else bool(monitor["on_track"]),
            bool(monitor["opens"]),
            frozenset(self.snapshot.near_bounds.get(number, ())),
            monitor["model_version"] or self.snapshot.model.version,
            self._open(monitor),
            int(monitor["answered"]),
            int(monitor["applicable"]),
        )

    def _open(self, monitor: dict[str, Any]) -> dict[str, tuple[int, int]]:
        lows, highs = (ends.loc[monitor["submission"]] for ends in self.snapshot.dimension_ends)
        found = {TOTAL: (monitor["low"], monitor["high"])}
        found |= dict(zip(lows.index, zip(lows, highs, strict=True), strict=True))
        whole = {
            part: tuple(point_words.whole_points(end, self.snapshot.model) for end in ends)
            for part, ends in found.items()
            if not pd.isna(ends[0])
        }
        return {part: (low, high) for part, (low, high) in whole.items() if low < high}

    @cached_property
    def colour_counts(self) -> dict[Colour, int]:
        """How many of the shown monitors have each colour, in the order of Colour."""
        found = [line.colour for line in self.lines if line.submission is not None]
        return {colour: found.count(colour) for colour in Colour}

    @property
    def mixed_versions(self) -> str:
        """That the shown monitors are of several versions of the questions; "" if they aren't."""
        return mixed_versions.sentence(self.shown["model_version"], self.snapshot.model)

    @property
    def near_a_bound(self) -> int:
        """How many of the shown monitors have a total near the bound of a colour."""
        return sum(TOTAL in line.near for line in self.lines)

    @cached_property
    def dimensions(self) -> pd.DataFrame:
        """Median and range of each dimension (see domain.groups.spread), in model order."""
        spread_ = spread(self.dimension_points, ["dimension"], self.snapshot.model)
        names = {item.id: item.short for item in self.snapshot.model.dimensions}
        return spread_.assign(name=spread_["dimension"].map(names))

    @cached_property
    def dimension_points(self) -> pd.DataFrame:
        """pps_id, dimension and points of every shown monitor, by dimension in model order."""
        numbers = self.shown["submission"]
        table = self.snapshot.dimension_points.reindex(numbers)
        table.insert(0, "pps_id", self.shown["pps_id"].tolist())
        return table.melt("pps_id", var_name="dimension", value_name="points")

    @property
    def comparable(self) -> bool:
        """Whether there are enough partnerships for a median of any dimension."""
        return bool((self.dimensions["display"] != Display.PARTNERSHIPS).any())

    @cached_property
    def handed_in(self) -> pd.DataFrame:
        """How many handed in, year by year: jaar, stand op, ingeleverd (n), van (N)."""
        dates = self.snapshot.seen["reference_date"].dropna()
        if dates.empty:
            return pd.DataFrame({"jaar": [], "stand op": [], "ingeleverd": [], "van": []})
        rows = []
        for year in range(self.today.year, dates.min().year - 1, -1):
            on = min(pd.Timestamp(year, 12, 31), self.today)
            then = replace(self, on=on)
            rows.append({"jaar": str(year), "stand op": on, "ingeleverd": then.n, "van": then.of})
        return pd.DataFrame(rows)


def newest_stand(snapshot: Snapshot, register: pd.DataFrame, today: date) -> Overview:
    """The newest stand of the partnerships in ``register`` (frames.REGISTER)."""
    return Overview(snapshot, register, stand_date(snapshot, today), pd.Timestamp(today))


def stand_date(snapshot: Snapshot, today: date) -> pd.Timestamp:
    """The date of the newest stand that there is: today's, unless no monitor counts for that.

    If all are too old, the last reference date: the same for whatever partnerships are looked at,
    so that pages agree.
    """
    now = pd.Timestamp(today)
    dates = snapshot.seen["reference_date"].dropna()
    if dates.empty or dates.max() >= oldest(now, snapshot.model):
        return now
    return pd.Timestamp(dates.max())
