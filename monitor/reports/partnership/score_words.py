"""The score of one monitor in words: what it is, how sure, what holds it back, what is missing."""

from typing import Any

import pandas as pd

from monitor.domain.afterwards import ended
from monitor.domain.change import Direction
from monitor.domain.colour import Colour
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.rounding import NOISE
from monitor.domain.weighing import Cap
from monitor.reports import point_words, words
from monitor.reports.partnership.answer_words import share
from monitor.reports.partnership.missing_words import for_dimension, for_total, left_out
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.score_facts import (
    DimensionFacts,
    Points,
    ScoreFacts,
    when_filled_in,
)
from monitor.reports.partnership.weakest import Weakest, weakest
from monitor.reports.snapshot import TOTAL
from monitor.reports.tense import Tense


def score_facts(monitor: Opened, tense: Tense) -> ScoreFacts:
    """The score of a monitor in words, told as of now or of then."""
    total = monitor.total
    low = weakest(monitor)
    dimensions = tuple(_dimension(monitor, item, low) for item in monitor.model.dimension)
    points = _points(total, TOTAL, monitor)
    previous = monitor.previous
    return ScoreFacts(
        total=points,
        coverage=_coverage(total["answered"], total["applicable"], len(monitor.model.indicators)),
        answered=int(total["answered"]),
        applicable=int(total["applicable"]),
        bounds=_bounds(monitor, points, dimensions),
        on_track=None if pd.isna(total["on_track"]) else bool(total["on_track"]),
        course=_course(monitor, tense),
        cap=_cap(monitor, dimensions, tense),
        change=_change_in_words(monitor.change, previous, monitor.model),
        previous=None
        if previous is None
        else point_words.points_if_any(previous["points"], monitor.model),
        weakest=low.said if low else "",
        missing=() if points.points is not None else tuple(for_total(monitor, tense)),
        dimensions=dimensions,
        left_out=left_out(monitor, tense),
    )


def _change_in_words(now: dict[str, Any], before: dict[str, Any] | None, model: Model) -> str:
    """What changed since the round before: rows of ``Opened.rounds``."""
    if before is None:
        return "eerste meetmoment"
    since = before["round"]
    if now["broken"]:
        return f"niet te vergelijken met {since}: het monitormodel is sindsdien veranderd"
    if pd.isna(now["change"]):
        short = "toen" if pd.isna(before["points"]) else "nu"
        return f"niet te vergelijken met {since}: {short} te weinig antwoorden"
    was, is_ = point_words.points(before["points"], model), point_words.points(now["points"], model)
    if now["direction"] == Direction.STABLE:
        return f"stabiel sinds {since}" + (f" (toen {was})" if was != is_ else "")
    return f"{now['direction']} dan bij {since}: van {was} naar {is_}"


def _dimension(monitor: Opened, dimension_id: str, low: Weakest | None) -> DimensionFacts:
    found = monitor.dimensions[dimension_id]
    dimension = monitor.model.dimension[dimension_id]
    questions = monitor.model.of_dimension(dimension_id)
    asked = [
        monitor.indicators[item.id]
        for item in questions
        if monitor.indicators[item.id]["state"] != State.NOT_APPLICABLE
    ]
    answered = sum(not pd.isna(item["points"]) for item in asked)
    now, before = monitor.dimension_change(dimension_id)
    return DimensionFacts(
        id=dimension_id,
        name=dimension.name,
        short=dimension.short,
        score=_points(found, dimension_id, monitor),
        coverage=_coverage(answered, len(asked), len(questions)),
        change=_change_in_words(now, before, monitor.model),
        direction="" if pd.isna(now["change"]) else str(now["direction"]),
        missing=for_dimension(monitor, found["not_shown"]),
        weakest=low is not None and low.dimension.id == dimension_id,
        link=low.said_of(dimension_id) if low else "",
        share=_share(monitor, dimension_id),
    )


