"""What is noted of one sheet before the parser reads it, which hides it."""

from monitor.files.parser.cell_names import Address

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from monitor.files.parser.number_formats import Shown

Block = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


class SheetNotes:
    """What the parser hides of a sheet, by address, and the merged blocks.

    ``marked`` are the cells with a text of which a part is struck through, or above the line; of
    those in ``struck`` all is struck through.
    ``uncomputed`` are the formulas without a result, each as it is stored; "" where that is only
    told at another cell, or is longer than a text may be.
    ``links`` are the first cells with a link, each with the id of the relation that it leads by.
    ``printed`` are the texts above and below its pages, by the tag that holds each.
    ``plain`` says that nothing in the part could break a value in pieces.
    """

    __slots__ = (
        "area",
        "content",
        "errors",
        "links",
        "marked",
        "merged",
        "plain",
        "printed",
        "ranges",
        "shown",
        "struck",
        "uncomputed",
    )

    def __init__(self) -> None:
        self.errors: dict[Address, str] = {}
        self.uncomputed: dict[Address, str] = {}
        self.shown: dict[Address, Shown] = {}
        self.marked: set[Address] = set()
        self.struck: set[Address] = set()
        self.merged: list[Block] = []
        self.links: list[tuple[int, int, str]] = []
        self.printed: dict[str, str] = {}
        self.ranges = 0
        self.content: list[Address] = []
        self.area = 0
        self.plain = True
