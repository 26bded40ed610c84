"""Whether a monitor still tells how things stand, or how they stood: told in the past. Dutch."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from monitor.domain.model import Model
from monitor.domain.stand import oldest
from monitor.reports import words


@dataclass(frozen=True, slots=True)
class Tense:
    """In what time a monitor is told.

    ``day`` is its peildatum in words: "1 oktober 2024". ``today`` is the day on which it is told:
    what is planned for a date, such as the end of the subsidy, is over or not as of that day, and
    not because the monitor is old.
    """

    past: bool
    day: str
    today: date

    def say(self, now: str, then: str) -> str:
        """One of two wordings: of how things stand, or of how they stood."""
        return then if self.past else now

    @property
    def at(self) -> str:
        """The day, to put behind the verb where it is past: " op 1 oktober 2024"; else ""."""
        return f" op {self.day}" if self.past else ""

    @property
    def caution(self) -> str:
        """What whoever goes on from it must bear in mind; "" where it tells how things stand."""
        if not self.past:
            return ""
        return (
            f"Dit is gerekend met de monitor van {self.day}; sindsdien kan de stand veranderd zijn."
        )


def is_old(day: pd.Timestamp, on: date, model: Model) -> bool:
    """Whether a monitor of this peildatum no longer tells how things stand on a date."""
    return day < oldest(on, model)


def when(day: pd.Timestamp, on: date, model: Model) -> str:
    """A peildatum within a sentence, with its age where it is old.

    "1 oktober 2024", or "1 oktober 2024, ruim 2 jaar geleden,".
    """
    said = words.day(day)
    return f"{said}, {words.ago(day, on)}," if is_old(day, on, model) else said
