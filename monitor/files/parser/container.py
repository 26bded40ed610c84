"""The zip file around a workbook: its directory checked byte by byte, its parts unpacked in pieces.

Stricter than an ordinary zip reader on purpose: whatever two readers could understand in two ways
(parts that overlap, names that differ by case, data before or behind) is refused, so that what was
checked is what the parser reads. Read by hand because importing ``zipfile`` alone costs more than
reading a whole workbook.
"""

import struct
import zlib

from monitor.files.parser.limits import Limits, Refused, damaged, megabytes, unsafe

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterator

ONE_NAME = "two parts with one name"
"""The reason for refusing a container in which one name stands for two parts."""
_PIECE = 1 << 16
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF  # "see the 64-bit record"
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _HOST_UNIX, _SYMLINK = 0x1, 3, 0o120000
_EXTRA_64_BIT, _EXTRA_AES, _EXTRA_OTHER_NAME = 0x0001, 0x9901, 0x7075
_END = struct.Struct("<4sHHHHIIH")
_END_64_LOCATOR = struct.Struct("<4sIQI")
_END_64 = struct.Struct("<4sQHHIIQQQQ")
_ENTRY = struct.Struct("<4sHHHHHHIIIHHHHHII")
_LOCAL = struct.Struct("<4sHHHHHIIIHH")


class Member:
    """One part of the container: where its packed bytes stand and what the directory promises."""

    __slots__ = ("crc", "deflated", "end", "header", "name", "packed", "size", "start")

    def __init__(self, name: str, header: int, packed: int, size: int, crc: int) -> None:
        self.name = name
        self.header = header
        self.packed = packed
        self.size = size
        self.crc = crc
        self.deflated = False
        self.start = self.end = 0


def list_members(data: bytes, limits: Limits) -> dict[str, Member]:
    """The parts of the container by name, in lower case with forward slashes; no directories.

    Raises Refused for anything in the container that is broken, hidden or too large. Its fact
    ``part`` is the part that is to blame, where one is.
    """
    count, start, end = _directory(data)
    if count > limits.members:
        raise Refused("WERKBOEK-TE-VEEL-ONDERDELEN", count=count, most=limits.members)
    members: dict[str, Member] = {}
    position = start
    for _ in range(count):
        member, position = _entry(data, position, end)
        key = member.name.lower()
        if key in members:
            raise unsafe(ONE_NAME, member.name)
        members[key] = member
    if position != end:
        raise damaged("directory longer than its entries")
    _check_places(members, start)
    _check_sizes(members, limits)
    return {key: member for key, member in members.items() if not key.endswith("/")}


def names_in_directory(data: bytes) -> "Iterator[str]":
    """The names of the parts in lower case, as the directory has them and with nothing checked."""
    _, position, end = _directory(data)
    while position + _ENTRY.size <= end and data.startswith(b"PK\1\2", position):
        name, extra, comment = _ENTRY.unpack_from(data, position)[10:13]
        position += _ENTRY.size
        yield data[position : position + name].decode("utf-8", "replace").lower()
        position += name + extra + comment


def unpack(data: bytes, member: Member) -> "Iterator[bytes]":
    """The content of a part, in pieces of at most 64 kB.

    Raises Refused when it is longer or other than the directory promises.
    """
    crc = total = 0
    pieces = _inflate if member.deflated else _slices
    for piece in pieces(data, member.start, member.end):
        total += len(piece)
        if total > member.size:
            raise damaged("part larger than promised")
        crc = zlib.crc32(piece, crc)
        yield piece
    if total != member.size or crc != member.crc:
        raise damaged("part other than promised")


def _slices(data: bytes, start: int, end: int) -> "Iterator[bytes]":
    for position in range(start, end, _PIECE):
        yield data[position : min(position + _PIECE, end)]


def _inflate(data: bytes, start: int, end: int) -> "Iterator[bytes]":
    inflater = zlib.decompressobj(-15)
    try:
        for waiting in _slices(data, start, end):
            while waiting:
                yield inflater.decompress(waiting, _PIECE)
                waiting = inflater.unconsumed_tail
            if inflater.unused_data:
                raise damaged("packed data behind the end")
        while piece := inflater.decompress(b"", _PIECE):
            yield piece
    except zlib.error as error:
        raise damaged(f"packed data: {error}") from error
    if not inflater.eof:
        raise damaged("packed data without an end")


