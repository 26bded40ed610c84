"""Which dimension is the weakest, and whether another could as well be."""

from dataclasses import dataclass

import pandas as pd

from monitor.domain.frames import records
from monitor.domain.model import Dimension
from monitor.reports.partnership.opened import Opened


@dataclass(frozen=True, slots=True)
class Weakest:
    """The dimension with the lowest score, and the one that most often is so in its stead.

    ``variants`` and ``other_variants``: in how many variants each of them is the weakest.
    ``sure``: whether this one is, in as many as a conclusion of the model takes.
    """

    dimension: Dimension
    variants: int
    other: Dimension
    other_variants: int
    sure: bool

    @property
    def said(self) -> str:
        """Its short name, "Financiën", or both where it isn't sure: "Financiën of Innovatie"."""
        return " of ".join(item.short for item in self.named)

    @property
    def named(self) -> tuple[Dimension, ...]:
        """The one that it is, or both where it isn't sure."""
        return (self.dimension,) if self.sure else (self.dimension, self.other)

    def said_of(self, dimension_id: str) -> str:
        """What to say beside a dimension: "zwakste schakel", with a "?" where it isn't sure."""
        if dimension_id not in [item.id for item in self.named]:
            return ""
        return "zwakste schakel" if self.sure else "zwakste schakel?"


def weakest(monitor: Opened) -> Weakest | None:
    """The weakest dimension of this monitor; None where no dimension has a score."""
    own, model = monitor.total["weakest"], monitor.model
    if pd.isna(own):
        return None
    counts = {row["dimension"]: row["weakest"] for row in records(monitor.bands.dimensions)}
    variants = counts.pop(own)
    other = max(counts, key=lambda dimension: counts[dimension])
    return Weakest(
        dimension=model.dimension[own],
        variants=variants,
        other=model.dimension[other],
        other_variants=counts[other],
        sure=not counts[other] or variants >= model.robustness.band * model.robustness.draws,
    )
