"""The sheets on which none of our tables was found: what of them is ours, and what is left out."""

from collections.abc import Collection, Iterable

from monitor.domain.findings import Finding
from monitor.domain.layout import INTRODUCTION_TITLE, LISTS_TITLE
from monitor.domain.rules import rule
from monitor.files.locating.find_tabs import FoundTab, FoundTabs, is_called, read_elsewhere
from monitor.files.locating.page import Page
from monitor.files.taking import handed_back, leftovers
from monitor.files.taking.scaled_tables import ask_scales
from monitor.files.taking.without_result import about_results
from monitor.files.taking.written import Written


def about_other_sheets(pages: Iterable[Page], found: FoundTabs, texts: Written) -> list[Finding]:
    """Tabs without a table keep the template's own text or ours; other sheets are foreign."""
    findings: list[Finding] = []
    foreign: list[Page] = []
    used = {table.page for table in found.tabs.values()}
    for page in (page for page in pages if page not in used):
        titles = [title for title in (INTRODUCTION_TITLE, LISTS_TITLE) if is_called(page, title)]
        if handed_back.is_to_mend(page):
            findings += handed_back.leave_to_mend(page)
        elif handed_back.is_leftovers(page):
            findings += handed_back.leave_leftovers(page)
        elif titles:
            leftovers.claim_texts(page, texts.texts[titles[0]])
            findings += ask_scales(page)
            findings += about_results(page, ())
            findings += leftovers.ignore_strays(page)
        else:
            findings += ask_scales(page)
            foreign.append(page)
    return findings + _ignore_foreign(foreign, found.tabs.values())


def _ignore_foreign(pages: Iterable[Page], found: Collection[FoundTab]) -> list[Finding]:
    """Ignore sheets that are none of our tabs: one finding each, if there is anything on it.

    Of one that is shown and holds answers to a table that was ``found`` elsewhere it's told which.
    """
    findings = []
    for page in pages:
        if count := page.ignore(list(page.left)):
            table = read_elsewhere(page, found) if page.sheet.visible else None
            if table:
                facts = {"tab": table.tab.title, "read": table.page.name}
                findings.append(rule("TAB-LIJKT-OP").at(page.name, None, count=count, **facts))
            else:
                code = "TAB-VREEMD" if page.sheet.visible else "TAB-VREEMD-VERBORGEN"
                findings.append(rule(code).at(page.name, None, count=count))
    return findings
