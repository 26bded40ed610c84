"""Where our tables stand in a workbook that isn't laid out as our template.

A user points at a table on screen, and what was pointed at is remembered for the partnership; of
older templates a file tells it. What is kept are texts that stand there, not only places, so that
a table that moved or a column that was put elsewhere is found again.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from monitor.domain.layout import BY_TABLE
from monitor.domain.year_columns import year_column

NONE_OF_OURS = ""
"""What a column of the user's is that holds nothing we ask."""


_YEAR = re.compile(r"(?<!\d)(?:20|['’‘])(\d\d)(?!\d)")
"""A year in the text of a header, as 2024 or '24; part of a longer number is none."""


class PointedColumn(NamedTuple):
    """A column of the user's: its header text, its number on the sheet, and which of ours it is.

    ``column`` is a column id, or ``NONE_OF_OURS``. ``header`` is empty where nothing stands above
    it; then only its place tells which it is.
    """

    header: str
    place: int
    column: str


@dataclass(frozen=True, slots=True)
class Pointing:
    """Where a user says that one of our tables stands: its sheet, its header row, its columns.

    ``columns`` are all of that header row, those that aren't ours too: a column that comes later
    is then known to be new. Without a sheet it takes an earlier pointing back: the table is to be
    recognised as in any workbook. Texts are the user's own and never to be interpreted.
    """

    table: str
    sheet: str
    row: int
    columns: tuple[PointedColumn, ...]
    by: str
    at: datetime

    @property
    def takes_back(self) -> bool:
        """Whether it only undoes an earlier one."""
        return not self.sheet

    @property
    def ours(self) -> tuple[PointedColumn, ...]:
        """The columns that hold what we ask."""
        return tuple(item for item in self.columns if item.column != NONE_OF_OURS)

    @property
    def lasts(self) -> bool:
        """Whether it holds for another file too: by its texts, and with the year named.

        A column without a header is known by its place only, and "dit jaar" is next year another.
        "Antwoord 2025" may stand in next year's file too, beside "Antwoord 2026".
        """
        return all(_lasts(item.header.strip(), item.column) for item in self.ours)

    @property
    def layout(self) -> tuple[str, str, int, tuple[PointedColumn, ...]]:
        """What it says, whoever said it and when."""
        return self.table, self.sheet, self.row, self.columns


def _lasts(header: str, column_id: str) -> bool:
    by_year = year_column(column_id)
    if by_year:
        return by_year[1] in years_named(header)
    return bool(header) and not years_named(header)


def years_named(header: str) -> list[int]:
    """The calendar years in the text of a header, in the order in which they stand there."""
    return [2000 + int(found[1]) for found in _YEAR.finditer(header)]


def of_another_year(header: str, year: int, other: int) -> str | None:
    """The header as it would be for the ``other`` year; None unless it names ``year`` once."""
    found = [item for item in _YEAR.finditer(header) if 2000 + int(item[1]) == year]
    if len(found) != 1:
        return None
    return f"{header[: found[0].start(1)]}{other % 100:02}{header[found[0].end(1) :]}"


class Remembered(NamedTuple):
    """What was pointed at in the last monitors of a partnership, by the key of its id."""

    pps_key: str
    pointings: tuple[Pointing, ...]


@dataclass(frozen=True, slots=True)
class OldTab:
    """One of our tables in another template: what its tab, columns and rows are called there.

    ``headers`` are (column id, header text), of a column by year (its kind, text with ``JJJJ`` for
    the year). ``rows`` are (id there, row id) and ``labels`` (text there, row id); on tab Financien
    a label may go with the id of a line, for all of its rows.
    """

    table: str
    title: str
    headers: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str], ...] = ()
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OldTemplate:
    """An older or foreign template, by the version that its workbooks name."""

    version: str
    tabs: tuple[OldTab, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """All that helps to find our tables in one file, besides how our template has them.

    ``pointings`` were made in this file, and go before what is ``remembered`` of earlier ones.
    """

    pointings: tuple[Pointing, ...] = ()
    remembered: tuple[Remembered, ...] = ()
    templates: tuple[OldTemplate, ...] = ()

    def for_file(self, pointings: tuple[Pointing, ...]) -> "Guide":
        """The same for a file in which this was pointed at."""
        return replace(self, pointings=pointings)

    def template(self, version: str | None) -> OldTemplate | None:
        """The template with this version; None if there is none."""
        return next((item for item in self.templates if item.version == version), None)


NO_GUIDE = Guide()


class Located(NamedTuple):
    """Where one of our tables was found: by column id the column on the sheet, and what's missing.

    ``pointed`` is the pointing that it was found by, if it was.
    """

    table: str
    sheet: str
    row: int
    columns: tuple[tuple[str, int], ...]
    missing: tuple[str, ...]
    pointed: Pointing | None

    @property
    def whole(self) -> bool:
        """Whether all of its columns are there; of a table by year those of one year at least."""
        by_year = BY_TABLE[self.table].by_year
        return not self.missing and (
            not by_year or any(year_column(name) for name, _ in self.columns)
        )
