"""The stories as they stand in ``stories.toml``, and the texts they share in ``texts.toml``."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parent.parent
STORIES_PATH = _FOLDER / "stories.toml"
_TEXTS_PATH = _FOLDER / "texts.toml"


@dataclass(frozen=True, slots=True)
class Round:
    """One monitor. ``joined`` and ``left`` count private partners since the round before."""

    label: str
    reference: date
    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class Departure:
    """An answer that isn't given: ``how`` is leeg, onbekend or n.v.t. (with its ``reason``)."""

    round: str
    indicator: str
    how: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mistyped:
    """A share that is typed in other than the tables say."""

    round: str
    indicator: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """An invented partnership and how it fares. Equal only to itself, so that it can be a key.

    ``paths`` gives by dimension the points aimed at in each round. ``budget`` is the whole
    subsidised budget in euros; ``private``, ``applicant`` and ``other`` are shares of it, the rest
    is subsidy. ``own`` is what the plan hopes to earn beside it, as a share of the same budget.
    ``end`` is None where there is no subsidy; the plan then runs to ``plan_until``.
    ``large`` of the first companies are large ones. ``theme`` and ``place`` fill the texts.
    ``active_to`` is the day it stopped, or went on as another partnership. ``forecast_years`` is
    set where the scheme asked for a forecast at the start. ``leans`` are points by which an answer
    runs ahead of its dimension here more than elsewhere.
    """

    id: str
    name: str
    campus: str
    about: str
    scheme: str
    variant: str
    sector: str
    theme: str
    place: str
    school: str
    provinces: tuple[str, ...]
    subregions: tuple[str, ...]
    labour_regions: tuple[str, ...]
    municipalities: tuple[str, ...]
    start: date
    budget: int
    private: float
    applicant: float
    other: float
    visibility: str
    students: int
    workers: int
    projects: int
    large: int
    rounds: tuple[Round, ...]
    paths: Mapping[str, tuple[float, ...]]
    end: date | None = None
    plan_until: date | None = None
    outcome: str = ""
    active_to: date | None = None
    own: float = 0.08
    outcomes: tuple[Sequence[Any], ...] = ()
    largest_leaves: bool = False
    types_shares: bool = False
    applicant_in_kind: bool = False
    departures: tuple[Departure, ...] = ()
    mistyped: tuple[Mistyped, ...] = ()
    forecast_years: int | None = None
    leans: Mapping[str, float] = field(default_factory=dict)
    swot: tuple[Mapping[str, Any], ...] = ()

    @property
    def last_day(self) -> date:
        """The last day of the plan: the end of the subsidy where there is one."""
        day = self.end or self.plan_until
        if day is None:
            raise ValueError(f"{self.id} has neither an end of its subsidy nor of its plan")
        return day

    def passed(self, day: date) -> float:
        """Which part of the plan has passed on a day, from 0 to 1."""
        return min(max((day - self.start) / (self.last_day - self.start), 0), 1)


@cache
def load_stories(path: Path = STORIES_PATH) -> tuple[Story, ...]:
    """All stories. Raises ValueError if a path or a list of rounds has another length."""
    return tuple(_story(raw) for raw in tomllib.loads(path.read_text("utf-8"))["stories"])


@cache
def texts() -> Mapping[str, Any]:
    """The texts and names that the stories draw from."""
    return tomllib.loads(_TEXTS_PATH.read_text("utf-8"))


def _story(raw: dict[str, Any]) -> Story:
    known = {item.name for item in fields(Story)}
    unknown = set(raw) - known
    if unknown:
        raise ValueError(f"{raw['id']}: unknown {', '.join(sorted(unknown))}")
    rounds = tuple(Round(*listed) for listed in raw["rounds"])
    for dimension, path in raw["paths"].items():
        if len(path) != len(rounds):
            raise ValueError(f"{raw['id']}: {dimension} has {len(path)} points")
    made = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    return Story(
        **made
        | {
            "rounds": rounds,
            "paths": {name: tuple(path) for name, path in raw["paths"].items()},
            "departures": tuple(Departure(*listed) for listed in raw.get("departures", ())),
            "mistyped": tuple(Mistyped(*listed) for listed in raw.get("mistyped", ())),
        }
    )
