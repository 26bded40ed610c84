"""What a cell of the workbook should hold, to set beside what was found there."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from monitor.domain.layout import BY_TABLE, TABLES, year_column
from monitor.domain.model import Model
from monitor.files.template.asked import asked_in_column
from monitor.files.template.rows import Row, rows_of

_MOST_CHOICES = 20


class Expected(NamedTuple):
    """What is asked in a cell: the question, how to fill it in, and what can be chosen."""

    question: str
    how: str
    choices: tuple[str, ...]


class Expectations:
    """Looks up by sheet and cell what a workbook that was read should hold there.

    ``cells`` (frames.CELLS) tell which question stands where: a workbook may have moved since it
    was downloaded.
    """

    def __init__(self, cells: pd.DataFrame, model: Model) -> None:
        self._model = model
        places = cells[["sheet", "cell", "table", "row", "column"]].itertuples(index=False)
        self._asked = {(place[0], place[1]): tuple(place[2:]) for place in places}

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, Row]]:
        """The rows of each table, by id; of a table with free rows there is nothing to know."""
        return {
            tab.table: {}
            if tab.free_rows
            else {row.id: row for row in rows_of(tab, self._model, ())}
            for tab in TABLES
        }

    def at(self, sheet: str | None, cell: str | None) -> Expected | None:
        """What this cell should hold; None where nothing is asked."""
        found = self._asked.get((sheet, cell))
        if found is None:
            return None
        table, row_id, column_id = found
        tab, row = BY_TABLE[table], self._rows[table].get(row_id)
        column = tab.column(column_id)
        asked = row.asked.get(column_id) if row else None
        asked = asked or asked_in_column(column, tab, self._model)
        choices = tuple(asked.options.values())
        return Expected(
            question=_question(row, column.header, column_id),
            how=asked.help,
            choices=choices if len(choices) <= _MOST_CHOICES else (),
        )


def _question(row: Row | None, header: str, column_id: str) -> str:
    """The question of the row, or its label with the column that it's about."""
    labels = row.labels if row else {}
    if column_id == "answer":
        return labels["question"]
    year = year_column(column_id)
    heading = f"{header} {year[1]}" if year else header
    about = ": ".join(labels[name] for name in _NAMES if name in labels)
    return f"{about} ({heading})" if about else heading


_NAMES = ("indicator", "kpi", "line", "form")
