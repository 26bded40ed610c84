"""What if: the same monitor with other answers or weights. Nothing of it is ever stored."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from monitor.domain.frames import Origin, State
from monitor.domain.model import Model


def with_levels(answers: pd.DataFrame, levels: Mapping[str, int], model: Model) -> pd.DataFrame:
    """The answers of one submission as if these levels (by indicator) had been given.

    ``answers`` (frames.ANSWERS and more) is left as it is. Raises ValueError for what is no level
    of an indicator of the model, or has no row in ``answers``.
    """
    for name, level in levels.items():
        indicator = model.indicator.get(name)
        if indicator is None or not 1 <= level <= len(indicator.levels):
            raise ValueError(f"{level} is no level of {name}")
    changed = answers["indicator"].isin(list(levels))
    if changed.sum() != len(levels):
        raise ValueError("an answer to be changed is not among the answers")
    given = answers["indicator"].map({name: float(level) for name, level in levels.items()})
    return answers.assign(
        state=answers["state"].mask(changed, State.ANSWERED.value),
        origin=answers["origin"].mask(changed, Origin.TYPED.value),
        number=answers["number"].mask(changed, given),
    )


def with_weights(model: Model, times: Mapping[str, float]) -> Model:
    """The model as if each dimension weighed so many times what it weighs (0: not at all).

    Dimensions that aren't named keep their weight. Raises ValueError for a weight below 0 or for
    what is no dimension.
    """
    if unknown := set(times) - set(model.dimension):
        raise ValueError(f"no dimension: {', '.join(sorted(unknown))}")
    if min(times.values(), default=0) < 0:
        raise ValueError("a dimension can't weigh less than nothing")
    return replace(
        model,
        dimensions=tuple(
            replace(item, weight=item.weight * times.get(item.id, 1.0)) for item in model.dimensions
        ),
    )
