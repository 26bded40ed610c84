"""The last accepted values of a partnership, ready to put back in a template."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from monitor.domain.access import Viewer
from monitor.domain.cells import cells_of_frame
from monitor.domain.keys import key
from monitor.domain.model import Model
from monitor.domain.past import Round, past_of
from monitor.files.template import Carried, Prefill

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


def last_accepted(
    store: Store, viewer: Viewer, model: Model, pps_id: str, round_: str, on: date
) -> Prefill | None:
    """What to put in a template of this partnership for this round; None if nothing is stored.

    Values come from the current monitor with the latest reference date that the viewer may open.
    The template tells which of them are too old on the day ``on``.
    """
    submissions = store.submissions(viewer)
    own = submissions[submissions["opens"] & (submissions["pps_id"].map(key) == key(pps_id))]
    if own.empty:
        return None
    own = own.sort_values(["reference_date", "submission"])
    every = store.cells(viewer, own["submission"].tolist())
    rounds = [
        (item, every.loc[every["submission"] == item["submission"]])
        for item in own.to_dict("records")
    ]
    past = past_of(
        (
            Round(item["round"], item["reference_date"].date(), cells_of_frame(cells))
            for item, cells in rounds
            if not pd.isna(item["reference_date"])
        ),
        model,
    )
    last, cells = rounds[-1]
    return Prefill(str(last["pps_id"]), round_, cells, carried=Carried(past, on))
