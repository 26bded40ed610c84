"""Invented ends of subsidies, as the report on them gets them."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from monitor.domain import frames
from monitor.reports.after.endings import Endings
from monitor.store.outcomes import OUTCOMES
from tests.reports.invented_rounds import MODEL, round_, snapshot

ON = pd.Timestamp(2026, 11, 26)


def ending(pps_id: str, end: str | None, day: str = "2026-10-01", **values: Any) -> dict[str, Any]:
    """A round of a partnership whose subsidy ends then, with 50 points unless told otherwise."""
    points = values.pop("points", 50.0)
    return round_(pps_id, day, points, subsidy_end=pd.Timestamp(end), **values)


Recorded = tuple[str, int, str]
"""Whose outcome, how many months after the subsidy, and what it is."""


def endings(rounds: Sequence[dict[str, Any]], recorded: Iterable[Recorded] = ()) -> Endings:
    """``coverage`` and ``commitment`` of a round are its answers; None is no answer."""
    now = snapshot(rounds)
    asked = {
        MODEL.coverage_cap.indicator: "coverage",
        MODEL.after.commitment_indicator: "commitment",
    }
    answers = [
        {"submission": number, "indicator": indicator, "number": row.get(name)}
        for number, row in enumerate(rounds, start=1)
        for indicator, name in asked.items()
    ]
    return Endings(
        now,
        now.register,
        ON,
        frames.frame({"submission": "int64", **frames.ANSWERS}, answers),
        outcomes(recorded),
    )


def outcomes(recorded: Iterable[Recorded]) -> pd.DataFrame:
    """Records in order, the last of each partnership and moment counting."""
    listed = list(recorded)
    last = {(pps_id, months): at for at, (pps_id, months, _) in enumerate(listed)}
    rows = [
        {
            "id": at + 1,
            "pps_id": pps_id,
            "months": months,
            "outcome": outcome,
            "established": ON,
            "note": f"Noot {at}",
            "recorded_at": ON.tz_localize("UTC"),
            "recorded_by": "beheerder",
            "counts": last[pps_id, months] == at,
        }
        for at, (pps_id, months, outcome) in enumerate(listed)
    ]
    return frames.frame(OUTCOMES, rows)
