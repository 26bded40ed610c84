"""The indicators of one monitor: what was answered, its points, and where the number comes from."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain.computed import COMPUTED
from monitor.domain.frames import Origin, Record, State
from monitor.domain.model import Indicator
from monitor.reports import point_words, words
from monitor.reports.partnership.answer_words import in_words, measured, scale_in_words
from monitor.reports.partnership.computed_words import division
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.put_right import of_indicator, put_right
from monitor.reports.put_right import TITLE, PutRight


class IndicatorLine(NamedTuple):
    """A question with its answer.

    ``points`` is None where there are none; ``standing`` says why, or how the points follow from
    the answer. ``origin`` tells where the answer comes from, with the sheet and cells; of a
    computed one also the division. ``weight`` is what it counts within its dimension, beside the
    others. ``put_right`` tells what was put right on screen, in the answer or in the cells that it
    was computed from. These,
    ``evidence`` and ``answer`` may hold text from the workbook.
    """

    dimension: str
    name: str
    question: str
    core: bool
    weight: float
    answer: str
    points: int | None
    standing: str
    evidence: str
    origin: str
    put_right: str = ""


def indicator_lines(monitor: Opened) -> list[IndicatorLine]:
    """Every indicator of the model, in model order."""
    corrected = put_right(monitor)
    return [_line(item, monitor, corrected) for item in monitor.model.indicators]


def provenance(head: Record) -> str:
    """From which file the answers of a monitor come. ``head``: store.reading.SUBMISSIONS."""
    return (
        f"Alles hieronder komt uit het bestand {head['filename']} (versie {head['version']}), "
        f"ingelezen op {words.day(head['uploaded_at'])} door {head['uploaded_by']}; peildatum "
        f"{words.day(head['reference_date'])}."
    )


def indicator_table(lines: list[IndicatorLine], monitor: Opened) -> pd.DataFrame:
    """The lines as a table to download; with what was put right, if anything was."""
    names = {item.id: item.name for item in monitor.model.dimensions}
    table = pd.DataFrame(
        {
            "Onderdeel": [names[line.dimension] for line in lines],
            "Indicator": [line.name for line in lines],
            "Vraag": [line.question for line in lines],
            "Kern": ["ja" if line.core else "" for line in lines],
            "Gewicht": pd.Series([line.weight for line in lines], dtype="float64"),
            "Antwoord": [line.answer for line in lines],
            "Punten": pd.Series([line.points for line in lines], dtype="float64"),
            "Hoe dit telt": [line.standing for line in lines],
            "Toelichting of bewijs": [line.evidence for line in lines],
            "Waar dit vandaan komt": [line.origin for line in lines],
        }
    )
    if any(line.put_right for line in lines):
        table[TITLE] = [line.put_right for line in lines]
    return table


def _line(indicator: Indicator, monitor: Opened, corrected: Sequence[PutRight]) -> IndicatorLine:
    row = monitor.indicators[indicator.id]
    points = point_words.points_if_any(row["points"], monitor.model)
    return IndicatorLine(
        dimension=indicator.dimension,
        name=indicator.name,
        question=indicator.question,
        core=indicator.core,
        weight=indicator.weight,
        answer=_answer(indicator, row, monitor),
        points=points,
        standing=_standing(indicator, row, points),
        evidence=_text(row["evidence"]),
        origin=_origin(indicator, row, monitor),
        put_right=of_indicator(corrected, indicator.id, monitor.ratios.get(indicator.id)),
    )


def _answer(indicator: Indicator, row: dict[str, Any], monitor: Opened) -> str:
    target = monitor.without_target.get(indicator.id)
    if row["state"] == State.EMPTY and target:
        return f"niet uit te rekenen: het doel in {target.sheet} {target.cell} is 0"
    said = in_words(indicator, row, monitor.model)
    reason = _text(row["reason"])
    if row["state"] == State.NOT_APPLICABLE and reason:
        return f"{said}: {reason}"
    raw = _text(row["raw"])
    if row["state"] in (State.UNKNOWN, State.INVALID) and raw and raw != said:
        return f"{said} (er staat: {raw})"
    return said


def _standing(indicator: Indicator, row: dict[str, Any], points: int | None) -> str:
    if row["state"] == State.NOT_APPLICABLE:
        return "telt niet mee"
    if row["state"] != State.ANSWERED:
        return "open vraag: geen punten, en de score is minder zeker"
    if points is None:
        return "geen punten: de datum waarmee dit antwoord wordt vergeleken, ontbreekt"
    return scale_in_words(indicator)


def _origin(indicator: Indicator, row: dict[str, Any], monitor: Opened) -> str:
    place = f"{row['sheet']}, {row['cell']}" if _text(row["cell"]) else ""
    if row["origin"] != Origin.COMPUTED:
        return place
    ratio = monitor.ratios.get(indicator.id)
    said = division(ratio) if ratio else f"berekend uit tab {COMPUTED[indicator.id].tab}"
    if pd.isna(row["typed"]):
        return said
    typed = measured(indicator, row["typed"], monitor.model).partition(" ")[0]
    return f"{said}. Zelf ingevuld was {typed} ({place})"


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
