"""What to talk about next: strongest and weakest answers, and questions for the steering group."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import pandas as pd

from monitor.domain.frames import State
from monitor.domain.model import Indicator, Model
from monitor.domain.points import FULL
from monitor.reports import point_words, words
from monitor.reports.partnership.answer_words import in_words, level_name, share
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.partners import partner_lines
from monitor.reports.partnership.score_words import subsidy_end
from monitor.reports.tense import Tense

_MOST = 2
_COVERAGE = "fin_postsubsidy_coverage"
_COMMITMENT = "par_commitment_after"


class _Topic(StrEnum):
    """What a question is about."""

    ANSWER = "answer"  # the weakest answer that the other two aren't about
    MONEY = "money"
    PARTNERS = "partners"


_OF_THEIR_OWN = {_COVERAGE: _Topic.MONEY, _COMMITMENT: _Topic.PARTNERS}


@dataclass(frozen=True, slots=True)
class Point:
    """An indicator that stands out: its answer in words and its points (0 to 100, whole)."""

    indicator: Indicator
    answer: str
    points: int


def strongest_and_weakest(monitor: Opened) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """The two answers with the most points and the two with the fewest, best and worst first.

    Of equals the one that weighs most in the total comes first. No answer is in both; one without
    any points is no strength and one with all points no weakness, so there may be fewer.
    """
    weights = _weights(monitor.model)
    weakest = _low(monitor)[:_MOST]
    named = {indicator.id for indicator, _ in weakest}
    downward = sorted(_scored(monitor), key=lambda item: (-item[1]["points"], -weights[item[0].id]))
    strongest = [item for item in downward if item[1]["points"] > 0 and item[0].id not in named][
        :_MOST
    ]
    return (
        tuple(_point(*item, monitor.model) for item in strongest),
        tuple(_point(*item, monitor.model) for item in weakest),
    )


def just_as(monitor: Opened, shown: Sequence[Point]) -> str:
    """How many other answers have just as many points as the last that is shown; "" if none."""
    if not shown:
        return ""
    points, named = shown[-1].points, {point.indicator.id for point in shown}
    more = sum(
        point_words.whole_points(row["points"], monitor.model) == points
        for indicator, row in _scored(monitor)
        if indicator.id not in named
    )
    if not more:
        return ""
    have = "heeft" if more == 1 else "hebben"
    return f"Nog {words.amount(more, 'antwoord', 'antwoorden')} {have} ook {points} punten."


def questions(monitor: Opened, weakest: Sequence[Point], tense: Tense) -> tuple[str, str, str]:
    """Three questions for the next meeting: on the weakest answer, money and partners.

    ``weakest`` are the answers that stand above them (see :func:`strongest_and_weakest`): the
    questions about these come first, in their order.
    """
    shown = [point.indicator.id for point in weakest]
    usual = (_Topic.MONEY, _Topic.PARTNERS, _Topic.ANSWER) if shown else tuple(_Topic)
    topics = dict.fromkeys([_OF_THEIR_OWN.get(name, _Topic.ANSWER) for name in shown] + [*usual])
    asked = {
        _Topic.ANSWER: _on_weakest(monitor, shown, tense),
        _Topic.MONEY: _on_money(monitor, tense),
        _Topic.PARTNERS: _on_partners(monitor, tense),
    }
    first, second, third = (asked[topic] for topic in topics)
    return first, second, third


def _scored(monitor: Opened) -> list[tuple[Indicator, dict[str, Any]]]:
    """The answers that have points, in model order."""
    return [
        (monitor.model.indicator[name], row)
        for name, row in monitor.indicators.items()
        if not pd.isna(row["points"])
    ]


def _low(monitor: Opened) -> list[tuple[Indicator, dict[str, Any]]]:
    """The answers with less than all points, worst first; of equals what weighs most, first."""
    weights = _weights(monitor.model)
    low = [item for item in _scored(monitor) if item[1]["points"] < FULL]
    return sorted(low, key=lambda item: (item[1]["points"], -weights[item[0].id]))


def _point(indicator: Indicator, row: dict[str, Any], model: Model) -> Point:
    return Point(
        indicator, in_words(indicator, row, model), point_words.whole_points(row["points"], model)
    )


def _weights(model: Model) -> dict[str, float]:
    """What each indicator weighs in the total when all are answered."""
    found: dict[str, float] = {}
    for dimension in model.dimensions:
        members = model.of_dimension(dimension.id)
        whole = sum(item.weight for item in members)
        found |= {item.id: dimension.weight * item.weight / whole for item in members}
    return found


def _on_weakest(monitor: Opened, shown: Sequence[str], tense: Tense) -> str:
    """What the next step is for the weakest answer that the other two questions aren't about.

    Of one that isn't ``shown`` above the questions is said that it comes after these.
    """
    low = [item for item in _low(monitor) if item[0].id not in _OF_THEIR_OWN]
    if not low:
        return _on_open_questions(monitor, "andere " if shown else "", tense)
    indicator, row = low[0]
    after = "" if indicator.id in shown else "Daarna het zwakst: "
    answer = in_words(indicator, row, monitor.model).rstrip(".")
    if indicator.kind == "level":
        level = int(row["number"])
        name = level_name(indicator).lower()
        following = indicator.levels[level].rstrip(".")
        return (
            f"{after}{indicator.name} {tense.say('staat', 'stond')}{tense.at} op {name} {level} "
            f"van {len(indicator.levels)}. Wat is de eerste stap naar {name} {level + 1}: "
            f"“{following}”?"
        )
    is_ = tense.say("is nu", f"was{tense.at}")
    return (
        f"{after}{indicator.name}: het antwoord {is_} “{answer}”. Wat is de eerste stap om dit te "
        "verbeteren, en wie kan daarbij helpen?"
    )


def _on_open_questions(monitor: Opened, others: str, tense: Tense) -> str:
    empty = [
        monitor.model.indicator[name].name
        for name, row in monitor.indicators.items()
        if row["state"] in (State.EMPTY, State.UNKNOWN, State.INVALID)
    ]
    if empty:
        return (
            f"Over {words.listing(empty[:3])} {tense.say('is', 'was')}{tense.at} nog niets bekend. "
            "Wie kan dat voor de volgende meting uitzoeken?"
        )
    have = tense.say("hebben", f"hadden{tense.at}")
    return f"Alle {others}antwoorden {have} het hoogste aantal punten. Hoe houdt u dat vast?"


def _on_money(monitor: Opened, tense: Tense) -> str:
    covered = _number(monitor, _COVERAGE)
    if pd.isna(monitor.head["subsidy_end"]):
        when = "voor het komende jaar"
        opening = ""
    else:
        when = "daarna"
        opening = f"D{subsidy_end(monitor, tense)[1:]}. "
    if covered is None:
        return f"{opening}Welk deel van de kosten {when} is al gedekt, en wie rekent dat uit?"
    said = share(_COVERAGE, covered, monitor.model)
    if covered >= 1:
        return (
            f"{opening}De kosten {when} {tense.say('zijn', 'waren')}{tense.at} gedekt ({said}). "
            "Voor hoeveel jaar staan die toezeggingen vast?"
        )
    was = tense.say("Nu is", f"Op {tense.day} was")
    return (
        f"{opening}{was} {said} van de kosten {when} gedekt. "
        f"Waar komt de rest vandaan, en wat is daarvoor {_by_when(monitor, tense.today)}?"
    )


def _number(monitor: Opened, name: str) -> float | None:
    """The number that counts for a question; None if there is none, or the model asks no such."""
    row = monitor.indicators.get(name)
    return None if row is None or pd.isna(row["number"]) else row["number"]


def _by_when(monitor: Opened, today: date) -> str:
    """How soon something is needed: before the subsidy ends where that is within a year, or now."""
    end, on = monitor.head["subsidy_end"], pd.Timestamp(today)
    if on <= end < on + pd.DateOffset(years=1):
        return f"nodig vóór {words.day(end)}"
    return "nu nodig"


def _on_partners(monitor: Opened, tense: Tense) -> str:
    present = [line for line in partner_lines(monitor) if line.kind == "privaat" and line.present]
    without = sum(not line.written for line in present)
    if not present:
        return "Welke private partners willen na de subsidie meedoen, en wat hebben zij nodig?"
    if not without:
        return _on_promises(monitor, len(present), tense)
    return (
        f"{_who(without, len(present), tense)} nog niets op papier over de tijd na de subsidie. "
        "Met wie gaat u als eerste in gesprek?"
    )


def _on_promises(monitor: Opened, present: int, tense: Tense) -> str:
    """What to ask where every private partner has it on paper: it may not last long enough."""
    if present == 1:
        put = f"De enige private partner {tense.say('heeft', 'had')}{tense.at} op papier gezet"
    else:
        everyone = words.every(present, "private partners").capitalize()
        put = f"{everyone} {tense.say('hebben', 'hadden')}{tense.at} op papier gezet"
    lasting = _number(monitor, _COMMITMENT)
    if lasting is not None and lasting < 1:
        months = words.number(monitor.model.scale.commitment_months)
        whose, who = ("", "wil die") if present == 1 else (" bij allemaal", "willen zij")
        return (
            f"{put} verder te willen, maar niet{whose} tot minstens {months} maanden na de "
            f"subsidie. Tot wanneer {who} meedoen?"
        )
    return f"{put} verder te willen. Wat levert het hun op, en horen wij dat ook van hen terug?"


def _who(without: int, present: int, tense: Tense) -> str:
    """The partners without a written commitment, as the subject of a sentence."""
    has, have = (
        f"{tense.say(*verb)}{tense.at}" for verb in (("heeft", "had"), ("hebben", "hadden"))
    )
    if present == 1:
        return f"De enige private partner {has}"
    if without == present:
        return f"{words.every(present, 'private partners').capitalize()} {have}"
    return f"Van de {present} private partners {has if without == 1 else have} er {without}"
