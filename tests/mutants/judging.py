"""Whether what was made of a mutant is right: no wrong answer without a finding, and no silence.

How it decides. A refusal has to be one finding about the file, in words with a remedy. Of a
workbook that was read, three things are held against the second reader (``plain_reading``):

1. Each answer: the second reader sees that very value in its cell, its row bears the id or the
   label of the question, its column the header, its sheet the title. Else a finding says so: at
   the cell, on its row (codes RIJ- and POST-), at its header (KOP- and KOLOM-), or about its tab.
2. Each answer of the workbook before it was changed: it's still there, or the second reader sees
   that its cell is blank now, or holds what rule 1 looked at. Else a finding says so.
3. Each filled cell that was not there before: it was read, or a finding says that it wasn't.

What may differ in silence is thus only what the mutant really holds.
"""

import datetime
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.keys import key
from monitor.domain.layout import BY_TABLE, CARRIED, CONFIRMED, FIRST_DATA_ROW, WITH_TABLE
from monitor.files.taking.questions import questions_of
from monitor.files.template.rows import rows_of
from monitor.files.workbook import a1
from monitor.intake import Intake
from tests.files.filled_grid import MODEL, empty_grid
from tests.mutants.plain_reading import Place, PlainBook, Seen, split

Key = tuple[str, str, str]
Record = Mapping[str, Any]

_TICKS = ("✓", "✔", "☑", "v", "ok", "oke", "klopt", "klopt nog", "ongewijzigd")
_YES_OR_NO = {"waar": "ja", "true": "ja", "onwaar": "nee", "false": "nee", "x": "ja"}
_DAYS_FROM = {False: datetime.date(1899, 12, 30), True: datetime.date(1904, 1, 1)}
_TABLE_TITLES = {tab.title for tab in WITH_TABLE}
_BY_YEAR = re.compile(r"(?:begroot|gerealiseerd|prognose)[0-9]{4}")
_ABOUT_A_SHEET = ("TAB-", "TABEL-", "VAKKEN-LOS", "OVERIG-")
_FROM_A_ROW = (
    "RIJEN-ONBEKEND",
    "RIJEN-DUBBEL-LEEG",
    "POSTEN-ZONDER-SOORT",
    "POSTEN-ALLEEN-SOORT",
)
"""The findings that stand at the first of the rows that they are about."""
_OF_THE_TEMPLATE = {
    title: {
        key(f"{cell.value:g}" if isinstance(cell.value, float) else str(cell.value))
        for cell in sheet.cells.values()
    }
    for title, sheet in empty_grid().sheets.items()
} | {
    CONFIRMED.title: {
        key(text)
        for text in (
            CONFIRMED.title,
            CONFIRMED.instruction,
            CARRIED,
            *(column.header for column in CONFIRMED.columns),
            *(
                text
                for row in rows_of(CONFIRMED, MODEL, ())
                for text in (row.id, *row.labels.values())
            ),
        )
    }
}
"""By tab all that a template itself writes: titles, headers, ids, labels, lists."""


@dataclass(frozen=True)
class Before:
    """A workbook before it was changed: its answers by key, and its cells."""

    answers: Mapping[Key, Record]
    cells: PlainBook


def answers_of(intake: Intake) -> dict[Key, Record]:
    """What was read, by table, row and column."""
    assert intake.submission is not None
    records = intake.submission.cells.to_dict("records")
    return {(item["table"], item["row"], item["column"]): item for item in records}


def complaints_about_refusal(intake: Intake) -> Iterator[str]:
    """What is wrong with a refusal."""
    if len(intake.findings) != 1:
        yield f"{len(intake.findings)} findings about a refused file"
    for finding in intake.findings:
        if finding.sheet or finding.cell or not (finding.message and finding.remedy):
            yield f"a refusal without words or with a place: {finding}"


def complaints_about_reading(intake: Intake, seen: PlainBook, before: Before) -> Iterator[str]:
    """What is wrong with a workbook that was read."""
    judge = _Judge(intake, seen, before)
    yield from judge.wrong_answers()
    yield from judge.lost_answers()
    yield from judge.unread_cells()


