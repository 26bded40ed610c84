"""Amounts so small that a text which may say that they are in thousands is likely to mean them.

The words of such a text don't tell whether it's about these amounts, about last year's or about
another paper. The amounts themselves do: a partnership whose largest amount is € 850 is rare, and
one whose amounts are in thousands of euros shows just that.
"""

from collections.abc import Iterable, Mapping, Sequence

from monitor.domain.cells import Cell, CellRow, cell_of
from monitor.domain.findings import Finding
from monitor.domain.layout import BY_TABLE, FINANCE, PARTNERS
from monitor.domain.notation import euro
from monitor.domain.rules import rule
from monitor.files.cell.scale_words import part_that_tells
from monitor.files.taking.questions import Questions
from monitor.files.taking.scaled_tables import MAY_BE_SCALED, WITH_AMOUNTS

_MEANT_ELSEWHERE = (FINANCE.table, PARTNERS.table)
"""Of which amounts a text tells that stands beside none: of the first of these that has any."""


def ask_small_amounts(
    findings: Sequence[Finding], rows: Iterable[CellRow], questions: Questions
) -> list[Finding]:
    """The findings; of each text that may tell of small amounts one that stops the workbook.

    ``rows`` (``frames.CELLS``) are all that was read. Small is what the model calls so, by the
    largest amount on the tab that the text is on; or else on tab Financien, and where that has
    none, on tab Partners.
    """
    if not any(item.code == MAY_BE_SCALED for item in findings):
        return list(findings)
    amounts = _amounts(map(cell_of, rows), questions)
    small = questions.model.plausibility.euros_in_full_from
    return [
        _weighed(item, amounts, small) if item.code == MAY_BE_SCALED else item for item in findings
    ]


def _amounts(cells: Iterable[Cell], questions: Questions) -> Mapping[str, list[Cell]]:
    """The cells with an amount other than 0, by table."""
    found: dict[str, list[Cell]] = {}
    for cell in cells:
        tab = BY_TABLE[cell.table]
        if cell.number and tab in WITH_AMOUNTS and questions.asks_amount(tab, cell.row):
            found.setdefault(cell.table, []).append(cell)
    return found


def _weighed(finding: Finding, amounts: Mapping[str, list[Cell]], small: float) -> Finding:
    """The finding, or one that stops, if the amounts that it's about are all below ``small``."""
    here = [cells for cells in amounts.values() if cells[0].sheet == finding.sheet]
    elsewhere = [amounts[table] for table in _MEANT_ELSEWHERE if table in amounts]
    about = next(iter([*here, *elsewhere]), [])
    largest = max((cell.number or 0 for cell in about), key=abs, default=0)
    if not 0 < abs(largest) < small:
        return finding
    return rule("TEKST-EN-KLEINE-BEDRAGEN").at(
        finding.sheet,
        finding.cell,
        finding.subject,
        raw=finding.raw,
        text=part_that_tells(finding.raw),
        tab=BY_TABLE[about[0].table].title,
        largest=euro(largest),
    )
