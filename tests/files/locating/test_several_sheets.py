import datetime
from collections.abc import Mapping

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Severity, Subject
from monitor.files import tables as module
from monitor.files.tables import read_tables
from tests.files.counted import counted
from tests.files.filled_grid import MODEL, Grid, empty_grid, filled_grid
from tests.files.odd_workbook import AT
from tests.files.read_back import only_answers_need_a_place, read, said, same_answers

APART = "TAB-KOLOMMEN-VERDEELD"
A_YEAR = {
    "Financien 2024": ("Begroot 2024", "Gerealiseerd 2024"),
    "Financien 2025": ("Begroot 2025", "Gerealiseerd 2025"),
    "Financien 2026": ("Begroot 2026", "Gerealiseerd 2026"),
}
A_KIND = {
    "Begroot": ("Begroot 2024", "Begroot 2025", "Begroot 2026"),
    "Gerealiseerd": ("Gerealiseerd 2024", "Gerealiseerd 2025", "Gerealiseerd 2026"),
}
LABELS = ("id", "Post", "Soort")


def divided(columns_of: Mapping[str, tuple[str, ...]], *, retitled: bool) -> Grid:
    """A workbook with these columns of tab Financien each on a sheet, with an amount in each row.

    ``columns_of`` are the headers besides those of the labels, by the name of the sheet.
    """
    grid = filled_grid()
    whole = grid.sheets.pop("Financien")
    for name, kept in columns_of.items():
        sheet = grid.add(name)
        sheet.cells = dict(whole.cells)
        for header in kept:
            for row in whole.data_rows:
                sheet.put(row, whole.column(header), 1000.0)
        if retitled:
            sheet.put(1, 1, name)
        headers = {column: cell.value for (row, column), cell in whole.cells.items() if row == 4}
        for column in sorted(headers, reverse=True):
            if headers[column] not in (*LABELS, *kept):
                sheet.delete_column(column)
    return grid


@pytest.mark.parametrize("columns_of", [A_YEAR, A_KIND], ids=["a year", "a kind"])
@pytest.mark.parametrize("retitled", [True, False])
def test_columns_on_sheets_of_their_own_belong_beside_each_other(
    columns_of: Mapping[str, tuple[str, ...]], retitled: bool
) -> None:
    tables = read(divided(columns_of, retitled=retitled))
    (found,) = tables.findings
    *names, last = (f'"{name}"' for name in columns_of)
    assert (found.code, found.sheet, found.severity) == (APART, names[0][1:-1], Severity.ERROR)
    assert f"op {len(columns_of)} tabs: {', '.join(names)} en {last}." in found.message
    assert 'naast elkaar op één tab "Financien"' in found.remedy
    assert only_answers_need_a_place(tables, "Financien")
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def test_one_of_them_with_our_own_name_is_not_read_alone() -> None:
    columns_of = {"Financien": A_YEAR["Financien 2024"], "2025": A_YEAR["Financien 2025"]}
    assert said(read(divided(columns_of, retitled=False))) == [(APART, "Financien", None)]


def test_sheets_that_both_answer_a_column_contradict() -> None:
    columns_of = {"Zoals het was": A_KIND["Begroot"], "Zoals het is": A_KIND["Begroot"][1:]}
    assert said(read(divided(columns_of, retitled=True))) == [("TAB-DUBBEL", "Zoals het was", None)]


