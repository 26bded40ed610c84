"""Any table as a workbook of one tab, for people who take it along."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from math import ceil, isfinite
from numbers import Number
from typing import Any

import pandas as pd

from monitor.domain.clock import day_of
from monitor.domain.notation import Euros, are_percentages, euro, fraction
from monitor.files import look
from monitor.files.book import Book, Format, Sheet, Style, Value
from monitor.files.table_columns import Columns, columns_for
from monitor.files.text_height import height_of

HEADER_ROW = 4
_LEAST = 90
"""How wide a page is at least, for the title and the note above a small table."""
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
    tab: str,
    named_by: str = "",
) -> Book:
    """The book of a table: title in A1, note in A2, header in row 4, then a row a row.

    ``tab`` is what the sheet is called, also at the foot of each page. A table too wide for one
    page is printed on some beside each other: its columns up to ``named_by``, by default the
    first, come back on each with the title above them, and the note stands beside the title.
    """
    values = [[_value(item) for item in row] for row in frame.itertuples(index=False, name=None)]
    headers = [str(name) for name in frame.columns]
    found = [[row[place] for row in values] for place in range(len(headers))]
    chosen = [
        formats.get(name, _format(column)) for name, column in zip(headers, found, strict=True)
    ]
    columns = columns_for(
        headers,
        [[_text(value) for value in column] for column in found],
        headers.index(named_by) + 1 if named_by else 1,
    )
    sheet = Sheet(
        tab,
        widths=[float(width) for width in columns.widths],
        header_row=HEADER_ROW,
        fixed_columns=columns.fixed,
        filtered=True,
        pages_wide=columns.pages,
    )
    _write_above(sheet, title, note, columns)
    shares = {place for place, column in enumerate(found, 1) if are_percentages(column)}
    for column, (header, form) in enumerate(zip(headers, chosen, strict=True), 1):
        numeric = form in look.NUMERIC and _holds_numbers(found[column - 1])
        style = look.HEADER_OF_NUMBERS if numeric or column in shares else look.HEADER
        sheet.cells[HEADER_ROW, column] = (header, style)
    for row, line in enumerate(values, HEADER_ROW + 1):
        for column, (value, form) in enumerate(zip(line, chosen, strict=True), 1):
            sheet.cells[row, column] = (
                _percentage(value) if column in shares else (value, _style(value, form))
            )
        sheet.heights[row] = height_of(_texts(line, columns), least=18)
    sheet.heights[HEADER_ROW] = height_of(_texts(headers, columns), least=24)
    return Book(title, [sheet])


def _write_above(sheet: Sheet, title: str, note: str, columns: Columns) -> None:
    """Write the title and the note: below each other, or beside each other on the first of pages.

    What stands above columns that come back is printed on each page, so nothing else may.
    """
    if columns.fixed:
        names, first_page = columns.fixed, columns.on_first_page
        places = {(1, 1): (title, _TITLE, names), (1, names + 1): (note, _NOTE, first_page)}
    else:
        sheet.widths += [_SPARE] * max(0, ceil((_LEAST - sum(sheet.widths)) / _SPARE))
        page = len(sheet.widths)
        places = {(1, 1): (title, _TITLE, page), (2, 1): (note, _NOTE, page)}
    least = {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT}
    for (row, column), (text, style, last) in places.items():
        sheet.cells[row, column] = (text, style)
        sheet.across[row, column] = last
        width = sum(sheet.widths[column - 1 : last])
        height = height_of([(text, width, style.size)], least=least[row])
        sheet.heights[row] = max(height, sheet.heights.get(row, 0))


def _value(item: Any) -> Value:
    """What a cell can hold: text, number or date; yes and no as words; missing as empty."""
    if isinstance(item, str):
        return item
    if pd.api.types.is_scalar(item) and pd.isna(item):
        return None
    if pd.api.types.is_bool(item):
        return "ja" if item else "nee"
    if isinstance(item, Euros):
        return item
    if isinstance(item, Number):
        number = float(str(item))
        return number if isfinite(number) else str(item)
    if isinstance(item, pd.Timestamp):
        return day_of(item)
    return item if isinstance(item, date) else str(item)


def _text(value: Value) -> str:
    """What is read in a cell, as wide as it is there."""
    if isinstance(value, Euros):
        return euro(value)
    return "" if value is None else str(value)


def _holds_numbers(values: Any) -> bool:
    return any(isinstance(value, int | float) for value in values)


def _format(column: Iterable[Value]) -> Format:
    """How the numbers of a column are shown: where one is in tenths, all are.

    Not where some are ``Euros``: the others may each have another unit.
    """
    numbers = [value for value in column if isinstance(value, int | float)]
    in_tenths = all(round(number, 1) == number for number in numbers)
    whole = all(number == int(number) for number in numbers)
    alike = not any(isinstance(number, Euros) for number in numbers)
    return Format.TENTHS if alike and in_tenths and not whole else Format.NUMBER


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
        case Euros():
            return replace(look.CELL, format=Format.EUROS, right=True, wrap=False)
        case _:
            shown = Format.MONEY if form is Format.NUMBER and _in_thousands(value) else form
            return replace(look.CELL, format=shown, right=True, wrap=False)


def _in_thousands(value: float) -> bool:
    """Whether a number is whole and has a point for thousands."""
    return abs(value) >= 1000 and value == int(value)


def _texts(values: Any, columns: Columns) -> Any:
    return (
        (value, width, look.CELL.size)
        for value, width in zip(values, columns.widths, strict=True)
        if isinstance(value, str)
    )
