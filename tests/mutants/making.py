"""Mutants of our own workbooks: each has one to three changes, chosen by a seed.

Few changes are of bytes: nearly all of those break the zip file or the XML and are refused alike.
Most are of what the XML says, and get as far as the reading of answers.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.files.filled_file import unzipped, zipped

Parts = dict[str, bytes]

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STYLES, TEXTS = "xl/styles.xml", "xl/sharedStrings.xml"

_CELL = re.compile(rb"<c\b[^>]*?(?:/>|>.*?</c>)", re.DOTALL)
_FILLED = re.compile(rb"<c\b[^>]*?(?<!/)>.*?</c>", re.DOTALL)
_ROW = re.compile(rb"<row\b[^>]*?(?:/>|>.*?</row>)", re.DOTALL)
_BELOW_THE_LABELS = re.compile(rb' r="[C-Z]+(?:[5-9]|[1-9][0-9]+)"')
_TAG = re.compile(rb"<[A-Za-z][^>]*>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')

_VALUES = (
    "",
    " ",
    *("0", "-0", "1", "3", "45", "0.45", "-1.2", "1e5", "1E309", "-1E309", "NaN", "nan", "INF"),
    *("99999999999999999999", "0.1000000000000000055", "45000", "2958466", "-1", "60", "46266.75"),
    *(
        "0x10",
        "1,5",
        "1.234",
        "1.234,56",
        "1_000",
        "+5",
        "5.",
        ".5",
        "1 2",
        "１２",
        "٣",
        "1e",
        "12abc",
    ),
    *("#N/A", "#REF!", "#SPILL!", "#N/B", "TRUE", "true", "ja", "nee", "x", "n.v.t.", "PM", "?"),
    *("3 - iets", "45%", "€ 200.000,-", "1,5 mln", "1-9-2026", "3-4", "2026-09-01", "1 sept. 2026"),
    *("2026-09-01T00:00:00", "1904-01-01", "&#50;", "1&#10;2", "<![CDATA[7]]>", "1<!-- -->2"),
    *("_x0000_7", "_x0037_", "7&#160;", "=1+1", "&lt;b&gt;", "Totaal", "🙂"),
)
_TYPES = ("s", "n", "b", "e", "str", "inlineStr", "d", "x", "")
_NUMBERS = (
    b"0",
    b"1",
    b"2",
    b"7",
    b"-1",
    b"9",
    b"14",
    b"49",
    b"164",
    b"9999",
    b"4294967295",
    b"a",
    b"",
)
_CODES = (
    *("0%", "0\\%", '0"%"', '0.0" mln"', "#,##0,", '0" uur"'),
    *("dd-mm-yyyy", "h:mm", "[h]:mm:ss", "@", "0.00", "General", "[Red]0"),
)


@dataclass(frozen=True)
class Mutant:
    """A changed workbook, and what was done to it."""

    content: bytes
    changes: tuple[str, ...]


def mutant(base: bytes, random: Random) -> Mutant:
    """A mutant of a workbook."""
    if random.random() < 0.07:
        return Mutant(_with_other_bytes(base, random), ("bytes of the file",))
    parts = unzipped(base)
    done = []
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        change = random.choices(list(CHANGES), weights=list(CHANGES.values()))[0]
        done.append(f"{change.__name__}: {change(parts, random)}")
    return Mutant(zipped(parts), tuple(done))


def _with_other_bytes(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content))
    match random.randrange(4):
        case 0:
            return (
                content[:at] + bytes([content[at] ^ 1 << random.randrange(8)]) + content[at + 1 :]
            )
        case 1:
            return content[:at] + random.randbytes(random.randint(1, 9)) + content[at:]
        case 2:
            return content[:at] + content[at + random.randint(1, 99) :]
    other = random.randrange(len(content))
    return content[:at] + content[other : other + random.randint(1, 99)] + content[at:]


def change_bytes(parts: Parts, random: Random) -> str:
    name = random.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    parts[name] = _with_other_bytes(parts[name], random) if parts[name] else b"x"
    return name


def change_a_tag(parts: Parts, random: Random) -> str:
    """Change, drop or copy an attribute, or the whole tag."""
    name = random.choice(
        [*_sheets(parts), *(part for part in (WORKBOOK, RELATIONS, STYLES, TEXTS) if part in parts)]
    )
    tag = random.choice(list(_TAG.finditer(parts[name])))
    attributes = list(_ATTRIBUTE.finditer(tag[0]))
    new = tag[0]
    if attributes and random.random() < 0.8:
        one, other = random.choice(attributes), random.choice(attributes)
        value = random.choice((other[2], random.choice(_NUMBERS), one[2] + b"0", one[2].lower()))
        new = new.replace(one[0], random.choice((b"", one[1] + b'="' + value + b'"')), 1)
    else:
        new = random.choice((b"", tag[0] * 2, tag[0].replace(b"<", b"<x", 1)))
    parts[name] = parts[name][: tag.start()] + new + parts[name][tag.end() :]
    return f"{name} {_shown(tag[0])} -> {_shown(new)}"


def change_a_value(parts: Parts, random: Random) -> str:
    def new(cell: bytes) -> bytes:
        value = random.choice(_VALUES).encode()
        if b"<t" in cell:
            return re.sub(rb"<t\b[^>]*>[^<]*", lambda _: b"<t>" + value, cell, count=1)
        return re.sub(rb"<v>[^<]*", lambda _: b"<v>" + value, cell, count=1)

    return _change_a_cell(parts, random, new)


def type_a_text(parts: Parts, random: Random) -> str:
    def new(cell: bytes) -> bytes:
        text = random.choice(_VALUES).encode()
        runs = random.choice(
            (
                b"<t>%s</t>",
                b"<r><t>%s</t></r>",
                b"<t>%s</t><rPh sb='0' eb='1'><t>9</t></rPh>",
                b"<r><rPr><strike/></rPr><t>4</t></r><r><t>%s</t></r>",
                b"<r><t>1</t></r><r><rPr><b/></rPr><t xml:space='preserve'>%s</t></r>",
            )
        )
        return _bare(cell) + b' t="inlineStr"><is>' + runs.replace(b"%s", text) + b"</is></c>"

    return _change_a_cell(parts, random, new)


def change_a_type(parts: Parts, random: Random) -> str:
    def new(cell: bytes) -> bytes:
        kind = random.choice(_TYPES).encode()
        without = re.sub(rb' t="[^"]*"', b"", cell, count=1)
        return without.replace(b"<c ", b'<c t="' + kind + b'" ', 1) if kind else without

    return _change_a_cell(parts, random, new)


def change_a_style(parts: Parts, random: Random) -> str:
    def new(cell: bytes) -> bytes:
        style = random.choice((str(random.randrange(60)).encode(), *_NUMBERS))
        return re.sub(rb' s="[^"]*"', b' s="' + style + b'"', cell, count=1)

    return _change_a_cell(parts, random, new)


def change_a_reference(parts: Parts, random: Random) -> str:
    def new(cell: bytes) -> bytes:
        letter, row = random.choice("ABCDEFGHZ"), random.randint(1, 60)
        reference = random.choice(
            (
                *[f"{letter}{row}"] * 5,
                f"{letter.lower()}{row}",
                f"${letter}${row}",
                f"{letter}0{row}",
            )
        )
        change = random.choice((f' r="{reference}"', "", f' r="{reference}"'))
        return re.sub(rb' r="[^"]*"', change.encode(), cell, count=1)

    return _change_a_cell(parts, random, new)


def copy_a_cell(parts: Parts, random: Random) -> str:
    def new(cell: bytes) -> bytes:
        reference = f"{random.choice('CDEFGHIJ')}{random.randint(5, 40)}".encode()
        other = re.sub(rb' r="[^"]*"', b' r="' + reference + b'"', cell, count=1)
        return cell + random.choice((cell, other, other, re.sub(rb' r="[^"]*"', b"", cell)))

    return _change_a_cell(parts, random, new)


def delete_a_cell(parts: Parts, random: Random) -> str:
    return _change_a_cell(parts, random, lambda _cell: b"")


def calculate_a_cell(parts: Parts, random: Random) -> str:
    def new(cell: bytes) -> bytes:
        formula = random.choice((b"<f>1+1</f>", b'<f t="shared" si="0"/>', b"<f/>", b"<f>NA()</f>"))
        value = b"<v>" + random.choice(_VALUES).encode() + b"</v>"
        stored = random.choice((b"", b"<v/>", value, value + value))
        kind = random.choice((b"", b' t="str"', b' t="e"', b' t="b"'))
        return (
            _bare(cell)
            + kind
            + b">"
            + random.choice((formula + stored, stored + formula))
            + b"</c>"
        )

    return _change_a_cell(parts, random, new)


def swap_cells(parts: Parts, random: Random) -> str:
    name = random.choice(_sheets(parts))
    cells = [cell for cell in _FILLED.findall(parts[name]) if b' r="' in cell]
    if len(cells) < 2:
        return "nothing"
    one, other = random.sample(cells, 2)
    first, second = (re.search(rb' r="[^"]*"', cell) for cell in (one, other))
    assert first
    assert second
    moved = one.replace(first[0], second[0], 1), other.replace(second[0], first[0], 1)
    parts[name] = parts[name].replace(one, b"\0", 1).replace(other, moved[0], 1)
    parts[name] = parts[name].replace(b"\0", moved[1], 1)
    return f"{name} {_shown(one)} and {_shown(other)}"


def change_a_row(parts: Parts, random: Random) -> str:
    name = random.choice(_sheets(parts))
    row = random.choice(list(_ROW.finditer(parts[name])))
    number = str(random.randint(1, 60)).encode()
    elsewhere = re.sub(rb'(r="[A-Z]*)[0-9]+"', rb"\g<1>%s\"" % number, row[0])
    new = random.choice(
        (
            b"",
            row[0] * 2,
            elsewhere,
            row[0] + elsewhere,
            re.sub(rb' r="[^"]*"', b' r="' + number + b'"', row[0], count=1),
            re.sub(rb' r="[^"]*"', b"", row[0], count=1),
            re.sub(rb' r="[^"]*"', b"", row[0]),
            row[0].replace(b"<row ", b'<row hidden="1" ', 1),
        )
    )
    parts[name] = parts[name][: row.start()] + new + parts[name][row.end() :]
    return f"{name} {_shown(row[0])} -> {_shown(new)}"


def merge(parts: Parts, random: Random) -> str:
    name = random.choice(_sheets(parts))
    top, left = random.randint(1, 40), random.randint(0, 8)
    bottom, right = top + random.randint(0, 4), left + random.randint(0, 3)
    block = f"{chr(65 + left)}{top}:{chr(65 + right)}{bottom}"
    one = f'<mergeCell ref="{block}"/>'.encode()
    if b"<mergeCells" in parts[name]:
        parts[name] = parts[name].replace(b"</mergeCells>", one + b"</mergeCells>")
    else:
        merged = b"</sheetData><mergeCells>" + one + b"</mergeCells>"
        parts[name] = parts[name].replace(b"</sheetData>", merged, 1)
    return f"{name} {block}"


def change_the_workbook(parts: Parts, random: Random) -> str:
    part = parts[WORKBOOK]
    sheets = re.findall(rb"<sheet\b[^>]*/>", part)
    one, other = random.sample(sheets, 2)
    relation = re.compile(rb'r:id="[^"]*"')
    swapped = relation.sub(lambda _: relation.findall(other)[0], one)
    titled = [
        re.sub(rb' name="[^"]*"', f' name="{name}"'.encode(), one)
        for name in ("Blad1", "PPS", "pps ", "KPI (2)", "Financiën", "", "Indicatoren")
    ]
    dated = [f'date1904="{value}"'.encode() for value in ("1", "true", "on", "0")]
    calendar = re.sub(rb"<workbookPr\b(?! date1904)", b"<workbookPr " + random.choice(dated), part)
    names = re.sub(rb"<definedNames>.*?</definedNames>", b"", part, flags=re.DOTALL)
    new = random.choice(
        (
            part.replace(one, random.choice(titled)),
            part.replace(one, one.replace(b"<sheet ", b'<sheet state="veryHidden" ', 1)),
            part.replace(one, b""),
            part.replace(one, b"\0").replace(other, one).replace(b"\0", other),
            part.replace(one, swapped),
            part.replace(one, swapped).replace(
                other, relation.sub(relation.findall(one)[0], other)
            ),
            calendar,
            calendar,
            names,
        )
    )
    parts[WORKBOOK] = new
    return f"{_shown(one)}, {_shown(other)}"


def change_a_format(parts: Parts, random: Random) -> str:
    part = parts[STYLES]
    found = list(re.finditer(rb'(numFmtId|formatCode)="[^"]*"', part))
    one = random.choice(found)
    value = random.choice(_CODES).replace('"', "&quot;").encode()
    if one[1] == b"numFmtId":
        value = random.choice((b"0", b"1", b"9", b"10", b"14", b"21", b"46", b"49", b"164", b"999"))
    new = one[1] + b'="' + value + b'"'
    parts[STYLES] = part[: one.start()] + new + part[one.end() :]
    return f"{_shown(one[0])} -> {_shown(new)}"


def change_a_shared_text(parts: Parts, random: Random) -> str:
    part = parts.get(TEXTS, b"")
    found = list(re.finditer(rb"<si\b.*?</si>", part, re.DOTALL))
    if not found:
        return "nothing"
    one = random.choice(found)
    value = random.choice(_VALUES).encode()
    new = random.choice(
        (
            b"<si><t>" + value + b"</t></si>",
            b"<si><r><t>" + value + b"</t></r><r><t>1</t></r></si>",
            b"<si><t>" + value + b"</t><rPh><t>8</t></rPh></si>",
            b"<si/>",
            b"",
            one[0] * 2,
        )
    )
    parts[TEXTS] = part[: one.start()] + new + part[one.end() :]
    return f"{_shown(one[0])} -> {_shown(new)}"


def swap_relations(parts: Parts, random: Random) -> str:
    part = parts[RELATIONS]
    targets = re.findall(rb'Target="[^"]*"', part)
    one, other = random.choice(targets), random.choice(targets)
    new = random.choice((other, one.upper(), one.replace(b"/", b"\\"), b'Target="x.xml"'))
    parts[RELATIONS] = part.replace(one, b"\0").replace(other, one).replace(b"\0", new)
    return f"{_shown(one)} -> {_shown(new)}"


def _change_a_cell(parts: Parts, random: Random, new: Callable[[bytes], bytes]) -> str:
    name = random.choice(_sheets(parts))
    cells = list((_FILLED if random.random() < 0.8 else _CELL).finditer(parts[name]))
    # Titles, headers and labels are most of what is filled in; the answers are what matters.
    inside = [cell for cell in cells if _BELOW_THE_LABELS.search(cell[0])]
    cell = random.choice(inside if inside and random.random() < 0.8 else cells)
    changed = new(cell[0])
    parts[name] = parts[name][: cell.start()] + changed + parts[name][cell.end() :]
    return f"{name} {_shown(cell[0])} -> {_shown(changed)}"


def _bare(cell: bytes) -> bytes:
    """The opening of a cell up to its closing bracket, without its type."""
    head = cell[: cell.index(b">")].rstrip(b"/")
    return re.sub(rb' t="[^"]*"', b"", head)


def _sheets(parts: Parts) -> list[str]:
    """The parts of the sheets with a table, which stand between the introduction and the lists."""
    found = sorted(name for name in parts if name.startswith("xl/worksheets/sheet"))
    return found[1:-1]


def _shown(xml: bytes) -> str:
    return xml[:160].decode("utf-8", "replace")


Change = Callable[[Parts, Random], str]

CHANGES: Mapping[Change, int] = {
    change_bytes: 10,
    change_a_tag: 14,
    change_a_value: 16,
    type_a_text: 12,
    change_a_type: 6,
    change_a_style: 6,
    change_a_reference: 6,
    copy_a_cell: 5,
    delete_a_cell: 3,
    calculate_a_cell: 6,
    swap_cells: 5,
    change_a_row: 6,
    merge: 4,
    change_the_workbook: 4,
    change_a_format: 5,
    change_a_shared_text: 6,
    swap_relations: 2,
}
"""What is done to a workbook, and how often in comparison."""
