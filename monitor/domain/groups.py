"""Groups of partnerships: median and range, never for so few that one could be read off."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

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


SPLITS = (
    "before",
    "after",
    "median_before",
    "median_after",
    "n_same",
    "same_before",
    "same_after",
)


def splits(points: pd.DataFrame, period: str, model: Model) -> pd.DataFrame:
    """What of the change of a group's median comes from the partnerships that stayed.

    ``points`` has pps_id, the column ``period`` (numbers in order of time), model_version and
    points (NaN where not shown); at most one row a partnership in each period. The result has a row
    (SPLITS) for each period with a median and the one before it that has one, unless they rest on
    different model versions: both periods, their medians, and of the partnerships with points in
    both their number and their median in each. These are NaN where they are too few. What is left
    of the change of the median of all is because the group became another one.
    """
    wide = points.pivot(index="pps_id", columns=period, values="points")
    versions = points.groupby(period)["model_version"].agg(frozenset)
    least = model.groups.min_partnerships
    enough = [time for time in sorted(wide.columns) if wide[time].count() >= least]
    rows = []
    for before, after in pairwise(enough):
        if len(versions[before] | versions[after]) > 1:
            continue
        same = wide[[before, after]].dropna()
        told = same if len(same) >= least else same.iloc[:0]
        medians = (wide[before].median(), wide[after].median())
        rows.append((before, after, *medians, len(same), *told.median()))
    return pd.DataFrame(rows, columns=list(SPLITS))
