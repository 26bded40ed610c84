"""What came of a batch, as a table to keep: a row a file, with why it wasn't stored."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from monitor.domain.checks.shelf_life import old_and_others
from monitor.domain.findings import Finding, Severity, gathered
from monitor.reports import words
from monitor.reports.one_line import on_one_line

TITLE = "Verslag van het inlezen"
STORED, STORED_BEFORE, NOT_STORED = "opgeslagen", "al eerder opgeslagen", "niet opgeslagen"
PASSED_OVER = "niet ingelezen"
WITHDRAWN = "al eerder opgeslagen en ingetrokken"
"""The outcomes; each fits one file and several."""
COUNT_AGAIN = (
    "Was het intrekken een vergissing, lees het bestand dan in op de pagina Monitor inlezen en "
    "sla het op: het telt dan weer mee, als nieuwe versie."
)
"""What can be done about a file that was withdrawn; a batch never brings one back."""
_FIRST = 3
"""So many fouten are told in full; the workbook handed back tells them all."""
_COUNTS = {
    "Fouten": Severity.ERROR,
    "Waarschuwingen": Severity.WARNING,
    "Opmerkingen": Severity.NOTICE,
}
_STILL_TRUE = "Klopt dit nog?"
_WRONG = "Wat er fout is, en wat u kunt doen"
_HEADS = ["Bestand", "Uitkomst", "PPS", "Meetmoment", "Versie", *_COUNTS, _STILL_TRUE, _WRONG]


class Passed(NamedTuple):
    """Why a file or folder (``what``) was passed over, and what can be done."""

    what: str
    why: str
    remedy: str

    @property
    def told(self) -> str:
        """All of it, in the report."""
        return f"{self.what} is overgeslagen: {self.why}. {self.remedy}"


OTHER_NAME = Passed(
    "Dit bestand",
    "de naam eindigt niet op .xlsx of .zip",
    "Is het een monitor? Sla het in Excel op als .xlsx en lees het dan in.",
)
LINKED_FOLDER = Passed(
    "Deze map",
    "dit is een koppeling naar een andere map",
    "Lees die andere map zelf in als daar monitors staan.",
)


class Line(NamedTuple):
    """One file: what came of it (as above), what it was recognised as, and all that was found.

    What it wasn't recognised as is "", its version None unless it is stored. ``reason`` is why it
    wasn't stored, or what can be done, where no finding says so.
    """

    file: str
    outcome: str
    pps_id: str
    round: str
    version: int | None
    findings: tuple[Finding, ...]
    reason: str = ""


def table(lines: Iterable[Line]) -> pd.DataFrame:
    """The report: a row a file, in the order of ``lines``."""
    return pd.DataFrame(map(_row, lines), columns=_HEADS).astype({"Versie": "Int64"})


def _row(line: Line) -> dict[str, object]:
    asking, others = old_and_others(line.findings)
    levels = [item.severity for item in gathered(others)]
    return {
        "Bestand": on_one_line(line.file),
        "Uitkomst": line.outcome,
        "PPS": line.pps_id,
        "Meetmoment": line.round,
        "Versie": line.version,
        **{name: levels.count(level) for name, level in _COUNTS.items()},
        _STILL_TRUE: len(asking),
        _WRONG: "\n".join(filter(None, (line.reason, _told(line.findings)))),
    }


def note(lines: Sequence[Line], moment: str) -> str:
    """What the report is of: when, how many files, and how many for each outcome."""
    counted: dict[str, int] = {}
    for line in lines:
        counted[line.outcome] = counted.get(line.outcome, 0) + 1
    told = words.listing([f"{count} {outcome}" for outcome, count in counted.items()])
    which = f", waarvan {told}" if told else ""
    return f"{moment}: {words.amount(len(lines), 'bestand', 'bestanden')}{which}."


def _told(findings: Sequence[Finding]) -> str:
    errors = [item for item in gathered(findings) if item.severity is Severity.ERROR]
    told = [f"{_place(item)}{item.message} {item.remedy}" for item in errors[:_FIRST]]
    if more := len(errors) - len(told):
        told.append(f"En nog {words.amount(more, 'fout', 'fouten')}.")
    return "\n".join(told)


def _place(item: Finding) -> str:
    place = ", ".join(filter(None, (item.sheet, item.cell)))
    return f"{place}: " if place else ""
