"""What a header text says: which column of a tab it names, exactly or nearly.

Columns are named by id; one by year as ``budget_2026`` for the header ``Begroot 2026``.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from monitor.domain.layout import BY_TABLE, FINANCE, FORECAST, REALISED
from monitor.domain.tab import Kind, Tab
from monitor.domain.year_columns import year_column
from monitor.files.cell.likeness import most_alike, resemble
from monitor.files.cell.text import folded
from monitor.files.cell.time_words import YEAR
from monitor.files.cell.totals import names_a_total
from monitor.files.locating.header_names import names_of, other_names
from monitor.files.locating.header_words import (
    BARE_YEAR,
    ENDINGS,
    NUMBERS,
    SHORT_YEAR,
    in_our_words,
    says_another_number,
    without_idle_words,
)
from monitor.files.locating.part_of_year import part_of_year
from monitor.files.locating.rounds_named import names_a_round, without_rounds
from monitor.files.locating.times_named import school_year
from monitor.files.template.rows import columns_of

LONGEST_HEADER = 60
"""A longer text is no header of ours."""
_BESIDE_STEM = re.compile("[^a-z/]")
_FITTING_MANY = (Kind.DATE, Kind.BOOL, Kind.SCALE)
_EXPLAINED = (Kind.TEXT, Kind.CHOICE, Kind.DATE)
_WORD = re.compile(r"[^\W\d_]{2}")


def project_years(column_ids: Iterable[str]) -> tuple[int, ...]:
    """The years that have a budget or realisation, among columns by year."""
    found = (year_column(column_id) for column_id in column_ids)
    return tuple(sorted({year for stem, year in filter(None, found) if stem != FORECAST}))


def expected_columns(tab: Tab, found: Iterable[str]) -> tuple[str, ...]:
    """The ids of a tab's columns in order, those by year for the years that are there."""
    years = project_years(found) if tab.by_year else ()
    columns = columns_of(tab, years[0], years[-1]) if years else tab.columns
    return tuple(column.id for column in columns)


def header_text(tab: Tab, column_id: str) -> str:
    """The header of a column as the template writes it: ``Antwoord``, ``Begroot 2026``."""
    by_year = year_column(column_id) if tab.by_year else None
    header = tab.column(column_id).header
    return f"{header} {by_year[1]}" if by_year else header


@cache
def _fixed_names(table: str) -> Mapping[str, str]:
    return {folded(column.header): column.id for column in BY_TABLE[table].columns}


@cache
def _stem_names(table: str) -> Mapping[str, str]:
    return {folded(column.header): column.id for column in BY_TABLE[table].by_year}


def column_named(text: str, tab: Tab) -> str | None:
    """The column that a header text is exactly that of."""
    name = folded(text)
    if tab.by_year and YEAR.fullmatch(name[-4:]):
        stem = _stem_names(tab.table).get(name[:-4])
        return f"{stem}_{name[-4:]}" if stem else None
    return _fixed_names(tab.table).get(name)


def without_odd_years(
    likes: Mapping[int, str], texts: Mapping[int, str], sure: Iterable[str]
) -> dict[int, str]:
    """Of ``likes``, column ids by place, those that are of no year or surely of that year.

    Two bare figures are a year where another column is of the same one, the one before or the one
    after, among them or those that are ``sure``. ``texts`` are the headers by place.
    """
    columns = [*likes.values(), *sure]
    years = Counter(by_year[1] for by_year in map(year_column, columns) if by_year)

    def is_shown(like: str) -> bool:
        by_year = year_column(like)
        return (
            by_year is None
            or years[by_year[1]] > 1
            or any(years[by_year[1] + step] for step in (-1, 1))
        )

    return {
        place: like
        for place, like in likes.items()
        if is_shown(like) or not BARE_YEAR.search(texts[place])
    }


def column_like(text: str, tab: Tab) -> str | None:
    """The column that a header text is another name of, or clearly most like.

    None where something in it says that other numbers stand there: "Niet gerealiseerd".
    """
    if len(text) > LONGEST_HEADER or names_a_total(text):
        return None
    text = in_our_words(text, tab)
    name, found = _of_the_whole(text, tab) or (text, _like(text, tab))
    return None if found is None or says_another_number(name, tab, found) else found


def answer_of_a_round(text: str, tab: Tab) -> str | None:
    """The column of answers that a header is like but for the round that it names, if one is.

    Whether that is the round of the workbook is to be seen: "Antwoord midterm 2024".
    """
    if not names_a_round(text):
        return None
    found = column_like(without_rounds(text), tab)
    return found if found and tab.column(found).kind is Kind.ANSWER else None


