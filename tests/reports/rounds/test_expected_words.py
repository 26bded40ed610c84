"""The expected path beside the medians of a group: read off where it lies above them."""

import pytest

from monitor.reports.rounds import group_lead, group_words
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.expected_words import beside_path, expected_points
from monitor.reports.rounds.group_trend import Group, group
from tests.reports.invented_rounds import MODEL, round_, snapshot

PATH = "Het verwachte pad gaat van 15 punten bij de start naar 70 na 48 maanden. "


def of_medians(*points: float) -> Group:
    """Five partnerships from their start on, a round a year, all with the same points."""
    now = snapshot(
        round_(name, f"{2020 + year}-01-01", value)
        for year, value in enumerate(points)
        for name in "ABCDE"
    )
    return group(now, now.register, Along.AGE)


def test_beyond_the_last_bend_the_path_is_level():
    assert [expected_points(year, MODEL) for year in (0, 1, 2, 3, 4, 9)] == [15, 30, 45, 60, 70, 70]


@pytest.mark.parametrize(
    ("medians", "said"),
    [
        ((20, 30, 50), "De mediaan ligt er nergens onder."),
        ((10, 20, 30), "De mediaan ligt er steeds onder."),
        (
            (20, 29, 45, 50),
            "De mediaan ligt eronder rond 12 en 36 maanden na de start; verder erop of erboven.",
        ),
        ((10, 30, 45), "De mediaan ligt eronder rond de start; verder erop of erboven."),
    ],
)
def test_it_is_said_where_the_median_lies_below_the_path(medians: tuple[float, ...], said: str):
    found = of_medians(*medians)
    assert beside_path(found) == PATH + said
    assert beside_path(found) in group_words.sentence(found)


def test_the_title_by_age_sets_the_last_median_beside_what_is_expected():
    found = of_medians(20, 29, 45, 50)
    on = found.submissions["reference_date"].max().date()
    assert (
        group_lead.title(found, on)
        == "Rond 36 maanden na de start is de mediaan 50; verwacht is 60"
    )
    assert "onder elk moment het aantal" in group_words.subtitle(found, "alle PPS’en", on)
    assert "jaar met" not in group_words.sentence(found)


def test_months_with_too_few_are_called_months_and_not_years():
    rounds = [round_(name, f"{year}-01-01", 40) for name in "ABCDE" for year in (2020, 2021)]
    rounds += [round_("A", f"{year}-01-01", 40) for year in (2022, 2023)]
    now = snapshot(rounds)
    assert (
        "Rond 24 en 36 maanden na de start waren het er minder dan 5: die staan alleen in de tabel."
    ) in group_words.sentence(group(now, now.register, Along.AGE))
