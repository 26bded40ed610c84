"""Suppression can't be undone: not by two filters, nor by any number of groups together."""

from collections.abc import Iterable
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.disclosure import may_be_shown

Member = tuple[int, int, int]  # its number, and its value under two filters
Group = frozenset[Member]


def under_filters(universe: Iterable[Member], values: int) -> list[Group]:
    """The group under every choice of two filters, each of which may be left open."""
    members = list(universe)
    return [
        frozenset(item for item in members if a in (None, item[1]) and b in (None, item[2]))
        for a, b in product([None, *range(values)], repeat=2)
    ]


def universes(values: int, most: int) -> Iterable[list[Member]]:
    """Every way in which up to ``most`` partnerships can stand under each pair of values."""
    places = list(product(range(values), repeat=2))
    for counts in product(range(most + 1), repeat=len(places)):
        yield [
            (number, a, b)
            for (a, b), count in zip(places, counts, strict=True)
            for number in range(count)
        ]


def derivable(groups: list[Group]) -> set[Group]:
    """Everything that can be had from groups by taking together, in common and apart.

    Worked out as whoever would undo the suppression does it, and not as the rule does.
    """
    found = set(groups)
    while True:
        more = {
            made
            for one, other in combinations(found, 2)
            for made in (one | other, one & other, one - other, other - one)
        }
        if more <= found:
            return found
        found |= more


def fine(group: Group, unknown: Group, least: int) -> bool:
    return not group & unknown or len(group & unknown) >= least


@pytest.mark.parametrize("least", [2, 3])
def test_no_two_filters_leave_a_few_partnerships(least: int) -> None:
    tried = shown_ones = refused = 0
    for universe in universes(values=2, most=4):
        everyone = frozenset(universe)
        groups = under_filters(universe, values=2)
        shown = may_be_shown(groups, everyone, least)
        kept = [group for group, fit in zip(groups, shown, strict=True) if fit]
        for one, other in product(kept, repeat=2):
            for left in (one, one & other, one - other):
                assert fine(left, everyone, least), (universe, one, other)
        tried += 1
        shown_ones += sum(map(bool, kept))
        refused += len(groups) - len(kept)
    assert tried == 5**4
    assert shown_ones > 1000  # the rule isn't safe by showing nothing
    assert refused > 1000


@pytest.mark.parametrize("known", [0, 1, 2])
def test_nor_do_any_number_of_them_whoever_is_known_by_name(known: int) -> None:
    for universe in universes(values=2, most=3):
        unknown = frozenset(item for item in universe if item[0] >= known)
        groups = under_filters(universe, values=2)
        shown = may_be_shown(groups, unknown, 2)
        kept = [group for group, fit in zip(groups, shown, strict=True) if fit]
        assert all(fine(group, unknown, 2) for group in derivable(kept))


GROUPS = st.lists(st.frozensets(st.integers(0, 13)), max_size=6)


@given(GROUPS, st.frozensets(st.integers(0, 13)))
def test_of_any_groups_nothing_under_five_can_be_derived(
    groups: list[frozenset[int]], unknown: frozenset[int]
) -> None:
    shown = may_be_shown(groups, unknown, 5)
    kept = [group for group, fit in zip(groups, shown, strict=True) if fit]
    for inside in product([True, False], repeat=len(kept)):
        cell = unknown
        for group, within in zip(kept, inside, strict=True):
            cell = cell & group if within else cell - group
        # What is in no group at all, nobody is told anything of.
        assert not any(inside) or len(cell) == 0 or len(cell) >= 5


def test_an_earlier_group_is_kept_and_the_later_one_gives_way() -> None:
    province, sector = frozenset(range(8)), frozenset(range(5))
    assert may_be_shown([province, sector], province, 5) == (True, False)
    assert may_be_shown([sector, province], province, 5) == (True, False)
    assert may_be_shown([province, frozenset(range(5, 13))], range(13), 5) == (True, False)
    assert may_be_shown([province, frozenset(range(8, 13))], range(13), 5) == (True, True)


def test_who_is_known_by_name_needs_no_cover_and_gives_none() -> None:
    group = frozenset(range(6))
    assert may_be_shown([group], (), 5) == (True,)
    assert may_be_shown([group], {0}, 5) == (False,)  # the five others are known: it stands alone
    assert may_be_shown([group], {0, 1, 2, 3, 4}, 5) == (True,)
