"""What counts as the answer to each indicator: typed in, or computed from the tables.

Scoring rule 2 (when n.v.t. is allowed) and "Answers that tables give".
"""

import datetime
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from monitor.domain import layout
from monitor.domain.cells import Cell, Cells, Row, tuples
from monitor.domain.computed import COMPUTED, computed_answers
from monitor.domain.computed.kpis import without_target
from monitor.domain.filled import Tables, filled_tables
from monitor.domain.findings import Finding
from monitor.domain.frames import Origin, State
from monitor.domain.header import Header
from monitor.domain.model import Indicator, Model
from monitor.domain.model.named import OF_TARGET
from monitor.domain.notation import percent
from monitor.domain.quoting import quote
from monitor.domain.ratio import Ratio
from monitor.domain.rounding import NOISE
from monitor.domain.rules import rule

_ABSENT = Cell("", "", "answer", None, None, "", State.EMPTY, None, None, "")


class Counted(NamedTuple):
    """What counts as the answer to an indicator: a row of frames.ANSWERS. What is absent is None.

    A frame of the store may have a text "" where it is absent.
    """

    indicator: str
    state: str
    number: float | None
    date: datetime.date | None
    text: str | None
    origin: str | None
    typed: float | None
    reason: str | None
    evidence: str | None
    raw: str
    sheet: str | None
    cell: str | None


def counted_of(frame: pd.DataFrame) -> tuple[Counted, ...]:
    """The answers in a frame, as frames.ANSWERS declares it; an absent text is ""."""
    return tuple(tuples(frame, Counted._make, Counted._fields))


def count_answers(
    cells: Cells, header: Header, model: Model
) -> tuple[tuple[Counted, ...], list[Finding]]:
    """The answers that count, in model order, and what there is to say about them.

    ``cells`` and ``header`` are of one submission. A computed answer
    counts whatever was typed in. Of the n.v.t. in a dimension the first count, in model order, up
    to the model's maximum; the others, and any at a core indicator, are a fout.
    """
    tables = filled_tables(cells, header, model)
    computed, findings = _compute(tables)
    findings += _without_target(tables)
    room = {
        dimension.id: model.not_applicable_max[len(model.of_dimension(dimension.id))]
        for dimension in model.dimensions
    }
    counted = []
    for indicator in model.indicators:
        row = tables.rows.get(layout.INDICATORS.table, {}).get(indicator.id, {})
        answer = row.get("answer", _ABSENT)
        value = computed.get(indicator.id)
        state = answer.state
        if state == State.NOT_APPLICABLE:
            state, said = _not_applicable(indicator, row, value, room, model)
        else:
            said = [*_idle_reason(indicator, row), *_difference(indicator, answer, value, model)]
        findings += said
        counted.append(_counted(indicator, row, State(state), value))
    return tuple(counted), findings


def _compute(tables: Tables) -> tuple[dict[str, Ratio], list[Finding]]:
    """The computed answers by indicator; a finding for each cell that kept one from being so."""
    computed, stopped = computed_answers(tables)
    unreadable: dict[Cell, list[str]] = {}
    for indicator, cell in stopped.items():
        unreadable.setdefault(cell, []).append(indicator)
    return computed, [_not_computed(cell, tables, waiting) for cell, waiting in unreadable.items()]


def _not_computed(cell: Cell, tables: Tables, waiting: list[str]) -> Finding:
    """A cell that kept indicators from being computed, and what counts for them until then."""
    names = [f'"{tables.model.indicator[indicator].name}"' for indicator in waiting]
    rows = tables.rows.get(layout.INDICATORS.table, {})
    typed = [rows.get(one, {}).get("answer", _ABSENT).state == State.ANSWERED for one in waiting]
    tab = layout.INDICATORS.title
    if all(typed):
        until = f"telt wat u zelf op tab {tab} invulde"
    elif any(typed):
        until = f"telt alleen wat u zelf op tab {tab} invulde"
    else:
        these = "deze vraag" if len(waiting) == 1 else "deze vragen"
        until = f"is er geen antwoord: bij {these} vulde u op tab {tab} zelf niets in"
    held = quote(cell.raw)
    return cell.finds("NIET-BEREKEND", held=held, labels=", ".join(names), until=until)


