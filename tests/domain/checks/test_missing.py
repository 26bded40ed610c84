"""What is missing: told where the row can be found, and about the cell where the answer belongs."""

from datetime import date
from typing import Any, NamedTuple

import pytest

from monitor.domain.answers import count_answers
from monitor.domain.cells import cells_of_frame
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.header import header_of
from monitor.domain.rules import CATALOGUE

DAY = date(2026, 9, 1)
NOT_OF_A_ROW = {
    "DATUM-ZONDER-DAG",
    "OVERIG-ZONDER-PLEK",
    "POST-ZONDER-SOORT",
    "POSTEN-ZONDER-SOORT",
    "RAMING-ZONDER-BEDRAGEN",
    "REDENEN-ZONDER-NVT",
    "RIJ-ZONDER-NAAM",
    "RIJEN-ZONDER-NAAM",
    "VINKJE-ZONDER-RONDE",
    "VINKJES-ZONDER-RONDE",
}
"""Found in one cell that can't be read, on a tab of leftovers, in many cells, in a row of
which it isn't known which it is, or in a workbook that doesn't name its round."""


class Missing(NamedTuple):
    """A rule, how a row comes to break it, and the answer that makes it go."""

    code: str
    table: str
    row: str
    changes: dict[str, Any]
    column: str
    answer: Any


STOPPED = {"status": "gestopt"}
NOT_APPLICABLE = {"answer": State.NOT_APPLICABLE}
CASES = (
    Missing(
        "PARTNER-ZONDER-NAAM", "partners", "P02", {"organisation": None}, "organisation", "Lab"
    ),
    Missing("PARTNER-ZONDER-TYPE", "partners", "P02", {"type": None}, "type", "overig"),
    Missing("PARTNER-ZONDER-STATUS", "partners", "P02", {"status": None}, "status", "actief"),
    Missing("PARTNER-ZONDER-STARTDATUM", "partners", "P02", {"start": None}, "start", DAY),
    Missing("GESTOPT-ZONDER-EINDDATUM", "partners", "P02", STOPPED, "end", DAY),
    Missing(
        "TOEZEGGING-ZONDER-DATUM",
        "partners",
        "P02",
        {"commitment": "contract"},
        "committed_until",
        DAY,
    ),
    Missing(
        "TOEZEGGING-NIET-GEKOZEN",
        "partners",
        "P02",
        {"committed_until": DAY},
        "commitment",
        "contract",
    ),
    Missing(
        "MIJLPAAL-ZONDER-NAAM", "milestones", "M03", {"milestone": None}, "milestone", "Open dag"
    ),
    Missing("GEHAALD-ZONDER-DATUM", "milestones", "M01", {"realised": None}, "realised", DAY),
    Missing("DATUM-ZONDER-GEHAALD", "milestones", "M01", {"status": "open"}, "status", "gehaald"),
    Missing("SWOT-ZONDER-KWADRANT", "swot", "S01", {"quadrant": None}, "quadrant", "kans"),
    Missing("SWOT-ZONDER-TITEL", "swot", "S01", {"title": None}, "title", "Eigen hal"),
    Missing("SWOT-ZONDER-GEWICHT", "swot", "S01", {"impact": None}, "impact", 2),
    Missing("SWOT-ZONDER-GEWICHT", "swot", "S01", {"urgency": None}, "urgency", 2),
    Missing("NVT-ZONDER-REDEN", "indicators", "gov_pdca", NOT_APPLICABLE, "reason", "Anders."),
    Missing("REDEN-ZONDER-NVT", "indicators", "gov_pdca", {"reason": "Past niet."}, "reason", None),
)


def findings(workbook: Any, known: Any, code: str) -> list[Finding]:
    cells = cells_of_frame(workbook.cells())
    _, about_answers = count_answers(cells, header_of(workbook.header()), workbook.model)
    return [item for item in [*about_answers, *workbook.check(known)] if item.code == code]


def test_every_rule_for_what_is_missing_is_tried() -> None:
    missing = {code for code in CATALOGUE if "-ZONDER-" in code}
    assert missing == NOT_OF_A_ROW | {case.code for case in CASES if "-ZONDER-" in case.code}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.column}")
def test_the_answer_at_the_subject_makes_it_go(workbook: Any, known: Any, case: Missing) -> None:
    workbook.put(case.table, case.row, **case.changes)
    (finding,) = findings(workbook, known, case.code)
    subject = finding.subject
    assert subject is not None
    assert subject.column == case.column
    stood = workbook.values.get(tuple(subject))
    assert finding.raw == ("" if stood is None else str(stood))

    workbook.put(subject.table, subject.row, **{subject.column: case.answer})
    assert findings(workbook, known, case.code) == []
