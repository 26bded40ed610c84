"""The rows of a table that the user fills row by row: each filled row counts, whatever its id."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from monitor.domain.findings import Finding
from monitor.domain.layout import PARTNERS
from monitor.domain.rules import rule
from monitor.domain.tab import Kind, Tab
from monitor.files.cell.side_texts import heads_a_group, is_a_footnote
from monitor.files.cell.text import folded
from monitor.files.cell.totals import is_an_own_check, is_only_a_total, may_be_a_total
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.header import Header
from monitor.files.locating.header_again import repeats_header
from monitor.files.locating.page import Page
from monitor.files.locating.row_ids import about_ids
from monitor.files.locating.worked_out import TOTAL, code_of_check
from monitor.files.workbook import a1

MOST_ROWS = 1_000
"""How many rows such a table may have: far more than a partnership has partners or milestones. Each
is read and checked in the dashboard itself, where everybody waits for it."""
_AMOUNTS = (Kind.MONEY, Kind.NUMBER)
_FIGURES = (*_AMOUNTS, Kind.SCALE)
_NO_WORDS = re.compile(r"[\d.,% ]*")
_NUMBERED = re.compile(r"(?P<prefix>[^0-9]*)(?P<number>[0-9]{1,6})")
_CODE = re.compile(r"[^\W\d_]{0,3}[-. ]{0,2}[0-9]{1,3}\.?")
"""What people number their own rows with, also those that they leave empty."""


def find_free_rows(page: Page, header: Header, tab: Tab, inputs: Mapping[str, int]) -> FoundRows:
    """The filled rows below the header, each with its id, or the next free one.

    A row gets another id where its own is missing, no id of this table, or taken by a row above.
    """
    found = FoundRows()
    foreign = _Foreign(page, header, tab, inputs)
    id_column = header.columns.get("id")
    own_ids: dict[int, str] = {}
    filled: list[int] = []
    for row in page.rows:
        if id_column is not None and (row_id := _row_id(page.text(row, id_column), tab)):
            own_ids[row] = row_id
        # Above the header only rows with an id: who sorts the header along puts it among them.
        if row == header.row or (row < header.row and row not in own_ids):
            continue
        if any(column in page.rows[row] for column in inputs.values()):
            if code := foreign.why(row):
                found.foreign[row] = code
            else:
                filled.append(row)
                found.findings += foreign.doubts(row)
        elif row in own_ids or _is_numbered(page, row, id_column):
            found.blank.append(row)
    new_ids = _free_ids(tab, own_ids.values())
    renamed: list[int] = []
    for row in filled:
        row_id = own_ids.get(row, "")
        if not row_id or row_id in found.taken:
            row_id = next(new_ids)
            renamed.append(row)
        found.taken[row_id] = row
    if id_column is not None:
        had_one = [row for row in renamed if page.text(row, id_column).strip()]
        found.findings += about_ids(page, "RIJ-CODE-NIEUW", had_one, id_column)
    return found


def _is_numbered(page: Page, row: int, id_column: int | None) -> bool:
    """Whether nothing but a code stands in a row."""
    only_id = page.rows[row].keys() == {id_column}
    return only_id and bool(_CODE.fullmatch(page.text(row, id_column or 0).strip()))


def _row_id(text: str, tab: Tab) -> str | None:
    """An id as the template writes it: ``p7`` is P07."""
    number = _NUMBERED.fullmatch(folded(text))
    is_ours = number is not None and number["prefix"] == folded(tab.row_prefix)
    return _id_of(tab, int(number["number"])) if number and is_ours else None


def _id_of(tab: Tab, number: int) -> str:
    return f"{tab.row_prefix}{number:02}"


def _free_ids(tab: Tab, used: Iterable[str]) -> Iterator[str]:
    taken = set(used)
    number = 0
    while True:
        number += 1
        if _id_of(tab, number) not in taken:
            yield _id_of(tab, number)


class _Foreign:
    """Tells of filled rows which are none of the user's."""

    def __init__(self, page: Page, header: Header, tab: Tab, inputs: Mapping[str, int]) -> None:
        self.page, self.header = page, header
        kinds = {column: tab.column(column_id).kind for column_id, column in inputs.items()}
        self.amounts = {column for column, kind in kinds.items() if kind in _AMOUNTS}
        self.figures = {column for column, kind in kinds.items() if kind in _FIGURES}
        self.wordless = {*self.figures, header.columns.get("id")}
        self.inputs = frozenset(inputs.values())
        self.name = inputs.get(tab.naming)
        self.has_groups = tab is PARTNERS

    def why(self, row: int) -> str | None:
        """The code that says why a filled row is none of the user's; None if it is one."""
        if repeats_header(self.page, self.header, row):
            return "RIJ-KOP-HERHAALD"
        if self._is_called(row, is_only_a_total):
            return TOTAL
        if self._is_beside_names(row):
            return "RIJ-TUSSENTEKST"
        is_check = bool(self.amounts) and self._is_called(row, is_an_own_check)
        return code_of_check(self.page, row, self.amounts, of_amounts=True) if is_check else None

    def doubts(self, row: int) -> list[Finding]:
        """What is asked of a row of the user's: whether it's a total, for it counts along."""
        name = self._name(row)
        if not self.amounts or not may_be_a_total(name):
            return []
        place = a1(row, self.name or 1)
        return [rule("RIJ-MISSCHIEN-TOTAAL").at(self.page.name, place, raw=name)]

    def _is_called(self, row: int, so: Callable[[str], bool]) -> bool:
        """Whether a row is called a total or a check, and no more.

        Of a table without amounts nothing but figures may stand beside that. Where a row has no
        name, or a count in its place, all of its words are looked at; its id, where it has no
        others.
        """
        there = self.page.rows[row]
        name = self._name(row)
        if not _NO_WORDS.fullmatch(name):
            beside = self.inputs.intersection(there) - {self.name}
            texts = (self.page.text(row, column) for column in beside)
            return so(name) and (bool(self.amounts) or all(map(_NO_WORDS.fullmatch, texts)))
        bare = {column for column in there if _NO_WORDS.fullmatch(self.page.text(row, column))}
        worded = there.keys() - self.wordless - bare or there.keys() - self.figures - bare
        if not worded or (self.figures | bare).isdisjoint(there):
            return False
        return all(so(self.page.text(row, column)) for column in worded)

    def _is_beside_names(self, row: int) -> bool:
        """Whether a row of the partners is a footnote or heads a group, with nothing beside it."""
        name = self._name(row)
        alone = self.inputs.intersection(self.page.rows[row]) == {self.name}
        return self.has_groups and alone and (is_a_footnote(name) or heads_a_group(name))

    def _name(self, row: int) -> str:
        return self.page.text(row, self.name).strip() if self.name else ""
