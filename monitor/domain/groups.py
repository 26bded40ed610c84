"""Groups of partnerships: median and range, never for so few that one could be read off."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import pandas as pd

from monitor.domain.model import Model


class Display(StrEnum):
    """How a group of this size is shown: its partnerships, dots with a median, or a spread."""

    PARTNERSHIPS = "pps'en"
    DOTS = "punten"
    SPREAD = "spreiding"


def spread(points: pd.DataFrame, by: Sequence[str], model: Model) -> pd.DataFrame:
    """Median and range of each group, as far as they may be shown.

    ``points`` has pps_id, the columns ``by`` (a region, a dimension, …) and points (NaN where not
    shown); at most one row a partnership in each group. The result has a row a group: ``by``, n
    (partnerships with points), median, low, high (NaN in a group that is too small) and display
    (a Display). Groups keep the order in which they come. Raises ValueError if a partnership is in
    a group twice, for then n would not count partnerships.
    """
    if points.duplicated([*by, "pps_id"]).any():
        raise ValueError("a partnership stands in a group twice")
    grouped = points.groupby(list(by), sort=False, dropna=False)["points"]
    found = grouped.agg(n="count", median="median", low="min", high="max").reset_index()
    rules = model.groups
    few = found["n"] < rules.min_partnerships
    found.loc[few, ["median", "low", "high"]] = np.nan
    display = np.select(
        [few, found["n"] <= rules.dots_up_to],
        [Display.PARTNERSHIPS.value, Display.DOTS.value],
        Display.SPREAD.value,
    )
    return found.assign(display=pd.Series(display, dtype="str"))
