"""Which years all headers by year tell together, and which of them then are slips or strange.

Of each kind of amount every year of a project has a column, and the forecasts follow it. So the
years of the project are those with which the fewest headers are amiss: wrong, strange or lacking.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import NamedTuple

from monitor.domain.layout import FINANCE, FORECAST, FORECAST_YEARS

_MOST_COLUMNS = 40
"""A row with more columns by year is of no project: of that nothing is said."""
MOST_AHEAD = 3 * FORECAST_YEARS
"""So many years after the project somebody may choose to forecast."""
_RIGHT_TO_AMISS = 2
"""So many headers and more must be right to each that is wrong or missing."""
_KINDS = tuple(column.id for column in FINANCE.by_year)

Stands = Mapping[int, tuple[str, int]]
"""By place in the row the kind of amount and the year that the header there names."""


class Misfits(NamedTuple):
    """By place the headers that fit no project as they are.

    ``meant`` says of a slip the kind and year that is meant. ``strange`` are of a year that the
    project can't have, where no other lacks.
    """

    meant: Stands
    strange: frozenset[int]


NONE = Misfits({}, frozenset())


def misfits(stands: Stands, project: range) -> Misfits:
    """The headers that fit no project; more may name the same column.

    None where missing columns alone explain the headers as well, where other years of the project
    do, or where the columns would stand less in the order of their years. Where much more is amiss
    nothing tells whether a year is. Where the years of the ``project`` are known (else it's empty),
    one of those that a header names is of it, and no other is that none names.
    """
    projects = _projects(stands)
    as_named = next(projects, None)
    if as_named is None or not (whole := _fit(stands, as_named)).amiss:
        return NONE  # as nearly always: no other project fits better
    rest = (years for years in projects if not project or _is_of(project, years, stands))
    best, *others = sorted([whole, *(_fit(stands, years) for years in rest)])
    if others and others[0].weight == best.weight:
        return NONE
    meant = _meant(stands, best.years)
    right = len(stands) - best.mistyped - best.strange
    if right <= _RIGHT_TO_AMISS * best.amiss or _disorder(meant)[0] > _disorder(stands)[0]:
        return NONE
    strange = (
        place
        for kind in _KINDS
        if kind != FORECAST
        for place in _beside(meant, kind, best.years).outside
    )
    slips = {place: column for place, column in meant.items() if stands[place] != column}
    return Misfits(slips, frozenset(strange))


class _Fit(NamedTuple):
    """How many headers and columns are amiss for a project of these years: the fewer the better.

    One that is strange counts twice in the ``burden``: it's told, and what is below it isn't read.
    By itself it explains as much as a slip does beside a year that lacks.
    """

    burden: int
    mistyped: int
    strange: int
    first: int
    last: int

    @property
    def amiss(self) -> int:
        return self.burden - self.strange

    @property
    def weight(self) -> tuple[int, int, int]:
        return self[:3]

    @property
    def years(self) -> range:
        return range(self.first, self.last + 1)


class _Kind(NamedTuple):
    """The columns of one kind beside the years that it should have.

    ``lacking`` are years without a column, and ``outside`` the places of columns of another year;
    ``doubled`` are those of a year that has more, of which ``surplus`` are too many.
    """

    lacking: tuple[int, ...]
    outside: tuple[int, ...]
    doubled: tuple[int, ...]
    surplus: int

    @property
    def odd(self) -> int:
        """How many columns may be of another year than their header says."""
        return len(self.outside) + self.surplus

    @property
    def strange(self) -> int:
        """How many of them can't be of a year that lacks."""
        return max(0, len(self.outside) - len(self.lacking))


def _projects(stands: Stands) -> Iterator[range]:
    """The years that the project may have: all that headers name, or as many as are named."""
    kinds = [kind for kind, _ in stands.values() if kind != FORECAST]
    named = sorted({year for kind, year in stands.values() if kind != FORECAST})
    if not named or len(stands) > _MOST_COLUMNS:
        return
    span = named[-1] - named[0] + 1
    yield range(named[0], named[-1] + 1)
    longest = max(kinds.count(kind) for kind in set(kinds))
    for length in range(1, min(longest, span - 1) + 1):
        firsts = {year - before for year in named for before in (0, length - 1)}
        yield from (range(first, first + length) for first in firsts)


def _beside(stands: Stands, kind: str, years: range) -> _Kind:
    """The columns of a kind beside the years of a project; forecasts are of those after it."""
    places: dict[int, list[int]] = {}
    for place, (other, year) in stands.items():
        if other == kind:
            places.setdefault(year, []).append(place)
    if kind == FORECAST:
        years = range(years[-1] + 1, years[-1] + 1 + FORECAST_YEARS) if places else range(0)
    doubled = [places[year] for year in years if len(places.get(year, ())) > 1]
    return _Kind(
        tuple(year for year in years if year not in places),
        tuple(place for year, there in places.items() if year not in years for place in there),
        tuple(place for there in doubled for place in there),
        sum(len(there) - 1 for there in doubled),
    )


def _is_of(project: range, years: range, stands: Stands) -> bool:
    """Whether these may be the years of the project, beside those that headers name."""
    named = {year for kind, year in stands.values() if kind != FORECAST}
    return named.union(project).issuperset(years) and named.intersection(project).issubset(years)


def _fit(stands: Stands, years: range) -> _Fit:
    """How these years of a project fit the headers."""
    amiss = mistyped = strange = 0
    for kind in _KINDS:
        found = _beside(stands, kind, years)
        if kind != FORECAST or _is_one_slip(found, stands, years):
            amiss += max(len(found.lacking), found.odd)
            mistyped += min(len(found.lacking), found.odd)
            strange += found.strange
        else:
            early = sum(stands[place][1] <= years[-1] for place in found.outside)
            amiss += len(found.lacking) + early
    return _Fit(amiss + strange, mistyped, strange, years[0], years[-1])


def _is_one_slip(found: _Kind, stands: Stands, years: range) -> bool:
    """People choose themselves which years after the project they forecast, in their order.

    Only one by itself that is of no such year, twice of the same, or out of order is a slip.
    """
    if any(_is_chosen(place, stands, years) for place in found.outside):
        return False
    return len(found.lacking) == found.odd == 1


def _is_chosen(place: int, stands: Stands, years: range) -> bool:
    """Whether a forecast is of a year not long after the project, and of none behind another's."""
    year = stands[place][1]
    behind = (there for at, (kind, there) in stands.items() if kind == FORECAST and at > place)
    return 0 < year - years[-1] <= MOST_AHEAD and all(there > year for there in behind)


def _meant(stands: Stands, years: range) -> Stands:
    """The same for a project of these years: those that are mistyped as best in order."""
    meant = dict(stands)
    for kind in _KINDS:
        while (found := _beside(meant, kind, years)).lacking and found.odd:
            if kind == FORECAST and not _is_one_slip(found, meant, years):
                break
            changes = product(found.outside or found.doubled, found.lacking)
            place, year = min(
                changes, key=lambda change: _disorder({**meant, change[0]: (kind, change[1])})
            )
            meant[place] = kind, year
    return meant


def _disorder(stands: Stands) -> tuple[int, int]:
    """How many pairs of columns don't stand in the order of their years: of one kind, and of all.

    Kinds may stand one after the other, so that the second only tells between equals.
    """
    in_place = [stands[place] for place in sorted(stands)]
    pairs = [(one, other) for one, other in combinations(in_place, 2) if one[1] > other[1]]
    return sum(one[0] == other[0] for one, other in pairs), len(pairs)
