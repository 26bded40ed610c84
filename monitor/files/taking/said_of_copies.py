"""How much a sheet that is like one of our tabs says otherwise, or leaves out."""

from monitor.domain.notation import number
from monitor.files.locating.copies import Copied
from monitor.files.locating.page import Page


def likeness(copied: Copied, page: Page) -> str:
    """How many answers are others than ours, and of how many of ours nothing stands there."""
    others = sum(column in page.rows.get(row, ()) for row, column in copied.differing)
    lacking = len(copied.differing) - others
    is_lacking = "is hier niet ingevuld" if lacking == 1 else "zijn hier niet ingevuld"
    if not others:
        cells = f" {_cells(lacking)} {is_lacking}." if lacking else ""
        return f"Wat hier is ingevuld, is hetzelfde.{cells}"
    cells = f", en {number(lacking)} {is_lacking}" if lacking else ""
    return f"{_cells(others)} {'is' if others == 1 else 'zijn'} anders ingevuld{cells}."


def _cells(count: int) -> str:
    return f"{number(count)} {'vak' if count == 1 else 'vakken'}"
