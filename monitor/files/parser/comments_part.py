"""The notes and comments at the cells of one sheet, each sort in a part of its own.

A comment that can be answered is written twice: in a part of its own, and as a note that tells who
can't read that one to look for a newer program. That note isn't told.
"""

from monitor.files.parser.cell_names import a1, split_reference
from monitor.files.parser.limits import Limits, text_too_long, too_many_cells
from monitor.files.parser.xml_stream import LOCAL, new_parser, parse

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable

    Comment = tuple[int, int, str, str]

KINDS = ("comments", "threadedComment")
"""What the relations that lead to these parts are called."""
_TEXT_IN = {"comment": "t", "threadedComment": "text"}
"""The tag that holds the text, of each sort."""
_STANDS_FOR_A_THREAD = "tc="


def read_comments(
    pieces: "Iterable[bytes]", sheet: str, most: int, limits: Limits
) -> "list[Comment]":
    """Row, column, author and text of each, in the order of the part.

    The author of a comment that can be answered is "". ``sheet`` is for the messages. Raises
    Refused at more than ``most``, at a text longer than a cell's, and at an impossible reference.
    """
    found: list[Comment] = []
    authors: list[str] = []
    text: list[str] = []
    sort = reference = number = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal sort, reference, number
        local = LOCAL[tag]
        if local in _TEXT_IN:
            sort, reference = local, attributes.get("ref", "")
            number = attributes.get("authorId", "")
            text.clear()
        if local == _TEXT_IN.get(sort) or local == "author":
            parser.CharacterDataHandler = text.append

    def end(tag: str) -> None:
        nonlocal sort
        parser.CharacterDataHandler = None
        local = LOCAL[tag]
        if local == "author":
            authors.append("".join(text))
            text.clear()
        elif local == sort:
            keep("".join(text))
            sort = ""

    def keep(told: str) -> None:
        row, column = split_reference(reference)
        if len(told) > limits.text_length:
            raise text_too_long(sheet, a1(row, column), limits)
        is_known = number.isascii() and number.isdigit() and len(number) < 9
        author = authors[int(number)] if is_known and int(number) < len(authors) else ""
        if not author.startswith(_STANDS_FOR_A_THREAD):
            found.append((row, column, author, told))
        if len(found) > most:
            raise too_many_cells(limits)

    parser = new_parser(start)
    parser.EndElementHandler = end
    parse(parser, pieces)
    return found
