"""What each input cell of our tables asks: how it's read, what it's called, an example."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial

from monitor.domain.blocks import block_names
from monitor.domain.layout import FIELDS, FINANCE, INDICATORS, KPI, PARTNERS
from monitor.domain.model import Field, Indicator, Model, Option
from monitor.domain.tab import Column, Kind, Tab
from monitor.files.cell.choice_form import form_beside, form_of
from monitor.files.cell.choices import read_bool, read_choice, read_many, read_tick
from monitor.files.cell.levels import read_level
from monitor.files.cell.own_unit import without_own_unit
from monitor.files.cell.reading import Problem, Reading
from monitor.files.cell.text import folded, raw_text
from monitor.files.cell.values import read_date, read_money, read_number, read_share, read_text
from monitor.files.locating.header_texts import header_text
from monitor.files.workbook import Cell

_SCALE = ("1", "2", "3", "4", "5")
_PERCENTAGE = "een percentage met het procentteken erbij, zoals 45%"
_A_DATE, _AN_END = "15-9-2026", "31-8-2028"
"""Of days that are no months: with the month first they would be no dates."""
"""The first is a likely start of a project: given as its end, it would be asked again."""
_IF_UNKNOWN = "Weet u het nog niet? Laat dit vak dan leeg."
_IF_NOT_APPLICABLE = "Past de vraag niet bij uw PPS? Vul dan n.v.t. in."
_WHERE_WORDS_GO = "Uitleg, of waar iets te vinden is, hoort bij {column}."
_LONGEST_KEPT = 100
_ANSWERS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Question:
    """How a cell is read, the ``form`` of an answer in words, and an example of a right value.

    The words suggest no answer: of levels they name none, of a few choices all. ``otherwise`` is
    what to do for who has no such answer, or more to say.
    """

    read: Callable[[Cell], Reading]
    form: str
    example: str
    otherwise: str = _IF_UNKNOWN

    @property
    def takes_any_text(self) -> bool:
        """Whether every text is an answer to it."""
        return self.read is read_text

    @property
    def asks_amount(self) -> bool:
        """Whether it asks for an amount in euros."""
        return isinstance(self.read, partial) and self.read.func is read_money

    @property
    def facts(self) -> dict[str, str]:
        """What the texts of a finding may name of it."""
        return {"form": self.form, "example": self.example, "otherwise": self.otherwise}


@lru_cache(maxsize=4)
def questions_of(model: Model, *, date_1904: bool) -> "Questions":
    """What workbooks on this model ask, the same for each: what was asked before is at hand."""
    return Questions(model, date_1904=date_1904)


class Questions:
    """What the cells of a model's tables ask. ``date_1904`` is how the workbook counts days."""

    def __init__(self, model: Model, *, date_1904: bool) -> None:
        self.model = model
        self.date_1904 = date_1904
        self.lines = {line.id: line.name for line in model.finance_lines}
        self._level_texts = tuple(text for item in model.indicators for text in item.levels)
        self._of_columns: dict[tuple[str, str], Question | None] = {}
        self._of_rows: dict[tuple[str, str], Question] = {}

    def of_column(self, tab: Tab, column_id: str) -> Question | None:
        """What a column asks in every row; None if the row has a say in it."""
        column = tab.column(column_id)
        place = (tab.table, column.id)
        if place not in self._of_columns:
            self._of_columns[place] = self._of_column(tab, column)
        return self._of_columns[place]

    def of_cell(self, tab: Tab, row_id: str) -> Question:
        """What a cell of this row asks in a column whose rows differ."""
        place = (tab.table, row_id)
        if place not in self._of_rows:
            self._of_rows[place] = self._of_row(tab, row_id)
        return self._of_rows[place]

    def _of_column(self, tab: Tab, column: Column) -> Question | None:
        if column.kind is Kind.ANSWER or (tab is KPI and column.kind is Kind.NUMBER):
            return None
        options = self.model.lists[column.choices] if column.choices else ()
        question = _amount(a_year=True) if column.a_year else self._plain(column.kind, options)
        words = header_text(tab, "note") if column.kind is Kind.SCALE else ""
        return replace(question, otherwise=_otherwise(words)) if words else question

    def _of_row(self, tab: Tab, row_id: str) -> Question:
        if tab is FIELDS:
            return self._of_field(self.model.field[row_id])
        if tab is INDICATORS:
            indicator = self.model.indicator[row_id]
            words = _otherwise(header_text(tab, "evidence"), needed=indicator.core)
            return replace(self._of_indicator(indicator), otherwise=words)
        kpi = self.model.kpi[row_id]
        return self._plain(kpi.kind, unit=kpi.unit)

    def label(self, tab: Tab, row_id: str, column_id: str, called: str = "") -> str:
        """What a cell is called in a message: its question, or its row and column.

        ``called`` is what the user named the row, in a table that is filled row by row.
        """
        name = called or row_id if tab.free_rows else self.name(tab, row_id)
        return name if column_id == "answer" else f"{name}: {header_text(tab, column_id)}"

    def name(self, tab: Tab, row_id: str) -> str:
        """What a row is called in a message, in a table whose rows the model gives."""
        if tab is FIELDS:
            return self.model.field[row_id].question
        if tab is INDICATORS:
            return self.model.indicator[row_id].name
        if tab is KPI:
            return self.model.kpi[row_id].name
        if tab is FINANCE:
            line, _, form = row_id.partition(".")
            return f"{self.lines[line]} ({self.model.label('form', form)})"
        return block_names(self.model)[row_id][1]

    def asks_number(self, tab: Tab, row_id: str) -> bool:
        """Whether a row asks for plain numbers or amounts.

        Of a share the per-cent sign says how it was meant, so that is none.
        """
        if tab is FIELDS:
            return Kind(self.model.field[row_id].kind) in (Kind.NUMBER, Kind.MONEY)
        if tab is INDICATORS:
            return self.model.indicator[row_id].kind == "number"
        return tab in (KPI, FINANCE, PARTNERS)

    def asks_share(self, tab: Tab, row_id: str) -> bool:
        """Whether a row asks for a share in its answer."""
        return tab is INDICATORS and self.model.indicator[row_id].kind == "share"

    def asks_amount(self, tab: Tab, row_id: str) -> bool:
        """Whether a row asks for money, so not for how many there are of something."""
        if tab is FIELDS:
            return Kind(self.model.field[row_id].kind) is Kind.MONEY
        return (
            self.model.kpi[row_id].kind is Kind.MONEY if tab is KPI else tab in (FINANCE, PARTNERS)
        )

    def _date(self, example: str) -> Question:
        read = partial(read_date, date_1904=self.date_1904)
        return Question(read, f"een datum, zoals {example}", example)

    def _of_field(self, field: Field) -> Question:
        if field.id == "einddatum_subsidie":
            return self._date(_AN_END)
        options = self.model.lists[field.choices] if field.choices else ()
        return self._plain(Kind(field.kind), options)

    def _of_indicator(self, indicator: Indicator) -> Question:
        match indicator.kind:
            case "level":
                levels = indicator.levels
                read = _keeping(lambda cell: read_level(cell, levels, self._level_texts))
                return Question(read, _numbered(levels), "3")
            case "share":
                top = indicator.top
                return Question(lambda cell: read_share(cell, top), _PERCENTAGE, "45%")
            case "number":
                low, high, unit = indicator.low, indicator.high, indicator.unit
                return Question(
                    lambda cell: read_number(without_own_unit(cell, unit), low, high),
                    "een getal",
                    "4",
                )
            case "choice":
                return self._plain(Kind.CHOICE, indicator.options)
            case _:
                return self._plain(Kind.DATE)

    def _plain(self, kind: Kind, options: tuple[Option, ...] = (), *, unit: str = "") -> Question:
        labels: Mapping[str, str] = {option.id: option.label for option in options}
        match kind:
            case Kind.NUMBER:
                return Question(
                    lambda cell: read_number(without_own_unit(cell, unit), 0), "een getal", "12"
                )
            case Kind.MONEY:
                return _amount()
            case Kind.SHARE:
                return Question(read_share, _PERCENTAGE, "45%")
            case Kind.DATE:
                return self._date(_A_DATE)
            case Kind.BOOL:
                return Question(read_bool, "ja of nee", "ja")
            case Kind.TICK:
                return Question(read_tick, "ja, of niets", "ja")
            case Kind.SCALE:
                read = _keeping(lambda cell: read_level(cell, _SCALE))
                return Question(read, _numbered(_SCALE), "3")
            case Kind.CHOICE:
                choices = [option.label for option in options]
                return Question(
                    _keeping(lambda cell: _with_nearest(read_choice(cell, labels), cell, options)),
                    form_of(choices),
                    choices[0],
                )
            case Kind.MANY:
                example = "; ".join(option.label for option in options[:2])
                return Question(
                    lambda cell: read_many(cell, labels),
                    "een of meer keuzes uit de lijst, met een puntkomma ertussen, "
                    f'bijvoorbeeld "{example}"',
                    example,
                )
            case _:
                return Question(read_text, "een korte tekst", "een korte tekst")


