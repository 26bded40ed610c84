"""Rounds and versions: what counts comes first, and each has a link of its own."""

from datetime import UTC, datetime

import pandas as pd

from monitor.domain import frames
from monitor.reports.partnership.versions import (
    Version,
    by_round,
    just_withdrawn,
    partnerships,
    version_table,
    versions_of,
    withdrawals,
)
from monitor.store import Standing
from monitor.store.journal import AUDIT

WHEN = datetime(2026, 11, 2, tzinfo=UTC)


def submissions(*rows: dict) -> pd.DataFrame:
    own = {
        "pps_id": "NHN-01",
        "opens": True,
        "version": 1,
        "state": "current",
        "uploaded_at": datetime(2026, 11, 2, tzinfo=UTC),
        "uploaded_by": "beheerder",
        "filename": "monitor.xlsx",
        "visibility": "platform",
    }
    return pd.DataFrame([own | {"round_number": row["submission"]} | row for row in rows])


def test_what_counts_comes_first_and_then_the_newest():
    found = versions_of(
        submissions(
            {"submission": 1, "round": "2024", "reference_date": pd.Timestamp(2024, 10, 1)},
            {
                "submission": 2,
                "round": "2026",
                "reference_date": pd.Timestamp(2026, 10, 1),
                "state": "superseded",
            },
            {
                "submission": 3,
                "round": "2026",
                "reference_date": pd.Timestamp(2026, 10, 1),
                "version": 2,
            },
            {
                "submission": 4,
                "round": "2027",
                "reference_date": pd.Timestamp(2027, 10, 1),
                "state": "withdrawn",
            },
            {"submission": 5, "round": "2026", "pps_id": "ANDER", "reference_date": pd.NaT},
            {"submission": 6, "round": "2026", "opens": False, "reference_date": pd.NaT},
        ),
        "nhn 01".replace(" ", "-"),
    )
    assert [item.submission for item in found] == [3, 1, 4, 2]
    assert [item.slug for item in found] == ["2026", "2024", "2027~1", "2026~1"]
    assert found[3].title == "2026, versie 1 (vervangen)"
    table = version_table(found, {})
    assert "Ingetrokken" not in table
    assert table["Stand"].tolist() == ["telt mee", "telt mee", "ingetrokken", "vervangen"]
    assert table["Ingelezen op"].iloc[0] == pd.Timestamp(2026, 11, 2)  # a date in Excel too
    assert [item.submission for item in by_round(found)] == [4, 3, 2, 1]


def test_of_two_rounds_on_one_date_that_of_the_later_year_is_the_newest():
    day = {"reference_date": pd.Timestamp(2026, 10, 1)}
    rounds = submissions(
        {"submission": 1, "round": "2026-jaarlijks", **day},
        {"submission": 2, "round": "2025-midterm", **day},
        {"submission": 3, "round": "2025-midterm", "state": "superseded", "version": 2, **day},
    )
    found = versions_of(rounds, "NHN-01")
    assert [item.submission for item in found] == [1, 2, 3]
    assert [item.submission for item in by_round(found)] == [1, 3, 2]


def test_who_withdrew_a_version_when_and_why_stands_beside_it():
    trail = frames.frame(
        AUDIT,
        [
            {"id": 2, "at": WHEN, "who": "beheerder", "role": "beheerder", "action": "withdraw",
             "submission": 1, "pps_id": "NHN-01", "details": "<b>Verkeerd</b> bestand"},
            {"id": 1, "at": WHEN, "who": "iemand", "role": "beheerder", "action": "save",
             "submission": 1, "pps_id": "NHN-01", "details": "sha"},
        ],
    )  # fmt: skip
    told = withdrawals(trail)
    assert told == {1: "2 november 2026, door beheerder: <b>Verkeerd</b> bestand"}
    rounds = submissions(
        {
            "submission": 1,
            "round": "2026",
            "reference_date": pd.Timestamp(2026, 10, 1),
            "state": "withdrawn",
        },
        {
            "submission": 2,
            "round": "2026",
            "reference_date": pd.Timestamp(2026, 10, 1),
            "version": 2,
        },
    )
    table = version_table(versions_of(rounds, "NHN-01"), told)
    assert table["Ingetrokken"].tolist() == ["", told[1]]


def test_for_whom_each_is_stands_beside_it_where_one_is_for_the_partnership_itself():
    first = {"submission": 1, "round": "2025", "reference_date": pd.Timestamp(2025, 10, 1)}
    private = {
        "submission": 2,
        "round": "2026",
        "reference_date": pd.Timestamp(2026, 10, 1),
        "visibility": "alleen_wij",
    }
    table = version_table(versions_of(submissions(first, private), "NHN-01"), {})
    assert table["Meetmoment"].tolist() == ["2026", "2025"]
    assert table["Voor wie"].tolist() == ["alleen voor de PPS zelf", "ook voor anderen"]
    assert "Voor wie" not in version_table(versions_of(submissions(first), "NHN-01"), {})


def test_only_partnerships_known_by_name_are_offered():
    register = frames.frame(
        frames.REGISTER,
        [
            {"pps_id": "B-1", "name": "beta", "campus": "Oost"},
            {"pps_id": "x", "name": None, "campus": None},
            {"pps_id": "A-1", "name": "Alfa", "campus": "West"},
        ],
    )
    assert partnerships(register) == {"A-1": "Alfa, West (A-1)", "B-1": "beta, Oost (B-1)"}


def test_what_counts_after_a_withdrawal_is_said():
    def told(number: int, *states: str) -> str:
        """After the withdrawal; the versions of one round, from the first on."""
        found = versions_of(
            submissions(
                *(
                    {
                        "submission": at,
                        "round": "2026-Review" if at == 1 else "2026-review",
                        "reference_date": pd.Timestamp(2026, 10, 1),
                        "version": at,
                        "state": state,
                    }
                    for at, state in enumerate(states, start=1)
                ),
                {"submission": 9, "round": "2025", "reference_date": pd.Timestamp(2025, 10, 1)},
            ),
            "NHN-01",
        )
        (gone,) = [item for item in found if item.submission == number]
        was = Standing.CURRENT if number == len(states) else Standing.SUPERSEDED
        return just_withdrawn(Version(gone.slug, was, gone.head), found)

    assert told(1, "withdrawn") == (
        "Versie 1 van 2026-Review is ingetrokken. "
        "Er is nu geen monitor van 2026-Review meer die telt."
    )
    assert told(2, "current", "withdrawn") == (
        "Versie 2 van 2026-review is ingetrokken. Versie 1 telt nu weer."
    )
    assert told(1, "withdrawn", "current") == (
        "Versie 1 van 2026-Review is ingetrokken. Versie 2 blijft tellen."
    )
