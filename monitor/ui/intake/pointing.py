"""Pointing at a table that we don't recognise: its tab, its header row, its columns.

What it comes to shows at once; only the button keeps it, with the draft. Texts from the workbook
are choices and cells here, and never anything else.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from monitor.domain.keys import key_of
from monitor.domain.layout import BY_TABLE, FIELDS, INDICATORS, TABLES, Kind, Tab
from monitor.domain.pointing import NONE_OF_OURS, Located, PointedColumn, Pointing
from monitor.files import pointing_aids
from monitor.files.book import column_letter
from monitor.files.header_texts import header_text
from monitor.files.limits import Refused as NotRead
from monitor.files.page import Page
from monitor.files.template import coming_years
from monitor.files.template.prefill import project_years
from monitor.reports import words
from monitor.reports.trouble import said
from monitor.store import Draft, NotFound, StoreFault
from monitor.ui import data, markup, parts
from monitor.ui.intake import books, drafts, notes, turn
from monitor.ui.intake.books import Book
from monitor.ui.intake.drafts import Monitor, Refused
from monitor.ui.intake.effect import effect
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.preview import named, preview, short
from monitor.ui.intake.storing import GONE

_NONE = 0
"""The choice that says that a column isn't there."""
_SIDE_BY_SIDE = 3
_REFUSED = "ANDER-SJABLOON"


def to_point_at(located: Sequence[Located]) -> list[Tab]:
    """The tables that aren't found, or not whole, or that were pointed at."""
    found = {item.table: item for item in located}
    return [
        tab
        for tab in TABLES
        if (there := found.get(tab.table)) is None or there.missing or there.pointed
    ]


def offer(item: Monitor | Refused) -> None:
    """A way to point at tables in a draft, open where it can't be saved without."""
    located = item.located if isinstance(item, Monitor) else ()
    if isinstance(item, Refused) and item.finding.code != _REFUSED:
        return
    tabs = to_point_at(located)
    if not tabs:
        return
    needed = [tab for tab in tabs if _is_needed(tab, located)]
    title = "Staat een tabel of kolom bij u ergens anders? Wijs die aan"
    if needed:
        names = words.listing([f"“{tab.title}”" for tab in needed])
        many = "de tabellen" if len(needed) > 1 else "de tabel"
        parts.heading(
            f"Wij herkennen {many} {names} niet",
            "Gebruikt u een eigen indeling? Wijs hier aan waar alles staat",
        )
        title = "Tabel aanwijzen"
    way = st.expander(
        title, expanded=bool(needed), key=f"aanwijzen_{item.draft.id}", on_change="rerun"
    )
    if not way.open:
        return
    with way:
        try:
            book = books.of_draft(item.draft.id, turn.asker(st.empty()))
        except NotRead:
            parts.html(markup.paragraph("Dit lukt nu niet. Probeer het over een minuut.", "zin"))
            return
        if book:
            _Panel(item, book, located).draw(tabs)


def _is_needed(tab: Tab, located: Sequence[Located]) -> bool:
    found = next((item for item in located if item.table == tab.table), None)
    return tab in (FIELDS, INDICATORS) and (found is None or "answer" in found.missing)


