"""The stand on a date: what each partnership last handed in, and of how many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from monitor.domain.model import Model


@dataclass(frozen=True, slots=True)
class Stand:
    """How things stand on a date, for the partnerships in the register that were active then.

    ``submissions``: the one that counts of each partnership, as in the frame they came from.
    ``n`` of ``of``: partnerships with one, of all that were active.
    """

    submissions: pd.DataFrame
    n: int
    of: int


def stand(
    submissions: pd.DataFrame, register: pd.DataFrame, on: pd.Timestamp, model: Model
) -> Stand:
    """The stand on a date.

    ``submissions`` (frames.HEADER and more) holds current submissions only, with pps_ids as in
    ``register`` (frames.REGISTER). Of each partnership the newest peildatum counts, if it lies in
    the model's number of months before ``on``, that day included; of two on one day the last row.
    """
    active = active_on(register, on)
    found = recent(submissions, on, model)
    found = found[found["pps_id"].isin(active["pps_id"])]
    counting = newest(found)
    return Stand(found[found.index.isin(counting.index)], len(counting), len(active))


def oldest(on: date | pd.Timestamp, model: Model) -> pd.Timestamp:
    """From which peildatum a monitor still tells how things stand on a date, that day included."""
    months = model.groups.stand_months
    return pd.Timestamp(on) - pd.Timedelta(days=months * model.scale.month_days)


def recent(submissions: pd.DataFrame, on: pd.Timestamp, model: Model) -> pd.DataFrame:
    """The rows that still tell how things stand on a date (see ``oldest``)."""
    return submissions[submissions["reference_date"].between(oldest(on, model), on)]


def newest(submissions: pd.DataFrame, each: Sequence[str] = ("pps_id",)) -> pd.DataFrame:
    """The row with the newest reference date of each partnership, in order of that date.

    Of two on one day the last row counts, and any with a date before one without. ``each`` names
    the columns of which every combination has a row. Whoever leaves out what may not be seen does
    so first: what hid the monitor before it would be known by the gap.
    """
    ordered = submissions.sort_values("reference_date", kind="stable", na_position="first")
    return ordered.drop_duplicates(list(each), keep="last")


def active_on(register: pd.DataFrame, on: pd.Timestamp) -> pd.DataFrame:
    """The partnerships that were active on a date; without a first or last day, always were."""
    begun = register["active_from"].isna() | (register["active_from"] <= on)
    ended = register["active_to"] < on
    return register[begun & ~ended]
