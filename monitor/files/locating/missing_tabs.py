"""What is said of tables that weren't found where they belong, if at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.domain.layout import CONFIRMED, REQUIRED
from monitor.domain.rules import rule
from monitor.domain.tab import Kind, Tab
from monitor.files.locating.called import is_called
from monitor.files.locating.filled_lines import has_filled_lines
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header, answer_columns, beside_labels
from monitor.files.locating.headers import find_header, share_of_headers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.likely_tables import may_hold
from monitor.files.locating.other_tables import ENOUGH_HEADERS, OtherTable
from monitor.files.locating.page import Page
from monitor.files.workbook import a1

Beside = Sequence[tuple[Page, OtherTable]]
"""The tables above or below another one that was found, and the sheet they stand on."""


def about_missing(
    missing: Iterable[Tab],
    free: Iterable[Page],
    found: Mapping[str, FoundTab],
    beside: Beside,
    row_ids: Mapping[str, frozenset[str]],
    known: Mapping[str, KnownRows],
) -> list[Finding]:
    """What is said of tabs that are there without their table, or aren't there at all.

    ``free`` are the sheets that hold no table that was ``found``. Those of which anything is said
    are ignored. ``row_ids`` and ``known`` are as for :func:`find_tabs`.
    """
    told = {other.tab for _, other in beside}
    findings: list[Finding] = []
    left = list(free)
    for tab in missing:
        called = [page for page in left if is_called(page, tab.title)]
        left = [page for page in left if page not in called]
        ids, rows = row_ids[tab.table], known.get(tab.table)
        findings += [_without_headers(tab, page, ids, rows) for page in called]
        if called or tab is CONFIRMED or tab in told:  # an empty template never had that one
            continue
        shared = (item.page for item in found.values() if _has_headers(item.page, tab))
        if page := next(shared, None):
            header = find_header(page, tab, ids)
            lost = header is not None and _need_answers(page, tab, header)
            findings.append(_lacking(tab, "TAB-GEDEELD", page, is_lost=lost, cells=""))
        elif likely := _likely(tab, left, ids, rows):
            left.remove(likely[0])
            findings.append(_foreign_or_ours(tab, *likely))
        else:
            findings.append(_lacking(tab, "TAB-ONTBREEKT", None))
    return findings


def about_beside(beside: Beside, found: Mapping[str, FoundTab]) -> list[Finding]:
    """What is said of the tables above or below another one: missing, or read elsewhere.

    Answers in one that is missing would be lost, whatever table it is.
    """
    findings = []
    for page, (tab, row, places, answers) in beside:
        read = found.get(tab.table)
        if read is None:
            page.need_place(answers)
        count = page.ignore(places)
        facts: dict[str, object] = {"tab": tab.title}
        if read:
            code = "TABEL-OOK-HIER"
            facts |= {"read": read.page.name, "row": row, "count": count}
        else:
            code = "TAB-GEDEELD" if answers or tab in REQUIRED else "TAB-GEDEELD-OPTIONEEL"
            facts["cells"] = f" (vanaf rij {row}, {count} vakken)"
        findings.append(rule(code).at(page.name, a1(*places[0]), raw="", **facts))
    return findings


def _without_headers(
    tab: Tab, page: Page, row_ids: frozenset[str], known: KnownRows | None
) -> Finding:
    lost = has_filled_lines(page, row_ids, known)
    if lost or tab in REQUIRED:
        page.need_place(page.left)
    count = page.ignore(list(page.left))
    return _lacking(tab, "TABEL-ONTBREEKT", page, is_lost=lost, count=count)


def _has_headers(page: Page, tab: Tab) -> bool:
    return share_of_headers(page, tab) >= ENOUGH_HEADERS


def _need_answers(page: Page, tab: Tab, header: Header) -> bool:
    """Whether there are answers below these headers; they need a place then."""
    columns = answer_columns(tab, header)
    places = [(row, at) for row, at in page.left if row > header.row and at in columns]
    page.need_place(places)
    return bool(places)


def _lacking(
    tab: Tab, code: str, page: Page | None, *, is_lost: bool = False, **facts: object
) -> Finding:
    """A finding of a table that isn't read, with the columns of answers that lack because of it.

    ``is_lost`` tells that answers in it were left out: that stops, whatever table it is.
    """
    optional = "" if is_lost or tab in REQUIRED else "-OPTIONEEL"
    sheet = page.name if page else None
    said = rule(f"{code}{optional}").at(sheet, None, raw="", tab=tab.title, **facts)
    answers = (column.id for column in tab.inputs if column.kind is Kind.ANSWER)
    return replace(said, columns=tuple((tab.table, item) for item in answers))


def _likely(
    tab: Tab, pages: Iterable[Page], row_ids: frozenset[str], known: KnownRows | None
) -> tuple[Page, Header] | None:
    """The sheet that may hold a table that a monitor can do without, if there is one.

    Without the others nothing is read, whatever sheet they may stand on.
    """
    if tab in REQUIRED:
        return None
    headers = ((page, find_header(page, tab, row_ids)) for page in pages)
    likely = ((page, it) for page, it in headers if it and may_hold(page, tab, it, row_ids, known))
    return next(likely, None)


def _foreign_or_ours(tab: Tab, page: Page, header: Header) -> Finding:
    page.need_place(beside_labels(page, tab, header))
    facts = {"tab": tab.title, "here": page.name, "count": page.ignore(list(page.left))}
    return rule("TAB-VREEMD-OF-ONZE").at(page.name, None, raw="", **facts)
