"""What of an outcome after the subsidy can't be: whoever records one, it is asked here."""

from collections.abc import Iterator
from enum import StrEnum

import pandas as pd

from monitor.domain.afterwards import established_from
from monitor.domain.checks.privacy import holds_mail_address, holds_phone_number


class OutcomeFault(StrEnum):
    """What is wrong with the day on which an outcome was established, or with its note."""

    TO_COME = "to_come"
    TOO_EARLY = "too_early"
    MAIL_ADDRESS = "mail_address"
    PHONE_NUMBER = "phone_number"


def outcome_faults(
    months: int, established: pd.Timestamp, note: str, end: pd.Timestamp, today: pd.Timestamp
) -> tuple[OutcomeFault, ...]:
    """All that is wrong with an outcome so many months after the subsidy; () where nothing is.

    ``end``: the last day of the subsidy; NaT where it isn't known, and then no day is too early.
    """
    return tuple(_faults(months, established, note, end, today))


def _faults(
    months: int, established: pd.Timestamp, note: str, end: pd.Timestamp, today: pd.Timestamp
) -> Iterator[OutcomeFault]:
    if established > today:
        yield OutcomeFault.TO_COME
    elif not pd.isna(end) and established < established_from(end, months):
        yield OutcomeFault.TOO_EARLY
    if holds_mail_address(note):
        yield OutcomeFault.MAIL_ADDRESS
    if holds_phone_number(note):
        yield OutcomeFault.PHONE_NUMBER
