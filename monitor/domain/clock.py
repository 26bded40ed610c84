"""The clock of the Netherlands: moments are told by it, and a day begins when it says so.

Most servers run on UTC.
"""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Amsterdam")


def here(moment: datetime) -> datetime:
    """A moment with its time zone, as clocks in the Netherlands tell it."""
    return moment.astimezone(_HERE)


def day_of(moment: date) -> date:
    """The day in the Netherlands of a moment with its time zone; without one it is a day itself."""
    if not isinstance(moment, datetime):
        return moment
    return (here(moment) if moment.tzinfo else moment).date()


def today() -> date:
    """The day that it is in the Netherlands."""
    return day_of(datetime.now(UTC))
