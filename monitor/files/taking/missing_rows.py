"""Rows of ours that a table lacks: nobody can answer there what they ask."""

from collections.abc import Collection, Iterable, Mapping

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.taking.questions import Questions
from monitor.files.taking.written import Written


def about_missing_rows(
    tables: Iterable[FoundTab],
    found: Mapping[str, FoundRows],
    elsewhere: Mapping[str, Collection[str]],
    texts: Written,
    questions: Questions,
) -> list[Finding]:
    """A finding for each table that lacks some; ``found`` are its rows, by table.

    Nothing is said of those that are ``elsewhere``, by table the ids of the rows of which it's
    told that they stand on another sheet.
    """
    findings = []
    for tab, page in ((item.tab, item.page) for item in tables if not item.tab.free_rows):
        rows = found[tab.table]
        there = {
            *rows.taken,
            *(doubtful.row_id for doubtful in rows.doubtful),
            *elsewhere.get(tab.table, ()),
        }
        missing = [row.id for row in texts.rows[tab.table] if row.id not in there]
        if missing:
            names = ", ".join(f'"{questions.name(tab, row_id)}"' for row_id in missing)
            about = rule("RIJEN-ONTBREKEN").at(page.name, None, count=len(missing), rows=names)
            findings.append(about)
    return findings