class _Panel:
    def __init__(self, item: Monitor | Refused, book: Book, located: Sequence[Located]) -> None:
        self.item, self.book = item, book
        self.draft = item.draft
        self.located = {found.table: found for found in located}

    def draw(self, tabs: Sequence[Tab]) -> None:
        """Draw the steps below each other; each shows once the one before it is chosen."""
        tab = st.selectbox(
            "Welke tabel wijst u aan?",
            tabs,
            index=self._first(tabs),
            format_func=self._told,
            key=f"aanwijzen_tabel_{self.draft.id}",
        )
        if tab is None:
            return
        self.tab = tab
        page = self._sheet()
        if page is None:
            self._button_back()
            return
        row = self._row(page)
        parts.html(preview(page, row))
        columns = self._columns(page, row)
        self._finish(page, row, columns)

    def _first(self, tabs: Sequence[Tab]) -> int:
        """The first that is still to be pointed at."""
        pointed = {item.table for item in self.draft.pointings}
        return next((at for at, tab in enumerate(tabs) if tab.table not in pointed), 0)

    def _told(self, tab: Tab) -> str:
        found = self.located.get(tab.table)
        if found is None:
            return f"{tab.title} (niet gevonden)"
        if found.pointed:
            return f"{tab.title} (aangewezen)"
        missing = words.listing([header_text(tab, column) for column in found.missing[:3]])
        more = " en meer" if len(found.missing) > 3 else ""
        return f"{tab.title} (niet gevonden: {missing}{more})"

    def _name(self, *of: object) -> str:
        return "_".join(map(str, ("aanwijzen", self.draft.id, self.tab.table, *of)))

    def _earlier(self) -> Pointing | None:
        """What was pointed at last: in this draft, else in an earlier file of its partnership."""
        own = [item for item in self.draft.pointings if not item.takes_back]
        if isinstance(self.item, Monitor):
            pps_key = key_of(self.item.submission.header["pps_id"].iloc[0])
            remembered = drafts.guide(data.now()).remembered
            own += [kept for of in remembered if of.pps_key == pps_key for kept in of.pointings]
        return next((item for item in own if item.table == self.tab.table), None)

    def _sheet(self) -> Page | None:
        others = {item.sheet for item in self.located.values() if item.table != self.tab.table}
        pages = [page for page in self.book.pages if page.name not in others]
        found, earlier = self.located.get(self.tab.table), self._earlier()
        like = self.book.page(found.sheet) if found else None
        like = like or (self.book.page(earlier.sheet) if earlier else None)
        like = like or pointing_aids.sheet_like(pages, self.tab, data.model())
        names = [page.name for page in pages]
        name = st.selectbox(
            "Op welke tab van uw bestand staat die?",
            names,
            index=names.index(like.name) if like and like.name in names else None,
            placeholder="Kies een tab",
            key=self._name("tab"),
        )
        return self.book.page(name) if name else None

    def _row(self, page: Page) -> int:
        rows = pointing_aids.rows_to_choose(page)
        found = self.located.get(self.tab.table)
        like = pointing_aids.header_row_like(page, self.tab, data.model())
        if found and found.sheet == page.name and found.row in rows:
            like = found.row
        row: int = st.selectbox(
            "In welke rij staan de koppen van de kolommen?",
            rows,
            index=rows.index(like),
            format_func=partial(named, page),
            key=self._name("rij", page.name),
        )
        return row

    def _columns(self, page: Page, row: int) -> dict[str, int]:
        """By column id the column on the sheet; those that aren't there are left out."""
        like = pointing_aids.columns_like(page, self.tab, row, data.model(), self._earlier())
        choices = [_NONE, *pointing_aids.columns_to_choose(page, row)]
        asked = pointing_aids.asked_columns(self.tab, self._years(page, row, like))
        parts.html(markup.paragraph("In welke kolom staat wat wij vragen?", "tussenkop"))
        chosen = {}
        for at in range(0, len(asked), _SIDE_BY_SIDE):
            places = st.columns(_SIDE_BY_SIDE)
            for place, column_id in zip(places, asked[at : at + _SIDE_BY_SIDE], strict=False):
                chosen[column_id] = place.selectbox(
                    header_text(self.tab, column_id),
                    choices,
                    index=choices.index(like.get(column_id, _NONE)),
                    format_func=lambda column: _column(page, row, column),
                    key=self._name(page.name, row, column_id),
                )
        return {column_id: column for column_id, column in chosen.items() if column != _NONE}

    def _years(self, page: Page, row: int, like: Mapping[str, int]) -> tuple[int, int]:
        """Those that the headers name; else those of the project."""
        cells = self.item.submission.cells if isinstance(self.item, Monitor) else None
        project = project_years(cells) if cells is not None else None
        return pointing_aids.years_in(page, row, like) or project or coming_years(data.today())

    def _finish(self, page: Page, row: int, columns: Mapping[str, int]) -> None:
        """What it comes to and the button that keeps it; or what is still to be chosen."""
        wrong = _wrong(self.tab, page, row, columns)
        if wrong:
            parts.html(markup.paragraph(wrong, "melding"))
            self._button_back()
            return
        pointing = _pointing(self.tab, page, row, columns)
        parts.html(effect(self.draft, self.book, pointing))
        parts.html(markup.paragraph(_kept(pointing), "zin"))
        with st.container(horizontal=True):
            st.button(
                "Zo lezen",
                key=self._name("neem"),
                on_click=_keep,
                args=(self.draft, pointing, notes.outcome()),
            )
            self._button_back()

    def _button_back(self) -> None:
        found = self.located.get(self.tab.table)
        if found is None or found.pointed is None:
            return
        back = Pointing(self.tab.table, "", 0, (), data.viewer().name, datetime.now(UTC))
        st.button(
            "Niet meer zo lezen",
            key=self._name("terug"),
            on_click=_keep,
            args=(self.draft, back, notes.outcome()),
        )


