"""Which kind of file was uploaded, by its content: of all kinds only an .xlsx is looked into."""

from monitor.files.parser.container import Member, unpack
from monitor.files.parser.limits import Limits, Refused, damaged, megabytes

WORKBOOK = "xl/workbook.xml"
"""The part by which a zip is a workbook."""
_CONTENT_TYPES = "[content_types].xml"
_OPENDOCUMENT = "mimetype"
_NUMBERS = "index/document.iwa"
OF_DOCUMENTS = (_CONTENT_TYPES, _OPENDOCUMENT, _NUMBERS)
"""What a zip holds that is a document itself: Excel's, OpenDocument's, or that of Numbers."""
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b")
_TAR, _TAR_AT = b"ustar", 257
_TOLD_BY_ITS_BEGINNING = (
    "BESTAND-PDF",
    "BESTAND-INGEPAKT",
    "BESTAND-XML",
    "BESTAND-TEKST",
    "GEEN-WERKBOEK",
)
_TEXT_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f")


def check_first_bytes(data: bytes) -> None:
    """Raise Refused, with what it seems to be, at a file that doesn't begin as a zip does."""
    if data.startswith(b"PK\3\4"):
        return
    if not data.strip():
        raise Refused("BESTAND-LEEG")
    if data.startswith(_OLE2):
        if _wide("EncryptedPackage") in data:
            raise Refused("BESTAND-BEVEILIGD")
        if _wide("Workbook") in data or _wide("Book") in data:
            raise Refused("BESTAND-OUD-EXCEL")
        raise Refused("GEEN-WERKBOEK")
    if data.startswith(b"%PDF"):
        raise Refused("BESTAND-PDF")
    if data.startswith(_PACKED) or data[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR:
        raise Refused("BESTAND-INGEPAKT")
    if b"PK\5\6" in data[-(1 << 16) :]:
        raise damaged("data before the first part")
    if _TEXT_CONTROLS.isdisjoint(data[:4096]):
        if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
            raise Refused("BESTAND-XML")
        raise Refused("BESTAND-TEKST")
    raise Refused("GEEN-WERKBOEK")


def too_large(beginning: bytes, size: int, limits: Limits) -> Refused:
    """Why a file with so many bytes, and this beginning of at least 1 KB, is not read at all.

    What is no workbook is told as that: made smaller it would be refused for it yet.
    """
    try:
        check_first_bytes(beginning)
    except Refused as refused:
        # In an old workbook of Excel, or a protected one, the name that tells so comes later.
        if refused.code in _TOLD_BY_ITS_BEGINNING and not beginning.startswith(_OLE2):
            return refused
    most = megabytes(limits.file_bytes)
    return Refused("BESTAND-TE-GROOT", megabytes=megabytes(size), most=most)


def _wide(text: str) -> bytes:
    """ASCII in sixteen bits; the codec for that would have to be opened, and no file may be."""
    return b"".join(bytes((sign, 0)) for sign in text.encode())


def check_parts(data: bytes, members: dict[str, Member]) -> None:
    """Raise Refused at a zip that is no workbook, or none that we read, by the parts in it."""
    kind = members.get(_OPENDOCUMENT)
    if kind and b"opendocument" in b"".join(unpack(data, kind)):
        raise Refused("BESTAND-OPENDOCUMENT")
    if _NUMBERS in members:
        raise Refused("BESTAND-NUMBERS")
    if "xl/workbook.bin" in members:
        raise Refused("BESTAND-BINAIR")
    if WORKBOOK not in members or _CONTENT_TYPES not in members:
        raise Refused("GEEN-WERKBOEK")
    macros = any(name.rpartition("/")[2].startswith("vbaproject") for name in members)
    if macros or b"macroEnabled" in b"".join(unpack(data, members[_CONTENT_TYPES])):
        raise Refused("BESTAND-MACROS")
