"""Which findings get a box to put them right: a cell each, or all cells of one word together."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from monitor.domain.checks.privacy import PERSONAL
from monitor.domain.correction import Correction
from monitor.domain.findings import MANY, Finding, Severity, many_alike

_ONE_WORD = "KEUZES-ONBEKEND"
"""What is said at once of a word that is no choice: whatever it means, it does in all of them."""
_MOST = 10
"""So many boxes at once; who has more to put right does so faster in Excel."""


class Split(NamedTuple):
    """Findings in their order: those with a box by that, those that get one later, all others."""

    groups: list[list[Finding]]
    later: list[Finding]
    rest: list[Finding]


def split(findings: Sequence[Finding], corrections: Sequence[Correction] = ()) -> Split:
    """Part the findings that a box can put right from all others.

    None for what the file itself has to go without: a box would leave that in the file, and keep
    it as what stood there. Unless it was typed here, in one of the ``corrections``. Nor for many
    that have the same amiss: these are quicker in Excel, and would take the boxes of all others.
    But many that hold one word are one question.
    """
    typed = {item.subject for item in corrections}
    to_go = {item.subject for item in findings if item.code in PERSONAL} - typed
    words = of_one_word(findings)
    together = {item.subject: tuple(it.subject for it in same) for same in words for item in same}
    many = (same for same in many_alike(findings).values() if len(same) > MANY)
    to_go |= {item.subject for same in many for item in same} - together.keys()
    asks = [
        together.get(item.subject, (item.subject,))
        for item in findings
        if item.subject is not None and item.severity is not Severity.NOTICE
    ]
    can_be_boxed = [cells for cells in dict.fromkeys(asks) if to_go.isdisjoint(cells)]
    boxed, later = can_be_boxed[:_MOST], set(chain(*can_be_boxed[_MOST:]))
    every = set(chain(*can_be_boxed))
    return Split(
        [[item for item in findings if item.subject in cells] for cells in boxed],
        [item for item in findings if item.subject in later],
        [item for item in findings if item.subject not in every],
    )


def of_one_word(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings of one word that is no choice in more than one cell, by that word."""
    return [same for told, same in many_alike(findings).items() if told.code == _ONE_WORD]


def at_once(group: Sequence[Finding]) -> Finding | None:
    """What is said of all cells of such a group; None where it is about one."""
    return next((same[0].at_once for same in of_one_word(group)), None)
