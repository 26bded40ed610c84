"""The rows of a table that has lost its ids and its names: each may be any of ours."""

from collections.abc import Collection

from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.header_again import repeats_header
from monitor.files.locating.worked_out import WorkedOut


def rows_without_name(header: Header, table: WorkedOut, inputs: Collection[int]) -> frozenset[int]:
    """The filled rows without an id or a name, in a table where those are the most; else none.

    Against them count the rows that bear a name of ours, and those that are filled in under another
    one: a footnote is neither, and a total is no row of ours. ``inputs`` are the columns that are
    filled in.
    """
    page = table.page
    naming = _naming_columns(table)
    nameless: set[int] = set()
    named: list[int] = []
    for row, cells in page.rows.items():
        if row <= header.row or repeats_header(page, header, row):
            continue
        if any(page.text(row, column) for column in naming.values()):
            named.append(row)
        elif not cells.keys().isdisjoint(inputs):
            nameless.add(row)

    def counts(row: int) -> bool:
        if any(_is_ours(table, name, page.text(row, column)) for name, column in naming.items()):
            return True
        is_filled = not page.rows[row].keys().isdisjoint(inputs)
        return is_filled and table.code_of(row, inputs) is None

    if nameless and len(nameless) > sum(map(counts, named)):
        return frozenset(nameless)
    return frozenset()


def _naming_columns(table: WorkedOut) -> dict[str, int]:
    """The columns that tell which row it is, by their id, as far as they are there."""
    columns = {
        name: column for name, column in table.label_columns.items() if name in table.known.names
    }
    return columns if table.id_column is None else {"id": table.id_column, **columns}


def _is_ours(table: WorkedOut, name: str, text: str) -> bool:
    if name == "id":
        return folded(text) in table.known.by_id
    return bool(table.known.rows_called(name, text))
