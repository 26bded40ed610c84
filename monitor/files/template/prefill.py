"""What to put back in a template: each value as its cell would hold it had it been typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from monitor.domain.frames import State, by_row
from monitor.domain.layout import CONFIRMED, FIELDS
from monitor.domain.past import REST_HOLDS
from monitor.domain.round_names import round_key
from monitor.domain.tab import Kind
from monitor.files.book import Value
from monitor.files.template.asked import Asked
from monitor.files.template.confirming import Carried
from monitor.files.template.lists import NO, NOT_APPLICABLE, REST, YES

Values = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Row id -> column id -> the values of a cell, for one table."""


@dataclass(frozen=True, slots=True)
class Prefill:
    """A partnership and round to make a template for, with earlier values to put back.

    ``cells`` is a frame as ``frames.CELLS``. Its own pps_id, meetmoment and peildatum are of an
    earlier round and not put back: those of the new round are given here, and ``reference_date``
    stays empty unless given. What was said to be unchanged then, isn't said again now. ``carried``
    tells since when answers hold: then the template asks which still do. Without it they stand
    there as if just typed.
    """

    pps_id: str
    round: str
    cells: pd.DataFrame
    reference_date: date | None = None
    carried: Carried | None = None

    def values(self, table: str) -> Values:
        """The values of one table, those of the new round among them."""
        values = by_row(self.cells, table)
        if table == CONFIRMED.table and not self._is_again:
            return {}
        if table == FIELDS.table:
            values |= {
                "pps_id": {"answer": _answer(text=self.pps_id)},
                "meetmoment": {"answer": _answer(text=self.round)},
                "peildatum": {"answer": _answer(date=self.reference_date)},
            }
        return values

    @property
    def _is_again(self) -> bool:
        """Whether the values are of this very round."""
        fields = by_row(self.cells, FIELDS.table)
        then = fields.get("meetmoment", {}).get("answer", {}).get("text")
        return isinstance(then, str) and round_key(then) == round_key(self.round)


def value_of(asked: Asked, cell: Mapping[str, Any]) -> Value:
    """The value of a cell as someone would have typed it.

    What was unknown or couldn't be read comes back as it stood, so that it is asked again; so does
    an option that the model no longer has. Raises ValueError for an answer without its value.
    """
    match cell["state"]:
        case State.EMPTY:
            return None
        case State.NOT_APPLICABLE:
            return NOT_APPLICABLE
        case State.UNKNOWN | State.INVALID:
            return str(cell["raw"]) or None
    number, day, text = cell["number"], cell["date"], cell["text"]
    match asked.kind:
        case Kind.DATE if not pd.isna(day):
            return date(day.year, day.month, day.day)
        case Kind.NUMBER | Kind.SHARE | Kind.MONEY | Kind.SCALE if not pd.isna(number):
            return float(number)
        case Kind.TICK if number == REST_HOLDS:
            return REST
        case Kind.BOOL | Kind.TICK if not pd.isna(number):
            return YES if number else NO
        case Kind.CHOICE if not pd.isna(number):
            return asked.options.get(f"{number:g}", f"{number:g}")
        case Kind.CHOICE | Kind.MANY | Kind.TEXT if isinstance(text, str):
            chosen = text.split(";") if asked.kind is Kind.MANY else [text]
            return "; ".join(asked.options.get(option, option) for option in chosen)
    raise ValueError(f"an answered cell without its {asked.kind.value}: {dict(cell)}")


def _answer(text: str | None = None, date: date | None = None) -> dict[str, Any]:
    state = State.EMPTY if text is None and date is None else State.ANSWERED
    return {"state": state, "number": None, "date": date, "text": text, "raw": ""}
