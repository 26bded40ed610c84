from datetime import date

import pytest

from monitor.files.locating.part_of_year import PartOfYear, part_of_year


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Gerealiseerd 2024 t/m juli", date(2024, 7, 31)),
        ("Gerealiseerd 2024 (t/m feb.)", date(2024, 2, 29)),
        ("Gerealiseerd 2024 jan t/m juli 2024", date(2024, 7, 31)),
        ("Gerealiseerd 2024, tot en met 15 juli", date(2024, 7, 15)),
        ("Gerealiseerd 2024 t/m 15-7-2024", date(2024, 7, 15)),
        ("Gerealiseerd 2024 per 15-7-2024", date(2024, 7, 15)),
        ("Gerealiseerd 2024 (stand 15 juli)", date(2024, 7, 15)),
        ("Gerealiseerd 2024, peildatum 15 juli", date(2024, 7, 15)),
        ("Gerealiseerd per 15-7-2024", date(2024, 7, 15)),
        ("Gerealiseerd (stand per 15 juli 2024)", date(2024, 7, 15)),
    ],
)
def test_the_last_day_is_in_the_year_of_the_column(text: str, until: date) -> None:
    assert part_of_year(text) == ("Gerealiseerd 2024", until)


@pytest.mark.parametrize(
    "text",
    [
        *("Gerealiseerd 2024", "Gerealiseerd t/m 2024", "Gerealiseerd t/m juli 2024"),
        *("Gerealiseerd t/m 15-7-2024", "Gerealiseerd 15-7-2024", "per 15-7-2024"),
        *(
            "Gerealiseerd 2024 t/m juli 2025",
            "Gerealiseerd 2024 t/m Q2",
            "Gerealiseerd 2024 per kwartaal",
            "Gerealiseerd 2024 juli",
        ),
        *("Gerealiseerd 2024 t/m april excl. btw", "Gerealiseerd 2023 t/m 2024", ""),
    ],
)
def test_what_may_be_of_other_years_is_no_part_of_one(text: str) -> None:
    assert part_of_year(text) is None


@pytest.mark.parametrize(
    ("until", "about", "all_of_it"),
    [
        (date(2024, 7, 31), date(2024, 7, 15), True),
        (date(2024, 6, 30), date(2024, 7, 15), True),
        (date(2024, 3, 31), date(2024, 7, 15), False),
        (date(2024, 12, 31), date(2024, 7, 15), False),
        (date(2024, 12, 31), date(2026, 7, 15), True),
        (date(2024, 7, 31), date(2025, 7, 31), False),
        (date(2025, 1, 31), date(2024, 12, 31), False),
    ],
)
def test_a_year_is_asked_up_to_the_day_that_a_monitor_is_about(
    until: date, about: date, all_of_it: bool
) -> None:
    assert PartOfYear("Gerealiseerd 2024", until).is_up_to(about) is all_of_it
