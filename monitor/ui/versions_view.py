"""The versions of a partnership and what was noticed in one, as they are drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from monitor.domain.access import is_private
from monitor.domain.findings import Finding
from monitor.domain.frames import records
from monitor.reports import words
from monitor.reports.partnership.put_right import put_right_table
from monitor.reports.partnership.scope import OWN, in_file_name
from monitor.reports.partnership.versions import STANDING, Version, by_round, version_table
from monitor.reports.put_right import TITLE, PutRight
from monitor.store import Standing
from monitor.ui import downloads, markup


@dataclass(frozen=True, eq=False)
class VersionsView:
    """The rounds and versions of a partnership, and what was noticed in the one on the page.

    ``findings`` were made when it was read; ``put_right`` is what was put right on screen then.
    ``withdrawn``: when, by whom and why versions were withdrawn, by submission.
    """

    found: list[Version]
    open_: Version
    findings: tuple[Finding, ...]
    put_right: list[PutRight]
    withdrawn: Mapping[int, str]

    @cached_property
    def table(self) -> pd.DataFrame:
        """Every version, to download."""
        return version_table(self._rows, self.withdrawn)

    @cached_property
    def _rows(self) -> list[Version]:
        return by_round(self.found)

    @property
    def standing(self) -> Markup:
        """That the version on the page is not the one that counts; empty if it is."""
        standing = self.open_.standing
        if standing is Standing.CURRENT:
            return Markup("")
        why = self.withdrawn.get(self.open_.submission, "")
        said = f"U kijkt naar een versie die is {STANDING[standing]}{why and f' ({why})'}."
        return markup.paragraph(f"{said} Deze telt nergens mee.", "leeg")

    @cached_property
    def listing(self) -> Markup:
        """The versions as a table with links, and what was noticed in the one on the page."""
        rows = []
        for item, values in zip(self._rows, records(self.table), strict=True):
            link = markup.to_partnership(values["Meetmoment"], item.head["pps_id"], item.slug)
            here = item.submission == self.open_.submission
            shown = {
                "Meetmoment": link + " (deze pagina)" if here else link,
                "Peildatum": words.day(values["Peildatum"]),
                "Ingelezen op": words.day(values["Ingelezen op"]),
            }
            rows.append(list((values | shown).values()))
        heads = list(self.table.columns)
        title = "Meetmomenten en versies"
        whose = f"{self.open_.head['name']}, alle ingelezen monitors{self._own}"
        return markup.stack(
            [
                markup.heading(title, whose, anchor="versies"),
                markup.wide(markup.table(heads, rows, caption=title)),
                downloads.excel(
                    self.table,
                    name="versies",
                    title=title,
                    about=whose,
                    holder=self,
                    of=self.open_.head["pps_id"],
                ),
                self._noticed(),
                *self._put_right(),
            ]
        )

    @property
    def _own(self) -> str:
        """That the partnership keeps all or some to itself, to put behind a text."""
        own = [is_private(item.head["visibility"]) for item in self.found]
        if not any(own):
            return ""
        return f", {OWN}" if all(own) else f", voor een deel {OWN}"

    def _noticed(self) -> Markup:
        """What was noticed in the workbook of this version when it was read."""
        if not self.findings:
            return markup.paragraph("Bij het inlezen viel aan deze versie niets op.", "zin")
        count = words.amount(len(self.findings), "bevinding", "bevindingen")
        rows = (
            [
                item.severity.value,
                f"{item.sheet}, {item.cell}" if item.cell else item.sheet or "heel bestand",
                item.message,
                item.remedy,
            ]
            for item in self.findings
        )
        headers = ["Soort", "Plaats", "Wat er opviel", "Advies bij het inlezen"]
        table = markup.table(headers, rows, caption="Opgevallen bij het inlezen")
        now = markup.paragraph(
            "Zo stond het er bij het inlezen. Kijk het na bij de volgende monitor, of lees van dit "
            "meetmoment een verbeterd bestand in.",
            "zin",
        )
        title = f"Bekijk wat bij het inlezen opviel ({count})"
        return markup.folded(title, now + markup.wide(table))

    def _put_right(self) -> Iterator[Markup]:
        """What was put right on screen in this version, if anything was."""
        if not self.put_right:
            return
        table = put_right_table(self.put_right)
        head = self.open_.head
        own = f", {OWN}" if is_private(head["visibility"]) else ""
        link = downloads.excel(
            table,
            name="verbeteringen",
            title=TITLE,
            about=f"{head['name']}, {head['round']}, versie {head['version']}{own}",
            holder=self,
            of=in_file_name(head),
        )
        count = words.amount(len(self.put_right), "vak", "vakken")
        yield markup.folded(
            f"Bekijk wat op het scherm is verbeterd of bevestigd ({count})",
            markup.wide(markup.frame_table(table, TITLE)) + link,
        )
