"""Which row on the sheet is which of ours, in a table whose rows the model gives.

A row is ours by its id, else by its exact labels, else by its most similar label, which is always
reported. Where id and labels name different rows, somebody moved half the table: what was filled
in there may belong to either, so it isn't taken.
"""

from collections.abc import Mapping
from dataclasses import replace

from monitor.domain.rules import rule
from monitor.files.cell.text import folded
from monitor.files.locating.doubled_rows import EMPTY_COPY, doubtful_of
from monitor.files.locating.found_rows import Doubtful, FoundRows
from monitor.files.locating.header import Header
from monitor.files.locating.header_again import repeats_header
from monitor.files.locating.known_rows import WITHOUT_LINE, WITHOUT_NAME, KnownRows
from monitor.files.locating.line_and_form import with_form, with_forms, with_lines
from monitor.files.locating.nameless_rows import rows_without_name
from monitor.files.locating.page import Page
from monitor.files.locating.row_ids import about_ids
from monitor.files.locating.worked_out import WorkedOut, has_figures
from monitor.files.workbook import a1

_MOST_COMPARED = 200
"""More rows than anybody misspells: no work without bound."""
_HALF_SORTED = 2
"""From so many rows that contradict themselves a bare id is no longer believed either."""
LIKE = "RIJ-LIJKT-OP"
"""The finding of a row that is taken for the one of ours that its label is most like."""
_NOW_A_TOTAL = "RIJ-TOTAAL-OF-ONZE"
_OF_MANY = {
    "RIJ-TEGENSTRIJDIG": "RIJEN-TEGENSTRIJDIG",
    "RIJ-ONZEKER": "RIJEN-TEGENSTRIJDIG",
    "RIJ-LABELS-TEGENSTRIJDIG": "RIJEN-LABELS-TEGENSTRIJDIG",
}
"""What is said at once of many answers in a table that was sorted in part."""


def find_rows(page: Page, header: Header, known: KnownRows, inputs: Mapping[str, int]) -> FoundRows:
    """Match the rows below the header. ``inputs`` are the columns on the sheet that are filled in.

    A row without id and labels, or with nothing filled in, may be neither ours nor foreign: then
    what stands there is left over.
    """
    return _Matching(page, header, known, inputs).rows()