def half_filled_beside(title: str, *names: str) -> Grid:
    """A workbook with copies of a tab below these names, and half of its answers emptied."""
    grid = filled_grid()
    sheet = grid[title]
    for name in names:
        grid.add(name).cells = dict(sheet.cells)
    for row in sheet.data_rows[len(sheet.data_rows) // 2 :]:
        for header in ("Antwoord", "Doel", "Realisatie", "Telling", "Begroot 2024"):
            if any(cell.value == header for (at, _), cell in sheet.cells.items() if at == 4):
                sheet.put(row, sheet.column(header), None)
    return grid


def codes(grid: Grid) -> list[str]:
    return [code for code, *_ in said(read(grid))]


class TestBesideSheetsSetAsideByTheirNames:
    """A round that is half filled has fewer answers than the last one, which many keep."""

    @pytest.mark.parametrize("title", ["Indicatoren", "KPI", "Financien"])
    @pytest.mark.parametrize("name", ["{} 2023", "{} (mei 2024)", "{} oud", "2022 {}"])
    def test_one_of_before_is_told_and_ours_read(self, title: str, name: str) -> None:
        named = name.format(title)
        tables = read(half_filled_beside(title, named))
        assert ("TAB-LIJKT-OP-EERDER-OF-EIGEN", named, None) in said(tables)
        assert not [item for item in tables.findings if item.severity is Severity.ERROR]
        table = {"Indicatoren": "indicators", "Financien": "finance"}.get(title, title.lower())
        assert table in set(tables.cells["table"])
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    def test_so_are_several(self) -> None:
        grid = half_filled_beside("KPI", "KPI 2023", "KPI 2024", "KPI (oud)")
        assert codes(grid) == ["TAB-LIJKT-OP-EERDER-OF-EIGEN"] * 3

    def test_tab_pps_tells_the_year_also_where_it_was_copied_itself(self) -> None:
        grid = filled_grid()
        sheet = grid["PPS"]
        grid.add("PPS 2023").cells = dict(sheet.cells)
        sheet.put(sheet.row("sector"), sheet.column("Antwoord"), None)
        assert codes(grid) == ["TAB-LIJKT-OP-EERDER-OF-EIGEN"]

    @pytest.mark.parametrize("name", ["KPI concept", "KPI_kladversie", "Concept KPI"])
    def test_a_draft_is_asked(self, name: str) -> None:
        grid = half_filled_beside("KPI", name)
        assert said(read(grid)) == [("TAB-LIJKT-OP-MET-ANDERE", name, None)]

    @pytest.mark.parametrize("name", ["KPI (2)", "KPI 2026", "KPI Bert", "Contest"])
    def test_any_other_contradicts(self, name: str) -> None:
        assert "TAB-DUBBEL" in codes(half_filled_beside("KPI", name))

    def test_the_only_one_of_now_counts_whatever_it_is_called(self) -> None:
        grid = half_filled_beside("KPI", "KPI 2024", "KPI 2025")
        grid["KPI"].name = "KPI 2026"
        assert codes(grid) == ["TAB-LIJKT-OP-EERDER-OF-EIGEN"] * 2
        grid["KPI"].visible = False
        assert "TAB-DUBBEL" in codes(grid)

    def test_where_ours_is_empty_it_is_asked_whether_those_of_before_hold(self) -> None:
        grid = half_filled_beside("KPI", "KPI 2023")
        grid["KPI"].cells = dict(empty_grid()["KPI"].cells)
        assert said(read(grid)) == [("TAB-STAAT-ELDERS-EERDER", "KPI 2023", None)]

    def test_where_ours_is_empty_a_draft_contradicts(self) -> None:
        grid = half_filled_beside("KPI", "KPI concept")
        grid["KPI"].cells = dict(empty_grid()["KPI"].cells)
        assert codes(grid) == ["TAB-DUBBEL"]

    @pytest.mark.parametrize(
        ("title", "name"),
        [("KPI", "KPI oud"), ("Indicatoren", "Indicatoren 2023"), ("Financien", "Backup")],
    )
    def test_rows_that_only_that_one_answers_are_the_rest(self, title: str, name: str) -> None:
        grid = half_filled_beside(title, name)
        sheet = grid[title]
        half = sheet.data_rows[len(sheet.data_rows) // 2]
        labels = {1, 2, 3, 4} if title == "Indicatoren" else {1, 2, 3}
        for row, column in list(sheet.cells):
            if row > 4 and column not in labels:
                (sheet if row >= half else grid[name]).put(row, column, None)
        tables = read(grid)
        (found,) = [item for item in tables.findings if item.sheet == name]
        assert (found.code, found.severity) == ("TAB-MET-DE-REST", Severity.ERROR)

    @pytest.mark.parametrize(
        ("title", "header", "name"),
        [
            ("KPI", "Realisatie", "KPI 2023"),
            ("Financien", "Gerealiseerd 2024", "Financien archief"),
            ("Financien", "Gerealiseerd 2024", "Financien 2023"),
        ],
    )
    def test_columns_that_only_that_one_answers_are_asked(
        self, title: str, header: str, name: str
    ) -> None:
        grid = filled_grid()
        sheet = grid[title]
        column = sheet.column(header)
        grid.add(name).cells = dict(sheet.cells)
        for row in sheet.data_rows:
            sheet.put(row, column, None)
        (found,) = [item for item in read(grid).findings if item.sheet == name]
        assert (found.code, found.severity) == ("TAB-MISSCHIEN-MET-KOLOMMEN", Severity.WARNING)
        assert f'Op de tab "{title}" is daar bij "{header}" niets ingevuld.' in found.message
        assert found.cell is not None

    def test_not_where_it_says_the_rest_otherwise(self) -> None:
        grid = filled_grid()
        sheet, kept = grid["KPI"], grid.add("KPI 2023")
        kept.cells = dict(sheet.cells)
        for row in sheet.data_rows:
            kept.put(row, sheet.column("Doel"), 7.0 * row)
            for header in ("Realisatie", "Telling"):
                sheet.put(row, sheet.column(header), None)
        assert codes(grid) == ["TAB-LIJKT-OP-EERDER-OF-EIGEN"]

    def test_whole_it_is_read_as_ever(self) -> None:
        grid = filled_grid()
        grid.add("KPI 2023").cells = dict(grid["KPI"].cells)
        assert same_answers(read(grid))

    def test_a_day_that_was_put_right_on_screen_counts(self) -> None:
        grid = half_filled_beside("KPI", "KPI 2023")
        pps = grid["PPS"]
        for field in ("peildatum", "meetmoment"):
            pps.put(pps.row(field), pps.column("Antwoord"), None)
        assert "TAB-DUBBEL" in codes(grid)
        day = str(datetime.date(2026, 9, 1))
        typed = Correction(Subject("fields", "peildatum", "answer"), "", day, "beheerder", AT)
        tables = read_tables(grid.workbook(), MODEL, [typed])
        assert "TAB-DUBBEL" not in {item.code for item in tables.findings}

    def test_tab_pps_is_asked_once_however_many_there_are(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        grid = half_filled_beside("KPI", *(f"KPI {year}" for year in range(2015, 2024)))
        for year in range(2015, 2024):
            grid.add(f"SWOT {year}").cells = dict(grid["SWOT"].cells)
        calls = counted(monkeypatch, module, "round_told")
        read(grid)
        assert len(calls) == 1


def with_a_list(headers: tuple[str, ...], *, rows: int = 16, emptied: bool) -> Grid:
    """A workbook with a list of its KPI's that begins with that word, as the title of our tab does.

    ``emptied`` says that the last of its columns is empty on ours in these rows.
    """
    grid = filled_grid()
    sheet, own = grid["KPI"], grid.add("Cijfers")
    real = sheet.column("Realisatie")
    for at, header in enumerate(headers, 1):
        own.put(1, at, header)
    for row in sheet.data_rows[:rows]:
        for at, header in enumerate(headers[:-1], 1):
            own.put(row, at, sheet.cells[row, sheet.column(header)])
        own.put(row, len(headers), float(row * row))
        if emptied:
            sheet.put(row, real, None)
    return grid


class TestBesideAListWithFewOfOurHeaders:
    """Whatever its title, it's no other version of a tab of ours that is whole."""

    @pytest.mark.parametrize("rows", [16, 4])
    @pytest.mark.parametrize("header", ["Stand", "Realisatie"])
    def test_what_ours_lacks_is_a_part_of_a_column(self, header: str, rows: int) -> None:
        tables = read(with_a_list(("KPI", "Eenheid", header), rows=rows, emptied=True))
        assert said(tables) == [("TAB-MET-KOLOMMEN", "Cijfers", None)]
        assert "kpi" in set(tables.cells["table"])

    def test_what_ours_answers_is_a_list_of_their_own(self) -> None:
        tables = read(with_a_list(("KPI", "Eenheid", "Stand"), emptied=False))
        assert said(tables) == [("TAB-VREEMD", "Cijfers", None)]
        assert same_answers(tables)

    def test_one_with_more_answers_that_says_otherwise_is_asked(self) -> None:
        grid = with_a_list(("KPI", "Eenheid", "Stand"), emptied=False)
        sheet = grid["KPI"]
        for row in sheet.data_rows[4:]:
            for header in ("Doel", "Realisatie", "Telling"):
                sheet.put(row, sheet.column(header), None)
        assert codes(grid) == ["TAB-MISSCHIEN-MET-KOLOMMEN"]

    def test_a_tab_of_ours_that_lost_columns_too_is_divided(self) -> None:
        grid = with_a_list(("KPI", "Eenheid", "Stand"), emptied=True)
        sheet = grid["KPI"]
        for header in ("Telling", "Realisatie", "Eenheid"):
            sheet.delete_column(sheet.column(header))
        assert codes(grid) == [APART]

    def test_rows_that_people_add_below_few_headers_are_a_part_of_the_table(self) -> None:
        grid = filled_grid()
        own = grid.add("Mijlpalen Bert")
        own.put(1, 1, "Mijlpalen")
        for row in range(4, 20):
            for at, header in enumerate(("Mijlpaal", "Fase", "Status"), 1):
                own.put(row, at, header if row == 4 else f"{header} van Bert, {row}")
        assert codes(grid) == ["TAB-VERDEELD"]


class TestBesideHiddenSheets:
    @pytest.mark.parametrize("title", ["Indicatoren", "KPI", "Financien"])
    def test_the_one_that_is_seen_counts_and_a_copy_with_more_is_asked(self, title: str) -> None:
        grid = half_filled_beside(title, f"{title} (2)")
        grid[f"{title} (2)"].visible = False
        tables = read(grid)
        (found,) = [item for item in tables.findings if item.sheet == f"{title} (2)"]
        assert (found.code, found.severity) == ("TAB-LIJKT-OP-VERBORGEN", Severity.WARNING)
        assert "vakken zijn anders ingevuld." in found.message
        assert found.remedy.startswith(f'Maak de tab "{title} (2)" zichtbaar')
        assert any(item.in_question for item in tables.leftovers if item.sheet == found.sheet)
        assert not any(item.needs_place for item in tables.leftovers)
        assert not [item for item in tables.findings if item.severity is Severity.ERROR]
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    def test_a_copy_with_no_more_is_kept(self) -> None:
        grid = filled_grid()
        copy = grid.add("KPI (2)")
        copy.cells = dict(grid["KPI"].cells)
        copy.put(5, copy.column("Doel"), 7.0)
        copy.visible = False
        assert codes(grid) == ["TAB-VREEMD-VERBORGEN"]

    def test_where_ours_is_empty_the_answers_stand_there(self) -> None:
        grid = half_filled_beside("KPI", "KPI (2)")
        grid["KPI"].cells = dict(empty_grid()["KPI"].cells)
        grid["KPI (2)"].visible = False
        assert codes(grid) == ["TAB-STAAT-ELDERS-VERBORGEN"]

    def test_one_with_our_own_name_contradicts_what_is_seen(self) -> None:
        grid = half_filled_beside("KPI", "KPI (2)")
        grid["KPI"].visible = False
        assert codes(grid) == ["TAB-DUBBEL"]
