"""Whether a column that isn't ours may hold the answers of now, beside the column that is read.

A new round is easily filled in beside the last one or beside the table, under whatever header. Only
where that says that the answers are of before, wished or of others, nothing needs to be asked.
"""

from collections.abc import Iterable, Mapping

from monitor.domain.tab import Kind
from monitor.domain.year_columns import year_column
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.header_names import loose_names
from monitor.files.locating.header_words import says_of_now
from monitor.files.locating.times_named import is_of_another_time, names_a_time
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.amounts_told import says_amount
from monitor.files.taking.columns_read import ForeignColumn, OurColumns
from monitor.files.taking.said_above import is_due, said_by, said_of_the_year_before
from monitor.files.taking.surely_answers import FEWEST_ANSWERS, mostly_answer, surely_answer
from monitor.files.taking.take_cells import CellTaker
from monitor.files.taking.unheaded_forecasts import unheaded_forecast

MISSED, MAYBE_MISSED = "KOLOM-MET-ANTWOORDEN", "KOLOM-MISSCHIEN-ANTWOORDEN"
"""The findings of a column with answers in rows where ours has none: plainly, and maybe."""
_OTHER_VERSION = "KOLOM-ANDERE-VERSIE"
ASKED_BY_ROW = (Kind.ANSWER, Kind.NUMBER, Kind.MONEY, Kind.CHOICE)
"""What a table asks in rows that the model gives."""


class AnswersBeside:
    """What the columns beside those of ours may hold; ``taken`` are the rows by row id."""

    def __init__(
        self, taker: CellTaker, header: Header, taken: Mapping[str, int], about: AboutMonitor
    ) -> None:
        self._taker, self._header, self._about = taker, header, about
        self._ours = OurColumns(taker, taken)

    def of(self, column: int) -> tuple[str, str] | None:
        """What is said of a column that may hold the answers of now, beside one of ours.

        Gives the code of that, and the id of ours; None if nothing needs to be asked.
        Where ours holds no answer in just those rows, they are the only ones. That is plain where
        there is no header, or one that names ours. Not so of amounts without a year, nor where
        people fill in rows as they like and ours is often empty. Beside the table, without a
        header, people also write figures of their own: there nothing else is asked. Nor is it below
        a name that people give to a column of their own.
        """
        header, about, tab = self._header, self._about, self._taker.tab
        raw = self._taker.page.text(header.row, column)
        there = ForeignColumn(self._ours, column)
        said = said_by(raw, tab, header, about)
        if said.version:
            if self._stands_alone(there, said.version):
                return MAYBE_MISSED if tab.free_rows else MISSED, said.version
            is_own = folded(raw) in loose_names(tab.table)
            return None if is_own else (_OTHER_VERSION, said.version)
        lately = said_of_the_year_before(raw, tab, header, about)
        if said.is_total or lately.is_total:
            return None
        nearest = self._may_ask(raw, said.others, column)
        before = [lately.version] if lately.version else self._may_ask(raw, lately.others, column)
        due = (item for item in (*nearest, *before) if is_due(item, about))
        if alone := next((item for item in due if self._stands_alone(there, item)), None):
            is_asked = bool(raw or tab.by_year or tab.free_rows)
            found = MAYBE_MISSED if is_asked else MISSED, alone
        elif (
            tab.by_year
            and not raw
            and (later := unheaded_forecast(self._ours, header, column))
            and self._stands_alone(there, later)
        ):
            found = MAYBE_MISSED, later
        elif said.says_more or tab.free_rows or column not in header.foreign:
            return None
        else:
            answer = mostly_answer if names_a_time(raw) or says_of_now(raw) else surely_answer
            other = next((item for item in nearest if answer(there.read_as(item).values())), None)
            if other is None:
                return None
            found = _OTHER_VERSION, other
        if not raw and there.holds_own_figures():
            return None
        return None if any(self._is_ours(there, item) for item in nearest) else found

    def of_dismissed(self, column: int) -> tuple[str, str] | None:
        """The same of a column of which a user said that it's none of ours.

        Nothing is asked, but where that one is of now by its header and the one that is read isn't:
        then the wrong one of the two may have been pointed at.
        """
        header, text = self._header, self._taker.page.text
        raw = text(header.row, column)
        ours = said_by(raw, self._taker.tab, header, self._about).version
        if ours is None or year_column(ours) or self._is_of_another_time(raw):
            return None
        read = text(header.row, header.columns[ours])
        return (_OTHER_VERSION, ours) if self._is_of_another_time(read) else None

    def _is_of_another_time(self, text: str) -> bool:
        return is_of_another_time(text, self._about.round, self._about.day)

    def _may_ask(self, raw: str, others: Iterable[str], column: int) -> list[str]:
        """Those of our columns whose answers may stand in one under this header, the nearest first.

        In rows that people add they have much of their own: there only of a column in which nothing
        stands, a choice of ours, or an amount where the header says that it is one.
        """
        inputs, kinds = self._taker.inputs, self._taker.kinds
        if self._taker.tab.free_rows:
            fitting = {Kind.CHOICE, Kind.MONEY} if says_amount(raw) else {Kind.CHOICE}
            asked = [item for item in others if kinds[item] in fitting]
            asked = [item for item in asked if not self._ours.readings(item)]
        else:
            asked = [item for item in others if kinds[item] in ASKED_BY_ROW]
        return sorted(asked, key=lambda item: abs(inputs[item] - column))

    def _is_ours(self, there: ForeignColumn, column_id: str) -> bool:
        """Whether they are the answers that are read, once more."""
        found = there.read_as(column_id)
        return bool(found) and found.items() <= self._ours.readings(column_id).items()

    def _stands_alone(self, there: ForeignColumn, column_id: str) -> bool:
        """Whether most of them are in rows where ours holds no answer, and those are answers.

        Of most columns it's known before any cell is read that there are too few such rows.
        """
        answered = self._ours.answered(column_id)
        if len(there.rows - answered) < FEWEST_ANSWERS:
            return False
        found = there.read_as(column_id)
        alone = [reading for row, reading in found.items() if row not in answered]
        return len(alone) * 2 > len(found) and surely_answer(alone)