def _share(monitor: Opened, dimension_id: str) -> float | None:
    """What the dimension weighs, of all that have points; see weighing.weigh_total."""
    counts = {
        key: monitor.model.dimension[key].weight
        for key, row in monitor.dimensions.items()
        if not pd.isna(row["points"])
    }
    if pd.isna(monitor.total["points"]) or dimension_id not in counts:
        return None
    return counts[dimension_id] / sum(counts.values())


def _coverage(answered: int, asked: int, of: int) -> str:
    """How many questions are answered, of those that apply, and how many of all do not apply."""
    said = f"{answered} van {words.amount(asked, 'vraag', 'vragen')}"
    return f"{said} ({of - asked} n.v.t.)" if asked < of else said


def _points(found: dict[str, Any], part: str, monitor: Opened) -> Points:
    points, low, high = (
        point_words.points_if_any(found[name], monitor.model) for name in ("points", "low", "high")
    )
    if found["coverage"] == 1:
        low = high = None
    return Points(points, low, high, Colour(found["colour"]), monitor.near.get(part))


def _bounds(monitor: Opened, points: Points, dimensions: tuple[DimensionFacts, ...]) -> str:
    if points.low is None or points.high is None:
        return ""
    open_ = int(monitor.total["applicable"] - monitor.total["answered"])
    grey = any(item.missing for item in dimensions)
    if grey and monitor.total["high"] - monitor.total["low"] < NOISE:
        which = "de open vraag hoort" if open_ == 1 else "de open vragen horen"
        return f"{which} bij een onderdeel dat nog niet meetelt in het totaal"
    filled_in = when_filled_in(open_, " van de onderdelen met een score" if grey else "")
    if points.low == points.high:
        return f"ook {points.low} {filled_in}"
    return f"{points.between} {filled_in}"


def _course(monitor: Opened, tense: Tense) -> str:
    total = monitor.total
    if pd.isna(total["on_track"]):
        return ""
    span = monitor.head["reference_date"] - monitor.head["start_date"]
    months = round(span.days / monitor.model.scale.month_days)  # nine months may lack a day
    passed = words.amount(months, "maand", "maanden")
    where = "op koers" if total["on_track"] else "achter op het verwachte pad"
    expected = point_words.expected_points(
        total["expected"], total["points"], bool(total["on_track"]), monitor.model
    )
    return (
        f"{where}: na {passed} {tense.say('verwachten', 'verwachtten')} we ongeveer {expected} "
        f"punten; {point_words.on_course(expected, monitor.model)}"
    )


def _cap(monitor: Opened, dimensions: tuple[DimensionFacts, ...], tense: Tense) -> str:
    orange, is_ = Colour.ORANGE.look.word, tense.say("is", "was")
    match monitor.total["capped"]:
        case Cap.RED_DIMENSION:
            red = [item.short for item in dimensions if item.score.colour is Colour.RED]
            verb = is_ if len(red) == 1 else tense.say("zijn", "waren")
            why = f"{words.listing(red)} {verb} {Colour.RED.look.word}"
        case Cap.COSTS_NOT_COVERED:
            rule = monitor.model.coverage_cap
            covered = monitor.indicators[rule.indicator]["number"]
            why = (
                f"{subsidy_end(monitor, tense)} en nog geen {words.percent(rule.below)} van de "
                f"kosten daarna {is_} gedekt ({tense.say('nu', 'toen')} "
                f"{share(rule.indicator, covered, monitor.model)})"
            )
        case _:
            return ""
    return f"Het totaal {is_} ten hoogste {orange}: {why}."


def subsidy_end(monitor: Opened, tense: Tense) -> str:
    """Until when the subsidy runs, or ran if it is over by now. The monitor must say when."""
    end = monitor.head["subsidy_end"]
    runs = "liep" if ended(end, pd.Timestamp(tense.today)) else "loopt"
    return f"de subsidie {runs} tot en met {words.day(end)}"
