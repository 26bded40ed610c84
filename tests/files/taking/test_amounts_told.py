"""A header that names no column of ours may say that amounts of money stand below it."""

import pytest

from monitor.domain.layout import PARTNERS
from monitor.files.taking.amounts_told import says_amount_of

OF_CASH = {"cash_budget", "cash_realised"}
OF_KIND = {"kind_budget", "kind_realised"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Cash toegezegd", OF_CASH),
        ("Toegezegd (€)", OF_CASH),
        ("Gerealiseerd", OF_CASH),
        ("Bijdrage", OF_CASH),
        ("Begr.", OF_CASH),
        ("Real. cash", OF_CASH),
        ("Gereal. natura", OF_KIND),
        ("Budget", OF_CASH),
        ("Gepland", set()),
        ("In kind geleverd", OF_KIND),
        ("Gerealiseerde bijdrage natura", OF_KIND),
        ("Bijdrage per jaar", OF_CASH | {"amount_per_year"}),
        ("Geld en natura", set()),
        ("Uren", set()),
        ("Telefoon", set()),
    ],
)
def test_they_are_of_the_columns_in_that_form(raw: str, expected: set[str]) -> None:
    assert {column.id for column in PARTNERS.inputs if says_amount_of(raw, column)} == expected
