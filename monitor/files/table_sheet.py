"""Any table as a workbook of one tab, for people who take it along."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from math import ceil, isfinite
from numbers import Number
from typing import Any

import pandas as pd

from monitor.domain.notation import are_percentages, fraction
from monitor.files import look
from monitor.files.book import Book, Format, Sheet, Style, Value
from monitor.files.text_height import height_of

SHEET = "Gegevens"
HEADER_ROW = 4
_NARROWEST, _WIDEST = 9, 60
_LONGEST_WORD = 16
"""A longer word may be broken where a table is too wide for its page."""
_LONGEST_NAME = 40
"""Where it isn't, as much of a longer word as of the name of a file stays whole."""
_PAGE = 175
"""How wide a table may be, in characters: on A4 its letters are then over 8 points."""
_LEAST = 90
"""How wide a page is at least, for the title and the note above a small table."""
_AROUND = 2
"""The room around a text, in characters."""
_OF_NAMES = 0.75
"""How much of a column counts for a word longer than it: a name of a file is of capitals, digits
and underscores, which are wider than most letters."""
_SPARE = 12
"""How wide the empty columns beside a small table are."""
_TITLE = replace(look.TITLE, wrap=True)
_PERCENTAGE = replace(look.CELL, right=True, wrap=False)
_NOTE = replace(look.INSTRUCTION, wrap=True)


def table_book(
    title: str,
    frame: pd.DataFrame,
    formats: Mapping[str, Format],
    note: str = "",
    *,
    tab: str = SHEET,
) -> Book:
    """The book of a table: title in A1, note in A2, header in row 4, then a row a row.

    ``tab`` is what the sheet is called, also at the foot of each page.
    """
    values = [[_value(item) for item in row] for row in frame.itertuples(index=False, name=None)]
    headers = [str(name) for name in frame.columns]
    chosen = [formats.get(name, Format.NUMBER) for name in headers]
    widths = _widths(
        [[header, *(row[place] for row in values)] for place, header in enumerate(headers)]
    )
    across = widths + [_SPARE] * max(0, ceil((_LEAST - sum(widths)) / _SPARE))
    sheet = Sheet(tab, widths=across, across=(1, 2), header_row=HEADER_ROW, filtered=True)
    for row, (text, style, least) in enumerate(
        [(title, _TITLE, look.TITLE_HEIGHT), (note, _NOTE, look.INSTRUCTION_HEIGHT)], 1
    ):
        sheet.cells[row, 1] = (text, style)
        sheet.heights[row] = height_of([(text, sum(across), style.size)], least=least)
    shares = {
        place
        for place, column in enumerate(zip(*values, strict=True), 1)
        if are_percentages(column)
    }
    for column, (header, form) in enumerate(zip(headers, chosen, strict=True), 1):
        numeric = form in look.NUMERIC and _holds_numbers(row[column - 1] for row in values)
        style = look.HEADER_OF_NUMBERS if numeric or column in shares else look.HEADER
        sheet.cells[HEADER_ROW, column] = (header, style)
    for row, line in enumerate(values, HEADER_ROW + 1):
        for column, (value, form) in enumerate(zip(line, chosen, strict=True), 1):
            sheet.cells[row, column] = (
                _percentage(value) if column in shares else (value, _style(value, form))
            )
        sheet.heights[row] = height_of(_texts(line, widths), least=18)
    sheet.heights[HEADER_ROW] = height_of(_texts(headers, widths), least=24)
    return Book(title, [sheet])


def _value(item: Any) -> Value:
    """What a cell can hold: text, number or date; yes and no as words; missing as empty."""
    if isinstance(item, str):
        return item
    if pd.api.types.is_scalar(item) and pd.isna(item):
        return None
    if pd.api.types.is_bool(item):
        return "ja" if item else "nee"
    if isinstance(item, Number):
        number = float(str(item))
        return number if isfinite(number) else str(item)
    if isinstance(item, pd.Timestamp):
        return item.date()
    return item if isinstance(item, date) else str(item)


def _holds_numbers(values: Any) -> bool:
    return any(isinstance(value, int | float) for value in values)


def _percentage(value: Value) -> tuple[Value, Style]:
    """A percentage in words as the number that it says, with as many decimals.

    It was rounded as on screen, on its own side of every bound; Excel has nothing left to round.
    """
    found = fraction(value) if isinstance(value, str) else None
    if found is None:
        return value, _PERCENTAGE
    share, decimals = found
    return share, replace(_PERCENTAGE, format=Format.SHARE if decimals else Format.WHOLE_SHARE)


def _style(value: Value, form: Format) -> Any:
    match value:
        case str() | None:
            return look.CELL
        case date():
            return replace(look.CELL, format=Format.DATE)
        case _:
            shown = Format.MONEY if form is Format.NUMBER and _in_thousands(value) else form
            return replace(look.CELL, format=shown, right=True, wrap=False)


def _in_thousands(value: float) -> bool:
    """Whether a number is whole and has a point for thousands."""
    return abs(value) >= 1000 and value == int(value)


def _widths(columns: list[list[Value]]) -> list[float]:
    """How wide columns, of a header and values, are: as their texts, and together as a page.

    A column is at least as wide as its words. What room there is then goes to the names of files
    and other long words, and then to those whose texts take the most lines: a row is as high as
    its highest cell.
    """
    texts = [["" if value is None else str(value) for value in column] for column in columns]
    words = [_longest(word for text in column for word in text.split()) for column in texts]
    lines = [_longest(line for text in column for line in text.split("\n")) for column in texts]
    found = [min(word, _LONGEST_WORD) for word in words]
    whole = [min(word, _LONGEST_NAME) for word in words]
    if sum(whole) <= _PAGE:
        found = whole
    while sum(found) < _PAGE:
        wanting = [
            (line / width, place)
            for place, (line, width) in enumerate(zip(lines, found, strict=True))
            if width < min(line, _WIDEST)
        ]
        if not wanting:
            break
        found[max(wanting)[1]] += 1
    return [float(width) for width in found]


def _longest(texts: Iterable[str]) -> int:
    return max(max(map(len, texts), default=0) + _AROUND, _NARROWEST)


def _texts(values: Any, widths: list[float]) -> Any:
    return (
        (value, _counted_on(value, width), look.CELL.size)
        for value, width in zip(values, widths, strict=True)
        if isinstance(value, str)
    )


def _counted_on(text: str, width: float) -> float:
    """The width to count the lines of a text with, on the safe side."""
    longest = max(map(len, text.split()), default=0)
    return width * _OF_NAMES if longest + _AROUND > width else width
