"""The workbook's own parts: sheets, names, calendar, relations, shared texts and number formats."""

from monitor.files.parser.limits import Limits, damaged, unsafe
from monitor.files.parser.number_formats import shown_by
from monitor.files.parser.run_marks import is_mark
from monitor.files.parser.xml_stream import LOCAL, new_parser, parse

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.files.parser.number_formats import Shown

_BUILT_IN = (("2", "0.00"), ("9", "0%"), ("10", "0.00%"))
"""The formats that no file spells out, of those that show a number otherwise than it is."""
_SECTIONS = frozenset(("fonts", "fills", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"))
"""Of the part of the styles; a font or xf means something else in each."""


class SheetEntry:
    """A sheet as the workbook part lists it."""

    __slots__ = ("name", "relation", "visible")

    def __init__(self, name: str, relation: str, visible: bool) -> None:
        self.name = name
        self.relation = relation
        self.visible = visible


class WorkbookEntries:
    """What the workbook part says: its sheets in order, its constant names, its calendar."""

    __slots__ = ("date_1904", "names", "sheets")

    def __init__(self) -> None:
        self.sheets: list[SheetEntry] = []
        self.names: dict[str, str] = {}
        self.date_1904 = False


def read_workbook_part(pieces: "Iterable[bytes]") -> WorkbookEntries:
    """Read the workbook part. Of the defined names only text constants that hold everywhere."""
    found = WorkbookEntries()
    name: str | None = None
    formula: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        local = LOCAL[tag]
        if local == "sheet":
            relation = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            visible = attributes.get("state", "visible") == "visible"
            title = attributes.get("name", "")
            if not title:  # nothing could be said of a cell on it
                raise damaged("sheet without a name")
            found.sheets.append(SheetEntry(title, relation, visible))
        elif local == "workbookPr":
            found.date_1904 = attributes.get("date1904") in ("1", "true")
        elif local == "definedName" and "localSheetId" not in attributes:
            name = attributes.get("name", "").lower()
            formula.clear()

    def end(tag: str) -> None:
        nonlocal name
        if name is not None and LOCAL[tag] == "definedName":
            constant = "".join(formula).strip()
            if len(constant) > 1 and constant[0] == constant[-1] == '"':
                text = constant[1:-1]
                if '"' not in text.replace('""', ""):
                    found.names[name] = text.replace('""', '"')
            name = None

    parser = new_parser(start)
    parser.EndElementHandler = end
    parser.CharacterDataHandler = formula.append
    parse(parser, pieces)
    return found


def read_relations(
    pieces: "Iterable[bytes]",
) -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """Relation id -> (last word of its type, target), of the relations inside the file; and id ->
    target of those that lead out of it, which is never followed.
    """
    found, outside = {}, {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if LOCAL[tag] != "Relationship":
            return
        number, target = attributes.get("Id", ""), attributes.get("Target", "")
        if attributes.get("TargetMode") == "External":
            outside[number] = target
        else:
            found[number] = (attributes.get("Type", "").rpartition("/")[2], target)

    parse(new_parser(start), pieces)
    return found, outside


def resolved(folder: str, target: str) -> str:
    """The part that a relation of a part in this folder points to."""
    target = target.lower().replace("\\", "/")
    steps: list[str] = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def check_shared_texts(pieces: "Iterable[bytes]", limits: Limits) -> None:
    """Refuse a table of shared texts that claims more than it may: memory is reserved for it."""

    def start(_tag: str, attributes: dict[str, str]) -> None:
        claimed = attributes.get("uniqueCount")
        if claimed is None:
            return
        if not (claimed.isascii() and claimed.isdigit()):
            raise damaged("count of shared texts")
        if len(claimed) > 9 or int(claimed) > limits.shared_texts:
            raise unsafe("count of shared texts")

    parse(new_parser(start), pieces)


class CellStyles:
    """What styles do to a cell, by style number as cells name it.

    ``shown`` is how they show a number, if it isn't shown as it is; of what is in ``struck`` the
    whole text is struck through.
    """

    __slots__ = ("shown", "struck")

    def __init__(self) -> None:
        self.shown: dict[str, Shown] = {}
        self.struck: set[str] = set()


def read_cell_styles(pieces: "Iterable[bytes]") -> CellStyles:
    """Read the part of the styles."""
    formats: dict[str, Shown | None] = {number: shown_by(code) for number, code in _BUILT_IN}
    struck_fonts: set[str] = set()
    found = CellStyles()
    section = ""
    fonts = count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal section, fonts, count
        local = LOCAL[tag]
        if local in _SECTIONS:
            section = local
        elif local == "numFmt":
            formats[attributes.get("numFmtId", "")] = shown_by(attributes.get("formatCode", ""))
        elif section == "fonts":
            if local == "font":
                fonts += 1
            elif local == "strike" and is_mark(local, attributes):
                struck_fonts.add(str(fonts - 1))
        elif local == "xf" and section == "cellXfs":
            style = str(count)
            shown = formats.get(attributes.get("numFmtId", ""))
            if shown:
                found.shown[style] = shown
            if attributes.get("fontId") in struck_fonts:
                found.struck.add(style)
            count += 1

    parse(new_parser(start), pieces)
    return found
