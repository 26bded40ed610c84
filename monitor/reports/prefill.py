"""The last accepted values of a partnership, ready to put back in a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.domain.access import Viewer
from monitor.domain.keys import key
from monitor.files.template import Prefill

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


def last_accepted(store: Store, viewer: Viewer, pps_id: str, round_: str) -> Prefill | None:
    """What to put in a template of this partnership for this round; None if nothing is stored.

    Values come from the current monitor with the latest reference date that the viewer may open.
    """
    submissions = store.submissions(viewer)
    own = submissions[submissions["opens"] & (submissions["pps_id"].map(key) == key(pps_id))]
    if own.empty:
        return None
    last = own.sort_values(["reference_date", "submission"]).iloc[-1]
    cells = store.cells(viewer, [int(last["submission"])])
    return Prefill(pps_id=str(last["pps_id"]), round=round_, cells=cells)
