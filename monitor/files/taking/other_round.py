"""Ticks of another round, or of who knows which: of the last time they confirm nothing now."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from monitor.domain.cells import CellRow
from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.layout import CONFIRMED
from monitor.domain.past import ALL_HOLDS, REST_HOLDS
from monitor.domain.round_kinds import kind_between_numbers
from monitor.domain.round_names import likely_round, round_key, round_year
from monitor.domain.rules import rule
from monitor.files.cell.reading import Reading
from monitor.files.taking.take_cells import cell_row

_OTHER = ("VINKJE-VAN-ANDERE-RONDE", "VINKJES-VAN-ANDERE-RONDE")
_MISTYPED = ("VINKJE-MEETMOMENT-TYPEFOUT", "VINKJES-MEETMOMENT-TYPEFOUT")
_UNKNOWN = ("VINKJE-ZONDER-RONDE", "VINKJES-ZONDER-RONDE")
"""What is said of one tick, and of many at once."""

_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)\d{2}(?!\d)")

NOT_OF_NOW = frozenset((_OTHER[0], _UNKNOWN[0]))
"""What is said of a tick that is left out of the workbook handed back."""
OF_MISTYPED = _MISTYPED[0]
"""What is said of a tick that counts as soon as the round is put right."""


def is_mistyped(round_: str, made_for: str) -> bool:
    """Whether a round is that of the workbook but for a slip: 2027-midtrem for 2027-midterm.

    So is what is no round at all, as a date of its year: no other one is meant. Beside a kind of
    round two figures are a year.
    """
    if round_year(round_) is not None:
        return likely_round(round_, [made_for]) == made_for
    years = {int(year) for year in _YEAR.findall(round_)}
    if kind := kind_between_numbers(round_):
        years |= {2000 + int(year) for year in _SHORT_YEAR.findall(round_)}
    return kind in (None, kind_between_numbers(made_for)) and years <= {round_year(made_for)}


def leave_old_ticks(
    rows: Sequence[CellRow], round_: str, made_for: str, corrected: Collection[Subject]
) -> tuple[list[CellRow], list[Finding]]:
    """Rows (``frames.CELLS``) in which the ticks of another round can't be read, and what is said.

    ``round_`` is that of the monitor, "" if it tells none: then there is no other. ``made_for`` is
    the one that the workbook was made for, "" where some program left that out: then its ticks may
    as well be of another. What is in ``corrected`` was confirmed on screen, and so now.
    """
    if not round_ or (made_for and round_key(made_for) == round_key(round_)):
        return list(rows), []
    mistyped = _MISTYPED if is_mistyped(round_, made_for) else _OTHER
    one, many = mistyped if made_for else _UNKNOWN
    facts = {"round": made_for, "now": round_}
    left: list[CellRow] = []
    said: list[Finding] = []
    for row in rows:
        table, row_id, column, sheet, place, raw, _, number, *_ = row
        subject = Subject(table, row_id, column)
        ticked = table == CONFIRMED.table and number in (ALL_HOLDS, REST_HOLDS)
        if ticked and subject not in corrected:
            left.append(cell_row(subject, sheet, place, raw, Reading(State.INVALID)))
            found = rule(one).at(sheet, place, subject, raw=raw, **facts)
            said.append(replace(found, at_once=rule(many).at(sheet, None, **facts)))
        else:
            left.append(row)
    return left, said
