"""Answers that count otherwise by the dates of a monitor alone: nobody changed what they rest on.

An analysis of the region is older on a later peildatum; of a running year counts more by then.
"""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from monitor.domain.computed import COMPUTED
from monitor.domain.frames import Origin, State, by_row
from monitor.reports.contents import value

REFERENCE = "peildatum"
_DATES = (REFERENCE, "startdatum", "einddatum_subsidie")

Answer = Mapping[str, Any] | None
"""A row of frames.ANSWERS."""


def dates(cells: pd.DataFrame) -> dict[str, pd.Timestamp]:
    """The dates of tab PPS that answers are counted from or to, by field; of CELLS those filled."""
    fields = by_row(cells, "fields")
    return {
        name: answer["date"]
        for name in _DATES
        if (answer := fields.get(name, {}).get("answer")) and answer["state"] == State.ANSWERED
    }


def filled_in_alike(indicator: str, old: Answer, new: Answer, changed: Collection[str]) -> bool:
    """Whether two answers rest on the same: what was typed, or a tab that didn't change.

    ``changed`` are the titles of the tabs in which something else stands now.
    """
    if old is None or new is None:
        return False
    if old["origin"] == Origin.COMPUTED:
        return COMPUTED[indicator].tab not in changed
    return value(old) == value(new)
