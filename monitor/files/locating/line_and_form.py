"""The labels of a row of tab Financien, where people write line and form otherwise than we do.

They join both in one cell, as in "Arbeidsorganisaties (geld)", write a line only in the first of
its rows, or a letter for each form.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from monitor.files.cell.measures import form_by_initial, form_told
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


def with_forms(
    written: Mapping[int, Mapping[str, str]], known: KnownRows
) -> Mapping[int, Mapping[str, str]]:
    """The labels by row on the sheet, with each form in the one word that is ours for it.

    A text may name it more than once: "Geld (cash)". Letters stand for it where nothing else stands
    among them but what names one: else nobody knows of what a letter is the first.
    """
    texts = {labels[FORM] for labels in written.values() if FORM in labels}
    if not known.holds_amounts or not texts:
        return written
    named = {text: form for text in texts if (form := form_told(text))}
    initials = {text: form for text in texts if (form := form_by_initial(text))}
    is_told = texts <= named.keys() | initials.keys()
    ours = {**named, **initials} if is_told else named
    return {
        row: {**labels, FORM: ours.get(labels[FORM], labels[FORM])} if FORM in labels else labels
        for row, labels in written.items()
    }


def with_lines(
    written: Mapping[int, Mapping[str, str]], by_id: Mapping[int, str], known: KnownRows
) -> tuple[Mapping[int, Mapping[str, str]], frozenset[int]]:
    """The labels by row on the sheet, with the line of the row above where only the form stands.

    ``by_id`` are the rows that an id tells: they need no line. Where a row of ours is missing the
    one above may belong to another line, so none is taken over: those rows come beside the labels.
    """
    if not known.holds_amounts:
        return written, frozenset()
    lent = {
        row: {**written[row], LINE: written[above][LINE]}
        for above, row in pairwise(sorted(written))
        if row not in by_id and _lends_line(written[above], written[row], known)
    }
    labels = {**written, **lent}
    told = (_rows_told(labels[row], known) for row in labels.keys() - by_id.keys())
    if known.name_of.keys() <= frozenset(by_id.values()).union(*told):
        return labels, frozenset()
    return written, frozenset(lent)


def _lends_line(above: Mapping[str, str], labels: Mapping[str, str], known: KnownRows) -> bool:
    """Whether a row may be the other form of the line that stands in the row above it.

    That line need not be ours: a row without a line is told as that, whatever stands above it.
    """
    if LINE in labels or not {LINE, FORM} <= above.keys():
        return False
    here, there = (known.rows_called(FORM, item.get(FORM, "")) for item in (labels, above))
    return bool(here and there and here.isdisjoint(there))


def _rows_told(labels: Mapping[str, str], known: KnownRows) -> frozenset[str]:
    line, form = (known.rows_called(name, labels.get(name, "")) for name in (LINE, FORM))
    return line & form
