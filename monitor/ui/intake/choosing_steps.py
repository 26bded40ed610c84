"""The steps of pointing at a table: which one, its tab, its header row, its columns.

Each has what is most likely chosen already. Texts from the workbook are choices and cells here,
and never anything else.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial

import streamlit as st

from monitor.domain.keys import key_of
from monitor.domain.layout import BY_TABLE
from monitor.domain.pointing import Located, Pointing
from monitor.domain.tab import Tab
from monitor.domain.year_columns import year_column
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page
from monitor.files.locating.times_named import is_of_another_time
from monitor.files.parser.cell_names import column_letter
from monitor.files.pointing import aids
from monitor.files.pointing.other_years import of_other_years
from monitor.files.template import coming_years, years_of
from monitor.reports import words
from monitor.ui import data, markup, parts
from monitor.ui.intake import drafts, unkept
from monitor.ui.intake.books import Book
from monitor.ui.intake.choice import Choice, label
from monitor.ui.intake.kinds import Monitor, Refused
from monitor.ui.intake.preview import named, preview, short

_NONE = 0
"""The choice that says that a column isn't there."""
_SIDE_BY_SIDE = 3
_NAMED = 3
_BESIDE = (
    "De tabel “{}” staat op deze tab naast een andere, en dan kunnen wij haar niet lezen. Zet haar "
    "op een eigen tab met de naam “{}” en lees het bestand opnieuw in."
)


