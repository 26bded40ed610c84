"""Workbooks that are refused for the zip file around them."""

import struct
import zlib

from tests.files.hostile.case import Hostile
from tests.files.raw_zip import Fields, deflated, raw_zip
from tests.files.workbook_parts import (
    SHEET,
    Parts,
    parts,
    sheet_part,
    with_part,
    workbook,
    zipped,
)

BOOK = "xl/workbook.xml"
PICTURE, SECOND = "xl/media/1.png", "xl/media/2.png"
COUNT = len(parts())
FULL_16, FULL_32 = 0xFFFF, 0xFFFFFFFF
AES, OTHER_NAME, UNKNOWN = 0x9901, 0x7075, 0xCAFE
_ZERO_MB = bytes(2**20)


def extra_field(kind: int, content: bytes) -> bytes:
    """A field for what is told of a part behind its name."""
    return struct.pack("<HH", kind, len(content)) + content


def _in_directory(**false: int | bytes) -> bytes:
    """A workbook of which the directory says of the sheet, its last part, what isn't so."""
    return raw_zip(parts(), entries={SHEET: false})


def _in_header(**false: int | bytes) -> bytes:
    """A workbook of which the header of the sheet says what isn't so."""
    return raw_zip(parts(), headers={SHEET: false})


def _in_both(**false: int | bytes) -> bytes:
    return raw_zip(parts(), headers={SHEET: false}, entries={SHEET: false})


def _at_the_end(**false: int | bytes) -> bytes:
    return raw_zip(parts(), end=false)


def _with_comment(comment: bytes) -> bytes:
    return _at_the_end(comment_length=len(comment)) + comment


def _in_64_bits(end_64: Fields, locator: Fields | None = None, end: Fields | None = None) -> bytes:
    return raw_zip(parts(), end_64=end_64, locator=locator, end=end)


def _packed(stands: bytes) -> bytes:
    return raw_zip(parts(), packed={SHEET: stands})


def _one_more(name: str) -> bytes:
    return raw_zip(parts() | {name: b"x"})


def _two_called(name: str, other: str) -> bytes:
    """A workbook with a part of the first name, and one more that got the other."""
    false: dict[str, Fields] = {SECOND: {"name": other.encode()}}
    content: Parts = parts() | {name: parts().get(name, b"x"), SECOND: b"x"}
    return raw_zip(content, headers=false, entries=false)


def _without_an_end() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(sheet_part().encode()) + packer.flush(zlib.Z_SYNC_FLUSH)


def _torn() -> bytes:
    data = workbook()
    packed_at = data.index(SHEET.encode()) + len(SHEET)
    return data[:packed_at] + bytes(20) + data[packed_at + 20 :]


def _part_in_a_part() -> bytes:
    inner = raw_zip({SECOND: b"x"})
    content: Parts = parts() | {PICTURE: inner, SECOND: b"x"}
    return raw_zip(content, entries={SECOND: {"header": raw_zip(content).index(inner)}})


def _header_in_the_end() -> bytes:
    """The sheet's header would go on beyond the end of the file."""
    extra = extra_field(UNKNOWN, b"PK\3\4")
    end = len(raw_zip(parts(), entries={SHEET: {"extra": extra}}))
    return _in_directory(extra=extra, header=end - 22 - 4)


def _record_in_a_record() -> bytes:
    """The locator leads into the record before it, where another one seems to begin."""
    record_at = raw_zip(parts(), end_64={}).index(b"PK\6\6")
    seeming = int.from_bytes(b"PK\6\6", "little")
    return _in_64_bits({"start": seeming}, {"at": record_at + 48})


def _differing(**false: int | bytes) -> bytes:
    """The last record says this, and the one in 64 bits the truth."""
    return _in_64_bits({}, end=false)


_TOO_MANY: Fields = {"here": COUNT + 1, "count": COUNT + 1}
_TIGHT = "part packed more tightly than honest content can be"
_END = "no directory at the very end"
_PIECES = "directory in more than one piece"
_BETWEEN = "data before or between"
_ENTRY = "directory entry"
_HEADER = "header of a part"
_DIFFER = "header and directory differ"
_OVERLAP = "parts that overlap, or data before the first"
_ONE_NAME = "two parts with one name"
_PATH = "path of a part"
_RECORD = "64-bit directory record"
_NO_RECORD = "no 64-bit directory record"
_TWO = "two directories that differ"
_OTHER = "part other than promised"
_BEHIND = "packed data behind the end"

