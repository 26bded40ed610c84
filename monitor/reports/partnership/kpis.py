"""The KPI's of one monitor: planned against realised."""

import math
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain import layout
from monitor.domain.colour import Colour
from monitor.domain.frames import State
from monitor.domain.model import Kpi, KpiStatus
from monitor.domain.rounding import NOISE
from monitor.reports import point_words, words
from monitor.reports.kpi_words import below_each_other, of_target
from monitor.reports.partnership.answer_words import UNANSWERED
from monitor.reports.partnership.opened import Opened
from monitor.reports.tense import Tense

_COUNTED = (
    "Personen: in het schooljaar van de peildatum. Al het andere: vanaf de start tot en met de "
    "peildatum; dat kan ook dalen, bijvoorbeeld als een bedrijf stopt."
)
"""Over what time KPI's count."""

DRAWN_TO = 1.5
"""A bar is drawn up to this share of the target; one that is longer is drawn torn off there."""


class KpiLine(NamedTuple):
    """A KPI. ``share`` is realised divided by target; NaN where there is no target above 0.

    ``met``: how far the target is met (``Kpi.met``); where that can't be told there is no colour
    (None). ``reached`` is the share in words, rounded so that it says what the colour says, and
    ``realised_of_target`` what it was made of. ``target`` and ``realised`` are NaN where nobody
    knows; ``note`` comes from the workbook.
    """

    kpi: Kpi
    target: float
    realised: float
    share: float
    met: float
    reached: str
    realised_of_target: str
    colour: Colour | None
    status: str
    counting: str
    note: str

    @property
    def name(self) -> str:
        """What the KPI is called."""
        return self.kpi.name

    @property
    def torn(self) -> bool:
        """Whether its bar is too long to be drawn whole."""
        return self.share > DRAWN_TO

    @property
    def aims_at_none(self) -> bool:
        """Whether its target is that there are none at all: of 0 nothing is a part."""
        return self.colour is not None and self.target == 0


def kpi_lines(monitor: Opened) -> list[KpiLine]:
    """The KPI's that something was filled in for, in model order."""
    rows = monitor.rows(layout.KPI.table)
    return [_line(kpi, rows[kpi.id], monitor) for kpi in monitor.model.kpis if kpi.id in rows]


def kpi_title(lines: list[KpiLine], tense: Tense) -> str:
    """The finding: how many of the KPI's with a target have reached it."""
    aimed = [line for line in lines if line.colour]
    if not aimed:
        return "KPI’s: doel en realisatie"
    reached = sum(line.met >= 1 for line in aimed)
    one, many = tense.say("haalt", "haalde"), tense.say("halen", "haalden")
    if len(aimed) == 1:
        return f"De ene KPI met een doel {one} het{tense.at}{'' if reached else ' nog niet'}"
    which, meets = (reached, many) if reached > 1 else (reached or "Nog geen", one)
    return f"{which} van de {len(aimed)} KPI’s {meets}{tense.at} het doel"


def kpi_subtitle(scope: str) -> str:
    """What is drawn of whom and when, and over what time is counted."""
    return f"KPI’s: bereikt van het doel. {scope}. {_COUNTED}"


def kpi_sentence(lines: list[KpiLine], bounds: KpiStatus, tense: Tense) -> str:
    """Which KPI's are far from their target or past it, and what is called far and near."""
    aimed = [line for line in lines if line.colour]
    if not aimed:
        are = tense.say("zijn", "waren")
        return f"Er {are}{tense.at} nog geen KPI’s met een doel en een realisatie."
    low = [line.name for line in aimed if line.colour is Colour.RED]
    shares = [line for line in aimed if not line.aims_at_none]
    less = [line.name for line in shares if line.kpi.lower_is_better]
    none = [line.name for line in aimed if line.aims_at_none]
    said = [
        f"Ver van het doel: {words.listing(low)}." if low else "",
        _far_and_near(bounds) if shares else "",
        less_is_better(less, bounds) if less else "",
        none_is_the_target(none, bounds) if none else "",
        _torn(shares),
    ]
    return " ".join(filter(None, said))


def _far_and_near(bounds: KpiStatus) -> str:
    return (
        f"Vanaf {words.percent(bounds.green_from)} van het doel noemen we een KPI "
        f"{Colour.GREEN.look.word}, onder {words.percent(bounds.red_below)} "
        f"{Colour.RED.look.word}."
    )


