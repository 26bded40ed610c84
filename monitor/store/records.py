"""The small records that go in and out of the store, besides frames."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from monitor.domain.correction import Correction
from monitor.domain.decided import Decided
from monitor.domain.pointing import Pointing


class Action(StrEnum):
    """What can be done to the data."""

    SAVE = "save"
    WITHDRAW = "withdraw"
    REGISTER = "register"
    OUTCOME = "outcome"
    REBUILD = "rebuild"


class Standing(StrEnum):
    """Where a stored submission stands among the versions of its partnership and round."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Saved:
    """A stored submission. ``uploaded_at`` is in UTC; ``round_number`` as in domain.round_order.

    ``joined`` is the partnership that came into the register by this saving, None if it was there.
    ``made_now`` is False of what an earlier saving made; ``withdrawn`` tells whether that was
    withdrawn since, where it is asked what a draft became.
    """

    id: int
    pps_id: str
    round: str
    version: int
    uploaded_at: datetime
    round_number: int
    joined: Partnership | None = field(default=None, compare=False)
    made_now: bool = field(default=True, compare=False)
    withdrawn: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """An upload that is not confirmed yet, with what was put right and pointed at in it on screen.

    Times are in UTC; ``size`` in bytes. ``filename`` is what people know it by: in a zip behind the
    names of the zip and its folders, since schools may all call theirs the same.
    """

    id: str
    filename: str
    sha256: str
    size: int
    created: datetime
    expires: datetime
    corrections: tuple[Correction, ...] = ()
    pointings: tuple[Pointing, ...] = ()

    @property
    def last_name(self) -> str:
        """The name of the file by itself, as it's stored: there it stands with its partnership."""
        return self.filename.rpartition("/")[2]

    @property
    def choices(self) -> Decided:
        """All that a user decided on screen of how it is read."""
        return Decided(self.corrections, self.pointings)


@dataclass(frozen=True, slots=True)
class Partnership:
    """What the register holds of a partnership. ``active_to`` is None while it is active."""

    pps_id: str
    name: str
    campus: str
    sector: str | None
    scheme: str | None
    provinces: tuple[str, ...]
    subregions: tuple[str, ...]
    active_from: date | None
    active_to: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a partnership so many months after its subsidy.

    ``outcome`` is an option of the model's list ``outcome``; ``established`` the day on which that
    was found out.
    """

    pps_id: str
    months: int
    outcome: str
    established: date
    note: str = ""


class Mismatch(StrEnum):
    """What does not agree in the store, with the facts that a Disagreement tells of it."""

    FILE = "file"  # the database file itself, as far as the database can tell: what that says
    AUDIT = "audit"  # a row of the audit trail and its checksum: its number
    COUNT = "count"  # how long the audit trail is, and how many changes were counted: both
    REGISTER = "register"  # a partnership in the register, its checksum and the trail: its pps_id
    OUTCOME = "outcome"  # what was recorded after a subsidy, and its checksum or audit row: whose
    DRAFT = "draft"  # an upload that isn't confirmed yet, its SHA-256 and its checksum: whose
    ORIGINAL = "original"  # the uploaded bytes and their SHA-256
    ROWS = "rows"  # the stored rows and their checksum
    GIVEN = "given"  # what was stored beside the original, which doesn't tell it, and its checksum
    UNSAVED = "unsaved"  # a submission whose saving no audit row tells as it is stored
    STANDING = "standing"  # its Standing and the audit trail: what it is, what it should be
    UNREADABLE = "unreadable"  # something can't be read at all: which of the above
    NO_MONITOR = "no monitor"  # the original no longer reads as a monitor
    WITH_ERROR = "with a fout"  # the original, read again, has a fout
    OTHER_MONITOR = "other monitor"  # the original now reads as another partnership or round


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Something that does not agree. ``submission`` is None where it concerns the whole store."""

    submission: int | None
    mismatch: Mismatch
    facts: tuple[str, ...] = ()
