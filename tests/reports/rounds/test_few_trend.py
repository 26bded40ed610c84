"""A group too small for a median: each partnership by every round that may be seen by name."""

import pandas as pd

from monitor.domain.access import Sight
from monitor.reports.rounds.along import START, Along
from monitor.reports.rounds.few_trend import Few, few
from tests.reports.invented_rounds import MODEL, round_, snapshot


def some(*rounds: dict, along: Along = Along.DATE) -> Few:
    now = snapshot(rounds)
    return few(now, now.register, along)


def test_rounds_in_one_year_are_all_there_at_their_own_date():
    days = ["2024-03-20", "2024-11-15", "2025-06-01"]
    found = some(*[round_("A", day, 20.0 + at) for at, day in enumerate(days)])
    assert found.rounds["place"].tolist() == [pd.Timestamp(day) for day in days]
    assert found.rounds["line"].all()


def test_another_model_in_the_same_year_is_a_break():
    found = some(
        round_("A", "2024-03-01", 20, model_version="2020.1"), round_("A", "2024-11-01", 30)
    )
    assert found.rounds["broken"].tolist() == [False, True]
    assert found.rounds["change"].isna().all()


def test_a_round_follows_the_one_before_of_its_own_partnership():
    found = some(
        round_("B", "2024-01-01", 10),
        round_("A", "2024-02-01", 50),
        round_("B", "2024-03-01", 30),
    )
    assert found.rounds["name"].tolist() == ["Huis A", "Huis B", "Huis B"]
    assert found.rounds["change"].tolist()[1:] != [-20, -20]
    assert found.last["change"].dropna().tolist() == [20]


def test_only_rounds_that_are_seen_by_name_are_there():
    found = some(
        round_("A", "2024-02-01", 10),
        round_("A", "2024-09-01", 20, sight=int(Sight.NOTHING)),
        round_("B", "2024-03-01", 30, sight=int(Sight.ANONYMOUS)),
    )
    assert found.rounds["points"].tolist() == [10]
    assert found.names == {"A": "Huis A"}


def test_letters_go_by_name_and_go_on_after_z():
    found = some(*[round_(f"P{n:02}", "2024-03-01", 30) for n in range(28)])
    letters = list(found.letters.values())
    assert (letters[0], letters[25:]) == ("A", ["Z", "AA", "BB"])


def test_by_age_a_round_stands_at_its_own_months_and_one_without_a_start_nowhere():
    start = pd.Timestamp(2022, 9, 1)
    found = some(
        round_("A", "2024-03-01", 10, start_date=start),
        round_("B", "2024-03-01", 10, start_date=pd.NaT),
        along=Along.AGE,
    )
    assert list(found.names) == ["A"]
    assert found.rounds["place"].tolist() == [START + (pd.Timestamp(2024, 3, 1) - start)]
    assert found.snapshot.model is MODEL
