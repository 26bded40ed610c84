"""A monitor workbook as a coordinator hands it in: our template, filled in with openpyxl."""

import io
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import openpyxl

from monitor.domain.model import Indicator
from monitor.files.model_file import load_model
from monitor.files.template import write_template
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")
TEMPLATE = write_template(MODEL, (2024, 2028))

FIELDS: Mapping[str, Any] = {
    "pps_id": "NHN-PROEF-01",
    "naam": "Proefhuis Voorbeeldstad",
    "campus": "Campus Voorbeeld",
    "regeling": "RIF 2024-2027",
    "startdatum": date(2024, 9, 1),
    "einddatum_subsidie": date(2028, 8, 31),
    "meetmoment": "2026-midterm",
    "peildatum": date(2026, 10, 1),
}
ANSWER_COLUMN = {"PPS": 3, "Indicatoren": 5}
FIRST_MONEY_COLUMN = 4


def filled_workbook(changes: Mapping[str, Any] | None = None, template: bytes = TEMPLATE) -> bytes:
    """Every question answered in the middle, and then the ``changes`` by the id of their row.

    A change on tab Financien goes into the first year's budget. Asked for again, it is the same
    file: making one takes longer than most tests that need one.
    """
    values = {**FIELDS, **{item.id: _middle(item) for item in MODEL.indicators}, **(changes or {})}
    # With the types: 1 and 1.0 and True are equal, but not the same in a cell.
    asked = (template, *((name, type(value), value) for name, value in values.items()))
    if asked not in _MADE:
        _MADE[asked] = _fill(values, template)
    return _MADE[asked]


_MADE: dict[tuple[Any, ...], bytes] = {}


def _fill(values: Mapping[str, Any], template: bytes) -> bytes:
    book, before, content = _opened(template), [], io.BytesIO()
    try:
        for name in ("PPS", "Indicatoren", "Financien"):
            for row in book[name].iter_rows(min_row=5):
                if row[0].value in values:
                    cell = row[ANSWER_COLUMN.get(name, FIRST_MONEY_COLUMN) - 1]
                    before.append((cell, cell.value, cell.number_format))
                    cell.value = values[row[0].value]
        book.save(content)
    finally:  # empty again for the next; a date brings a format of its own
        for cell, value, number_format in before:
            cell.value, cell.number_format = value, number_format
    return content.getvalue()


@cache
def _opened(template: bytes) -> openpyxl.Workbook:
    """The template as openpyxl reads it: that takes as long as filling it and writing it."""
    return openpyxl.load_workbook(io.BytesIO(template))


def _middle(item: Indicator) -> Any:
    match item.kind:
        case "level":
            return 3
        case "date":
            return date(2029, 8, 31) if item.counts_from == "subsidy_end" else date(2026, 1, 1)
        case "choice":
            return item.options[0].label
        case "share":
            return 0.5
    return 2
