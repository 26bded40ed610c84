"""Which columns of one header row are ours, each in the order of how surely it is.

A header is ours when its text is exactly that (case, spaces and accents aside). Other texts are
taken for a column that is missing: by another name for it, by likeness, or because it stands just
where the only missing one should. That is always reported.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from monitor.domain.findings import Finding
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.header import (
    Header,
    cells_below,
    foreign_columns,
    missing_inputs,
    named_columns,
    table_itself,
    texts_in,
)
from monitor.files.locating.header_texts import (
    answer_of_a_round,
    column_like,
    column_named,
    expected_columns,
    header_text,
    may_name,
    without_odd_years,
)
from monitor.files.locating.header_words import NUMBERS, says_another_number
from monitor.files.locating.page import Page
from monitor.files.locating.unsure_headers import is_unsure, may_be
from monitor.files.workbook import a1

BY_PLACE = "KOP-GERADEN"
"""The finding of a column that is taken for the one of ours that belongs there."""


class Matching:
    """A row of a sheet beside our headers; ``row_ids`` are the folded ids of the table's rows.

    ``meant`` are, by column, the texts that stand for those of other headers.
    """

    def __init__(
        self,
        page: Page,
        tab: Tab,
        row: int,
        row_ids: frozenset[str],
        meant: Mapping[int, str],
    ) -> None:
        self.page, self.tab, self.row, self.row_ids = page, tab, row, row_ids
        self.texts = {**texts_in(page, row), **meant}
        self.columns: dict[str, int] = {}
        self.findings: list[Finding] = []
        self.refused: set[int] = set()
        self.named: dict[int, str] = {}
        self.doubled: dict[str, tuple[int, ...]] = {}
        self.below = cells_below(page, row)
        self.table = table_itself(page, tab, row, self.below)

    def header(self) -> Header:
        """Match in order of certainty, so that a guess never takes what is surely another's."""
        texts = self.texts
        self._take_exact(texts)
        self._find_ids()
        self._take_alike(texts, column_like)
        self._take_alike(texts, answer_of_a_round)
        self._leave_unsure(texts)
        self._leave_rivals(texts)
        self._take_by_place(texts)
        return Header(
            self.row,
            self.columns,
            self._foreign(),
            missing_inputs(self.tab, self.columns),
            tuple(self.findings),
            self.doubled,
            named=self.named,
        )

    def _foreign(self) -> tuple[int, ...]:
        return foreign_columns(self.page, self.row, self.columns, self.below)

    def _say(
        self, code: str, column: int, column_id: str, *, of_many: str = "", **facts: object
    ) -> None:
        """Say this at a header, about a column of ours.

        Of many that are alike what ``of_many`` is the code of.
        """
        name, raw = self.page.name, self.page.text(self.row, column)
        facts["header"] = header_text(self.tab, column_id)
        found = rule(code).at(name, a1(self.row, column), raw=raw, **facts)
        found = found.handing_back(self.tab.table, [column_id])
        at_once = rule(of_many).at(name, None) if of_many else None
        self.findings.append(replace(found, at_once=at_once))

    def _unsay(self, *columns: int) -> None:
        """Take back what was said at the headers of these columns."""
        cells = {a1(self.row, column) for column in columns}
        self.findings = [item for item in self.findings if item.cell not in cells]

    def _take_exact(self, texts: Mapping[int, str]) -> None:
        claims: dict[str, list[int]] = {}
        for column, text in texts.items():
            if column_id := column_named(text, self.tab):
                claims.setdefault(column_id, []).append(column)
        for column_id, columns in claims.items():
            self._take_one(column_id, columns)

    def _take_one(self, column_id: str, columns: list[int]) -> None:
        """Of columns with the same header the one that is filled; none if more are."""
        filled = [column for column in columns if self.below[column]] or columns[:1]
        filled = [column for column in filled if column in self.table] or filled
        beside = self.table.isdisjoint(columns)
        self.named.update((item, column_id) for item in columns if beside or item in self.table)
        is_input = self.tab.column(column_id).is_input
        self.refused.update(columns)
        if len(filled) > 1 and is_input:
            self.doubled[column_id] = tuple(columns)
            told = named_columns(columns)
            for column in columns:
                self._say("KOP-DUBBEL", column, column_id, of_many="KOPPEN-DUBBEL", columns=told)
            return
        self.columns[column_id] = filled[0]

    def _find_ids(self) -> None:
        """Ids are recognised by what stands below the header, whatever that says."""
        if "id" in self.columns:
            return
        rows = [row for row in self.page.rows if row > self.row]
        for column in sorted(set(self.below) - set(self.columns.values())):
            known = sum(folded(self.page.text(row, column)) in self.row_ids for row in rows)
            if known >= 2 and known * 2 >= self.below[column]:
                self.columns["id"] = column
                self.refused.add(column)
                if column in self.page.rows[self.row]:
                    self._say("KOP-ANDERS", column, "id")
                return

    def _take_alike(
        self, texts: Mapping[int, str], like_of: Callable[[str, Tab], str | None]
    ) -> None:
        likes = {
            column: like
            for column, text in texts.items()
            if column not in self.refused and (like := like_of(text, self.tab))
        }
        likes = without_odd_years(likes, texts, self.columns)
        times = Counter(likes.values())
        for column, column_id in likes.items():
            if times[column_id] == 1 and column_id not in self.columns:
                self.columns[column_id], self.named[column] = column, column_id
                self.refused.add(column)
                self._say("KOP-ANDERS", column, column_id)

    def _leave_unsure(self, texts: Mapping[int, str]) -> None:
        """Give up a column with a name that says little, where an unknown one may be it as well."""
        for column_id, column in list(self.columns.items()):
            if not is_unsure(texts.get(column, ""), self.tab, column_id):
                continue
            unknown = (
                other
                for other in texts
                if other not in self.refused and other not in self.columns.values()
            )
            if any(may_be(self.page, self.tab, self.row, other, column_id) for other in unknown):
                del self.columns[column_id], self.named[column]
                self.refused.remove(column)
                self._unsay(column)

    def _leave_rivals(self, texts: Mapping[int, str]) -> None:
        """Give up a column of numbers with nearly our header, where another has nearly that too."""
        for column_id, column in list(self.columns.items()):
            header = header_text(self.tab, column_id)
            is_exact = column_named(texts.get(column, ""), self.tab) == column_id
            if is_exact or self.tab.column(column_id).kind not in NUMBERS:
                continue
            rivals = [
                other
                for other, text in texts.items()
                if other not in self.refused
                and self.below[other]
                and folded(text).startswith(folded(header))
                and not says_another_number(text, self.tab, column_id)
            ]
            if not rivals:
                continue
            del self.columns[column_id]
            self._unsay(column)
            columns = tuple(sorted([column, *rivals]))
            self.refused.update(columns)
            self.doubled[column_id] = columns
            named = some_of([quote(texts[item]) for item in columns])
            for item in columns:
                self._say("KOP-WELKE", item, column_id, named=named)

    def _take_by_place(self, texts: Mapping[int, str]) -> None:
        """One unknown column between two of ours, where exactly one of ours is missing."""
        expected = expected_columns(self.tab, self.columns)
        place = {column_id: position for position, column_id in enumerate(expected)}
        ours = sorted((column, column_id) for column_id, column in self.columns.items())
        unknown = [column for column in self._foreign() if column not in self.refused]
        for (left, before), (right, after) in pairwise(ours):
            between = [column for column in unknown if left < column < right]
            if before not in place or after not in place or len(between) != 1:
                continue
            missing = expected[place[before] + 1 : place[after]]
            if len(missing) == 1 and may_name(texts.get(between[0], ""), self.tab, missing[0]):
                self.columns[missing[0]] = between[0]
                text = self.page.text(self.row, between[0])
                there = f"De kop {quote(text)} kennen wij niet." if text else "Hier staat geen kop."
                self._say(BY_PLACE, between[0], missing[0], there=there)
