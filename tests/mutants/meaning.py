"""Whether what is stored in a cell is what was read from it, by what the second reader sees."""

import datetime
import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

import pandas as pd

from monitor.domain.keys import key
from tests.files.filled_grid import MODEL
from tests.mutants.plain_reading import Seen

Record = Mapping[str, Any]

_TICKS = ("✓", "✔", "☑", "v", "ok", "oke", "klopt", "klopt nog", "ongewijzigd")
_YES_OR_NO = {"waar": "ja", "true": "ja", "onwaar": "nee", "false": "nee", "x": "ja"}
_DAYS_FROM = {False: datetime.date(1899, 12, 30), True: datetime.date(1904, 1, 1)}


def means(cell: Seen, record: Record, row_id: str, date_1904: bool) -> bool:
    """Whether what is stored in a cell is what was read from it."""
    if cell.kind in ("error", "formula"):
        return False
    if not pd.isna(record["date"]):
        return _means_date(cell, record["date"].date(), date_1904)
    if not pd.isna(record["number"]):
        return _means_number(cell, record["number"], row_id, record["column"])
    return _means_text(cell, record["text"])


def _means_date(cell: Seen, read: datetime.date, date_1904: bool) -> bool:
    if cell.number is not None and math.isfinite(cell.number):
        serial = read - _DAYS_FROM[date_1904]
        return serial.days == math.floor(cell.number)
    if cell.text.isdigit():
        return (read - _DAYS_FROM[date_1904]).days == int(cell.text)
    written = {int(part) for part in re.findall(r"[0-9]+", cell.text)}
    return read.day in written and bool({read.year, read.year % 100} & written)


def _means_number(cell: Seen, read: float, row_id: str, column_id: str) -> bool:
    if cell.number is not None:
        stored = cell.number / 100 if cell.in_hundredths else cell.number
        return math.isclose(stored, read, rel_tol=1e-12, abs_tol=1e-9)
    indicator = MODEL.indicator.get(row_id)
    if indicator and indicator.levels and key(cell.text) == key(indicator.levels[int(read) - 1]):
        return True
    text = unicodedata.normalize("NFKC", cell.text).strip().casefold()
    if text in ("ja", "j", "yes", "waar", "true", "x"):
        return read == 1
    if column_id == "unchanged" and key(text) in map(key, _TICKS):
        return read == 1
    if text in ("nee", "n", "no", "onwaar", "false"):
        return read == 0
    if level := re.match(r"([0-9]+)\s*[-–—:.)]\s*[^0-9\s]", text):
        return float(level[1]) == read
    digits = re.sub(r"[^0-9.,-]", "", text).rstrip(",-.")
    if "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})+", digits):
        digits = digits.replace(".", "")
    scale = 0.01 if "%" in text else 1e6 if "mln" in text else 1
    try:
        return math.isclose(float(digits) * scale, read, rel_tol=1e-12, abs_tol=1e-12)
    except ValueError:
        return False


def _means_text(cell: Seen, read: str) -> bool:
    parts = re.split(r"[;,\n]", cell.text) if cell.kind == "text" else [cell.text]
    stored = [key(part) for part in parts if part.strip()]
    options = _labels_of_options()
    chosen = read.split(";")
    if all(option in options for option in chosen):
        listed = [key(cell.text)] if len(chosen) == 1 else list(dict.fromkeys(stored))
        if cell.kind == "bool":
            listed = ["ja" if cell.text in ("1", "true") else "nee"]
        listed = [_YES_OR_NO.get(name, name) for name in listed]
        if len(listed) == len(chosen) and all(
            name in options[option] for name, option in zip(listed, chosen, strict=True)
        ):
            return True
    if cell.kind == "bool":
        return read == ("WAAR" if cell.text in ("1", "true") else "ONWAAR")
    if cell.number is not None:
        shown = read.replace(",", ".").removesuffix("%")
        factor = 100 if read.endswith("%") else 1
        try:
            return math.isclose(float(shown), cell.number * factor, rel_tol=1e-12)
        except ValueError:
            return False
    return _shown(read) == _shown(cell.text)


def _shown(text: str) -> str:
    """The signs of a text that are seen, without the spaces between them."""
    normal = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in normal if unicodedata.category(sign)[0] not in "CZ")


@cache
def _labels_of_options() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    lists = [*MODEL.lists.values(), *(item.options for item in MODEL.indicators)]
    for options in lists:
        for option in options:
            found.setdefault(option.id, {key(option.id)}).add(key(option.label))
    return {option: frozenset(names) for option, names in found.items()}
