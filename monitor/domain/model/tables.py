"""What the tables of numbers ask: the rows of tab KPI and tab Financien."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from monitor.domain.model.limits import Id, OneOf, Text
from monitor.domain.tab import Kind


@dataclass(frozen=True, slots=True)
class Kpi:
    """A planned and realised number. ``persons``: unique people, never added up over years.

    ``part_of`` is the id of the KPI that it can't be more than, "" for none. ``lower_is_better``:
    its target is the most that it may be.
    """

    id: Id
    name: Text
    unit: Text
    persons: bool
    definition: Text
    source: Text
    part_of: str = ""
    lower_is_better: bool = False

    @property
    def in_euros(self) -> bool:
        """Whether it is money; all others are counts, and so whole numbers."""
        return self.unit == "euro"

    def met(self, realised: float, target: float) -> float:
        """How far the target is met: 1 or more is wholly. NaN where that can't be told.

        Realised divided by target, or the reverse where lower is better. Without one of both it
        can't be told; nor of a target of 0, unless lower is better: then 0 is just what it aims at.
        """
        if math.isnan(realised) or math.isnan(target):
            return math.nan
        if self.lower_is_better:
            return target / realised if realised > 0 else math.inf
        return realised / target if target > 0 else math.nan

    @property
    def kind(self) -> Kind:
        """What its cells are to hold."""
        return Kind.MONEY if self.in_euros else Kind.NUMBER


class LineGroup(StrEnum):
    """What a line of tab Financien can count as."""

    SUBSIDY = "subsidie"
    PRIVATE = "privaat"
    APPLICANT = "aanvrager"
    OTHER = "overig"
    OWN_REVENUE = "eigen_inkomsten"
    OTHER_SUBSIDY = "andere_subsidie"
    COSTS = "lasten"


PRIVATE = (LineGroup.PRIVATE,)
COFINANCING = (*PRIVATE, LineGroup.APPLICANT, LineGroup.OTHER)
SUBSIDISED = (LineGroup.SUBSIDY, *COFINANCING)
OWN_REVENUE = (LineGroup.OWN_REVENUE,)
INCOME = (*SUBSIDISED, *OWN_REVENUE, LineGroup.OTHER_SUBSIDY)
COSTS = (LineGroup.COSTS,)
"""The groups of lines that are counted together: B02-B04, B02-B08, B01-B08 (the subsidised budget),
B09-B11, B01-B12 and the costs."""


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """A line of tab Financien. ``group`` is what it counts as in rules and computed answers."""

    id: Id
    name: Text
    group: Annotated[str, OneOf(tuple(LineGroup))]