def _column(page: Page, row: int, column: int) -> str:
    if column == _NONE:
        return "Niet aanwezig"
    return f"{column_letter(column)}: {short(page.text(row, column)) or '(zonder kop)'}"


def _wrong(tab: Tab, page: Page, row: int, columns: Mapping[str, int]) -> str:
    """What can't be read so, and what to do; empty if it can."""
    twice = [column for column in columns.values() if list(columns.values()).count(column) > 1]
    if twice:
        letter = column_letter(twice[0])
        ours = [header_text(tab, item) for item, column in columns.items() if column == twice[0]]
        return f"U hebt kolom {letter} gekozen voor {words.listing(ours)}. Kies er één."
    inputs = [item for item in columns if tab.column(item).is_input]
    if tab in (FIELDS, INDICATORS) and "answer" not in columns:
        return "Kies de kolom met de antwoorden."
    if not inputs:
        return "Kies minstens één kolom met gegevens."
    names = [item.header for item in tab.columns if item.kind in (Kind.ID, Kind.LABEL)]
    if not tab.free_rows and len(inputs) == len(columns):
        return f"Kies ook een kolom die zegt welke rij het is: {words.listing(names, 'of')}."
    return ""


def _pointing(tab: Tab, page: Page, row: int, columns: Mapping[str, int]) -> Pointing:
    ours = {column: column_id for column_id, column in columns.items()}
    places = sorted({*ours, *page.rows[row]})
    pointed = tuple(
        PointedColumn(page.text(row, place), place, ours.get(place, NONE_OF_OURS))
        for place in places
    )
    return Pointing(tab.table, page.name, row, pointed, data.viewer().name, datetime.now(UTC))


def _kept(pointing: Pointing) -> str:
    if pointing.lasts:
        return (
            "Slaat u de monitor op, dan onthouden wij dit voor deze PPS. Een volgend bestand met "
            "dezelfde indeling lezen wij dan vanzelf."
        )
    return (
        "Let op: dit geldt alleen voor dit bestand, want niet elke gekozen kolom heeft een eigen "
        "kop (met het jaar erin, als het om een jaar gaat)."
    )


def _keep(draft: Draft, pointing: Pointing, outcome: Outcome) -> None:
    outcome.clear()
    title = BY_TABLE[pointing.table].title
    try:
        data.store().point_in_draft(data.viewer(), draft.id, pointing, datetime.now(UTC))
    except NotFound:
        outcome.leave(draft.filename, GONE)
    except StoreFault as fault:
        outcome.say(said(fault))
    else:
        how = "niet meer zoals u aanwees" if pointing.takes_back else "zoals u aanwees"
        outcome.say(f"De tabel “{title}” lezen wij nu {how}. Uw eigen bestand blijft zoals het is.")
