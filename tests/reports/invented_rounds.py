"""Invented rounds with points given by hand, as a snapshot of all that counts."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from monitor import settings
from monitor.domain import frames
from monitor.domain.access import Sight
from monitor.domain.scores import Scores
from monitor.files.model_file import load_model
from monitor.reports.snapshot import Snapshot

MODEL = load_model(settings.from_environment().model_path)
DIMENSIONS = [item.id for item in MODEL.dimensions]


def round_(pps_id: str, day: str, points: float | None, **values: Any) -> dict[str, Any]:
    """A round: every dimension has the points of the total, unless ``values`` gives its own."""
    return {
        "pps_id": pps_id,
        "name": f"Huis {pps_id}",
        "campus": "Campus Dijk",
        "round": f"{day}-ronde",
        "reference_date": pd.Timestamp(day),
        "start_date": pd.Timestamp(2020, 1, 1),
        "scheme": "rif_2019",
        "visibility": "platform",
        "model_version": MODEL.version,
        "sight": int(Sight.NAMED),
        "opens": True,
        "points": points,
        "expected": 50.0,
        "coverage": 1.0,
        **values,
    }


def snapshot(rounds: Iterable[dict[str, Any]]) -> Snapshot:
    """The rounds, numbered from 1 as they come, and a register of whose they are."""
    given = [
        {"submission": number, "round_number": number, **entry}
        for number, entry in enumerate(rounds, start=1)
    ]
    numbers = dict.fromkeys(("submission", "round_number"), "int64")
    schema = {**numbers, **frames.HEADER, "sight": "int64", "opens": "bool"}
    submissions = frames.frame(schema, [{name: row.get(name) for name in schema} for row in given])
    register = {row["pps_id"]: row for row in given}
    return Snapshot(
        1,
        MODEL,
        submissions,
        frames.frame(
            frames.REGISTER,
            [{name: row.get(name) for name in frames.REGISTER} for row in register.values()],
        ),
        Scores(pd.DataFrame({"submission": []}), _dimensions(given), _totals(given)),
    )


def _totals(given: list[dict[str, Any]]) -> pd.DataFrame:
    rows = [
        {
            "submission": row["submission"],
            "points": row["points"],
            "low": row.get("low", row["points"]),
            "high": row.get("high", row["points"]),
            "coverage": row["coverage"],
            "colour": "grijs" if row["points"] is None else "oranje",
            "expected": row["expected"],
            "on_track": None if row["points"] is None else row["points"] >= row["expected"] - 5,
            "answered": len(MODEL.indicators),
            "applicable": len(MODEL.indicators),
        }
        for row in given
    ]
    numbers = dict.fromkeys(("points", "low", "high", "expected"), "float64")
    return pd.DataFrame(rows).astype(numbers)


def _dimensions(given: list[dict[str, Any]]) -> pd.DataFrame:
    rows = [
        {
            "submission": row["submission"],
            "dimension": dimension,
            **dict.fromkeys(("points", "low", "high"), row.get(dimension, row["points"])),
            "colour": "oranje",
        }
        for row in given
        for dimension in DIMENSIONS
    ]
    return pd.DataFrame(rows).astype(dict.fromkeys(("points", "low", "high"), "float64"))