class _Judge:
    def __init__(self, intake: Intake, seen: PlainBook, before: Before) -> None:
        self.findings = intake.findings
        self.answers = answers_of(intake)
        self.read = {(item["sheet"], item["cell"]) for item in self.answers.values()}
        self.seen, self.before = seen, before

    def wrong_answers(self) -> Iterator[str]:
        for answer, record in self.answers.items():
            if record["state"] == State.ANSWERED:
                why = self._doubt(answer, record)
                if why and not self._is_told(answer, record["sheet"], split(record["cell"])):
                    yield f"{answer} at {record['sheet']}!{record['cell']}: {why}"

    def lost_answers(self) -> Iterator[str]:
        for answer, was in self.before.answers.items():
            now = self.answers.get(answer)
            if was["state"] != State.ANSWERED or (now and now["state"] == State.ANSWERED):
                continue
            place = split(was["cell"])
            cell = self.seen.sheets.get(was["sheet"], {}).get(place)
            moved = (was["sheet"], was["cell"]) in self.read and not now
            gone = not is_filled(cell) or moved
            if now and now["state"] == State.NOT_APPLICABLE:
                gone = cell is not None and key(cell.text).replace(".", "") == "nvt"
            # What is wrong may be told where it stands now: a tab may hold the cells of another.
            told = self._is_told(answer, was["sheet"], place) or (
                now is not None
                and bool(now["cell"])
                and self._is_told(answer, now["sheet"], split(now["cell"]))
            )
            if not gone and not told:
                yield f"{answer} was at {was['sheet']}!{was['cell']}: lost; there is {cell}"

    def unread_cells(self) -> Iterator[str]:
        for sheet, cells in self.seen.sheets.items():
            known = self.before.cells.sheets.get(sheet, {})
            for place, cell in cells.items():
                if not is_filled(cell) or known.get(place) == cell or self._is_label(sheet, place):
                    continue
                is_read = (sheet, a1(*place)) in self.read
                if not is_read and not self._is_told(None, sheet, place):
                    yield f"{sheet}!{a1(*place)}: not read and not told; there is {cell}"

    def _doubt(self, answer: Key, record: Record) -> str:
        """Why an answer may be wrong; "" if the second reader sees it too."""
        table, row_id, column_id = answer
        tab = BY_TABLE[table]
        row, column = split(record["cell"])
        cells = self.seen.sheets.get(record["sheet"], {})
        cell = cells.get((row, column))
        if cell is None or not means(cell, record, row_id, self.seen.date_1904):
            value = next(record[n] for n in ("text", "number", "date") if not pd.isna(record[n]))
            return f"read as {value!r}; there is {cell}"
        if not tab.free_rows:
            names = {key(item.text) for (at, _), item in cells.items() if at == row}
            if not any(name <= names for name in _names(table)[row_id]):
                return "its row has another name"
        if key(_header(table, column_id)) not in {
            key(item.text) for (_, at), item in cells.items() if at == column
        }:
            return "its column has another header"
        title = cells.get((1, 1))
        if key(tab.title) not in (key(record["sheet"]), key(title.text if title else "")):
            return "its tab has another title"
        return ""

    def _is_label(self, sheet: str, place: Place) -> bool:
        """Whether a cell is one of the template's own: a text of it, or in a column of labels."""
        text = key(self.seen.sheets[sheet][place].text)
        called = {key(sheet), key(self._text(sheet, (1, 1)))}
        for title, texts in _OF_THE_TEMPLATE.items():
            # What the other tabs hold (a "1", the choices) may be an answer elsewhere.
            if text in texts and (title in _TABLE_TITLES or key(title) in called):
                return True
        if _BY_YEAR.fullmatch(text):
            return True
        return any(
            key(self._text(sheet, (row, place[1]))) == key(column.header)
            for tab in WITH_TABLE
            for column in tab.columns
            if not column.is_input
            for row in range(1, FIRST_DATA_ROW + 5)
        )

    def _text(self, sheet: str, place: Place) -> str:
        cell = self.seen.sheets[sheet].get(place)
        return cell.text if cell else ""

    def _is_told(self, answer: Key | None, sheet: str, place: Place) -> bool:
        return any(_tells(finding, answer, sheet, place) for finding in self.findings)


def _row_name(answer: Key) -> str:
    return questions_of(MODEL, date_1904=False).name(BY_TABLE[answer[0]], answer[1])


def _tells(finding: Finding, answer: Key | None, sheet: str, place: Place) -> bool:
    """Whether a finding is about this cell, or about the row, column or tab that it stands in."""
    named = f'"{_header(answer[0], answer[2])}"' if answer else ""
    if finding.code.startswith("TAB-ONTBREEKT"):
        return bool(answer) and f'"{BY_TABLE[answer[0]].title}"' in finding.message
    if finding.code in ("TAB-DUBBEL", "TAB-VERDEELD", "TAB-KOLOMMEN-VERDEELD"):
        return f'"{sheet}"' in finding.message
    if finding.sheet != sheet:
        return False
    if finding.cell is not None:
        row, column = split(finding.cell)
        about_row = finding.code.startswith(("RIJ-", "POST-")) and row == place[0]
        about_row |= finding.code in _FROM_A_ROW and row <= place[0]
        about_column = finding.code.startswith(("KOP-", "KOLOM-")) and column == place[1]
        return (row, column) == place or about_row or about_column
    if finding.code == "RIJEN-ONTBREKEN":
        return bool(answer) and f'"{_row_name(answer)}"' in finding.message
    if finding.code.startswith("KOLOM-"):
        return named in finding.message
    if finding.code == "FORMULE-BUITEN-INVULVAK":
        return a1(*place) in re.findall(r"[A-Z]+[0-9]+", finding.message)
    return finding.code.startswith(_ABOUT_A_SHEET)


def is_filled(cell: Seen | None) -> bool:
    """Whether anything stands in a cell; spaces and invisible signs alone are nothing."""
    if cell is None:
        return False
    shown = (sign for sign in cell.text if unicodedata.category(sign)[0] not in "CZ")
    return cell.kind == "formula" or any(shown)


@cache
def _names(table: str) -> Mapping[str, list[frozenset[str]]]:
    """The texts by which each row of a table may be known: its id, or its labels."""
    return {
        row.id: [
            frozenset({key(row.id)}),
            *(
                frozenset({key(row.labels[name])})
                for name in ("question", "indicator", "kpi", "block")
                if name in row.labels
            ),
            *([frozenset(map(key, row.labels.values()))] if table == "finance" else []),
        ]
        for row in rows_of(BY_TABLE[table], MODEL, ())
    }


@cache
def _header(table: str, column_id: str) -> str:
    tab = BY_TABLE[table]
    stem, _, year = column_id.rpartition("_")
    by_year = {column.id: column.header for column in tab.by_year}
    return f"{by_year[stem]} {year}" if stem in by_year else tab.column(column_id).header


@cache
def _labels_of_options() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    lists = [*MODEL.lists.values(), *(item.options for item in MODEL.indicators)]
    for options in lists:
        for option in options:
            found.setdefault(option.id, {key(option.id)}).add(key(option.label))
    return {option: frozenset(names) for option, names in found.items()}


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
