"""Whether a tab without its headers is filled in, or only has a remark on why it isn't."""

from collections import defaultdict

from monitor.files.cell.text import folded
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.page import Page

_FEWEST_LINES = 3
"""Fewer lines that bear nothing of ours may be a remark, in however many cells it's typed."""


def has_filled_lines(page: Page, row_ids: frozenset[str], known: KnownRows | None) -> bool:
    """Whether anything that is left on a sheet looks like the answers of a table.

    That is whatever stands in a row of ours, or some lines of several cells: who took away our ids
    and names may have filled in their own. ``row_ids`` and ``known`` are the folded ids of the
    table's rows, and those rows where the model gives them.
    """
    labels = known.by_label if known else {}
    names = row_ids.union(*(labels[name] for name in known.names)) if known else row_ids
    printed = row_ids.union(*labels.values())
    unknown = sum(not any(texts) for texts in labels.values())  # of an earlier round: it varies
    there: dict[int, list[str]] = defaultdict(list)
    for row, column in page.left:
        there[row].append(folded(page.text(row, column)))
    lines = 0
    for texts in there.values():
        others = sum(text not in printed for text in texts) - unknown
        if others > 0 and not names.isdisjoint(texts):
            return True
        lines += others > 1
    return lines >= _FEWEST_LINES
