"""Which rows of two monitors are the same one, in the lists that people fill in themselves."""

from collections.abc import Mapping

from monitor.domain.cells import Row
from monitor.domain.keys import key
from monitor.domain.model import Model
from monitor.domain.row_names import row_name
from monitor.domain.tab import Tab

Rows = Mapping[str, Row]
"""Rows of a table by id."""


def pairs(tab: Tab, old: Rows, new: Rows, model: Model) -> list[tuple[str, str]]:
    """Ids of the rows that belong together, new and old; "" where there's none on that side.

    A row is the same one by its name, for who removes one moves the others up; else by its id.
    """
    left = _by_name(tab, old, model)
    found, open_ = [], []
    for here, name in ((row, key(row_name(tab.table, row, new[row], model))) for row in new):
        if name in left:
            found.append((here, left.pop(name)))
        else:
            open_.append(here)
    rest = set(left.values())
    for here in open_:
        there = here if here in rest else ""
        rest.discard(there)
        found.append((here, there))
    return sorted(found) + [("", there) for there in old if there in rest]


def _by_name(tab: Tab, rows: Rows, model: Model) -> dict[str, str]:
    """The rows by name; of two with one name each keeps its id."""
    found: dict[str, str] = {}
    for row, cells in rows.items():
        name = key(row_name(tab.table, row, cells, model))
        found[name if name not in found else row] = row
    return found
