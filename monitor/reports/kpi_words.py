"""What is realised of a KPI beside its target, in words."""

from monitor.domain.model import Kpi
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
