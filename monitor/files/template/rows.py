"""The rows and columns of each table of the template: labels, and what is asked in each cell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from monitor.domain import layout
from monitor.domain.answer_text import asked_for, level_text
from monitor.domain.blocks import blocks
from monitor.domain.layout import FORECAST_YEARS
from monitor.domain.model import Indicator, Model
from monitor.domain.tab import Column, Tab
from monitor.domain.year_columns import year_column
from monitor.files.book import Format
from monitor.files.template.asked import (
    Asked,
    asked_by_field,
    asked_by_indicator,
    asked_by_kpi,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the text of each label column, and what its cells ask that differs by row.

    ``marks`` gives a label a format that says behind it that it is required or a core question.
    """

    id: str
    labels: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, Asked] = field(default_factory=dict)
    marks: Mapping[str, Format] = field(default_factory=dict)
    starts_group: bool = False


def columns_of(tab: Tab, first: int, last: int, filled: Iterable[str] = ()) -> tuple[Column, ...]:
    """The columns of a tab, those by year written out for a project in these calendar years.

    ``filled`` are ids of columns that it must have: years are added for the budgeted and realised
    ones, with those between, and forecasts for whatever year they are of.
    """
    if not tab.by_year:
        return tab.columns
    budget, realised, forecast = tab.by_year
    named = list(filter(None, map(year_column, filled)))
    own = [year for kind, year in named if kind != forecast.id]
    first, last = min([first, *own]), max([last, *own])
    ahead = {year for kind, year in named if kind == forecast.id}
    ahead.update(range(last + 1, last + 1 + FORECAST_YEARS))
    in_years = [
        _of_year(column, year) for year in range(first, last + 1) for column in (budget, realised)
    ]
    return (*tab.columns, *in_years, *(_of_year(forecast, year) for year in sorted(ahead)))


def columns_in(values: Mapping[str, Mapping[str, object]]) -> set[str]:
    """The ids of the columns that have a value in one of these rows."""
    return {column_id for row in values.values() for column_id in row}


def _of_year(column: Column, year: int) -> Column:
    return replace(column, id=f"{column.id}_{year}", header=f"{column.header} {year}")


def rows_of(tab: Tab, model: Model, filled: Iterable[str]) -> list[Row]:
    """The rows of a tab. ``filled`` are ids of rows to put back: free rows are added for them."""
    match tab:
        case layout.FIELDS:
            return [
                Row(
                    item.id,
                    {"question": item.question},
                    {"answer": asked_by_field(item, model)},
                    {"question": Format.REQUIRED} if item.required else {},
                )
                for item in model.fields
            ]
        case layout.INDICATORS:
            return list(_indicator_rows(model))
        case layout.KPI:
            return [
                Row(
                    item.id,
                    {"kpi": item.name, "unit": item.unit},
                    {"target": asked_by_kpi(item), "realised": asked_by_kpi(item)},
                )
                for item in model.kpis
            ]
        case layout.FINANCE:
            return list(_finance_rows(model))
        case layout.CONFIRMED:
            return list(_confirmed_rows(model))
    ids = [f"{tab.row_prefix}{number:02}" for number in range(1, tab.free_rows + 1)]
    return [Row(row_id) for row_id in dict.fromkeys([*ids, *filled])]


def _indicator_rows(model: Model) -> Iterable[Row]:
    before = ""
    for item in model.indicators:
        labels = {
            "dimension": model.dimension[item.dimension].name,
            "indicator": item.name,
            "question": item.question,
            "levels": _levels(item),
        }
        starts_group = before not in ("", item.dimension)
        asked = {"answer": asked_by_indicator(item)}
        marks = {"indicator": Format.CORE} if item.core else {}
        yield Row(item.id, labels, asked, marks, starts_group)
        before = item.dimension


def _levels(item: Indicator) -> str:
    if not item.levels:
        return asked_for(item)[:1].upper() + asked_for(item)[1:]
    return "\n".join(level_text(item, level) for level in range(1, len(item.levels) + 1))


def _confirmed_rows(model: Model) -> Iterable[Row]:
    for block in blocks(model).values():
        labels = {"block": block.name, "shelf_life": f"{block.months} maanden", "standing": ""}
        yield Row(block.id, labels)


def _finance_rows(model: Model) -> Iterable[Row]:
    before = ""
    for line in model.finance_lines:
        for form in model.lists["form"]:
            starts_group = before not in ("", line.group)
            yield Row(
                f"{line.id}.{form.id}",
                {"line": line.name, "form": form.label},
                starts_group=starts_group,
            )
            before = line.group
