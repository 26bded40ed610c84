"""A number with the unit behind it that its question asks for anyhow: ``2 jaar``."""

from monitor.files.cell.text import cleaned
from monitor.files.workbook import Cell, Kind


def without_own_unit(cell: Cell, unit: str) -> Cell:
    """The same without the unit behind a text, if that is just the one that is asked for."""
    if cell.kind is not Kind.TEXT or not isinstance(cell.value, str) or not unit:
        return cell
    text = cleaned(cell.value).strip()
    before = text[: -len(unit)]
    is_behind = text.casefold().endswith(unit.casefold()) and before.endswith(" ")
    return cell._replace(value=before.rstrip()) if is_behind else cell
