"""The score of one monitor as it is shown: points, and what is said beside them."""

from dataclasses import dataclass

from monitor.domain.colour import Colour
from monitor.reports import point_words
from monitor.reports.tense import Tense


@dataclass(frozen=True, slots=True)
class Points:
    """Points as they are shown: whole numbers from 0 to 100, None where there are none.

    ``low`` and ``high`` are what the points would be if every open question got the worst or the
    best answer; both None where no question is open. ``near``: the bound of a colour that they lie
    so near that it says little on which side; None where there is none.
    """

    points: int | None
    low: int | None
    high: int | None
    colour: Colour
    near: float | None = None

    @property
    def verdict(self) -> str:
        """Their word: "in ontwikkeling", or "in ontwikkeling, rond de grens van 40"."""
        return point_words.verdict(self.colour, self.near)

    @property
    def between(self) -> str:
        """What they may become by what is open: "tussen 63 en 87"; "" where that is no change."""
        return point_words.between(self.low, self.high)

    @property
    def said(self) -> str:
        """The points with their word: "64 van 100: in ontwikkeling"."""
        return self.verdict if self.points is None else f"{self.points} van 100: {self.verdict}"


@dataclass(frozen=True, slots=True)
class DimensionFacts:
    """A dimension: its points, what changed in words, and why there are no points ("").

    ``direction`` is a change.Direction, "" where there is no change to tell. ``weakest``: whether
    it has the lowest points; ``link``: what is said beside it of that, of each that the title
    names, else "". ``share``: for how much of the total it counts, a fraction; None where it
    doesn't, or where there is no total.
    """

    id: str
    name: str
    short: str
    score: Points
    coverage: str
    change: str
    direction: str
    missing: str
    weakest: bool
    link: str
    share: float | None


@dataclass(frozen=True, slots=True)
class ScoreFacts:
    """The score of one monitor. Sentences are Dutch; "" where there is nothing to say.

    ``coverage``: "35 van 36 vragen (1 n.v.t.)"; ``course``: on track or behind, with the expected
    points; ``cap``: what holds the colour at orange; ``missing``: which conditions for a total
    aren't met; ``left_out``: which answers can't be read. ``weakest``: the weakest dimension, or
    those that can't be told apart (see ``weakest.Weakest``); "" where all have the same points.
    """

    total: Points
    coverage: str
    answered: int
    applicable: int
    bounds: str
    on_track: bool | None
    course: str
    cap: str
    change: str
    previous: int | None
    weakest: str
    missing: tuple[str, ...]
    dimensions: tuple[DimensionFacts, ...]
    left_out: str

    def weakest_link(self, tense: Tense, at: str) -> str:
        """Which dimension is the weakest link, ``at`` a time; that they are alike if they all are.

        At least one of them must have a score.
        """
        if self.weakest:
            return f"{self.weakest} {tense.say('is', 'was')}{at} de zwakste schakel{self.among}"
        shown = [item.score.points for item in self.dimensions if item.score.points is not None]
        stand = tense.say("staan", "stonden")
        scored = "" if len(shown) == len(self.dimensions) else " met een score"
        return f"Alle {len(shown)} onderdelen{scored} {stand}{at} op {shown[0]}"

    @property
    def among(self) -> str:
        """Of which dimensions the weakest is the weakest, where not all have a score; else ""."""
        scored = sum(item.score.points is not None for item in self.dimensions)
        return (
            "" if scored == len(self.dimensions) else f" van de {scored} onderdelen met een score"
        )


def when_filled_in(open_: int, of: str = "") -> str:
    """On what condition so many open questions make a difference; ``of``: which of them."""
    if open_ == 1:
        return f"als de open vraag{of} is ingevuld"
    return f"als de open vragen{of} zijn ingevuld"
