"""The tabs of a workbook that were found: which sheet is which, and the header of its table."""

from dataclasses import dataclass, field

from monitor.domain.findings import Finding
from monitor.domain.pointing import Pointing
from monitor.domain.tab import Tab
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page


@dataclass(frozen=True, slots=True)
class FoundTab:
    """A tab, the sheet it stands on, and the header of its table there.

    ``pointed`` is the pointing that it was found by, if it was.
    """

    tab: Tab
    page: Page
    header: Header
    pointed: Pointing | None = None


@dataclass(slots=True)
class FoundTabs:
    """The tabs that were found, by table, and what is to be said of the others."""

    tabs: dict[str, FoundTab] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def follows(self, pointing: Pointing) -> bool:
        """Whether a table was found by this pointing."""
        found = self.tabs.get(pointing.table)
        return found is not None and found.pointed is pointing