class _Matching:
    def __init__(
        self, page: Page, header: Header, known: KnownRows, inputs: Mapping[str, int]
    ) -> None:
        self.page, self.header, self.known = page, header, known
        self.inputs = tuple(inputs.values())
        self.id_column = header.columns.get("id")
        self.label_columns = {
            name: header.columns[name] for name in known.labels if name in header.columns
        }
        self.named = WorkedOut(page, known, self.label_columns, self.id_column)
        self.nameless = rows_without_name(header, self.named, self.inputs)
        self.merged_over = {
            (row, left): top
            for top, left, bottom, right in page.sheet.merged
            if left == right and left in self.label_columns.values()
            for row in range(top + 1, bottom + 1)
            if row in page.rows and left not in page.rows[row]
        }
        # Above it too: who sorts the header along with the rows puts it among them.
        self.candidates = [row for row in page.rows if row != header.row]
        self.ids = {row: self._id_text(row) for row in self.candidates}
        written = {row: self._written_labels(row) for row in self.candidates}
        self.labels, self.without_line = with_lines(
            with_forms(written, known),
            {row: known.by_id[text] for row, text in self.ids.items() if text in known.by_id},
            known,
        )
        self.claims: dict[str, list[int]] = {}
        self.unconfirmed: list[tuple[int, str]] = []
        self.worked_out: list[tuple[int, str, dict[str, str], frozenset[str] | None]] = []
        self.found = FoundRows()

    def rows(self) -> FoundRows:
        """Match what is certain before what is only like it."""
        unsure: list[tuple[int, dict[str, str], frozenset[str]]] = []
        texts = {row: (id_text, self._labels(row)) for row, id_text in self.ids.items()}
        telling = self.known.telling(texts.values())
        for row, (id_text, labels) in texts.items():
            if labels or id_text:
                told = {name: text for name, text in labels.items() if name in telling}
                self._match(row, id_text, told, unsure)
            elif row in self.nameless:
                self.found.foreign[row] = WITHOUT_NAME
        contradicting = [item for item in self.found.doubtful if item.code != _NOW_A_TOTAL]
        half_sorted = len(contradicting) >= _HALF_SORTED
        for row, row_id in self.unconfirmed:
            if half_sorted:
                self._doubt(row, row_id, "RIJ-ONZEKER", label=self.known.name_of[row_id])
            else:
                self.claims.setdefault(row_id, []).append(row)
        for row, labels, among in unsure[:_MOST_COMPARED]:
            self._match_by_likeness(row, labels, among)
        for row, *_ in unsure[_MOST_COMPARED:]:
            self._leave(row)
        for row, code, labels, possible in self.worked_out:
            self._leave_out_or_ask(row, code, labels, possible)
        doubled: dict[str, list[int]] = {}
        for row_id in self.known.name_of:
            filled = self._take(row_id, self.claims.get(row_id, []))
            if len(filled) > 1:
                doubled[row_id] = filled
        self._doubt_doubled(doubled)
        if self.id_column is not None:
            strange = [row for row in self.found.taken.values() if self._has_strange_id(row)]
            self.found.findings += about_ids(
                self.page, "RIJ-CODE-ONBEKEND", sorted(strange), self.id_column
            )
        return self.found

    def _has_strange_id(self, row: int) -> bool:
        return bool(self.ids[row]) and self.ids[row] not in self.known.by_id

    def _id_text(self, row: int) -> str:
        return folded(self.page.text(row, self.id_column)) if self.id_column else ""

    def _labels(self, row: int) -> dict[str, str]:
        return {name: folded(text) for name, text in self.labels[row].items()}

    def _written_labels(self, row: int) -> Mapping[str, str]:
        texts = {name: self._shown(row, at) for name, at in self.label_columns.items()}
        return with_form({name: text for name, text in texts.items() if text}, self.known)

    def _shown(self, row: int, column: int) -> str:
        """What stands beside a row: of a label that was merged over several rows, that label."""
        return self.page.text(self.merged_over.get((row, column), row), column)

    def _match(
        self,
        row: int,
        id_text: str,
        labels: dict[str, str],
        unsure: list[tuple[int, dict[str, str], frozenset[str]]],
    ) -> None:
        possible = self.known.possible(labels)
        by_label = possible if possible and len(possible) == 1 else frozenset()
        row_id = self.known.by_id.get(id_text) or next(iter(by_label), None)
        if row_id is not None:
            total = self.named.instead_of(row_id, row, labels)
            if total and self._is_filled(row):
                name = self.known.name_of[row_id]
                self._doubt(row, row_id, _NOW_A_TOTAL, label=name, there=total)
            elif self._contradicts(row_id, labels, possible):
                self._doubt(row, row_id, "RIJ-TEGENSTRIJDIG", label=self.known.name_of[row_id])
            elif by_label:
                self.claims.setdefault(row_id, []).append(row)
            else:
                self.unconfirmed.append((row, row_id))
        elif repeats_header(self.page, self.header, row):
            self.found.foreign[row] = "RIJ-KOP-HERHAALD"
        elif code := self.named.code_of(row, self.inputs):
            self.worked_out.append((row, code, labels, possible))
        elif possible is None:
            unsure.append((row, labels, frozenset(self.known.name_of)))
        elif possible:
            unsure.append((row, labels, possible))
        else:
            self._doubt(row, "", "RIJ-LABELS-TEGENSTRIJDIG")

    def _contradicts(
        self, row_id: str, labels: dict[str, str], possible: frozenset[str] | None
    ) -> bool:
        """Whether a label names another row than this one, exactly or nearly."""
        if possible is not None and row_id not in possible:
            return True
        like = self.known.most_like(labels, frozenset(self.known.name_of))
        return like is not None and like != row_id

    def _leave_out_or_ask(
        self, row: int, code: str, labels: dict[str, str], possible: frozenset[str] | None
    ) -> None:
        """A filled row that is called a total is one, unless it may be one of ours that is missing.

        Those are the rows with its form; without one, those whose name stands in its own.
        """
        here = {*self.claims, *(doubtful.row_id for doubtful in self.found.doubtful)}
        if possible is None:
            possible = self.known.named_within(labels)
        missing = possible - here
        if missing and self._is_filled(row):
            self._match_by_likeness(row, labels, missing)
        else:
            self.found.foreign[row] = code

    def _match_by_likeness(self, row: int, labels: dict[str, str], among: frozenset[str]) -> None:
        row_id = self.known.most_like(labels, among)
        if row_id is None or row_id in self.claims:
            self._leave(row)
            return
        self.claims[row_id] = [row]
        name = next(name for name in self.known.names if name in self.label_columns)
        place = self.label_columns[name]
        found = rule(LIKE).at(
            self.page.name,
            a1(row, place),
            raw=self.page.text(row, place),
            label=self.known.name_of[row_id],
            ours=self.known.text_of[row_id, name],
        )
        self.found.findings.append(replace(found, row=(self.known.table, row_id)))

    def _leave(self, row: int) -> None:
        """The row is none of ours; with nothing filled in it's only text beside the table.

        So is a line of text above the header, whichever columns it stands in.
        """
        there, labels = self.page.rows[row], self.labels[row]
        only_text = all(self.page.is_text(row, column) for column in there)
        if self._is_filled(row) and not (row < self.header.row and only_text):
            figures = has_figures(self.page, row, self.inputs)
            code = self.known.code_of_unknown(labels, has_figures=figures)
            code = WITHOUT_LINE if row in self.without_line else code
            self.found.foreign[row] = WITHOUT_NAME if row in self.nameless else code
        elif row in self.without_line or self.known.lacks_form(labels):
            self.found.blank.append(row)

    def _take(self, row_id: str, rows: list[int]) -> list[int]:
        """Take of rows that claim the same id the one that is filled in; none if more are.

        Gives those that are filled in.
        """
        filled = [row for row in rows if self._is_filled(row)]
        if rows and len(filled) < 2:
            taken = (filled or rows)[0]
            self.found.taken[row_id] = taken
            for row in rows:
                if row != taken:
                    self.found.foreign[row] = EMPTY_COPY
        return filled

    def _doubt_doubled(self, doubled: Mapping[str, list[int]]) -> None:
        doubtful, beyond = doubtful_of(self.page, doubled, self.known.name_of)
        self.found.doubtful += doubtful
        for row in beyond:
            self._leave(row)

    def _is_filled(self, row: int) -> bool:
        return any(column in self.page.rows[row] for column in self.inputs)

    def _doubt(self, row: int, row_id: str, code: str, **facts: object) -> None:
        of_many = _OF_MANY.get(code)
        at_once = rule(of_many).at(self.page.name, None) if of_many else None
        self.found.doubtful.append(Doubtful(row, row_id, code, facts, at_once))
