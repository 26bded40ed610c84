"""What is suggested to who points at a table: right where something tells it, else nothing."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.layout import BY_TABLE, FIELDS, FINANCE, INDICATORS, KPI, PARTNERS
from monitor.files.locating.page import Page
from monitor.files.locating.times_named import is_of_another_time
from monitor.files.pointing import aids
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.odd_workbook import DOWN, SHEETS, odd_grid, pointing_of

HEADER = 4 + DOWN


def pages(grid: Grid) -> list[Page]:
    return [Page(sheet) for sheet in grid.workbook().sheets]


def page(grid: Grid, name: str) -> Page:
    return next(item for item in pages(grid) if item.name == name)


@pytest.mark.parametrize("table", ["fields", "indicators", "kpi", "finance"])
def test_a_sheet_is_known_by_our_questions_whatever_it_is_called(table: str) -> None:
    grid, _ = odd_grid()
    like = aids.sheet_like(pages(grid), BY_TABLE[table], MODEL)
    assert like is not None
    assert like.name == SHEETS[table]


def test_no_sheet_is_suggested_where_none_has_anything_of_ours() -> None:
    grid, _ = odd_grid()
    others = [page(grid, SHEETS["milestones"])]
    assert aids.sheet_like(others, KPI, MODEL) is None
    assert aids.sheet_like([], KPI, MODEL) is None


@pytest.mark.parametrize("table", ["fields", "indicators", "kpi", "finance"])
def test_the_header_row_is_the_one_above_our_questions(table: str) -> None:
    grid, _ = odd_grid()
    grid[SHEETS[table]].put(2, 2, "Ons overzicht")
    tab, there = BY_TABLE[table], page(grid, SHEETS[table])
    assert aids.header_row_like(there, tab, MODEL) == HEADER


def test_the_header_row_is_the_one_with_our_headers_where_there_is_one() -> None:
    assert aids.header_row_like(page(filled_grid(), "Partners"), PARTNERS, MODEL) == 4


@pytest.mark.parametrize(("down", "beside"), [(0, True), (40, False)])
def test_a_table_is_beside_another_where_both_have_their_headers_in_one_row(
    down: int, beside: bool
) -> None:
    grid = filled_grid()
    for (row, column), item in grid["Mijlpalen"].cells.items():
        grid["KPI"].put(row + down, column + 10, item)
    assert aids.is_beside(page(grid, "KPI"), BY_TABLE["milestones"], {4}) is beside


def test_without_anything_of_ours_it_is_the_first_row_with_more_than_one_text() -> None:
    grid, _ = odd_grid()
    grid["Bedrijven"].put(2, 2, "Onze bedrijven")
    assert aids.header_row_like(page(grid, "Bedrijven"), PARTNERS, MODEL) == HEADER


def test_codes_and_questions_are_known_by_what_stands_in_their_columns() -> None:
    grid, pointings = odd_grid()
    places = {item.column: item.place for item in pointing_of(pointings)["indicators"].columns}
    like = aids.columns_like(page(grid, "Vragenlijst"), INDICATORS, HEADER, MODEL, earlier=None)
    assert like == {
        name: places[name] for name in ("id", "dimension", "indicator", "question", "levels")
    }


def test_headers_that_are_ours_are_known_by_their_text() -> None:
    like = aids.columns_like(page(filled_grid(), "PPS"), FIELDS, 4, MODEL, earlier=None)
    assert like == {"id": 1, "question": 2, "answer": 3, "note": 4}


def test_a_slip_in_a_year_is_the_column_that_is_meant() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    was = aids.columns_like(page(grid, "Financien"), FINANCE, 4, MODEL, earlier=None)
    sheet.put(4, sheet.column("Begroot 2024"), "Begroot 2034")
    assert aids.columns_like(page(grid, "Financien"), FINANCE, 4, MODEL, earlier=None) == was


def test_a_missing_column_is_known_by_what_a_header_hints_at() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.put(4, sheet.column("Realisatie"), "Realisatie 2025")
    like = aids.columns_like(page(grid, "KPI"), KPI, 4, MODEL, earlier=None)
    assert like["realised"] == 5


def test_a_missing_column_that_two_headers_hint_at_is_left_open() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.put(4, sheet.column("Realisatie"), "Realisatie 2025")
    sheet.put(4, 9, "Realisatie 2024")
    assert "realised" not in aids.columns_like(page(grid, "KPI"), KPI, 4, MODEL, earlier=None)


@pytest.mark.parametrize(
    ("first", "second", "likely"),
    [
        ("Antwoord 2026-jaarlijks", "Antwoord 2026-review", 1),
        ("Antwoord 2026-jaarlijks", "Antwoord 2026-najaar", 1),
        ("Antwoord 2025", "Antwoord definitief", 1),
        ("Antwoord 2026-review", "Antwoord 2025-jaarlijks", 0),
        ("Antwoord 2026-jaarlijks", "Antwoord 2026-nulmeting", None),
        ("Antwoord 2026-jaarlijks", "Wij zeggen", None),
    ],
)
def test_of_two_columns_of_answers_that_of_another_time_is_not_suggested(
    first: str, second: str, likely: int | None
) -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    column = sheet.column("Antwoord")
    sheet.insert_columns(column + 1)
    for place, header in enumerate((first, second), column):
        sheet.put(4, place, header)
        sheet.put(5, place, "3")

    def is_of_now(header: str) -> bool:
        return not is_of_another_time(header, "2026-review", date(2026, 11, 20))

    there = page(grid, "Indicatoren")
    like = aids.columns_like(there, INDICATORS, 4, MODEL, None, is_of_now)
    assert like.get("answer") == (None if likely is None else column + likely)


def test_a_count_of_before_is_not_suggested_for_that_of_now() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.put(4, sheet.column("Realisatie"), "Realisatie 2025")
    like = aids.columns_like(
        page(grid, "KPI"), KPI, 4, MODEL, None, lambda text: "2025" not in text
    )
    assert "realised" not in like


@pytest.mark.parametrize("merged", [True, False])
def test_years_may_stand_in_a_row_above_the_headers(merged: bool) -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    was = aids.columns_like(page(grid, "Financien"), FINANCE, 4, MODEL, earlier=None)
    told = ""
    for column_id, column in was.items():
        if column_id[-4:].isdecimal():
            text = str(sheet.cells[4, column].value)
            sheet.put(4, column, text[:-5])
            if text[-4:] != told or not merged:
                sheet.put(3, column, float(text[-4:]))
            told = text[-4:]
    assert aids.columns_like(page(grid, "Financien"), FINANCE, 4, MODEL, earlier=None) == was


def test_what_was_pointed_at_earlier_goes_first() -> None:
    grid, pointings = odd_grid()
    kpi = pointing_of(pointings)["kpi"]
    grid["Cijfers"].insert_columns(1)
    like = aids.columns_like(page(grid, "Cijfers"), KPI, HEADER, MODEL, earlier=kpi)
    assert like == {item.column: item.place + 1 for item in kpi.columns}


def test_of_headers_with_one_text_each_keeps_its_place() -> None:
    grid, pointings = odd_grid()
    kpi = pointing_of(pointings)["kpi"]
    for item in kpi.columns:
        grid["Cijfers"].put(HEADER, item.place, "Aantal")
    same = replace(kpi, columns=tuple(item._replace(header="Aantal") for item in kpi.columns))
    like = aids.columns_like(page(grid, "Cijfers"), KPI, HEADER, MODEL, earlier=same)
    assert like == {item.column: item.place for item in kpi.columns}


def test_the_years_are_those_of_the_headers() -> None:
    grid, _ = odd_grid()
    assert list(aids.years_in(page(grid, "Geld"), HEADER, ())) == [*range(2024, 2031)]
    grid["Cijfers"].put(HEADER, 30, "Nr. 120250")
    assert not aids.years_in(page(grid, "Cijfers"), HEADER, ())


def years_named(*headers: str) -> list[int]:
    grid = filled_grid()
    for column, header in enumerate(headers, 1):
        grid.add("Geld").put(HEADER, column, header)
    return list(aids.years_in(page(grid, "Geld"), HEADER, ()))


def test_no_year_of_a_long_project_is_left_out() -> None:
    assert years_named("A 2022", "Vooruit 2032") == [*range(2022, 2033)]


def test_a_year_far_from_all_others_asks_for_none_between() -> None:
    assert years_named("Sinds 2001", "A 2024", "A 2025", "A 2027") == [2001, 2024, 2025, 2027]


def test_more_years_than_any_project_has_are_cut_off() -> None:
    assert years_named(*map(str, range(2000, 2100))) == [*range(2080, 2100)]


def test_a_year_of_two_digits_is_read_after_an_apostrophe() -> None:
    assert years_named("Plan '24", "Echt ’25", "Straks '26", "Nr. 27", "'123") == [2024, 2025, 2026]


def test_of_a_project_a_forecast_is_asked_for_the_four_years_after_it_and_none_within() -> None:
    asked = aids.columns_of_project(FINANCE, 2024, 2025)[3:]
    assert asked == [
        *(f"{kind}_{year}" for year in (2024, 2025) for kind in ("budget", "realised")),
        *(f"forecast_{year}" for year in range(2026, 2030)),
    ]


def test_each_year_is_asked_in_every_way() -> None:
    asked = aids.asked_columns(FINANCE, (2024, 2025))
    assert asked[:3] == ["id", "line", "form"]
    assert asked[3:] == [
        f"{kind}_{year}" for year in (2024, 2025) for kind in ("budget", "realised", "forecast")
    ]


def test_columns_without_a_header_can_be_chosen_when_something_stands_below() -> None:
    grid, _ = odd_grid()
    grid["Cijfers"].put(HEADER + 3, 30, 5.0)
    assert aids.columns_to_choose(page(grid, "Cijfers"), HEADER)[-1] == 30
