"""The hidden tab with the lists that drop-downs refer to: a column a list."""

from collections.abc import Mapping

from monitor.domain.answer_text import level_text
from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, LISTS_TITLE
from monitor.domain.model import Model
from monitor.files import look
from monitor.files.book import Sheet
from monitor.files.parser.cell_names import column_letter

NOT_APPLICABLE = "n.v.t."
YES, NO, REST = "ja", "nee", "de rest wel"
YES_NO = "ja_nee"
SCALE = "schaal"

FIXED: Mapping[str, tuple[str | float, ...]] = {YES_NO: (YES, NO), SCALE: (1, 2, 3, 4, 5)}
"""The lists that no model changes."""

Lists = Mapping[str, tuple[str | float, ...]]


def lists_of(model: Model) -> Lists:
    """The entries of every list by its name; an indicator's list bears the indicator's id."""
    lists: dict[str, tuple[str | float, ...]] = {
        name: tuple(option.label for option in options) for name, options in model.lists.items()
    }
    lists |= FIXED
    for indicator in model.indicators:
        entries = tuple(
            level_text(indicator, level) for level in range(1, len(indicator.levels) + 1)
        ) + tuple(option.label for option in indicator.options)
        if entries:
            lists[indicator.id] = entries if indicator.core else (*entries, NOT_APPLICABLE)
    return lists


def list_range(lists: Lists, name: str) -> str:
    """The range of a list, as a drop-down refers to it. Raises KeyError for an unknown list."""
    letter = column_letter(list(lists).index(name) + 1)
    last = FIRST_DATA_ROW + len(lists[name]) - 1
    return f"{LISTS_TITLE}!${letter}${FIRST_DATA_ROW}:${letter}${last}"


def lists_sheet(lists: Lists) -> Sheet:
    """The hidden tab itself."""
    sheet = Sheet(
        LISTS_TITLE,
        widths=[24.0] * len(lists),
        header_row=HEADER_ROW,
        hidden=True,
        protected=True,
    )
    sheet.cells[1, 1] = (LISTS_TITLE, look.TITLE)
    sheet.cells[2, 1] = ("De lijsten waaruit u in de andere tabs kiest.", look.INSTRUCTION)
    for column, (name, entries) in enumerate(lists.items(), 1):
        sheet.cells[HEADER_ROW, column] = (name, look.HEADER)
        for row, entry in enumerate(entries, FIRST_DATA_ROW):
            sheet.cells[row, column] = (entry, look.LIST_ENTRY)
    return sheet
