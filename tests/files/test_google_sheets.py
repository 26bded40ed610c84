"""A workbook as Google Sheets writes it reads the same. An imitation: no file of Google's is here.

It shows that what its files are known for hurts nothing; not that there is nothing else in them.
"""

from collections.abc import Mapping

import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Finding, Subject
from monitor.intake import Intake, inspect
from monitor.settings import PROJECT_ROOT
from tests.files.filled_file import filled_bytes, unzipped
from tests.files.filled_grid import MODEL
from tests.files.google_sheets import as_google_sheets_writes

FOLDER = PROJECT_ROOT / "data" / "voorbeeld"
EXAMPLES = ("FLE-MOB-01-2026-midterm.xlsx", "MRA-ENT-02-2025-jaarlijks.xlsx")
CALCULATED = {"xl/worksheets/sheet5.xml": "D"}
"""The amounts of the first year on tab Financien."""


def read(content: bytes) -> Intake:
    return inspect("monitor.xlsx", content, MODEL, NOTHING)


def values(intake: Intake) -> Mapping[Subject, object]:
    """What was read, by table, row and column."""
    assert intake.submission is not None
    return {Subject(*row[:3]): row[6:] for row in intake.submission.rows}


def without(read: Mapping[Subject, object], subjects: list[Subject]) -> Mapping[Subject, object]:
    return {subject: value for subject, value in read.items() if subject not in subjects}


def cell_of(intake: Intake, subject: Subject) -> str:
    """Where it stands on its sheet."""
    assert intake.submission is not None
    return next(row[4] for row in intake.submission.rows if row[:3] == subject)


def said(intake: Intake) -> set[tuple[str, str | None, str | None]]:
    def at(finding: Finding) -> tuple[str, str | None, str | None]:
        return finding.code, finding.sheet, finding.cell

    return set(map(at, intake.findings))


@pytest.mark.parametrize("name", ["filled template", *EXAMPLES])
def test_answers_scores_and_findings_are_the_same(name: str) -> None:
    """But for what stands in names that hold no range, which Google Sheets doesn't keep.

    Those are the versions, and the round that an answer at Ongewijzigd is for: that is asked.
    """
    content = (FOLDER / name).read_bytes() if name in EXAMPLES else filled_bytes()
    untouched, downloaded = read(content), read(as_google_sheets_writes(content, CALCULATED))
    ticks = [subject for subject in values(untouched) if subject[0] == "confirmed"]
    asked = {("VINKJE-ZONDER-RONDE", "Ongewijzigd", cell_of(untouched, tick)) for tick in ticks}
    assert without(values(downloaded), ticks) == without(values(untouched), ticks)
    assert said(downloaded) == said(untouched) | asked | {("VERSIE-ONTBREEKT", None, None)}
    assert downloaded.accepted == untouched.accepted
    assert downloaded.scores is not None
    assert untouched.scores is not None
    for part in ("indicators", "dimensions", "totals"):
        assert getattr(downloaded.scores, part).equals(getattr(untouched.scores, part))


def test_the_imitation_has_what_google_sheets_files_are_known_for() -> None:
    parts = unzipped(as_google_sheets_writes(filled_bytes(), CALCULATED))
    finance = parts["xl/worksheets/sheet5.xml"].decode()
    assert not any(name.startswith("docProps/") for name in parts)
    assert "xl/drawings/drawing9.xml" in parts
    assert b'name="Sheets"' in parts["xl/theme/theme1.xml"]
    assert 'si="0">Z1*1</f><v>' in finance
    assert '<f t="shared" si="0"></f><v>3024.0</v>' in finance
    assert finance.count('<f t="shared" si="0"></f>') > 10
    assert "<dataValidation " in parts["xl/worksheets/sheet3.xml"].decode()
    assert b"inlineStr" not in b"".join(parts.values())
    assert b"template_versie" not in parts["xl/workbook.xml"]
