"""Whether an answer was given where it was asked."""

import re
from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding
from monitor.domain.keys import key
from monitor.domain.model import Indicator

_ONLY_A_NUMBER = re.compile(r"[0-9][0-9.,/-]*%?")
"""A number, a percentage or a date, and not a word beside it."""


def antwoord_bij_toelichting(monitor: Monitor) -> Iterator[Finding]:
    """What could be the answer stands as the note of a question without one: columns swapped."""
    for row in monitor.rows("indicators"):
        indicator = monitor.model.indicator.get(row.id)
        if indicator is None or not row.blank("answer"):
            continue
        if _is_answer(key(row.text("evidence")), indicator):
            yield row.cells["evidence"].finds("ANTWOORD-BIJ-TOELICHTING", label=indicator.name)


def _is_answer(note: str, indicator: Indicator) -> bool:
    levels = (key(f"{number} - {text}") for number, text in enumerate(indicator.levels, 1))
    options = (key(option.label) for option in indicator.options)
    return note in (*levels, *options) or bool(_ONLY_A_NUMBER.fullmatch(note))
