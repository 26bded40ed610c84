"""What one version of the model asks and counts otherwise than another, and how far that reaches.

A question is the same one by its id: whoever means another question gives it another id.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from monitor.domain.model import Indicator, Model
from monitor.domain.model.norms import NORMS
from monitor.domain.rounding import NOISE


class Comparable(StrEnum):
    """Whether a round recomputed under another version may be set beside those of that version."""

    YES = "ja"
    PARTLY = "deels"
    NO = "nee"


class Turn(StrEnum):
    """What became of a question."""

    CAME = "nieuw"
    WENT = "vervallen"
    CHANGED = "veranderd"


class Aspect(StrEnum):
    """In what a question changed."""

    NAME = "naam"
    TEXT = "tekst"
    KIND = "soort antwoord"
    LEVELS = "niveaus"
    OPTIONS = "keuzes"
    BOUNDS = "grenzen van de punten"
    SCALE = "verloop van de punten"
    ANSWER = "grenzen van het antwoord"
    WEIGHT = "gewicht"
    CORE = "kernvraag"
    DIMENSION = "onderdeel"


class QuestionChange(NamedTuple):
    """A question that isn't the same in both versions; what is absent is None.

    ``keeps``: whether an old answer also answers the new question.
    """

    turn: Turn
    before: Indicator | None
    after: Indicator | None
    aspects: tuple[Aspect, ...]
    keeps: bool


def questions(before: Model, after: Model) -> tuple[QuestionChange, ...]:
    """The questions that changed, by dimension: what went, what changed and what came.

    Dimensions stand in the order of ``after``; one that is gone comes last.
    """
    return tuple(
        change
        for dimension in {**after.dimension, **before.dimension}
        for change in _of_dimension(dimension, before, after)
    )


def _of_dimension(dimension: str, before: Model, after: Model) -> Iterator[QuestionChange]:
    kept = carried(before, after)
    for item in before.of_dimension(dimension):
        if item.id not in after.indicator:
            yield QuestionChange(Turn.WENT, item, None, (), keeps=False)
    came = []
    for item in after.of_dimension(dimension):
        old = before.indicator.get(item.id)
        if old is None:
            came.append(QuestionChange(Turn.CAME, None, item, (), keeps=False))
        elif aspects := _aspects(old, item):
            yield QuestionChange(Turn.CHANGED, old, item, aspects, item.id in kept)
    yield from came


_TOLD_BY: Mapping[Aspect, tuple[str, ...]] = {
    Aspect.NAME: ("name",),
    Aspect.TEXT: ("question",),
    Aspect.KIND: ("kind", "unit", "counts_from"),
    Aspect.LEVELS: ("levels",),
    Aspect.OPTIONS: ("options",),
    Aspect.BOUNDS: ("zero_at", "full_at"),
    Aspect.SCALE: ("scale",),
    Aspect.ANSWER: ("top", "low", "high"),
    Aspect.WEIGHT: ("weight",),
    Aspect.CORE: ("core",),
    Aspect.DIMENSION: ("dimension",),
}
"""By what of a question each aspect is told; its ground changes nothing."""


def _aspects(old: Indicator, new: Indicator) -> tuple[Aspect, ...]:
    return tuple(
        aspect
        for aspect, names in _TOLD_BY.items()
        if any(getattr(old, name) != getattr(new, name) for name in names)
    )


@lru_cache(maxsize=32)
def carried(before: Model, after: Model) -> frozenset[str]:
    """The questions of ``after`` that an answer under ``before`` also answers.

    Same id and same kind of answer; a level only on the same scale, and a choice only where every
    old option is still one.
    """
    return frozenset(
        item.id
        for item in after.indicators
        if (old := before.indicator.get(item.id)) and _still_answers(old, item)
    )


def _still_answers(old: Indicator, new: Indicator) -> bool:
    return (
        (old.kind, old.unit, old.counts_from) == (new.kind, new.unit, new.counts_from)
        and old.levels == new.levels
        and {item.id for item in old.options} <= {item.id for item in new.options}
    )


def weights(model: Model) -> Mapping[str, float]:
    """What each question weighs in the total when all count, as a fraction: together 1."""
    whole = sum(dimension.weight for dimension in model.dimensions)
    of_dimension = {
        item.id: sum(question.weight for question in model.of_dimension(item.id))
        for item in model.dimensions
    }
    return {
        item.id: model.dimension[item.dimension].weight
        / whole
        * item.weight
        / of_dimension[item.dimension]
        for item in model.indicators
    }


def carried_share(before: Model, after: Model) -> float:
    """Which part of the weight of ``after`` (a fraction) answers under ``before`` can fill."""
    kept = carried(before, after)
    return sum(weight for item, weight in weights(after).items() if item in kept)


def comparable(before: Model, after: Model) -> Comparable:
    """Whether rounds of ``before`` recomputed under ``after`` may be set beside its own.

    By the norm that ``after`` states.
    """
    norm, share = after.comparability, carried_share(before, after)
    if share >= norm.yes_from - NOISE:
        return Comparable.YES
    return Comparable.PARTLY if share >= norm.partly_from - NOISE else Comparable.NO


def norms(before: Model, after: Model) -> tuple[str, ...]:
    """The bounds that differ otherwise than in their ground, by their name in the model."""
    return tuple(
        name
        for name in NORMS
        if replace(getattr(before, name), source="") != replace(getattr(after, name), source="")
    )
