"""A workbook to be written, described without a word about how Excel files are made.

Cells are addressed by (row, column), both counted from 1. :mod:`monitor.files.xlsx` writes it.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Value = str | float | date | None

MAKER = "PPS-monitor"
"""Who makes these workbooks, and writes the notes at their cells."""
NOTE_HEADING = f"{MAKER}:"
"""The first line of such a note, as Excel itself begins one with the name of its author."""
NOTE_ENDING = "Antwoord in het vak zelf: deze notitie lezen wij niet."
"""The last line of such a note: what stands below it somebody else wrote."""
LONGEST_TITLE = 32
_LONGEST_PROMPT = 255
_LONGEST_ERROR = 224
"""What Excel takes in a validation, in characters ([MS-OI29500] 2.1.613)."""
LONGEST_NAMED_TEXT = 255
"""What Excel takes in a defined name for a text, in characters."""


class Format(StrEnum):
    """How a cell shows its value; a Dutch Excel turns the signs into Dutch ones."""

    TEXT = "@"
    REQUIRED = '@" *"'
    CORE = '@" (kernvraag)"'
    NUMBER = "General"
    TENTHS = "#,##0.0"
    MONEY = "#,##0"
    EUROS = '"€ "#,##0'
    SHARE = "0.0%"
    WHOLE_SHARE = "0%"
    DATE = "d-m-yyyy"
    MOMENT = "d-m-yyyy hh:mm"
    TIME = "hh:mm:ss"
    DURATION = "[h]:mm:ss"


class Edge(StrEnum):
    """The lines around a cell."""

    NONE = "none"
    BELOW = "below"
    DOTTED = "dotted"
    CARRIED = "carried"
    HEADER = "header"
    WRONG = "wrong"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks and whether it can be changed. Colours are ``#RRGGBB``.

    ``starts_group`` draws a strong line above it.
    """

    format: Format = Format.TEXT
    size: float = 10
    colour: str = "#000000"
    fill: str | None = None
    bold: bool = False
    underlined: bool = False
    italic: bool = False
    struck: bool = False
    edge: Edge = Edge.NONE
    starts_group: bool = False
    wrap: bool = False
    right: bool = False
    indent: int = 0
    locked: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """What may be typed in some cells, and what is said when they are selected or filled wrongly.

    ``kind`` is list (``source`` is its range), decimal or date (``low`` to ``high``; dates as
    serial numbers), or any. ``strict`` refuses what is not right; else Excel asks. Raises
    ValueError if a text is longer than Excel takes.
    """

    kind: str
    title: str
    prompt: str
    error: str = ""
    source: str = ""
    low: float | None = None
    high: float | None = None
    strict: bool = False

    def __post_init__(self) -> None:
        for text, longest in (
            (self.title, LONGEST_TITLE),
            (self.prompt, _LONGEST_PROMPT),
            (self.error, _LONGEST_ERROR),
        ):
            if len(text) > longest:
                raise ValueError(f"longer than the {longest} characters that Excel takes: {text}")


@dataclass(slots=True)
class Sheet:
    """One tab. ``widths`` are of columns in characters, ``heights`` of rows in points.

    ``across`` maps a cell that is as wide as several columns to the last of them.

    ``header_row`` stays in sight and comes back on each printed page, as do the first
    ``fixed_columns`` columns. It is printed ``pages_wide`` pages wide, and as many tall as it takes
    unless ``pages_tall`` says how many. ``checks`` maps a check to the cell ranges (A1) that it
    is for. ``notes`` are texts that show when somebody points at a cell, ``links`` lead from a
    cell to another in this workbook: the title of its tab and its address.
    """

    title: str
    widths: list[float]
    cells: dict[tuple[int, int], tuple[Value, Style]] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    across: dict[tuple[int, int], int] = field(default_factory=dict)
    checks: dict[Check, list[str]] = field(default_factory=dict)
    notes: dict[tuple[int, int], str] = field(default_factory=dict)
    links: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    header_row: int | None = None
    fixed_columns: int = 0
    filtered: bool = False
    hidden: bool = False
    protected: bool = False
    pages_wide: int = 1
    pages_tall: int | None = None
    landscape: bool = True

    @property
    def last_row(self) -> int:
        """The last row that holds a cell."""
        return max(row for row, _ in self.cells)

    @property
    def last_column(self) -> int:
        """The last column that holds a cell."""
        return max(column for _, column in self.cells)

    @property
    def last_printed_column(self) -> int:
        """The last column that is printed: one with a width, or with a cell."""
        return max(len(self.widths), self.last_column)


@dataclass(slots=True)
class Book:
    """A workbook. ``names`` are defined names, each for a text."""

    title: str
    sheets: list[Sheet]
    names: dict[str, str] = field(default_factory=dict)

    def name(self, name: str, text: str) -> None:
        """Give a text a name, for who wants to find it, unless Excel would choke on it."""
        if len(text) <= LONGEST_NAMED_TEXT:
            self.names[name] = text
