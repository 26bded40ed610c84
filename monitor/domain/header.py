"""What a submission is about: the header, taken from the answers on tab PPS."""

import pandas as pd

from monitor.domain import frames
from monitor.domain.frames import State
from monitor.domain.model import Model

_FIELDS = {
    "pps_id": "pps_id",
    "name": "naam",
    "campus": "campus",
    "round": "meetmoment",
    "reference_date": "peildatum",
    "start_date": "startdatum",
    "subsidy_end": "einddatum_subsidie",
    "scheme": "regeling",
    "sector": "sector",
    "visibility": "zichtbaarheid",
}
"""The field of tab PPS behind each column of the header."""


def header(
    cells: pd.DataFrame, model: Model, *, model_version: str, template_version: str
) -> pd.DataFrame:
    """The header (frames.HEADER, one row) of the submission with these cells (frames.CELLS).

    A field without an answer takes the model's default for it; one that can't be read, or has no
    default, is missing.
    """
    needed = (cells[name].tolist() for name in ("table", "row", "column", "state", "date", "text"))
    found = {
        row: (state, date if model.field[row].kind == "date" else text)
        for table, row, column, state, date, text in zip(*needed, strict=True)
        if table == "fields" and column == "answer"
    }
    top: dict[str, object] = {"model_version": model_version, "template_version": template_version}
    for column, field_id in _FIELDS.items():
        state, value = found.get(field_id, (State.EMPTY, None))
        if state == State.ANSWERED:
            top[column] = value
        elif state != State.INVALID:
            top[column] = model.field[field_id].default or None
    return frames.frame(frames.HEADER, [top])
