"""Any table as a workbook of one tab, for people who take it along."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import isfinite
from numbers import Number
from typing import Any

import pandas as pd

from monitor.files import look
from monitor.files.book import Book, Format, Sheet, Value
from monitor.files.text_height import height_of

SHEET = "Gegevens"
HEADER_ROW = 4
_NARROWEST, _WIDEST = 9, 60


def table_book(
    title: str, frame: pd.DataFrame, formats: Mapping[str, Format], note: str = ""
) -> Book:
    """The book of a table: title in A1, note in A2, header in row 4, then a row a row."""
    values = [[_value(item) for item in row] for row in frame.itertuples(index=False, name=None)]
    headers = [str(name) for name in frame.columns]
    chosen = [formats.get(name, Format.NUMBER) for name in headers]
    sheet = Sheet(
        SHEET,
        widths=[
            _width([header, *(row[position] for row in values)])
            for position, header in enumerate(headers)
        ],
        header_row=HEADER_ROW,
        filtered=True,
    )
    sheet.cells[1, 1] = (title, look.TITLE)
    sheet.cells[2, 1] = (note, look.INSTRUCTION)
    sheet.heights |= {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT}
    for column, (header, form) in enumerate(zip(headers, chosen, strict=True), 1):
        numeric = form in look.NUMERIC and _holds_numbers(row[column - 1] for row in values)
        style = look.HEADER_OF_NUMBERS if numeric else look.HEADER
        sheet.cells[HEADER_ROW, column] = (header, style)
    for row, line in enumerate(values, HEADER_ROW + 1):
        for column, (value, form) in enumerate(zip(line, chosen, strict=True), 1):
            sheet.cells[row, column] = (value, _style(value, form))
        sheet.heights[row] = height_of(_texts(line, sheet.widths), least=18)
    sheet.heights[HEADER_ROW] = height_of(_texts(headers, sheet.widths), least=24)
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


def _style(value: Value, form: Format) -> Any:
    match value:
        case str() | None:
            return look.CELL
        case date():
            return replace(look.CELL, format=Format.DATE)
        case _:
            return replace(look.CELL, format=form, right=True, wrap=False)


def _width(values: list[Value]) -> float:
    longest = max(
        len(part) for value in values for part in ("" if value is None else str(value)).split("\n")
    )
    return float(min(max(longest + 2, _NARROWEST), _WIDEST))


def _texts(values: Any, widths: list[float]) -> Any:
    return (
        (value, width, look.CELL.size)
        for value, width in zip(values, widths, strict=True)
        if isinstance(value, str)
    )
