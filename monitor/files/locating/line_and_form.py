"""The labels of a row of tab Financien, where people write line and form otherwise than we do.

They join both in one cell, as in "Arbeidsorganisaties (geld)", or write a line only in the first of
its rows.
"""

import re
from collections.abc import Mapping

from monitor.files.locating.known_rows import KnownRows

LINE, FORM = "line", "form"
_JOINED = re.compile(r"(?P<line>.+?)[\s,;:/(–—-]+(?P<form>(?:in[ -])?[^\W\d_]+)\s*\)?\s*")


def with_form(labels: Mapping[str, str], known: KnownRows) -> Mapping[str, str]:
    """The labels of a row with line and form apart, where the line tells the form as well."""
    if not known.holds_amounts or FORM in labels or LINE not in labels:
        return labels
    found = _JOINED.fullmatch(labels[LINE])
    parts = {LINE: found[LINE], FORM: found[FORM]} if found else {}
    known_parts = parts and all(known.rows_called(*part) for part in parts.items())
    return {**labels, **parts} if known_parts else labels


def with_line(
    labels: Mapping[str, str], above: Mapping[str, str], known: KnownRows
) -> Mapping[str, str]:
    """The labels of a row with the line of the row above it, where only the other form stands."""
    if not known.holds_amounts or LINE in labels or not {LINE, FORM} <= above.keys():
        return labels
    here, there = (known.rows_called(FORM, item.get(FORM, "")) for item in (labels, above))
    is_other = here and there and here.isdisjoint(there)
    is_of_line = is_other and known.rows_called(LINE, above[LINE])
    return {**labels, LINE: above[LINE]} if is_of_line else labels
