"""Change between rounds: only where two rounds may be compared."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import pandas as pd

from monitor.domain.model import Model
from monitor.domain.weighing import NOISE


class Direction(StrEnum):
    """Which way points went since the round before."""

    UP = "hoger"
    DOWN = "lager"
    STABLE = "stabiel"


def changes(rounds: pd.DataFrame, model: Model, by: Sequence[str] = ("pps_id",)) -> pd.DataFrame:
    """Set each round beside the one before it.

    ``rounds`` has the columns ``by`` (a partnership, or a partnership and dimension),
    reference_date, model_version and points (NaN where not shown); one row a round. The result is
    ``rounds`` in order of date, index kept, with:

    - ``change``: points now minus those of the round before; NaN for a first round, where either
      has no points, and across a change of model version.
    - ``direction``: a Direction, missing where there is no change to tell.
    - ``broken``: whether the model version differs from that of the round before.
    """
    ordered = rounds.sort_values("reference_date", kind="stable")
    before = ordered.groupby(list(by), sort=False, dropna=False)[
        ["points", "model_version"]
    ].shift()
    broken = before["model_version"].notna() & (before["model_version"] != ordered["model_version"])
    change = (ordered["points"] - before["points"]).where(~broken)
    direction = np.select(
        [change.isna(), change.abs() < model.scale.stable_below - NOISE, change > 0],
        ["", Direction.STABLE.value, Direction.UP.value],
        Direction.DOWN.value,
    )
    return ordered.assign(
        change=change,
        direction=pd.Series(direction, ordered.index, dtype="str").where(change.notna()),
        broken=broken,
    )
