import datetime

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import FIRST_DATA_ROW
from tests.files.filled_grid import filled_grid
from tests.files.read_back import cell, read, said, same_answers


def test_partners_may_stand_in_any_order() -> None:
    grid = filled_grid()
    grid["Partners"].order_rows(reversed(grid["Partners"].data_rows))
    assert same_answers(read(grid))


def test_a_row_without_an_id_gets_the_next_free_one() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(sheet.row("P02"), 1, None)
    sheet.put(90, 2, "Zeewind bv")
    tables = read(grid)
    partners = tables.cells.query("table == 'partners' and column == 'organisation'")
    assert list(partners["row"]) == ["P01", "P02", "P61"]
    assert tables.findings == ()


def test_a_row_with_the_id_of_another_gets_the_next_free_one() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(sheet.row("P02"), 1, "p1")
    tables = read(grid)
    partners = tables.cells.query("table == 'partners' and column == 'organisation'")
    assert dict(zip(partners["row"], partners["text"], strict=True)) == {
        "P01": "Windkracht Werkplaats",
        "P02": "Duinstreek College",
    }
    assert said(tables) == [("RIJ-CODE-NIEUW", "Partners", "A6")]


@pytest.mark.parametrize("own", ["{}", "{}.", "X{}", "nr. {}"])
def test_ids_of_their_own_are_one_notice_also_in_the_rows_that_they_left_empty(own: str) -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    for number, row in enumerate(sheet.data_rows, 1):
        sheet.put(row, 1, own.format(number))
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("RIJ-CODE-NIEUW", "Partners", "A5")]
    assert tables.findings[0].raw == own.format(1)
    assert "(aantal rijen: 2)" in tables.findings[0].message
    assert tables.counts.filled == tables.counts.read


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        *((outcome, "RIJ-CONTROLE") for outcome in (0.0, -0.2)),
        *((outcome, "RIJ-CONTROLE-NIET-NUL") for outcome in (1500.0, -1.0)),
    ],
)
def test_a_check_under_the_partners_is_no_partner(outcome: float, code: str) -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(70, 2, "Controle")
    sheet.put(70, sheet.column("Geld begroot"), outcome)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [(code, "Partners", "B70")]


def test_a_partner_whose_name_begins_like_a_check_is_a_partner() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(70, 2, "Check Techniek")
    sheet.put(70, sheet.column("Geld begroot"), 1500.0)
    tables = read(grid)
    assert tables.findings == ()
    assert "Check Techniek" in set(tables.cells["text"])


@pytest.mark.parametrize("name", ["Totaal partners", "Totaal bedrijven", "Sub-totaal", "Σ"])
@pytest.mark.parametrize("kind", [None, "bedrijf"])
def test_totals_under_the_partners_are_no_partner(name: str, kind: str | None) -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(FIRST_DATA_ROW + 3, 2, name)
    sheet.put(FIRST_DATA_ROW + 3, 3, kind)
    sheet.put(FIRST_DATA_ROW + 3, 11, 52_500.0)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("RIJ-TOTAAL", "Partners", "B8")]
    assert tables.findings[0].message.startswith(f'De rij "{name}" is een totaal.')


def test_so_is_a_total_of_partners_without_an_amount() -> None:
    grid = filled_grid()
    grid["Partners"].put(FIRST_DATA_ROW + 3, 2, "Totaal aantal partners: 17")
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("RIJ-TOTAAL", "Partners", "B8")]


def test_a_total_that_is_called_so_where_the_ids_stand_is_no_partner() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(FIRST_DATA_ROW + 60, 1, "Totaal")
    sheet.put(FIRST_DATA_ROW + 60, sheet.column("Geld begroot"), 52_500.0)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("RIJ-TOTAAL", "Partners", "A65")]
    assert tables.findings[0].raw == "Totaal"


@pytest.mark.parametrize("name", ["Totaal Techniek bv", "Totaalbouw Invented BV"])
def test_a_partner_whose_name_begins_like_a_total_is_a_partner(name: str) -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(FIRST_DATA_ROW + 3, 2, name)
    sheet.put(FIRST_DATA_ROW + 3, 11, 52_500.0)
    tables = read(grid)
    assert cell(tables, "partners", "P04", "organisation")["text"] == name
    assert tables.findings == ()


def test_what_may_be_a_total_or_a_partner_counts_and_is_asked() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(FIRST_DATA_ROW + 3, 2, "Totaal Techniek")
    sheet.put(FIRST_DATA_ROW + 3, 11, 52_500.0)
    tables = read(grid)
    assert cell(tables, "partners", "P04", "cash_budget")["number"] == 52_500
    assert said(tables) == [("RIJ-MISSCHIEN-TOTAAL", "Partners", "B8")]


