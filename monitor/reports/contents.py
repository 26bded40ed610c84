"""What one monitor holds, by name and as people write it."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain.frames import State, by_row, records
from monitor.domain.layout import BUDGET, FORECAST, REALISED
from monitor.domain.model import Indicator, Model
from monitor.domain.model.named import Reached
from monitor.domain.model.tables import COSTS, INCOME
from monitor.domain.past import OF_A_ROUND
from monitor.domain.year_columns import year_column
from monitor.reports import words
from monitor.reports.partnership.answer_words import exact_share

Cells = list[Mapping[str, Any]]


def value(answer: Mapping[str, Any] | None) -> tuple[object, ...] | None:
    """What an answer is, to compare it by; None where there is none."""
    if answer is None or answer["state"] not in (State.ANSWERED, State.NOT_APPLICABLE):
        return None
    if answer["state"] == State.NOT_APPLICABLE:
        return (State.NOT_APPLICABLE,)
    return tuple(None if pd.isna(answer[kind]) else answer[kind] for kind in _VALUES)


_VALUES = ("number", "date", "text")


def written(item: Indicator, answer: Mapping[str, Any] | None, model: Model) -> str | None:
    """An answer, short: "niveau 3", "45,5%", "1 oktober 2026"; None where there is none."""
    if answer is None or value(answer) is None:
        return None
    if answer["state"] == State.NOT_APPLICABLE:
        return "n.v.t."
    match item.kind:
        case "level":
            return f"niveau {words.whole(answer['number'])}"
        case "share":
            return exact_share(item.id, answer["number"], model)
        case "date":
            return words.day(answer["date"])
        case "choice":
            return item.label(str(answer["text"]))
    return words.number(answer["number"], 2)


def sums(cells: pd.DataFrame, model: Model) -> dict[str, float | None]:
    """Totals of tab Financien and amounts of tab PPS by name; None where not known."""
    return {name: _total(found) for name, found in _amounts(cells, model).items()}


def without_sum(cells: pd.DataFrame, model: Model) -> dict[str, Counter[State]]:
    """How many amounts keep each of these from being known, by their state; none where none do."""
    return {
        name: Counter(State(cell["state"]) for cell in found if cell["state"] in _UNKNOWN)
        for name, found in _amounts(cells, model).items()
    }


def _amounts(cells: pd.DataFrame, model: Model) -> dict[str, Cells]:
    group = {line.id: line.group for line in model.finance_lines}
    parts: dict[str, Cells] = {name: [] for name in _TOTALS.values()}
    for cell in records(cells[cells["table"] == "finance"]):
        when = year_column(cell["column"])
        side = _SIDES.get(group.get(cell["row"].split(".")[0], ""))
        if when and side:
            parts[_TOTALS[when[0], side]].append(cell)
    fields = by_row(cells, "fields")
    typed: dict[str, Cells] = {
        item.question: [fields[item.id]["answer"]] if "answer" in fields.get(item.id, {}) else []
        for item in model.fields
        if item.kind == "money"
    }
    return typed | parts


_SIDES: Mapping[str, str] = {**dict.fromkeys(INCOME, "inkomsten"), **dict.fromkeys(COSTS, "kosten")}
_TOTALS = {
    (kind, side): f"{told} {side}"
    for kind, told in (
        (BUDGET, "Begrote"),
        (REALISED, "Gerealiseerde"),
        (FORECAST, "Na de subsidie geraamde"),
    )
    for side in ("inkomsten", "kosten")
}


_UNKNOWN = (State.INVALID, State.UNKNOWN)


def _total(cells: Cells) -> float | None:
    if any(cell["state"] in _UNKNOWN for cell in cells):
        return None
    known = [cell["number"] for cell in cells if cell["state"] == State.ANSWERED]
    return float(sum(known)) if known else None


def facts(cells: pd.DataFrame, model: Model) -> dict[str, str | None]:
    """The fields of tab PPS as they were written; amounts are among the sums.

    None where what was written can't be read.
    """
    fields = by_row(cells, "fields")
    found: dict[str, str | None] = {}
    for item in model.fields:
        answer = fields.get(item.id, {}).get("answer")
        if item.kind == "money" or item.id in OF_A_ROUND or answer is None:
            continue
        if answer["state"] == State.INVALID:
            found[item.question] = None
        if answer["state"] != State.ANSWERED:
            continue
        options = model.options(item.choices) if item.choices else {}
        if isinstance(answer["text"], str):
            chosen = answer["text"].split(";") if options else [answer["text"]]
            labels = [options[part].label if part in options else part for part in chosen]
            found[item.question] = words.listing(labels)
        else:
            found[item.question] = words.day(answer["date"])
    return found


def kpis(cells: pd.DataFrame, model: Model, *, in_euros: bool) -> dict[str, float | None]:
    """Target and realised number of each KPI that has one, of those in euros or of the others.

    None where it can't be read.
    """
    rows = by_row(cells, "kpi")
    return {
        f"{item.name} ({told})": float(cell["number"]) if cell["state"] == State.ANSWERED else None
        for item in model.kpis
        if item.in_euros == in_euros
        for column, told in (("target", "doel"), ("realised", "realisatie"))
        if (cell := rows.get(item.id, {}).get(column))
        and cell["state"] in (State.ANSWERED, State.INVALID)
    }


class Count(NamedTuple):
    """How many of a list are something, and of how many more it can't be read whether they are."""

    known: int
    unread: int

    @property
    def written(self) -> str:
        """The count as it is shown: "12", or "12 (en 1 niet te lezen)"."""
        known = words.whole(self.known)
        return f"{known} (en {words.whole(self.unread)} niet te lezen)" if self.unread else known


def counts(cells: pd.DataFrame, model: Model) -> dict[str, Count]:
    """How many partners take part, milestones were reached and SWOT items are listed."""

    def count(table: str, column: str, values: Collection[str] | None = None) -> Count:
        found = cells[(cells["table"] == table) & (cells["column"] == column)]
        known = found[found["state"] == State.ANSWERED]
        number = len(known) if values is None else known["text"].isin(values).sum()
        return Count(int(number), int((found["state"] == State.INVALID).sum()))

    taking_part = model.in_group("partner_status", "actief")
    return {
        "Partners die meedoen": count("partners", "status", taking_part),
        "Mijlpalen die gehaald zijn": count("milestones", "status", {Reached.MET}),
        "Punten in de SWOT": count("swot", "title"),
    }
