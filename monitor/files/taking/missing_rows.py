"""Rows of ours that a table lacks: nobody can answer there what they ask."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.taking.questions import Questions
from monitor.files.taking.written import Written


def about_missing_rows(
    tables: Iterable[FoundTab],
    there: Mapping[str, Set[str]],
    elsewhere: Mapping[str, Set[str]],
    texts: Written,
    questions: Questions,
) -> list[Finding]:
    """A finding for each table that lacks some; ``there`` are the ids of its rows, by table.

    Nothing is said of those that are ``elsewhere``, by table the ids of the rows of which it's
    told that they stand on another sheet.
    """
    findings = []
    for tab, page in ((item.tab, item.page) for item in tables if not item.tab.free_rows):
        known = there[tab.table] | elsewhere.get(tab.table, frozenset())
        missing = [row.id for row in texts.rows[tab.table] if row.id not in known]
        if missing:
            names = ", ".join(f'"{questions.name(tab, row_id)}"' for row_id in missing)
            about = rule("RIJEN-ONTBREKEN").at(page.name, None, count=len(missing), rows=names)
            findings.append(replace(about, row=(tab.table, missing[0])))
    return findings
