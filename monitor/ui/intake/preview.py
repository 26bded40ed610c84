"""The first rows of a sheet of a user's, to point at. All of it is shown as text only."""

from markupsafe import Markup

from monitor.files.locating.page import Page
from monitor.files.parser.cell_names import column_letter
from monitor.ui import markup

_ROWS, _ABOVE, _COLUMNS = 8, 2, 12
_LONGEST = 28


def preview(page: Page, header_row: int) -> Markup:
    """A table with the header row that was chosen, and what stands around it."""
    rows = list(page.rows)
    first = max(0, rows.index(header_row) - _ABOVE)
    shown = rows[first : first + _ROWS]
    # What stands to the left, a title or a header above nothing, would push the rest out of sight.
    below = [column for row in shown if row > header_row for column in page.rows[row]]
    begins = min(below, default=1)
    columns = sorted({column for row in shown for column in page.rows[row] if column >= begins})
    shown = [row for row in shown if not page.rows[row].keys().isdisjoint(columns)]
    beyond = len(columns) > _COLUMNS
    columns = columns[:_COLUMNS]
    body = [
        [_number(row, header_row), *(_cell(page, row, column, header_row) for column in columns)]
        for row in shown
    ]
    caption = f"Uit uw tab “{page.name}”" + (", de eerste kolommen" if beyond else "")
    heads = ("Rij", *map(column_letter, columns))
    on_one_line = dict.fromkeys(range(len(heads)), "heel")
    return markup.table(heads, body, caption=caption, classes=on_one_line)


def _number(row: int, header_row: int) -> str:
    return f"{row} (koppen)" if row == header_row else str(row)


def _cell(page: Page, row: int, column: int, header_row: int) -> Markup | str:
    text = short(page.text(row, column))
    return Markup("<strong>{}</strong>").format(text) if row == header_row else text


def named(page: Page, row: int) -> str:
    """A row as a choice: its number and what stands in it."""
    texts = [short(page.text(row, column)) for column in page.rows[row]]
    told = " · ".join(filter(None, texts[:5]))
    return f"Rij {row}: {told}" + (" …" if len(texts) > 5 else "")


def short(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
