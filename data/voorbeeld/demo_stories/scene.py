"""All that is decided of one round, from which its tabs are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.voorbeeld.demo_stories.aims import aims, value_of
from data.voorbeeld.demo_stories.chance import hundreds
from data.voorbeeld.demo_stories.finance import Ledger, ledger, yearly_costs
from data.voorbeeld.demo_stories.standing import Standing, standing
from data.voorbeeld.demo_stories.story import Round, Story, texts
from monitor.domain.model import Model

_NO_POINTS = 1
_NEARLY = 40
_LEVEL_4 = 62.5


@dataclass(frozen=True, slots=True)
class Scene:
    """One round of a story.

    ``aim`` gives the points each answer aims at. Of the costs in the first year after the subsidy
    ``coverage`` (a fraction) is promised, ``committed`` euros of it by private partners.
    """

    story: Story
    position: int
    model: Model
    stand: Standing
    books: Ledger
    aim: Mapping[str, float]
    coverage: float
    committed: int

    @property
    def round(self) -> Round:
        """The round at hand."""
        return self.story.rounds[self.position]

    def value(self, indicator: str) -> float:
        """The value that an indicator with a line aims at."""
        return value_of(self.model.indicator[indicator], self.aim[indicator])

    @property
    def region_pays(self) -> bool:
        """Whether the region's answer is that it gives money after the subsidy: level 4 or 5."""
        return self.aim["reg_gov_commitment"] > _LEVEL_4

    def facts(self) -> dict[str, object]:
        """What texts can name."""
        story, stand = self.story, self.stand
        school = texts()["schools"][story.school]
        over = story.end is not None and self.round.reference > story.end
        return {
            "name": story.name,
            "campus": story.campus,
            "theme": story.theme,
            "place": story.place,
            "school": school["name"],
            "town": school["municipality"],
            "companies": len(stand.commitment),
            "active": stand.active,
            "stopped": stand.count("gestopt"),
            "written": len(stand.signed),
            "coverage": f"{self.coverage * 100:.0f}%",
            "end": story.last_day.year,
            "afterwards": "na de subsidie" if story.end else f"na {story.last_day.year}",
            "then": "het einde van de subsidie" if over else "de start",
        }


def scene_of(story: Story, position: int, model: Model) -> Scene:
    """Decide one round."""
    stand = standing(story, position, model)
    aim = aims(story, position, model, stand.known)
    coverage = _coverage(story, position, model, aim["fin_postsubsidy_coverage"])
    return Scene(
        story=story,
        position=position,
        model=model,
        stand=stand,
        books=ledger(story, position, model),
        aim=aim,
        coverage=coverage,
        committed=_committed(story, stand, coverage),
    )


def _coverage(story: Story, position: int, model: Model, points: float) -> float:
    """The share of costs covered after the subsidy; without points it hangs on the finances."""
    share = value_of(model.indicator["fin_postsubsidy_coverage"], points) / 100
    if points < _NO_POINTS:
        share *= min(0.2 + story.paths["finance_model"][position] / _NEARLY, 1)
    return round(share, 2)


def _committed(story: Story, stand: Standing, coverage: float) -> int:
    """What the partners that signed promise together a year: part of what is covered."""
    signed = len(stand.signed) / max(len(stand.commitment), 1)
    return hundreds(coverage * yearly_costs(story) * 0.6 * min(signed / 0.5, 1))
