"""How the cells of our workbooks look: calm, readable on paper, never by colour alone."""

from dataclasses import replace

from monitor.domain.colour import ACCENT, INK, LABEL, Colour
from monitor.domain.findings import Severity
from monitor.files.book import Edge, Format, Style

TITLE = Style(size=16, bold=True, colour=ACCENT)
INSTRUCTION = Style(colour=INK)
HEADER = Style(bold=True, colour=ACCENT, fill="#EEF1F5", edge=Edge.HEADER, wrap=True, indent=1)
HEADER_OF_NUMBERS = replace(HEADER, right=True)
HEADER_OF_IDS = replace(HEADER, size=7, bold=False, colour=LABEL, indent=0)
ID = Style(size=7, colour=LABEL, edge=Edge.BELOW, wrap=True)
CELL = Style(colour=INK, edge=Edge.BELOW, wrap=True, indent=1)
KEY_CELL = replace(CELL, bold=True)
TERM = replace(KEY_CELL, indent=0)
SMALL_CELL = replace(CELL, size=9)
LINK = replace(CELL, colour=ACCENT, underlined=True)
INPUT = Style(colour=INK, fill="#FFF9E3", edge=Edge.DOTTED, wrap=True, indent=1, locked=False)
CARRIED = replace(INPUT, fill="#E9EFF7", edge=Edge.CARRIED, italic=True)
"""An input cell with an answer of the last time; it stays so when that is typed over."""
HEADING = Style(size=12, bold=True, colour=ACCENT)

TITLE_HEIGHT = 30.0
INSTRUCTION_HEIGHT = 20.0
HEADER_HEIGHT = 36.0

NUMERIC = frozenset(
    {Format.NUMBER, Format.TENTHS, Format.MONEY, Format.EUROS, Format.SHARE, Format.WHOLE_SHARE}
)
LIST_ENTRY = Style(colour=INK)


def marked(style: Style, severity: Severity) -> Style:
    """The style of an input cell that something is to be said of; a notice leaves it as it is."""
    match severity:
        case Severity.ERROR:
            return replace(style, fill=Colour.RED.look.cell, edge=Edge.WRONG)
        case Severity.WARNING:
            return replace(style, fill=Colour.ORANGE.look.cell, edge=Edge.DOUBTFUL)
        case Severity.NOTICE:
            return style
