"""A filled workbook as offices have it: laid out by the template, then changed as they do."""

import datetime
from collections.abc import Callable, Iterable
from copy import copy
from pathlib import Path

from monitor.domain.layout import BY_TABLE, FIRST_DATA_ROW, HEADER_ROW
from monitor.domain.model import Model
from monitor.files.book import Book, Format
from monitor.files.model_file import load_model
from monitor.files.template import template_book
from monitor.files.workbook import Aside, Cell, Comment, Kind, Sheet, Workbook

MODEL = load_model(Path(__file__).parents[2] / "data" / "model.toml")
YEARS = (2024, 2026)

Value = str | float | datetime.date | None
Place = tuple[int, int]


class GridSheet:
    """One sheet that can be changed: its cells by (row, column), from 1."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells: dict[Place, Cell] = {}
        self.visible = True
        self.merged: list[tuple[int, int, int, int]] = []
        self.cleaned: set[Place] = set()
        self.marked: set[Place] = set()
        self.struck: set[Place] = set()
        self.comments: list[Comment] = []
        self.asides: list[Aside] = []

    def apart(self) -> "GridSheet":
        """The same, which can be changed without this one. A cell itself is never changed."""
        other = GridSheet(self.name)
        vars(other).update({name: copy(held) for name, held in vars(self).items()})
        return other

    def put(self, row: int, column: int, value: Value | Cell) -> None:
        """Type a value in a cell; None empties it."""
        if value is None:
            self.cells.pop((row, column), None)
        else:
            self.cells[row, column] = value if isinstance(value, Cell) else cell_of(value)

    def move(self, new_place: Callable[[int, int], Place | None]) -> None:
        """Move every cell; a cell without a new place is deleted."""
        moved = {new_place(*place): cell for place, cell in self.cells.items()}
        self.cells = {place: cell for place, cell in moved.items() if place}

    def insert_rows(self, before: int, count: int = 1) -> None:
        self.move(lambda row, column: (row + count if row >= before else row, column))

    def insert_columns(self, before: int, count: int = 1) -> None:
        self.move(lambda row, column: (row, column + count if column >= before else column))

    def delete_column(self, gone: int) -> None:
        self.move(lambda row, column: None if column == gone else (row, column - (column > gone)))

    def double_row(self, row: int, at: int) -> None:
        """Put a copy of a row at another, as somebody does who copies it."""
        for column in range(1, 100):
            if (row, column) in self.cells:
                self.put(at, column, self.cells[row, column])

    def delete_row(self, gone: int) -> None:
        self.move(lambda row, column: None if row == gone else (row - (row > gone), column))

    def order_rows(self, order: Iterable[int], columns: range = range(1, 100)) -> None:
        """Put the data rows in this order (as Excel's sort does), within these columns."""
        places = {old: new for new, old in enumerate(order, FIRST_DATA_ROW)}
        self.move(lambda row, column: (places.get(row, row) if column in columns else row, column))

    def order_columns(self, order: Iterable[int]) -> None:
        """Put the columns in this order; titles above the header row, wherever it is, stay."""
        places = {old: new for new, old in enumerate(order, 1)}
        wide = {row for row, column in self.cells if column > 1}
        first = min([HEADER_ROW, *wide])
        self.move(
            lambda row, column: (row, places.get(column, column)) if row >= first else (row, column)
        )

    @property
    def data_rows(self) -> list[int]:
        return sorted({row for row, _ in self.cells if row >= FIRST_DATA_ROW})

    def column(self, header: str) -> int:
        """The column with this header."""
        return next(
            column
            for (row, column), cell in self.cells.items()
            if row == HEADER_ROW and cell.value == header
        )

    def row(self, row_id: str) -> int:
        """The row with this id in column A."""
        return next(row for (row, column), cell in self.cells.items() if cell.value == row_id)


class Grid:
    """A workbook that can be changed."""

    def __init__(self, book: Book) -> None:
        self.sheets = {sheet.title: GridSheet(sheet.title) for sheet in book.sheets}
        self.names = dict(book.names)
        self.date_1904 = False
        for sheet in book.sheets:
            self.sheets[sheet.title].visible = not sheet.hidden
            for place, (value, style) in sheet.cells.items():
                if value is not None:
                    shown_per_cent = style.format is Format.SHARE
                    self.sheets[sheet.title].put(*place, cell_of(value, percent=shown_per_cent))
                if style.struck:
                    self.sheets[sheet.title].struck.add(place)

    def apart(self) -> "Grid":
        """The same, which can be changed without this one."""
        other = copy(self)
        other.sheets = {title: sheet.apart() for title, sheet in self.sheets.items()}
        other.names = dict(self.names)
        return other

    def __getitem__(self, title: str) -> GridSheet:
        return self.sheets[title]

    def add(self, name: str) -> GridSheet:
        """Add an empty sheet, or give the one with that name."""
        return self.sheets.setdefault(name, GridSheet(name))

    def fill(self, table: str, row_id: str, column_id: str, value: Value | Cell) -> None:
        """Fill in an answer where the template has its cell."""
        tab = BY_TABLE[table]
        sheet = self.sheets[tab.title]
        stem, _, year = column_id.rpartition("_")
        by_year = {column.id: column.header for column in tab.by_year}
        header = f"{by_year[stem]} {year}" if stem in by_year else tab.column(column_id).header
        sheet.put(sheet.row(row_id), sheet.column(header), value)

    def workbook(self) -> Workbook:
        """The workbook as the parser would give it."""
        return Workbook(
            sheets=tuple(
                Sheet(
                    name=sheet.name,
                    visible=sheet.visible,
                    cells=dict(sheet.cells),
                    merged=tuple(sheet.merged),
                    cleaned=frozenset(sheet.cleaned),
                    marked=frozenset(sheet.marked),
                    struck=frozenset(sheet.struck),
                    comments=tuple(sheet.comments),
                    asides=tuple(sheet.asides),
                )
                for sheet in self.sheets.values()
            ),
            names=dict(self.names),
            date_1904=self.date_1904,
        )


def cell_of(value: Value, *, percent: bool = False) -> Cell:
    """The cell that holds a value."""
    match value:
        case str():
            return Cell(Kind.TEXT, value)
        case datetime.date():
            return Cell(Kind.DATE, value)
        case _:
            assert value is not None
            return Cell(Kind.PERCENT if percent else Kind.NUMBER, float(value))


_EMPTY = Grid(template_book(MODEL, YEARS))


def empty_grid() -> Grid:
    """A template as it was downloaded."""
    return _EMPTY.apart()


def filled_grid() -> Grid:
    """A template in which every field and indicator and part of all else is filled in."""
    return _FILLED.apart()


def answers(model: Model) -> dict[tuple[str, str, str], Value | Cell]:
    """What is filled in, by table, row and column; every answer is another."""
    filled: dict[tuple[str, str, str], Value | Cell] = {
        ("fields", "pps_id", "answer"): "NHN-TECH-01",
        ("fields", "naam", "answer"): "Techniekhuis Duinstreek",
        ("fields", "campus", "answer"): "Campus Zeewind",
        ("fields", "regeling", "answer"): "RIF 2024-2027",
        ("fields", "provincies", "answer"): "Noord-Holland; Flevoland",
        ("fields", "startdatum", "answer"): datetime.date(2024, 9, 1),
        ("fields", "einddatum_subsidie", "answer"): datetime.date(2026, 8, 31),
        ("fields", "subsidiebedrag", "answer"): 1_200_000.0,
        ("fields", "meerjarenbegroting_totaal", "answer"): 3_600_000.0,
        ("fields", "meetmoment", "answer"): "2026-midterm",
        ("fields", "peildatum", "answer"): datetime.date(2026, 10, 1),
        ("fields", "zichtbaarheid", "answer"): "platform",
        ("fields", "regeling", "note"): "Zie de beschikking",
        ("partners", "P01", "organisation"): "Windkracht Werkplaats",
        ("partners", "P01", "type"): "arbeidsorganisatie",
        ("partners", "P01", "in_steering"): "ja",
        ("partners", "P01", "start"): datetime.date(2024, 9, 1),
        ("partners", "P01", "cash_budget"): 40_000.0,
        ("partners", "P02", "organisation"): "Duinstreek College",
        ("partners", "P02", "type"): "mbo-instelling",
        ("partners", "P02", "kind_realised"): 12_500.5,
        ("milestones", "M01", "milestone"): "Praktijkhal open",
        ("milestones", "M01", "planned"): datetime.date(2025, 3, 1),
        ("milestones", "M01", "status"): "gehaald",
        ("swot", "S01", "quadrant"): "sterkte",
        ("swot", "S01", "title"): "Hechte kerngroep",
        ("swot", "S01", "impact"): 4.0,
    }
    for number, item in enumerate(model.indicators):
        value: Value | Cell
        match item.kind:
            case "level":
                level = number % 5
                value = f"{level + 1} - {item.levels[level]}"
            case "share":
                value = Cell(Kind.PERCENT, (10 + 2 * number) / 100)
            case "number":
                value = 4.0
            case "date":
                value = datetime.date(2027, 1, 1 + number % 28)
            case _:
                value = item.options[0].label
        filled["indicators", item.id, "answer"] = value
    for number, kpi in enumerate(model.kpis):
        filled["kpi", kpi.id, "target"] = 100.0 + number
        filled["kpi", kpi.id, "realised"] = 50.0 + number
    for number, line in enumerate(model.finance_lines):
        for year in range(YEARS[0], YEARS[1] + 1):
            filled["finance", f"{line.id}.geld", f"budget_{year}"] = 1000.0 * number + year
            filled["finance", f"{line.id}.geld", f"realised_{year}"] = 2000.0 * number + year
        filled["finance", f"{line.id}.natura", f"forecast_{YEARS[1] + 1}"] = 3000.0 + number
    return filled


def _filled() -> Grid:
    grid = empty_grid()
    for (table, row_id, column_id), value in answers(MODEL).items():
        grid.fill(table, row_id, column_id, value)
    return grid


_FILLED = _filled()
