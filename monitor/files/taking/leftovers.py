"""What stands in a workbook beside the answers: each such cell is ignored, and a finding says so.

The template's own text is no finding and isn't counted.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from monitor.domain.findings import MANY, Finding, Severity
from monitor.domain.layout import CARRIED
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded, raw_text
from monitor.files.locating.doubled_rows import EMPTY_COPY, LEAST_ROWS
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.known_rows import (
    UNKNOWN,
    WITHOUT_FORM,
    WITHOUT_LINE,
    WITHOUT_NAME,
)
from monitor.files.locating.page import Page, Place, block
from monitor.files.workbook import a1

NAMED_ONE_BY_ONE = 20
"""Stray cells and rows on one tab that get a finding each; the rest share one."""
_OF_MANY: Mapping[str, tuple[str, int]] = {
    EMPTY_COPY: ("RIJEN-DUBBEL-LEEG", LEAST_ROWS),
    UNKNOWN: ("RIJEN-ONBEKEND", MANY + 1),
    WITHOUT_NAME: ("RIJEN-ZONDER-NAAM", 2),
    WITHOUT_FORM: ("POSTEN-ZONDER-SOORT", 2),
    WITHOUT_LINE: ("POSTEN-ALLEEN-SOORT", 2),
}
"""The code of what is said of many rows at once, and how many those are at least."""


def claim_template_text(page: Page, tab: Tab, header: Header) -> None:
    """The title, the instruction and the header row are the template's."""
    written = {folded(tab.title), folded(tab.instruction), folded(CARRIED)}
    for row in (row for row in page.rows if row < header.row):
        for column in page.rows[row]:
            if page.is_text(row, column) and folded(page.text(row, column)) in written:
                page.claim_as_own(row, column)
    for column in header.columns.values():
        page.claim_as_own(header.row, column)


def claim_labels(page: Page, tab: Tab, header: Header, rows: FoundRows) -> None:
    """Ids and labels of our rows are the template's, but for those that were left over already."""
    labels = [
        column for column_id, column in header.columns.items() if not tab.column(column_id).is_input
    ]
    doubtful = [doubtful.row for doubtful in rows.doubtful]
    for row in (*rows.taken.values(), *rows.blank, *doubtful):
        for column in labels:
            page.claim_as_own(row, column)


def claim_texts(page: Page, texts: frozenset[str]) -> None:
    """On a tab without a table whatever the template itself writes (folded) is the template's."""
    for row, column in list(page.left):
        if folded(page.text(row, column)) in texts:
            page.claim_as_own(row, column)


def ignore_foreign_rows(page: Page, tab: Tab, header: Header, rows: FoundRows) -> list[Finding]:
    """Ignore the rows of a table that aren't ours: one finding each. Many more are left over.

    A row goes by its first text; by its id, which means little to people, if it has no other; by a
    number if it has neither. Many with the same amiss are told at once: the table of another tab,
    or the empty rows of a copy.
    """
    for row, code in rows.foreign.items():
        if rule(code).severity is Severity.ERROR:
            page.need_place((row, column) for column in page.rows[row])
    inputs = set(input_columns(tab, header).values())
    findings = []
    for code, same in _told_together(rows.foreign)[:NAMED_ONE_BY_ONE]:
        begun = [found for row in same if (found := _begins(page, header, row))]
        if begun:
            place, raw = begun[0]
            named = some_of(list(dict.fromkeys(quote(text) for _, text in begun)))
            amounts = sum(len(inputs & page.rows[row].keys()) for row in same)
            count = sum(map(page.ignore_row, same))
            facts = {"count": count, "amounts": amounts, "rows": len(same), "named": named}
            findings.append(rule(code).at(page.name, a1(*place), raw=raw, **facts))
    return findings


def _told_together(foreign: Mapping[int, str]) -> list[tuple[str, list[int]]]:
    """The rows of which one thing is said, with its code, from the top."""
    alike: dict[str, list[int]] = defaultdict(list)
    for row in sorted(foreign):
        alike[foreign[row]].append(row)
    told: list[tuple[str, list[int]]] = []
    for code, rows in alike.items():
        of_many, least = _OF_MANY.get(code, (code, 0))
        together = of_many != code and len(rows) >= least
        told += [(of_many, rows)] if together else [(code, [row]) for row in rows]
    return sorted(told, key=lambda item: item[1])


def _begins(page: Page, header: Header, row: int) -> tuple[Place, str] | None:
    """Where what is left of a row begins, the id last, and its first text; None if it has none."""
    there = [column for column in page.rows[row] if (row, column) in page.left]
    id_column = header.columns.get("id")
    there.sort(key=lambda column: (not page.is_text(row, column), column == id_column, column))
    texts = filter(None, (page.text(row, column) for column in there))
    return next((((row, there[0]), text) for text in texts), None)


def ignore_strays(page: Page, *, unread: bool = False) -> list[Finding]:
    """Ignore what is left on a tab of ours: a finding a cell, and one for those beyond the first.

    Cells that stand together far out would bury the findings that matter. ``unread`` says that
    answers of this tab weren't found: they may be among these.
    """
    strays = sorted(page.left)
    if unread:
        page.need_place(strays)
    named, rest = strays[:NAMED_ONE_BY_ONE], strays[NAMED_ONE_BY_ONE:]
    page.ignore(strays)
    findings = [
        rule("VAK-LOS").at(page.name, a1(row, column), raw=page.text(row, column))
        for row, column in named
    ]
    if rest:
        found = rule("VAKKEN-LOS").at(page.name, None, count=len(rest), range=block(rest))
        findings.append(found)
    return findings


def left_out(page: Page) -> Iterator[Leftover]:
    """The cells of a sheet that were left out; of a formula without a result nothing is left."""
    for place in page.ignored:
        if text := page.retold.get(place) or raw_text(page.sheet.cells[place]):
            yield Leftover(
                page.name,
                a1(*place),
                text,
                needs_place=place in page.needing,
                in_question=place in page.in_question,
            )
