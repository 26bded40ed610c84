"""The SWOT of a story in a round: what stands out, from its own items and the shared ones."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from data.voorbeeld.demo_stories.chance import dice
from data.voorbeeld.demo_stories.rows import Cells
from data.voorbeeld.demo_stories.scene import Scene
from data.voorbeeld.demo_stories.story import Story, texts

_INTERNAL = {"sterkte": 1, "zwakte": -1}
_MOST = 12
_STRONG, _WEAK = 38, 62


def fill_swot(
    cells: Cells, scene: Scene, met: Collection[str], computed: Mapping[str, float]
) -> None:
    """Fill in tab SWOT. At the first round nobody has made one yet.

    ``met`` are the milestones met and ``computed`` the shares that other tabs give: no item says
    otherwise.
    """
    story, position, facts = scene.story, scene.position, scene.facts()
    if not position:
        return
    reference = scene.round.reference
    for number, item in enumerate(_chosen(story, position, met, computed), 1):
        weight = _weight(story, position, item)
        days = dice(story.id, item["title"], position).randrange(60, 270)
        action = item.get("action", "")
        cells.put(
            "swot",
            f"S{number:02}",
            {
                "quadrant": item["quadrant"],
                "title": _sentence(item["title"], facts),
                "note": _sentence(item["note"], facts),
                "dimension": item["dimension"],
                "evidence": _sentence(item["evidence"], facts),
                "impact": weight[0],
                "urgency": weight[1],
                "action": _sentence(action, facts),
                "action_owner": item.get("owner", "") if action else "",
                "action_date": reference + timedelta(days=days) if action else None,
            },
        )


def _sentence(text: str, facts: Mapping[str, object]) -> str:
    filled = text.format(**facts)
    return filled[:1].upper() + filled[1:]


def _chosen(
    story: Story, position: int, met: Collection[str], computed: Mapping[str, float]
) -> list[Mapping[str, Any]]:
    """The story's own items and those of the bank that fit it best, quadrant by quadrant.

    Who has stopped looks back only.
    """
    label = story.rounds[position].label
    own = [item for item in story.swot if label in item["rounds"]]
    taken = {item["title"] for item in own}
    bank = [
        item
        for item in texts()["swot"]
        if story.sector in item.get("sectors", [story.sector]) and item["title"] not in taken
    ]
    room = min(5 + 2 * position, _MOST)
    found: list[Mapping[str, Any]] = []
    if story.outcome == "gestopt" and story.passed(story.rounds[position].reference) == 1:
        bank = [item for item in bank if item["quadrant"] == "zwakte"]
    for quadrant in ("sterkte", "zwakte", "kans", "bedreiging"):
        share = (room + dice(story.id, quadrant).randrange(3)) // 4
        mine = [item for item in own if item["quadrant"] == quadrant]
        said = {*met, *(item["title"] for item in found)}
        rest = sorted(
            (
                item
                for item in bank
                if item["quadrant"] == quadrant
                and _fits(story, position, item)
                and _agrees(item, computed)
                and said.isdisjoint(item.get("against", ()))
            ),
            key=lambda item: -_fit(story, position, item),
        )
        found += [*mine, *rest[: max(share - len(mine), 0)]]
    return found[:_MOST]


def _fits(story: Story, position: int, item: Mapping[str, Any]) -> bool:
    """A strength lies where the points are high, a weakness where they are low or the lowest.

    For an item to be true ``most_left`` companies may have left, and a strength needs at least
    ``from_points``. What is ``before_end`` is of a subsidy that is still there.
    """
    if item.get("before_end") and not _subsidised(story, story.rounds[position].reference):
        return False
    points = {dimension: path[position] for dimension, path in story.paths.items()}
    here = points[item["dimension"]]
    left = sum(found.left for found in story.rounds[: position + 1])
    if left > item.get("most_left", left):
        return False
    match item["quadrant"]:
        case "sterkte":
            return here >= float(item.get("from_points", _STRONG))
        case "zwakte":
            return here < _WEAK or here == min(points.values())
    return True


def _subsidised(story: Story, day: date) -> bool:
    return story.end is not None and day <= story.end


def _agrees(item: Mapping[str, Any], computed: Mapping[str, float]) -> bool:
    """Whether the shares that an item speaks of are as it says."""
    return all(
        computed.get(name, low) >= low for name, low in item.get("at_least", {}).items()
    ) and all(computed.get(name, high) <= high for name, high in item.get("at_most", {}).items())


def _fit(story: Story, position: int, item: Mapping[str, Any]) -> float:
    """How much an item says of this partnership now; what was said stays said."""
    sign = _INTERNAL.get(item["quadrant"], 0)
    points = story.paths[item["dimension"]][position]
    at_home = 24 / len(item["sectors"]) if "sectors" in item else 0
    return sign * points + at_home + dice(story.id, item["title"]).uniform(0, 50)


def _weight(story: Story, position: int, item: Mapping[str, Any]) -> tuple[int, int]:
    """Impact and urgency, from 1 to 5; a weakness where points are low is urgent."""
    if "weight" in item:
        impact, urgency = item["weight"]
        return impact, urgency
    chance = dice(story.id, item["title"], "weight")
    impact, urgency = chance.randint(2, 5), chance.randint(2, 4)
    if item["quadrant"] == "zwakte" and story.paths[item["dimension"]][position] < 35:
        urgency = 5
    return impact, urgency
