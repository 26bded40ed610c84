"""A workbook that was made for another partnership: its answers may well be that one's."""

from monitor.domain.cells import Cell
from monitor.domain.findings import Finding
from monitor.domain.keys import key


def about_other_partnership(named: Cell | None, made_for: str | None) -> list[Finding]:
    """A finding at the cell with the code of the partnership, if it ``named`` another one.

    ``made_for`` is the code that the workbook was made for, as it carries that in a name; None
    where it doesn't.
    """
    if named is None or not made_for or not named.text or key(made_for) == key(named.text):
        return []
    return [named.finds("WERKBOEK-VAN-ANDERE-PPS", made_for=made_for, now=named.text)]
