"""What the one-page sheet of a partnership prints, as ready Dutch text and numbers."""

from dataclasses import dataclass
from datetime import date

from monitor.domain.model import Scale
from monitor.reports import tense, words
from monitor.reports.partnership.advice import Point, just_as, questions, strongest_and_weakest
from monitor.reports.partnership.certainty import certainty
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.scope import warning
from monitor.reports.partnership.score_facts import ScoreFacts
from monitor.reports.partnership.score_words import score_facts


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """One monitor on one page.

    Names come from uploads: escape them. ``reference_date`` is written out ("1 oktober 2026").
    ``scale`` says where the bounds between the colours lie. ``variants``: where the total lies if
    it is computed otherwise, "" where there is none.
    ``warning``: that it is for the partnership alone, "" where it isn't.
    ``score`` holds the total, its change and the dimensions; of ``strongest`` and ``weakest`` there
    are at most two, of ``questions`` always three. ``as_strong`` and ``as_weak``: how many others
    have just as many points as the last of these, "" where none has.
    """

    pps_id: str
    name: str
    campus: str
    round: str
    reference_date: str
    model_version: str
    scale: Scale
    warning: str
    sentence: str
    variants: str
    score: ScoreFacts
    strongest: tuple[Point, ...]
    weakest: tuple[Point, ...]
    as_strong: str
    as_weak: str
    questions: tuple[str, str, str]


def sheet_facts(monitor: Opened, on: date) -> SheetFacts:
    """What the sheet of this monitor prints on a date."""
    told = monitor.tense(on)
    score = score_facts(monitor, told)
    strongest, weakest = strongest_and_weakest(monitor)
    return SheetFacts(
        pps_id=monitor.head["pps_id"],
        name=monitor.head["name"],
        campus=monitor.head["campus"],
        round=monitor.head["round"],
        reference_date=words.day(monitor.head["reference_date"]),
        model_version=monitor.head["model_version"],
        scale=monitor.model.scale,
        warning=warning(monitor),
        sentence=sentence(monitor, score, on),
        variants=_variants(monitor),
        score=score,
        strongest=strongest,
        weakest=weakest,
        as_strong=just_as(monitor, strongest),
        as_weak=just_as(monitor, weakest),
        questions=questions(monitor, weakest, told),
    )


def _variants(monitor: Opened) -> str:
    sure = certainty(monitor)
    return f"iets anders berekend: {sure.band}" if sure else ""


def sentence(monitor: Opened, score: ScoreFacts, on: date) -> str:
    """The answer to "how does this partnership do" in one sentence, with its number.

    What an old monitor says, one with a later round after it, or a version that was replaced or
    withdrawn, is told with its date as past.
    """
    name, told = monitor.head["name"], monitor.tense(on)
    at = f" op {tense.when(monitor.head['reference_date'], on, monitor.model)}" if told.past else ""
    if score.total.points is None:
        has = told.say("heeft", "had")
        return f"{name} {has}{at} nog geen totaalscore: {score.coverage} beantwoord."
    course = {True: ", op koers", False: ", achter op het verwachte pad", None: ""}[score.on_track]
    return (
        f"{name} {told.say('staat', 'stond')}{at} op {score.total.said}{course}. "
        f"{score.weakest_link(told, '')}."
    )
