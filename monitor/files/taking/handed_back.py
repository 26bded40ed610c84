"""The tabs that only a workbook handed back has: our list, and what had no place in the template.

Our list is ours, like the template's own texts. What had no place is carried along: it stays
ignored, said to be so, and known by the place where it first stood.
"""

from collections.abc import Iterator

from monitor.domain.findings import Finding, Severity
from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, LEFTOVERS_TITLE, TO_MEND_TITLE
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.cell.text import folded
from monitor.files.locating.page import Page
from monitor.files.taking import asides, comments, leftovers, links
from monitor.files.taking.lacked_columns import Answered, column_of
from monitor.files.taking.leftover_tasks import ONLY_IF, ONLY_IF_THEY, is_place, is_task
from monitor.files.taking.scaled_tables import ask_scales_at, left_out_scales
from monitor.files.workbook import a1

TO_MEND_HEADERS = ("Ernst", "Waar", "Wat is er?", "Wat kunt u doen?", "Er staat", "In uw bestand")
_SEVERITIES = frozenset(folded(severity) for severity in Severity)
LEFTOVERS_HEADERS = ("Tab", "Vak", "Wat er stond", "Wat nog moet")
_SHEET, _CELL, _TEXT, _NEEDS_PLACE = 1, 2, 3, 4
_OPEN, _IN_QUESTION = "OVERIG-ZONDER-PLEK", "OVERIG-ANDERE-ANTWOORDEN"


def is_to_mend(page: Page) -> bool:
    """Whether a sheet is the list of what was to be mended in an earlier workbook."""
    return _is(page, TO_MEND_TITLE, TO_MEND_HEADERS)


def is_leftovers(page: Page) -> bool:
    """Whether a sheet holds what had no place in the template."""
    return _is(page, LEFTOVERS_TITLE, LEFTOVERS_HEADERS)


def _is(page: Page, title: str, headers: tuple[str, ...]) -> bool:
    there = [folded(page.text(HEADER_ROW, column)) for column in range(1, len(headers) + 1)]
    return folded(page.text(1, 1)) == folded(title) and there == [folded(text) for text in headers]


def leave_to_mend(page: Page) -> list[Finding]:
    """The list is ours; what somebody wrote beside or below it is left over.

    Each row of it begins with how serious it is.
    """
    width = len(TO_MEND_HEADERS)
    for row, column in list(page.left):
        is_ours = row <= HEADER_ROW or folded(page.text(row, 1)) in _SEVERITIES
        if is_ours and column <= width:
            page.claim_as_own(row, column)
    return leftovers.ignore_strays(page)


def leave_leftovers(page: Page, answered: Answered) -> list[Finding]:
    """Ignore the texts once more, in one finding; where they stood is ours to know.

    Texts that needed a place need it still: as long as they stand here, that is a fout. So is one
    that says that the amounts beside which it stood are in thousands. Of those in question it's
    asked again whether they are the right answers. What we said of a column that was lacking is no
    more than ours once it isn't lacking by what is ``answered``. So is the rest of a row of which
    somebody cut out the text, to put it in its place.
    """
    settled = {row for row in _rows(page) if _is_settled(page, row, answered)}
    for row in settled:
        page.claim_as_own(row, _TEXT)
    rows = [row for row in _rows(page) if row not in settled]
    in_question = dict.fromkeys(row for row in rows if _is_in_question(page, row))
    needing = [row for row in rows if page.text(row, _NEEDS_PLACE) and row not in in_question]
    scaling = [
        row for row in needing if left_out_scales(page.text(row, _CELL), page.text(row, _TEXT))
    ]
    open_rows = [row for row in needing if row not in scaling]
    for row, column in list(page.left):
        is_heading = row <= HEADER_ROW and column <= len(LEFTOVERS_HEADERS)
        is_ours = column in (_SHEET, _CELL, _NEEDS_PLACE) and (
            page.text(row, _TEXT) or _is_cut_out(page, row)
        )
        if is_heading or is_ours:
            page.claim_as_own(row, column)
    findings = ask_scales_at(page, [(row, _TEXT) for row in scaling])
    for code, asking in ((_OPEN, open_rows), (_IN_QUESTION, list(in_question))):
        if count := page.ignore([(row, _TEXT) for row in asking]):
            first = (asking[0], _TEXT)
            said = rule(code).at(page.name, a1(*first), raw=page.text(*first), count=count)
            findings.append(said)
    if count := page.ignore([(row, _TEXT) for row in rows]):
        findings.append(rule("TAB-OVERIG").at(page.name, None, count=count))
    return findings + leftovers.ignore_strays(page)


def left_out(page: Page) -> Iterator[Leftover]:
    """What of a sheet was left out, of earlier leftovers with where they first stood."""
    earlier = {}
    if is_leftovers(page):
        earlier = {
            a1(row, _TEXT): Leftover(
                page.name,
                a1(row, _TEXT),
                page.text(row, _TEXT),
                bool(page.text(row, _NEEDS_PLACE)) and not _is_in_question(page, row),
                first=(page.text(row, _SHEET), page.text(row, _CELL)),
                in_question=_is_in_question(page, row),
                with_more=_begins(page, row, ONLY_IF_THEY),
            )
            for row in _rows(page)
        }
    for found in leftovers.left_out(page):
        yield earlier.get(found.cell, found)
    yield from comments.left_out(page.sheet)
    yield from asides.left_out(page.sheet)
    yield from links.left_out(page.sheet)


def _is_settled(page: Page, row: int, answered: Answered) -> bool:
    """Whether a row tells of a column that was lacking and isn't any more."""
    lacked = column_of(page.text(row, _SHEET), page.text(row, _CELL))
    return lacked is not None and not answered.still_lacks(lacked)


def _is_cut_out(page: Page, row: int) -> bool:
    """Whether a row without its text tells still where that stood, and nothing that isn't ours."""
    task, place = page.text(row, _NEEDS_PLACE), page.text(row, _CELL)
    return is_task(task) if task else is_place(place) and bool(page.text(row, _SHEET))


def _is_in_question(page: Page, row: int) -> bool:
    return _begins(page, row, ONLY_IF) or _begins(page, row, ONLY_IF_THEY)


def _begins(page: Page, row: int, text: str) -> bool:
    """Whether what we say of a leftover begins so."""
    return folded(page.text(row, _NEEDS_PLACE)).startswith(folded(text))


def _rows(page: Page) -> list[int]:
    """The rows with a text that was left out."""
    return [row for row in page.rows if row >= FIRST_DATA_ROW and page.text(row, _TEXT)]
