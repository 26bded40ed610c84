"""What a submission is about: the header, taken from the answers on tab PPS."""

import pandas as pd

from monitor.domain import frames
from monitor.domain.cells import Cells
from monitor.domain.frames import State
from monitor.domain.layout import FIELDS
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
    cells: Cells, model: Model, *, model_version: str, template_version: str
) -> pd.DataFrame:
    """The header (frames.HEADER, one row) of the submission with these cells.

    A field without an answer takes the model's default for it; one that can't be read, or has no
    default, is missing.
    """
    fields = cells.tables.get(FIELDS.table, {})
    top: dict[str, object] = {"model_version": model_version, "template_version": template_version}
    for column, field_id in _FIELDS.items():
        field, answer = model.field[field_id], fields.get(field_id, {}).get("answer")
        if answer is not None and answer.state == State.ANSWERED:
            top[column] = answer.date if field.kind == "date" else answer.text or None
        elif answer is None or answer.state != State.INVALID:
            top[column] = field.default or None
    return frames.frame(frames.HEADER, [top])