def _without_target(tables: Tables) -> list[Finding]:
    """The targets of 0 that leave a question without an answer, where none was typed either."""
    model, asked = tables.model, tables.rows.get(layout.INDICATORS.table, {})
    return [
        target.finds(
            "DOEL-NUL",
            kpi=model.kpi[OF_TARGET[indicator]].name,
            label=model.indicator[indicator].name,
            where=f"{answer.sheet}, {answer.cell}",
        )
        for indicator, target in without_target(tables).items()
        if (answer := asked.get(indicator, {}).get("answer")) and answer.state == State.EMPTY
    ]


def _not_applicable(
    indicator: Indicator, row: Row, computed: Ratio | None, room: dict[str, int], model: Model
) -> tuple[str, list[Finding]]:
    """What an n.v.t. comes to. Takes from the ``room`` for n.v.t. left in each dimension."""
    answer = row["answer"]
    label, dimension = indicator.name, model.dimension[indicator.dimension]
    if indicator.core:
        return State.INVALID, [answer.finds("NVT-KERN", label=label)]
    if computed is not None:
        facts = _facts(indicator, computed)
        return State.NOT_APPLICABLE, [answer.finds("NVT-BEREKEND", label=label, **facts)]
    if not room[dimension.id]:
        most = model.not_applicable_max[len(model.of_dimension(dimension.id))]
        facts = {"dimension": dimension.name, "most": str(most)}
        return State.INVALID, [answer.finds("NVT-TE-VEEL", label=label, **facts)]
    room[dimension.id] -= 1
    if _words(row, "reason"):
        return State.NOT_APPLICABLE, []
    return State.NOT_APPLICABLE, [
        answer.finds_beside("NVT-ZONDER-REDEN", "reason", row, label=label)
    ]


def _idle_reason(indicator: Indicator, row: Row) -> list[Finding]:
    """A reason for n.v.t. where the answer isn't n.v.t."""
    if not _words(row, "reason"):
        return []
    found = row["reason"].finds("REDEN-ZONDER-NVT", label=indicator.name)
    return [replace(found, at_once=rule("REDENEN-ZONDER-NVT").at(found.sheet, None))]


def _difference(
    indicator: Indicator, answer: Cell, computed: Ratio | None, model: Model
) -> list[Finding]:
    """A typed share too far from the computed one."""
    if computed is None or answer.number is None or answer.state != State.ANSWERED:
        return []
    if abs(answer.number - computed.value) <= model.scale.computed_tolerance + NOISE:
        return []
    facts = {"label": indicator.name, "typed": percent(answer.number)}
    return [answer.finds("BEREKEND-WIJKT-AF", **facts, **_facts(indicator, computed))]


def _facts(indicator: Indicator, computed: Ratio) -> dict[str, str]:
    """A computed answer with the division behind it, and the tab with its numbers."""
    return {
        "tab": COMPUTED[indicator.id].tab,
        "computed": percent(computed.value),
        "division": computed.written,
    }


def _counted(indicator: Indicator, row: Row, state: State, computed: Ratio | None) -> Counted:
    """The computed answer, else the typed one, else none."""
    answer = row.get("answer", _ABSENT)
    none = Counted(
        indicator=indicator.id,
        state=state,
        number=None,
        date=None,
        text=None,
        origin=None,
        typed=None,
        reason=_words(row, "reason"),
        evidence=_words(row, "evidence"),
        raw=answer.raw,
        sheet=answer.sheet,
        cell=answer.cell,
    )
    if computed is not None:
        return none._replace(
            state=State.ANSWERED,
            number=computed.value,
            origin=Origin.COMPUTED,
            typed=answer.number if answer.state == State.ANSWERED else None,
        )
    if state == State.ANSWERED:
        return none._replace(
            number=answer.number,
            date=answer.date,
            text=answer.text or None,
            origin=Origin.TYPED,
        )
    return none


def _words(row: Row, column: str) -> str | None:
    """The text in a column, None where there is none that can be read."""
    cell = row.get(column)
    return cell.text if cell and cell.state == State.ANSWERED else None
