"""Headers of other tables among the rows of one: they end it only where rows of theirs follow."""

import pandas as pd
import pytest

from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import read, said, same_answers

TITLES = ("PPS", "Indicatoren", "KPI", "Financien", "Partners", "Mijlpalen", "SWOT")
WITH_ROWS_OF_ITS_OWN = ("Partners", "Mijlpalen", "SWOT")
SHORT = (None, "Vraag", None, None, "Antwoord", None, "Toelichting")


def headers_of(title: str) -> tuple[str | None, ...]:
    cells = filled_grid()[title].cells
    last = max(column for row, column in cells if row == HEADER_ROW)
    texts = (cells.get((HEADER_ROW, column)) for column in range(1, last + 1))
    return tuple(str(cell.value) if cell else None for cell in texts)


def insert(sheet: GridSheet, at: int, texts: tuple[str | None, ...]) -> None:
    sheet.insert_rows(at)
    for column, text in enumerate(texts, 1):
        sheet.put(at, column, text)


def answers_on(grid: Grid, title: str) -> pd.DataFrame:
    cells = read(grid).cells
    here = cells["sheet"].eq(title) & cells["state"].ne("empty")
    return cells.loc[here, ["row", "column", "state", "number", "date", "text"]]


def answers_of_before(grid: Grid, title: str) -> bool:
    """Whether all answers on a tab are those of the untouched workbook, whatever else is there."""
    before = answers_on(filled_grid(), title).reset_index(drop=True)
    now = before[["row", "column"]].merge(answers_on(grid, title), how="left")
    return bool(len(before)) and now.equals(before)


@pytest.mark.parametrize("place", ["first", "third", "last"])
@pytest.mark.parametrize("title", TITLES)
def test_headers_of_other_tables_between_our_rows_take_none_of_them(title: str, place: str) -> None:
    grid = filled_grid()
    for other in TITLES:
        rows = grid[title].data_rows
        at = {"first": rows[0], "third": rows[2], "last": rows[-1]}[place]
        if other != title:
            insert(grid[title], at, headers_of(other))
    assert answers_of_before(grid, title)


@pytest.mark.parametrize("title", TITLES)
def test_nor_does_a_short_row_of_headers_that_is_repeated(title: str) -> None:
    grid = filled_grid()
    for at in (FIRST_DATA_ROW + 5, FIRST_DATA_ROW + 2, FIRST_DATA_ROW):
        insert(grid[title], at, SHORT)
    assert answers_of_before(grid, title)


def test_such_a_row_is_left_out_and_told_once() -> None:
    grid = filled_grid()
    insert(grid["Indicatoren"], 12, SHORT)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("RIJ-ONBEKEND", "Indicatoren", "B12")]


@pytest.mark.parametrize("title", WITH_ROWS_OF_ITS_OWN)
def test_rows_that_lost_their_ids_stay_as_well(title: str) -> None:
    grid = filled_grid()
    grid[title].delete_column(1)
    before = texts_of(grid, title)
    insert(grid[title], FIRST_DATA_ROW + 1, headers_of("KPI")[1:])
    assert before <= texts_of(grid, title)


def texts_of(grid: Grid, title: str) -> set[str]:
    cells: pd.DataFrame = read(grid).cells
    return set(cells.query("sheet == @title")["raw"]) - {""}


@pytest.mark.parametrize(
    ("title", "other"), [("Mijlpalen", "SWOT"), ("Indicatoren", "KPI"), ("Partners", "Mijlpalen")]
)
def test_a_table_among_our_rows_takes_its_own_rows_and_no_other(title: str, other: str) -> None:
    grid = filled_grid()
    pasted = [(place, cell) for place, cell in grid[other].cells.items() if place[0] >= HEADER_ROW]
    count = max(row for (row, _), _ in pasted) - HEADER_ROW + 1
    at = FIRST_DATA_ROW + 2
    grid[title].insert_rows(at, count)
    for (row, column), cell in pasted:
        grid[title].put(at + row - HEADER_ROW, column, cell)
    tables = read(grid)
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["TABEL-OOK-HIER"]
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled


def test_a_word_further_on_in_a_row_of_ours_is_no_id_of_another_table() -> None:
    grid = filled_grid()
    rows, note = grid["Indicatoren"].data_rows, len(SHORT)
    for row in rows:
        grid["Indicatoren"].put(row, 1, None)
    grid["Indicatoren"].put(rows[6], note, "Campus")
    insert(grid["Indicatoren"], rows[3], SHORT)
    cells = read(grid).cells
    answers = cells[cells["column"].eq("answer") & cells["table"].eq("indicators")]
    whole = read(filled_grid()).cells
    before = whole[whole["column"].eq("answer") & whole["table"].eq("indicators")]
    assert len(before)
    told = ["row", "state", "number", "text"]
    now = answers[told].reset_index(drop=True)
    assert now.equals(before[told].reset_index(drop=True))


def test_rows_without_an_id_below_another_table_are_no_rows_of_that() -> None:
    grid = filled_grid()
    below = max(row for row, _ in grid["Partners"].cells) + 2
    for (row, column), cell in grid["Mijlpalen"].cells.items():
        if row in (HEADER_ROW, FIRST_DATA_ROW):
            grid["Partners"].put(below + row - HEADER_ROW, column, cell)
    grid["Partners"].put(below + 2, 2, "Bouwbedrijf De Gaard")
    tables = read(grid)
    assert "Bouwbedrijf De Gaard" in set(tables.cells["text"])
    assert [code for code, *_ in said(tables)].count("TABEL-OOK-HIER") == 1
