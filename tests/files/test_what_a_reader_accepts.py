"""What a reader accepts, sentence by sentence of the file format.

How each comes about has tests of its own; here each promise is kept on a whole filled workbook.
"""

import datetime
import unicodedata
from collections.abc import Callable
from random import Random

import pandas as pd
import pytest

from monitor.domain.frames import State
from monitor.domain.layout import HEADER_ROW, TABLES
from monitor.files.workbook import Cell, Kind
from tests.files.filled_grid import Grid, filled_grid
from tests.files.office_changes import OWN_TEXTS, retype_as_dutch_text
from tests.files.read_back import cell, read, said, same_answers


def _rename_every_tab(grid: Grid) -> None:
    for number, tab in enumerate(TABLES):
        grid[tab.title].name = f"Blad{number}"


def _remove_every_title(grid: Grid) -> None:
    for tab in TABLES:
        grid[tab.title].put(1, 1, None)


def _retitle_loosely(grid: Grid) -> None:
    _rename_every_tab(grid)
    for tab in TABLES:
        grid[tab.title].put(1, 1, f"  {tab.title.upper().replace('FINANCIEN', 'FINANCIËN')} ")


def _hide_which_tab_it_is(grid: Grid) -> None:
    _rename_every_tab(grid)
    _remove_every_title(grid)


def _move_every_table(grid: Grid) -> None:
    for tab in TABLES:
        grid[tab.title].move(
            lambda row, column: (row + 9, column + 5) if row >= HEADER_ROW else (row, column)
        )


def _translate_labels(grid: Grid) -> None:
    for row in grid["Indicatoren"].data_rows:
        for column in (2, 3, 4):
            grid["Indicatoren"].put(row, column, f"Question {row}.{column}")


def _blank_the_ids(grid: Grid) -> None:
    for title in ("PPS", "Indicatoren", "KPI", "Financien"):
        for row in grid[title].data_rows:
            grid[title].put(row, 1, None)


def _misspell_a_question(grid: Grid) -> None:
    _blank_the_ids(grid)
    row = grid["KPI"].data_rows[3]
    label = str(grid["KPI"].cells[row, 2].value)
    grid["KPI"].put(row, 2, label[:4] + label[5:])


def _insert_columns_and_rows(grid: Grid) -> None:
    for tab in TABLES:
        grid[tab.title].insert_rows(2, 2)
        grid[tab.title].insert_rows(9)
        grid[tab.title].insert_columns(1)
        grid[tab.title].insert_columns(4)


def _delete_a_column_of_labels(grid: Grid) -> None:
    grid["Indicatoren"].delete_column(2)
    grid["KPI"].delete_column(3)


def _delete_empty_rows(grid: Grid) -> None:
    grid["Partners"].delete_row(grid["Partners"].row("P40"))
    grid["SWOT"].delete_row(grid["SWOT"].row("S09"))


def _turn_rows_around(grid: Grid) -> None:
    for tab in TABLES:
        grid[tab.title].order_rows(reversed(grid[tab.title].data_rows))


def _turn_tabs_around(grid: Grid) -> None:
    grid.sheets = dict(reversed(grid.sheets.items()))


def _rename_headers(grid: Grid) -> None:
    for title, column, header in (("KPI", 5, "Gerealiseerd"), ("Indicatoren", 5, "Uw antwoord")):
        grid[title].put(HEADER_ROW, column, header)


def _misspell_headers(grid: Grid) -> None:
    for title, column in (("KPI", 5), ("Partners", 13), ("PPS", 3)):
        header = str(grid[title].cells[HEADER_ROW, column].value)
        grid[title].put(HEADER_ROW, column, header[:3] + header[4:])


def _add_a_tab(grid: Grid) -> None:
    grid.add("Urenstaat").put(3, 3, 12.0)


def _merge_titles(grid: Grid) -> None:
    for tab in TABLES:
        grid[tab.title].merged += [(1, 1, 1, 4), (2, 1, 2, 4)]


