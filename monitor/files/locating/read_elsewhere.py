"""Sheets that hold answers to a table while that is read on another: a copy, a draft, or a part.

Of a tab that was copied for a new round the answers of now may stand on either. Rows or columns
that were moved to a sheet of their own are no copy: they are the rest of the table, or all of it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from monitor.domain.tab import Kind, Tab
from monitor.files.cell.text import folded
from monitor.files.locating.columns_by_year import judged
from monitor.files.locating.copies import Copied, Part, copied
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header, answer_columns, cells_below
from monitor.files.locating.headers import header_at, header_row, named_in, share_in_row, share_of
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.likely_tables import HALF, has_rows, holds, texts_of
from monitor.files.locating.named_rows import NOWHERE, answered_ids, rows_by_name
from monitor.files.locating.other_tables import ENOUGH_HEADERS
from monitor.files.locating.page import Page

ROWS_ABOVE_A_TABLE = 20
"""How many rows may stand above the headers of a copy: most sheets that are no copy are longer."""


def read_elsewhere(
    page: Page,
    found: Iterable[FoundTab],
    known: Mapping[str, KnownRows],
    row_ids: Mapping[str, frozenset[str]],
) -> Copied | None:
    """The table that a sheet holds answers to as well, though it's read on one of another name.

    ``known`` are the rows of each table whose rows the model gives, ``row_ids`` the folded ids of
    the rows of each table.
    """
    return _Search(page, known, row_ids).among(
        [item for item in found if folded(item.page.name) != folded(page.name)]
    )


class _Search:
    def __init__(
        self,
        page: Page,
        known: Mapping[str, KnownRows],
        row_ids: Mapping[str, frozenset[str]],
    ) -> None:
        self.page, self.known, self.row_ids = page, known, row_ids
        self._texts: dict[int, Counter[str]] = {}

    def among(self, found: list[FoundTab]) -> Copied | None:
        """What the sheet holds of one of these tables; of one that it has all headers of first."""
        begun = [
            (item, row)
            for item in found
            if (row := header_row(self.page, item.tab, ROWS_ABOVE_A_TABLE))
        ]
        with_headers = {item.tab.table for item, _ in begun}
        without = [item for item in found if item.tab.table not in with_headers]
        return (
            self._whole(begun)
            or self._with_few_headers(begun)
            or self._without_headers(without)
            or self._with_rows_to_add(begun)
        )

    def _whole(self, begun: Iterable[tuple[FoundTab, int]]) -> Copied | None:
        """Of the table of which most of the headers are there."""
        likest = max(
            (
                (share_in_row(self.page, item.tab, row), len(item.tab.columns), item, row)
                for item, row in begun
            ),
            key=lambda like: like[:2],
            default=None,
        )
        if likest is None or likest[0] < ENOUGH_HEADERS:
            return None
        _, _, table, row = likest
        return copied(self.page, table, self._header(table, row), self.known, is_whole=True)

    def _with_few_headers(self, begun: Iterable[tuple[FoundTab, int]]) -> Copied | None:
        """Of a table of which some headers are there, and rows: only what that one lacks.

        Who pointed at a table said which columns it has.
        """
        for table, row in ((table, row) for table, row in begun if not table.pointed):
            header = self._header(table, row)
            if self._has_its_rows(table, header):
                part = copied(self.page, table, header, self.known, is_whole=False)
                if part and part.part not in (Part.VERSION, Part.STRANGE):
                    return part
        return None

    def _has_its_rows(self, table: FoundTab, header: Header) -> bool:
        """Whether most of what stands below a header are rows of a table.

        Of one that people fill row by row those have the names of rows that are read, or our ids.
        """
        tab, row_ids = table.tab, self.row_ids[table.tab.table]
        if not tab.free_rows:
            return has_rows(self.page, header, texts_of(self.known[tab.table], row_ids))
        read = rows_by_name(table.page, tab, table.header, self.known)
        names = {tab.naming: {name for name, _ in read}}
        return holds(self.page, tab, header, row_ids) or has_rows(self.page, header, names)

    def _without_headers(self, found: Iterable[FoundTab]) -> Copied | None:
        """Of a table of which a sheet has rows cut off, in its columns and with its ids.

        A list of their own may bear those ids too. It's taken for one where our tab answers one of
        them; and where that is empty, if the sheet fills few of the columns.
        """
        for table in found:
            if not self._bears_ids(table):
                continue
            header = replace(table.header, row=NOWHERE)
            part = copied(self.page, table, header, self.known, is_whole=True)
            there = answered_ids(self.page, table.tab, header, self.known)
            read = answered_ids(table.page, table.tab, table.header, self.known)
            is_all = part is not None and part.part is Part.ALL and self._fills_half(table)
            if part and (part.part is Part.ROWS or is_all) and there.isdisjoint(read):
                return part
        return None

    def _with_rows_to_add(self, begun: Iterable[tuple[FoundTab, int]]) -> Copied | None:
        """Of a table whose rows people add: other rows, with their name and enough headers."""
        for table, row in begun:
            if table.pointed or not table.tab.free_rows:
                continue
            if not self._has_headers_to_add(table.tab, row):
                continue
            header = self._header(table, row)
            if table.tab.naming in header.named.values():
                part = copied(self.page, table, header, self.known, is_whole=False)
                if part and part.part in (Part.ALL, Part.ROWS):
                    return part._replace(part=Part.TO_ADD)
        return None

    def _has_headers_to_add(self, tab: Tab, row: int) -> bool:
        """Whether half of the headers stand there, or one of a contribution.

        The header of a fee by the year stands on any list.
        """
        named = named_in(self.page, tab, row, freely=False)
        amounts = {item.id for item in tab.inputs if item.kind is Kind.MONEY and not item.a_year}
        return share_of(tab, named) >= HALF or not amounts.isdisjoint(named)

    def _bears_ids(self, table: FoundTab) -> bool:
        """Whether most rows of a sheet bear one of the table's ids where that has it."""
        ids, id_column = self.row_ids[table.tab.table], table.header.columns.get("id", NOWHERE)
        texts = self._texts_in(id_column)
        return 2 * sum(texts[item] for item in ids) > len(self.page.rows)

    def _texts_in(self, column: int) -> Counter[str]:
        """How many rows of the sheet have each text in a column, folded.

        Most tables have their ids in the same one, so it's gone through once for all of them.
        """
        if column not in self._texts:
            self._texts[column] = Counter(
                folded(self.page.text(row, column)) for row in self.page.rows
            )
        return self._texts[column]

    def _fills_half(self, table: FoundTab) -> bool:
        """Whether something stands in half of the table's columns for answers, or more."""
        columns = answer_columns(table.tab, table.header)
        return 2 * len(columns & cells_below(self.page, NOWHERE).keys()) >= len(columns)

    def _header(self, table: FoundTab, row: int) -> Header:
        row_ids = self.row_ids[table.tab.table]
        header = header_at(self.page, table.tab, row, row_ids)
        return judged(self.page, table.tab, header, row_ids)
