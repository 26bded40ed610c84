"""The versions of a partnership and what was noticed in one, as they are drawn."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

import pandas as pd
from markupsafe import Markup

from monitor.domain.findings import Finding
from monitor.reports import words
from monitor.reports.partnership.versions import Version, version_table
from monitor.ui import markup


@dataclass(frozen=True, eq=False)
class VersionsView:
    """The rounds and versions of a partnership, and the one on the page with its findings."""

    found: list[Version]
    open_: Version
    findings: tuple[Finding, ...]

    @cached_property
    def table(self) -> pd.DataFrame:
        """Every version, to download."""
        return version_table(self.found)

    @cached_property
    def listing(self) -> Markup:
        """The versions as a table with links; the one on the page is marked."""
        rows = []
        for item, values in zip(
            self.found, self.table.itertuples(index=False, name=None), strict=True
        ):
            name, number, standing, reference, *others = values
            here = item.submission == self.open_.submission
            link = Markup('<a href="pps?pps={}&amp;ronde={}" target="_self">{}</a>{}').format(
                quote(item.head["pps_id"]),
                quote(item.slug),
                name,
                " (deze pagina)" if here else "",
            )
            rows.append([link, number, standing, words.day(reference), *others])
        heads = list(self.table.columns)
        title = "Meetmomenten en versies"
        whose = f"{self.open_.head['name']}, alle ingelezen monitors"
        return markup.stack(
            [
                markup.heading(title, whose, anchor="versies"),
                markup.wide(markup.table(heads, rows, caption=title)),
            ]
        )

    @cached_property
    def noticed(self) -> Markup:
        """The findings as a table."""
        rows = (
            [
                item.severity.value,
                f"{item.sheet}, {item.cell}" if item.cell else item.sheet or "heel bestand",
                item.message,
                item.remedy,
            ]
            for item in self.findings
        )
        headers = ["Soort", "Plaats", "Wat er opviel", "Wat u kunt doen"]
        return markup.wide(markup.table(headers, rows, caption="Opgevallen bij het inlezen"))
