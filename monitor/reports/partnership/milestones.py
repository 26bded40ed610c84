"""The milestones of one monitor: planned against reached."""

from typing import Any, NamedTuple

import pandas as pd

from monitor.domain import layout
from monitor.domain.frames import State
from monitor.domain.model.named import Reached
from monitor.reports import words
from monitor.reports.partnership.opened import Opened
from monitor.reports.tense import Tense


class MilestoneLine(NamedTuple):
    """A milestone. ``milestone`` and ``note`` come from the workbook."""

    milestone: str
    phase: str
    planned: pd.Timestamp | None
    realised: pd.Timestamp | None
    met: bool
    late: bool
    standing: str
    note: str


def milestone_lines(monitor: Opened) -> list[MilestoneLine]:
    """The milestones in workbook order."""
    return [_line(row, monitor) for row in monitor.rows(layout.MILESTONES.table).values()]


def milestone_sentence(lines: list[MilestoneLine], tense: Tense) -> str:
    """How many milestones are reached, and how many should have been, if there are any."""
    if not lines:
        stands = tense.say("staat", "stond")
        return f"Op tab {layout.MILESTONES.title} {stands}{tense.at} nog niets."
    met, late = sum(line.met for line in lines), sum(line.late for line in lines)
    is_ = tense.say("is", "was")
    are = is_ if met == 1 else tense.say("zijn", "waren")
    of = words.amount(len(lines), "mijlpaal", "mijlpalen")
    said = f"{met} van {of} {are}{tense.at} gehaald"
    return f"{said}; van {late} {is_} de plandatum voorbij." if late else f"{said}."


def milestone_table(lines: list[MilestoneLine]) -> pd.DataFrame:
    """The milestones as a table, for screen and download; with the notes if there are any."""
    dates = "datetime64[us]"
    table = pd.DataFrame(
        {
            "Mijlpaal": [line.milestone for line in lines],
            "Fase": [line.phase for line in lines],
            "Gepland": pd.Series([line.planned for line in lines], dtype=dates),
            "Gehaald op": pd.Series([line.realised for line in lines], dtype=dates),
            "Stand": [line.standing for line in lines],
            "Toelichting": [line.note for line in lines],
        }
    )
    return table if any(line.note for line in lines) else table.drop(columns="Toelichting")


def _line(row: dict[str, dict[str, Any]], monitor: Opened) -> MilestoneLine:
    status = _value(row, "status", "text")
    planned, realised = _value(row, "planned", "date"), _value(row, "realised", "date")
    open_ = status not in (Reached.MET, Reached.DROPPED)
    late = open_ and planned is not None and planned < monitor.head["reference_date"]
    label = _label(monitor, "milestone_status", status) or "status niet ingevuld"
    return MilestoneLine(
        milestone=_value(row, "milestone", "text") or "zonder naam",
        phase=_label(monitor, "milestone_phase", _value(row, "phase", "text")),
        planned=planned,
        realised=realised,
        met=status == Reached.MET,
        late=late,
        standing=f"{label}; plandatum voorbij" if late else label,
        note=_value(row, "note", "text") or "",
    )


def _value(row: dict[str, dict[str, Any]], column: str, holds: str) -> Any:
    cell = row.get(column)
    return cell[holds] if cell and cell["state"] == State.ANSWERED else None


def _label(monitor: Opened, choices: str, option_id: str | None) -> str:
    option = monitor.model.options(choices).get(option_id or "")
    return option.label if option else option_id or ""
