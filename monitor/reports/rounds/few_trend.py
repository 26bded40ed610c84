"""The partnerships of a group that is too small for a median, by name, through all their rounds."""

from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase

import pandas as pd

from monitor.reports.rounds.along import Along, places
from monitor.reports.rounds.trends import through_rounds
from monitor.reports.snapshot import TOTAL, Snapshot

SHAPES = "●■◆▲✚★▼✖"
"""As a text writes them; an open circle is left for a round without points."""


@dataclass(frozen=True)
class Few:
    """Some partnerships, each by every round.

    ``submissions``: rows of ``snapshot.submissions`` that are seen by name. Wherever partnerships
    are told one by one, they come in order of name.
    """

    snapshot: Snapshot
    submissions: pd.DataFrame
    along: Along = Along.DATE

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each partnership by its id, in order of name; two may have the same."""
        register = self.snapshot.register
        own = register[register["pps_id"].isin(self.submissions["pps_id"])]
        own = own.sort_values(["name", "pps_id"])
        return dict(zip(own["pps_id"], own["name"], strict=True))

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter by which charts call each partnership, by its id; "" for the only one."""
        if len(self.names) == 1:
            return dict.fromkeys(self.names, "")
        several = len(ascii_uppercase)
        return {
            pps_id: ascii_uppercase[at % several] * (at // several + 1)
            for at, pps_id in enumerate(self.names)
        }

    @cached_property
    def shapes(self) -> dict[str, str]:
        """The shape of the marks of each partnership in charts, by its id; of many some return."""
        return {pps_id: SHAPES[at % len(SHAPES)] for at, pps_id in enumerate(self.names)}

    @cached_property
    def parts(self) -> pd.DataFrame:
        """``trends.through_rounds`` with ``name``, in order of name and then of date."""
        found = through_rounds(self.snapshot, self.submissions, self.along)
        found = found.assign(name=found["pps_id"].map(self.names))
        return found.sort_values(["name", "pps_id", "place"], kind="stable", ignore_index=True)

    @cached_property
    def rounds(self) -> pd.DataFrame:
        """The rows of ``parts`` for the total."""
        return self.parts[self.parts["part"] == TOTAL].reset_index(drop=True)

    @cached_property
    def last(self) -> pd.DataFrame:
        """The last row of ``rounds`` of each partnership."""
        return self.rounds.drop_duplicates("pps_id", keep="last")


def few(snapshot: Snapshot, register: pd.DataFrame, along: Along = Along.DATE) -> Few:
    """The partnerships in ``register`` (frames.REGISTER) by each round that is seen by name.

    By age without the rounds of which the start isn't known.
    """
    own = snapshot.named[snapshot.named["pps_id"].isin(register["pps_id"])]
    return Few(snapshot, own[places(own, along).notna()], along)
