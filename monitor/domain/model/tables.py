"""What the tables of numbers ask: the rows of tab KPI and tab Financien."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kpi:
    """A planned and realised number. ``persons``: unique people, never added up over years."""

    id: str
    name: str
    unit: str
    persons: bool
    definition: str
    source: str

    @property
    def in_euros(self) -> bool:
        """Whether it is money; all others are counts, and so whole numbers."""
        return self.unit == "euro"


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """A line of tab Financien. ``group`` is what it counts as in rules and computed answers."""

    id: str
    name: str
    group: str
