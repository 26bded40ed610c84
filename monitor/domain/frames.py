"""The frames that data travels in: their columns and dtypes, declared once.

One workbook is read into ``cells``: a row for each input cell that is filled in or asks for an
answer, with the place it stands. ``answers`` has one row an indicator: what counts. Every other
table is a view on ``cells`` (see :func:`wide`). Frames over many submissions carry the same columns
behind a ``submission`` column.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import pandas_dtype

Record = dict[str, Any]
"""A row by the names of its columns."""


class State(StrEnum):
    """What a cell that could hold an answer turned out to hold."""

    ANSWERED = "answered"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    INVALID = "invalid"


class Origin(StrEnum):
    """Where an answer that counts came from: typed in, or computed from the tables."""

    TYPED = "ingevuld"
    COMPUTED = "berekend"


Schema = Mapping[str, str]

CELLS: Schema = {
    "table": "str",  # layout.Tab.table: fields, indicators, kpi, finance, partners, …
    "row": "str",  # id of the row: peildatum, vis_shared_vision, B02.geld, P07
    "column": "str",  # id of the column: answer, note, budget_2024, cash_budget
    "sheet": "str",  # name of the sheet it was read from
    "cell": "str",  # A1 address on that sheet
    "raw": "str",  # what stood there, as text
    "state": "str",  # State
    "number": "float64",  # number, euros, fraction, level, 1/0 for yes/no
    "date": "datetime64[us]",
    "text": "str",  # text, option id; several option ids joined by ";"
}
"""A row for each input cell of our tables. ``fields`` and ``indicators`` have a row for every
answer cell, also when it's empty; elsewhere only filled cells have one."""

ANSWERS: Schema = {
    "indicator": "str",
    "state": "str",  # State
    "number": "float64",  # level, fraction or number; NaN unless answered with one
    "date": "datetime64[us]",
    "text": "str",  # option id
    "origin": "str",  # Origin of what counts; missing where nothing does
    "typed": "float64",  # the number typed in, where a computed one counts
    "reason": "str",  # why it is n.v.t.
    "evidence": "str",
    "raw": "str",
    "sheet": "str",
    "cell": "str",
}
"""A row for each indicator of the model, in model order."""

HEADER: Schema = {
    "pps_id": "str",
    "name": "str",
    "campus": "str",
    "round": "str",
    "reference_date": "datetime64[us]",
    "start_date": "datetime64[us]",
    "subsidy_end": "datetime64[us]",  # missing only where scheme is "geen" or it couldn't be read
    "scheme": "str",
    "sector": "str",
    "visibility": "str",
    "model_version": "str",
    "template_version": "str",
}
"""What a submission is about: one row a submission."""

REGISTER: Schema = {
    "pps_id": "str",
    "name": "str",
    "campus": "str",
    "sector": "str",
    "scheme": "str",
    "provinces": "str",  # ids joined by ";"
    "subregions": "str",  # ids joined by ";"
    "active_from": "datetime64[us]",
    "active_to": "datetime64[us]",  # missing: still active
}
"""A row for each partnership in the register."""


def frame(
    schema: Schema,
    rows: Iterable[Mapping[str, Any] | tuple[Any, ...]],
    *,
    submission: int | None = None,
) -> pd.DataFrame:
    """Make a frame with exactly the columns and dtypes of ``schema``.

    ``rows`` are tuples in the order of the schema, or mappings in which absent columns are missing.
    With ``submission`` a column of that name says behind the others that all rows are of this one:
    added to a frame that is there already it would take as long as making three columns.
    """
    listed = list(rows)
    names = list(schema)
    if listed and isinstance(listed[0], Mapping):
        columns = [[row.get(name) for row in listed] for name in names]  # type: ignore[union-attr]
    else:
        columns = [list(column) for column in zip(*listed, strict=True)] or [[] for _ in names]
    # Arrays, not Series: for one row those take eight times as long.
    arrays: dict[str, Any] = {
        name: pd.array(values, dtype=_dtype(dtype))
        for (name, dtype), values in zip(schema.items(), columns, strict=True)
    }
    if submission is not None:
        arrays["submission"] = np.full(len(listed), submission)
    return pd.DataFrame(arrays, copy=False)  # nobody else has these arrays


@cache
def _dtype(name: str) -> Any:
    """A dtype by its name: looking that up takes as long as making a short column."""
    return pandas_dtype(name)


def empty(schema: Schema) -> pd.DataFrame:
    """A frame of this schema without rows."""
    return frame(schema, ())


def records(table: pd.DataFrame) -> list[Record]:
    """The rows of a table as mappings from column to value."""
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


def wide(cells: pd.DataFrame, table: str, value: str) -> pd.DataFrame:
    """One table of a submission with a row a row and a column a column.

    ``value`` says which of number, date, text, raw or cell fills it. Rows keep workbook order.
    """
    part = cells.loc[cells["table"] == table, ["row", "column", value]]
    order = part["row"].drop_duplicates()
    return part.pivot(index="row", columns="column", values=value).reindex(order)


def by_row(cells: pd.DataFrame, table: str) -> dict[str, dict[str, dict[str, Any]]]:
    """One table of a submission as row id -> column id -> the cell's values, for small loops."""
    part = cells[cells["table"] == table]
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for values in records(part):
        found.setdefault(values["row"], {})[values["column"]] = values
    return found
