"""Rows of ours that are filled in more than once: which counts nobody knows, so none is taken.

Who copies the table of last year below that of now has each of its rows twice. That is one thing
that happened, and is told at once.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.locating.found_rows import Doubtful
from monitor.files.locating.page import Page

_MOST_NAMED = 20
"""More copies of a row than anybody makes by accident: no findings without bound."""
LEAST_ROWS = 5
"""So many rows that stand together once more are a copy of the table."""
EMPTY_COPY = "RIJ-DUBBEL-LEEG"
"""The code of a row that is there once more with nothing filled in."""


def doubtful_of(
    page: Page, doubled: Mapping[str, list[int]], name_of: Mapping[str, str]
) -> tuple[list[Doubtful], list[int]]:
    """The doubtful rows, by row id those on the sheet from the top; and rows beyond the most."""
    tables, at_once = _copies(page, doubled)
    doubtful = []
    beyond = []
    for row_id, rows in doubled.items():
        named = rows[:_MOST_NAMED]
        beyond += rows[_MOST_NAMED:]
        for row in named:
            others = ", ".join(str(other) for other in named if other != row)
            facts = {"label": name_of[row_id], "others": others}
            told = at_once if row_id in tables else None
            doubtful.append(Doubtful(row, row_id, "RIJ-DUBBEL", facts, told))
    return doubtful, beyond


def _copies(page: Page, doubled: Mapping[str, list[int]]) -> tuple[set[str], Finding | None]:
    """The ids of rows in tables that stand one below the other, and what is said of all."""
    times = Counter(map(len, doubled.values()))
    most = max(times, key=lambda count: times[count], default=0)
    copied = {row_id: rows for row_id, rows in doubled.items() if len(rows) == most}
    blocks = [(min(rows), max(rows)) for rows in zip(*copied.values(), strict=True)]
    apart = all(before[1] < after[0] for before, after in pairwise(blocks))
    if len(copied) < LEAST_ROWS or not apart:
        return set(), None
    told = [f"rij {first} tot en met {last}" for first, last in blocks]
    places = f"{', '.join(told[:-1])}, en op {told[-1]}"
    return set(copied), rule("TABEL-DUBBEL").at(page.name, None, places=places)
