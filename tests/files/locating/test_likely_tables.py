import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import BY_TABLE, WITH_TABLE
from monitor.files.taking.found import Tables
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import only_answers_need_a_place, read, said

TABLE_OF = {tab.title: tab.table for tab in WITH_TABLE}
LIKE = "TAB-VREEMD-OF-ONZE"

WITHOUT = [
    ("Financien", "Prognose"),
    ("Financien", "Gerealiseerd"),
    ("KPI", "Telling, Toelichting, Eenheid"),
    ("PPS", "Toelichting"),
    ("Indicatoren", "Niveaus, Dimensie, Reden n.v.t."),
    ("Partners", "Omvang, Gemeente, Rol, Toelichting"),
    ("Mijlpalen", "Fase, Toelichting"),
    ("SWOT", "Bewijs, Actie, Actiedatum"),
]
"""Tabs, and the headers without which they haven't enough to be known by these."""


def renamed(title: str, gone: str) -> Grid:
    """A workbook with one tab under another name and title, without columns that begin so."""
    grid = filled_grid()
    sheet = grid[title]
    sheet.name = "Overzicht"
    sheet.put(1, 1, "Overzicht van Zorg om de Hoek")
    for column in sorted((column for row, column in sheet.cells if row == 4), reverse=True):
        header = sheet.cells.get((4, column))
        if header and str(header.value).startswith(tuple(gone.split(", "))):
            sheet.delete_column(column)
    return grid


def header_of(title: str, column_id: str) -> str:
    return BY_TABLE[TABLE_OF[title]].column(column_id).header


def given(tables: Tables, title: str) -> dict[tuple[str, str], str]:
    """What was answered on a tab, by row and column."""
    cells = tables.cells[tables.cells["table"] == TABLE_OF[title]]
    return {
        (row, column): raw
        for row, column, raw in zip(cells["row"], cells["column"], cells["raw"], strict=True)
        if raw
    }


def without_ids(sheet: GridSheet) -> None:
    for row in (4, *sheet.data_rows):
        sheet.put(row, 1, None)


def put_table(sheet: GridSheet, *lines: tuple[str | float, ...]) -> None:
    for row, line in enumerate(lines, 4):
        for column, value in enumerate(line, 1):
            sheet.put(row, column, value)


@pytest.mark.parametrize(("title", "gone"), WITHOUT)
def test_with_some_headers_the_ids_of_the_rows_show_which_table_it_is(
    title: str, gone: str
) -> None:
    tables = read(renamed(title, gone))
    assert ("TAB-AAN-KOPPEN-HERKEND", "Overzicht", None) in said(tables)
    whole, kept = given(read(filled_grid()), title), given(tables, title)
    lost = {header_of(title, column) for _, column in whole.keys() - kept.keys()}
    assert len(kept) > 2
    assert kept.items() <= whole.items()
    assert all(header.startswith(tuple(gone.split(", "))) for header in lost)
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize(
    ("title", "gone"),
    [item for item in WITHOUT if item[0] in ("Financien", "KPI", "Partners", "Mijlpalen", "SWOT")],
)
def test_without_ids_it_is_asked_whether_a_tab_is_ours(title: str, gone: str) -> None:
    grid = renamed(title, gone)
    without_ids(grid[title])
    tables = read(grid)
    (found,) = tables.findings
    assert (found.code, found.sheet, found.severity) == (LIKE, "Overzicht", Severity.ERROR)
    assert f'Wij vinden de tab "{title}" niet.' in found.message
    assert f'Noem deze tab dan "{title}"' in found.remedy
    assert TABLE_OF[title] not in set(tables.cells["table"])
    assert only_answers_need_a_place(tables, title)
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored
    grid.add(title + "-leeg").name = title
    answered = read(grid)
    assert [item.severity for item in answered.findings if item.severity is Severity.ERROR] == []
    assert LIKE not in {item.code for item in answered.findings}


def test_a_tab_that_is_needed_is_asked_for_whatever_looks_like_it() -> None:
    grid = renamed("Indicatoren", "Niveaus, Dimensie, Reden n.v.t.")
    without_ids(grid["Indicatoren"])
    assert said(read(grid)) == [("TAB-ONTBREEKT", None, None), ("TAB-VREEMD", "Overzicht", None)]


def test_what_looks_like_a_table_without_an_answer_is_not_asked_about() -> None:
    for title in ("KPI", "Mijlpalen"):
        grid = renamed(title, "Toelichting, Telling, Fase")
        sheet = grid[title]
        without_ids(sheet)
        labels = (2, 3) if title == "KPI" else ()
        for row, column in list(sheet.cells):
            if row > 4 and column not in labels:
                sheet.put(row, column, None)
        assert ("TAB-VREEMD", "Overzicht", None) in said(read(grid))


OWN: dict[str, list[tuple[str | float, ...]]] = {
    "Partners": [
        ("id", "Organisatie", "Gemeente", "Rol", "Telefoon"),
        *(
            (f"P{number:02}", f"Bedrijf {number}", "Meerstad", "gastles", number)
            for number in range(1, 9)
        ),
    ],
    "Financien": [
        ("id", "Post", "Begroot 2024", "Begroot 2025"),
        *((f"B{number:02}", f"Zaal {number}", 100.0 * number, 200.0) for number in range(1, 9)),
    ],
    "KPI": [
        ("id", "KPI", "Waar het staat"),
        ("students_reached", "Bereikte studenten", "Administratie"),
        ("lunch", "Lunches", "Kantine"),
        ("rooms", "Lokalen", "Gebouw"),
        ("bikes", "Fietsen", "Stalling"),
    ],
    "Mijlpalen": [
        ("Nr", "Status", "Toelichting", "Wie"),
        *((f"M{number:02}", "klaar", "Besteld", "Inkoop") for number in range(1, 9)),
    ],
}
"""Tables of the users' own that have some headers or words as one of ours, which isn't there."""


@pytest.mark.parametrize("title", OWN)
def test_a_table_of_their_own_with_a_few_of_our_words_is_not_ours(title: str) -> None:
    grid = filled_grid()
    del grid.sheets[title]
    put_table(grid.add("Eigen lijst"), *OWN[title])
    assert said(read(grid)) == [
        ("TAB-ONTBREEKT-OPTIONEEL", None, None),
        ("TAB-VREEMD", "Eigen lijst", None),
    ]
