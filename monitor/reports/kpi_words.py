"""What is realised of a KPI beside its target, in words."""

import math
from collections.abc import Sequence

import pandas as pd

from monitor.domain.model import Kpi
from monitor.domain.notation import Euros
from monitor.reports import words


def number(kpi: Kpi, value: float) -> str:
    """A number of a KPI as it is written: money in euros, all else as a count."""
    return words.euro(value) if kpi.in_euros else words.number(value)


def of_target(kpi: Kpi, realised: float, target: float) -> str:
    """What is realised of what target: "380 van 400", "8 van hooguit 2", or in euros.

    Of a target of 0 nothing is a part: "3 bij een doel van 0".
    """
    if target == 0:
        return f"{number(kpi, realised)} bij een doel van {number(kpi, target)}"
    most = "hooguit " if kpi.lower_is_better else ""
    return f"{number(kpi, realised)} van {most}{number(kpi, target)}"


def below_each_other(kpis: Sequence[Kpi], values: Sequence[float]) -> "pd.Series[float]":
    """Numbers of KPI's below each other in a table, each to be written in its own unit.

    A number of euros is one of ``Euros``; NaN, where there is none, stays that.
    """
    if not any(kpi.in_euros for kpi in kpis):
        return pd.Series(values, dtype="float64")
    own = [
        Euros(value) if kpi.in_euros and not math.isnan(value) else value
        for kpi, value in zip(kpis, values, strict=True)
    ]
    return pd.Series(own, dtype="object")
