"""What a viewer can choose from: filters, partnerships and campuses."""

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from monitor.reports import filters
from monitor.reports.partnership.versions import names, partnerships
from monitor.reports.snapshot import Snapshot


class Offered(NamedTuple):
    """What there is to choose from: labels by filter, and what is shown by pps_id or campus.

    ``names`` are the partnerships by their name alone. ``opened`` are those with a monitor that
    the viewer may open, as their newest one names them; ``without_monitor`` the others.
    ``monitors``: how many monitors there are. ``withdrawn``: whether there were monitors that the
    viewer may open, and none of them counts.
    """

    filters: dict[str, list[str]]
    partnerships: dict[str, str]
    names: dict[str, str]
    opened: dict[str, str]
    campuses: dict[str, str]
    monitors: int
    withdrawn: bool

    @property
    def without_monitor(self) -> dict[str, str]:
        """The partnerships without a monitor that the viewer may open."""
        return {pps: name for pps, name in self.partnerships.items() if pps not in self.opened}


def offered(now: Snapshot, every_version: Callable[[], pd.DataFrame]) -> Offered:
    """What the viewer of this snapshot can choose from.

    ``every_version`` gives store.reading.SUBMISSIONS, also of what counts no longer; it is asked
    only where nothing counts.
    """
    own = now.submissions[now.submissions["opens"]].drop_duplicates("pps_id", keep="last")
    campuses = sorted(now.register["campus"].dropna().unique(), key=str.casefold)
    return Offered(
        filters.choices(now.register, now.model),
        partnerships(now.register),
        names(now.register),
        partnerships(own),
        {name: name for name in campuses},
        len(now.submissions),
        own.empty and bool(every_version()["opens"].any()),
    )
