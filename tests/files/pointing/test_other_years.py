"""Who points at the column of one year means those that are called the same in other years."""

from monitor.files.locating.page import Page
from monitor.files.pointing.other_years import of_other_years
from tests.files.filled_grid import GridSheet, filled_grid

ASKED = [f"{kind}_{year}" for year in (2023, 2024, 2025) for kind in ("budget", "realised")]


def page(*headers: str) -> Page:
    grid = filled_grid()
    sheet: GridSheet = grid.add("Geld")
    for column, header in enumerate(headers, 1):
        sheet.put(1, column, header)
    return next(Page(item) for item in grid.workbook().sheets if item.name == "Geld")


def test_all_that_differ_by_the_year_alone_are_found_whatever_their_order() -> None:
    there = page("Plan 2025 (€)", "PLAN 2024  (€)", "Plan 2023 (€)", "Werk 2024 (€)")
    assert of_other_years(there, 1, {"budget_2023": 3}, ASKED) == {
        "budget_2024": 2,
        "budget_2025": 1,
    }


def test_a_year_of_two_digits_tells_the_others_too() -> None:
    there = page("Plan '23", "Plan '24", "Plan 2025", "Echt '24")
    assert of_other_years(there, 1, {"budget_2023": 1}, ASKED) == {"budget_2024": 2}


def test_no_column_is_taken_twice_and_no_choice_is_changed() -> None:
    there = page("Plan 2023", "Plan 2024", "Plan 2025", "Anders")
    chosen = {"budget_2023": 1, "budget_2024": 4, "realised_2025": 2}
    assert of_other_years(there, 1, chosen, ASKED) == {"budget_2025": 3}
    both = {"budget_2023": 1, "realised_2024": 2}
    assert of_other_years(there, 1, both, ASKED) == {}


def test_a_header_without_its_year_tells_nothing_of_others() -> None:
    there = page("Plan", "Plan 2024", "Plan 2023-2024")
    assert of_other_years(there, 1, {"budget_2023": 1}, ASKED) == {}
    assert of_other_years(there, 1, {"budget_2025": 2}, ASKED) == {}


def test_of_two_that_would_do_neither_is_taken() -> None:
    twice = page("Plan 2023", "Plan 2024", "Plan 2024")
    assert of_other_years(twice, 1, {"budget_2023": 1}, ASKED) == {}
    two_ways = page("Plan 2023", "Raming 2025", "Plan 2024", "Raming 2024")
    assert of_other_years(two_ways, 1, {"budget_2023": 1, "budget_2025": 2}, ASKED) == {}
