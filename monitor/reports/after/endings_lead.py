"""The answer about the ends of subsidies: how many are soon without, and with too little. Dutch."""

from collections.abc import Iterator

from monitor.domain.afterwards import ENDED
from monitor.reports import words
from monitor.reports.after.endings import Endings
from monitor.reports.after.endings_words import period_name


def lead(found: Endings) -> str:
    """The answer: how many are soon without subsidy, and how many of those without cover."""
    if not found.lines:
        return "Van geen PPS met deze keuzes is bekend wanneer de subsidie eindigt."
    return " ".join([f"{soon(found)}.", *_others(found)])


def soon(found: Endings) -> str:
    """How it begins: "Binnen 12 maanden zonder subsidie: 4 PPS’en, bij 2 is … te weinig gedekt"."""
    when = period_name(0, found.snapshot.model).capitalize()
    count = len(found.soon)
    if not count:
        return f"{when} eindigt van geen PPS de subsidie"
    n = words.amount(count, "PPS", "PPS’en")
    return f"{when} zonder subsidie: {n}{_cover(found)}"


def _cover(found: Endings) -> str:
    """How that ends: of how many the costs are covered too little, or perhaps."""
    count = len(found.soon)
    uncovered, unknown = found.coverage_counts[False], found.coverage_counts[None]
    if not uncovered and not unknown:
        return ". Daar zijn de kosten daarna genoeg gedekt"
    if count == 1:
        return (
            ". Daar zijn de kosten daarna te weinig gedekt"
            if uncovered
            else ". Daar is niet bekend of de kosten daarna zijn gedekt"
        )
    told = []
    if uncovered:
        told.append(f"bij {_of(uncovered, count)} zijn de kosten daarna te weinig gedekt")
    if unknown and uncovered:
        told.append(f"van {words.whole(unknown)} is dat niet bekend")
    elif unknown:
        told.append(f"van {_of(unknown, count)} is niet bekend of de kosten daarna zijn gedekt")
    return "".join(f", {part}" for part in told)


def _of(part: int, count: int) -> str:
    """So many of more than one: "2", or "allebei", or "alle 4"."""
    if part < count:
        return words.whole(part)
    return "allebei" if count == 2 else f"alle {words.whole(count)}"


def _others(found: Endings) -> Iterator[str]:
    """How many of the others have none any more, have one for longer, or aren't told of."""
    ended = len(found.periods[ENDED])
    later = len(found.lines) - ended - len(found.soon)
    if ended and later:
        yield f"Bij {ended} is de subsidie al voorbij; bij {later} eindigt die later."
    elif ended:
        yield f"Bij {ended} is de subsidie al voorbij."
    elif later:
        have = "heeft" if later == 1 else "hebben"
        yield f"{words.amount(later, 'PPS', 'PPS’en')} {have} langer subsidie."
    if untold := found.of - len(found.lines):
        others = words.amount(untold, "andere PPS", "andere PPS’en")
        yield (
            f"Over {others} staat hier niets: de einddatum is niet bekend, of de PPS mag hier niet "
            "met naam staan."
        )
