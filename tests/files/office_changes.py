"""What offices do to a workbook before they hand it in. Each changes a filled grid at random."""

import datetime
from collections.abc import Callable, Mapping
from random import Random

from monitor.domain.layout import HEADER_ROW, TABLES
from monitor.files.workbook import Cell, Kind
from tests.files.filled_grid import Grid, GridSheet, cell_of, empty_grid

TITLES = tuple(tab.title for tab in TABLES)
OWN_TEXTS = {cell.value for title in TITLES for cell in empty_grid()[title].cells.values()}
"""What the template writes on the tabs with a table: headers, labels, ids."""

_ACCENTS = str.maketrans({"e": "e\u0301", "a": "A"})


def _sheet(grid: Grid, random: Random) -> GridSheet:
    there = [name for name in TITLES if name in grid.sheets and grid.sheets[name].data_rows]
    return grid.sheets[random.choice(there)]


def insert_rows(grid: Grid, random: Random) -> None:
    _sheet(grid, random).insert_rows(random.randint(1, 20), random.randint(1, 3))


def insert_columns(grid: Grid, random: Random) -> None:
    _sheet(grid, random).insert_columns(random.randint(1, 8), random.randint(1, 2))


def insert_a_filled_column(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    column = random.randint(1, 8)
    rows = sheet.data_rows
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, random.choice(["Opmerking bureau", "Totaal", "Vorig jaar", "?"]))
    for row in rows:
        sheet.put(row, column, float(random.randint(1, 9)))


def delete_a_column(grid: Grid, random: Random) -> None:
    """But for the last text that tells which row it is: half a table may be sorted as well."""
    sheet, gone = _sheet(grid, random), random.randint(1, 9)
    headers = {
        column: cell.value for (row, column), cell in sheet.cells.items() if row == HEADER_ROW
    }
    telling = {column for column, text in headers.items() if text in _TELLING}
    if telling != {gone}:
        sheet.delete_column(gone)


def delete_the_ids(grid: Grid, random: Random) -> None:
    _sheet(grid, random).delete_column(1)


