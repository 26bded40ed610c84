"""Which partnerships are alike: by fixed classes, fewer of them where too few share all.

The group of a partnership is the cell of attribute values that holds it, so that it doesn't depend
on who asks, and the same groups are seen from every page.
"""

from bisect import bisect_left
from collections.abc import Collection, Mapping
from typing import NamedTuple

import pandas as pd

from monitor.domain.disclosure import may_be_shown
from monitor.domain.model import Criterion, Model

AFTERWARDS = "na"
"""The phase of a partnership whose subsidy has ended; the other phases are numbered from 0."""


class Likeness(NamedTuple):
    """A group of partnerships that are alike: what they share, as criterion -> class, and who."""

    shared: Mapping[Criterion, str]
    members: frozenset[str]


def classes(submissions: pd.DataFrame, partners: Mapping[int, int], model: Model) -> pd.DataFrame:
    """The class of each partnership by criterion; missing where it can't be told.

    ``submissions``: frames.HEADER with submission, one row a partnership. ``partners``: the number
    of present partners by submission. The result has pps_id as index and a column a Criterion:
    sector and scheme as their id, phase and size as the number of their class from 0, as text, or
    AFTERWARDS.
    """
    found = {
        row["pps_id"]: {
            Criterion.SECTOR: _id(row["sector"]),
            Criterion.SCHEME: _id(row["scheme"]),
            Criterion.PHASE: _phase(row, model),
            Criterion.SIZE: _class(partners.get(row["submission"]), model.similar.size_partners),
        }
        for row in submissions.to_dict("records")
    }
    table = pd.DataFrame.from_dict(found, orient="index", columns=list(Criterion))
    return table.astype("str").where(table.notna(), None)


def groups(found: pd.DataFrame, unknown: Collection[str], model: Model) -> list[Likeness]:
    """Every group that may be shown, those that share least first. ``found``: see ``classes``.

    A group holds at least as many partnerships as a median needs. ``unknown``: those whom the
    viewer doesn't know by name (see ``domain.disclosure``). The order is fixed: a narrower group
    gives way to the wider one, of which more partnerships have something to compare with.
    """
    least = model.groups.min_partnerships
    candidates = []
    for count in range(1, len(model.similar.criteria) + 1):
        names = [Criterion(name) for name in model.similar.criteria[:count]]
        whole = found.dropna(subset=names)
        for values, rows in whole.groupby(names, sort=True):
            if len(rows) >= least:
                shared = dict(zip(names, map(str, values), strict=True))
                candidates.append(Likeness(shared, frozenset(map(str, rows.index))))
    fits = may_be_shown([item.members for item in candidates], unknown, least)
    return [item for item, fit in zip(candidates, fits, strict=True) if fit]


def closest(pps_class: Mapping[Criterion, str], shown: Collection[Likeness]) -> Likeness | None:
    """Of the shown groups the one that shares most with a partnership of this class, if any."""
    own = [item for item in shown if item.shared.items() <= pps_class.items()]
    return max(own, key=lambda item: len(item.shared), default=None)


def _phase(row: Mapping[object, object], model: Model) -> str | None:
    on, start, end = (
        pd.Timestamp(row[name])  # type: ignore[arg-type]
        for name in ("reference_date", "start_date", "subsidy_end")
    )
    if end < on:
        return AFTERWARDS
    if pd.isna(on) or pd.isna(start):
        return None
    months = (on - start) / pd.Timedelta(days=model.scale.month_days)
    return _class(int(months // 12) + 1, model.similar.phase_years)


def _class(value: int | None, bounds: tuple[int, ...]) -> str | None:
    """The number of the class that a value falls in: up to and with the first bound it is 0."""
    return None if value is None else str(bisect_left(bounds, value))


def _id(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