CONTAINER: dict[str, Hostile] = {
    # How much there is.
    "600 members": Hostile(
        lambda: zipped(parts() | {f"xl/media/{n}.png": b"x" for n in range(600)}),
        "WERKBOEK-TE-VEEL-ONDERDELEN",
    ),
    "sheet of 70 MB": Hostile(
        lambda: with_part(SHEET, sheet_part() + " " * 70 * 2**20), "WERKBOEK-UITGEPAKT-TE-GROOT"
    ),
    "pictures of 70 MB": Hostile(
        lambda: zipped(parts() | {f"xl/media/{n}.bmp": _ZERO_MB for n in range(70)}),
        "WERKBOEK-UITGEPAKT-TE-GROOT",
    ),
    "tight picture": Hostile(
        lambda: with_part("xl/media/1.bmp", _ZERO_MB + b"\0"), "BESTAND-ONVEILIG", _TIGHT
    ),
    **{
        f"tight {part}": Hostile(
            lambda part=part: with_part(f"xl/{part}.xml", "<x/>" + " " * 4 * 2**20),
            "BESTAND-ONVEILIG",
            _TIGHT,
        )
        for part in ("styles", "sharedStrings", "comments1", "workbook")
    },
    # Where the directory is.
    "cut off": Hostile(lambda: workbook()[:-100], "BESTAND-BESCHADIGD", _END),
    "data behind": Hostile(lambda: workbook() + b"\n", "BESTAND-BESCHADIGD", _END),
    "hardly anything": Hostile(
        lambda: b"PK\3\4" + bytes(4) + b"PK\5\6" + bytes(3), "BESTAND-BESCHADIGD", _END
    ),
    "another disk": Hostile(lambda: _at_the_end(disk=1), "BESTAND-BESCHADIGD", _PIECES),
    "begun on another disk": Hostile(
        lambda: _at_the_end(first_disk=1), "BESTAND-BESCHADIGD", _PIECES
    ),
    "parts on another disk": Hostile(
        lambda: _at_the_end(here=COUNT - 1), "BESTAND-BESCHADIGD", _PIECES
    ),
    "comment that isn't there": Hostile(
        lambda: _at_the_end(comment_length=9), "BESTAND-BESCHADIGD", _END
    ),
    "more behind than the comment": Hostile(
        lambda: _with_comment(b"mooi") + b"\n", "BESTAND-BESCHADIGD", _END
    ),
    "directory in the comment": Hostile(
        lambda: _with_comment(b"PK\5\6" + bytes(18)), "BESTAND-ONVEILIG", _BETWEEN
    ),
    "zip in the comment": Hostile(lambda: _with_comment(workbook()), "BESTAND-ONVEILIG", _BETWEEN),
    "beginning of a directory in the comment": Hostile(
        lambda: _with_comment(b"PK\5\6"), "BESTAND-BESCHADIGD", _END
    ),
    "zip before": Hostile(lambda: workbook() + workbook(), "BESTAND-ONVEILIG", _BETWEEN),
    "data behind the directory": Hostile(
        lambda: raw_zip(parts(), behind_entries=b"xx", end={"size": 9}),
        "BESTAND-ONVEILIG",
        _BETWEEN,
    ),
    "end that seems to have a locator": Hostile(
        lambda: (
            b"PK\3\4" + struct.pack("<I4sHHHHIIH", 0, b"PK\5\6", 0, 0, 19280, 19280, 1798, 0, 0)
        ),
        "BESTAND-ONVEILIG",
        _BETWEEN,
    ),
    "locator to nowhere": Hostile(
        lambda: _in_64_bits({}, {"at": 0}), "BESTAND-BESCHADIGD", _NO_RECORD
    ),
    "locator into a record": Hostile(_record_in_a_record, "BESTAND-BESCHADIGD", _NO_RECORD),
    "longer record": Hostile(lambda: _in_64_bits({"length": 45}), "BESTAND-BESCHADIGD", _RECORD),
    "parts on another disk, in 64 bits": Hostile(
        lambda: _in_64_bits({"here": COUNT - 1}), "BESTAND-BESCHADIGD", _RECORD
    ),
    "two counts": Hostile(lambda: _differing(here=4, count=4), "BESTAND-ONVEILIG", _TWO),
    "two sizes": Hostile(lambda: _differing(size=4), "BESTAND-ONVEILIG", _TWO),
    "two starts": Hostile(lambda: _differing(start=4), "BESTAND-ONVEILIG", _TWO),
    # The directory itself.
    "directory longer than its entries": Hostile(
        lambda: raw_zip(parts(), behind_entries=b"xx"),
        "BESTAND-BESCHADIGD",
        "directory longer than its entries",
    ),
    "one entry too many": Hostile(
        lambda: raw_zip(parts(), behind_entries=b"PK\1\2", end=_TOO_MANY),
        "BESTAND-BESCHADIGD",
        _ENTRY,
    ),
    "entry that is none": Hostile(
        lambda: _in_directory(signature=b"PK\1\3"), "BESTAND-BESCHADIGD", _ENTRY
    ),
    "endless name": Hostile(
        lambda: _in_directory(name_length=FULL_16), "BESTAND-BESCHADIGD", _ENTRY
    ),
    "size in 64 bits that is not there": Hostile(
        lambda: _in_directory(size=FULL_32), "BESTAND-BESCHADIGD", "64-bit field"
    ),
    "encrypted part": Hostile(lambda: _in_both(flags=1), "BESTAND-BEVEILIGD"),
    "part in another cipher": Hostile(
        lambda: _in_directory(extra=extra_field(AES, bytes(7))), "BESTAND-BEVEILIGD"
    ),
    "part in another cipher, of which nothing is told": Hostile(
        lambda: _in_directory(extra=extra_field(AES, b"")), "BESTAND-BEVEILIGD"
    ),
    "other packing": Hostile(lambda: _in_both(method=12), "BESTAND-ONVEILIG", "way of packing"),
    "second name": Hostile(
        lambda: _in_directory(extra=extra_field(OTHER_NAME, bytes(5) + b"x")),
        "BESTAND-ONVEILIG",
        "part with a second name",
    ),
    "link": Hostile(
        lambda: _in_directory(made_by=3 << 8, attributes=0o120777 << 16),
        "BESTAND-ONVEILIG",
        "link instead of a part",
    ),
    "same name twice": Hostile(
        lambda: _two_called(PICTURE, PICTURE), "BESTAND-ONVEILIG", _ONE_NAME
    ),
    "same name in capitals": Hostile(
        lambda: _two_called(SHEET, SHEET.upper()), "BESTAND-ONVEILIG", _ONE_NAME
    ),
    **{
        f"path {name!r}": Hostile(lambda name=name: _one_more(name), "BESTAND-ONVEILIG", _PATH)
        for name in (
            *("xl/../../evil.xml", "xl\\..\\..\\evil.xml", "/etc/evil", "\\evil", "C:/evil"),
            *("", "xl/media/1.png\0.exe"),
        )
    },
    # What stands before each part.
    "header beyond the end": Hostile(
        lambda: _in_directory(header=10**8), "BESTAND-BESCHADIGD", _HEADER
    ),
    "header in the end": Hostile(_header_in_the_end, "BESTAND-BESCHADIGD", _HEADER),
    "header that is none": Hostile(
        lambda: _in_header(signature=b"PK\3\5"), "BESTAND-BESCHADIGD", _HEADER
    ),
    "other name in the header": Hostile(
        lambda: _in_header(name=b"xl/worksheets/sheet9.xml"), "BESTAND-ONVEILIG", _DIFFER
    ),
    "other packing in the header": Hostile(
        lambda: _in_header(method=8), "BESTAND-ONVEILIG", _DIFFER
    ),
    "encrypted in the header": Hostile(lambda: _in_header(flags=1), "BESTAND-ONVEILIG", _DIFFER),
    # Where the parts stand.
    "over the next part": Hostile(
        lambda: raw_zip(parts(), entries={BOOK: {"packed": 10**4}}), "BESTAND-ONVEILIG", _OVERLAP
    ),
    "part in a part": Hostile(_part_in_a_part, "BESTAND-ONVEILIG", _OVERLAP),
    "part that nobody lists": Hostile(
        lambda: raw_zip(parts(), before=raw_zip({PICTURE: b"x"})), "BESTAND-ONVEILIG", _OVERLAP
    ),
    "over the directory": Hostile(
        lambda: _in_directory(packed=10**6),
        "BESTAND-ONVEILIG",
        "part that runs into the directory",
    ),
    # What is in them.
    "much smaller than it says": Hostile(
        lambda: _in_directory(size=70 * 2**20), "WERKBOEK-UITGEPAKT-TE-GROOT"
    ),
    "smaller than it says": Hostile(
        lambda: _in_directory(size=10**6), "BESTAND-BESCHADIGD", _OTHER
    ),
    "larger than it says": Hostile(
        lambda: _in_directory(size=100), "BESTAND-BESCHADIGD", "part larger than promised"
    ),
    "other checksum": Hostile(lambda: _in_directory(crc=1), "BESTAND-BESCHADIGD", _OTHER),
    "packed data torn": Hostile(_torn, "BESTAND-BESCHADIGD", "packed data: "),
    "packed data without an end": Hostile(
        lambda: _packed(_without_an_end()), "BESTAND-BESCHADIGD", "packed data without an end"
    ),
    "a byte behind packed data": Hostile(
        lambda: _packed(deflated(sheet_part().encode()) + b"x"), "BESTAND-BESCHADIGD", _BEHIND
    ),
    "much behind packed data": Hostile(
        lambda: _packed(deflated(sheet_part().encode()).ljust(2**16, b"x") + b"x"),
        "BESTAND-BESCHADIGD",
        _BEHIND,
    ),
}
