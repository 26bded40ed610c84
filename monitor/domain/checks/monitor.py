"""One filled-in monitor, laid out for the checks."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from monitor.domain import layout
from monitor.domain.answers import Counted
from monitor.domain.cells import Cell, Cells
from monitor.domain.checks.known import Earlier, Known, Partnership
from monitor.domain.checks.rows import Row
from monitor.domain.computed import computed_answers
from monitor.domain.filled import filled_tables
from monitor.domain.frames import Origin
from monitor.domain.header import Header
from monitor.domain.keys import key
from monitor.domain.model import Model
from monitor.domain.past import Round
from monitor.domain.round_order import place
from monitor.domain.year_columns import year_column


class Amount(NamedTuple):
    """An amount on tab Financien. ``kind`` is budget, realised or forecast."""

    line: str
    group: str
    form: str
    kind: str
    year: int
    euros: float
    cell: Cell


@dataclass(frozen=True, eq=False)
class Monitor:
    """One filled-in monitor.

    ``answers`` holds what counts, by indicator; ``computed`` are those that the tables answer.
    """

    about: Header
    laid_out: Cells
    tables: Mapping[str, Mapping[str, Row]]
    answers: Mapping[str, Cell]
    computed: frozenset[str]
    model: Model
    known: Known

    def rows(self, table: str) -> Iterable[Row]:
        """The rows of a table that have something in them, in workbook order."""
        return self.tables.get(table, {}).values()

    def may_lack_rows(self, table: str) -> bool:
        """Whether rows of a table may have been left out that are to be put right first."""
        return table in self.laid_out.unread

    def field(self, field_id: str) -> Cell | None:
        """The answer cell of a field on tab PPS; None where the workbook has no such row."""
        row = self.tables.get("fields", {}).get(field_id)
        return row.cells.get("answer") if row else None

    def label(self, choices: str, option_id: str) -> str:
        """The label of a choice; the id itself where an older model had one that is gone."""
        option = self.model.options(choices).get(option_id)
        return option.label if option else option_id

    @cached_property
    def waiting(self) -> Collection[str]:
        """The indicators that a cell which can't be read keeps from being computed."""
        tables = filled_tables(self.laid_out, self.about, self.model)
        return computed_answers(tables).stopped.keys()

    @cached_property
    def amounts(self) -> Mapping[str, tuple[Amount, ...]]:
        """The amounts of tab Financien by kind: budget, realised, forecast."""
        found: dict[str, list[Amount]] = {}
        for amount in self._all_amounts:
            if amount.cell.number is not None:
                found.setdefault(amount.kind, []).append(amount)
        return {kind: tuple(listed) for kind, listed in found.items()}

    @cached_property
    def open_sums(self) -> frozenset[tuple[str, str]]:
        """The kinds and groups of amounts of which a cell holds no amount that we know."""
        return frozenset(
            (amount.kind, amount.group) for amount in self._all_amounts if amount.cell.is_open
        )

    @cached_property
    def without_a_year(self) -> frozenset[str]:
        """The kinds of amounts of which the workbook lacks a year of the project.

        A forecast isn't asked of every year.
        """
        absent = (
            year_column(column)
            for table, column in self.laid_out.absent
            if table == layout.FINANCE.table
        )
        return frozenset(kind for kind, _ in filter(None, absent)) - {layout.FORECAST}

    @cached_property
    def partnership(self) -> Partnership | None:
        """This partnership in the register, if it is there."""
        return self.known.partnerships.get(key(self.about.pps_id))

    @cached_property
    def earlier(self) -> tuple[Earlier, ...]:
        """What was stored of this partnership before, oldest first."""
        return self.known.submissions.get(key(self.about.pps_id), ())

    @cached_property
    def round_number(self) -> int:
        """The number of its round (see ``domain.round_order``)."""
        return self.known.round_number(self.about)

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """What was answered in those, up to this one; asked of the store when needed.

        One that the viewer may not open tells nothing.
        """
        limit = place(self.about.reference_date, self.about.round, self.round_number)
        dated = {
            item.submission: (item.round, item.reference_date)
            for item in self.earlier
            if item.reference_date and item.place <= limit
        }
        found = self.known.cells_of(list(dated)) if dated else {}
        return tuple(Round(*dated[number], found[number]) for number in dated if number in found)

    @property
    def rounds_before(self) -> Sequence[Round]:
        """Those of :attr:`rounds` that aren't this one."""
        return [item for item in self.rounds if not self._is_round(item.label)]

    @property
    def before(self) -> Round | None:
        """The last round before this one."""
        return next(reversed(self.rounds_before), None)

    @property
    def as_stored(self) -> Round | None:
        """This round as it was stored before."""
        return next((item for item in self.rounds if self._is_round(item.label)), None)

    def _is_round(self, label: str) -> bool:
        return key(label) == key(self.about.round)

    @cached_property
    def _all_amounts(self) -> tuple[Amount, ...]:
        return tuple(self._finance())

    def _finance(self) -> Iterator[Amount]:
        groups = {line.id: line.group for line in self.model.finance_lines}
        columns = {column for row in self.rows("finance") for column in row.cells}
        years = {column: year_column(column) for column in columns}
        for row in self.rows("finance"):
            line, _, form = row.id.partition(".")
            for column, cell in row.cells.items():
                when = years[column]
                if when and line in groups:
                    yield Amount(line, groups[line], form, *when, cell.number or 0.0, cell)


def monitor_of(
    cells: Cells, answers: Iterable[Counted], header: Header, model: Model, known: Known
) -> Monitor:
    """Lay out one submission."""
    counted = list(answers)
    absent: dict[str, set[str]] = {}
    for table, column in cells.absent:
        absent.setdefault(table, set()).add(column)
    without = {table: frozenset(columns) for table, columns in absent.items()}
    return Monitor(
        about=known.as_stored(header),
        laid_out=cells,
        tables={
            table: {
                name: Row(name, row, without.get(table, frozenset())) for name, row in rows.items()
            }
            for table, rows in cells.tables.items()
        },
        answers={answer.indicator: _cell(answer) for answer in counted},
        computed=frozenset(
            answer.indicator for answer in counted if answer.origin == Origin.COMPUTED
        ),
        model=model,
        known=known,
    )


def _cell(answer: Counted) -> Cell:
    """An answer stands in for its cell, which an older workbook may not even have."""
    return Cell(
        table=layout.INDICATORS.table,
        row=answer.indicator,
        column="answer",
        sheet=answer.sheet or "",
        cell=answer.cell or "",
        raw=answer.raw,
        state=answer.state,
        number=answer.number,
        date=answer.date,
        text=answer.text or "",
    )
