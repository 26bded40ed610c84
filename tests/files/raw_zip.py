"""Zip files written byte by byte, of which any field may say something that isn't so."""

import struct
import zlib
from collections.abc import Mapping

Fields = dict[str, int | bytes]
"""Fields of a record of a zip file, by the names below."""

_HEADER = (
    *("signature", "needs", "flags", "method", "time", "date"),
    *("crc", "packed", "size", "name_length", "extra_length"),
)
_ENTRY = (
    *("signature", "made_by", *_HEADER[1:]),
    *("comment_length", "disk", "internal", "attributes", "header"),
)
_END = ("signature", "disk", "first_disk", "here", "count", "size", "start", "comment_length")
_END_64 = (
    *("signature", "length", "made_by", "needs", "disk", "first_disk"),
    *("here", "count", "size", "start"),
)
_LOCATOR = ("signature", "disk", "at", "disks")
NONE: Mapping[str, Fields] = {}
_IN_64_BITS = 0xFFFFFFFF


def deflated(content: bytes) -> bytes:
    """Content as the parts of a zip file are packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def raw_zip(
    content: Mapping[str, str | bytes],
    *,
    packed: Mapping[str, bytes] | None = None,
    headers: Mapping[str, Fields] = NONE,
    entries: Mapping[str, Fields] = NONE,
    end: Fields | None = None,
    end_64: Fields | None = None,
    locator: Fields | None = None,
    before: bytes = b"",
    behind_entries: bytes = b"",
) -> bytes:
    """A zip file of these parts, which are stored as they are.

    ``packed``: what stands in the place of a part, by name, and passes for its content deflated.
    ``headers``, ``entries``: by name of a part, the fields of its own header and of its entry in
    the directory that are to be otherwise; besides, ``name`` and ``extra`` are what stands behind.
    ``end``, ``end_64`` and ``locator``: the same, of the records behind the directory. The last two
    are written, and the sizes told in 64 bits, if ``end_64`` is given.
    ``before`` and ``behind_entries``: bytes of no part and of no entry, where all else is right.
    """
    body, directory = before, b""
    for name, part in content.items():
        whole = part.encode() if isinstance(part, str) else part
        stands = (packed or {}).get(name, whole)
        told: Fields = {
            "needs": 20,
            "method": 8 if name in (packed or {}) else 0,
            "crc": zlib.crc32(whole),
            "packed": len(stands),
            "size": len(whole),
            "name": name.encode(),
        }
        at: Fields = {"header": len(body)}
        body += _record("<4sHHHHHIIIHH", _HEADER, b"PK\3\4", told | headers.get(name, {})) + stands
        if end_64 is not None:
            at["extra"] = struct.pack("<HHQQQ", 1, 24, len(whole), len(stands), at["header"])
            at |= dict.fromkeys(("packed", "size", "header"), _IN_64_BITS)
        fields = told | {"made_by": 20} | at | entries.get(name, {})
        directory += _record("<4sHHHHHHIIIHHHHHII", _ENTRY, b"PK\1\2", fields)
    directory += behind_entries
    count, size, start = len(content), len(directory), len(body)
    told = {"here": count, "count": count, "size": size, "start": start}
    records = b""
    if end_64 is not None:
        there: Fields = {"at": start + size, "disks": 1} | (locator or {})
        records += _record("<4sQHHIIQQQQ", _END_64, b"PK\6\6", {"length": 44} | told | end_64)
        records += _record("<4sIQI", _LOCATOR, b"PK\6\7", there)
    records += _record("<4sHHHHIIH", _END, b"PK\5\6", told | (end or {}))
    return body + directory + records


def _record(layout: str, names: tuple[str, ...], signature: bytes, fields: Fields) -> bytes:
    name, extra = (bytes(fields.get(behind, b"")) for behind in ("name", "extra"))
    known: Fields = {
        "signature": signature,
        "name_length": len(name),
        "extra_length": len(extra),
    } | fields
    return struct.pack(layout, *(known.get(name, 0) for name in names)) + name + extra
