"""The kinds of rounds that a header names, beside the meetmoment of the monitor."""

import pytest

from monitor.files.locating.rounds_named import is_of, names_a_round, without_rounds


@pytest.mark.parametrize(
    ("header", "meetmoment"),
    [
        ("Antwoord midterm", "2024-midterm"),
        ("Antwoord (mid-term review)", "2024-midterm"),
        ("Antwoord tussenmeting 2024", "2024-Midterm"),
        ("Score 0-meting (T0)", "2022-nulmeting"),
        ("Antwoord eindmeting", "2026-eindmeting"),
        ("Antwoord beginsituatie", "2022-nulmeting"),
        ("Antwoord 2023-jaarlijks", "2023-jaarlijks"),
        ("Antwoord jaarlijks 2023", "2023-jaarlijks"),
    ],
)
def test_a_round_is_recognised_however_it_is_written(header: str, meetmoment: str) -> None:
    assert names_a_round(header)
    assert is_of(header, meetmoment)


@pytest.mark.parametrize(
    ("header", "meetmoment"),
    [
        ("Antwoord nulmeting", "2024-midterm"),
        ("Antwoord review", "2024-midterm"),
        ("Antwoord nameting", "2024-eindmeting"),
        ("Antwoord nulmeting/midterm", "2024-midterm"),
        ("Antwoord midterm 2022", "2024-midterm"),
        ("Antwoord jaarlijks 2023", "2024-midterm"),
        ("Antwoord midterm", ""),
    ],
)
def test_another_kind_another_year_or_more_than_one_is_another_round(
    header: str, meetmoment: str
) -> None:
    assert names_a_round(header)
    assert not is_of(header, meetmoment)


@pytest.mark.parametrize("header", ["Antwoord", "Score (jaarlijks)", "Antwoord 2024", "Previews"])
def test_other_words_name_no_round(header: str) -> None:
    assert not names_a_round(header)
    assert without_rounds(header) == header
