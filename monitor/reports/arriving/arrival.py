"""What an uploaded monitor is recognised as, before anything of it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from monitor.domain.access import Viewer
from monitor.domain.checks.shelf_life import old_and_others
from monitor.domain.findings import Finding, Severity, gathered, tally
from monitor.domain.frames import records
from monitor.domain.header import header_of
from monitor.domain.keys import key_of
from monitor.domain.submission import UNSTORED, CellCounts, Submission
from monitor.reports import words
from monitor.reports.arriving.difference import Side
from monitor.reports.partnership.opened import Opened, opened
from monitor.reports.partnership.versions import Version, version_of
from monitor.reports.snapshot import Snapshot
from monitor.store import Standing

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store

_STILL_TRUE = "klopt dit nog?"
_WHERE = "Staat er een vak bij, dan kan dat hieronder; anders in uw eigen bestand."
_SAME_FILE = (
    "Precies dit bestand is al opgeslagen, als versie {version}, maar zonder wat er hier op het "
    "scherm is gekozen."
)


@dataclass(frozen=True)
class Arrival:
    """An uploaded monitor beside what is stored already.

    ``monitor`` is opened as if it were stored, without a number of its own. ``version`` is the one
    it would become. ``known``: whether its PPS is in the register. ``same``: the version
    that has the very same bytes, None if there is none: put right or pointed at on screen these
    may be another monitor. ``withdrawn``: whether one that has them was withdrawn. ``has_tables``:
    whether a table of ours was found in it.
    """

    monitor: Opened
    version: int
    known: bool
    same: Version | None
    withdrawn: bool
    has_tables: bool

    @property
    def title(self) -> str:
        """The partnership and its round: "Techniekhuis, 2026-midterm"."""
        named = [self._told("name") or self._told("pps_id"), self._told("round")]
        return ", ".join(filter(None, named)) or "Monitor zonder naam"

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What the monitor is recognised as, as names with values."""
        code = self._told("pps_id")
        if code and not self.known:
            code += " (nieuw in het register)"
        told = [
            ("PPS", self._told("name") or words.MISSING),
            ("Code", code or words.MISSING),
            ("Campus", self._told("campus") or words.MISSING),
            ("Meetmoment", self._told("round") or words.MISSING),
            ("Peildatum", words.day(self.monitor.head["reference_date"])),
            ("Wordt opgeslagen als", f"versie {self.version}"),
        ]
        if self.same:
            told.append(("Let op", _SAME_FILE.format(version=self.same.head["version"])))
        if self.withdrawn:
            told.append(
                (
                    "Let op",
                    "Precies dit bestand is eerder ingetrokken; waarom, staat op de pagina PPS bij "
                    "Versies. Slaat u het op, dan telt het weer mee.",
                )
            )
        return told

    def verdict(self, findings: Sequence[Finding]) -> str:
        """Whether it can be stored, and what to do first, in one or two sentences."""
        if not self.has_tables:
            return "Wij lezen nog niets: wijs eerst aan waar uw tabellen staan."
        asking, others = old_and_others(findings)
        levels = [item.severity for item in gathered(others)]
        errors, warnings = levels.count(Severity.ERROR), levels.count(Severity.WARNING)
        look = []
        if warnings:
            look.append(f"naar {words.amount(warnings, 'waarschuwing', 'waarschuwingen')}")
        if asking:
            parts = words.amount(len(asking), "onderdeel", "onderdelen")
            look.append(f"bij {parts}: {_STILL_TRUE}")
        at = ", en ".join(look) + ("" if asking else ".")
        if errors:
            things = words.amount(errors, "ding", "dingen")
            first = f"Bijna klaar: herstel eerst {things}. {_WHERE}"
            return f"{first} Kijk ook {at}" if look else first
        return f"Klaar om op te slaan. Kijk eerst {at}" if look else "Klaar om op te slaan."

    @property
    def side(self) -> Side:
        """This monitor as one side of a comparison."""
        return side(self.monitor, self.title)

    def _told(self, name: str) -> str:
        value = self.monitor.head[name]
        return value if isinstance(value, str) else ""


def arrival(submission: Submission, snapshot: Snapshot, every_version: pd.DataFrame) -> Arrival:
    """Recognise a monitor that isn't stored yet.

    ``every_version`` is ``every_opened``.
    """
    stored = _of_round(submission.header, every_version)
    number = UNSTORED if stored.empty else int(stored["round_number"].iloc[0])
    head = submission.header.assign(opens=True, round_number=number)
    code = key_of(head["pps_id"].iloc[0])
    registered = {key_of(pps_id): pps_id for pps_id in snapshot.register["pps_id"]}
    if code in registered:
        head["pps_id"] = registered[code]
    monitor = opened(snapshot, head, submission.cells, submission.answers)
    alike = every_version[every_version["sha256"] == submission.sha256]
    same = same_bytes(submission.sha256, alike)
    return Arrival(
        monitor,
        version=_next(stored),
        known=code in registered,
        same=None if same.empty else version_of(records(same)[-1]),
        withdrawn=len(alike) > len(same),
        has_tables=bool(submission.located),
    )


def every_opened(store: Store, viewer: Viewer) -> pd.DataFrame:
    """Every version of every monitor that the viewer may open, as store.reading.SUBMISSIONS.

    An upload is recognised beside these alone: of others that are seen nothing is told here, not
    even that they hold the same.
    """
    every = store.submissions(viewer, every_version=True)
    return every[every["opens"]]


def next_version(header: pd.DataFrame, every_version: pd.DataFrame) -> int:
    """The version that a monitor with this header (frames.HEADER, one row) would become."""
    return _next(_of_round(header, every_version))


def _of_round(header: pd.DataFrame, every_version: pd.DataFrame) -> pd.DataFrame:
    same = pd.Series(True, index=every_version.index)
    for name in ("pps_id", "round"):
        same &= every_version[name].map(key_of) == key_of(header[name].iloc[0])
    return every_version[same]


def _next(versions: pd.DataFrame) -> int:
    return 1 if versions.empty else int(versions["version"].max()) + 1


def same_bytes(sha256: str, every_version: pd.DataFrame) -> pd.DataFrame:
    """The stored monitors that were read from these very bytes and aren't withdrawn."""
    return every_version[
        (every_version["sha256"] == sha256) & (every_version["state"] != Standing.WITHDRAWN)
    ]


def side(monitor: Opened, label: str) -> Side:
    """An opened monitor as one side of a comparison."""
    return Side(
        label=label,
        model_version=monitor.head["model_version"],
        header=header_of(monitor.header),
        answers=monitor.answers,
        cells=monitor.cells,
        points={name: row["points"] for name, row in monitor.indicators.items()},
        dimensions={name: row["points"] for name, row in monitor.dimensions.items()},
        total=float(monitor.total["points"]),
    )


def tallied(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity, and how often is asked whether it still holds.

    As ``Arrival.verdict`` counts them: "1 fout en 7 waarschuwingen; 2 keer: klopt dit nog?".
    """
    asking, others = old_and_others(findings)
    asked = f"{len(asking)} keer: {_STILL_TRUE}" if asking else ""
    return "; ".join(filter(None, (tally(others), asked))) or "geen"


def counted(counts: CellCounts) -> str:
    """How many cells were read, in a sentence: nothing is skipped without a reason."""
    said = f"{words.amount(counts.read, 'vak', 'vakken')} gelezen"
    if not counts.ignored:
        return f"{said}, niets overgeslagen."
    return f"{said}, {words.whole(counts.ignored)} niet. Bij de bevindingen staat waarom."
