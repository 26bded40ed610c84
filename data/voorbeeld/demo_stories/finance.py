"""The money of a story: the plan by year, what came of it round by round, and the years after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from data.voorbeeld.demo_stories.aims import aims, value_of
from data.voorbeeld.demo_stories.chance import dice, hundreds, split
from data.voorbeeld.demo_stories.story import Story
from monitor.domain.model import Model

ByYear = dict[int, int]
Lines = dict[str, ByYear]

_COSTS = {"L01.geld": 42, "L02.geld": 10, "L03.geld": 21, "L04.geld": 9, "L05.geld": 11}
_REST = "L06.geld"
OWN = {"B09.geld": 62, "B10.geld": 22, "B11.geld": 16}
"""The lines of own revenue, and how it is divided over them."""

_OTHER = {"B06.natura": 55, "B07.geld": 45}
_ASSOCIATION = 0.07
_AFTER = 0.5
_FORECAST_YEARS = 4
_AT_LEAST = 0.15
"""What comes of the own revenue planned where nearly nobody pays: a first course is sold."""
_COFINANCING = ("B02", "B03", "B05", "B06", "B07")


@dataclass(frozen=True, slots=True)
class Ledger:
    """Amounts by row of tab Financien and year, in euros."""

    budget: Lines
    realised: Lines

    def total(self, kind: str, *lines: str, form: str = "") -> int:
        """The sum of a kind (budget, realised) over lines such as B02, all years together."""
        found: Lines = getattr(self, kind)
        return sum(
            sum(years.values())
            for row, years in found.items()
            if row.partition(".")[0] in lines and row.endswith(form)
        )


@cache
def plan(story: Story) -> Lines:
    """The budget by row and year; each year's costs are that year's income."""
    cash = 0.18 + dice(story.id, "cash").uniform(-0.04, 0.06)
    subsidy = 1 - story.private - story.applicant - story.other
    companies = story.private * (1 - _ASSOCIATION)
    applicant = "B05.natura" if story.applicant_in_kind else "B05.geld"
    shares = {
        "B01.geld": subsidy,
        "B02.geld": companies * cash,
        "B02.natura": companies * (1 - cash),
        "B03.natura": story.private * _ASSOCIATION,
        applicant: story.applicant,
        **{row: story.other * part / 100 for row, part in _OTHER.items()},
    }
    years = range(story.start.year, story.last_day.year + 1)
    weights = [_days_in(story, year) for year in years]
    lines = {
        row: dict(zip(years, split(hundreds(story.budget * share), weights), strict=True))
        for row, share in shares.items()
        if share > 0.001
    }
    growing = [weight * (place + 1) for place, weight in enumerate(weights)]
    for row, part in OWN.items():
        own = hundreds(story.budget * story.own * part / 100)
        lines[row] = dict(zip(years, split(own, growing), strict=True))
    income = {year: sum(row.get(year, 0) for row in lines.values()) for year in years}
    return lines | _costs(income)


def ledger(story: Story, position: int, model: Model) -> Ledger:
    """The plan and what was realised by a round.

    What comes in between two rounds is spread over the days between them, so that a year that is
    closed stays as it was. After the end nothing more comes in.
    """
    budget = plan(story)
    realised: Lines = {}
    to_date: dict[str, int] = {}
    before = story.start
    for place in range(position + 1):
        day = min(story.rounds[place].reference, story.last_day)
        if day == before:
            continue
        wanted = _wanted(story, place, day, model, to_date)
        for row, amount in wanted.items():
            years, weights = _between(before, day)
            added = split(amount - to_date.get(row, 0), weights)
            for year, part in zip(years, added, strict=True):
                line = realised.setdefault(row, {})
                line[year] = line.get(year, 0) + part
            to_date[row] = sum(realised.get(row, {}).values())
        before = day
    spent = {
        year: sum(row.get(year, 0) for row in realised.values())
        for year in range(story.start.year, before.year + 1)
    }
    return Ledger(budget, realised | _costs(spent))


def forecast(
    story: Story, coverage: float, years: int, committed: int, *, region_pays: bool
) -> Lines:
    """The income and costs expected in the first ``years`` years after the subsidy.

    Of the costs ``coverage`` is promised, ``committed`` of it by private partners.
    """
    region = 0.2 if region_pays else 0.0
    costs = yearly_costs(story)
    first = story.last_day.year + 1
    promised = coverage * costs - committed
    income = {
        "B02.geld": hundreds(committed * 0.4),
        "B02.natura": committed - hundreds(committed * 0.4),
        "B05.geld": hundreds(promised * (0.55 - region)),
        "B07.geld": hundreds(promised * region),
        "B09.geld": hundreds(promised * 0.35),
        "B10.geld": hundreds(promised * 0.1),
    }
    hoped = hundreds(0.6 * (1 - min(coverage, 1)) * costs)
    found: Lines = {}
    for turn in range(min(years, _FORECAST_YEARS)):
        year = first + turn
        for row, amount in income.items():
            found.setdefault(row, {})[year] = hundreds(amount * (1 + 0.03 * turn))
        found.setdefault("B12.geld", {})[year] = hoped
        for row, line in _costs({year: hundreds(costs * (1 + 0.02 * turn))}).items():
            found.setdefault(row, {}).update(line)
    return found


def yearly_costs(story: Story) -> int:
    """What going on costs a year: less than the project did."""
    years = (story.last_day - story.start).days / 365.25
    return hundreds(story.budget / years * _AFTER)


def own_planned(story: Story, day: date) -> float:
    """The own revenue that the plan has until a day."""
    return sum(_budget_to(story, row, day) for row in OWN)


def _wanted(
    story: Story, place: int, day: date, model: Model, before: Mapping[str, int]
) -> dict[str, int]:
    """What is to be realised by a round, by row; never less than before."""
    aim = aims(story, place, model, {})
    shares = {
        name: value_of(model.indicator[name], aim[name]) / 100
        for name in (
            "fin_cofinancing_realisation",
            "fin_private_cash_share",
            "fin_own_revenue_share",
        )
    }
    planned = {row: _budget_to(story, row, day) for row in plan(story) if row.startswith("B0")}
    found = {"B01.geld": planned.get("B01.geld", 0.0)}
    keen = shares["fin_cofinancing_realisation"] + 0.01
    for row in planned:
        if row.partition(".")[0] in _COFINANCING:
            found[row] = planned[row] * keen
    private = found["B02.geld"] + found["B02.natura"] + found["B03.natura"]
    found["B02.geld"] = shares["fin_private_cash_share"] * private
    found["B02.natura"] = private - found["B02.geld"] - found["B03.natura"]
    own = min(shares["fin_own_revenue_share"], 0.6)
    earned = max(own / (1 - own) * sum(found.values()), _AT_LEAST * own_planned(story, day))
    found |= {row: earned * part / 100 for row, part in OWN.items()}
    return {row: max(hundreds(amount), before.get(row, 0)) for row, amount in found.items()}


def _budget_to(story: Story, row: str, day: date) -> float:
    """The budget of a row up to a day: of the running year the part of its days that passed."""
    passed = _days_in(story, day.year, until=day) / max(_days_in(story, day.year), 1)
    return sum(
        amount * (passed if year == day.year else 1)
        for year, amount in plan(story)[row].items()
        if year <= day.year
    )


def _days_in(story: Story, year: int, until: date | None = None) -> int:
    first = max(story.start, date(year, 1, 1))
    last = min(until or story.last_day, story.last_day, date(year, 12, 31))
    return max((last - first).days + 1, 0)


def _between(before: date, day: date) -> tuple[list[int], list[int]]:
    """The years from one day to another, and how many days lie in each."""
    years = list(range(before.year, day.year + 1))
    return years, [
        (min(day, date(year, 12, 31)) - max(before, date(year, 1, 1))).days + 1 for year in years
    ]


def _costs(income: Mapping[int, int]) -> Lines:
    """Costs that add up to the income of each year."""
    weights: Sequence[float] = [*_COSTS.values(), 100 - sum(_COSTS.values())]
    parts = {year: split(amount, weights) for year, amount in income.items()}
    return {
        row: {year: listed[place] for year, listed in parts.items()}
        for place, row in enumerate([*_COSTS, _REST])
    }
