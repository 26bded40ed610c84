"""Whether the figures of a column without a header beside the amounts are somebody's own.

People number their posts there, write the year or the account of each, its share of something, or
what comes of the amounts in the same row: of some years together, or of what two kinds differ.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations, combinations_with_replacement, pairwise

from monitor.domain.year_columns import year_column

_LEAST_AMOUNT = 10
"""Less in euros is a share, or a count."""
_FEWEST_IN_ORDER = 6
"""So many that go up from the top, or stay the same, are numbers of their rows or one year."""

_ALL_KINDS = "all"

Ways = Mapping[tuple[str, ...], float]
"""What is worked out of the amounts of a row, by the way in which that's done in every row."""


def are_own_figures(figures: Mapping[int, float], worked_out: Callable[[int], Ways]) -> bool:
    """Whether these figures, by row, are surely no amounts of a kind or year that we ask.

    ``worked_out`` gives what may be worked out of a row. A 0 may be that of no amounts at all, and
    says nothing.
    """
    told = {row: figure for row, figure in sorted(figures.items()) if figure}
    small = sum(abs(figure) < _LEAST_AMOUNT for figure in told.values())
    if small * 2 > len(told) or not told or _are_in_order(list(told.values())):
        return True
    right = Counter(
        way
        for row, figure in told.items()
        for way, of_row in worked_out(row).items()
        if abs(abs(figure) - abs(of_row)) < 1
    )
    return max(right.values(), default=0) * 2 > len(told)


def ways_to_work_out(amounts: Mapping[str, float], column_ids: Iterable[str]) -> Ways:
    """What people work out of the amounts of a row, by column id, over any years on end.

    Of each kind and of all the sum of more amounts, and what two kinds differ. ``column_ids`` are
    all columns of the table: each row has the same years.
    """
    found: dict[tuple[str, ...], float] = {}
    named = {item: by_year for item in column_ids if (by_year := year_column(item))}
    years = sorted({year for _, year in named.values()})
    for first, last in combinations_with_replacement(years, 2):
        of_kinds: dict[str, list[float]] = {}
        for item, (kind, year) in named.items():
            if first <= year <= last and (amount := amounts.get(item)):
                of_kinds.setdefault(kind, []).append(amount)
        sums = {kind: sum(there) for kind, there in of_kinds.items()}
        span = (str(first), str(last))
        found |= {(kind, *span): sums[kind] for kind, there in of_kinds.items() if len(there) > 1}
        for one, other in combinations(sorted(sums), 2):
            found[one, other, *span] = sums[one] - sums[other]
        if len(sums) > 1:
            found[_ALL_KINDS, *span] = sum(sums.values())
    return found


def _are_in_order(figures: list[float]) -> bool:
    return len(figures) >= _FEWEST_IN_ORDER and all(
        above <= below for above, below in pairwise(figures)
    )
