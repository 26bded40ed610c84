"""What can go wrong with the store, named so that a screen can say it in its own language."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from monitor.store.records import Saved

if TYPE_CHECKING:  # its rules need pandas, and a start does not
    from monitor.domain.outcome import OutcomeFault


class Reason(StrEnum):
    """Why the store can't be used. The id is for code, :attr:`text` for logs."""

    BAD_URL = "bad_url"
    NO_DRIVER = "no_driver"
    NO_FOLDER = "no_folder"
    IS_FOLDER = "is_folder"
    UNREACHABLE = "unreachable"
    NOT_READABLE = "not_readable"
    NOT_WRITABLE = "not_writable"
    UNFINISHED = "unfinished"
    BUSY = "busy"
    FULL = "full"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    OLDER_SCHEMA = "older_schema"
    NEWER_SCHEMA = "newer_schema"
    OWN_TOOLS = "own_tools"

    @property
    def text(self) -> str:
        """The reason in one plain English sentence."""
        return _TEXTS[self]


_TEXTS = {
    Reason.BAD_URL: "MONITOR_DATABASE_URL is not the address of a database that keeps data.",
    Reason.NO_DRIVER: "The Python package for this kind of database is not installed.",
    Reason.NO_FOLDER: "The folder that the database should stand in is not there.",
    Reason.IS_FOLDER: "A folder stands where the file of the database should.",
    Reason.UNREACHABLE: "The database can't be reached, read or written.",
    Reason.NOT_READABLE: "The file of the database may not be read by this user.",
    Reason.NOT_WRITABLE: "The database or its folder is read-only.",
    Reason.UNFINISHED: "Changes stand beside the database: to read it is to write there.",
    Reason.BUSY: "Another process keeps the database locked.",
    Reason.FULL: "The disk of the database is full.",
    Reason.DAMAGED: "The file is damaged, or no database at all.",
    Reason.UNREADABLE: "Something that is stored can't be read: it is not as it was written.",
    Reason.FOREIGN: "The database belongs to another program: it has tables that are not ours.",
    Reason.OLDER_SCHEMA: "The database is of an older version, and can't be brought up to date.",
    Reason.NEWER_SCHEMA: "The database is of a newer version of this program.",
    Reason.OWN_TOOLS: "This kind of database is backed up with its own tools.",
}


DAMAGE = frozenset({Reason.DAMAGED, Reason.UNREADABLE})
"""The reasons that what is stored, or the file that it is in, is not as it was."""


class StoreFault(Exception):
    """The store failed for ``reason``. Nothing was half done.

    ``detail`` is what more there is to say to who looks after it, as the database said it.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.text} {detail}".strip())
        self.reason = reason
        self.detail = detail


class StoreUnusable(StoreFault):
    """The store can't be opened."""


class StoreUnavailable(StoreFault):
    """The store was opened, but this read or write failed."""


class NotAllowed(PermissionError):
    """The viewer may not do or see this."""


class NotFound(LookupError):
    """There is no such thing, or the viewer may not know that there is."""


class NotStorable(ValueError):
    """The caller offered what must never be stored, such as a submission with a fout."""


class OutcomeRefused(NotStorable):
    """An outcome can't be as it was told: all that is wrong with it.

    ``subsidy_end`` is the last day of the subsidy as the store knows it, and ``first`` the first on
    which this outcome may have been established; both None where that end isn't known.
    """

    def __init__(
        self, faults: tuple[OutcomeFault, ...], subsidy_end: date | None, first: date | None
    ) -> None:
        super().__init__(f"an outcome with {', '.join(faults)}")
        self.faults = faults
        self.subsidy_end = subsidy_end
        self.first = first


class DraftChanged(Exception):
    """The draft was corrected, put back or pointed in after it was read."""


class AlreadyStored(Exception):
    """The very same bytes are stored already, with all that was decided, as ``existing``."""

    def __init__(self, existing: Saved) -> None:
        super().__init__(f"already stored as submission {existing.id}")
        self.existing = existing
