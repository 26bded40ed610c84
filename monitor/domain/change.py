"""Change between rounds: only where two rounds may be compared."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import pandas as pd

from monitor.domain.model import Model
from monitor.domain.rounding import NOISE


class Direction(StrEnum):
    """Which way points went since the round before; stable where that is too little to say."""

    UP = "hoger"
    DOWN = "lager"
    STABLE = "stabiel"


def changes(rounds: pd.DataFrame, model: Model, by: Sequence[str] = ("pps_id",)) -> pd.DataFrame:
    """Set each round beside the one before it.

    ``rounds`` has the columns ``by`` (a partnership, or a partnership and dimension),
    reference_date, model_version and points (NaN where not shown); one row a round. It may have
    ``band_low`` and ``band_high``: between which its points lie when the choices behind them are
    varied (NaN where that isn't known). The result is ``rounds`` in order of date (of one date as
    they stood), index kept, with:

    - ``change``: points now minus those of the round before; NaN for a first round, where either
      has no points, and across a change of model version.
    - ``direction``: a Direction, missing where there is no change to tell. Up or down only from the
      model's gap on, and outside the band of the round before.
    - ``broken``: whether the model version differs from that of the round before.
    """
    ordered = rounds.sort_values("reference_date", kind="stable")
    carried = [name for name in ("points", "model_version", *_BAND) if name in ordered]
    before = ordered.groupby(list(by), sort=False, dropna=False)[carried].shift()
    broken = before["model_version"].notna() & (before["model_version"] != ordered["model_version"])
    change = (ordered["points"] - before["points"]).where(~broken)
    direction = np.select(
        [
            change.isna(),
            change.abs() < model.scale.stable_below - NOISE,
            _inside(ordered["points"], before),
            change > 0,
        ],
        ["", Direction.STABLE.value, Direction.STABLE.value, Direction.UP.value],
        Direction.DOWN.value,
    )
    return ordered.assign(
        change=change,
        direction=pd.Series(direction, ordered.index, dtype="str").where(change.notna()),
        broken=broken,
    )


_BAND = ("band_low", "band_high")


def _inside(points: pd.Series, before: pd.DataFrame) -> pd.Series:
    """Which points lie in the band of the round before, its ends included."""
    if not set(_BAND) <= set(before):
        return pd.Series(False, points.index)
    low, high = (before[name] for name in _BAND)
    return points.between(low - NOISE, high + NOISE)
