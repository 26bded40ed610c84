"""One sheet while it is taken apart: its filled cells by row, and what became of each of them.

Every filled cell ends in one of three ways: the template wrote it, it was read, or it was ignored
and a finding says so. What nobody claims is left over, so nothing can be dropped in silence.
"""

from collections.abc import Iterable, Mapping

from monitor.files.cell.text import cleaned, raw_text
from monitor.files.workbook import Cell, Kind, Sheet, a1

Place = tuple[int, int]
"""Row and column, counted from 1."""


class Page:
    """A sheet, its filled cells that nobody claimed yet (``left``), and what became of the others.

    ``filled``, ``own`` and ``read`` count cells; ``ignored`` are the places themselves, as they
    were left out, and ``needing`` those of what may be an answer that wasn't taken. What is
    ``in_question`` may be a better answer than the one that was. ``retold`` is what is told, once
    left out, of a cell that says nothing away from where it stands.
    """

    __slots__ = (
        *("filled", "ignored", "in_question", "left", "needing"),
        *("own", "read", "retold", "rows", "sheet"),
    )

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.rows: dict[int, dict[int, Cell]] = {}
        filled = [place for place, cell in sheet.cells.items() if is_filled(cell)]
        self.left: set[Place] = set(filled)
        self.filled = len(self.left)
        at, there = 0, dict[int, Cell]()
        for place in sorted(filled):
            row, column = place
            if row != at:
                at, there = row, {}
                self.rows[row] = there
            there[column] = sheet.cells[place]
        self.own = self.read = 0
        self.ignored: list[Place] = []
        self.needing: set[Place] = set()
        self.in_question: set[Place] = set()
        self.retold: dict[Place, str] = {}

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return self.sheet.name

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, as text; empty where nothing stands."""
        cell = self.rows.get(row, _NOTHING).get(column)
        return raw_text(cell) if cell else ""

    def is_text(self, row: int, column: int) -> bool:
        """Whether a cell holds text."""
        cell = self.rows.get(row, _NOTHING).get(column)
        return cell is not None and cell.kind is Kind.TEXT

    def drop(self, places: Iterable[Place]) -> None:
        """Take cells of another table out of the rows. They are left, as they were."""
        for row, column in places:
            del self.rows[row][column]
            if not self.rows[row]:
                del self.rows[row]

    def claim_as_own(self, row: int, column: int) -> None:
        """The template wrote this cell, or one that was changed by hand: it's no input."""
        if (row, column) in self.left:
            self.left.remove((row, column))
            self.own += 1

    def claim_as_read(self, row: int, column: int) -> None:
        """What stands in this cell went into the frame."""
        if (row, column) in self.left:
            self.left.remove((row, column))
            self.read += 1

    def ignore(self, places: Iterable[Place]) -> int:
        """Leave these cells out; the caller makes the finding that says so. Gives how many."""
        there = self.left.intersection(places)
        self.left -= there
        self.ignored += sorted(there)
        return len(there)

    def need_place(self, places: Iterable[Place]) -> None:
        """What is left in these cells may be an answer: left out, it needs a place of its own."""
        self.needing |= self.left.intersection(places)

    def question(self, places: Iterable[Place]) -> None:
        """What is left in these cells may be a better answer than the one that is read."""
        self.in_question |= self.left.intersection(places)

    def retell(self, place: Place, text: str) -> None:
        """What is told of a cell once it's left out, where its own text would say nothing."""
        self.retold[place] = text

    def ignore_row(self, row: int) -> int:
        """Leave out whatever is left of a row."""
        return self.ignore((row, column) for column in self.rows.get(row, _NOTHING))


_NOTHING: Mapping[int, Cell] = {}


def is_filled(cell: Cell) -> bool:
    """Whether anything stands in the cell; spaces and invisible signs alone are nothing."""
    value = cell.value
    if not isinstance(value, str):
        return value is not None or cell.kind is Kind.UNCOMPUTED
    text = value.strip()
    return bool(text) and (text.isprintable() or bool(cleaned(text).strip()))


def block(places: Iterable[Place]) -> str:
    """The A1 range of the smallest block around these cells: ``B4`` or ``B4:D9``."""
    listed = list(places)
    rows, columns = [row for row, _ in listed], [column for _, column in listed]
    first, last = a1(min(rows), min(columns)), a1(max(rows), max(columns))
    return first if first == last else f"{first}:{last}"