def _of_the_whole(text: str, tab: Tab) -> tuple[str, str] | None:
    """A header without an ending that changes nothing of what its column asks, and that column.

    What is up to a month of a year may be all that there is yet.
    """
    part = part_of_year(text) if tab is FINANCE else None
    if part and (of_year := _like(part.name, tab)) and of_year.startswith(f"{REALISED}_"):
        return part.name, of_year
    for column_id, ending in ENDINGS.get(tab.table, {}).items():
        found = ending.search(text)
        if found and _like(name := text[: found.start()], tab) == column_id:
            return name, column_id
    return None


def _like(text: str, tab: Tab) -> str | None:
    return _as_written(text, tab) or _as_written(without_idle_words(text, tab), tab)


def _as_written(text: str, tab: Tab) -> str | None:
    name = folded(text)
    if tab.by_year and school_year(text):
        return None
    years = YEAR.findall(text) or YEAR.findall(name) if tab.by_year else []
    if years:
        stem = _stem_like(_BESIDE_STEM.sub("", name), tab)
        return f"{stem}_{years[0]}" if stem and len(years) == 1 else None
    if tab.by_year and (short := SHORT_YEAR.search(text)):
        stem = stem_called(text[: short.start()], tab)
        return f"{stem}_20{short[1]}" if stem else None
    names = _fixed_names(tab.table)
    by_id = names.values()
    other = other_names(tab.table).get(name)
    if other in by_id:
        return other
    others = {name: named for name, named in other_names(tab.table).items() if named in by_id}
    return _begins_with(name, {**others, **names}) or _explained(text, tab) or _alike(name, names)


def _explained(text: str, tab: Tab) -> str | None:
    """The column of texts, choices or dates of which the name is the first words, if one is.

    More words only explain it: "Status per 1 okt". Of a number they may make another.
    """
    words = text.split()
    begun = (folded(" ".join(words[:count])) for count in range(len(words) - 1, 0, -1))
    names = _fixed_names(tab.table)
    found = next((names[name] for name in begun if name in names and names[name] != "id"), None)
    return found if found and tab.column(found).kind in _EXPLAINED else None


def stem_called(text: str, tab: Tab) -> str | None:
    """The column by year that a text without its year is just the name of."""
    name = folded(text)
    if any(map(str.isdigit, name)):
        return None
    name = _BESIDE_STEM.sub("", name)
    return _stem_names(tab.table).get(name) or other_names(tab.table).get(name)


def _stem_like(stem: str, tab: Tab) -> str | None:
    names = _stem_names(tab.table)
    other = other_names(tab.table).get(stem)
    if other in names.values():
        return other
    return names.get(stem) or _alike(stem, names)


def _begins_with(name: str, names: Mapping[str, str]) -> str | None:
    """The longest of the names that the text begins with, if what follows is no more of a word."""
    longest = max(
        (known for known in names if known != "id" and name.startswith(known)), key=len, default=""
    )
    goes_on = name[len(longest) : len(longest) + 1]
    return None if not longest or goes_on.isalpha() else names[longest]


def _alike(name: str, names: Mapping[str, str]) -> str | None:
    found = most_alike(name, names)
    return names[found] if found and found != "id" else None


def may_name(text: str, tab: Tab, column_id: str) -> bool:
    """Whether nothing in a header text that we don't know says that it's another column.

    Every header of an amount by year bears its year, so one without that year is another. Any word
    that we don't know may make another number of it: what is left, what is still due. Dates and a
    yes or no fit in many columns: there a header has to have something of ours. Remarks do as
    well, but change no score: read with a warning they can't be lost.
    """
    if not text.strip():
        return column_id != "id"
    if _WORD.search(text) and _is_another(text, tab, column_id):
        return False
    by_year = year_column(column_id) if tab is FINANCE else None
    return (
        column_id != "id"
        and not names_a_total(text)
        and column_named(text, tab) is None
        and column_like(text, tab) is None
        and not says_another_number(text, tab, column_id)
        and set(YEAR.findall(text)) == ({str(by_year[1])} if by_year else set())
    )


def _is_another(text: str, tab: Tab, column_id: str) -> bool:
    """Whether words that we don't know are of another column, unless that is one by what it holds.

    Answers of a list of ours fit in no other, and the name of a row stands where it stands.
    """
    column = tab.column(column_id)
    if column.kind in NUMBERS:
        return True
    is_name = bool(tab.free_rows) and column_id == tab.naming
    known = any(resemble(text, name) for name in names_of(tab, column))
    return column.kind in _FITTING_MANY and not is_name and not known
