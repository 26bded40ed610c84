"""The first look at uploaded bytes: is this a workbook that can be read without harm?

``precheck`` decides by content, never by name. It runs in the parser's child process, before the
parser; only the standard library, and of that only what is cheap to import.
"""

from monitor.files.parser.book_parts import (
    CellStyles,
    check_shared_texts,
    read_cell_styles,
    read_relations,
    read_workbook_part,
    resolved,
)
from monitor.files.parser.comments_part import KINDS, read_comments
from monitor.files.parser.container import Member, list_members, unpack
from monitor.files.parser.drawing_part import DRAWING, read_boxes
from monitor.files.parser.kinds_of_files import (
    WORKBOOK,
    check_first_bytes,
    check_parts,
    too_large,
)
from monitor.files.parser.limits import (
    OUTER_WALL,
    Limits,
    Refused,
    damaged,
    too_many_cells,
)
from monitor.files.parser.link_targets import link_targets
from monitor.files.parser.run_marks import Lookout, marked_texts
from monitor.files.parser.sheet_notes import SheetNotes
from monitor.files.parser.sheet_part import PRINTED_ABOVE, read_sheet_part
from monitor.files.parser.xml_stream import plain_xml, without_declarations

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.files.parser.comments_part import Comment
    from monitor.files.parser.drawing_part import Box
    from monitor.files.parser.link_targets import Target

    Aside = tuple[str, int, int, str]

__all__ = ["OUTER_WALL", "CheckedSheet", "Limits", "Precheck", "Refused", "precheck"]

_RELATIONS = "xl/_rels/workbook.xml.rels"
_XML_ENDINGS = (".xml", ".rels", ".vml")


class CheckedSheet:
    """A sheet that passed: its name, whether a user sees its tab, and what was noted of it.

    ``comments`` are what users wrote at cells: row, column, author and text. ``asides`` are texts
    in no cell, and addresses behind one: what holds each, row and column where it begins (0 beside
    a page), and text.
    """

    __slots__ = ("asides", "comments", "holds_cells", "name", "notes", "visible")

    def __init__(
        self,
        name: str,
        visible: bool,
        holds_cells: bool,
        notes: SheetNotes,
        comments: "list[Comment]",
        asides: "list[Aside]",
    ) -> None:
        self.name = name
        self.visible = visible
        self.holds_cells = holds_cells
        self.notes = notes
        self.comments = comments
        self.asides = asides


class Precheck:
    """What is known of a workbook that may be parsed.

    ``sheets`` in the workbook's order; ``names`` the text constants that hold in all sheets, by
    name in lower case; ``date_1904`` whether its serial dates count from 1904.
    """

    __slots__ = ("date_1904", "names", "sheets")

    def __init__(
        self, sheets: tuple[CheckedSheet, ...], names: dict[str, str], date_1904: bool
    ) -> None:
        self.sheets = sheets
        self.names = names
        self.date_1904 = date_1904


def precheck(data: bytes, limits: Limits = OUTER_WALL) -> Precheck:
    """Check a file as uploaded and note what the parser will not tell.

    Raises Refused, with the code of a rule and its facts, when the file is no .xlsx workbook,
    exceeds ``limits``, is broken, or holds what only a hostile file holds.
    """
    if len(data) > limits.file_bytes:
        raise too_large(data, len(data), limits)
    check_first_bytes(data)
    members = list_members(data, limits)
    check_parts(data, members)
    return _Book(data, members, limits).check()


def _asides(boxes: "list[Box]", links: "list[Target]", notes: SheetNotes) -> "list[Aside]":
    return [
        *(("box", *box) for box in boxes),
        *(("link", *link) for link in links),
        *(
            ("header" if tag in PRINTED_ABOVE else "footer", 0, 0, text)
            for tag, text in notes.printed.items()
        ),
    ]