def _paste_odd_signs(grid: Grid) -> None:
    for tab in TABLES:
        for place, there in list(grid[tab.title].cells.items()):
            if there.value in OWN_TEXTS:
                decomposed = unicodedata.normalize("NFD", str(there.value))
                grid[tab.title].put(*place, f"\u00a0{decomposed.replace(' ', chr(160))} ")


def _delete_lists_and_names(grid: Grid) -> None:
    del grid.sheets["Lijsten"]
    grid.names.clear()


def _make_it_last_years(grid: Grid) -> None:
    grid.names |= {"template_versie": "0", "model_versie": "2025.1"}


def _leave_blanks_far_out(grid: Grid) -> None:
    for tab in TABLES:
        grid[tab.title].put(900, 60, " ")
        grid[tab.title].put(3, 80, "\u00a0\u200b")


def _count_from_1904(grid: Grid) -> None:
    first = datetime.date(1904, 1, 1)
    grid.date_1904 = True
    for sheet in grid.sheets.values():
        for place, there in list(sheet.cells.items()):
            if there.kind is Kind.DATE and isinstance(there.value, datetime.date):
                sheet.put(*place, float((there.value - first).days))


Change = Callable[[Grid], None]

ACCEPTED: dict[str, tuple[Change, set[str]]] = {
    "a tab is found by its A1 title": (_rename_every_tab, set()),
    "or by its name": (_remove_every_title, set()),
    "case, spaces and accents ignored": (_retitle_loosely, set()),
    "else by its headers": (_hide_which_tab_it_is, {"TAB-AAN-KOPPEN-HERKEND"}),
    "a table is found wherever its header row and columns stand": (_move_every_table, set()),
    "a row is found by its id": (
        _translate_labels,
        {"TEKST-ANDERS", "TEKSTEN-ANDERS"},
    ),
    "else by its exact label": (_blank_the_ids, set()),
    "else by its most similar label, reported": (_misspell_a_question, {"RIJ-LIJKT-OP"}),
    "inserted columns and rows": (_insert_columns_and_rows, set()),
    "deleted columns": (_delete_a_column_of_labels, set()),
    "deleted rows": (_delete_empty_rows, set()),
    "re-ordered rows": (_turn_rows_around, set()),
    "re-ordered tabs": (_turn_tabs_around, set()),
    "renamed headers": (_rename_headers, {"KOP-ANDERS", "KOP-GERADEN"}),
    "misspelt headers": (_misspell_headers, {"KOP-ANDERS"}),
    "extra tabs": (_add_a_tab, {"TAB-VREEMD"}),
    "merged title cells": (_merge_titles, set()),
    "decomposed accents and non-breaking spaces": (_paste_odd_signs, set()),
    "lists and names deleted": (_delete_lists_and_names, {"VERSIE-ONTBREEKT"}),
    "last year's template": (_make_it_last_years, {"VERSIE-ANDERS"}),
    "blank cells far out": (_leave_blanks_far_out, set()),
    "the 1904 calendar": (_count_from_1904, set()),
}
"""What was done to a filled workbook, and the codes of what is said of it.

Hidden and filtered rows, protection and files of LibreOffice: see ``test_tables_from_files``.
"""


@pytest.mark.parametrize("promise", ACCEPTED)
def test_the_answers_are_those_of_the_untouched_workbook(promise: str) -> None:
    change, codes = ACCEPTED[promise]
    grid = filled_grid()
    change(grid)
    tables = read(grid)
    assert same_answers(tables)
    told = {code for code, *_ in said(tables)}
    assert told <= codes
    assert bool(told) == bool(codes)


