"""A workbook that was made for another partnership: its answers may well be that one's."""

from collections.abc import Sequence

from monitor.domain.cells import CellRow
from monitor.domain.findings import Finding, Subject
from monitor.domain.keys import key
from monitor.domain.layout import FIELDS
from monitor.domain.rules import rule


def about_other_partnership(rows: Sequence[CellRow], made_for: str | None) -> list[Finding]:
    """A finding at the code of the partnership (rows as ``frames.CELLS``) where it's another's.

    ``made_for`` is the code that the workbook was made for, as it carries that in a name; None
    where it doesn't.
    """
    subject = Subject(FIELDS.table, "pps_id", "answer")
    answered = next((row for row in rows if row[:3] == subject), None)
    now = answered[9] if answered else None
    if answered is None or not made_for or not now or key(made_for) == key(now):
        return []
    *_, sheet, place, raw = answered[:6]
    facts = {"made_for": made_for, "now": now}
    return [rule("WERKBOEK-VAN-ANDERE-PPS").at(sheet, place, subject, raw=raw, **facts)]
