"""A zip with monitors: which files are in it, each unpacked when its turn comes.

Told by its content, never by its name. What it holds is read as strictly as the container of a
workbook (``container``), and each file in it then goes the way of any upload. Names in it are shown
to people; nothing is ever written by such a name.
"""

from monitor.files.parser.container import (
    ONE_NAME,
    Member,
    list_members,
    names_in_directory,
    unpack,
)
from monitor.files.parser.kinds_of_files import OF_DOCUMENTS
from monitor.files.parser.limits import UPLOADS, Limits, Refused, megabytes

BEGINNING = 1024
"""So many of the first bytes of a file tell whether it may be a zip with monitors."""
_ZIP = (b"PK\3\4", b"PK\5\6")
_TOO_MUCH = ("WERKBOEK-TE-VEEL-ONDERDELEN", "WERKBOEK-UITGEPAKT-TE-GROOT")
_IN_A_ZIP = {
    "BESTAND-ONVEILIG": "ZIP-ONVEILIG",
    "BESTAND-BEVEILIGD": "ZIP-BEVEILIGD",
    "BESTAND-BESCHADIGD": "ZIP-DEEL-BESCHADIGD",
}
"""What a refusal of one part of a document is called where that part is a file in a zip."""
_LONGEST_NAME = 120
_NOT_FOR_READERS = (".", "~$", "Thumbs.db", "desktop.ini")
"""How names begin that systems and Office leave beside the files of people."""


class ArchiveLimits(Limits):
    """The bounds of a zip with monitors: room for a thousand honest ones, and all in memory."""

    file_bytes = 200 * 2**20
    members = 2_000
    unpacked_bytes = 2**30
    refusal = "ZIP-TE-GROOT"


LIMITS = ArchiveLimits()


class _OnScreenLimits(ArchiveLimits):
    """What is taken out of a zip while a visitor waits, and kept as drafts for a day.

    Workbooks are packed already: the 50 MB that a browser may send hold little more than that.
    """

    members = 1_000
    unpacked_bytes = 128 * 2**20
    refusal = "ZIP-TE-GROOT-VOOR-SCHERM"


ON_SCREEN = _OnScreenLimits()


class Archive:
    """The files in a zip, by their names in it, in alphabetical order."""

    def __init__(self, data: bytes, members: dict[str, Member]) -> None:
        self._data = data
        shown = (member for member in members.values() if _is_for_readers(member.name))
        self._members = {member.name: member for member in sorted(shown, key=lambda one: one.name)}

    @property
    def names(self) -> list[str]:
        """The names of the files."""
        return list(self._members)

    @property
    def size(self) -> int:
        """How many bytes the files are together, unpacked."""
        return sum(member.size for member in self._members.values())

    def content(self, name: str) -> bytes:
        """The bytes of a file. Raises Refused if it is too large, damaged or a zip itself."""
        member = self._members[name]
        if member.size > UPLOADS.file_bytes:
            size, most = (megabytes(size) for size in (member.size, UPLOADS.file_bytes))
            raise Refused("ZIP-DEEL-TE-GROOT", file=_shown(name), megabytes=size, most=most)
        try:
            content = b"".join(unpack(self._data, member))
        except Refused as refused:
            raise _told_of(refused, name) from refused
        if _is_a_zip(content):
            raise Refused("ZIP-IN-ZIP", file=_shown(name))
        return content


class Several:
    """Zips that are taken in at once: together they may hold what one of them may."""

    def __init__(self, bounds: ArchiveLimits) -> None:
        self._bounds = bounds
        self._files = self._size = 0

    def opened(self, data: bytes) -> Archive | None:
        """The next of them, as ``opened`` gives it; raises Refused where it is too much besides."""
        found = opened(data, self._bounds)
        if found is None:
            return None
        files, size = self._files + len(found.names), self._size + found.size
        if files > self._bounds.members or size > self._bounds.unpacked_bytes:
            raise _too_much(self._bounds, "ZIPS-SAMEN-TE-GROOT")
        self._files, self._size = files, size
        return found


def may_be_one(beginning: bytes, size: int) -> bool:
    """Whether a file of this size, of which this is the ``BEGINNING``, is to be opened as a zip.

    Raises Refused for a zip that is too large to be looked into.
    """
    if not beginning.startswith(_ZIP):
        return False
    if size <= LIMITS.file_bytes:
        return True
    if _first_name(beginning) in OF_DOCUMENTS:
        return False
    raise _too_much(LIMITS)


def opened(data: bytes, bounds: ArchiveLimits = LIMITS) -> Archive | None:
    """The zip that these bytes are; None for a workbook, and for what is too broken to tell.

    Raises Refused for a zip with more or larger files than these ``bounds`` or none at all, for one
    that is broken, and for one with a file in it that makes it unsafe to open; that is named.
    """
    if not data.startswith(_ZIP):
        return None
    try:
        members = list_members(data, bounds)
    except Refused as refused:
        if refused.code in _TOO_MUCH:
            raise _too_much(bounds) from refused
        part = refused.facts.get("part")
        if refused.code == "BESTAND-BESCHADIGD" and not part and _begins_with_a_file(data):
            raise Refused("ZIP-BESCHADIGD", reason=refused.facts["reason"]) from refused
        if not part or any(name in OF_DOCUMENTS for name in names_in_directory(data)):
            return None  # whoever reads it as a workbook tells what is wrong with it
        raise _told_of(refused, str(part)) from refused
    if any(name in members for name in OF_DOCUMENTS):
        return None
    if len(data) > bounds.file_bytes:
        raise _too_much(bounds)
    found = Archive(data, members)
    if not found.names:
        raise Refused("ZIP-LEEG")
    return found


def _too_much(bounds: ArchiveLimits, code: str = "") -> Refused:
    return Refused(
        code or bounds.refusal,
        files=bounds.members,
        packed=megabytes(bounds.file_bytes),
        unpacked=megabytes(bounds.unpacked_bytes),
    )


def _told_of(refused: Refused, name: str) -> Refused:
    """A refusal of one of its files, told as what it is: a file in a zip."""
    reason = refused.facts.get("reason", refused.code)
    code = "ZIP-DUBBELE-NAAM" if reason == ONE_NAME else _IN_A_ZIP[refused.code]
    return Refused(code, file=_shown(name), reason=reason)


def _shown(name: str) -> str:
    """A name as it can be shown: in one line, not too long, without signs that nobody sees."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in name)
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"


def _begins_with_a_file(data: bytes) -> bool:
    """Whether the first thing in it is a workbook or a folder, as no document has it.

    Of what broke off nothing is left but its beginning.
    """
    return _first_name(data).endswith((".xlsx", "/"))


def _first_name(data: bytes) -> str:
    """The name of the first file in a zip, in lower case, by the beginning of that zip."""
    length = int.from_bytes(data[26:28], "little")
    return data[30 : 30 + length].decode("utf-8", "replace").lower()


def _is_a_zip(content: bytes) -> bool:
    try:
        return opened(content) is not None
    except Refused:
        return True


def _is_for_readers(name: str) -> bool:
    # A Mac puts a second, hidden copy of each file in a folder of its own.
    if name.startswith("__MACOSX/"):
        return False
    return not name.rpartition("/")[2].startswith(_NOT_FOR_READERS)
