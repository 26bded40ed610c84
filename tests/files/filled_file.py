"""The template as a file that someone filled in, whole or with its XML changed."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from monitor.domain.layout import TABLES, TABS
from monitor.files.template import write_template
from monitor.files.workbook import Kind
from tests.files.filled_grid import MODEL, YEARS, filled_grid

_TITLES = [tab.title for tab in TABS]


@cache
def filled_bytes() -> bytes:
    """The template with every answer of ``filled_grid``, saved by openpyxl."""
    book = openpyxl.load_workbook(BytesIO(write_template(MODEL, YEARS)))
    filled = filled_grid()
    for title in [tab.title for tab in TABLES]:
        for (row, column), cell in filled[title].cells.items():
            target = book[title].cell(row, column)
            if target.value is None:
                target.value = cell.value
                if cell.kind is Kind.PERCENT:
                    target.number_format = "0%"
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook of openpyxl's."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def with_cell(sheet: str, reference: str, attributes: str, stored: str) -> bytes:
    """The filled template with other XML in one cell; its style stays, if it isn't given anew."""
    part = f"xl/worksheets/sheet{_TITLES.index(sheet) + 1}.xml"
    parts = unzipped(filled_bytes())
    pattern = rf'<c r="{reference}"([^>]*?)(?:/>|>.*?</c>)'

    def new(found: re.Match[str]) -> str:
        style = re.search(r' s="[^"]*"', found[1])
        kept = style[0] if style and ' s="' not in attributes else ""
        return f'<c r="{reference}"{kept}{attributes}>{stored}</c>'

    xml, times = re.subn(pattern, new, parts[part].decode(), flags=re.DOTALL)
    assert times == 1
    return zipped(parts | {part: xml.encode()})


def with_replaced(old: str, new: str, *, within: str = "") -> bytes:
    """The filled template with some XML replaced, in the parts whose name has this in it."""
    parts = unzipped(filled_bytes())
    changed = {
        name: content.replace(old.encode(), new.encode())
        for name, content in parts.items()
        if within in name
    }
    assert any(parts[name] != content for name, content in changed.items())
    return zipped(parts | changed)


def unzipped(content: bytes) -> dict[str, bytes]:
    """The parts of a workbook by name."""
    with ZipFile(BytesIO(content)) as container:
        return {name: container.read(name) for name in container.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A workbook of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return buffer.getvalue()


def changed_by(change: Callable[[openpyxl.Workbook], None]) -> bytes:
    """The filled template after a change with openpyxl."""
    book = openpyxl.load_workbook(BytesIO(filled_bytes()))
    change(book)
    return saved(book)
