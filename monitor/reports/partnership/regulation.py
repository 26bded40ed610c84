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
_ADVICE = "advies"
_KNOWN = (
    _OUTCOME[Verdict.MEETS],
    _OUTCOME[Verdict.DEVIATES],
    _ADVICE,
    _OUTCOME[Verdict.UNKNOWN],
)
"""Every outcome, in the order in which they are counted."""
_REMARKS = {
    _OUTCOME[Verdict.DEVIATES]: "Een signaal is iets om te bespreken, geen oordeel.",
    _ADVICE: "Een advies is geen eis.",
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
    said = _ADVICE if advice and verdict == Verdict.DEVIATES else _OUTCOME[verdict]
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
    outcomes = [_of(outcome) for outcome in rules["Uitkomst"]]
    if not set(outcomes) - {_OUTCOME[Verdict.UNKNOWN]}:
        is_ = tense.say("is met deze cijfers", f"was met de cijfers van {tense.day}")
        return f"Van de {scheme.name} {is_} nog niets na te rekenen."
    said = f"Van {words.amount(len(outcomes), 'regel', 'regels')} van de {scheme.name}"
    counted = [
        _counted(outcome, count, tense) for outcome in _KNOWN if (count := outcomes.count(outcome))
    ]
    remarks = [remark for outcome, remark in _REMARKS.items() if outcome in outcomes]
    return " ".join([f"{said}: {words.listing(counted)}.", *remarks])


def _of(outcome: str) -> str:
    """What an outcome is counted as: it begins with that."""
    return next(known for known in _KNOWN if outcome.startswith(known))


def _counted(outcome: str, count: int, tense: Tense) -> str:
    if outcome == _OUTCOME[Verdict.MEETS]:
        return f"de monitor {tense.say('voldoet', 'voldeed')}{tense.at} aan {count}"
    if outcome == _OUTCOME[Verdict.UNKNOWN]:
        are = tense.say("is", "was") if count == 1 else tense.say("zijn", "waren")
        return f"{count} {are} niet na te rekenen"
    gives = tense.say("geeft", "gaf") if count == 1 else tense.say("geven", "gaven")
    return f"{count} {gives} een {outcome}"