class _Book:
    """One workbook under check; each part is unpacked once."""

    def __init__(self, data: bytes, members: dict[str, Member], limits: Limits) -> None:
        self.data = data
        self.unread = dict(members)
        self.limits = limits
        self.members = members

    def check(self) -> Precheck:
        if _RELATIONS not in self.members:
            raise damaged("no relations of the workbook")
        entries = read_workbook_part(self.xml(WORKBOOK))
        relations, _ = read_relations(self.xml(_RELATIONS))
        self.check_sheet_names([sheet.name for sheet in entries.sheets])
        styles = CellStyles()
        if part_of_styles := self.part_of_kind("styles", relations):
            styles = read_cell_styles(self.xml(part_of_styles))
        marked: frozenset[int] = frozenset()
        if texts := self.part_of_kind("sharedStrings", relations):
            marked = self.check_texts(texts)
        sheets = []
        cells_left, area_left = self.limits.cells, self.limits.workbook_area
        for sheet in entries.sheets:
            kind, target = relations.get(sheet.relation, ("", ""))
            part = self.part_named(target)
            notes = read_sheet_part(
                self.xml(part), sheet.name, styles, marked, cells_left, self.limits
            )
            cells_left -= len(notes.content)
            area_left -= notes.area
            if area_left < 0:
                raise too_many_cells(self.limits)
            notes.content.clear()
            related, outside = self.related_to(part)
            comments = self.comments_in(related, sheet.name, cells_left)
            cells_left -= len(comments)
            boxes = self.boxes_in(related, sheet.name, cells_left)
            cells_left -= len(boxes)
            links = link_targets(notes.links, outside, sheet.name, cells_left, self.limits)
            cells_left -= len(links)
            is_worksheet, asides = kind == "worksheet", _asides(boxes, links, notes)
            sheets.append(
                CheckedSheet(sheet.name, sheet.visible, is_worksheet, notes, comments, asides)
            )
        self.check_the_rest()
        return Precheck(tuple(sheets), entries.names, entries.date_1904)

    def check_texts(self, part: str) -> frozenset[int]:
        """The shared texts of which a part is marked: few workbooks have any, or are read twice."""
        lookout = Lookout()
        check_shared_texts(lookout.passing(self.xml(part)), self.limits)
        if not lookout.seen:
            return frozenset()
        return marked_texts(plain_xml(unpack(self.data, self.members[part]), self.limits))

    def related_to(self, part: str) -> tuple[list[tuple[str, str]], dict[str, str]]:
        """The parts that the relations of a sheet lead to, each with the kind of its relation.

        And by id of the relation where the others lead, out of the file.
        """
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels"
        if relations not in self.members:
            return [], {}
        inside, outside = read_relations(self.xml(relations))
        named = ((kind, resolved(folder, target)) for kind, target in inside.values())
        return [(kind, name) for kind, name in named if name in self.members], outside

    def comments_in(self, related: list[tuple[str, str]], sheet: str, most: int) -> "list[Comment]":
        """What stands in the notes and comments of a sheet, at most so many; each is as a cell."""
        found: list[Comment] = []
        for kind, name in related:
            if kind in KINDS:
                found += read_comments(self.xml(name), sheet, most - len(found), self.limits)
        return found

    def boxes_in(self, related: list[tuple[str, str]], sheet: str, most: int) -> "list[Box]":
        """What stands in the text boxes over a sheet, likewise."""
        found: list[Box] = []
        for name in dict.fromkeys(name for kind, name in related if kind == DRAWING):
            found += read_boxes(self.xml(name), sheet, most - len(found), self.limits)
        return found

    def check_sheet_names(self, names: list[str]) -> None:
        if not names:
            raise damaged("no sheets")
        if len(names) > self.limits.sheets:
            raise Refused("WERKBOEK-TE-VEEL-BLADEN", count=len(names), most=self.limits.sheets)
        seen = set()
        for name in names:
            if name.casefold() in seen:
                raise Refused("BLADNAAM-DUBBEL", sheet=name)
            seen.add(name.casefold())

    def check_the_rest(self) -> None:
        """Unpack what nobody reads too: it may lie about its size or hold a declaration."""
        for name, member in self.unread.items():
            pieces = unpack(self.data, member)
            if name.startswith("customxml/"):  # honest ones are in sixteen bits
                pieces = without_declarations(pieces)
            elif name.endswith(_XML_ENDINGS):
                pieces = plain_xml(pieces, self.limits)
            for _ in pieces:
                pass

    def xml(self, name: str) -> "Iterator[bytes]":
        member = self.unread.pop(name, None)
        if member is None:
            raise damaged("one part in two roles")
        return plain_xml(unpack(self.data, member), self.limits)

    def part_named(self, target: str) -> str:
        """The part that a relation of the workbook points to, as the parser resolves it."""
        name = target.lower().replace("\\", "/").lstrip("/")
        if not name.startswith("xl/"):
            name = f"xl/{name}"
        if name not in self.members:
            raise damaged("sheet without its part")
        return name

    def part_of_kind(self, kind: str, relations: dict[str, tuple[str, str]]) -> str | None:
        """The part of which there is one at most; the parser looks at a fixed place."""
        fixed = f"xl/{kind.lower()}.xml"
        related = [self.part_named(target) for other, target in relations.values() if other == kind]
        if any(name != fixed for name in related):
            raise damaged("part at another place than the parser looks")
        return fixed if fixed in self.members else None
