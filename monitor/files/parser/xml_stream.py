"""XML parts as streams of bytes and of tags, refusing what no honest workbook holds."""

import pyexpat

from monitor.files.parser.limits import Limits, damaged, unsafe

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    StartHandler = Callable[[str, dict[str, str]], None]

_ENCODINGS = ("UTF-8", "US-ASCII", "ASCII")
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_LONGEST_DECLARATION = max(map(len, _DECLARATIONS))


def without_declarations(pieces: "Iterable[bytes]") -> "Iterator[bytes]":
    """Pass a part on, refusing a DOCTYPE or ENTITY anywhere in it, in eight or sixteen bits."""
    tail = b""
    for piece in pieces:
        text = tail + piece.replace(b"\0", b"")
        if b"<!" in text:
            text = text.upper()
            if any(word in text for word in _DECLARATIONS):
                raise unsafe("declaration in XML")
        tail = text[1 - _LONGEST_DECLARATION :]
        yield piece


def plain_xml(pieces: "Iterable[bytes]", limits: Limits) -> "Iterator[bytes]":
    """Pass a part on, refusing sixteen-bit text, NUL bytes and endless tags or texts as well."""
    open_for = 0
    for piece in without_declarations(pieces):
        if b"\0" in piece:  # as in any sixteen-bit text
            raise unsafe("NUL byte in XML")
        closing = piece.find(b">")
        longest = open_for + (len(piece) if closing < 0 else closing)
        if longest > limits.tag_bytes:
            raise unsafe("endless tag or text in XML")
        open_for = longest if closing < 0 else len(piece) - 1 - piece.rfind(b">")
        yield piece


class _LocalNames(dict[str, str]):
    """Tag and attribute names without their prefix, each worked out once."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


LOCAL = _LocalNames()
"""Looks up a tag without its prefix: some programs write ``<x:c>`` for ``<c>``."""


def new_parser(start: "StartHandler") -> pyexpat.XMLParserType:
    """A parser that hands each starting tag to ``start`` and refuses odd encodings."""

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.upper() not in _ENCODINGS:
            raise unsafe("encoding of XML")

    parser = pyexpat.ParserCreate()
    parser.buffer_text = True
    parser.XmlDeclHandler = declared
    parser.StartElementHandler = start
    return parser


def feed(parser: pyexpat.XMLParserType, pieces: "Iterable[bytes]") -> "Iterator[None]":
    """Parse piece by piece; yields after each, for a look at what has been counted so far.

    Raises Refused when the part is not well-formed.
    """
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            yield
        parser.Parse(b"", True)
        yield  # a parser may keep the last tags until it knows that nothing follows
    except pyexpat.ExpatError as error:
        raise damaged(f"XML: {error}") from error


def parse(parser: pyexpat.XMLParserType, pieces: "Iterable[bytes]") -> None:
    """Parse a whole part. Raises Refused when it is not well-formed."""
    for _ in feed(parser, pieces):
        pass
