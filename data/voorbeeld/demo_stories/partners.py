"""The partners of a story: who joins and leaves, who is active and who commits to stay."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from data.voorbeeld.demo_stories.chance import dice
from data.voorbeeld.demo_stories.story import Story, texts

_SMALL = ("micro", "klein", "klein", "midden", "midden")
_SIZE_WEIGHT = {"micro": 0.4, "klein": 0.7, "midden": 1.2, "groot": 1.6, "": 1.0}
_PRIVATE = ("arbeidsorganisatie", "georganiseerd_bedrijfsleven")


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that takes part. ``line`` is the finance line its contribution is on."""

    organisation: str
    type: str
    line: str
    size: str
    municipality: str
    role: str
    in_steering: bool
    start: date
    end: date | None
    weight: float

    @property
    def private(self) -> bool:
        """Whether it counts as a private partner."""
        return self.type in _PRIVATE

    def stopped(self, day: date) -> bool:
        """Whether it no longer takes part on a day."""
        return self.end is not None and self.end <= day


@cache
def roster(story: Story) -> tuple[Partner, ...]:
    """Every partner that ever takes part, in the order in which they joined."""
    companies = _with_leavers(story, list(_companies(story)))
    first = [item for item in companies if item.start <= story.start]
    later = [item for item in companies if item.start > story.start]
    return (*_others(story), *first, *later)


def met_by(story: Story, position: int) -> tuple[Partner, ...]:
    """The partners that had joined by a round, also those that left since."""
    day = story.rounds[position].reference
    return tuple(item for item in roster(story) if item.start <= day)


def present(story: Story, position: int) -> tuple[Partner, ...]:
    """The partners that take part in a round."""
    day = story.rounds[position].reference
    return tuple(item for item in met_by(story, position) if not item.stopped(day))


def in_front(story: Story, partners: Sequence[Partner], topic: str) -> list[Partner]:
    """Private partners, the keenest first: always in the same order for a story and topic.

    Whoever sits in the steering group goes first, however large.
    """
    private = [item for item in partners if item.private]
    luck = {item: dice(story.id, topic, item.organisation).random() for item in private}
    return sorted(private, key=lambda item: luck[item] - 0.5 * item.in_steering)


def _companies(story: Story) -> Iterator[Partner]:
    names = _names(story)
    chance = dice(story.id, "companies")
    roles = itertools.cycle(texts()["roles"]["arbeidsorganisatie"])
    before = story.start
    number = 0
    for found in story.rounds:
        days = max((found.reference - before).days, 1)
        for place in range(found.joined):
            size = "groot" if number < story.large else chance.choice(_SMALL)
            start = before + timedelta(days=days * (place + 1) // (found.joined + 2))
            first = found is story.rounds[0]
            yield Partner(
                organisation=next(names),
                type="arbeidsorganisatie",
                line="B02",
                size=size,
                municipality=chance.choice(story.municipalities),
                role=next(roles),
                in_steering=number < 3,
                start=story.start if first else start,
                end=None,
                weight=_SIZE_WEIGHT[size] * chance.uniform(0.8, 1.25),
            )
            number += 1
        before = found.reference


def _names(story: Story) -> Iterator[str]:
    """Names of companies that suit the sector, each with a first name of its own."""
    stems = list(texts()["names"]["stems"])
    kinds = list(texts()["names"]["kinds"][story.sector])
    chance = dice(story.id, "names")
    chance.shuffle(stems)
    chance.shuffle(kinds)
    for stem, kind in zip(stems, itertools.cycle(kinds), strict=False):
        yield kind.format(stem=stem)


def _with_leavers(story: Story, companies: list[Partner]) -> list[Partner]:
    """Let as many companies leave before each round as the story says."""
    before = story.start
    for found in story.rounds:
        staying = [
            place
            for place, item in enumerate(companies)
            if item.end is None and item.start <= before
        ]
        dice(story.id, "leaving", found.label).shuffle(staying)
        staying.sort(key=lambda place: companies[place].in_steering)
        if story.largest_leaves and found.left:
            staying.sort(key=lambda place: place != 0)
        days = (found.reference - before).days
        for turn, place in enumerate(staying[: found.left]):
            end = before + timedelta(days=days * (turn + 1) // (found.left + 1))
            companies[place] = replace(companies[place], end=end)
        before = found.reference
    return companies


def _others(story: Story) -> Iterator[Partner]:
    """The schools, the association and the region that take part from the start."""
    chance = dice(story.id, "others")
    schools = texts()["schools"]
    own = schools[story.school]
    line = "B05" if story.applicant else ""
    yield _other(story, own["name"], own["type"], line, own["municipality"], steers=True)
    near = [item for key, item in schools.items() if key != story.school and item["type"] == "mbo"]
    other = chance.choice(near)
    yield _other(story, other["name"], "mbo", "B06", other["municipality"], steers=False)
    for kind, line, steers in (
        ("vo", "B06", False),
        ("ho", "B06", False),
        ("regionale_overheid", "B07", True),
        ("georganiseerd_bedrijfsleven", "B03", True),
    ):
        names = [name for name in texts()["names"][kind] if name != own["name"]]
        name = chance.choice(names).format(theme=story.theme)
        yield _other(story, name, kind, line, chance.choice(story.municipalities), steers=steers)


def _other(story: Story, name: str, kind: str, line: str, town: str, *, steers: bool) -> Partner:
    role = texts()["roles"][kind][0]
    return Partner(name, kind, line, "", town, role, steers, story.start, None, 1.0)
