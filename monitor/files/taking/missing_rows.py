"""Rows of ours that a table lacks: nobody can answer there what they ask.

Some may be there under a name that nobody knows.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.taking.questions import Questions
from monitor.files.taking.written import Written


def about_missing_rows(
    tables: Iterable[FoundTab],
    there: Mapping[str, Set[str]],
    elsewhere: Mapping[str, Set[str]],
    unknown: Mapping[str, Sequence[str]],
    texts: Written,
    questions: Questions,
) -> list[Finding]:
    """A finding for each table that lacks some; ``there`` are the ids of its rows, by table.

    Nothing is said of those that are ``elsewhere``, by table the ids of the rows of which it's
    told that they stand on another sheet. ``unknown`` are, by table, the names of the rows that
    stand there and are none of ours.
    """
    findings = []
    for tab, page in ((item.tab, item.page) for item in tables if not item.tab.free_rows):
        known = there[tab.table] | elsewhere.get(tab.table, frozenset())
        missing = [row.id for row in texts.rows[tab.table] if row.id not in known]
        if missing:
            names = ", ".join(f'"{questions.name(tab, row_id)}"' for row_id in missing)
            named = [quote(text) for text in unknown[tab.table]]
            code = "RIJEN-ANDERS-GENOEMD" if named else "RIJEN-ONTBREKEN"
            others = some_of(named) if named else ""
            count = len(missing)
            about = rule(code).at(page.name, None, count=count, rows=names, others=others)
            findings.append(replace(about, row=(tab.table, missing[0])))
    return findings
