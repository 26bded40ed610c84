"""The cells of one monitor while it is being filled in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from monitor.domain import frames
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE

Given = str | float | bool | date | None


class Cells:
    """Filled-in cells, row by row. What is None or "" stays empty."""

    def __init__(self) -> None:
        self._rows: list[dict[str, Any]] = []

    def put(self, table: str, row: str, values: Mapping[str, Given]) -> None:
        """Fill in cells of a row: numbers, fractions, euros, dates, texts and option ids."""
        for column, value in values.items():
            if value is not None and value != "":
                self._add(table, row, column, State.ANSWERED, str(value), _typed(value))

    def leave(self, table: str, row: str, column: str, state: State, raw: str) -> None:
        """Write in a cell that there is no answer."""
        self._add(table, row, column, state, raw, {})

    def frame(self) -> pd.DataFrame:
        """The cells as frames.CELLS; they stand on no sheet yet."""
        return frames.frame(frames.CELLS, self._rows)

    def _add(
        self, table: str, row: str, column: str, state: State, raw: str, value: dict[str, Any]
    ) -> None:
        place = {"table": table, "row": row, "column": column, "sheet": BY_TABLE[table].title}
        self._rows.append({**place, "raw": raw, "state": state, **value})


def _typed(value: str | float | bool | date) -> dict[str, Any]:
    match value:
        case date():
            return {"date": value}
        case str():
            return {"text": value}
    return {"number": float(value)}
