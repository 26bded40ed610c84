"""When subsidies end, who is ready for that, and what became of those that ended."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain import stand
from monitor.domain.afterwards import (
    ENDED,
    Readiness,
    asked_on,
    covered,
    moments_passed,
    period,
    readiness,
)
from monitor.domain.colour import Colour
from monitor.domain.model.named import DIMENSIONS
from monitor.reports.snapshot import Snapshot

STOPPED = "gestopt"
WENT = ("door", "elders", STOPPED)
"""How it can have gone: the groups of the model's list of outcomes. Without one: not known."""

_MOST = 40
"""So many partnerships, each on a row of its own, can still be overseen in one drawing."""
_NAN = float("nan")
_NOTHING = (_NAN, _NAN)


class Ending(NamedTuple):
    """The end of a partnership's subsidy and how it stands for it.

    ``coverage`` and ``commitment`` are fractions, ``points`` and ``colours`` those of DIMENSIONS;
    all unknown where the newest monitor is older than the stand allows. ``outcomes``: what counts
    of what was recorded, by months after the end. ``due``: the months at which it could be
    recorded and isn't.
    """

    pps_id: str
    name: str
    end: pd.Timestamp
    period: int
    reference_date: pd.Timestamp
    coverage: float
    commitment: float
    readiness: Readiness
    points: tuple[float, ...]
    colours: tuple[Colour, ...]
    outcomes: dict[int, str]
    due: tuple[int, ...]


class Moment(NamedTuple):
    """A partnership so many months after its subsidy."""

    pps_id: str
    name: str
    months: int
    end: pd.Timestamp


@dataclass(frozen=True)
class Endings:
    """The ends of the subsidies of some partnerships, seen from ``today``.

    ``register`` holds those in scope (frames.REGISTER). ``answers`` are frames.ANSWERS of their
    newest monitors, ``outcomes`` is store.outcomes.OUTCOMES. Who isn't known by name only counts
    in ``of``: an end date tells who somebody is. See ``newest`` for which monitors count.
    """

    snapshot: Snapshot
    register: pd.DataFrame
    today: pd.Timestamp
    answers: pd.DataFrame
    outcomes: pd.DataFrame

    @property
    def of(self) -> int:
        """How many partnerships there are in scope."""
        return len(self.register)

    @property
    def oldest(self) -> pd.Timestamp:
        """From which reference date a monitor still says how it stands now."""
        return stand.oldest(self.today, self.snapshot.model)

    @cached_property
    def lines(self) -> list[Ending]:
        """The partnerships whose end is known and may be shown, by end date and name."""
        model = self.snapshot.model
        cap = model.coverage_cap.indicator
        shares = self.answers.pivot(index="submission", columns="indicator", values="number")
        shares = shares.reindex(columns=[cap, model.after.commitment_indicator])
        answered = dict(zip(shares.index, shares.itertuples(index=False, name=None), strict=True))
        known = self.register.dropna(subset=["name"])
        names = dict(zip(known["pps_id"], known["name"], strict=True))
        found = []
        for monitor in newest(self.snapshot, self.register, self.today).to_dict("records"):
            end, pps_id = monitor["subsidy_end"], monitor["pps_id"]
            if pd.isna(end) or pps_id not in names:
                continue
            recent = monitor["reference_date"] >= self.oldest
            number = monitor["submission"]
            money, partners = answered.get(number, _NOTHING) if recent else _NOTHING
            recorded = self.recorded(pps_id)
            found.append(
                Ending(
                    pps_id,
                    names[pps_id],
                    end,
                    period(end, self.today, model),
                    monitor["reference_date"],
                    money,
                    partners,
                    readiness(money, partners, model),
                    *self._dimensions(number, recent),
                    recorded,
                    tuple(
                        months
                        for months in moments_passed(end, self.today, model)
                        if months not in recorded
                    ),
                )
            )
        return sorted(found, key=lambda line: (line.end, line.name.casefold()))

    def _dimensions(
        self, number: int, recent: bool
    ) -> tuple[tuple[float, ...], tuple[Colour, ...]]:
        if not recent:
            return (_NAN,) * len(DIMENSIONS), (Colour.GREY,) * len(DIMENSIONS)
        points, colours = self._points, self._colours
        return (
            tuple(points[name][number] for name in DIMENSIONS),
            tuple(Colour(colours[name][number]) for name in DIMENSIONS),
        )

    @cached_property
    def _points(self) -> dict[Any, dict[Any, float]]:
        return self.snapshot.dimension_points[list(DIMENSIONS)].to_dict()

    @cached_property
    def _colours(self) -> dict[Any, dict[Any, str]]:
        return self.snapshot.dimension_colours[list(DIMENSIONS)].to_dict()

    def recorded(self, pps_id: str) -> dict[int, str]:
        """What counts of what was recorded of a partnership, by months after the end."""
        return self._recorded.get(pps_id, {})

    @cached_property
    def _recorded(self) -> dict[str, dict[int, str]]:
        found: dict[str, dict[int, str]] = {}
        for row in self.outcomes[self.outcomes["counts"]].to_dict("records"):
            found.setdefault(row["pps_id"], {})[row["months"]] = row["outcome"]
        return found

    @cached_property
    def periods(self) -> dict[int, list[Ending]]:
        """The lines by period, every period: ENDED, then those to come."""
        every = [ENDED, *range(len(self.snapshot.model.after.periods) + 1)]
        return {at: [line for line in self.lines if line.period == at] for at in every}

    @cached_property
    def drawn(self) -> list[Ending]:
        """The lines that are drawn, from the top: what ends first; below it what ended last.

        Of many only the first: who is soon without subsidy asks for most.
        """
        running = [line for line in self.lines if line.period != ENDED]
        return [*running, *reversed(self.periods[ENDED])][:_MOST]

    @cached_property
    def soon(self) -> list[Ending]:
        """Those whose subsidy ends in the first period from now."""
        return self.periods[0]

    @cached_property
    def just_ended(self) -> list[Ending]:
        """Those whose subsidy ended so recently that what became of them isn't asked yet."""
        months = min(self.snapshot.model.after.outcome_months)
        return [line for line in self.periods[ENDED] if asked_on(line.end, months) > self.today]

    @cached_property
    def coverage_counts(self) -> Counter[bool | None]:
        """Of those whose subsidy ends soon how many are covered, not, and unknown (None)."""
        return Counter(covered(line.coverage, self.snapshot.model) for line in self.soon)

    @cached_property
    def due(self) -> list[Moment]:
        """What became of whom can be recorded, and isn't: the longest ago first."""
        found = [(line, months) for line in self.lines for months in line.due]
        found.sort(key=lambda item: item[0].end + pd.DateOffset(months=item[1]))
        return [Moment(line.pps_id, line.name, months, line.end) for line, months in found]

    @cached_property
    def moments(self) -> list[Moment]:
        """Every moment of which the outcome can be recorded or corrected: those due first."""
        model = self.snapshot.model
        every = [
            Moment(line.pps_id, line.name, months, line.end)
            for line in sorted(self.lines, key=lambda line: (line.name.casefold(), line.pps_id))
            for months in moments_passed(line.end, self.today, model)
        ]
        return list(dict.fromkeys([*self.due, *every]))


def newest(snapshot: Snapshot, register: pd.DataFrame, on: pd.Timestamp) -> pd.DataFrame:
    """The newest monitor of each partnership in ``register`` up to a day, of whatever age.

    Rows of ``snapshot.named``.
    """
    found = snapshot.named
    found = found[found["pps_id"].isin(register["pps_id"]) & (found["reference_date"] <= on)]
    return stand.newest(found)
