"""Headers of which only the year is a slip: Gerealiseerd 2042 where Gerealiseerd 2024 is missing.

Of each kind of amount every year of the project has a column, and the forecasts follow it. So all
headers together tell which years those are: the ones with which the fewest of them are amiss.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import NamedTuple

from monitor.domain.layout import FINANCE, FORECAST_YEARS, year_column

MISTYPED = "KOP-JAAR-VERGIST"
"""The code of what is said at such a header: its column is read as the one that is meant."""

_MOST_COLUMNS = 40
"""A row with more columns by year is of no project: of that nothing is said."""
_MOST_AHEAD = 3 * FORECAST_YEARS
"""So many years after the project somebody may choose to forecast."""
_RIGHT_TO_AMISS = 2
"""So many headers and more must be right to each that is wrong or missing."""
_KINDS = tuple(column.id for column in FINANCE.by_year)
_FORECAST = _KINDS[-1]

Stands = Mapping[int, tuple[str, int]]
"""By place in the row the kind of amount and the year that the header there names."""


def mistyped_years(named: Mapping[int, str]) -> dict[int, str]:
    """The columns of which the year is a slip: by place the id of the column that is meant.

    ``named`` are the columns by year that headers name, by place; more may name the same one.
    None where missing columns alone explain the headers as well, where other years of the project
    do, or where the columns would stand less in the order of their years. Where much more is amiss
    nothing tells whether a year is.
    """
    stands = {place: found for place, item in named.items() if (found := year_column(item))}
    projects = _projects(stands)
    as_named = next(projects, None)
    whole = _fit(stands, as_named) if as_named else None
    if whole and not whole.amiss:
        return {}  # as nearly always: no other project fits better
    rest = (fit for years in projects if (fit := _fit(stands, years)))
    fits = sorted([*filter(None, [whole]), *rest])
    if not fits or (len(fits) > 1 and fits[0].weight == fits[1].weight):
        return {}
    best = fits[0]
    meant = _meant(stands, best.years)
    right = len(stands) - best.mistyped
    if right <= _RIGHT_TO_AMISS * best.amiss or _disorder(meant)[0] > _disorder(stands)[0]:
        return {}
    return {
        place: f"{kind}_{year}"
        for place, (kind, year) in meant.items()
        if stands[place] != (kind, year)
    }


class _Fit(NamedTuple):
    """How many headers and columns are amiss for a project of these years: the fewer the better."""

    amiss: int
    mistyped: int
    first: int
    last: int

    @property
    def weight(self) -> tuple[int, int]:
        return self.amiss, self.mistyped

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


def _projects(stands: Stands) -> Iterator[range]:
    """The years that the project may have: all that headers name, or as many as are named."""
    kinds = [kind for kind, _ in stands.values() if kind != _FORECAST]
    named = sorted({year for kind, year in stands.values() if kind != _FORECAST})
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
    if kind == _FORECAST:
        years = range(years[-1] + 1, years[-1] + 1 + FORECAST_YEARS) if places else range(0)
    doubled = [places[year] for year in years if len(places.get(year, ())) > 1]
    return _Kind(
        tuple(year for year in years if year not in places),
        tuple(place for year, there in places.items() if year not in years for place in there),
        tuple(place for there in doubled for place in there),
        sum(len(there) - 1 for there in doubled),
    )


def _fit(stands: Stands, years: range) -> _Fit | None:
    """How these years of a project fit the headers; None if one of them then is of no year."""
    amiss = mistyped = 0
    for kind in _KINDS:
        found = _beside(stands, kind, years)
        if kind != _FORECAST or _is_one_slip(found, stands, years):
            if len(found.outside) > len(found.lacking):
                return None
            amiss += max(len(found.lacking), found.odd)
            mistyped += min(len(found.lacking), found.odd)
        else:
            early = sum(stands[place][1] <= years[-1] for place in found.outside)
            amiss += len(found.lacking) + early
    return _Fit(amiss, mistyped, years[0], years[-1])


def _is_one_slip(found: _Kind, stands: Stands, years: range) -> bool:
    """People choose themselves which years after the project they forecast.

    Only one by itself that is of no such year, or twice of the same, is a slip.
    """
    chosen = range(years[-1] + 1, years[-1] + 1 + _MOST_AHEAD)
    if any(stands[place][1] in chosen for place in found.outside):
        return False
    return len(found.lacking) == found.odd == 1


def _meant(stands: Stands, years: range) -> Stands:
    """The same for a project of these years: those that are mistyped as best in order."""
    meant = dict(stands)
    for kind in _KINDS:
        while (found := _beside(meant, kind, years)).lacking and found.odd:
            if kind == _FORECAST and not _is_one_slip(found, meant, years):
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
