"""All that the page Overzicht draws for one choice, made once and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from monitor.charts.overview import dimension_spread
from monitor.domain.model import Model
from monitor.reports import filters, stand_words, tables, words
from monitor.reports.leaves import Leaf, leaves
from monitor.reports.overview import Overview
from monitor.ui import heatmap, markup
from monitor.ui.told import Told

_NOTHING = (
    "Niets: geen PPS waarvan de subsidie binnen 12 maanden eindigt "
    "terwijl Financiën kwetsbaar is, en geen PPS die al een jaar geen monitor inleverde."
)


@dataclass(frozen=True, eq=False)
class LeafView:
    """A part of the partnerships by dimension."""

    leaf: Leaf
    model: Model

    @cached_property
    def drawn(self) -> Markup:
        """Its table."""
        return heatmap.heatmap(self.leaf.lines, self.model)


@dataclass(frozen=True, eq=False)
class OverviewView:
    """The stand under the chosen filters, with its markup and chart."""

    stand: Overview
    chosen: Mapping[str, str]

    @cached_property
    def group(self) -> str:
        """Which partnerships it is about, in words."""
        return filters.described(self.chosen)

    @cached_property
    def scope(self) -> str:
        """Of whom and when, with n of N."""
        stand = self.stand
        return f"{self.group}, stand op {words.day(stand.on)}, {stand.n} van {stand.of}"

    @cached_property
    def leaves(self) -> dict[str, LeafView]:
        """The partnerships by dimension, a leaf at a time (see reports.leaves)."""
        model = self.stand.snapshot.model
        return {number: LeafView(leaf, model) for number, leaf in leaves(self.stand.lines).items()}

    @property
    def leaf_titles(self) -> dict[str, str]:
        """The leaves in words, by what stands in the URL."""
        return {number: view.leaf.title for number, view in self.leaves.items()}

    @cached_property
    def sentence(self) -> str:
        """The answer of the page."""
        return stand_words.sentence(self.stand)

    @cached_property
    def table(self) -> pd.DataFrame:
        """All partnerships, to download."""
        return tables.lines(self.stand.lines, self.stand.snapshot.model)

    @cached_property
    def attention(self) -> Markup:
        """What to look at first."""
        found = self.stand.attention
        return heatmap.attention(found) if found else markup.paragraph(_NOTHING)

    @cached_property
    def spread(self) -> Told | None:
        """How the partnerships are spread over each dimension; None where they are too few."""
        stand = self.stand
        if not stand.comparable:
            return None
        return Told(
            dimension_spread(stand.dimensions, stand.dimension_points, stand.snapshot.model),
            "onderdelen",
            f"{stand.weakest} is het zwakste onderdeel",
            f"Mediaan en spreiding per onderdeel; {self.scope}",
            tables.spread_sentence(stand.dimensions, stand.snapshot.model),
            tables.spread(stand.dimensions, stand.snapshot.model),
        )

    @cached_property
    def handed_in(self) -> Markup:
        """How many handed in, by year."""
        handed_in = tables.handed_in(self.stand.handed_in)
        return markup.frame_table(
            handed_in, "Ingeleverd per jaar, van alle PPS'en die toen actief waren"
        )
