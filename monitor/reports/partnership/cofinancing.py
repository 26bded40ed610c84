"""What partners contribute themselves: planned and realised, year by year and added up."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from monitor.domain.computed.finance import running_year
from monitor.domain.filled import Amount, UnreadableCellError
from monitor.domain.layout import BUDGET, REALISED
from monitor.domain.model.tables import COFINANCING
from monitor.reports import words
from monitor.reports.partnership.opened import Opened
from monitor.reports.tense import Tense


class Year(NamedTuple):
    """A calendar year in euros; NaN where nothing is filled in.

    ``due``: which part of ``budget`` lies before the reference date. ``total_due`` and
    ``total_realised`` add up from the first year on; they are NaN after the running year, and
    ``total_realised`` as long as no realisation is filled in. ``label`` is the year, with a word on
    one that was running at the reference date.
    """

    year: int
    budget: float
    due: float
    realised: float
    running: bool
    total_due: float
    total_realised: float
    label: str


def years(monitor: Opened, tense: Tense) -> list[Year]:
    """The years with cofinancing, in order, those in between too.

    None where the dates to reckon with are missing, where there is no budget, or where an amount
    can't be read: a sum without it would mislead.
    """
    tables = monitor.tables
    running = running_year(tables)
    try:
        budget, realised = (
            _summed(tables.euros(kind, *COFINANCING)) for kind in (BUDGET, REALISED)
        )
    except UnreadableCellError:
        return []
    if running is None or not any(budget.values()):
        return []
    found: list[Year] = []
    due, done = 0.0, math.nan
    for year in range(min({*budget, *realised}), max({*budget, *realised}) + 1):
        part = running.share if year == running.year else float(year < running.year)
        planned, came = budget.get(year, math.nan), realised.get(year, math.nan)
        due += _known(planned) * part
        done = came if math.isnan(done) else done + _known(came)
        begun = year <= running.year
        runs = year == running.year and running.share < 1
        found.append(
            Year(
                year,
                planned,
                planned * part,
                came,
                runs,
                due if begun else math.nan,
                done if begun else math.nan,
                f"{year} ({tense.say('loopt', 'liep nog')})" if runs else str(year),
            )
        )
    return found


def _summed(amounts: Sequence[tuple[int, Amount]]) -> dict[int, float]:
    found: dict[int, float] = {}
    for year, amount in amounts:
        found[year] = found.get(year, 0.0) + amount.value
    return found


def _known(euros: float) -> float:
    return 0.0 if math.isnan(euros) else euros


def to_date(found: Sequence[Year]) -> Year | None:
    """The last year that has begun; None where none has."""
    begun = [item for item in found if not math.isnan(item.total_due)]
    return begun[-1] if begun else None


def title(found: Sequence[Year], tense: Tense) -> str:
    """The finding: how much of what should have come in by now has."""
    last = to_date(found)
    if last is None or not last.total_due:
        early = _all_realised(found)
        if early:
            is_ = tense.say("is", "was")
            return f"Er {is_}{tense.at} al {words.euro(early)} cofinanciering, eerder dan begroot"
        return f"De cofinanciering {tense.say('moet', 'moest')}{tense.at} nog beginnen"
    is_ = tense.say("tot nu toe is", f"tot {tense.day} was")
    if _is_whole(found):
        is_ = f"{tense.say('is', 'was')}{tense.at} in totaal"
    if math.isnan(last.total_realised):
        return f"Van de cofinanciering {is_} nog geen realisatie ingevuld"
    share = words.percent(last.total_realised / last.total_due, 1)
    return f"Van de cofinanciering {is_} {share} gerealiseerd"


def subtitle(scope: str) -> str:
    """What is drawn, of whom and when, and what is short for what."""
    return (
        "Cofinanciering per kalenderjaar: bedrijven en fondsen, de eigen school en andere "
        f"partners, geld en natura; k: duizend. {scope}"
    )


def sentence(found: Sequence[Year], tense: Tense) -> str:
    """Planned and realised to date, the year furthest behind, and what nobody filled in."""
    last, is_ = to_date(found), tense.say("is", "was")
    whole = words.euro(sum(_known(item.budget) for item in found))
    if last is None or not last.total_due:
        said = f"Begroot {is_} {whole} over {words.amount(len(found), 'jaar', 'jaren')}."
        early = _all_realised(found)
        if early:
            early_ = f"Gerealiseerd {is_} al {words.euro(early)}"
            said += f" {early_}; tot de peildatum was niets begroot."
        return said
    due = words.euro(last.total_due)
    if math.isnan(last.total_realised):
        said = f"Tot de peildatum was {due} begroot; over alle jaren {is_} {whole} begroot."
    elif _is_whole(found):
        said = (
            f"Over alle jaren {is_} {words.euro(last.total_realised)} gerealiseerd van de {due} "
            "die was begroot."
        )
    else:
        said = (
            f"Tot de peildatum {is_} {words.euro(last.total_realised)} gerealiseerd van de {due} "
            f"die tot dan was begroot; over alle jaren {is_} {whole} begroot."
        )
    if last.running:
        counts = tense.say("telt", "telde")
        said += f" Van {last.year} {counts} alleen het deel dat voorbij {is_}."
    begun = [item for item in found if item.year <= last.year and item.budget > 0]
    return said + _lacking(begun, tense)


def _is_whole(found: Sequence[Year]) -> bool:
    """Whether all years are past: no more is to come."""
    return to_date(found) == found[-1] and not found[-1].running


def _lacking(begun: Sequence[Year], tense: Tense) -> str:
    """Of begun years with a budget: which is furthest behind, and which nobody filled in."""
    said = ""
    told = [item for item in begun if not math.isnan(item.realised)]
    behind = max(told, key=lambda item: item.due - item.realised, default=None)
    if behind and behind.due - behind.realised > 0:
        short, lacks = words.euro(behind.due - behind.realised), tense.say("ontbreekt", "ontbrak")
        said += f" Het meest {lacks} in {behind.year}: {short}."
    empty = [str(item.year) for item in begun if math.isnan(item.realised)]
    if empty:
        said += (
            f" Over {words.listing(empty)} {tense.say('is', 'was')} geen realisatie ingevuld; wat "
            f"daarvoor begroot was, {tense.say('telt', 'telde')} wel mee in wat tot de peildatum "
            "was begroot."
        )
    return said


def _all_realised(found: Sequence[Year]) -> float:
    """What came in over all years, those to come too."""
    return sum(_known(item.realised) for item in found)


def table(found: Sequence[Year]) -> pd.DataFrame:
    """The years in whole euros; empty where nothing is filled in or the year hasn't begun."""
    return pd.DataFrame(
        {
            "Jaar": [item.label for item in found],
            "Begroot (euro)": _euros([item.budget for item in found]),
            "Begroot tot peildatum (euro)": _euros([item.due for item in found]),
            "Gerealiseerd (euro)": _euros([item.realised for item in found]),
            "Opgeteld begroot (euro)": _euros([item.total_due for item in found]),
            "Opgeteld gerealiseerd (euro)": _euros([item.total_realised for item in found]),
        }
    )


def _euros(amounts: Sequence[float]) -> "pd.Series[float]":
    return pd.Series(amounts, dtype="float64").round()
