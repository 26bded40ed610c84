"""Cells filled with a dash or a word for unknown: where a tab has very many, they are told at once.

People put a dash in each cell that they don't use. Hundreds of remarks, each as the other, would
bury the ones that matter.
"""

from collections import defaultdict
from collections.abc import Sequence

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.cell.reading import Problem
from monitor.files.cell.text import folded
from monitor.files.taking.leftovers import NAMED_ONE_BY_ONE


def told_at_once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of one tab, with one for all cells that hold the same, if those are many."""
    unknown: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code == Problem.FILLED_WITH_UNKNOWN:
            unknown[folded(finding.raw)].append(finding)
    many = [same for same in unknown.values() if len(same) > NAMED_ONE_BY_ONE]
    gone = {id(finding) for same in many for finding in same}
    return [
        *(finding for finding in findings if id(finding) not in gone),
        *(
            rule("VAKKEN-ONBEKEND").at(same[0].sheet, None, raw=same[0].raw, count=len(same))
            for same in many
        ),
    ]
