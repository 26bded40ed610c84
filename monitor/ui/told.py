"""Charts and tables with their words, drawn once and kept; and how they stand below each other.

Pages keep these by what they show, so that a click draws nothing again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from monitor.charts.style import Figure
from monitor.ui import downloads, markup


class TableView(NamedTuple):
    """A table and how it is drawn."""

    frame: pd.DataFrame
    drawn: Markup


def table_view(frame: pd.DataFrame, caption: str) -> TableView:
    """Draw a table once."""
    return TableView(frame, markup.frame_table(frame, caption))


@dataclass(frozen=True, eq=False)
class Told:
    """A chart with the finding as title, one plain sentence, and its numbers.

    ``name`` is unique on the page and begins the download's file name, ``of`` says there of whom it
    is. The sentence is also the chart's text alternative. ``key`` tells what the chart calls by a
    letter.
    """

    figure: Figure
    name: str
    title: str
    subtitle: str
    sentence: str
    table: pd.DataFrame
    key: Markup | None = None
    of: str = ""

    @cached_property
    def above(self) -> Markup:
        """What stands above the chart."""
        return markup.heading(self.title, self.subtitle, anchor=self.name)

    @cached_property
    def below(self) -> Markup:
        """What stands below the chart: its key and sentence, and its table behind one click."""
        table = markup.frame_table(self.table, self.title)
        return markup.stack(
            [
                *([self.key] if self.key else []),
                markup.paragraph(self.sentence, "zin"),
                markup.folded("Bekijk de cijfers als tabel", table + self._download),
            ]
        )

    @property
    def _download(self) -> Markup:
        return downloads.excel(
            self.table,
            name=self.name,
            title=self.title,
            about=self.subtitle,
            holder=self,
            of=self.of,
        )


Report = tuple[Markup | Told, ...]
"""What stands below each other on a page: markup, and charts that bring no words of their own."""


def report(pieces: Iterable[Markup | Told]) -> Report:
    """Pieces in their order, in as few elements as can be: each costs time at every click.

    The words of a chart are joined with the markup above and below it.
    """
    found: list[Markup | Told] = []
    words: list[Markup] = []
    for piece in pieces:
        if isinstance(piece, Told):
            found += [markup.stack([*words, piece.above]), piece]
            words = [piece.below]
        else:
            words.append(piece)
    if words:
        found.append(markup.stack(words))
    return tuple(found)
