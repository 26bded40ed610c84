"""Rounds and versions: what counts comes first, and each has a link of its own."""

from datetime import UTC, datetime

import pandas as pd

from monitor.domain import frames
from monitor.reports.partnership.versions import (
    partnerships,
    version_table,
    versions_of,
    withdrawals,
)
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
    }
    return pd.DataFrame([own | row for row in rows])


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
    assert table["Ingelezen op"].iloc[0] == "2 november 2026"


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
