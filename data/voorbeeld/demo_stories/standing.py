"""How the partners stand in a round: who is active and who commits to stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.voorbeeld.demo_stories.aims import aims, points_of, value_of
from data.voorbeeld.demo_stories.partners import Partner, in_front, met_by, present
from data.voorbeeld.demo_stories.story import Story
from monitor.domain.model import Model

_SMALL = ("micro", "klein", "midden")
_ACTIVE = ("actief", "nieuw")
_WRITTEN = ("contract", "schriftelijke_intentie")


@dataclass(frozen=True, slots=True)
class Standing:
    """The partners of a round. ``known`` are the points that follow from them."""

    partners: tuple[Partner, ...]
    status: Mapping[Partner, str]
    commitment: Mapping[Partner, str]
    largest_share: float
    known: Mapping[str, float]

    @property
    def signed(self) -> list[Partner]:
        """The partners that committed in writing."""
        return [item for item, kind in self.commitment.items() if kind in _WRITTEN]

    @property
    def active(self) -> int:
        """How many private partners are active."""
        return sum(item.private and self.status[item] in _ACTIVE for item in self.partners)

    def count(self, *statuses: str, small: bool = False) -> int:
        """How many companies have one of these statuses; ``small``: of the small ones."""
        return sum(
            item.line == "B02" and self.status[item] in statuses
            for item in self.partners
            if not small or item.size in _SMALL
        )

    def joined_after(self, day: date) -> int:
        """How many companies joined after a day, also those that left since."""
        return sum(item.line == "B02" and item.start > day for item in self.partners)


def standing(story: Story, position: int, model: Model) -> Standing:
    """Decide who is active and who commits, so that the shares come out near the story's path."""
    here = present(story, position)
    kept = _kept(story, position)
    known = {"par_retention": points_of(model.indicator["par_retention"], kept * 100)}
    aim = aims(story, position, model, known)

    keen = in_front(story, here, "active")
    wanted = value_of(model.indicator["par_active_share"], aim["par_active_share"]) / 100
    new = {item for item in keen if _is_new(story, position, item)}
    active = set(keen[: round(wanted * len(keen))]) | new
    sized = [item for item in active if item.size]
    small = sum(item.size in _SMALL for item in sized) / max(len(sized), 1)
    known |= {
        "par_active_share": _points(model, "par_active_share", len(active) / len(keen)),
        "par_sme_share": _points(model, "par_sme_share", small),
    }

    aim = aims(story, position, model, known)
    wanted = value_of(model.indicator["par_commitment_after"], aim["par_commitment_after"]) / 100
    willing = [item for item in in_front(story, here, "commitment") if item in active] + [
        item for item in in_front(story, here, "commitment") if item not in active
    ]
    written = round(wanted * len(willing))
    known["par_commitment_after"] = _points(model, "par_commitment_after", written / len(willing))
    aim = aims(story, position, model, known)
    concentration = value_of(model.indicator["par_concentration"], aim["par_concentration"]) / 100
    return Standing(
        partners=met_by(story, position),
        status={
            item: _status(item, active, new, story.rounds[position].reference)
            for item in met_by(story, position)
        },
        commitment=_commitments(willing, written),
        largest_share=max(concentration, 1.3 / len(keen)),
        known=known,
    )


def _kept(story: Story, position: int) -> float:
    """Which part of the partners of the start is present; after the end, of those of the end."""
    day = story.rounds[position].reference
    after = story.end is not None and day > story.end
    then = story.end if after and story.end else story.start
    before = [item for item in met_by(story, position) if item.start <= then]
    if after:
        before = [item for item in before if item.end is None or item.end >= then]
    return sum(not item.stopped(day) for item in before) / max(len(before), 1)


def _points(model: Model, indicator: str, share: float) -> float:
    return points_of(model.indicator[indicator], share * 100)


def _is_new(story: Story, position: int, item: Partner) -> bool:
    before = story.rounds[position - 1].reference if position else story.start
    return item.start > before


def _status(item: Partner, active: set[Partner], new: set[Partner], day: date) -> str:
    if item.stopped(day):
        return "gestopt"
    if item in new:
        return "nieuw"
    return "actief" if item in active or not item.private else "slapend"


def _commitments(willing: Sequence[Partner], written: int) -> dict[Partner, str]:
    """A contract from the keenest, then an intention in writing, then a word; else none."""
    contracts, words = written // 2, written + max(len(willing) // 5, 1)
    return {
        item: "contract"
        if place < contracts
        else "schriftelijke_intentie"
        if place < written
        else "mondeling"
        if place < words
        else "geen"
        for place, item in enumerate(willing)
    }
