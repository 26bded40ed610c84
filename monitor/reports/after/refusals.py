"""Why an outcome that was filled in can't be recorded, and what to do about it. Dutch."""

from collections.abc import Collection

import pandas as pd

from monitor.domain.afterwards import established_from
from monitor.domain.outcome import OutcomeFault
from monitor.reports import words
from monitor.reports.after.endings import Moment

_PERSONAL = {
    OutcomeFault.MAIL_ADDRESS: "een mailadres",
    OutcomeFault.PHONE_NUMBER: "een telefoonnummer",
}


def refusal(moment: Moment, established: pd.Timestamp, faults: Collection[OutcomeFault]) -> str:
    """What keeps an outcome from being recorded.

    ``established`` is the day on which it was found out how it went.
    """
    said = [*_of_day(moment, established, faults), *_of_note(faults)]
    return f"{' '.join(said)} Er is nog niets vastgelegd. Wat u invulde, staat er nog."


def _of_day(moment: Moment, day: pd.Timestamp, faults: Collection[OutcomeFault]) -> list[str]:
    if OutcomeFault.TO_COME in faults:
        return [
            f"De datum {words.day(day)} is nog niet geweest. Vul de dag in waarop is vastgesteld "
            "hoe het ging."
        ]
    if OutcomeFault.TOO_EARLY in faults:
        first = established_from(moment.end, moment.months)
        return [
            f"Op {words.day(day)} was nog niet te zeggen hoe het {moment.months} maanden na de "
            f"subsidie ging: die eindigde op {words.day(moment.end)}. Vul een datum in vanaf "
            f"{words.day(first)}."
        ]
    return []


def _of_note(faults: Collection[OutcomeFault]) -> list[str]:
    found = [name for fault, name in _PERSONAL.items() if fault in faults]
    if not found:
        return []
    return [
        f"In de toelichting staat {words.listing(found)}. Haal dat weg: noem een rol of functie."
    ]