def less_is_better(names: list[str], bounds: KpiStatus) -> str:
    """What is called far and near for KPI's with a target they should stay below."""
    said = (
        f"Bij {words.listing(names)} is minder beter: tot "
        f"{words.percent(1 / bounds.green_from - 1)} boven het doel is {Colour.GREEN.look.word}"
    )
    if bounds.red_below:
        said += (
            f", meer dan {words.percent(1 / bounds.red_below - 1)} erboven {Colour.RED.look.word}"
        )
    return f"{said}."


def none_is_the_target(names: list[str], bounds: KpiStatus) -> str:
    """What is called far and near for KPI's of which there should be none at all."""
    return f"Bij {words.listing(names)} is het doel 0: dan is {_only_none(bounds)}."


def if_none_is_the_target(bounds: KpiStatus) -> str:
    """The same of KPI's that were named just before, should that be their target."""
    return f"Is het doel daarvan 0, dan is {_only_none(bounds)}."


def _only_none(bounds: KpiStatus) -> str:
    return f"alleen 0 {Colour.GREEN.look.word} en meer {_colour(0.0, bounds).look.word}"


def _torn(aimed: list[KpiLine]) -> str:
    torn = [f"{line.name} ({line.reached})" for line in aimed if line.torn]
    if not torn:
        return ""
    bars = "balk is" if len(torn) == 1 else "balken zijn"
    return (
        f"Veel meer dan het doel: {words.listing(torn)}; die {bars} op {words.percent(DRAWN_TO)} "
        "afgebroken."
    )


def kpi_table(lines: list[KpiLine]) -> pd.DataFrame:
    """The lines as a table, for screen and download."""
    kpis = [line.kpi for line in lines]
    return pd.DataFrame(
        {
            "KPI": [line.name for line in lines],
            "Eenheid": [line.kpi.unit for line in lines],
            "Doel": below_each_other(kpis, [line.target for line in lines]),
            "Realisatie": below_each_other(kpis, [line.realised for line in lines]),
            "Van het doel": [line.reached for line in lines],
            "Stand": [line.status for line in lines],
            "Telling": [line.counting for line in lines],
            "Toelichting": [line.note for line in lines],
        }
    )


def _line(kpi: Kpi, row: dict[str, dict[str, Any]], monitor: Opened) -> KpiLine:
    target, realised = _number(row, "target"), _number(row, "realised")
    met, bounds = kpi.met(realised, target), monitor.model.kpi_status
    share = realised / target if target > 0 else math.nan
    colour = None if pd.isna(met) else _colour(met, bounds)
    return KpiLine(
        kpi=kpi,
        target=target,
        realised=realised,
        share=share,
        met=met,
        reached=words.percent(share, *_bounds_of_share(kpi, bounds)),
        realised_of_target=of_target(kpi, realised, target),
        colour=colour,
        status=_status(kpi, row, colour),
        counting=_label(row, monitor),
        note=_text(row, "note"),
    )


def _bounds_of_share(kpi: Kpi, bounds: KpiStatus) -> tuple[float, ...]:
    """Where realised divided by target comes to mean something else."""
    met = (bounds.red_below, bounds.green_from, 1.0)
    return tuple(1 / bound for bound in met if bound) if kpi.lower_is_better else met


def _colour(met: float, bounds: KpiStatus) -> Colour:
    if met < bounds.red_below - NOISE:
        return Colour.RED
    return Colour.ORANGE if met < bounds.green_from - NOISE else Colour.GREEN


def _status(kpi: Kpi, row: dict[str, dict[str, Any]], colour: Colour | None) -> str:
    if colour:
        return f"{point_words.colour(colour)}{' (minder is beter)' if kpi.lower_is_better else ''}"
    for column, what in (("realised", "realisatie"), ("target", "doel")):
        state = row[column]["state"] if column in row else State.EMPTY
        if state != State.ANSWERED:
            return f"{what}: {UNANSWERED[state]}"
    return "geen doel boven 0"


def _number(row: dict[str, dict[str, Any]], column: str) -> float:
    cell = row.get(column)
    return float(cell["number"]) if cell and cell["state"] == State.ANSWERED else float("nan")


def _text(row: dict[str, dict[str, Any]], column: str) -> str:
    cell = row.get(column)
    return str(cell["text"]) if cell and cell["state"] == State.ANSWERED else ""


def _label(row: dict[str, dict[str, Any]], monitor: Opened) -> str:
    option = monitor.model.options("counting").get(_text(row, "counting"))
    return option.label if option else ""
