"""What many uploads are recognised as, beside all that is stored: enough for a list of them."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain.decided import NOTHING_DECIDED, Decided
from monitor.domain.frames import records
from monitor.domain.header import Header
from monitor.domain.keys import code_key
from monitor.domain.round_names import round_key
from monitor.reports.partnership.versions import Version, version_of
from monitor.store import Standing


class Recognised(NamedTuple):
    """An uploaded monitor in a few words; what it doesn't tell is "" (the date None).

    ``of`` is what it's a version of: the keys of its partnership and round.
    ``version`` is the one it would become. ``known``: whether its PPS is in the register.
    ``same``: the version that is this very monitor, None if there is none: it has the same bytes
    and all that was decided here on screen. ``put_right_there``: how many cells were put right or
    confirmed in that version and not here.
    """

    pps_id: str
    name: str
    round: str
    of: tuple[str, str]
    reference_date: date | None
    version: int
    known: bool
    same: Version | None
    put_right_there: int = 0

    @property
    def title(self) -> str:
        """The partnership and its round: "Techniekhuis, 2026-midterm"."""
        return ", ".join(filter(None, [self.name or self.pps_id, self.round])) or _UNNAMED


_UNNAMED = "Monitor zonder naam"


class AllStored:
    """All that is stored at one version of the data, gone through once.

    ``every_version`` is arrival.every_opened; ``register`` is frames.REGISTER. ``decided_of`` tells
    of a submission what was decided in it on screen.
    """

    def __init__(
        self,
        every_version: pd.DataFrame,
        register: pd.DataFrame,
        decided_of: Callable[[int], Decided],
    ) -> None:
        self._decided_of = decided_of
        self._registered = {code_key(item): item for item in register["pps_id"].dropna()}
        self._newest: dict[tuple[str, str], int] = {}
        self._by_bytes: dict[str, list[dict[str, Any]]] = {}
        for row in records(every_version):
            round_ = code_key(row["pps_id"]), round_key(row["round"])
            self._newest[round_] = max(int(row["version"]), self._newest.get(round_, 0))
            if row["state"] != Standing.WITHDRAWN:
                self._by_bytes.setdefault(row["sha256"], []).append(row)

    def recognise(self, about: Header, sha256: str, own: Decided = NOTHING_DECIDED) -> Recognised:
        """A monitor by its header, the SHA-256 of its bytes and what was decided on screen."""
        code, round_ = code_key(about.pps_id), round_key(about.round)
        same, put_right_there = self._same(sha256, own)
        return Recognised(
            pps_id=self._registered.get(code) or about.pps_id,
            name=about.name,
            round=about.round,
            of=(code, round_),
            reference_date=about.reference_date,
            version=self._newest.get((code, round_), 0) + 1,
            known=code in self._registered,
            same=same,
            put_right_there=put_right_there,
        )

    def _same(self, sha256: str, own: Decided) -> tuple[Version | None, int]:
        found = sorted(
            map(version_of, self._by_bytes.get(sha256, ())),
            key=lambda item: (item.standing is not Standing.CURRENT, -item.submission),
        )
        for version in found:
            there = self._decided_of(version.submission)
            if own.adds_nothing_to(there):
                return version, 0 if own.says_the_same(there) else len(there.corrections)
        return None, 0
