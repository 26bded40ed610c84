"""What was known before a monitor came in: the register, the earlier rounds and today."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from monitor.domain import frames
from monitor.domain.cells import tuples
from monitor.domain.keys import key

EARLIER: frames.Schema = {**frames.HEADER, "version": "int64"}
"""The current submissions that were stored before: what each is about, and its version."""


class Partnership(NamedTuple):
    """A partnership in the register (frames.REGISTER). What is absent is None or ""."""

    pps_id: str
    name: str
    campus: str
    scheme: str
    active_from: datetime.date | None
    active_to: datetime.date | None


class Earlier(NamedTuple):
    """A submission that was stored before (:data:`EARLIER`). What is absent is None or ""."""

    pps_id: str
    round: str
    scheme: str
    reference_date: datetime.date | None
    start_date: datetime.date | None
    version: int


@dataclass(frozen=True, eq=False)
class Known:
    """What was known before this monitor came in.

    ``register`` has the columns of frames.REGISTER, ``earlier`` those of :data:`EARLIER` with at
    most one row a partnership and round. It indexes itself once: keep one Known for a batch.
    """

    register: pd.DataFrame
    earlier: pd.DataFrame
    today: datetime.date

    @cached_property
    def partnerships(self) -> Mapping[str, Partnership]:
        """The register by the key of the pps_id."""
        listed = tuples(self.register, Partnership._make, Partnership._fields)
        return {key(item.pps_id): item for item in listed}

    @cached_property
    def campuses(self) -> Mapping[str, str]:
        """The campuses in the register by their key."""
        return {key(item.campus): item.campus for item in self.partnerships.values() if item.campus}

    @cached_property
    def submissions(self) -> Mapping[str, tuple[Earlier, ...]]:
        """The earlier submissions by the key of the pps_id, oldest reference date first."""
        found: dict[str, list[Earlier]] = {}
        for item in tuples(self.earlier, Earlier._make, Earlier._fields):
            found.setdefault(key(item.pps_id), []).append(item)
        return {
            pps: tuple(sorted(items, key=lambda item: item.reference_date or datetime.date.min))
            for pps, items in found.items()
        }


NOTHING = Known(frames.empty(frames.REGISTER), frames.empty(EARLIER), datetime.date.max)
"""Where nothing was known before, and no day lies in the future."""
