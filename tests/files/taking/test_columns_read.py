"""A foreign column read as answers to the columns of ours: how often its cells are read."""

from monitor.domain.layout import FINANCE
from monitor.files.locating.page import Page
from monitor.files.taking.columns_read import ForeignColumn, OurColumns
from monitor.files.taking.questions import Questions
from monitor.files.taking.take_cells import CellTaker
from monitor.files.workbook import Cell, Kind, Sheet
from tests.files.filled_grid import MODEL

OURS = {"budget_2025": 1, "realised_2025": 2, "realised_2026": 3}
FOREIGN = 4


def test_a_foreign_column_is_read_once_for_all_of_ours_that_ask_the_same():
    cells = {(row, FOREIGN): Cell(Kind.NUMBER, row * 10.0) for row in (1, 2)}
    cells[1, 1] = Cell(Kind.NUMBER, 10.0)
    page = Page(Sheet("Financien", True, cells, (), frozenset()))
    taker = CellTaker(page, FINANCE, OURS, Questions(MODEL, date_1904=False))
    ours = OurColumns(taker, {"eerste": 1, "tweede": 2})
    foreign = ForeignColumn(ours, FOREIGN)
    read = [foreign.read_as(item) for item in OURS]
    assert [found.value for found in read[0].values()] == [10.0, 20.0]
    assert all(item is read[0] for item in read)
    assert ours.answered("budget_2025") == {1}
    assert ours.readings("budget_2025") is ours.readings("budget_2025")
