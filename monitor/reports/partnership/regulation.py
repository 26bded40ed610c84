"""The regulation of one monitor: its rules beside the numbers, as signals and never as rulings."""

import re

import pandas as pd

from monitor.domain.checks import financing_table
from monitor.domain.checks.financing import Verdict
from monitor.domain.model import Source
from monitor.reports import words
from monitor.reports.partnership.opened import Opened
from monitor.reports.tense import Tense

_OUTCOME = {
    Verdict.MEETS: "voldoet",
    Verdict.DEVIATES: "signaal",
    Verdict.UNKNOWN: "niet te bepalen",
}


def rules_table(monitor: Opened) -> pd.DataFrame:
    """The regulation's rules beside the monitor's numbers; empty where there is no regulation."""
    found = financing_table(monitor.cells, monitor.header, monitor.answers, monitor.model)
    outcome = [
        _outcome(Verdict(row["verdict"]), row["advice"], row["doubt"])
        for row in found.to_dict("records")
    ]
    return pd.DataFrame(
        {
            "Regel": found["text"],
            "In deze monitor": found["numbers"].replace("", words.MISSING),
            "Grens": found["bounds"],
            "Uitkomst": pd.Series(outcome, found.index, dtype="str"),
            "Waar dit staat": found["article"],
        }
    )


def _outcome(verdict: Verdict, advice: bool, doubt: str) -> str:
    """What came of a rule; where an amount isn't plausible, that comes first."""
    said = "advies" if advice and verdict == Verdict.DEVIATES else _OUTCOME[verdict]
    if not doubt or verdict == Verdict.UNKNOWN:
        return said
    return f"{said}, maar kijk eerst naar {doubt}: dat bedrag is veel hoger dan begroot"


def rules_source(monitor: Opened) -> Source | None:
    """Where the text of the regulation stands; None where there is no regulation."""
    scheme = monitor.model.scheme.get(monitor.head["scheme"])
    named = re.search(r"\[(S\w+)\]", scheme.source) if scheme else None
    return monitor.model.sources[named.group(1)] if named else None


def rules_sentence(monitor: Opened, rules: pd.DataFrame, tense: Tense) -> str:
    """How the numbers lie towards the regulation: a signal to talk about, never a ruling."""
    scheme = monitor.model.scheme.get(monitor.head["scheme"])
    if scheme is None:
        return "Deze PPS valt niet onder een RIF-regeling; er zijn geen regels om naast te leggen."
    known = int((rules["Uitkomst"] != _OUTCOME[Verdict.UNKNOWN]).sum())
    signals = int(rules["Uitkomst"].str.startswith(_OUTCOME[Verdict.DEVIATES]).sum())
    if not known:
        is_ = tense.say("is met deze cijfers", f"was met de cijfers van {tense.day}")
        return f"Van de {scheme.name} {is_} nog niets na te rekenen."
    checked = words.amount(known, "regel van de", "regels van de")
    meets = tense.say("eraan voldoet", f"er op {tense.day} aan voldeed")
    began = f"Van {checked} {scheme.name} is na te rekenen of de monitor {meets}"
    if not signals:
        return f"{began}: er {tense.say('valt', 'viel')} niets op."
    return (
        f"{began}: {words.amount(signals, 'signaal', 'signalen')}. Een signaal is iets om te "
        "bespreken, geen oordeel."
    )
