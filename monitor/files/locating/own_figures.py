"""Whether the figures of a column without a header beside the amounts are somebody's own.

People number their posts there, write the year or the account of each, its share of something, or
what comes of the amounts in the same row: of some years together, or of what two kinds differ. Only
what is plainly no amount is told here: whatever may be one is to be asked.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations, combinations_with_replacement, groupby, pairwise
from typing import NamedTuple

from monitor.domain.year_columns import year_column

_FEWEST_NUMBERS = 3
_STEPS = (1, 10)
"""Rows are numbered by so many."""
_FEWEST_ALIKE = 6
"""So many years or accounts, and no fewer, are no amounts that happen to look like them."""
_SHORTEST_ACCOUNT = 4
_ROUND = 50
"""Amounts that go up are mostly whole times this; accounts aren't."""
_YEARS = range(2015, 2041)
_LARGEST_SHARE = 1
_EXACT = 0.01
"""What is worked out and then rounded to euros differs by less than one, and by less than this."""

_ALL_KINDS = "all"

Ways = Mapping[tuple[str, ...], float]
"""What is worked out of the amounts of a row, by the way in which that's done in every row."""


class Beside(NamedTuple):
    """What stands in a row beside a figure: the amounts, and what may be worked out of those."""

    amounts: frozenset[float]
    ways: Ways


def are_own_figures(figures: Mapping[int, float], beside: Callable[[int], Beside]) -> bool:
    """Whether these figures, by row, are plainly no amounts of a kind or year that we ask.

    A 0 may be that of no amounts at all, and says nothing. Nor does a figure that is worked out
    where it equals an amount of its row: budgets and forecasts often stay the same.
    """
    told = {row: figure for row, figure in sorted(figures.items()) if figure}
    return (
        not told
        or _are_numbers_of_rows(told)
        or _are_years(list(told.values()))
        or _are_accounts(list(told.values()))
        or _are_shares(told, beside)
        or _are_worked_out(told, beside)
    )


def beside_in_row(amounts: Mapping[str, float], column_ids: Iterable[str]) -> Beside:
    """What stands in a row with these amounts, by column id, and is worked out of any years on end.

    Of each kind and of all the sum of more amounts, and what two kinds differ or the one is of the
    other. ``column_ids`` are all columns of the table: each row has the same years.
    """
    found: dict[tuple[str, ...], float] = {}
    named = {item: by_year for item in column_ids if (by_year := year_column(item))}
    years = sorted({year for _, year in named.values()})
    for first, last in combinations_with_replacement(years, 2):
        of_kinds: dict[str, list[float]] = {}
        for item, (kind, year) in named.items():
            if first <= year <= last and (amount := amounts.get(item)):
                of_kinds.setdefault(kind, []).append(amount)
        sums = {kind: total for kind, there in of_kinds.items() if (total := sum(there))}
        span = (str(first), str(last))
        found |= {(kind, *span): sums[kind] for kind in sums if len(of_kinds[kind]) > 1}
        for one, other in combinations(sorted(sums), 2):
            found[one, other, *span] = sums[one] - sums[other]
            found[one, "/", other, *span] = sums[other] / sums[one]
        if len(sums) > 1:
            found[_ALL_KINDS, *span] = sum(sums.values())
    return Beside(frozenset(filter(None, amounts.values())), found)


def _are_numbers_of_rows(figures: Mapping[int, float]) -> bool:
    """Whether they go up with the rows, or from 1 or 10 in steps of as much.

    Rows on end that share a number count once: a line has a row for money and one in kind.
    """
    if len(figures) < _FEWEST_NUMBERS or not all(map(float.is_integer, figures.values())):
        return False
    if len({figure - row for row, figure in figures.items()}) == 1:
        return True
    numbers = [number for number, _ in groupby(figures.values())]
    return len(numbers) >= _FEWEST_NUMBERS and any(
        numbers == [step * at for at in range(1, len(numbers) + 1)] for step in _STEPS
    )


def _are_years(figures: list[float]) -> bool:
    return len(figures) >= _FEWEST_ALIKE and all(figure in _YEARS for figure in figures)


def _are_accounts(figures: list[float]) -> bool:
    """Whether they are whole, all different, of one length, from low to high and mostly not round.

    Amounts that go up by chance, or by so much a post, are no such.
    """
    whole = [int(figure) for figure in figures if figure > 0 and figure.is_integer()]
    not_round = [figure for figure in whole if figure % _ROUND]
    lengths = {len(str(figure)) for figure in whole}
    return (
        len(whole) == len(figures) >= _FEWEST_ALIKE
        and len(lengths) == 1
        and min(lengths) >= _SHORTEST_ACCOUNT
        and all(above < below for above, below in pairwise(whole))
        and len(not_round) * 2 > len(whole)
    )


def _are_shares(figures: Mapping[int, float], beside: Callable[[int], Beside]) -> bool:
    """Whether they are between 0 and 1, and no amount beside them is: millions may be as small."""
    return all(0 < figure <= _LARGEST_SHARE for figure in figures.values()) and not any(
        abs(amount) <= _LARGEST_SHARE for row in figures for amount in beside(row).amounts
    )


def _are_worked_out(figures: Mapping[int, float], beside: Callable[[int], Beside]) -> bool:
    """Whether most are worked out of their own row in one and the same way."""
    right: Counter[tuple[str, ...]] = Counter()
    for row, figure in figures.items():
        amounts, ways = beside(row)
        if not any(_is_same(figure, amount) for amount in amounts):
            right.update(way for way, of_row in ways.items() if _is_same(figure, of_row))
    return max(right.values(), default=0) * 2 > len(figures)


def _is_same(figure: float, other: float) -> bool:
    return abs(abs(figure) - abs(other)) < min(1, abs(figure) * _EXACT)
