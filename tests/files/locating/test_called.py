"""What a sheet is called: by its name, by its title, and by its headers where those differ."""

import pytest

from monitor.domain.layout import INDICATORS, KPI, SWOT
from monitor.files.locating.called import has_name_of_another, is_called, may_be
from monitor.files.locating.page import Page
from tests.files.filled_grid import GridSheet, filled_grid


def page(name: str, title: str = "", of: str = "") -> Page:
    """A sheet with this name and title, and all else of one of our tabs, or nothing."""
    grid = filled_grid()
    sheet = grid[of] if of else GridSheet(name)
    sheet.name = name
    sheet.put(1, 1, title or None)
    grid.sheets = {name: sheet}
    (found,) = grid.workbook().sheets
    return Page(found)


@pytest.mark.parametrize(
    ("name", "title"), [("KPI", ""), ("Blad1", "KPI"), (" kpi ", "Cijfers"), ("Blad1", "Kpí")]
)
def test_a_name_or_a_title_calls_a_sheet_so(name: str, title: str) -> None:
    assert is_called(page(name, title), "KPI")


@pytest.mark.parametrize(("name", "title"), [("KPI (2)", ""), ("Blad1", "KPI van 2024"), ("K", "")])
def test_a_name_with_more_in_it_is_another(name: str, title: str) -> None:
    assert not is_called(page(name, title), "KPI")


def test_what_is_called_otherwise_may_not_be_the_tab_whatever_its_headers() -> None:
    assert not may_be(page("Cijfers", "Cijfers", of="KPI"), KPI)


def test_named_and_titled_so_it_may_be_with_the_headers_of_any_tab() -> None:
    assert may_be(page("KPI", "KPI", of="SWOT"), KPI)


@pytest.mark.parametrize(("name", "title"), [("KPI", "SWOT"), ("SWOT", "KPI"), ("KPI", "Cijfers")])
def test_with_two_names_it_is_the_one_whose_headers_it_has(name: str, title: str) -> None:
    swot = page(name, title, of="SWOT")
    assert not may_be(swot, KPI)
    assert may_be(swot, SWOT) == ("SWOT" in (name, title))
    assert not may_be(swot, INDICATORS)


def test_with_two_names_and_no_headers_of_ours_it_may_be_either() -> None:
    both = page("KPI", "SWOT")
    assert may_be(both, KPI)
    assert may_be(both, SWOT)


def test_the_name_of_another_tab_is_told_by_the_name_alone() -> None:
    assert has_name_of_another(page("swot", "KPI"), KPI)
    assert not has_name_of_another(page("KPI", "SWOT"), KPI)
    assert not has_name_of_another(page("Cijfers", "SWOT"), KPI)
