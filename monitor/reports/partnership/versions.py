"""The rounds and versions of one partnership: which may be opened, and which counts."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from monitor.domain.access import is_private
from monitor.domain.frames import Record, records
from monitor.domain.keys import key
from monitor.domain.round_order import Place, place
from monitor.reports import words
from monitor.reports.partnership.scope import OWN
from monitor.store import Action, Standing

STANDING = {
    Standing.CURRENT: "telt mee",
    Standing.SUPERSEDED: "vervangen",
    Standing.WITHDRAWN: "ingetrokken",
}
"""What the standing of a version is called."""


class Version(NamedTuple):
    """A version of a round. ``slug`` names it in a link: the round, with ~2 where it isn't the
    one that counts. ``head`` is its row of store.reading.SUBMISSIONS."""

    slug: str
    standing: Standing
    head: Record

    @property
    def title(self) -> str:
        """The version in words: "2026-midterm", or "2026-midterm, versie 1 (vervangen)"."""
        if self.standing is Standing.CURRENT:
            return str(self.head["round"])
        return f"{self.head['round']}, versie {self.head['version']} ({STANDING[self.standing]})"

    @property
    def submission(self) -> int:
        """The number of the submission."""
        return int(self.head["submission"])


def partnerships(register: pd.DataFrame) -> dict[str, str]:
    """The partnerships in the register that the viewer knows by name: pps_id and label, by name."""
    return {
        row["pps_id"]: f"{row['name']}, {row['campus']} ({row['pps_id']})"
        for row in _known(register)
    }


def names(register: pd.DataFrame) -> dict[str, str]:
    """The same partnerships in the same order, with their name alone."""
    return {row["pps_id"]: row["name"] for row in _known(register)}


def _known(register: pd.DataFrame) -> list[Record]:
    known = [row for row in records(register) if isinstance(row["name"], str)]
    return sorted(known, key=lambda row: row["name"].casefold())


def versions_of(submissions: pd.DataFrame, pps_id: str) -> list[Version]:
    """What may be opened of a partnership: newest round first, what counts before what doesn't.

    ``submissions``: store.reading.SUBMISSIONS with every version.
    """
    own = submissions["opens"] & (submissions["pps_id"].map(key) == key(pps_id))
    found = [version_of(head) for head in records(submissions[own])]
    found.sort(key=lambda item: (*_place(item), item.submission), reverse=True)
    return sorted(found, key=lambda item: item.standing is not Standing.CURRENT)


_STILL_THERE = "Op de pagina PPS staan ze nog; een nieuwe monitor telt meteen mee."
EVERY_WITHDRAWN = f"Alle monitors zijn ingetrokken. {_STILL_THERE}"
"""What is said, and what to do, where no monitor of anybody counts."""


def all_withdrawn(name: str) -> str:
    """What is said of a partnership, and what to do, where none of its monitors counts."""
    return f"Alle monitors van {name} zijn ingetrokken. {_STILL_THERE}"


def just_withdrawn(gone: Version, found: list[Version]) -> str:
    """That a version was withdrawn, and what counts of its round now.

    ``gone``: as it was before; ``found``: those of its partnership since (see ``versions_of``).
    """
    round_ = gone.head["round"]
    said = f"Versie {gone.head['version']} van {round_} is ingetrokken."
    counting = [
        item.head["version"]
        for item in found
        if item.standing is Standing.CURRENT and key(item.head["round"]) == key(round_)
    ]
    if not counting:
        return f"{said} Er is nu geen monitor van {round_} meer die telt."
    again = "telt nu weer" if gone.standing is Standing.CURRENT else "blijft tellen"
    return f"{said} Versie {counting[0]} {again}."


def withdrawals(trail: pd.DataFrame) -> dict[int, str]:
    """When, by whom and why submissions were withdrawn, by number. ``trail``: store.AUDIT."""
    return {
        int(row["submission"]): f"{words.day(row['at'])}, door {row['who']}: {row['details']}"
        for row in records(trail.loc[trail["action"] == Action.WITHDRAW])
    }


def version_table(found: list[Version], withdrawn: Mapping[int, str]) -> pd.DataFrame:
    """The versions as a table, for screen and download; see :func:`withdrawals`.

    Where the partnership keeps one to itself, it says of each for whom it is.
    """
    table = pd.DataFrame(
        {
            "Meetmoment": [item.head["round"] for item in found],
            "Versie": [str(item.head["version"]) for item in found],
            "Stand": [STANDING[item.standing] for item in found],
            "Peildatum": [item.head["reference_date"] for item in found],
            "Ingelezen op": [_day(item.head["uploaded_at"]) for item in found],
            "Door": [item.head["uploaded_by"] for item in found],
            "Bestand": [item.head["filename"] for item in found],
        }
    )
    private = [is_private(item.head["visibility"]) for item in found]
    if any(private):
        table.insert(1, "Voor wie", [OWN if own else "ook voor anderen" for own in private])
    if withdrawn:
        table["Ingetrokken"] = [withdrawn.get(item.submission, "") for item in found]
    return table


def _day(moment: pd.Timestamp) -> pd.Timestamp:
    """The day of a moment, as a date that Excel knows."""
    return moment.tz_localize(None).normalize()


def by_round(found: list[Version]) -> list[Version]:
    """The versions with those of one round together, newest first: whether they count or not."""
    newest: dict[str, tuple[Place, int]] = {}
    for item in found:
        round_, own = key(item.head["round"]), (_place(item), item.submission)
        newest[round_] = max(newest.get(round_, own), own)
    return sorted(
        found,
        key=lambda item: (newest[key(item.head["round"])], item.head["version"]),
        reverse=True,
    )


def _place(item: Version) -> Place:
    return place(item.head["reference_date"], item.head["round"], item.head["round_number"])


def version_of(head: Record) -> Version:
    """A version by its row of store.reading.SUBMISSIONS."""
    standing = Standing(head["state"])
    slug = head["round"] if standing is Standing.CURRENT else f"{head['round']}~{head['version']}"
    return Version(slug, standing, head)
