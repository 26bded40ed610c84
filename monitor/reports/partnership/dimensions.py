"""The dimensions of one monitor: title, sentence and table of their chart."""

import pandas as pd

from monitor.domain.change import Direction
from monitor.domain.colour import NEAR
from monitor.reports import point_words, words
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.score_facts import DimensionFacts, ScoreFacts, when_filled_in
from monitor.reports.tense import Tense

_TOLD = (Direction.UP, Direction.DOWN, Direction.STABLE)


def dimension_title(score: ScoreFacts, tense: Tense) -> str:
    """The finding about the dimensions."""
    shown = [item for item in score.dimensions if item.score.points is not None]
    if not shown:
        has = tense.say("heeft", "had")
        return f"Nog geen enkel onderdeel {has}{tense.at} genoeg antwoorden"
    return score.weakest_link(tense, tense.at)


def dimension_subtitle(score: ScoreFacts, scope: str) -> str:
    """Of whom and when, and what the marks are, of those that are drawn."""
    said = f"Punten per onderdeel. {scope}"
    if any(item.score.low is not None for item in score.dimensions):
        filled_in = when_filled_in(score.applicable - score.answered)
        said += f"; de dunne lijn: waar de score ligt {filled_in}"
    if any(item.score.near is not None for item in score.dimensions):
        said += f"; {NEAR}: rond de grens van een kleur"
    return said


def dimension_sentence(monitor: Opened, score: ScoreFacts, tense: Tense) -> str:
    """What changed since the round before, in one sentence."""
    before = monitor.previous
    if before is None:
        is_ = tense.say("is", "was")
        return f"Dit {is_} het eerste meetmoment; er {is_} nog niets om mee te vergelijken."
    told = [
        f"{direction} bij {words.listing(_names(score, direction))}"
        for direction in _TOLD
        if _names(score, direction)
    ]
    apart = _names(score, "")
    if apart:
        told.append(f"niet te vergelijken bij {words.listing(apart)}")
    return f"Sinds {before['round']}: {'; '.join(told)}."


def dimension_table(dimensions: tuple[DimensionFacts, ...]) -> pd.DataFrame:
    """The dimensions as a table, for screen and download."""
    scores = [item.score for item in dimensions]
    return pd.DataFrame(
        {
            "Onderdeel": [item.name for item in dimensions],
            "Punten": pd.Series([item.points for item in scores], dtype="float64"),
            "Kleur": [point_words.colour(item.colour) for item in scores],
            "Rond de grens van": pd.Series([item.near for item in scores], dtype="float64"),
            "Laagst mogelijk": pd.Series([item.low for item in scores], dtype="float64"),
            "Hoogst mogelijk": pd.Series([item.high for item in scores], dtype="float64"),
            "Beantwoord": [item.coverage for item in dimensions],
            "Telt voor": [words.percent(item.share) for item in dimensions],
            "Sinds het vorige meetmoment": [item.change for item in dimensions],
            "Waarom geen score": [item.missing for item in dimensions],
        }
    )


def _names(score: ScoreFacts, direction: str) -> list[str]:
    return [item.short for item in score.dimensions if item.direction == direction]
