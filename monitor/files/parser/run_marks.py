"""Marks on a part of a text: struck through, or standing small above or below the line.

The parser joins the parts: 72 with a small 1 behind it is 721 for it, and a 65 that somebody struck
through before a 72 is 6572.
"""

from monitor.files.parser.xml_stream import LOCAL, new_parser, parse

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMES = (b"strike", b"vertAlign")
_LONGEST_NAME = max(map(len, _NAMES))
_OFF = ("0", "false", "off", "baseline")


class Lookout:
    """Passes a part on, and sees whether a name of a mark stands anywhere in it."""

    __slots__ = ("seen",)

    def __init__(self) -> None:
        self.seen = False

    def passing(self, pieces: "Iterable[bytes]") -> "Iterable[bytes]":
        """The same pieces. A name may go on in the next."""
        tail = b""
        for piece in pieces:
            text = tail + piece
            self.seen = self.seen or any(name in text for name in _NAMES)
            tail = text[1 - _LONGEST_NAME :]
            yield piece


def is_mark(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a tag, without its prefix, marks the part of a text that it belongs to."""
    return tag in ("strike", "vertAlign") and attributes.get("val") not in _OFF


def marked_texts(pieces: "Iterable[bytes]") -> frozenset[int]:
    """The numbers of the shared texts of which a part is marked; blanks alone are no part."""
    found: set[int] = set()
    count = -1
    is_marked = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count, is_marked
        local = LOCAL[tag]
        parser.CharacterDataHandler = None
        if local in ("si", "r"):
            count += local == "si"
            is_marked = False
        elif is_mark(local, attributes):
            is_marked = True
        elif local == "t" and is_marked:
            parser.CharacterDataHandler = look

    def look(text: str) -> None:
        if text.strip():
            found.add(count)

    parser = new_parser(start)
    parse(parser, pieces)
    return frozenset(found)
