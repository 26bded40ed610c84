"""The steps to the next colour in words: from which answer to which, and what would show it."""

import math
from dataclasses import dataclass
from datetime import date

import pandas as pd

from monitor.domain.colour import Colour
from monitor.domain.model import Indicator
from monitor.domain.next_colour import NextColour, Step, next_colour
from monitor.domain.points import FULL, answer_at, lay_out
from monitor.domain.rounding import NOISE
from monitor.domain.weighing import costs_open
from monitor.reports import point_words, words
from monitor.reports.partnership.answer_words import in_words, level_name
from monitor.reports.partnership.opened import Opened


@dataclass(frozen=True, slots=True)
class StepLine:
    """A question to work on: the answer now and the one it takes, and what counts as evidence.

    ``answer`` is given in the words of the workbook and comes from outside.
    """

    name: str
    dimension: str
    count: int
    answer: str
    wanted: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What the next colour takes. Without lines ``sentence`` says why there are none."""

    title: str
    sentence: str
    lines: tuple[StepLine, ...]


def question(colour: Colour) -> str:
    """What a monitor with a total of this colour may ask of the page that gives this advice."""
    if colour is Colour.GREEN:
        return "Wat als er iets verandert?"
    return "Wat is nodig voor de volgende kleur?"


def advice(monitor: Opened) -> Advice:
    """The smallest set of steps to the next colour of the total."""
    model = monitor.model
    board = lay_out(monitor.header.assign(submission=monitor.id), monitor.answers, model)
    (open_,) = costs_open(board, monitor.header, model)
    found = next_colour(monitor.scores, model, costs_open=bool(open_))
    if found is None:
        return _none(Colour(monitor.total["colour"]))
    lines = tuple(_line(step, monitor) for step in found.steps)
    return Advice(_title(found), _sentence(found, monitor), lines)


def _none(colour: Colour) -> Advice:
    if colour == Colour.GREY:
        return Advice(
            "Eerst een totaal",
            "Er is nog geen totaal, omdat te veel vragen open staan. Beantwoord eerst de vragen "
            "die op de pagina van de PPS nog open staan.",
            (),
        )
    return Advice(
        f"Er is geen hogere kleur dan {colour.look.word}",
        f"Het totaal is {colour.look.word}. Hieronder kunt u zien wat een ander antwoord doet.",
        (),
    )


def _title(found: NextColour) -> str:
    many = words.amount(found.count, "stap", "stappen")
    return f"{many[0].upper()}{many[1:]} naar {found.colour.look.word}"


def _sentence(found: NextColour, monitor: Opened) -> str:
    model = monitor.model
    now, then = (
        point_words.points(points, model) for points in (monitor.total["points"], found.total)
    )
    many = words.amount(found.count, "stap", "stappen")
    many_open = int(monitor.total["applicable"] - monitor.total["answered"])
    said = f"Met {many} komt het totaal van {now} op {then}: {found.colour.look.word}."
    fewer = "met minder stappen" if found.count > 1 else "zonder die stap"
    if many_open:
        asked = (
            "de vraag beantwoordt die nog open staat"
            if many_open == 1
            else f"een of meer van de {many_open} vragen beantwoordt die nog open staan"
        )
        said += f" {fewer.capitalize()} lukt het niet, tenzij u ook {asked}."
    elif found.count > 1:
        said += f" {fewer.capitalize()} lukt het niet."
    if found.costs:
        cap = model.coverage_cap
        said += (
            f" Eén stap kan niet worden overgeslagen: ten minste {words.percent(cap.below)} van de "
            f"kosten na de subsidie dekken. Zonder dat blijft het totaal "
            f"{Colour.ORANGE.look.word}, hoe hoog het ook is."
        )
    return said


HOW = (
    "Een stap is één niveau hoger op één vraag. Bij een percentage of aantal is het een antwoord "
    "dat net zoveel punten erbij geeft; bij een datum of een keuze is het meteen het beste "
    "antwoord. Het is rekenwerk, geen opdracht: kies wat bij uw PPS past, "
    "en verander een antwoord pas als het bewijs er is."
)


def too_late(monitor: Opened, on: date) -> str:
    """That the subsidy is over, so that some steps can't be taken any more; "" where it isn't."""
    end = monitor.head["subsidy_end"]
    if pd.isna(end) or end >= pd.Timestamp(on):
        return ""
    return (
        f"De subsidie eindigde op {words.day(end)}. Wat in die tijd had moeten gebeuren, zoals "
        "cofinanciering, verandert niet meer: zo’n stap laat alleen zien wat verschil maakte."
    )


def _line(step: Step, monitor: Opened) -> StepLine:
    indicator, model = step.indicator, monitor.model
    return StepLine(
        indicator.name,
        model.dimension[indicator.dimension].name,
        step.count,
        in_words(indicator, monitor.indicators[indicator.id], model),
        wanted(indicator, step.then, monitor),
        indicator.evidence,
    )


def wanted(indicator: Indicator, points: float, monitor: Opened) -> str:
    """The answer that gives so many points, or just more where it's a whole number."""
    if indicator.kind == "choice":
        return next(item.label for item in indicator.options if item.points == points)
    value = answer_at(indicator, points)
    if indicator.kind == "level":
        level = round(value)
        return f"{level_name(indicator)} {level}: {indicator.levels[level - 1]}"
    higher = answer_at(indicator, FULL) > answer_at(indicator, 0)
    whole = math.ceil(value - NOISE) if higher else math.floor(value + NOISE)
    bound = "ten minste" if higher else "ten hoogste"
    if indicator.kind == "share":
        return f"{bound} {whole}%{indicator.unit.removeprefix('%')}"
    if indicator.kind == "date":
        many = f"{bound} {words.amount(whole, 'maand', 'maanden')}"
        return _date(indicator, whole, many, monitor)
    return f"{bound} {whole} {indicator.unit}"


def _date(indicator: Indicator, months: int, many: str, monitor: Opened) -> str:
    """From which date on an answer is good enough, and how many months that is from what."""
    days = months * monitor.model.scale.month_days
    if indicator.counts_from == "subsidy_end":
        first = monitor.head["subsidy_end"] + pd.Timedelta(days=math.ceil(days))
        return f"{words.day(first)} of later ({many} na het einde van de subsidie)"
    first = monitor.head["reference_date"] - pd.Timedelta(days=math.floor(days))
    return f"{words.day(first)} of later ({many} oud op de peildatum)"
