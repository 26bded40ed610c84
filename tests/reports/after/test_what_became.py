"""What is known of how a partnership went on: told where there is something, as of a day."""

from datetime import date

import pandas as pd

from monitor.domain import frames
from monitor.reports.after.what_became import what_became
from tests.reports.after.invented_endings import outcomes
from tests.reports.invented_rounds import MODEL


def told(active_to: str | None, *recorded: tuple[str, int, str], on: date) -> str:
    register = frames.frame(
        frames.REGISTER,
        [{"pps_id": "A", "active_to": pd.Timestamp(active_to)}, {"pps_id": "B"}],
    )
    return what_became("A", register, outcomes(recorded), on, MODEL)


def test_until_when_it_was_active_and_what_was_recorded_is_told() -> None:
    said = told(
        "2025-03-31",
        ("A", 12, "kleiner"),
        ("A", 24, "voortgezet"),
        ("A", 24, "gestopt"),
        ("B", 12, "opgegaan"),
        on=date(2026, 11, 26),
    )
    assert said == (
        "Volgens het register was deze PPS actief tot en met 31 maart 2025. Zo ging het verder na "
        "de subsidie: na 12 maanden: voortgezet in kleinere vorm; na 24 maanden: gestopt."
    )


def test_who_is_active_still_has_nothing_told() -> None:
    assert told(None, on=date(2026, 11, 26)) == ""
    assert told("2027-03-31", on=date(2026, 11, 26)) == ""
    assert told("2026-11-26", on=date(2026, 11, 26)) == ""
