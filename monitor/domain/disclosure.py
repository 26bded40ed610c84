"""Which groups may be shown so that nothing can be derived about a few partnerships.

Whoever sees figures of two groups can subtract: a province less the same province without one
sector leaves what only that sector holds. With more groups more can be derived, but never anything
finer than the cells into which all groups together divide the partnerships (as in a Venn diagram):
every union, intersection and difference of shown groups is made of whole cells. So a group is
shown only where each cell stays empty or holds enough. Why this rule:
docs/decisions/2026-11-26-small-groups.md.
"""

from collections.abc import Collection, Hashable, Iterable


def may_be_shown(
    groups: Iterable[Collection[Hashable]], unknown: Collection[Hashable], least: int
) -> tuple[bool, ...]:
    """Of each group whether it may be shown together with those before it that may.

    ``groups`` hold partnerships and come in a fixed order, the same whoever asks for which of
    them. ``unknown`` are the partnerships that the viewer doesn't know by name: only about these
    could something be derived, for the others are known already and can be taken out of any
    group. ``least``: how many unknown ones a cell must hold, if it holds any.
    """
    hidden = frozenset(unknown)
    cells: list[frozenset[Hashable]] = []  # of the shown groups; what is in no group is no cell
    shown = []
    for group in groups:
        wanted = hidden.intersection(group)
        divided = [part for cell in cells for part in (cell & wanted, cell - wanted) if part]
        rest = wanted.difference(*cells)
        divided += [rest] if rest else []
        fits = all(len(cell) >= least for cell in divided)
        if fits:
            cells = divided
        shown.append(fits)
    return tuple(shown)