BESIDE_NAMES = ["* bedragen over de hele looptijd", "¹ zie brief", "Onderwijs", "Bedrijven:"]


@pytest.mark.parametrize("name", [*BESIDE_NAMES, "Publieke partners", "Mbo-instellingen"])
def test_a_footnote_or_the_heading_of_a_group_is_no_partner(name: str) -> None:
    grid = filled_grid()
    grid["Partners"].put(FIRST_DATA_ROW + 3, 2, name)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("RIJ-TUSSENTEKST", "Partners", "B8")]
    assert tables.findings[0].severity is Severity.NOTICE


@pytest.mark.parametrize("name", ["Bakkerij Kruimel", "Onderwijs Duinstreek", "ROC", "Gemeente"])
def test_a_partner_of_which_only_the_name_is_filled_in_is_one(name: str) -> None:
    grid = filled_grid()
    grid["Partners"].put(FIRST_DATA_ROW + 3, 2, name)
    tables = read(grid)
    assert cell(tables, "partners", "P04", "organisation")["text"] == name
    assert tables.findings == ()


@pytest.mark.parametrize("name", ["* Bakkerij Kruimel", "Onderwijs", "Bedrijven"])
def test_with_anything_beside_it_the_row_is_a_partner(name: str) -> None:
    grid = filled_grid()
    grid["Partners"].put(FIRST_DATA_ROW + 3, 2, name)
    grid["Partners"].put(FIRST_DATA_ROW + 3, 11, 52_500.0)
    tables = read(grid)
    assert cell(tables, "partners", "P04", "organisation")["text"] == name
    assert tables.findings == ()


def test_a_milestone_behind_a_bullet_is_one() -> None:
    grid = filled_grid()
    sheet = grid["Mijlpalen"]
    sheet.put(sheet.data_rows[-1] + 1, 2, "* Opening van het lab")
    assert "* Opening van het lab" in set(read(grid).cells["text"])


def test_a_strength_that_is_called_a_total_is_one() -> None:
    grid = filled_grid()
    grid["SWOT"].put(grid["SWOT"].row("S01"), 3, "Totaal")
    tables = read(grid)
    assert tables.findings == ()
    assert cell(tables, "swot", "S01", "title")["text"] == "Totaal"


def test_headers_that_are_repeated_are_no_partner() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    for column in range(1, 19):
        sheet.cells[12, column] = sheet.cells[4, column]
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("RIJ-KOP-HERHAALD", "Partners", "B12")]


def test_text_in_the_column_of_ids_is_left_over() -> None:
    grid = filled_grid()
    grid["Partners"].put(90, 1, "Bron: eigen administratie")
    assert said(read(grid)) == [("VAK-LOS", "Partners", "A90")]


def test_a_number_with_something_beside_the_table_is_told() -> None:
    grid = filled_grid()
    sheet = grid["Mijlpalen"]
    sheet.put(40, 1, "12")
    assert said(read(grid)) == []
    sheet.put(40, 12, "eigen")
    assert said(read(grid)) == [("VAK-LOS", "Mijlpalen", "A40"), ("VAK-LOS", "Mijlpalen", "L40")]


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("Mijlpalen", {2: "Totaal"}),
        ("Mijlpalen", {2: "Totaal aantal", 4: 8.0}),
        ("SWOT", {2: "Totaal", 7: 28.0, 8: 31.0}),
        ("SWOT", {3: "Totaal", 7: 28.0}),
        ("SWOT", {2: "Totaal", 3: 8.0}),
        ("SWOT", {2: "Totaal aantal", 5: 8.0}),
        ("Mijlpalen", {1: "Totaal", 2: "12"}),
    ],
)
def test_a_total_below_a_table_without_amounts_is_none_of_theirs(
    title: str, cells: dict[int, str | float]
) -> None:
    grid = filled_grid()
    sheet = grid[title]
    below = sheet.data_rows[-1] + 1
    for column, value in cells.items():
        sheet.put(below, column, value)
    tables = read(grid)
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["RIJ-TOTAAL"]


@pytest.mark.parametrize("beside", [{6: "gehaald"}, {4: datetime.date(2026, 3, 1)}])
def test_with_an_answer_beside_it_a_milestone_may_be_called_so(
    beside: dict[int, str | datetime.date],
) -> None:
    grid = filled_grid()
    sheet = grid["Mijlpalen"]
    for column, value in {2: "Totaal", **beside}.items():
        sheet.put(sheet.row("M01"), column, value)
    assert cell(read(grid), "milestones", "M01", "milestone")["text"] == "Totaal"
