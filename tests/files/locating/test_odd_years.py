"""Headers with no one year: which amount they name, and of which number or more years."""

import pytest

from monitor.domain.layout import FINANCE, KPI
from monitor.files.locating.odd_years import of_more_years, of_no_year


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Begroot 1924", ("budget", 1924)),
        ("Begroting 204", ("budget", 204)),
        ("Gerealiseerd 3026", ("realised", 3026)),
        ("Prognose 0227", ("forecast", 227)),
        ("Begroot 2024", None),
        ("Begroot 24", None),
        ("Begroot 20245", ("budget", 20245)),
        ("Prognose 20330 (raming)", None),
        ("Begroot 2024 5", None),
        ("Begroot 202451", None),
        ("Uren 1924", None),
        ("1924", None),
    ],
)
def test_a_number_of_three_to_five_figures_that_is_no_year_stands_for_one(
    header: str, found: tuple[str, int] | None
) -> None:
    assert of_no_year({7: header}, FINANCE).get(7) == found


def test_a_number_that_two_headers_of_a_kind_have_is_no_slip_of_one() -> None:
    texts = {4: "Begroot 204", 5: "Begroting 204", 6: "Gerealiseerd 204"}
    assert of_no_year(texts, FINANCE) == {6: ("realised", 204)}


@pytest.mark.parametrize(
    "header",
    [
        "Begroot 2024/25",
        "2024/25 begroot",
        "Schooljaar 24/25 (begroting)",
        "Begroot 2024 en 2025",
        "Begroting 2024+2025",
        "Begroot 2025 (was 2024)",
    ],
)
def test_of_more_years_the_kind_stands_before_them_or_after_them(header: str) -> None:
    assert of_more_years({7: header}, FINANCE) == {7: ("budget", (2024, 2025))}


@pytest.mark.parametrize(
    "header", ["2024/25", "Uren 2024 en 2025", "Begroot 2024", "Begroot 24/26"]
)
def test_other_headers_are_of_no_more_years(header: str) -> None:
    assert of_more_years({7: header}, FINANCE) == {}


def test_of_a_table_without_amounts_by_year_no_header_is_of_more_years() -> None:
    assert of_more_years({7: "Realisatie 2024/25"}, KPI) == {}
