"""Which dimension is the weakest, and whether another could as well be."""

from dataclasses import dataclass

import pandas as pd

from monitor.domain.frames import records
from monitor.domain.model import Dimension
from monitor.domain.rounding import NOISE
from monitor.reports import words
from monitor.reports.partnership.opened import Opened


@dataclass(frozen=True, slots=True)
class Weakest:
    """The dimension with the lowest score, and the one that most often is so in its stead.

    ``alike``: those that have as few points. ``variants`` and ``other_variants``: in how many
    variants it is the weakest, and the other. ``other`` is None where it would be an arbitrary
    one, of several with the same points. ``sure``: whether this one is, in as many variants as a
    conclusion of the model takes.
    """

    dimension: Dimension
    alike: tuple[Dimension, ...]
    variants: int
    other: Dimension | None
    other_variants: int
    sure: bool

    @property
    def said(self) -> str:
        """Its short name, "Financiën", or more where it isn't sure: "Financiën of Innovatie"."""
        return words.listing([item.short for item in self.named], "of")

    @property
    def named(self) -> tuple[Dimension, ...]:
        """The one that it is; where it isn't sure also those that it could as well be."""
        if self.alike:
            return (self.dimension, *self.alike)
        return (self.dimension,) if self.sure or not self.other else (self.dimension, self.other)

    def said_of(self, dimension_id: str) -> str:
        """What to say beside a dimension: "zwakste schakel", with a "?" where more are named."""
        if dimension_id not in [item.id for item in self.named]:
            return ""
        return "zwakste schakel" if len(self.named) == 1 else "zwakste schakel?"


def _same(one: float, other: float) -> bool:
    """Whether these are the same points, but for what computing leaves."""
    return abs(one - other) < NOISE


def weakest(monitor: Opened) -> Weakest | None:
    """The weakest dimension of this monitor; None where none has a score, or all have the same."""
    own, model = monitor.total["weakest"], monitor.model
    if pd.isna(own):
        return None
    points = {
        key: monitor.dimensions[key]["points"]
        for key in model.dimension
        if not pd.isna(monitor.dimensions[key]["points"])
    }
    alike = [key for key in points if key != own and _same(points[key], points[own])]
    if alike and len(alike) + 1 == len(points):
        return None
    counts = {row["dimension"]: row["weakest"] for row in records(monitor.bands.dimensions)}
    variants = counts.pop(own)
    other = max(counts, key=lambda dimension: counts[dimension])
    beside = [key for key in points if other in points and _same(points[key], points[other])]
    return Weakest(
        dimension=model.dimension[own],
        alike=tuple(model.dimension[key] for key in alike),
        variants=variants,
        other=model.dimension[other] if len(beside) < 2 else None,
        other_variants=counts[other],
        sure=not counts[other] or variants >= model.robustness.band * model.robustness.draws,
    )
