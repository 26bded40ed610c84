"""The first rows of a user's sheet, as they are shown to point at."""

from monitor.files.locating.page import Page
from monitor.files.workbook import Cell, Kind, Sheet
from monitor.ui.intake.preview import preview


def page(*texts: tuple[int, int, str]) -> Page:
    """A sheet with these texts, by row and column."""
    cells = {(row, column): Cell(Kind.TEXT, text) for row, column, text in texts}
    return Page(Sheet("Blad", True, cells, (), frozenset()))


def test_it_begins_at_the_first_column_with_something_below_its_header() -> None:
    table = [(5, 2, "Leeg"), (5, 3, "Partner"), (5, 4, "Rol"), (6, 3, "Huis"), (6, 5, "Lid")]
    drawn = str(preview(page((1, 1, "Onze partners"), (4, 3, "In mei"), *table), 5))
    assert "Onze partners" not in drawn
    assert "Leeg" not in drawn
    assert "Rol" in drawn
    assert drawn.index("In mei") < drawn.index("Partner") < drawn.index("Huis")


def test_what_stands_below_without_a_header_is_shown() -> None:
    drawn = str(preview(page((1, 2, "Partner"), (2, 1, "P01"), (2, 2, "Huis")), 1))
    assert drawn.index("P01") < drawn.index("Huis")
