"""All that the page Register draws of the register as it stands, made once and kept."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from markupsafe import Markup

from monitor.reports import words
from monitor.reports.regional.register_table import entries, register_table
from monitor.reports.snapshot import Snapshot
from monitor.store import Partnership
from monitor.ui import downloads, markup

NEW = "nieuw"
"""What stands in the URL when a partnership is to be added."""


@dataclass(frozen=True, eq=False)
class RegisterView:
    """The register with its markup; ``on`` is the day on which it is read."""

    snapshot: Snapshot
    on: date

    @cached_property
    def drawn(self) -> Markup:
        """How many partnerships there are, and all of them as a table."""
        count = len(self.snapshot.register)
        how_many = words.amount(count, "PPS", "PPS’en") if count else "nog geen PPS"
        answer = markup.paragraph(
            f"In het register {'staan' if count > 1 else 'staat'} {how_many}. Wie actief is, telt "
            "mee in het aantal PPS’en, ook zonder monitor. Wie een eerste monitor inleest, komt er "
            "vanzelf bij.",
            "antwoord",
        )
        if not count:
            return answer
        table = register_table(self.snapshot)
        link = downloads.excel(
            table,
            name="register",
            title="Register van PPS’en",
            about=f"Stand op {words.day(self.on)}",
            holder=self,
        )
        # No score stands here, so that of a long list the page PPS itself is way enough.
        shown = table if count <= markup.MOST_LINKS else table.reset_index(drop=True)
        drawn = markup.wide(markup.frame_table(shown, "Alle PPS’en in het register"))
        return markup.stack([answer, drawn, link])

    @cached_property
    def entries(self) -> dict[str, Partnership]:
        """The entries by pps_id."""
        return entries(self.snapshot.register)

    @cached_property
    def names(self) -> dict[str, str]:
        """What can be changed, by what stands in the URL; first nothing yet."""
        first = "Kies een PPS, of voeg er een toe" if self.entries else "Nog niet"
        return {"": first, NEW: "Een nieuwe PPS toevoegen"} | {
            pps_id: f"{entry.name} ({pps_id})" for pps_id, entry in self.entries.items()
        }
