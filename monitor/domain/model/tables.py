"""What the tables of numbers ask: the rows of tab KPI and tab Financien."""

from dataclasses import dataclass

from monitor.domain.model.limits import Text


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


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """A line of tab Financien. ``group`` is what it counts as in rules and computed answers."""

    id: Text
    name: Text
    group: Text
