"""Why an outcome that was filled in can't be recorded, and what to do about it. Dutch."""

import pandas as pd

from monitor.domain.afterwards import established_from
from monitor.domain.checks.privacy import holds_mail_address, holds_phone_number
from monitor.reports import words
from monitor.reports.after.endings import Moment


def refusal(moment: Moment, established: pd.Timestamp, note: str, today: pd.Timestamp) -> str:
    """What keeps an outcome from being recorded; "" where nothing does.

    ``established`` is the day on which it was found out how it went.
    """
    faults = [*_of_day(moment, established, today), *_of_note(note)]
    if not faults:
        return ""
    return f"{' '.join(faults)} Er is nog niets vastgelegd. Wat u invulde, staat er nog."


def _of_day(moment: Moment, day: pd.Timestamp, today: pd.Timestamp) -> list[str]:
    first = established_from(moment.end, moment.months)
    if day > today:
        return [
            f"De datum {words.day(day)} is nog niet geweest. Vul de dag in waarop is vastgesteld "
            "hoe het ging."
        ]
    if day < first:
        return [
            f"Op {words.day(day)} was nog niet te zeggen hoe het {moment.months} maanden na de "
            f"subsidie ging: die eindigde op {words.day(moment.end)}. Vul een datum in vanaf "
            f"{words.day(first)}."
        ]
    return []


def _of_note(note: str) -> list[str]:
    found = [
        name
        for name, holds in (
            ("een mailadres", holds_mail_address(note)),
            ("een telefoonnummer", holds_phone_number(note)),
        )
        if holds
    ]
    if not found:
        return []
    return [
        f"In de toelichting staat {words.listing(found)}. Haal dat weg: noem een rol of functie."
    ]
