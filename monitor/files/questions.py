"""What each input cell of our tables asks: how it's read, what it's called, an example."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from monitor.domain.blocks import block_names
from monitor.domain.layout import CONFIRMED, FIELDS, FINANCE, INDICATORS, KPI, Kind, Tab
from monitor.domain.model import Field, Indicator, Model, Option
from monitor.files.choices import read_bool, read_choice, read_level, read_many, read_tick
from monitor.files.header_texts import header_text
from monitor.files.reading import Reading
from monitor.files.values import read_date, read_money, read_number, read_share, read_text
from monitor.files.workbook import Cell

_SCALE = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Question:
    """How a cell is read, and an example of a right value. ``label`` is the question's own name."""

    read: Callable[[Cell], Reading]
    example: str
    label: str = ""


class Questions:
    """What the cells of a model's tables ask. ``date_1904`` is how the workbook counts days."""

    def __init__(self, model: Model, *, date_1904: bool) -> None:
        self.model = model
        self.date_1904 = date_1904
        self.lines = {line.id: line.name for line in model.finance_lines}

    def of_column(self, tab: Tab, column_id: str) -> Question | None:
        """What a column asks in every row; None if the row has a say in it."""
        column = tab.column(column_id)
        if column.kind is Kind.ANSWER or (tab is KPI and column.kind is Kind.NUMBER):
            return None
        options = self.model.lists[column.choices] if column.choices else ()
        return self._plain(column.kind, options)

    def of_cell(self, tab: Tab, row_id: str) -> Question:
        """What a cell of this row asks in a column whose rows differ."""
        if tab is FIELDS:
            return self._of_field(self.model.field[row_id])
        if tab is INDICATORS:
            return self._of_indicator(self.model.indicator[row_id])
        kpi = self.model.kpi[row_id]
        return self._plain(Kind.MONEY if kpi.unit == "euro" else Kind.NUMBER)

    def label(self, tab: Tab, row_id: str, column_id: str, called: str = "") -> str:
        """What a cell is called in a message: its question, or its row and column.

        ``called`` is what the user named the row, in a table that is filled row by row.
        """
        header = header_text(tab, column_id)
        is_answer = column_id == "answer"
        if tab is FIELDS:
            name = self.model.field[row_id].question
        elif tab is INDICATORS:
            name = self.model.indicator[row_id].name
        elif tab is KPI:
            name = self.model.kpi[row_id].name
        elif tab is FINANCE:
            line, _, form = row_id.partition(".")
            name = f"{self.lines[line]} ({self.model.label('form', form)})"
        elif tab is CONFIRMED:
            name = block_names(self.model)[row_id][1]
        else:
            name = called or row_id
        return name if is_answer else f"{name}: {header}"

    def _of_field(self, field: Field) -> Question:
        options = self.model.lists[field.choices] if field.choices else ()
        return self._plain(Kind(field.kind), options)

    def _of_indicator(self, indicator: Indicator) -> Question:
        match indicator.kind:
            case "level":
                levels = indicator.levels
                return Question(lambda cell: read_level(cell, levels), "3")
            case "share":
                top = indicator.top
                return Question(lambda cell: read_share(cell, top), "45%")
            case "number":
                low, high = indicator.low, indicator.high
                return Question(lambda cell: read_number(cell, low, high), "4")
            case "choice":
                return self._plain(Kind.CHOICE, indicator.options)
            case _:
                return self._plain(Kind.DATE)

    def _plain(self, kind: Kind, options: tuple[Option, ...] = ()) -> Question:
        labels: Mapping[str, str] = {option.id: option.label for option in options}
        match kind:
            case Kind.NUMBER:
                return Question(lambda cell: read_number(cell, 0), "12")
            case Kind.MONEY:
                return Question(read_money, "12500")
            case Kind.SHARE:
                return Question(read_share, "45%")
            case Kind.DATE:
                return Question(lambda cell: read_date(cell, self.date_1904), "1-9-2026")
            case Kind.BOOL:
                return Question(read_bool, "ja")
            case Kind.TICK:
                return Question(read_tick, "ja")
            case Kind.SCALE:
                return Question(lambda cell: read_level(cell, _SCALE), "3")
            case Kind.CHOICE:
                return Question(lambda cell: read_choice(cell, labels), options[0].label)
            case Kind.MANY:
                example = "; ".join(option.label for option in options[:2])
                return Question(lambda cell: read_many(cell, labels), example)
            case _:
                return Question(read_text, "een korte tekst")
