"""What has no place in the template is kept whole, also where there is very much of it."""

from monitor.domain.layout import LEFTOVERS_TITLE
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import filled_grid


def test_a_foreign_tab_with_thousands_of_cells_is_kept_whole() -> None:
    grid = filled_grid()
    tab = grid.add("Urenstaat")
    texts = {f"uren {row} {column}" for row in range(1, 1001) for column in range(1, 4)}
    for row in range(1, 1001):
        for column in range(1, 4):
            tab.put(row, column, f"uren {row} {column}")
    done = handed_back(grid)
    kept = {value for value, _ in done.sheet(LEFTOVERS_TITLE).cells.values()}
    assert texts <= kept