def test_everything_retyped_as_dutch_text_reads_the_same_or_is_asked() -> None:
    grid = filled_grid()
    retype_as_dutch_text(grid, Random())
    tables = read(grid)
    asked = {(sheet, place) for code, sheet, place in said(tables) if code == "GETAL-DUBBELZINNIG"}
    assert len(asked) == len(said(tables))
    untouched = read(filled_grid()).cells.set_index(["table", "row", "column"])
    for there in tables.cells.to_dict("records"):
        if (there["sheet"], there["cell"]) in asked:
            assert there["state"] == State.INVALID
        else:
            before = untouched.loc[there["table"], there["row"], there["column"]]
            assert there["state"] == before["state"]
            for name in ("number", "date", "text"):
                assert there[name] == before[name] or pd.isna(there[name]) == pd.isna(before[name])


AMOUNT = ("finance", "B02.geld", "budget_2025")
SHARE = ("indicators", "par_active_share", "answer")
DATE = ("fields", "peildatum", "answer")
BOOL = ("partners", "P01", "in_steering")
LEVEL = ("swot", "S01", "impact")
FIRST_OF_SEPTEMBER = pd.Timestamp("2026-09-01")

# fmt: off
READ_AS_A_DUTCH_READER_WOULD = [
    (AMOUNT, "1.234,56", 1234.56), (AMOUNT, "€ 200.000,–", 200_000), (AMOUNT, "1,5 mln", 1_500_000),
    (SHARE, "45%", 0.45), (SHARE, "45,0 %", 0.45), (SHARE, "0,45", 0.45), (SHARE, 0.45, 0.45),
    (BOOL, "ja", 1), (BOOL, "nee", 0), (BOOL, "waar", 1), (BOOL, "onwaar", 0), (BOOL, "x", 1),
    (DATE, "1-9-2026", FIRST_OF_SEPTEMBER), (DATE, "1 sept. 2026", FIRST_OF_SEPTEMBER),
    (DATE, "2026-09-01", FIRST_OF_SEPTEMBER), (DATE, 46266.0, FIRST_OF_SEPTEMBER),
    (LEVEL, "3", 3), (LEVEL, "3,0", 3), (LEVEL, "niveau 3", 3), (AMOUNT, 0.0, 0),
]
NOT_GUESSED = [
    (AMOUNT, "1.234", "GETAL-DUBBELZINNIG", State.INVALID),
    (DATE, "3-4", "DATUM-DUBBELZINNIG", State.INVALID),
    (SHARE, 45.0, "PERCENTAGE-ONDUIDELIJK", State.INVALID),
    (SHARE, "n.v.t.", None, State.NOT_APPLICABLE),
    (SHARE, " ", None, State.EMPTY),
    *((SHARE, word, "ONBEKEND-INGEVULD", State.UNKNOWN) for word in ("PM", "?", "onbekend", "-")),
    (AMOUNT, Cell(Kind.UNCOMPUTED, None), "FORMULE-NIET-BEREKEND", State.INVALID),
    *((AMOUNT, word, "FOUTCODE-IN-CEL", State.INVALID) for word in ("#N/B", "#DEEL/0!", "#VERW!")),
]
# fmt: on


@pytest.mark.parametrize(("asked", "typed", "value"), READ_AS_A_DUTCH_READER_WOULD)
def test_a_value_is_read_as_a_dutch_reader_would(
    asked: tuple[str, str, str], typed: str | float, value: object
) -> None:
    grid = filled_grid()
    grid.fill(*asked, typed)
    tables = read(grid)
    found = cell(tables, *asked)
    assert found["state"] == State.ANSWERED
    assert value in (found["number"], found["date"])
    assert said(tables) == []


@pytest.mark.parametrize(("asked", "typed", "code", "state"), NOT_GUESSED)
def test_what_is_no_answer_is_told_apart_and_never_guessed(
    asked: tuple[str, str, str], typed: str | float | Cell, code: str | None, state: State
) -> None:
    grid = filled_grid()
    grid.fill(*asked, typed)
    tables = read(grid)
    found = cell(tables, *asked)
    assert found["state"] == state
    assert pd.isna([found["number"], found["date"], found["text"]]).all()
    expected = [] if code is None else [(code, found["sheet"], found["cell"])]
    assert said(tables) == expected
