"""Whether an answer was given where it was asked."""

import re
from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding
from monitor.domain.keys import key
from monitor.domain.model import Indicator
from monitor.domain.points import FULL

_NUMBER = re.compile(r"([0-9]+(?:[.,][0-9]+)?)%?")
_DATE = re.compile(r"[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}")
_LEVEL = re.compile(r"([0-9])(?:[-–:][^0-9]+)?")
"""A level by itself or with its text behind it, shortened or not."""


def antwoord_bij_toelichting(monitor: Monitor) -> Iterator[Finding]:
    """What could be the answer stands as the note of a question without one: columns swapped."""
    for row in monitor.rows("indicators"):
        indicator = monitor.model.indicator.get(row.id)
        if indicator is None or not row.blank("answer"):
            continue
        if _is_answer(key(row.text("evidence")), indicator):
            yield row.cells["evidence"].finds("ANTWOORD-BIJ-TOELICHTING", label=indicator.name)


def _is_answer(note: str, indicator: Indicator) -> bool:
    """Whether a note (its key) would answer a question of this kind."""
    match indicator.kind:
        case "level":
            level = _LEVEL.fullmatch(note)
            return level is not None and 1 <= int(level[1]) <= len(indicator.levels)
        case "choice":
            return note in (key(option.label) for option in indicator.options)
        case "date":
            return _DATE.fullmatch(note) is not None
    number = _NUMBER.fullmatch(note)
    if number is None:
        return False
    if indicator.kind == "share":
        return float(number[1].replace(",", ".")) <= indicator.top * FULL
    low, high = indicator.reach
    return low <= float(number[1].replace(",", ".")) <= high
