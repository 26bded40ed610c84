"""A computed answer as the division that it is: what was counted, how much, and in which cells."""

from enum import StrEnum
from typing import NamedTuple

from monitor.domain.cells import Cell
from monitor.domain.notation import count, euro


class Counted(StrEnum):
    """What was counted or added up."""

    ACTIVE = "active partners"
    PRESENT = "private partners that have not stopped"
    COMMITTED = "partners committed in writing for long enough"
    STAYED = "partners that have not stopped"
    OF_START = "partners of the start"
    OF_END = "partners at the end of the subsidy"
    SMALL = "small and medium-sized organisations"
    SIZED = "active organisations with a known size"
    LARGEST = "euros of the largest private contribution"
    CONTRIBUTED = "euros of all private contributions"
    REALISED = "euros of cofinancing realised"
    BUDGETED = "euros of cofinancing budgeted"
    CASH = "euros of private cofinancing in money"
    PRIVATE = "euros of private cofinancing"
    OWN = "euros of own revenue"
    REVENUE = "euros of revenue"
    DONE = "realised of a KPI"
    TARGET = "target of a KPI"

    @property
    def in_euros(self) -> bool:
        """Whether it's money; else it's a number."""
        return self.startswith("euros")


class Term(NamedTuple):
    """One side of a division: how much of what, and the cells that it was taken from."""

    value: float
    what: Counted
    cells: tuple[Cell, ...]


class RunningYear(NamedTuple):
    """The peildatum's year: how many of its project days have passed, that day included."""

    year: int
    passed: int
    days: int

    @property
    def share(self) -> float:
        """The part that has passed. A year after the project has passed whole."""
        return 1.0 if self.passed >= self.days else self.passed / self.days


class Partly(NamedTuple):
    """Euros of the running year, of which only the part that has passed counts."""

    year: RunningYear
    euros: float

    @property
    def counted(self) -> float:
        """The euros that count."""
        return self.euros * self.year.share


class Ratio(NamedTuple):
    """A computed answer: ``part`` by ``whole``, which is more than 0.

    ``partly``: what of the whole counts in part only; None where all of its cells count whole.
    """

    part: Term
    whole: Term
    partly: Partly | None = None

    @property
    def value(self) -> float:
        """The answer, a fraction."""
        return self.part.value / self.whole.value

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells that both sides were taken from; one may stand there twice."""
        return self.part.cells + self.whole.cells

    @property
    def written(self) -> str:
        """The division as it stands in a finding: "5 van 8"."""
        write = euro if self.whole.what.in_euros else count
        return f"{write(self.part.value)} van {write(self.whole.value)}"
