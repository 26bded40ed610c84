"""Which sheet of a workbook is which tab: as pointed at, by title in A1 or name, or by headers."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from monitor.domain.layout import BY_TABLE, FIELDS, WITH_TABLE
from monitor.domain.notation import day
from monitor.domain.pointing import OldTemplate, Pointing
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.called import has_name_of_another, is_called, may_be
from monitor.files.locating.found_tabs import FoundTab, FoundTabs
from monitor.files.locating.header import Header
from monitor.files.locating.headers import find_header, share_of_headers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.likely_tables import holds
from monitor.files.locating.missing_tabs import about_beside, about_missing
from monitor.files.locating.other_tables import ENOUGH_HEADERS, OtherTable, other_tables
from monitor.files.locating.page import Page
from monitor.files.locating.pointed import old_header, pointed_header
from monitor.files.locating.set_aside import RoundTold
from monitor.files.locating.several_sheets import Holder, has_our_name, leave_all, the_one


def find_tabs(
    pages: Sequence[Page],
    row_ids: Mapping[str, frozenset[str]],
    known: Mapping[str, KnownRows],
    told_by: Callable[[FoundTab | None], RoundTold],
    pointings: Sequence[Pointing] = (),
    template: OldTemplate | None = None,
) -> FoundTabs:
    """Find the tabs with a table. ``row_ids`` are the folded ids of each table's rows.

    ``known`` are the rows of each table whose rows the model gives, and ``told_by`` gives what tab
    PPS tells of the round.

    A table stands where it was pointed at, else where the older ``template`` of this workbook has
    it; what doesn't fit is said, and the table is recognised as in any workbook.

    Of a sheet that could be a tab but can't be used every cell is ignored, and a finding says so.
    """
    return _Search(pages, row_ids, known, told_by).tabs(pointings, template)


def fits(pages: Sequence[Page], pointing: Pointing) -> bool:
    """Whether a workbook has the table where it was pointed at."""
    return _pointed(pages, pointing) is not None


def _pointed(pages: Sequence[Page], pointing: Pointing) -> FoundTab | None:
    tab = BY_TABLE[pointing.table]
    found = [
        FoundTab(tab, page, header, pointing)
        for page in pages
        if folded(page.name) == folded(pointing.sheet)
        and (header := pointed_header(page, tab, pointing))
    ]
    # Of a sheet in parts one above may hold the same table as it was last year.
    there = (item for item in found if item.header.row == pointing.row)
    return next(there, None) or next(iter(found), None)


class _Search:
    def __init__(
        self,
        pages: Sequence[Page],
        row_ids: Mapping[str, frozenset[str]],
        known: Mapping[str, KnownRows],
        told_by: Callable[[FoundTab | None], RoundTold],
    ) -> None:
        self.pages, self.row_ids, self.known, self.told_by = pages, row_ids, known, told_by
        self.found = FoundTabs()
        self.used: set[Page] = set()
        self.beside: list[tuple[Page, OtherTable]] = []
        self.told: dict[Page | None, RoundTold] = {}

    def tabs(self, pointings: Sequence[Pointing], template: OldTemplate | None) -> FoundTabs:
        """Tabs by their own title go first: another may look like them by its headers."""
        unfit = [item for item in pointings if not item.takes_back and not self._by_pointing(item)]
        if template:
            self._by_template(template)
        wanted = [tab for tab in WITH_TABLE if tab.table not in self.found.tabs]
        without = [tab for tab in wanted if not self._by_title(tab)]
        unknown = [tab for tab in without if not self._by_headers(tab)]
        missing = [tab for tab in unknown if not self._by_rows(tab)]
        tabs, free = self.found.tabs, self._free()
        self.found.findings += about_missing(
            missing, free, tabs, self.beside, self.row_ids, self.known
        )
        self.found.findings += about_beside(self.beside, tabs)
        for found in self.found.tabs.values():
            if not found.page.sheet.visible:
                self._say("TAB-VERBORGEN", found.page, tab=found.tab.title)
        for item in unfit:
            if item.table not in self.found.tabs:
                title, on = BY_TABLE[item.table].title, day(item.at)
                self._say("AANWIJZING-PAST-NIET", None, tab=title, on=on, sheet=item.sheet)
        return self.found

    def _by_pointing(self, pointing: Pointing) -> bool:
        found = _pointed(self._free(), pointing)
        if found:
            self._take(found)
            self._say("TABEL-AANGEWEZEN", found.page, tab=found.tab.title, on=day(pointing.at))
        return found is not None

    def _by_template(self, template: OldTemplate) -> None:
        for old in template.tabs:
            tab = BY_TABLE[old.table]
            called = [page for page in self._free() if is_called(page, old.title)]
            headers = [(page, header) for page in called if (header := old_header(page, tab, old))]
            if tab.table not in self.found.tabs and len(headers) == 1:
                page, header = headers[0]
                self._take(FoundTab(tab, page, header))
                if folded(page.text(1, 1)) == folded(old.title):
                    page.claim_as_own(1, 1)

    def _take(self, found: FoundTab) -> None:
        """Take a table, without the rows of others on its sheet."""
        self.used.add(found.page)
        self.found.tabs[found.tab.table] = found
        page, tab, header = found.page, found.tab, found.header
        for other in other_tables(page, tab, header.row, self.row_ids):
            page.drop(other.places)
            self.beside.append((page, other))

    def _by_title(self, tab: Tab) -> bool:
        called = [page for page in self._free() if may_be(page, tab)]
        return self._choose(tab, [(page, self._header(page, tab)) for page in called])

    def _by_headers(self, tab: Tab) -> bool:
        alike = [page for page in self._free() if share_of_headers(page, tab) >= ENOUGH_HEADERS]
        return self._recognise(tab, [(page, self._header(page, tab)) for page in alike])

    def _by_rows(self, tab: Tab) -> bool:
        """Without most of the headers: by a few, with our ids in the rows below."""
        row_ids = self.row_ids[tab.table]
        headers = ((page, self._header(page, tab)) for page in self._free())
        there = [(page, it) for page, it in headers if it and holds(page, tab, it, row_ids)]
        return self._recognise(tab, there)

    def _recognise(self, tab: Tab, candidates: Sequence[tuple[Page, Header | None]]) -> bool:
        """Take the one sheet that holds the table, and say that it has another name."""
        chosen = self._choose(tab, candidates)
        found = self.found.tabs.get(tab.table)
        if found and not has_name_of_another(found.page, tab):
            self._say("TAB-AAN-KOPPEN-HERKEND", found.page, tab=tab.title)
        return chosen

    def _choose(self, tab: Tab, candidates: Sequence[tuple[Page, Header | None]]) -> bool:
        """Take the one sheet that holds the table. Where several contradict none is taken."""
        holders = [(page, header) for page, header in candidates if header]
        self.used.update(page for page, _ in holders)
        if chosen := the_one(tab, holders, lambda: self._told(self._fields(tab, holders))):
            page, header = chosen
            self._take(FoundTab(tab, page, header))
            if has_name_of_another(page, tab):
                self._say("TAB-NAAM-VAN-ANDERE", page, tab=tab.title, name=page.name)
        elif holders:
            self.found.findings.append(leave_all(tab, holders, self.known))
        return bool(holders)

    def _fields(self, tab: Tab, holders: Iterable[Holder]) -> FoundTab | None:
        """The table of tab PPS, of several the one with our own name; None while none is found."""
        if tab is not FIELDS:
            return self.found.tabs.get(FIELDS.table)
        ours = (FoundTab(tab, *holder) for holder in holders if has_our_name(tab, holder))
        return next(ours, None)

    def _told(self, fields: FoundTab | None) -> RoundTold:
        """What tab PPS tells of the round, looked up once: it may be long, and the sheets many."""
        page = fields.page if fields else None
        if page not in self.told:
            self.told[page] = self.told_by(fields)
        return self.told[page]

    def _free(self) -> list[Page]:
        return [page for page in self.pages if page not in self.used]

    def _header(self, page: Page, tab: Tab) -> Header | None:
        return find_header(page, tab, self.row_ids[tab.table])

    def _say(self, code: str, page: Page | None, **facts: object) -> None:
        sheet = page.name if page else None
        self.found.findings.append(rule(code).at(sheet, None, raw="", **facts))
