"""What the tables of numbers ask: the rows of tab KPI and tab Financien."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from monitor.domain.model.limits import OneOf, Text


@dataclass(frozen=True, slots=True)
class Kpi:
    """A planned and realised number. ``persons``: unique people, never added up over years."""

    id: Text
    name: Text
    unit: Text
    persons: bool
    definition: Text
    source: Text

    @property
    def in_euros(self) -> bool:
        """Whether it is money; all others are counts, and so whole numbers."""
        return self.unit == "euro"


class LineGroup(StrEnum):
    """What a line of tab Financien can count as."""

    SUBSIDY = "subsidie"
    PRIVATE = "privaat"
    APPLICANT = "aanvrager"
    OTHER = "overig"
    OWN_REVENUE = "eigen_inkomsten"
    OTHER_SUBSIDY = "andere_subsidie"
    COSTS = "lasten"


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """A line of tab Financien. ``group`` is what it counts as in rules and computed answers."""

    id: Text
    name: Text
    group: Annotated[str, OneOf(tuple(LineGroup))]
