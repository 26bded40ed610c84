"""How cells look: styles of ours as openpyxl has them."""

from functools import cache
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from monitor.domain.colour import ACCENT, LABEL, Colour
from monitor.files.book import Edge, Style

FONT = "Arial"
_HAIR = "#D1D5DB"


class Looks:
    """The styles of one workbook, each made once: cells then share it, which is far faster."""

    def __init__(self) -> None:
        self._made: dict[Style, Any] = {}

    def dress(self, cell: Any, style: Style) -> None:
        """Give a cell its style."""
        if style in self._made:
            cell._style = self._made[style]
            return
        cell.number_format = style.format.value
        cell.font = Font(
            name=FONT,
            size=style.size,
            bold=style.bold,
            italic=style.italic,
            underline="single" if style.underlined else None,
            strike=style.struck or None,
            color=_rgb(style.colour),
        )
        if style.fill:
            cell.fill = PatternFill("solid", start_color=_rgb(style.fill))
        cell.border = _border(style)
        cell.alignment = Alignment(
            horizontal="right" if style.right else "left",
            vertical="center",
            wrap_text=style.wrap,
            indent=style.indent,
        )
        cell.protection = Protection(locked=style.locked)
        self._made[style] = cell._style


def _rgb(colour: str) -> str:
    return "FF" + colour.removeprefix("#")


@cache
def _line(kind: Any, colour: str) -> Side:
    return Side(style=kind, color=_rgb(colour))


_MARKED = {
    Edge.WRONG: _line("medium", Colour.RED.look.mark),
    Edge.DOUBTFUL: _line("mediumDashed", Colour.ORANGE.look.mark),
}


def _border(style: Style) -> Border:
    above = _line("medium", ACCENT) if style.starts_group else None
    match style.edge:
        case Edge.DOTTED:
            dots = _line("dotted", LABEL)
            return Border(left=dots, right=dots, top=above or dots, bottom=dots)
        case Edge.CARRIED:
            line = _line("thin", LABEL)
            return Border(left=line, right=line, top=above or line, bottom=line)
        case Edge.HEADER:
            return Border(top=above, bottom=_line("medium", ACCENT))
        case Edge.BELOW:
            return Border(top=above, bottom=_line("thin", _HAIR))
        case Edge.WRONG | Edge.DOUBTFUL:
            side = _MARKED[style.edge]
            return Border(left=side, right=side, top=side, bottom=side)
        case Edge.NONE:
            return Border(top=above)
