"""What of an outcome is refused, and what is said then."""

import pandas as pd
import pytest

from monitor.reports.after.endings import Moment
from monitor.reports.after.refusals import refusal

TODAY = pd.Timestamp(2026, 11, 26)
MOMENT = Moment("A", "Huis A", 12, pd.Timestamp(2025, 8, 31))


@pytest.mark.parametrize("day", ["2026-07-31", "2026-08-31", "2026-11-26"])
def test_from_a_month_before_the_moment_up_to_today_is_taken(day: str) -> None:
    assert refusal(MOMENT, pd.Timestamp(day), "Gaat door op eigen kosten", TODAY) == ""


def test_a_day_too_early_names_the_first_that_will_do() -> None:
    assert refusal(MOMENT, pd.Timestamp(2026, 7, 30), "", TODAY) == (
        "Op 30 juli 2026 was nog niet te zeggen hoe het 12 maanden na de subsidie ging: die "
        "eindigde op 31 augustus 2025. Vul een datum in vanaf 31 juli 2026. Er is nog niets "
        "vastgelegd. Wat u invulde, staat er nog."
    )


def test_a_day_to_come_is_refused() -> None:
    assert "27 november 2026 is nog niet geweest" in refusal(
        MOMENT, pd.Timestamp(2026, 11, 27), "", TODAY
    )


@pytest.mark.parametrize(
    ("note", "what"),
    [
        ("Vraag het aan jan@voorbeeld.nl", "staat een mailadres."),
        ("Bel 06 12345678", "staat een telefoonnummer."),
        ("jan@voorbeeld.nl, 06-12345678", "staat een mailadres en een telefoonnummer."),
    ],
)
def test_a_way_to_reach_a_person_is_refused(note: str, what: str) -> None:
    said = refusal(MOMENT, TODAY, note, TODAY)
    assert what in said
    assert "noem een rol of functie" in said


def test_all_that_is_wrong_is_said_at_once() -> None:
    said = refusal(MOMENT, pd.Timestamp(2025, 1, 1), "jan@voorbeeld.nl", TODAY)
    assert "Vul een datum in vanaf" in said
    assert "mailadres" in said
