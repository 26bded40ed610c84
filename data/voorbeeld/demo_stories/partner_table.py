"""Tab Partners of a round: who they are, what each brought in and what it promises."""

from collections.abc import Sequence
from datetime import date

from data.voorbeeld.demo_stories.chance import split
from data.voorbeeld.demo_stories.partners import Partner
from data.voorbeeld.demo_stories.rows import Cells, Given
from data.voorbeeld.demo_stories.scene import Scene
from data.voorbeeld.demo_stories.story import texts


def fill_partners(cells: Cells, scene: Scene) -> None:
    """Fill in tab Partners."""
    stand = scene.stand
    money = {
        column: _shared(scene, kind, form)
        for column, kind, form in (
            ("cash_budget", "budget", "geld"),
            ("cash_realised", "realised", "geld"),
            ("kind_budget", "budget", "natura"),
            ("kind_realised", "realised", "natura"),
        )
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
    years = 3 if scene.story.end else 2
    day = scene.story.end or scene.round.reference
    return date(day.year + years, day.month, min(day.day, 28))


def _shared(scene: Scene, kind: str, form: str) -> dict[Partner, int]:
    """Each partner's part of the lines, so that tabs Partners and Financien agree."""
    found: dict[Partner, int] = {}
    for line in ("B02", "B03", "B05", "B06", "B07"):
        members = [item for item in scene.stand.partners if item.line == line]
        if members:
            weights = _weights(scene, members)
            total = scene.books.total(kind, line, form=form)
            found |= dict(zip(members, split(total, weights), strict=True))
    return found


def _weights(scene: Scene, members: Sequence[Partner]) -> list[float]:
    """How members divide a line: by weight and time, the first company with its set share."""
    day = scene.round.reference
    weights = [
        item.weight * max(((min(item.end or day, day)) - item.start).days, 20) for item in members
    ]
    if members[0].line != "B02" or len(members) == 1:
        return weights
    share = min(scene.stand.largest_share / 0.93, 0.95)
    return [share / (1 - share) * sum(weights[1:]), *weights[1:]]
