"""How well earlier scores foretold what became of partnerships after their subsidy."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from monitor.domain.afterwards import asked_on, scored_until
from monitor.domain.colour import Colour
from monitor.domain.frames import frame
from monitor.domain.groups import spread
from monitor.domain.stand import newest
from monitor.reports.after.endings import WENT, Ending, Endings

_SCORE = ("points", "colour", "round", "reference_date", "opens")


@dataclass(frozen=True)
class Calibration:
    """What became of partnerships so many ``months`` after their subsidy, against their score.

    The score is the last total up to ``after.score_until_months`` after the end of the subsidy.
    """

    endings: Endings
    months: int

    @cached_property
    def passed(self) -> list[Ending]:
        """The partnerships in scope whose subsidy ended so long ago."""
        on = self.endings.today
        return [line for line in self.endings.lines if asked_on(line.end, self.months) <= on]

    @cached_property
    def foretold(self) -> pd.DataFrame:
        """A row for each with an outcome that is known and a total then: see the columns.

        pps_id, went (of WENT), points and colour of the total then, and of that monitor round,
        reference_date and opens (whether the viewer may open it).
        """
        group = {item.id: item.group for item in self.endings.snapshot.model.lists["outcome"]}
        scores = self._scores
        rows = []
        for line in self.passed:
            went = group.get(line.outcomes.get(self.months, ""), "")
            if went and line.pps_id in scores.index:
                rows.append({"pps_id": line.pps_id, "went": went, **scores.loc[line.pps_id]})
        columns = ["pps_id", "went", *_SCORE]
        return pd.DataFrame(rows, columns=columns).astype({"points": "float64"})

    @cached_property
    def _scores(self) -> pd.DataFrame:
        """The last total of each partnership that tells how it stood at the end, by pps_id."""
        now = self.endings.snapshot
        schema = {"pps_id": "str", "until": "datetime64[us]"}
        ends = frame(
            schema,
            [(line.pps_id, scored_until(line.end, now.model)) for line in self.passed],
        )
        rounds = now.named.merge(ends, on="pps_id")
        rounds = rounds[rounds["reference_date"] <= rounds["until"]]
        totals = rounds[["submission", "pps_id", "round", "reference_date", "opens"]].merge(
            now.scores.totals[["submission", "points", "colour"]], on="submission"
        )
        last = newest(totals.dropna(subset=["points"]))
        return last.set_index("pps_id")[list(_SCORE)]

    @property
    def n(self) -> int:
        """How many have both an outcome that is known and a total to set beside it."""
        return len(self.foretold)

    @property
    def few(self) -> bool:
        """Whether they are so few that they are only counted: they show no pattern."""
        return self.n <= self.endings.snapshot.model.groups.dots_up_to

    @cached_property
    def spreads(self) -> pd.DataFrame:
        """How the totals of each of WENT that occurs are spread (see domain.groups.spread).

        Of ``few`` only the counts are known.
        """
        found = spread(self.foretold, ["went"], self.endings.snapshot.model)
        if self.few:
            found[["median", "low", "high"]] = float("nan")
        return found.set_index("went").reindex([way for way in WENT if way in set(found["went"])])

    @cached_property
    def by_colour(self) -> dict[Colour, Counter[str]]:
        """Of those with each colour that occurs how many went how."""
        return {
            colour: Counter(self.foretold.loc[self.foretold["colour"] == colour, "went"])
            for colour in Colour
            if (self.foretold["colour"] == colour).any()
        }


def calibrations(endings: Endings) -> list[Calibration]:
    """For each number of months at which outcomes are asked, the soonest first."""
    return [Calibration(endings, months) for months in endings.snapshot.model.after.outcome_months]
