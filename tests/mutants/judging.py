"""Whether what was made of a mutant is right: no wrong answer without a finding, and no silence.

How it decides. A refusal has to be one finding about the file, in words with a remedy. Of a
workbook that was read, three things are held against the second reader (``plain_reading``), and
what doesn't agree has to be told (``telling``):

1. Each answer: the second reader sees that very value in its cell, its row bears the id or the
   label of the question, its column the header, its sheet the title. Else a finding says so: at
   the cell, on its row (codes RIJ- and POST-), at its header (KOP- and KOLOM-), or about its tab.
2. Each answer of the workbook before it was changed: it's still there, or the second reader sees
   that its cell is blank now, or holds what rule 1 looked at. Else a finding says so.
3. Each filled cell that was not there before: it was read, or a finding says that it wasn't.

What may differ in silence is thus only what the mutant really holds.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd

from monitor.domain.frames import State
from monitor.domain.keys import key
from monitor.domain.layout import BY_TABLE, CARRIED, CONFIRMED, FIRST_DATA_ROW, WITH_TABLE
from monitor.files.template.rows import rows_of
from monitor.files.workbook import a1
from monitor.intake import Intake
from tests.files.filled_grid import MODEL, empty_grid
from tests.mutants.meaning import Record, means
from tests.mutants.plain_reading import Place, PlainBook, Seen, split
from tests.mutants.telling import Key, header_of, is_told, is_told_there, of_reading

_TABLE_TITLES = {tab.title for tab in WITH_TABLE}
_OTHER_TAB = "its tab has another title"
_BY_YEAR = re.compile(r"(?:begroot|gerealiseerd|prognose)[0-9]{4}")
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
    """A workbook before it was changed: its answers by key, its cells, and all that came of it."""

    answers: Mapping[Key, Record]
    cells: PlainBook
    intake: Intake | None = None


def as_new(cells: PlainBook) -> Before:
    """As if all were new on its tabs with a table: nothing rests then on how we read it before."""
    tables = {tab.title for tab in WITH_TABLE}
    others = {name: held for name, held in cells.sheets.items() if name not in tables}
    return Before({}, PlainBook(cells.date_1904, others))


def before_of(intake: Intake, cells: PlainBook) -> Before:
    """What is known of a workbook before it is changed: as it was read, and its cells."""
    return Before(answers_of(intake), cells, intake)


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
        self.findings = of_reading(intake.findings)
        self.answers = answers_of(intake)
        self.read = {(item["sheet"], item["cell"]) for item in self.answers.values()}
        self.seen, self.before = seen, before
        # A tab without answers of ours that got another name.
        self.asides = [
            cells
            for name, cells in before.cells.sheets.items()
            if name not in {tab.title for tab in WITH_TABLE}
        ]
        self.rows: dict[tuple[str, str, str], set[int]] = {}
        for (table, row_id, _), item in self.answers.items():
            if item["state"] == State.ANSWERED and BY_TABLE[table].free_rows:
                rows = self.rows.setdefault((table, row_id, item["sheet"]), set())
                rows.add(split(item["cell"])[0])

    def wrong_answers(self) -> Iterator[str]:
        for answer, record in self.answers.items():
            if record["state"] == State.ANSWERED:
                why = self._doubt(answer, record)
                at = record["sheet"], split(record["cell"])
                told = is_told if why == _OTHER_TAB else is_told_there
                if why and not told(self.findings, answer, *at):
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
                if any(aside.get(place) == cell for aside in self.asides):
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
        if self.seen.is_covered(record["sheet"], (row, column)):
            return "nobody sees its cell, which lies under another"
        if cell.struck and pd.isna(record["text"]):
            return "a part of it is struck through"
        if tab.free_rows:
            if why := self._doubt_of_row(answer, record):
                return why
        else:
            names = {key(item.text) for (at, _), item in cells.items() if at == row}
            if not any(name <= names for name in _names(table)[row_id]):
                return "its row has another name"
        if key(header_of(table, column_id)) not in {
            key(item.text) for (_, at), item in cells.items() if at == column
        }:
            return "its column has another header"
        title = cells.get((1, 1))
        if key(tab.title) not in (key(record["sheet"]), key(title.text if title else "")):
            return _OTHER_TAB
        return ""

    def _doubt_of_row(self, answer: Key, record: Record) -> str:
        """Why an answer may not be of its row, in a table that the user fills row by row."""
        table, row_id, _ = answer
        sheet, (row, _) = record["sheet"], split(record["cell"])
        if self.rows[table, row_id, sheet] != {row}:
            return "what is read of its row stands in several"
        tab = BY_TABLE[table]
        cells, header = self.seen.sheets[sheet], key(tab.column("id").header)
        columns = {at for (_, at), cell in cells.items() if key(cell.text) == header}
        for column in columns:
            cell = cells.get((row, column))
            of_ours = re.fullmatch(f"{tab.row_prefix}([0-9]+)", cell.text.strip()) if cell else None
            if of_ours and int(of_ours[1]) != int(row_id.removeprefix(tab.row_prefix)):
                return "its row has the id of another"
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
        return is_told(self.findings, answer, sheet, place)


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
