"""Tab Indicatoren of a round: the answers, their evidence and those that aren't given."""

from collections.abc import Mapping
from datetime import date, timedelta

from data.voorbeeld.demo_stories.aims import points_of, value_of
from data.voorbeeld.demo_stories.chance import dice
from data.voorbeeld.demo_stories.rows import Cells, Given
from data.voorbeeld.demo_stories.scene import Scene
from data.voorbeeld.demo_stories.story import texts
from monitor.domain.frames import State
from monitor.domain.model import Indicator

_STATES = {"leeg": None, "onbekend": State.UNKNOWN, "n.v.t.": State.NOT_APPLICABLE}
_LOW, _HIGH = 40, 68
_WENT_ON = ("voortgezet", "kleiner", "opgeschaald")


def fill_indicators(cells: Cells, scene: Scene, computed: Mapping[str, float]) -> None:
    """Fill in tab Indicatoren. ``computed`` are the shares that the other tabs give.

    Some type those in as well, rounded, and a few type them wrong; the others leave them empty.
    """
    label = scene.round.label
    departures = {item.indicator: item for item in scene.story.departures if item.round == label}
    typed = {item.indicator: item.share for item in scene.story.mistyped if item.round == label}
    if scene.story.types_shares:
        typed = {name: round(share, 2) for name, share in computed.items()} | typed
    given = {"fin_postsubsidy_coverage": scene.coverage}
    for item in scene.model.indicators:
        departure = departures.get(item.id)
        if departure is None:
            answer: Given = typed.get(item.id) if item.id in computed else _answer(scene, item)
            answer = given.get(item.id, answer)
            evidence = ""
            if item.core:
                worth = _worth(item, computed.get(item.id, answer))
                evidence = _evidence(scene, item, worth)
            cells.put("indicators", item.id, {"answer": answer, "evidence": evidence})
            continue
        state = _STATES[departure.how]
        if state is not None:
            cells.leave("indicators", item.id, "answer", state, departure.how)
        cells.put("indicators", item.id, {"reason": departure.reason})


def _worth(item: Indicator, answer: Given) -> float:
    """The points of an answer to a core question: a level or a share."""
    value = float(str(answer))
    return (value - 1) * 25 if item.kind == "level" else points_of(item, value * 100)


def _evidence(scene: Scene, item: Indicator, points: float) -> str:
    level = "low" if points < _LOW else "mid" if points < _HIGH else "high"
    bank = texts()["evidence"][item.id][level]
    chosen: str = dice(scene.story.id, item.id, level).choice(bank)
    return chosen.format(**scene.facts())


def _answer(scene: Scene, item: Indicator) -> Given:
    points = scene.aim[item.id]
    match item.kind:
        case "level":
            return min(max(round(1 + points / 25), 1), len(item.levels))
        case "choice":
            return min(item.options, key=lambda option: abs((option.points or 0) - points)).id
        case "date" if item.counts_from == "subsidy_end":
            return _agreed_until(scene, round(value_of(item, points)))
        case "date":
            return _first_of_month(scene.round.reference, -round(value_of(item, points)))
        case "number":
            return round(value_of(item, points))
    return round(value_of(item, points) / 100, 2)


def _agreed_until(scene: Scene, months: int) -> date:
    """Until when the agreement runs; who went on after the subsidy has renewed it."""
    until = _first_of_month(scene.story.last_day, months + 1) - timedelta(days=1)
    if until < scene.round.reference and scene.story.outcome in _WENT_ON:
        return _first_of_month(scene.round.reference, 11) - timedelta(days=1)
    return until


def _first_of_month(day: date, months: int) -> date:
    """The first day of the month so many months away."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
