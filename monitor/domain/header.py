"""What a submission is about: the header, taken from the answers on tab PPS."""

import datetime
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain.cells import Cells, tuples
from monitor.domain.frames import State
from monitor.domain.layout import FIELDS
from monitor.domain.model import Model
from monitor.domain.model.questions import HEADER_FIELDS
from monitor.domain.round_names import as_label


class Header(NamedTuple):
    """A row of frames.HEADER. What is absent is None or ""."""

    pps_id: str = ""
    name: str = ""
    campus: str = ""
    round: str = ""
    reference_date: datetime.date | None = None
    start_date: datetime.date | None = None
    subsidy_end: datetime.date | None = None
    scheme: str = ""
    sector: str = ""
    visibility: str = ""
    model_version: str = ""
    template_version: str = ""


def header_of(frame: pd.DataFrame) -> Header:
    """The header in a frame with one row, as frames.HEADER declares it."""
    return next(tuples(frame, Header._make, Header._fields))


def header(cells: Cells, model: Model, *, model_version: str, template_version: str) -> Header:
    """The header of the submission with these cells.

    A field without an answer takes the model's default for it; one that can't be read, or has no
    default, is missing. The round is written as we write it.
    """
    fields = cells.tables.get(FIELDS.table, {})
    top: dict[str, Any] = {"model_version": model_version, "template_version": template_version}
    for column, field_id in HEADER_FIELDS.items():
        field, answer = model.field[field_id], fields.get(field_id, {}).get("answer")
        if answer is not None and answer.state == State.ANSWERED:
            top[column] = answer.date if field.kind == "date" else answer.text
        elif answer is None or answer.state != State.INVALID:
            top[column] = field.default or Header._field_defaults[column]
    top["round"] = as_label(top.get("round", ""))
    return Header(**top)
