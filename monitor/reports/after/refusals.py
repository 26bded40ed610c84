"""Why an outcome that was filled in can't be recorded, and what to do about it. Dutch."""

from monitor.domain.outcome import OutcomeFault
from monitor.reports import words
from monitor.store import Outcome, OutcomeRefused

_PERSONAL = {
    OutcomeFault.MAIL_ADDRESS: "een mailadres",
    OutcomeFault.PHONE_NUMBER: "een telefoonnummer",
}


def refusal(entry: Outcome, refused: OutcomeRefused) -> str:
    """What keeps an outcome from being recorded, as the store refused it."""
    said = [*_of_day(entry, refused), *_of_note(refused)]
    return f"{' '.join(said)} Er is nog niets vastgelegd. Wat u invulde, staat er nog."


def _of_day(entry: Outcome, refused: OutcomeRefused) -> list[str]:
    day = words.day(entry.established)
    if OutcomeFault.TO_COME in refused.faults:
        return [
            f"De datum {day} is nog niet geweest. Vul de dag in waarop is vastgesteld hoe het ging."
        ]
    if OutcomeFault.TOO_EARLY in refused.faults:
        return [
            f"Op {day} was nog niet te zeggen hoe het {entry.months} maanden na de subsidie ging: "
            f"die eindigde op {words.day(refused.subsidy_end)}. Vul een datum in vanaf "
            f"{words.day(refused.first)}."
        ]
    return []


def _of_note(refused: OutcomeRefused) -> list[str]:
    found = [name for fault, name in _PERSONAL.items() if fault in refused.faults]
    if not found:
        return []
    return [
        f"In de toelichting staat {words.listing(found)}. Haal dat weg: noem een rol of functie."
    ]
