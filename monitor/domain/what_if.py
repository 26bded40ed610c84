"""What if: the same monitor with other answers or weights. Nothing of it is ever stored."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from monitor.domain.frames import Origin, State
from monitor.domain.model import Model


def with_levels(answers: pd.DataFrame, levels: Mapping[str, int], model: Model) -> pd.DataFrame:
    """The answers of one submission as if these levels (by indicator) had been given.

    ``answers`` (frames.ANSWERS with submission, at least one row) is left as it is; a question that
    its workbook didn't have is added. Raises ValueError for what is no level of an indicator.
    """
    for name, level in levels.items():
        indicator = model.indicator.get(name)
        if indicator is None or not 1 <= level <= len(indicator.levels):
            raise ValueError(f"{level} is no level of {name}")
    rows = answers.set_index("indicator")
    rows = rows.reindex(rows.index.union(list(levels), sort=False))
    rows["submission"] = answers["submission"].iloc[0]
    rows.loc[list(levels), "state"] = State.ANSWERED.value
    rows.loc[list(levels), "origin"] = Origin.TYPED.value
    rows.loc[list(levels), "number"] = [float(level) for level in levels.values()]
    return rows.reset_index(names="indicator")


def with_weights(model: Model, times: Mapping[str, float]) -> Model:
    """The model as if each dimension weighed so many times what it weighs (0: not at all).

    Dimensions that aren't named keep their weight. Raises ValueError for a weight below 0, for what
    is no dimension, and where nothing is left that counts.
    """
    if unknown := set(times) - set(model.dimension):
        raise ValueError(f"no dimension: {', '.join(sorted(unknown))}")
    if min(times.values(), default=0) < 0:
        raise ValueError("a dimension can't weigh less than nothing")
    if not any(times.get(name, 1.0) for name in model.dimension):
        raise ValueError("nothing counts")
    return replace(
        model,
        dimensions=tuple(
            replace(item, weight=item.weight * times.get(item.id, 1.0)) for item in model.dimensions
        ),
    )