class Steps:
    """The steps for one draft, of which ``located`` tells what was found by table."""

    def __init__(self, item: Monitor | Refused, book: Book, located: Mapping[str, Located]) -> None:
        self._book, self._draft, self._located = book, item.draft, located
        self._submission = item.submission if isinstance(item, Monitor) else None
        self._boxes: list[str] = []
        self._unkept = unkept.of(item.draft)

    @property
    def chosen(self) -> dict[str, object]:
        """What stands in each box that was drawn, by its key."""
        return {key: st.session_state[key] for key in self._boxes}

    def table(self, tabs: Sequence[Tab]) -> Tab:
        """Draw the choice of one of these tables; first the first that is still to be found."""
        first = next((at for at, tab in enumerate(tabs) if not self._is_pointed(tab)), 0)
        # Another box once a table is kept: by one name it would stay on the table that is done.
        done = "_".join(f"{item.table}{item.at.timestamp():.0f}" for item in self._draft.pointings)
        self._boxes.append(f"aanwijzen_tabel_{self._draft.id}_{done}")
        tab: Tab = st.selectbox(
            "1. Welke tabel wijst u aan?",
            tabs,
            index=first,
            format_func=self._told,
            key=self._boxes[-1],
        )
        return BY_TABLE[tab.table]  # what a box gives is a copy

    def choice(self, tab: Tab) -> Choice | None:
        """Draw the steps for this table; None as long as no tab is chosen to read it from."""
        page = self._sheet(tab)
        if page is None:
            return None
        others = self._headers_of_others(tab, page)
        if aids.is_beside(page, tab, others):
            parts.html(markup.paragraph(_BESIDE.format(tab.title, tab.title), "melding"))
            return None
        row = self._row(tab, page, others)
        parts.html(preview(page, row))
        return Choice(tab, page, row, self._columns(tab, page, row))

    def _is_pointed(self, tab: Tab) -> bool:
        found = self._located.get(tab.table)
        return found is not None and found.pointed is not None

    def _told(self, tab: Tab) -> str:
        found = self._located.get(tab.table)
        if found is None:
            return f"{tab.title} (niet gevonden)"
        if found.pointed:
            return f"{tab.title} (aangewezen)"
        if tab.by_year and not any(year_column(column_id) for column_id, _ in found.columns):
            return f"{tab.title} (zonder jaren)"
        missing = words.listing([header_text(tab, column) for column in found.missing[:_NAMED]])
        more = " en meer" if len(found.missing) > _NAMED else ""
        return f"{tab.title} (zonder {missing}{more})"

    def _key(self, tab: Tab, *of: object) -> str:
        return "_".join(map(str, ("aanwijzen", self._draft.id, tab.table, *of)))

    def _box(self, tab: Tab, *of: object) -> str:
        """The key of a box, of which ``chosen`` tells from now on."""
        self._boxes.append(self._key(tab, *of))
        return self._boxes[-1]

    def _earlier(self, tab: Tab) -> Pointing | None:
        """What was pointed at last: in this draft, else in an earlier file of its partnership."""
        own = [item for item in self._draft.pointings if not item.takes_back]
        if self._submission:
            pps_key = key_of(self._submission.header["pps_id"].iloc[0])
            remembered = drafts.guide(data.now()).remembered
            kept = (item for of in remembered if of.pps_key == pps_key for item in of.pointings)
            own += map(self._without_old_columns, kept)
        return next((item for item in own if item.table == tab.table), None)

    def _without_old_columns(self, item: Pointing) -> Pointing:
        """What an earlier file had, but for columns that are of that round by their header."""
        columns = (
            it for it in item.columns if year_column(it.column) or self._is_of_now(it.header)
        )
        return replace(item, columns=tuple(columns))

    def _is_of_now(self, header: str) -> bool:
        """Whether a header names no other round or time than that of this monitor."""
        about = self._submission.about if self._submission else None
        round_, day = (about.round, about.reference_date) if about else ("", None)
        return not is_of_another_time(header, round_, day)

    def _sheet(self, tab: Tab) -> Page | None:
        taken = {item.sheet for item in self._located.values() if item.table != tab.table}
        names = [page.name for page in self._book.pages]
        found, earlier = self._located.get(tab.table), self._earlier(tab)
        like = aids.sheet_like(self._book.pages, tab, data.model(), taken)
        likely = (found and found.sheet, earlier and earlier.sheet, like and like.name)
        first = next((names.index(name) for name in likely if name in names), None)
        name = st.selectbox(
            "2. Op welke tab van uw bestand staat die?",
            names,
            index=first,
            placeholder="Kies een tab",
            key=self._box(tab, "tab"),
            on_change=self._unkept.chosen,
            args=(tab.table,),
        )
        return self._book.page(name) if name else None

    def _headers_of_others(self, tab: Tab, page: Page) -> set[int]:
        """The header rows of the other tables on this sheet."""
        return {
            item.row
            for item in self._located.values()
            if item.table != tab.table and item.sheet == page.name
        }

    def _row(self, tab: Tab, page: Page, others: Set[int]) -> int:
        rows = aids.rows_to_choose(page, others)
        found = self._located.get(tab.table)
        like = found.row if found and found.sheet == page.name else None
        if like not in rows:
            like = aids.header_row_like(page, tab, data.model(), others)
        row: int = st.selectbox(
            "3. In welke rij staan de koppen van de kolommen?",
            rows,
            index=rows.index(like),
            format_func=partial(named, page),
            key=self._box(tab, "rij", page.name),
            on_change=self._unkept.chosen,
            args=(tab.table,),
        )
        return row

    def _columns(self, tab: Tab, page: Page, row: int) -> dict[str, int]:
        """By column id the column on the sheet; those that aren't there are left out."""
        earlier = self._earlier(tab)
        like = aids.columns_like(page, tab, row, data.model(), earlier, self._is_of_now)
        asked = self._asked(tab, page, row, like)
        choices = [_NONE, *aids.columns_to_choose(page, row)]
        own = f"{self._key(tab, page.name, row)}_zelf"
        chosen: dict[str, int] = like | st.session_state.setdefault(own, {})
        followed = of_other_years(page, row, chosen, asked)
        every = followed | chosen
        parts.html(markup.paragraph("4. In welke kolom van uw tab staat dit?", "zin"))
        for at in range(0, len(asked), _SIDE_BY_SIDE):
            places = st.columns(_SIDE_BY_SIDE)
            for place, column_id in zip(places, asked[at : at + _SIDE_BY_SIDE], strict=False):
                key = self._box(tab, page.name, row, column_id)
                # What follows from another box shows also where this one was drawn before.
                st.session_state[key] = every.get(column_id, _NONE)
                place.selectbox(
                    label(tab, column_id),
                    choices,
                    format_func=partial(_column, page, row),
                    key=key,
                    on_change=_choose,
                    args=(own, column_id, key, partial(self._unkept.chosen, tab.table)),
                )
        if followed:
            parts.html(markup.paragraph(_followed(tab, list(followed)), "zin"))
        return {item: every[item] for item in asked if every.get(item, _NONE) != _NONE}

    def _asked(self, tab: Tab, page: Page, row: int, like: Mapping[str, int]) -> list[str]:
        """The columns to choose, for the years that the headers name; else those of the project."""
        if named_there := aids.years_in(page, row, like):
            return aids.asked_columns(tab, named_there)
        today = data.today()
        first, last = (
            years_of(self._submission.cells, today) if self._submission else coming_years(today)
        )
        return aids.columns_of_project(tab, first, last)


def _choose(own: str, column_id: str, box: str, chosen: Callable[[], None]) -> None:
    """Keep what somebody chose in a box, apart from what was suggested in others."""
    chosen()
    st.session_state[own][column_id] = st.session_state[box]


def _followed(tab: Tab, column_ids: Sequence[str]) -> str:
    """That columns of other years were filled in along with those that were chosen."""
    years: dict[str, list[int]] = {}
    for kind, year in filter(None, map(year_column, column_ids)):
        years.setdefault(kind, []).append(year)
    told = [f"{tab.column(f'{kind}_').header} {_listed(of)}" for kind, of in years.items()]
    return (
        f"Wij vulden zelf ook in: {words.listing(told)}. Die kolommen heten bij u net zo als de "
        "kolom die u koos, op het jaar na. Klopt dat niet? Kies dan een andere."
    )


def _listed(years: Sequence[int]) -> str:
    if len(years) > 2 and years[-1] - years[0] + 1 == len(years):
        return f"{years[0]} tot en met {years[-1]}"
    return words.listing([str(year) for year in years])


def _column(page: Page, row: int, column: int) -> str:
    if column == _NONE:
        return "Niet aanwezig"
    return f"{column_letter(column)}: {short(page.text(row, column)) or '(zonder kop)'}"
