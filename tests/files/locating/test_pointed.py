"""A table is read where somebody pointed at it, and only where it still stands so."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Severity
from monitor.domain.layout import BY_TABLE, HEADER_ROW, TABLES
from monitor.domain.pointing import Guide, PointedColumn, Pointing, Remembered
from monitor.files.locating.header_texts import column_named
from monitor.files.parser.limits import Refused
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.intake import examine
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.odd_workbook import AT, DOWN, SHEETS, odd_grid, pointing_of
from tests.files.read_back import finding, read, said, same_answers

HEADER = 4 + DOWN
WHO = "nhn-tech-01"


def by(grid: Grid, *pointings: Pointing) -> Tables:
    return read_tables(grid.workbook(), MODEL, (), Guide(pointings))


def remembering(grid: Grid, *remembered: Remembered) -> Tables:
    return read_tables(grid.workbook(), MODEL, (), Guide(remembered=remembered))


def scores(tables: Tables) -> object:
    found = examine("m.xlsx", b"", tables, MODEL, NOTHING).scores
    assert found is not None
    return found.totals.to_dict("records"), found.dimensions.to_dict("records")


class TestPointedAt:
    @settings(max_examples=12, deadline=None)
    @given(st.integers(min_value=0, max_value=10_000))
    def test_a_strange_workbook_reads_as_the_untouched_one(self, seed: int) -> None:
        grid, pointings = odd_grid(seed)
        with pytest.raises(Refused, match="ANDER-SJABLOON"):
            read(grid)
        tables = by(grid, *pointings)
        assert same_answers(tables)
        assert scores(tables) == scores(read(filled_grid()))
        assert [item[:2] for item in said(tables)] == [
            ("TABEL-AANGEWEZEN", SHEETS[tab.table]) for tab in TABLES
        ]
        assert tables.counts == read(filled_grid()).counts
        assert tables.pointings == pointings

    def test_it_is_said_who_reads_on_what_day_this_was_pointed_at(self) -> None:
        grid, pointings = odd_grid()
        found = finding(by(grid, *pointings), "TABEL-AANGEWEZEN")
        assert found.severity is Severity.NOTICE
        assert '"PPS"' in found.message
        assert "20-11-2026" in found.message

    def test_one_table_that_is_pointed_at_is_enough_to_read_a_file(self) -> None:
        grid, pointings = odd_grid()
        tables = by(grid, pointing_of(pointings)["kpi"])
        assert set(tables.cells.query("state == 'answered'")["table"]) == {"kpi"}
        missing = {item.code for item in tables.findings if item.severity is Severity.ERROR}
        assert missing == {"TAB-ONTBREEKT"}

    def test_a_row_that_is_not_known_is_reported_as_in_any_workbook(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        places = {item.column: item.place for item in kpi.columns}
        sheet = grid["Cijfers"]
        for name, text in (("id", "K99"), ("kpi", "Aantal zeppelins"), ("target", 7.0)):
            sheet.put(80, places[name], text)
        assert finding(by(grid, *pointings), "RIJ-ONBEKEND").sheet == "Cijfers"

    def test_a_header_that_says_something_else_of_its_numbers_is_a_warning(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        other = "Realisatie per jaar (gem.)"
        columns = tuple(
            item._replace(header=other) if item.column == "realised" else item
            for item in kpi.columns
        )
        place = next(item.place for item in kpi.columns if item.column == "realised")
        grid["Cijfers"].put(HEADER, place, other)
        others = [item for item in pointings if item is not kpi]
        tables = by(grid, *others, replace(kpi, columns=columns))
        found = finding(tables, "KOP-ANDERS")
        assert (found.sheet, found.raw, found.severity) == ("Cijfers", other, Severity.WARNING)
        assert same_answers(tables)

    def test_of_a_header_of_an_old_day_it_is_said_that_it_is_of_then(self) -> None:
        """Who points at a column says which it is, and not of when."""
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        old = "Stand op 1-5-2024"
        columns = tuple(
            item._replace(header=old) if item.column == "realised" else item for item in kpi.columns
        )
        place = next(item.place for item in kpi.columns if item.column == "realised")
        grid["Cijfers"].put(HEADER, place, old)
        others = [item for item in pointings if item is not kpi]
        tables = by(grid, *others, replace(kpi, columns=columns))
        found = finding(tables, "KOP-OUDE-STAND")
        assert (found.sheet, found.raw, found.severity) == ("Cijfers", old, Severity.WARNING)
        assert same_answers(tables)

    def test_a_column_that_is_none_of_ours_is_no_question_any_more(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        dismissed = tuple(
            item._replace(column="") if item.column == "realised" else item for item in kpi.columns
        )
        others = [item for item in pointings if item is not kpi]
        tables = by(grid, *others, replace(kpi, columns=dismissed))
        codes = {item.code for item in tables.findings if item.sheet == "Cijfers"}
        assert codes == {"TABEL-AANGEWEZEN", "KOLOM-ONTBREEKT", "KOLOM-VREEMD"}
        assert tables.counts.read + tables.counts.ignored == tables.counts.filled

    @pytest.mark.parametrize(
        ("pointed", "beside", "code"),
        [
            ("Antwoord 2026-jaarlijks", "Antwoord 2026-midterm", "KOLOM-ANDERE-VERSIE"),
            ("Antwoord 2026-jaarlijks", "Antwoord 2026-najaar", "KOLOM-ANDERE-VERSIE"),
            ("Antwoord 2025", "Antwoord", "KOLOM-ANDERE-VERSIE"),
            ("Antwoord 2026-midterm", "Antwoord 2026-jaarlijks", "KOLOM-VREEMD"),
            ("Antwoord 2026", "Antwoord 2025", "KOLOM-VREEMD"),
            ("Antwoord", "Antwoord 2026-midterm", "KOLOM-VREEMD"),
            ("Antwoord 2025", "Gesproken met", "KOLOM-VREEMD"),
        ],
    )
    def test_a_column_of_now_that_was_not_chosen_beside_an_old_one_is_asked_about(
        self, pointed: str, beside: str, code: str
    ) -> None:
        """The monitor is of 2026-midterm: the wrong one of the two may have been pointed at."""
        grid, pointings = odd_grid()
        told = pointing_of(pointings)["indicators"]
        place = next(item.place for item in told.columns if item.column == "answer")
        last = max(item.place for item in told.columns)
        sheet = grid["Vragenlijst"]
        for at, text in ((place, pointed), (last + 1, beside)):
            sheet.put(HEADER, at, text)
        sheet.put(HEADER + 1, last + 1, "3")
        columns = (
            *(it._replace(header=pointed) if it.place == place else it for it in told.columns),
            PointedColumn(beside, last + 1, ""),
        )
        others = [item for item in pointings if item is not told]
        tables = by(grid, *others, replace(told, columns=columns))
        assert same_answers(tables)
        (found,) = [item for item in tables.findings if item.raw == beside]
        assert found.code == code

    @pytest.mark.parametrize(
        ("year", "severity"), [(2026, Severity.WARNING), (2025, Severity.ERROR)]
    )
    def test_a_year_may_be_missing_at_the_end_and_not_between_others(
        self, year: int, severity: Severity
    ) -> None:
        grid, pointings = odd_grid()
        money = pointing_of(pointings)["finance"]
        only = tuple(
            item._replace(column="") if item.column == f"realised_{year}" else item
            for item in money.columns
        )
        tables = by(
            grid, *(item for item in pointings if item is not money), replace(money, columns=only)
        )
        about = [item for item in tables.findings if f"Gerealiseerd {year}" in item.message]
        is_gap = severity is Severity.ERROR
        # Without a gap its sums are whole.
        assert (("finance", f"realised_{year}") in tables.laid_out.absent) is is_gap
        assert [item.severity for item in about if item.code != "KOLOM-VREEMD"] == [severity]

    def test_columns_without_a_header_are_known_by_their_place(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        bare = tuple(item._replace(header="") for item in kpi.columns)
        for item in kpi.columns:
            grid["Cijfers"].put(HEADER, item.place, None)
        grid["Cijfers"].put(HEADER, 40, "naast de tabel")
        others = [item for item in pointings if item is not kpi]
        assert same_answers(by(grid, *others, replace(kpi, columns=bare)))

    def test_columns_with_one_text_are_told_apart_by_their_place(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        same = tuple(item._replace(header="Aantal") for item in kpi.columns)
        for item in kpi.columns:
            grid["Cijfers"].put(HEADER, item.place, "Aantal")
        others = [item for item in pointings if item is not kpi]
        assert same_answers(by(grid, *others, replace(kpi, columns=same)))
        grid["Cijfers"].insert_columns(1)
        assert "AANWIJZING-PAST-NIET" in {
            item.code for item in by(grid, *others, replace(kpi, columns=same)).findings
        }

    def test_of_columns_with_one_text_one_may_be_none_of_ours(self) -> None:
        grid, pointings = odd_grid()
        sheet, kpi = grid["Cijfers"], pointing_of(pointings)["kpi"]
        last = max(item.place for item in kpi.columns)
        target = next(item for item in kpi.columns if item.column == "target")
        sheet.put(HEADER, last + 1, target.header)
        sheet.put(HEADER + 1, last + 1, 99.0)
        told = replace(kpi, columns=(*kpi.columns, PointedColumn(target.header, last + 1, "")))
        others = [item for item in pointings if item is not kpi]
        tables = by(grid, *others, told)
        assert same_answers(tables)
        codes = {item.code for item in tables.findings if item.sheet == "Cijfers"}
        assert codes == {"TABEL-AANGEWEZEN", "KOLOM-VREEMD"}
        sheet.insert_columns(1)
        codes = {item.code for item in by(grid, *others, told).findings}
        assert "AANWIJZING-PAST-NIET" in codes

    def test_a_shared_text_where_the_other_stood_is_not_taken_for_ours(self) -> None:
        grid, pointings = odd_grid()
        sheet, kpi = grid["Cijfers"], pointing_of(pointings)["kpi"]
        last = max(item.place for item in kpi.columns)
        target = next(item for item in kpi.columns if item.column == "target")
        ours = tuple(
            item._replace(header="Aantal") if item is target else item for item in kpi.columns
        )
        sheet.put(HEADER, target.place, None)
        sheet.put(HEADER, last + 1, "Aantal")
        told = replace(kpi, columns=(*ours, PointedColumn("Aantal", last + 1, "")))
        others = [item for item in pointings if item is not kpi]
        assert "AANWIJZING-PAST-NIET" in {item.code for item in by(grid, *others, told).findings}

    def test_a_sheet_that_is_gone_is_said_and_the_rest_is_read(self) -> None:
        grid, pointings = odd_grid()
        del grid.sheets["Cijfers"]
        tables = by(grid, *pointings)
        found = finding(tables, "AANWIJZING-PAST-NIET")
        assert '"Cijfers"' in found.message
        assert same_answers(tables, without=("kpi",))
        assert "kpi" not in set(tables.cells["table"])

    def test_an_earlier_pointing_that_is_taken_back_says_nothing(self) -> None:
        back = Pointing("kpi", "", 0, (), "beheerder", AT)
        tables = by(filled_grid(), back)
        assert same_answers(tables)
        assert tables.findings == ()
        assert tables.pointings == (back,)


class TestRemembered:
    def test_the_next_file_of_the_same_layout_reads_by_itself(self) -> None:
        grid, pointings = odd_grid()
        tables = remembering(grid, Remembered(WHO, pointings))
        assert same_answers(tables)
        assert {item.code for item in tables.findings} == {"TABEL-AANGEWEZEN"}
        assert tables.pointings == pointings

    def test_also_when_the_table_and_its_columns_moved(self) -> None:
        _, pointings = odd_grid(1)
        grid, _ = odd_grid(1)
        for name in SHEETS.values():
            grid[name].insert_rows(3, 4)
            grid[name].insert_columns(2, 2)
        assert same_answers(remembering(grid, Remembered(WHO, pointings)))

    def test_a_file_of_another_partnership_is_not_read_by_it(self) -> None:
        grid, pointings = odd_grid()
        with pytest.raises(Refused):
            remembering(grid, Remembered("utr-02", pointings))

    def test_of_partnerships_with_one_layout_the_own_day_is_told(self) -> None:
        grid, pointings = odd_grid()
        earlier = tuple(replace(item, at=AT.replace(day=2)) for item in pointings)
        tables = remembering(grid, Remembered("utr-02", earlier), Remembered(WHO, pointings))
        assert tables.pointings == pointings

    def test_the_file_itself_goes_before_what_is_remembered(self) -> None:
        grid, pointings = odd_grid()
        wrong = tuple(
            replace(item, columns=item.columns[::-1], row=1) if item.table == "kpi" else item
            for item in pointings
        )
        guide = Guide((pointing_of(pointings)["kpi"],), (Remembered(WHO, wrong),))
        assert same_answers(read_tables(grid.workbook(), MODEL, (), guide))

    def test_what_is_remembered_of_a_partnership_never_makes_a_file_another_ones(self) -> None:
        grid, (odd, pointings) = filled_grid(), odd_grid()
        about = pointing_of(pointings)["fields"]
        sheet = grid.sheets["Over ons"] = odd["Over ons"]
        (row,) = [at for (at, _), cell in sheet.cells.items() if cell.value == "pps_id"]
        places = {item.column: item.place for item in about.columns}
        sheet.put(row, places["answer"], "utr-02")
        tables = remembering(grid, Remembered(WHO, (about,)))
        assert same_answers(tables)
        assert tables.pointings == ()

    def test_our_own_template_is_read_as_ever(self) -> None:
        _, pointings = odd_grid()
        tables = remembering(filled_grid(), Remembered(WHO, pointings))
        assert same_answers(tables)
        assert tables.findings == ()
        assert tables.pointings == ()

    def test_a_column_that_was_renamed_is_not_guessed(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        target = next(item for item in kpi.columns if item.column == "target")
        grid["Cijfers"].put(HEADER, target.place, "Iets nieuws")
        tables = remembering(grid, Remembered(WHO, pointings))
        assert "kpi" not in set(tables.cells["table"])
        assert finding(tables, "AANWIJZING-PAST-NIET").severity is Severity.WARNING

    def test_the_years_go_on(self) -> None:
        grid, pointings = odd_grid()
        money = pointing_of(pointings)["finance"]
        for item in money.columns:
            if item.header.startswith("Bak"):
                stem, year = item.header[:-4], int(item.header[-4:])
                grid["Geld"].put(HEADER, item.place, f"{stem}{year + 1}")
        tables = remembering(grid, Remembered(WHO, pointings))
        assert tables.years == (2025, 2026, 2027)

    def test_a_year_that_is_not_named_holds_for_its_own_file_only(self) -> None:
        """Next year "dit jaar" is another year: read as last time it would be a wrong number."""
        grid, pointings = odd_grid()
        money = pointing_of(pointings)["finance"]
        unnamed = tuple(
            item._replace(header="dit jaar") if item.column == "budget_2025" else item
            for item in money.columns
        )
        place = next(item.place for item in unnamed if item.header == "dit jaar")
        grid["Geld"].put(HEADER, place, "dit jaar")
        told = (
            *(item for item in pointings if item is not money),
            replace(money, columns=unnamed),
        )
        assert same_answers(by(grid, *told))
        assert "finance" not in set(remembering(grid, Remembered(WHO, told)).cells["table"])

    def test_a_new_column_is_asked_about_where_one_of_ours_is_missing(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        realised = next(item for item in kpi.columns if item.column == "realised")
        known = replace(kpi, columns=tuple(item for item in kpi.columns if item is not realised))
        others = tuple(item for item in pointings if item is not kpi)
        tables = remembering(grid, Remembered(WHO, (*others, known)))
        found = finding(tables, "KOLOM-VREEMD-OF-ONZE")
        assert (found.sheet, found.severity) == ("Cijfers", Severity.ERROR)

    def test_a_header_with_a_year_holds_for_its_own_file_only(self) -> None:
        """Next year "Antwoord 2025" may still stand there, beside the answers of that year."""
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        dated = tuple(
            item._replace(header="Stand 2025") if item.column == "realised" else item
            for item in kpi.columns
        )
        place = next(item.place for item in kpi.columns if item.column == "realised")
        grid["Cijfers"].put(HEADER, place, "Stand 2025")
        told = (
            *(item for item in pointings if item is not kpi),
            replace(kpi, columns=dated),
        )
        assert same_answers(by(grid, *told))
        assert "kpi" not in set(remembering(grid, Remembered(WHO, told)).cells["table"])

    @pytest.mark.parametrize("header", ["Bak 20251", "Nr. 1202"])
    def test_a_number_that_is_no_year_lasts(self, header: str) -> None:
        _, (first, *_) = odd_grid()
        named = tuple(item._replace(header=header) for item in first.columns)
        assert replace(first, columns=named).lasts

    def test_a_filled_column_that_came_later_is_asked_about(self) -> None:
        grid, pointings = odd_grid()
        sheet = grid["Cijfers"]
        sheet.put(HEADER, 40, "Nieuwe stand")
        assert {item.code for item in remembering(grid, Remembered(WHO, pointings)).findings} == {
            "TABEL-AANGEWEZEN",
            "KOLOM-VREEMD",
        }
        sheet.put(HEADER + 1, 40, 12.0)
        tables = remembering(grid, Remembered(WHO, pointings))
        found = finding(tables, "KOLOM-NIEUW")
        assert (found.sheet, found.severity) == ("Cijfers", Severity.ERROR)
        assert '"Nieuwe stand"' in found.message
        assert tables.counts.read + tables.counts.ignored == tables.counts.filled

    def test_a_column_that_was_not_there_is_read_where_it_has_our_own_header(self) -> None:
        """As in our template, after a file of which its user dismissed two columns for that one."""
        tables = remembering(filled_grid(), Remembered(WHO, (_without_realised(),)))
        assert same_answers(tables)
        assert {item.code for item in tables.findings} == {"TABEL-AANGEWEZEN"}

    def test_of_two_with_that_header_none_is_read(self) -> None:
        grid = filled_grid()
        grid["KPI"].put(HEADER_ROW, 11, "Realisatie")
        grid["KPI"].put(HEADER_ROW + 1, 11, 3.0)
        tables = remembering(grid, Remembered(WHO, (_without_realised(),)))
        assert "realised" not in set(tables.cells.query("table == 'kpi'")["column"])
        asked = [item for item in tables.findings if item.code == "KOLOM-VREEMD-OF-ONZE"]
        assert len(asked) == 2

    def test_a_table_without_headers_is_pointed_at_again_in_the_next_file(self) -> None:
        grid, pointings = odd_grid()
        kpi = pointing_of(pointings)["kpi"]
        bare = replace(kpi, columns=tuple(item._replace(header="") for item in kpi.columns))
        others = tuple(item for item in pointings if item is not kpi)
        tables = remembering(grid, Remembered(WHO, (*others, bare)))
        assert "kpi" not in set(tables.cells["table"])


def _without_realised() -> Pointing:
    """What was pointed at in a file with our own headers, but for two in place of Realisatie."""
    own = {
        place: str(cell.value)
        for (row, place), cell in filled_grid()["KPI"].cells.items()
        if row == HEADER_ROW
    }
    ours = [
        PointedColumn(text, place, column_named(text, BY_TABLE["kpi"]) or "")
        for place, text in own.items()
    ]
    two = PointedColumn("Stand 2025", 5, ""), PointedColumn("Stand 2026", 6, "")
    kept = (item for item in ours if item.column != "realised")
    return Pointing("kpi", "KPI", HEADER_ROW, (*kept, *two), "beheerder", AT)