@cache
def _amount(*, a_year: bool = False) -> Question:
    read = partial(read_money, a_year=a_year)
    return Question(read, "een bedrag in hele euro’s, zoals 12500", "12500")


def _otherwise(words_go_to: str, *, needed: bool = True) -> str:
    """What to do for who has no answer; words go to the column of this name."""
    texts = [_IF_UNKNOWN, "" if needed else _IF_NOT_APPLICABLE]
    return " ".join(filter(None, [*texts, _WHERE_WORDS_GO.format(column=words_go_to)]))


def _numbered(levels: Sequence[str]) -> str:
    return f"een getal van 1 tot en met {len(levels)}"


def _with_nearest(reading: Reading, cell: Cell, options: Sequence[Option]) -> Reading:
    """The same, with the choices that what stands there may well mean, of one that is refused."""
    if reading.problem != Problem.UNKNOWN_CHOICE:
        return reading
    choices = [option.label for option in options]
    everyday: dict[str, list[str]] = {}
    for option in options:
        for word in option.everyday:
            everyday.setdefault(folded(word), []).append(option.label)
    return reading._replace(facts={"form": form_beside(raw_text(cell), choices, everyday)})


def _keeping(read: Callable[[Cell], Reading]) -> Callable[[Cell], Reading]:
    """The same reading, kept: where one chooses, the same few answers come by in every workbook."""
    kept = lru_cache(maxsize=_ANSWERS_KEPT)(read)

    def read_or_recall(cell: Cell) -> Reading:
        is_long = isinstance(cell.value, str) and len(cell.value) > _LONGEST_KEPT
        return read(cell) if is_long else kept(cell)

    return read_or_recall
