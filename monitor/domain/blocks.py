"""The blocks of a monitor: the parts that can be confirmed at once, each with its shelf life.

A block is a tab of the workbook; in the tab with the questions it's a dimension.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from monitor.domain.layout import INDICATORS, TABLES
from monitor.domain.model import Model


class Block(NamedTuple):
    """A part of the workbook: ``id`` is its table's, or its dimension's; ``months`` it keeps."""

    id: str
    table: str
    name: str
    months: int


@lru_cache(maxsize=4)
def blocks(model: Model) -> Mapping[str, Block]:
    """The blocks by id, in workbook order."""
    months = model.shelf_life.months
    return {
        name: Block(name, table, label, months[name])
        for name, (table, label) in block_names(model).items()
    }


def block_names(model: Model) -> Mapping[str, tuple[str, str]]:
    """By the id of each block its table, and what it's called; in workbook order."""
    found: dict[str, tuple[str, str]] = {}
    for tab in TABLES:
        if tab is INDICATORS:
            found |= {
                item.id: (tab.table, f"{tab.title}: {item.name}") for item in model.dimensions
            }
        else:
            found[tab.table] = (tab.table, tab.title)
    return found


def block_of(table: str, row: str, model: Model) -> str:
    """The id of the block that a row of a table is in. Raises KeyError for an unknown indicator."""
    return model.indicator[row].dimension if table == INDICATORS.table else table
