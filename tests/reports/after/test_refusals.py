"""What is said of an outcome that is refused."""

from datetime import date

import pytest

from monitor.domain.outcome import OutcomeFault
from monitor.reports.after.refusals import refusal
from monitor.store import Outcome, OutcomeRefused

ENTRY = Outcome("A", 12, "gestopt", date(2026, 7, 30))


def said_of(*faults: OutcomeFault) -> str:
    return refusal(ENTRY, OutcomeRefused(faults, date(2025, 8, 31), date(2026, 7, 31)))


def test_a_day_too_early_names_the_first_that_will_do() -> None:
    assert said_of(OutcomeFault.TOO_EARLY) == (
        "Op 30 juli 2026 was nog niet te zeggen hoe het 12 maanden na de subsidie ging: die "
        "eindigde op 31 augustus 2025. Vul een datum in vanaf 31 juli 2026. Er is nog niets "
        "vastgelegd. Wat u invulde, staat er nog."
    )


def test_a_day_to_come_is_named() -> None:
    said = said_of(OutcomeFault.TO_COME)
    assert said.startswith("De datum 30 juli 2026 is nog niet geweest. Vul de dag in")


@pytest.mark.parametrize(
    ("faults", "what"),
    [
        ([OutcomeFault.MAIL_ADDRESS], "staat een mailadres."),
        ([OutcomeFault.PHONE_NUMBER], "staat een telefoonnummer."),
        (
            [OutcomeFault.MAIL_ADDRESS, OutcomeFault.PHONE_NUMBER],
            "staat een mailadres en een telefoonnummer.",
        ),
    ],
)
def test_a_way_to_reach_a_person_is_named(faults: list[OutcomeFault], what: str) -> None:
    said = said_of(*faults)
    assert what in said
    assert "noem een rol of functie" in said


@pytest.mark.parametrize("fault", OutcomeFault)
def test_every_fault_has_words_and_all_are_said_at_once(fault: OutcomeFault) -> None:
    nothing = said_of()
    assert len(said_of(fault)) > len(nothing)
    both = said_of(OutcomeFault.TOO_EARLY, OutcomeFault.MAIL_ADDRESS)
    assert "Vul een datum in vanaf" in both
    assert "mailadres" in both
