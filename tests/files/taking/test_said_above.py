"""What a header that isn't ours says of the answers below it."""

import datetime
from types import SimpleNamespace

import pytest

from monitor.domain.layout import FINANCE, HEADER_ROW, KPI
from monitor.domain.tab import Tab
from monitor.files.locating.header import Header
from monitor.files.taking.said_above import (
    NOTHING_SAID,
    is_due,
    said_by,
    said_of_the_year_before,
)
from tests.files.filled_grid import YEARS

ABOUT = SimpleNamespace(round="2026-midterm", day=datetime.date(2026, 10, 1))
BY_YEAR = [
    f"{kind}_{year}" for year in range(YEARS[0], YEARS[1] + 1) for kind in ("budget", "realised")
]


def header_of(tab: Tab) -> Header:
    ids = [*(column.id for column in tab.columns), *(BY_YEAR if tab.by_year else [])]
    columns = {item: at for at, item in enumerate(ids, 1)}
    return Header(HEADER_ROW, columns, foreign=(), missing=(), findings=())


def said(raw: str, tab: Tab = KPI):
    return said_by(raw, tab, header_of(tab), ABOUT)


@pytest.mark.parametrize("raw", ["Realisatie", "Resultaat", "Realisatie 2026", "Stand nu"])
def test_one_that_names_a_column_of_ours_is_a_version_of_that(raw: str) -> None:
    assert said(raw).version == "realised"


@pytest.mark.parametrize("raw", ["", "Opgave", "Behaalde waarde"])
def test_below_any_other_may_be_each_of_them(raw: str) -> None:
    found = said(raw)
    assert found.version is None
    assert {"target", "realised", "note"} <= set(found.others)
    assert "kpi" not in found.others


def test_a_total_may_be_each_of_them_too() -> None:
    assert said("Totaal").is_total
    assert "realised" in said("Totaal").others


@pytest.mark.parametrize(
    "raw", ["Realisatie 2023", "Opgave 2024", "Vorig jaar", "Landelijk gemiddelde"]
)
def test_one_that_says_it_is_of_something_else_says_nothing_of_ours(raw: str) -> None:
    assert said(raw) == NOTHING_SAID


def test_only_of_the_year_that_has_just_ended_it_is_asked_beside_ours() -> None:
    early = SimpleNamespace(round="2026-midterm", day=datetime.date(2026, 2, 1))
    told = {
        (raw, about.day.month): said_of_the_year_before(raw, KPI, header_of(KPI), about).version
        for raw in ("Realisatie 2025", "Realisatie 2024")
        for about in (early, ABOUT)
    }
    assert told == {
        ("Realisatie 2025", 2): "realised",
        ("Realisatie 2025", 10): None,
        ("Realisatie 2024", 2): None,
        ("Realisatie 2024", 10): None,
    }


class TestAmountsByYear:
    def test_they_are_of_the_year_that_it_names(self) -> None:
        assert said("2025", FINANCE).others == ("budget_2025", "realised_2025")

    def test_without_a_year_they_may_be_of_any(self) -> None:
        found = said("", FINANCE)
        assert found.others == tuple(BY_YEAR)
        assert not found.says_more

    def test_more_words_may_make_other_amounts_of_them(self) -> None:
        assert said("Bijdrage 2025", FINANCE).says_more
        assert not said("2025", FINANCE).says_more

    def test_a_total_of_one_year_may_be_all_that_somebody_has(self) -> None:
        found = said("Totaal 2025", FINANCE)
        assert found.is_total
        assert found.others == ("budget_2025", "realised_2025")

    @pytest.mark.parametrize("raw", ["Totaal", "Waarvan school 2025", "Verschil 2025"])
    def test_a_sum_of_years_or_a_share_is_none_of_ours(self, raw: str) -> None:
        assert said(raw, FINANCE) == NOTHING_SAID


@pytest.mark.parametrize(
    ("column", "due"),
    [
        ("target", True),
        ("budget_2026", True),
        ("budget_2027", True),
        ("realised_2026", True),
        ("realised_2027", False),
        ("forecast_2027", False),
    ],
)
def test_a_year_to_come_has_no_amounts_yet(column: str, due: bool) -> None:
    assert is_due(column, ABOUT) is due
