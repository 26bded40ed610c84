"""Workbooks in which somebody ticked off levels in columns of their own."""

from monitor.domain.layout import HEADER_ROW
from monitor.files.workbook import Cell
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import finding, read, said

CODE = "NIVEAUS-AANGEKRUIST"
FIRST = 9
"""The first column beside the table."""
LEVELS = [item.id for item in MODEL.indicators if item.kind == "level"]
NUMBERED = ["1", "2", "3", "4", "5"]
WORDS = ["beginnend", "op weg", "gevorderd", "sterk", "voorbeeld"]


def marked(headers: list[str], mark: str, *, emptied: int) -> Grid:
    """A workbook with a column for each level, a mark in each row, and some answers emptied."""
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    for number, header in enumerate(headers):
        sheet.put(HEADER_ROW, FIRST + number, header)
    for number, row_id in enumerate(LEVELS):
        row = sheet.row(row_id)
        sheet.put(row, FIRST + number % len(headers), mark)
        if number < emptied:
            sheet.put(row, sheet.column("Antwoord"), None)
    return grid


def put_mark(grid: Grid, row_id: str, at: int, text: str | Cell | None) -> None:
    """Put a mark in a row, ``at`` columns on from the first beside the table; None empties it."""
    grid["Indicatoren"].put(read_row(row_id), FIRST + at, text)


def codes(grid: Grid) -> list[str]:
    """The codes of what is said of a workbook."""
    return [code for code, *_ in said(read(grid))]


def ticked_off() -> Grid:
    """A workbook with a mark below a word in each row, further for a higher level, and no answer.

    Its first five rows have the levels 1 to 5.
    """
    grid = marked(WORDS, "x", emptied=len(LEVELS))
    for number, row_id in enumerate(LEVELS):
        put_mark(grid, row_id, number % 5, "x")
    return grid


def answer(grid: Grid, number: int, text: str | None) -> None:
    """Type an answer to one of the questions for a level, counted from 0; None empties it."""
    sheet = grid["Indicatoren"]
    sheet.put(read_row(LEVELS[number]), sheet.column("Antwoord"), text)


def assert_asked(grid: Grid, count: int) -> None:
    """The marks in so many rows are asked, and no cell is lost."""
    tables = read(grid)
    assert finding(tables, CODE).message.startswith(f"Bij {count} vragen staat")
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def read_row(row_id: str) -> int:
    """The row of a question for a level on its sheet."""
    return filled_grid()["Indicatoren"].row(row_id)
