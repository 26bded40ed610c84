"""All that the page Overzicht draws for one choice, made once and kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from monitor.charts.overview import dimension_spread
from monitor.reports import filters, words
from monitor.reports.regional import attention, stand_words, tables
from monitor.reports.regional.leaves import Leaf, leaves
from monitor.reports.regional.overview import Overview
from monitor.ui import attention_view, downloads, heatmap, markup
from monitor.ui.told import Report, Told, report


def answer(stand: Overview) -> list[Markup]:
    """The answer of a page about a stand, and what to know before reading on."""
    mixed = [markup.paragraph(stand.mixed_versions, "zin")] if stand.mixed_versions else []
    return [markup.paragraph(stand_words.sentence(stand), "antwoord"), *mixed]


@dataclass(frozen=True, eq=False)
class LeafView:
    """A part of the partnerships by dimension."""

    leaf: Leaf
    stand: Overview
    download: Markup

    @cached_property
    def drawn(self) -> Markup:
        """Its legend and table, and a link to the table of all."""
        table = heatmap.heatmap(self.leaf.lines, self.stand)
        return markup.stack([heatmap.legend(self.leaf.lines), table, self.download])


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
        """The partnerships by dimension, a leaf at a time (see reports.regional.leaves)."""
        all_lines = downloads.excel(
            tables.lines(self.stand),
            name="overzicht",
            title="Elke PPS per onderdeel",
            about=f"{self.scope}; {tables.OPEN_EXPLAINED}",
            holder=self,
            named_by="PPS",
        )
        return {
            number: LeafView(leaf, self.stand, all_lines)
            for number, leaf in leaves(self.stand.lines).items()
        }

    @property
    def leaf_titles(self) -> dict[str, str]:
        """The leaves in words, by what stands in the URL."""
        return {number: view.leaf.title for number, view in self.leaves.items()}

    @property
    def empty(self) -> bool:
        """Whether what was chosen leaves no partnership that is active."""
        return filters.narrowed(self.chosen) and not self.stand.of

    @cached_property
    def opening(self) -> Markup:
        """The answer of the page, and the heading of its table; of nobody what to do instead."""
        if self.empty:
            return markup.stack(
                [*answer(self.stand), markup.paragraph(filters.widen(self.chosen), "leeg")]
            )
        subtitle = f"{self.scope}; per campus, een campus heeft zelf geen score"
        return markup.stack(
            [
                *answer(self.stand),
                self._further,
                markup.heading("Elke PPS per onderdeel", subtitle),
            ]
        )

    @cached_property
    def _attention(self) -> list[attention.Attention]:
        return attention.attention(self.stand)

    @property
    def _further(self) -> Markup:
        who = "deze PPS" if self.stand.of == 1 else "deze PPS’en"
        trend = markup.to_page(f"Bekijk de trend van {who}", "trends", filters.query(self.chosen))
        if not self._attention:
            return markup.paragraph(trend, "zin verder")
        first = attention_view.link(attention.how_many(self._attention))
        return markup.paragraph(
            Markup('{}<span class="verder"> · {}</span>').format(first, trend), "zin"
        )

    @cached_property
    def report(self) -> Report:
        """Everything below the table: what to look at first, the spread, how many handed in."""
        return report(self._pieces())

    def _pieces(self) -> Iterator[Markup | Told]:
        found = self._attention
        yield attention_view.heading(attention.HEADING, attention.who_needs_attention(self.stand))
        if found:
            yield attention_view.listed(found)
        else:
            yield markup.paragraph(attention.NOBODY)
        if self.spread:
            yield self.spread
        yield markup.heading("Hoeveel PPS’en leverden een monitor in?", self.group)
        handed_in = tables.handed_in(self.stand.handed_in, self.stand.snapshot.model)
        yield markup.frame_table(
            handed_in, "Ingeleverd per jaar, van alle PPS’en die toen actief waren"
        )

    @cached_property
    def spread(self) -> Told | None:
        """How the partnerships are spread over each dimension; None where they are too few."""
        stand = self.stand
        if not stand.comparable:
            return None
        return Told(
            dimension_spread(stand.dimensions, stand.dimension_points, stand.snapshot.model),
            "onderdelen",
            tables.spread_title(stand.dimensions, stand.snapshot.model),
            f"{tables.SPREAD_EXPLAINED}; {self.scope}",
            tables.spread_sentence(stand.dimensions, stand.n, stand.snapshot.model),
            tables.spread(stand.dimensions, stand.snapshot.model),
        )
