"""Which columns of ours one on a sheet that isn't read may be, if its header names none of them."""

from monitor.domain.layout import EXPLAINING
from monitor.domain.tab import Kind, Tab
from monitor.domain.year_columns import is_forecast
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import column_named
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.amounts_told import says_amount_of
from monitor.files.taking.answers_beside import ASKED_BY_ROW
from monitor.files.taking.column_elsewhere import ColumnElsewhere, HeldAnswers
from monitor.files.taking.said_above import Said, is_due, said_by


def said_elsewhere(raw: str, tab: Tab, header: Header, about: AboutMonitor) -> Said:
    """What a header says of the answers below it, beside rows of the table with this ``header``.

    Beside our table texts below our own header are a second column of them: here they may be the
    only ones. What explains answers stands on any list.
    """
    named = column_named(raw, tab) or ""
    if named in header.columns and named not in EXPLAINING and tab.column(named).kind is Kind.TEXT:
        return Said(named)
    return said_by(raw, tab, header, about)


class AskedElsewhere:
    """What the columns of ours ask that one beside rows of a table may answer.

    ``has_ids`` tells that the rows bear our ids there.
    """

    def __init__(self, tab: Tab, held: HeldAnswers, about: AboutMonitor, *, has_ids: bool) -> None:
        self._tab, self._held, self._about, self._has_ids = tab, held, about, has_ids
        amounts = (item.id for item in tab.inputs if item.kind is Kind.MONEY)
        self._has_no_amount = not any(held.of(tab, item) for item in amounts)

    def may_be(self, there: ColumnElsewhere, raw: str, said: Said) -> list[str]:
        """The columns of ours that one below the header ``raw`` may be, which has ``said`` this."""
        if self._tab.free_rows and said.is_total:
            return []
        if self._tab.free_rows:
            return [item for item in said.others if self._is_on_no_other_list(there, raw, item)]
        return [item for item in said.others if self._is_asked(item, said)]

    def _is_asked(self, column_id: str, said: Said) -> bool:
        """Whether a column of rows that the model gives asks for something by now.

        A total may only be the answers themselves where ours has none.
        """
        if said.is_total and self._held.of(self._tab, column_id):
            return False
        is_later = is_forecast(column_id) and not said.says_more
        is_by_row = self._tab.column(column_id).kind in ASKED_BY_ROW
        return is_by_row and (is_later or is_due(column_id, self._about))

    def _is_on_no_other_list(self, there: ColumnElsewhere, raw: str, column_id: str) -> bool:
        """Whether a column of rows that people add may well be this one.

        Their own lists have numbers and dates of their own, unless they say what ours does and
        more. Where ours is empty they are asked of rows that bear our ids, and amounts if the
        header says that they are or we read no amount at all. A choice of ours is hardly anything
        else.
        """
        column = self._tab.column(column_id)
        if column.kind is Kind.CHOICE:
            return True
        if self._held.of(self._tab, column_id):
            return there.says_ours_and_more(column_id)
        if self._has_ids:
            return column.kind in (Kind.MONEY, Kind.DATE)
        return column.kind is Kind.MONEY and (self._has_no_amount or says_amount_of(raw, column))
