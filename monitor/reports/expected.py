"""What a cell of the workbook should hold, to set beside what was found there."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from monitor.domain.findings import Subject
from monitor.domain.layout import BY_TABLE, WITH_TABLE
from monitor.domain.model import Model
from monitor.domain.tab import Kind
from monitor.domain.year_columns import year_column
from monitor.files.template.asked import asked_in_column
from monitor.files.template.rows import Row, rows_of

Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""One table of a monitor: row id -> column id -> the values of a cell (``frames.by_row``)."""
_MOST_CHOICES = 20


class Expected(NamedTuple):
    """What is asked in a cell: the question, how to fill it in, and what can be chosen.

    ``one_of``: whether the answer is one of the choices, and nothing else.
    """

    question: str
    how: str
    choices: tuple[str, ...]
    one_of: bool


def called_by(subject: Subject, rows: Rows) -> str:
    """What people called the row of a cell that they fill in themselves; "" for the name itself."""
    tab = BY_TABLE[subject.table]
    if not tab.free_rows or subject.column == tab.naming:
        return ""
    return rows.get(subject.row, {}).get(tab.naming, {}).get("raw") or ""


class Expectations:
    """Looks up what an input cell should hold, wherever a workbook has it."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, Row]]:
        """The rows of each table, by id; of a table with free rows there is nothing to know."""
        return {
            tab.table: {}
            if tab.free_rows
            else {row.id: row for row in rows_of(tab, self._model, ())}
            for tab in WITH_TABLE
        }

    def question(self, subject: Subject, rows: Rows) -> str:
        """What is asked in this cell, in a row that people fill in themselves with its name.

        ``rows`` are those of its table.
        """
        question, called = self._expected(subject).question, called_by(subject, rows)
        return f"{called}: {question}" if called else question

    def at(self, subject: Subject | None) -> Expected | None:
        """What this cell should hold; None where nothing is asked."""
        return self._expected(subject) if subject else None

    def _expected(self, subject: Subject) -> Expected:
        tab, row = BY_TABLE[subject.table], self._rows[subject.table].get(subject.row)
        column = tab.column(subject.column)
        asked = row.asked.get(subject.column) if row else None
        asked = asked or asked_in_column(column, tab, self._model)
        choices = tuple(asked.options.values())
        fit = choices if len(choices) <= _MOST_CHOICES else ()
        return Expected(
            question=_question(row, column.header, subject.column),
            how=asked.help,
            choices=fit,
            one_of=bool(fit) and asked.kind is not Kind.MANY,
        )


def _question(row: Row | None, header: str, column_id: str) -> str:
    """The question of the row, or its label with the column that it's about."""
    labels = row.labels if row else {}
    if column_id == "answer":
        return labels["question"]
    if "block" in labels:
        return f"Is onderdeel {labels['block']} ongewijzigd?"
    year = year_column(column_id)
    heading = f"{header} {year[1]}" if year else header
    about = ": ".join(labels[name] for name in _NAMES if name in labels)
    return f"{about} ({heading})" if about else heading


_NAMES = ("indicator", "kpi", "line", "form")