def _directory(data: bytes) -> tuple[int, int, int]:
    """The number of entries and where the directory starts and ends."""
    # The last one, as every reader takes: so no comment behind it can hide a second directory.
    position = data.rfind(b"PK\5\6")
    if position < 0 or position + _END.size > len(data):
        raise damaged("no directory at the very end")
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, position)
    if position + _END.size + comment != len(data):
        raise damaged("no directory at the very end")
    if disk or first_disk or here != count:
        raise damaged("directory in more than one piece")
    locator = position - _END_64_LOCATOR.size
    if locator >= 0 and data.startswith(b"PK\6\7", locator):
        position = _END_64_LOCATOR.unpack_from(data, locator)[2]
        if position + _END_64.size > locator or not data.startswith(b"PK\6\6", position):
            raise damaged("no 64-bit directory record")
        _, length, _, _, _, _, here, count_64, size_64, start_64 = _END_64.unpack_from(
            data, position
        )
        if position + 12 + length != locator or here != count_64:
            raise damaged("64-bit directory record")
        same = count in (count_64, _FULL_16) and size in (size_64, _FULL_32)
        if not same or start not in (start_64, _FULL_32):
            raise unsafe("two directories that differ")
        count, size, start = count_64, size_64, start_64
    if start + size != position:
        raise unsafe("data before or between")
    return count, start, position


def _entry(data: bytes, position: int, end: int) -> tuple[Member, int]:
    if position + _ENTRY.size > end or not data.startswith(b"PK\1\2", position):
        raise damaged("directory entry")
    fields = _ENTRY.unpack_from(data, position)
    _, made_by, _, flags, method, _, _, crc, packed, size = fields[:10]
    name_length, extra_length, comment_length, _, _, attributes, header = fields[10:]
    name_at = position + _ENTRY.size
    extra_at = name_at + name_length
    following = extra_at + extra_length + comment_length
    if following > end:
        raise damaged("directory entry")
    packed_name = data[name_at:extra_at]
    # A backslash is honest: some programs on Windows write it.
    name = packed_name.decode("utf-8", "replace").replace("\\", "/")
    extra = _extra_fields(data[extra_at : extra_at + extra_length])
    if flags & _ENCRYPTED or _EXTRA_AES in extra:
        raise Refused("BESTAND-BEVEILIGD", part=name)
    if method not in (_STORED, _DEFLATED):
        raise unsafe("way of packing", name)
    if _EXTRA_OTHER_NAME in extra:
        raise unsafe("part with a second name", name)
    if made_by >> 8 == _HOST_UNIX and (attributes >> 16) & 0o170000 == _SYMLINK:
        raise unsafe("link instead of a part", name)
    _check_name(name)
    size, packed, header = _in_64_bits(extra.get(_EXTRA_64_BIT, b""), size, packed, header)
    member = Member(name, header, packed, size, crc)
    member.deflated = method == _DEFLATED
    member.start = _data_start(data, header, packed_name, flags, method)
    member.end = member.start + packed
    return member, following


def _extra_fields(extra: bytes) -> dict[int, bytes]:
    fields = {}
    position = 0
    while position + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, position)
        fields[kind] = extra[position + 4 : position + 4 + length]
        position += 4 + length
    return fields


def _in_64_bits(field: bytes, *numbers: int) -> "Iterator[int]":
    """The numbers of an entry, with those that did not fit taken from its 64-bit field."""
    position = 0
    for number in numbers:
        if number == _FULL_32:
            if position + 8 > len(field):
                raise damaged("64-bit field")
            yield int.from_bytes(field[position : position + 8], "little")
            position += 8
        else:
            yield number


def _check_name(name: str) -> None:
    elsewhere = name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")
    if not name or "\0" in name or elsewhere:
        raise unsafe("path of a part", name)


def _data_start(data: bytes, header: int, packed_name: bytes, flags: int, method: int) -> int:
    if header + _LOCAL.size > len(data) or not data.startswith(b"PK\3\4", header):
        raise damaged("header of a part")
    local = _LOCAL.unpack_from(data, header)
    local_flags, local_method = local[2:4]
    name_length: int = local[9]
    extra_length: int = local[10]
    name_at = header + _LOCAL.size
    if data[name_at : name_at + name_length] != packed_name or local_method != method:
        raise unsafe("header and directory differ")
    if (local_flags ^ flags) & _ENCRYPTED:
        raise unsafe("header and directory differ")
    return name_at + name_length + extra_length


def _check_places(members: dict[str, Member], directory: int) -> None:
    following = 0
    for member in sorted(members.values(), key=lambda member: member.header):
        if member.header < following or (following == 0 and member.header != 0):
            raise unsafe("parts that overlap, or data before the first", member.name)
        following = member.end
    if following > directory:
        raise unsafe("part that runs into the directory")


def _check_sizes(members: dict[str, Member], limits: Limits) -> None:
    total = sum(member.size for member in members.values())
    if total > limits.unpacked_bytes:
        raise Refused(
            "WERKBOEK-UITGEPAKT-TE-GROOT",
            megabytes=megabytes(total),
            most=megabytes(limits.unpacked_bytes),
        )
    for member in members.values():
        if member.size > max(limits.ratio_applies_above, limits.ratio * member.packed):
            raise unsafe("part packed more tightly than honest content can be", member.name)
