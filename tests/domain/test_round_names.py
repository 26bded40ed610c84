"""What rounds are called."""

import pytest

from monitor.domain.round_names import as_label, likely_round, round_key, round_year, with_year


@pytest.mark.parametrize(
    "text", ["2026-midterm", "2026–midterm", "midterm 2026", "2026_midterm", " 2026 - midterm "]
)
def test_a_round_is_written_as_a_year_a_dash_and_a_kind(text: str) -> None:
    assert as_label(text) == "2026-midterm"
    assert round_key(text) == round_key("2026-Mid-term")


@pytest.mark.parametrize("text", ["midterm", "ronde 3", "2026-1"])
def test_what_has_no_year_and_kind_stays(text: str) -> None:
    assert as_label(text) == text


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2026-midterm", 2026),
        (" 2029-nameting 2 ", 2029),
        ("review 2026", 2026),
        ("nulmeting", None),
        ("", None),
    ],
)
def test_the_year_of_a_round(text: str, year: int | None) -> None:
    assert round_year(text) == year


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("2026-midterm (def)", "2026-midterm"),
        ("2026-midterm v2", "2026-midterm"),
        ("2026-midtem", "2026-midterm"),
        ("2026-voorjaarsronde concept", "2026-voorjaarsronde"),
        ("2026-voorjarsronde", "2026-voorjaarsronde"),
        ("2026-tussenmeting", "2026-midterm"),
        ("2026-0-meting", "2026-nulmeting"),
        ("2026-T0 (def)", "2026-nulmeting"),
        ("2026-beginmeting", "2026-nulmeting"),
        ("Startmeting 2026", "2026-nulmeting"),
        ("2026-jaarlijkse meting", "2026-jaarlijks"),
        ("2026-jaarmeting", "2026-jaarlijks"),
        ("2026-midterm-2", None),
        ("2026-midterm", None),
        ("2026-voorjaarsronde", None),
        ("2025-voorjarsronde", None),
        ("2026-nameting", None),
        ("2026-halfjaar", None),
        ("2026-voorjaarsronde-2", None),
        ("midterm", None),
    ],
)
def test_the_round_that_is_meant_by_one_that_is_nearly_another(
    text: str, likely: str | None
) -> None:
    assert likely_round(text, ["2026-voorjaarsronde"]) == likely


def test_other_words_for_a_kind_are_no_slip_of_a_word_that_looks_like_them() -> None:
    assert likely_round("2026-beginmeting", ["2026-eindmeting"]) == "2026-nulmeting"


def test_a_stored_round_of_the_same_kind_is_meant_before_a_usual_one() -> None:
    assert likely_round("2026-T0", ["2025-beginmeting", "2026-beginmeting"]) == "2026-beginmeting"
    assert likely_round("2026-T0", ["2026-T0"]) is None


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("midterm", "2026-midterm"),
        ("Midterm '26", "2026-midterm"),
        ("tussenmeting", "2026-midterm"),
        ("0–meting", "2026-nulmeting"),
        ("0-meting 2026", "2026-nulmeting"),
        ("T0", "2026-nulmeting"),
        ("2026 jaarlijks", "2026-jaarlijks"),
        ("ronde 3", None),
    ],
)
def test_a_kind_without_a_year_gets_one(text: str, round_: str | None) -> None:
    assert with_year(text, 2026) == round_
