"""Whether a monitor still tells how things stand, or how they stood: told in the past. Dutch."""

from datetime import date

import pandas as pd

from monitor.domain.model import Model
from monitor.domain.stand import oldest
from monitor.reports import words


def is_old(day: pd.Timestamp, on: date, model: Model) -> bool:
    """Whether a monitor of this peildatum no longer tells how things stand on a date."""
    return day < oldest(on, model)


def when(day: pd.Timestamp, on: date, model: Model) -> str:
    """A peildatum within a sentence, with its age where it is old.

    "1 oktober 2024", or "1 oktober 2024, ruim 2 jaar geleden,".
    """
    said = words.day(day)
    return f"{said}, {words.ago(day, on)}," if is_old(day, on, model) else said
