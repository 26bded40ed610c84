"""Which stored monitor a new one is compared with."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from monitor.domain.keys import key, key_of
from monitor.domain.round_order import place


def stored_before(submissions: pd.DataFrame, header: Mapping[str, Any]) -> pd.DataFrame | None:
    """The stored monitor to compare a new one with, as one row; None if there is none.

    ``submissions`` as store.reading.SUBMISSIONS, current ones; ``header`` is the new one's row. It
    is the current version of the same round, else the last round before it.
    """
    own = submissions[
        submissions["opens"] & (submissions["pps_id"].map(key) == key_of(header["pps_id"]))
    ]
    same = own[own["round"].map(key) == key_of(header["round"])]
    if not same.empty:
        return same.tail(1)
    if not pd.isna(header["reference_date"]):
        limit = place(header["reference_date"], header["round"], header["round_number"])
        places = map(place, own["reference_date"], own["round"], own["round_number"])
        own = own[[there <= limit for there in places]]
    return None if own.empty else own.tail(1)
