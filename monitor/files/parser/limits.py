"""How large a workbook may be, and what is raised when a file is refused.

The parser's child process imports this module and those that use it, and each millisecond of that
is one for every file. So they import little: no dataclasses, typing, collections.abc, os, re, json,
pathlib or zipfile. Names that only annotations need are for the type checker alone.
"""


class Limits:
    """The bounds of a workbook. The values here are the outer wall; a subclass may be narrower.

    They stand well above what honest workbooks reach (the largest of some six hundred had 58
    sheets, 358,000 cells and 22 MB unpacked) and below what hurts a parser. Read only.
    """

    __slots__ = ()

    file_bytes = 10 * 2**20
    members = 500
    unpacked_bytes = 64 * 2**20
    """All parts of the file together; also the most text that one reading may yield."""
    ratio = 100
    """Unpacked to packed, for a part above ``ratio_applies_above`` bytes."""
    ratio_applies_above = 2**20
    tag_bytes = 128 * 1024
    """The longest stretch of XML without a ``>``: it holds the longest cell text, not more."""
    shared_texts = 500_000
    sheets = 60
    cells = 500_000
    """Cells with content, over the whole workbook; empty cells with a style do not count."""
    rows = 100_000
    columns = 1_000
    sheet_area = 2_000_000
    """Rows times columns of the smallest block around a sheet's content."""
    workbook_area = 4_000_000
    range_area = 10_000
    """Cells in one merged block or one hyperlink."""
    ranges = 10_000
    """Merged blocks and hyperlinks, in one sheet."""
    text_length = 32_767
    """Characters in one cell: Excel's own bound."""


OUTER_WALL = Limits()


class _UploadLimits(Limits):
    """What a monitor may be, with room for the tabs, pictures and lists that an office adds.

    A monitor of ours is far smaller: filled in for ten years it has 9 sheets, 1,700 cells, 64 rows,
    39 columns and a quarter of a megabyte unpacked, also when LibreOffice saved it. So what counts
    is what others keep beside it, for which the largest of some six hundred honest workbooks
    stands, and our own tab of leftovers, with a row of three cells for each cell left out.

    The rest is as in the outer wall. The size of the file, since the browser keeps back what is
    larger and a person should meet one number; sheets (60, and an honest file had 58) and columns
    (1,000, and one had 967), since the areas below bound what they cost; and what is wrong at any
    size.
    """

    __slots__ = ()

    members = 300
    """Honest files had 196 at most; ours 17, or 26 as LibreOffice saves it."""
    unpacked_bytes = 32 * 2**20
    """Honest files had 22 MB at most; 20,000 leftovers take 5."""
    shared_texts = 250_000
    """No more than there may be cells."""
    cells = 250_000
    """99 of 100 honest files had fewer than 143,000; 20,000 leftovers are 60,000."""
    rows = 50_000
    """Honest files had 19,500 at most; the tab of leftovers has a row for each."""
    sheet_area = 1_000_000
    """Honest files had 340,000 at most."""
    workbook_area = 2_000_000
    """Two sheets of that size."""
    ranges = 5_000
    """Honest files had 1,770 at most."""


UPLOADS = _UploadLimits()


class Refused(Exception):
    """A file is not read any further. ``code`` is a rule's; ``facts`` are what its texts name.

    A fact ``reason`` is for developers: for the log, never for the screen.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


def damaged(reason: str) -> Refused:
    """A refusal because the file is broken; the reason is for developers, not for the screen."""
    return Refused("BESTAND-BESCHADIGD", reason=reason)


def unsafe(reason: str, part: str = "") -> Refused:
    """A refusal because no honest program writes this; the reason is for developers.

    ``part``: the part of the container that is to blame, "" where none is.
    """
    return Refused("BESTAND-ONVEILIG", reason=reason, part=part)


def unreadable(reason: str) -> Refused:
    """A refusal because the parser gave up on a file that had passed; the reason as above."""
    return Refused("BESTAND-ONLEESBAAR", reason=reason)


def too_many_cells(limits: Limits) -> Refused:
    """A refusal because more cells are filled than there may be, or lie further apart."""
    return Refused("WERKBOEK-TE-VEEL-CELLEN", most=limits.cells)


def text_too_long(sheet: str, place: str, limits: Limits) -> Refused:
    """A refusal because of the text at a place (A1) on a sheet."""
    return Refused("CEL-TEKST-TE-LANG", sheet=sheet, cell=place, most=limits.text_length)


def megabytes(size: int) -> int:
    """A size in whole megabytes, rounded up, as people name it."""
    return -(-size // 2**20)
