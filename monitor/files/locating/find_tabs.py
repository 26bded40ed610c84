"""Which sheet of a workbook is which tab: as pointed at, by title in A1 or name, or by headers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from monitor.domain.findings import Finding
from monitor.domain.layout import BY_TABLE, CONFIRMED, FIELDS, INDICATORS, WITH_TABLE, Kind, Tab
from monitor.domain.notation import day
from monitor.domain.pointing import OldTemplate, Pointing
from monitor.domain.rules import rule
from monitor.files.cell.text import folded
from monitor.files.locating.called import has_name_of_another, is_called, may_be
from monitor.files.locating.header import Header
from monitor.files.locating.headers import find_header, share_of_headers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.likely_tables import holds, may_hold
from monitor.files.locating.other_tables import ENOUGH_HEADERS, OtherTable, other_tables
from monitor.files.locating.page import Page
from monitor.files.locating.pointed import old_header, pointed_header
from monitor.files.locating.several_sheets import WhyNone, the_one, why_none
from monitor.files.locating.split_table import told_twice
from monitor.files.workbook import a1

REQUIRED = (FIELDS, INDICATORS)
"""The tabs without which a workbook is no monitor."""


@dataclass(frozen=True, slots=True)
class FoundTab:
    """A tab, the sheet it stands on, and the header of its table there.

    ``pointed`` is the pointing that it was found by, if it was.
    """

    tab: Tab
    page: Page
    header: Header
    pointed: Pointing | None = None


@dataclass(slots=True)
class FoundTabs:
    """The tabs that were found, by table, and what is to be said of the others."""

    tabs: dict[str, FoundTab] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def follows(self, pointing: Pointing) -> bool:
        """Whether a table was found by this pointing."""
        found = self.tabs.get(pointing.table)
        return found is not None and found.pointed is pointing


def find_tabs(
    pages: Sequence[Page],
    row_ids: Mapping[str, frozenset[str]],
    known: Mapping[str, KnownRows],
    pointings: Sequence[Pointing] = (),
    template: OldTemplate | None = None,
) -> FoundTabs:
    """Find the tabs with a table. ``row_ids`` are the folded ids of each table's rows.

    ``known`` are the rows of each table whose rows the model gives.

    A table stands where it was pointed at, else where the older ``template`` of this workbook has
    it; what doesn't fit is said, and the table is recognised as in any workbook.

    Of a sheet that could be a tab but can't be used every cell is ignored, and a finding says so.
    """
    return _Search(pages, row_ids, known).tabs(pointings, template)


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
    ) -> None:
        self.pages, self.row_ids, self.known = pages, row_ids, known
        self.found = FoundTabs()
        self.used: set[Page] = set()
        self.beside: list[tuple[Page, OtherTable]] = []

    def tabs(self, pointings: Sequence[Pointing], template: OldTemplate | None) -> FoundTabs:
        """Tabs by their own title go first: another may look like them by its headers."""
        unfit = [item for item in pointings if not item.takes_back and not self._by_pointing(item)]
        if template:
            self._by_template(template)
        wanted = [tab for tab in WITH_TABLE if tab.table not in self.found.tabs]
        without = [tab for tab in wanted if not self._by_title(tab)]
        unknown = [tab for tab in without if not self._by_headers(tab)]
        missing = [tab for tab in unknown if not self._by_rows(tab)]
        for tab in missing:
            self._report_missing(tab)
        self._report_beside()
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
        there = [item for item in self._headers(tab) if holds(item[0], tab, item[1], row_ids)]
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
        if chosen := the_one(tab, holders):
            page, header = chosen
            self._take(FoundTab(tab, page, header))
            if has_name_of_another(page, tab):
                self._say("TAB-NAAM-VAN-ANDERE", page, tab=tab.title, name=page.name)
        elif holders:
            self._leave(tab, [page for page, _ in holders], why_none(tab, holders, self.known))
        return bool(holders)

    def _leave(self, tab: Tab, pages: Sequence[Page], why: WhyNone) -> None:
        count = 0
        for page in pages:
            page.need_place(page.left)
            count += page.ignore(list(page.left))
        *names, last = (f'"{page.name}"' for page in pages)
        both = "allebei" if len(pages) == 2 else f"alle {len(pages)}"
        facts: dict[str, object] = {
            "names": f"{', '.join(names)} en {last}",
            "both": both,
            "count": count,
        }
        facts |= {"tabs": len(pages), "twice": told_twice(why.twice)}
        self._say(why.code, pages[0], tab=tab.title, **facts)

    def _report_missing(self, tab: Tab) -> None:
        """The tab is there without its table, or isn't there at all."""
        optional = "" if tab in REQUIRED else "-OPTIONEEL"
        answers = (column.id for column in tab.inputs if column.kind is Kind.ANSWER)
        lacking = tuple((tab.table, item) for item in answers)
        called = [page for page in self._free() if is_called(page, tab.title)]
        for page in called:
            self.used.add(page)
            if tab in REQUIRED:
                page.need_place(page.left)
            count = page.ignore(list(page.left))
            self._say(f"TABEL-ONTBREEKT{optional}", page, tab=tab.title, count=count)
        if called or tab is CONFIRMED:  # an empty template never had it
            return
        if any(other.tab == tab for _, other in self.beside):
            return
        if shared := self._shared(tab):
            self._say(f"TAB-GEDEELD{optional}", shared, None, lacking, tab=tab.title, cells="")
        elif likely := self._likely(tab):
            self.used.add(likely)
            likely.need_place(likely.left)
            count = likely.ignore(list(likely.left))
            self._say("TAB-VREEMD-OF-ONZE", likely, tab=tab.title, here=likely.name, count=count)
        else:
            self._say(f"TAB-ONTBREEKT{optional}", None, None, lacking, tab=tab.title)

    def _likely(self, tab: Tab) -> Page | None:
        """The sheet that may hold a table that a monitor can do without, if there is one.

        Without the others nothing is read, whatever sheet they may stand on.
        """
        if tab in REQUIRED:
            return None
        row_ids, known = self.row_ids[tab.table], self.known.get(tab.table)
        likely = (
            page
            for page, header in self._headers(tab)
            if may_hold(page, tab, header, row_ids, known)
        )
        return next(likely, None)

    def _report_beside(self) -> None:
        """The tables above or below another one: missing, or read elsewhere.

        Answers in one that is missing would be lost, whatever table it is.
        """
        for page, (tab, row, places, answers) in self.beside:
            read = self.found.tabs.get(tab.table)
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
            self._say(code, page, a1(*places[0]), **facts)

    def _shared(self, tab: Tab) -> Page | None:
        """The sheet of another table that has the headers of this one as well."""
        pages = (item.page for item in self.found.tabs.values())
        return next((page for page in pages if share_of_headers(page, tab) >= ENOUGH_HEADERS), None)

    def _free(self) -> list[Page]:
        return [page for page in self.pages if page not in self.used]

    def _headers(self, tab: Tab) -> list[tuple[Page, Header]]:
        """The sheets that are free, and have a few headers of a tab."""
        headers = ((page, self._header(page, tab)) for page in self._free())
        return [(page, header) for page, header in headers if header]

    def _header(self, page: Page, tab: Tab) -> Header | None:
        return find_header(page, tab, self.row_ids[tab.table])

    def _say(
        self,
        code: str,
        page: Page | None,
        cell: str | None = None,
        lacking: tuple[tuple[str, str], ...] = (),
        /,
        **facts: object,
    ) -> None:
        sheet = page.name if page else None
        said = rule(code).at(sheet, cell, raw="", **facts)
        self.found.findings.append(replace(said, columns=lacking))
