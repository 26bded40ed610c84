"""Tab Partners of a round: who they are, what each brought in and what it promises."""

from collections.abc import Iterator, Sequence
from datetime import date

from data.voorbeeld.demo_stories.chance import split
from data.voorbeeld.demo_stories.partners import Partner
from data.voorbeeld.demo_stories.rows import Cells, Given
from data.voorbeeld.demo_stories.scene import Scene
from data.voorbeeld.demo_stories.story import texts


def fill_partners(cells: Cells, scene: Scene, earlier: Sequence[Scene]) -> None:
    """Fill in tab Partners. ``earlier`` are the rounds before, the oldest first."""
    stand = scene.stand
    scenes = [*earlier, scene]
    money = {
        "cash_budget": _planned(scene, "geld"),
        "cash_realised": _brought_in(scenes, "geld"),
        "kind_budget": _planned(scene, "natura"),
        "kind_realised": _brought_in(scenes, "natura"),
    }
    weights = [item.weight for item in stand.signed]
    promised = dict(zip(stand.signed, split(scene.committed, weights), strict=True))
    until = _promised_until(scene)
    for number, item in enumerate(stand.partners, 1):
        stopped = stand.status[item] == "gestopt"
        values: dict[str, Given] = {
            "organisation": item.organisation,
            "type": item.type,
            "size": item.size,
            "municipality": item.municipality,
            "role": item.role,
            "in_steering": item.in_steering,
            "status": stand.status[item],
            "start": item.start,
            "end": item.end if stopped else None,
            **{column: amounts.get(item) or None for column, amounts in money.items()},
            "commitment": stand.commitment.get(item, "geen") if item.private else None,
            "committed_until": until if item in promised else None,
            "amount_per_year": promised.get(item) or None,
            "note": texts()["partner_notes"]["left"] if stopped else None,
        }
        cells.put("partners", f"P{number:02}", values)


def _promised_until(scene: Scene) -> date:
    """A promise holds for some years after the subsidy; one that would be over was renewed."""
    story, day = scene.story, scene.round.reference
    if story.end is None:
        return _years_on(day, 2)
    until = _years_on(story.end, 3)
    return until if until > day else _years_on(day, 2)


def _years_on(day: date, years: int) -> date:
    return date(day.year + years, day.month, min(day.day, 28))


def _planned(scene: Scene, form: str) -> dict[Partner, int]:
    """Each partner's part of the budget, so that tabs Partners and Financien agree."""
    found: dict[Partner, int] = {}
    for line, members in _by_line(scene.stand.partners):
        weights = [item.weight * max(_days(item, item.start, scene), 20) for item in members]
        if line == "B02" and len(members) > 1:
            share = _first_share(scene)
            weights[0] = share / (1 - share) * sum(weights[1:])
        total = scene.books.total("budget", line, form=form)
        found |= dict(zip(members, split(total, weights), strict=True))
    return found


def _brought_in(scenes: Sequence[Scene], form: str) -> dict[Partner, int]:
    """Each partner's part of what was realised, round by round: it only grows, while it is there.

    ``scenes`` are the rounds up to and including the one at hand.
    """
    found: dict[Partner, int] = {}
    before = scenes[0].story.start
    for scene in scenes:
        for line, members in _by_line(scene.stand.partners):
            total = scene.books.total("realised", line, form=form)
            added = total - sum(found.get(item, 0) for item in members)
            weights = [item.weight * _days(item, before, scene) for item in members]
            if line == "B02" and weights[0] and any(weights[1:]) and added:
                owed = _first_share(scene) * total - found.get(members[0], 0)
                share = min(max(owed / added, 0), 0.95)
                weights[0] = share / (1 - share) * sum(weights[1:])
            for item, part in zip(members, split(added, weights), strict=True):
                found[item] = found.get(item, 0) + part
        before = scene.round.reference
    return found


def _by_line(partners: Sequence[Partner]) -> Iterator[tuple[str, list[Partner]]]:
    """The finance lines that partners contribute on, with those who do."""
    for line in ("B02", "B03", "B05", "B06", "B07"):
        members = [item for item in partners if item.line == line]
        if members:
            yield line, members


def _days(item: Partner, since: date, scene: Scene) -> int:
    """How many days it took part from a day until the round at hand."""
    day = scene.round.reference
    return max((min(item.end or day, day) - max(item.start, since)).days, 0)


def _first_share(scene: Scene) -> float:
    """The part of the companies' line that the first of them is to have brought in."""
    return min(scene.stand.largest_share / 0.93, 0.95)