def delete_a_row(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    sheet.delete_row(random.choice(sheet.data_rows))


def shuffle_rows(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    rows = sheet.data_rows
    sheet.order_rows(random.sample(rows, len(rows)))


def sort_the_header_along(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    rows = [HEADER_ROW, *(row for row in sheet.data_rows if row > HEADER_ROW)]
    places = dict(zip(rows, random.sample(rows, len(rows)), strict=True))
    sheet.move(lambda row, column: (places.get(row, row), column))


def sort_half_the_table(grid: Grid, random: Random) -> None:
    """Sort with the first columns left out: ids stay where they are, labels and answers move.

    Only where the labels can tell: which answer belongs to which of two bare ids nobody can know.
    """
    sheet = _sheet(grid, random)
    first = random.randint(2, 4) if sheet.name == "Indicatoren" else 2
    headers = [sheet.cells.get((HEADER_ROW, column)) for column in range(1, 5)]
    texts = [cell and cell.value for cell in headers]
    stay = texts[: first - 1] == _FIRST_HEADERS[: first - 1]
    if stay and not _TELLING.isdisjoint(texts[first - 1 :]):
        rows = sheet.data_rows
        sheet.order_rows(random.sample(rows, len(rows)), range(first, 100))


_FIRST_HEADERS = ["id", "Dimensie", "Indicator"]
_TELLING = frozenset(["Vraag", "Indicator", "KPI", "Post"])
"""The headers of texts that tell which row it is."""


def shuffle_columns(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    last = max(column for _, column in sheet.cells)
    sheet.order_columns(random.sample(range(1, last + 1), last))


def blank_some_ids(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    for row in sheet.data_rows:
        if random.random() < 0.5:
            sheet.put(row, 1, None)


def blank_some_labels(grid: Grid, random: Random) -> None:
    """Of a few rows only the id is left, if that."""
    sheet = _sheet(grid, random)
    for row in sheet.data_rows:
        if random.random() < 0.2:
            for column in range(2, 5):
                cell = sheet.cells.get((row, column))
                if cell and cell.value in OWN_TEXTS:
                    sheet.put(row, column, None)


def hide_a_tab(grid: Grid, random: Random) -> None:
    _sheet(grid, random).visible = False


def count_days_from_1904(grid: Grid, random: Random) -> None:
    """As an old Mac does; of some days the format went, and the number of the day shows."""
    grid.date_1904 = True
    for sheet in grid.sheets.values():
        for place, cell in list(sheet.cells.items()):
            if isinstance(cell.value, datetime.date) and random.random() < 0.5:
                sheet.put(*place, float((cell.value - datetime.date(1904, 1, 1)).days))


def calculate_without_a_result(grid: Grid, random: Random) -> None:
    """A program wrote a formula and no result: what the answer was nobody can tell."""
    sheet = _sheet(grid, random)
    place = random.choice(sorted(sheet.cells))
    if place[0] > HEADER_ROW and sheet.cells[place].kind is Kind.NUMBER:
        sheet.put(*place, Cell(Kind.UNCOMPUTED, "=A1+1"))


def misspell_labels(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    column = random.randint(2, 4)
    for row in sheet.data_rows:
        cell = sheet.cells.get((row, column))
        if cell and cell.value in OWN_TEXTS and random.random() < 0.5:
            sheet.put(row, column, _misspelt(str(cell.value), random))


def misspell_a_header(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    row, column = HEADER_ROW, random.randint(1, 8)
    cell = sheet.cells.get((row, column))
    if cell and cell.kind is Kind.TEXT and cell.value:
        sheet.put(row, column, _misspelt(str(cell.value), random))


def rename_a_header(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    column = random.randint(1, 8)
    if (HEADER_ROW, column) in sheet.cells:
        sheet.put(HEADER_ROW, column, random.choice(["Iets anders", "Begroot 2030", "Doel", ""]))


def _misspelt(text: str, random: Random) -> str:
    at = random.randrange(len(text))
    return text[:at] + random.choice(["", "x", text[at] * 2]) + text[at + 1 :]


def rename_a_tab(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    sheet.name = f"Blad {random.randint(1, 999)}"
    if random.random() < 0.5:
        sheet.put(1, 1, None)


def copy_a_tab(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    copy = grid.add(f"{sheet.name} (2)")
    copy.cells = dict(sheet.cells)


def move_the_table(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    down, right = random.randint(-3, 30), random.randint(0, 12)
    sheet.move(
        lambda row, column: (row + down, column + right) if row >= HEADER_ROW else (row, column)
    )


def move_the_table_to_another_tab(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    other = grid.add("Blad1")
    other.cells = {place: cell for place, cell in sheet.cells.items() if place[0] >= HEADER_ROW}
    sheet.cells = {place: cell for place, cell in sheet.cells.items() if place[0] < HEADER_ROW}


def reorder_tabs(grid: Grid, random: Random) -> None:
    names = list(grid.sheets)
    random.shuffle(names)
    grid.sheets = {name: grid.sheets[name] for name in names}


def delete_lists_and_names(grid: Grid, random: Random) -> None:
    grid.sheets.pop("Lijsten", None)
    grid.names.clear()


def add_other_tabs(grid: Grid, random: Random) -> None:
    sheet = grid.add("Urenstaat")
    sheet.visible = random.random() < 0.5
    sheet.put(1, 1, "PPS" if random.random() < 0.3 else "Uren")
    sheet.put(4, 2, "Vraag")
    sheet.put(9, 3, 12.5)


def type_strays(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    for _ in range(random.choice([1, 3, 30])):
        place = random.randint(1, 90), random.randint(1, 40)
        if place not in sheet.cells and place[0] != HEADER_ROW:
            sheet.put(*place, random.choice(["zie mail", 7.0, "Totaal", " "]))


def merge_cells(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    top, left = random.randint(4, 15), random.randint(1, 6)
    bottom, right = top + random.randint(0, 2), left + random.randint(0, 2)
    sheet.merged.append((top, left, bottom, right))
    if random.random() < 0.5:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    sheet.put(row, column, None)


def copy_a_row(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    source = random.choice(sheet.data_rows)
    target = sheet.data_rows[-1] + 1
    for (row, column), cell in list(sheet.cells.items()):
        if row == source:
            sheet.put(target, column, Cell(cell.kind, cell.value))


def add_totals(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    row = random.choice(sheet.data_rows)
    sheet.insert_rows(row)
    sheet.put(row, 2, random.choice(["Totaal", "Totaal lasten", "Som"]))
    for column in range(4, 9):
        sheet.put(row, column, 99_999.0)


def retype_as_dutch_text(grid: Grid, random: Random) -> None:
    for sheet in grid.sheets.values():
        for place, cell in list(sheet.cells.items()):
            if place[0] > HEADER_ROW:
                sheet.put(*place, _as_text(cell))


def _as_text(cell: Cell) -> Cell:
    match cell.kind, cell.value:
        case Kind.NUMBER, float() as value if value.is_integer():
            return cell_of(f"{value:,.0f}".replace(",", "."))
        case Kind.NUMBER, float() as value:
            return cell_of(f"{value:,.2f}".translate(str.maketrans(",.", ".,")))
        case Kind.PERCENT, float() as value:
            return cell_of(f"{round(value * 100)} %")
        case Kind.DATE, datetime.date() as value:
            return cell_of(f"{value.day}-{value.month}-{value.year}")
    return cell


def paste_odd_spaces_and_accents(grid: Grid, random: Random) -> None:
    sheet = _sheet(grid, random)
    for place, cell in list(sheet.cells.items()):
        if cell.value in OWN_TEXTS:
            sheet.put(*place, str(cell.value).replace(" ", "\xa0").translate(_ACCENTS) + " ")


Change = Callable[[Grid, Random], None]

CHANGES: Mapping[str, Change] = {
    change.__name__: change
    for change in (
        insert_rows,
        insert_columns,
        insert_a_filled_column,
        delete_a_column,
        delete_the_ids,
        delete_a_row,
        shuffle_rows,
        sort_the_header_along,
        sort_half_the_table,
        shuffle_columns,
        blank_some_ids,
        blank_some_labels,
        misspell_labels,
        misspell_a_header,
        rename_a_header,
        rename_a_tab,
        copy_a_tab,
        move_the_table,
        move_the_table_to_another_tab,
        reorder_tabs,
        delete_lists_and_names,
        add_other_tabs,
        type_strays,
        merge_cells,
        copy_a_row,
        add_totals,
        retype_as_dutch_text,
        paste_odd_spaces_and_accents,
        hide_a_tab,
        count_days_from_1904,
        calculate_without_a_result,
    )
}
