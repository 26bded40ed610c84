"""The time that a header names, and whether that is of before the day of a monitor."""

import datetime

import pytest

from monitor.files.locating.times_named import (
    is_of_before,
    names_a_time,
    school_year,
    time_named,
    without_times,
    years_named,
)

ROUND, DAY = "2024-midterm", datetime.date(2024, 7, 15)


@pytest.mark.parametrize(
    ("header", "before", "words"),
    [
        ("Realisatie per 15-7-2024", "Realisatie per", "15-7-2024"),
        ("Antwoord (1 mei 2024)", "Antwoord", "1-5-2024"),
        ("Antwoord juli 2024", "Antwoord", "1-7-2024"),
        ("15-7-2024", "", "15-7-2024"),
        ("Realisatie schooljaar 2023-2024", "Realisatie ", "schooljaar 2023-2024"),
        ("Realisatie 2023/24", "Realisatie ", "schooljaar 2023-2024"),
        ("Realisatie '23/'24", "Realisatie ", "schooljaar 2023-2024"),
        ("Realisatie 11-12-2023", "Realisatie", "11-12-2023"),
    ],
)
def test_a_day_month_or_school_year_at_the_end_is_named(
    header: str, before: str, words: str
) -> None:
    named = time_named(header)
    assert named is not None
    assert (named.before, named.words) == (before, words)


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Begroot 2024/25", ("Begroot ", 2024, "")),
        ("Begroot schooljaar 2024-2025 (SAP)", ("Begroot ", 2024, " (SAP)")),
        ("Begroot 2099/00", ("Begroot ", 2099, "")),
        ("Begroot '24/'25", ("Begroot ", 2024, "")),
        ("Begroot ’24-’25", ("Begroot ", 2024, "")),
        ("Schooljaar 24/25 begroot", ("", 2024, " begroot")),
        ("Begroot 24/26", None),
        ("Begroot 124/25", None),
        ("Begroot 11/12", None),
        ("Begroot 2024-01", None),
        ("Begroot 2024-2026", None),
        ("Begroot 2024/251", None),
        ("Begroot 2024", None),
    ],
)
def test_a_school_year_is_two_years_on_end_anywhere(
    header: str, found: tuple[str, int, str] | None
) -> None:
    assert school_year(header) == found


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Begroot 2023 t/m 2024", ("Begroot ", (2023, 2024), "")),
        ("2022, 2023 en 2026 (begroot)", ("", (2022, 2023, 2026), " (begroot)")),
        ("Gerealiseerd 2024 i.p.v. 2023", ("Gerealiseerd ", (2023, 2024), "")),
        ("Begroot 24/25", ("Begroot ", (2024, 2025), "")),
        ("Begroot 2024 (stand 1-3-2024)", None),
        ("Begroot 2024 en 12025", None),
        ("Begroot 2024", None),
    ],
)
def test_more_years_than_one_are_named_in_order(
    header: str, found: tuple[str, tuple[int, ...], str] | None
) -> None:
    assert years_named(header) == found


@pytest.mark.parametrize("header", ["", "Antwoord", "Doel 45", "Antwoord 2024", "Budget 2023-2026"])
def test_other_headers_name_none(header: str) -> None:
    assert time_named(header) is None


@pytest.mark.parametrize(
    "header",
    [
        "2023",
        "Antwoord 2023",
        "Nulmeting",
        "2022-nulmeting",
        "Stand 15-7-2023",
        "Stand 1-12-2023",
        "Schooljaar 2022-2023",
        "Nulmeting 2024",
        "Review 2023",
    ],
)
def test_an_older_time_or_an_earlier_round_is_of_before(header: str) -> None:
    assert is_of_before(header, ROUND, DAY)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Nu",
        "2024",
        "2023 en 2024",
        "2027",
        "Midterm",
        "Review 2024",
        "Jaarlijks 2024",
        "Eindmeting",
        "Nulmeting/midterm",
        "Tussenmeting juli 2024",
        "Stand 1-5-2024",
        "Schooljaar 2023-2024",
        "Stand 1-9-2025",
    ],
)
def test_what_names_no_time_or_one_of_now_or_later_is_not(header: str) -> None:
    assert not is_of_before(header, ROUND, DAY)


def test_the_year_of_the_round_is_of_now_also_where_its_day_came_later() -> None:
    assert not is_of_before("2024", ROUND, datetime.date(2025, 1, 31))
    assert is_of_before("2024", "2025-midterm", datetime.date(2025, 1, 31))


@pytest.mark.parametrize(("header", "round_"), [("2019", ROUND), ("Nulmeting", "najaar 2024")])
def test_without_a_day_or_a_kind_of_round_to_compare_with_nothing_is_of_before(
    header: str, round_: str
) -> None:
    assert not is_of_before(header, round_, None)


@pytest.mark.parametrize(
    ("header", "left"),
    [
        ("2024-midterm", ""),
        ("Midterm (juli 2024)", ""),
        ("Realisatie midterm 2024", "Realisatie"),
        ("Realisatie schooljaar 2023-2024", "Realisatie"),
        ("Nieuw antwoord", "Nieuw antwoord"),
    ],
)
def test_without_its_times_the_other_words_of_a_header_are_left(header: str, left: str) -> None:
    assert without_times(header) == left
    assert names_a_time(header) == (left != header)
