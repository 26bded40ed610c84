"""A workbook that was made for another partnership: its answers may well be that one's."""

from collections.abc import Collection

from monitor.domain.cells import Cell
from monitor.domain.findings import Finding, Subject
from monitor.domain.keys import code_key

OF_ANOTHER = "WERKBOEK-VAN-ANDERE-PPS"
_SAID_ON_SCREEN = "WERKBOEK-WAS-VAN-ANDERE-PPS"


def about_other_partnership(
    named: Cell | None, made_for: str, corrected: Collection[Subject]
) -> list[Finding]:
    """A finding at the cell with the code of the partnership, if it ``named`` another one.

    ``made_for`` is the code that the workbook was made for, "" where it doesn't tell. That stops
    it, until somebody says on screen which partnership it is: then the code is in ``corrected``.
    """
    if (
        named is None
        or not made_for
        or not named.text
        or code_key(made_for) == code_key(named.text)
    ):
        return []
    code = _SAID_ON_SCREEN if named.subject in corrected else OF_ANOTHER
    return [named.finds(code, made_for=made_for, now=named.text)]
