"""What the template itself writes for a model, so that it isn't taken for what a user filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from monitor.domain.layout import WITH_TABLE
from monitor.domain.model import Model
from monitor.domain.pointing import OldTemplate
from monitor.files.cell.text import folded
from monitor.files.locating.known_rows import KnownRows
from monitor.files.template.introduction import introduction_sheet
from monitor.files.template.lists import lists_of, lists_sheet
from monitor.files.template.rows import Row, rows_of


@dataclass(frozen=True, slots=True)
class Written:
    """The rows of each table, and the texts elsewhere.

    ``known`` are the rows of tables whose rows the model gives. ``row_ids`` and ``texts`` (by tab
    title) are folded.
    """

    rows: Mapping[str, tuple[Row, ...]]
    known: Mapping[str, KnownRows]
    row_ids: Mapping[str, frozenset[str]]
    texts: Mapping[str, frozenset[str]]


@lru_cache(maxsize=8)
def written(model: Model, template: OldTemplate | None) -> Written:
    """What the template writes; ``template`` is an older one that calls its rows otherwise."""
    old = {item.table: item for item in template.tabs} if template else {}
    rows = {tab.table: tuple(rows_of(tab, model, ())) for tab in WITH_TABLE}
    # With answers of an earlier round it says all that it says without, and more.
    plain = introduction_sheet(model, carried=True), lists_sheet(lists_of(model))
    given = [tab for tab in WITH_TABLE if not tab.free_rows]
    return Written(
        rows=rows,
        known={tab.table: KnownRows(tab, rows[tab.table], old.get(tab.table)) for tab in given},
        row_ids={
            table: frozenset(folded(row.id) for row in found) for table, found in rows.items()
        },
        texts={
            sheet.title: frozenset(folded(str(value)) for value, _ in sheet.cells.values())
            for sheet in plain
        },
    )
