"""The overview's tables and sentences, as a reader gets them: Dutch headings, whole points."""

import pandas as pd

from monitor.domain.groups import Display
from monitor.domain.model import Model
from monitor.reports import point_words, words
from monitor.reports.ends_words import End, ends, weakest
from monitor.reports.regional.overview import Line, Overview
from monitor.reports.regional.stand_words import without
from monitor.reports.snapshot import TOTAL

_SPREAD = ("median", "low", "high")
SPREAD_EXPLAINED = (
    "Punten van 0 tot 100 per onderdeel; ruit: de middelste PPS (mediaan), "
    "grijze balk: van de laagste tot de hoogste"
)
"""What the marks of the chart of the spread are."""
OPEN_EXPLAINED = (
    "laagste en hoogste door open vragen: wat het totaal nog kan worden, zolang geen ander "
    "onderdeel een score krijgt"
)
"""What two columns of :func:`lines` tell."""
_COURSE = {True: "op koers", False: "achter", None: ""}


def lines(stand: Overview) -> pd.DataFrame:
    """The partnerships with their whole points and colour words; missing stays empty."""
    model = stand.snapshot.model
    rows = []
    for line in stand.lines:
        low, high = line.open.get(TOTAL, (None, None))
        row: dict[str, object] = {
            "Campus": line.campus,
            "PPS": line.name,
            "Code": line.pps_id,
            "Meetmoment": line.round,
            "Peildatum": line.reference_date,
            "Versie van de vragen": line.version,
            "Totaal": _whole(line.total, model),
            "Kleur": without(stand) if line.submission is None else line.colour.look.word,
            "Beantwoord": answered(line),
            "Laagste door open vragen": low,
            "Hoogste door open vragen": high,
            "Koers": _COURSE[line.on_track],
        }
        for dimension, points in zip(model.dimensions, line.points, strict=True):
            row[dimension.name] = _whole(points, model)
        row["Rond de grens"] = words.listing(_near(line, model))
        rows.append(row)
    return pd.DataFrame(rows)


def answered(line: Line) -> str:
    """How many questions are answered of those that apply: "18 van 37"; "" without a monitor."""
    return "" if line.submission is None else f"{line.answered} van {line.applicable}"


def spread(dimensions: pd.DataFrame, model: Model) -> pd.DataFrame:
    """Median and range by dimension; empty where there are too few partnerships."""
    median, low, high = (
        dimensions[name].map(lambda value: _whole(value, model)) for name in _SPREAD
    )
    return pd.DataFrame(
        {
            "Onderdeel": dimensions["name"],
            "PPS’en met score": dimensions["n"],
            "Mediaan": median,
            "Laagste": low,
            "Hoogste": high,
        }
    )


def spread_title(dimensions: pd.DataFrame, model: Model) -> str:
    """Which dimensions have the lowest median."""
    return weakest(*_ends(dimensions, model))


def spread_sentence(dimensions: pd.DataFrame, of: int, model: Model) -> str:
    """What the spread shows: lowest and highest median, and where not all ``of`` have points."""
    low, high = _ends(dimensions, model)
    if low != high:
        said = (
            f"De helft van de PPS’en scoort op {low.said} {low.points} of lager; op {high.said} "
            f"is dat {high.points}."
        )
    else:
        where = f"Op {low.said}" if low.alone else "Op elk onderdeel met een mediaan"
        where = "Op elk onderdeel" if len(low.names) == len(dimensions) else where
        said = f"{where} scoort de helft van de PPS’en {low.points} of lager."
    fewer = dimensions[dimensions["n"] < of]
    if fewer.empty:
        return said
    told = [f"bij {name} {n}" for name, n in zip(fewer["name"], fewer["n"], strict=True)]
    return f"{said} Niet alle {of} PPS’en hebben op elk onderdeel een score: {words.listing(told)}."


def _ends(dimensions: pd.DataFrame, model: Model) -> tuple[End, End]:
    """The dimensions with the lowest and the highest median, of those that have one."""
    known = dimensions[dimensions["display"] != Display.PARTNERSHIPS]
    known = known.sort_values("median", kind="stable")
    medians = [point_words.points(median, model) for median in known["median"]]
    return ends(list(zip(known["name"], medians, strict=True)))


def handed_in(years: pd.DataFrame, model: Model) -> pd.DataFrame:
    """How many handed in by year, with the n of N in words."""
    months = words.number(model.groups.stand_months)
    return pd.DataFrame(
        {
            "Jaar": years["jaar"],
            "Stand op": years["stand op"],
            f"PPS’en met een monitor van de {months} maanden ervoor": [
                f"{n} van {of}" for n, of in zip(years["ingeleverd"], years["van"], strict=True)
            ],
        }
    )


def _near(line: Line, model: Model) -> list[str]:
    """The parts of a line that lie near the bound of a colour, the total first, as on screen."""
    total = ["Totaal"] if TOTAL in line.near else []
    return [*total, *(item.short for item in model.dimensions if item.id in line.near)]


def _whole(points: float, model: Model) -> float | None:
    shown = point_words.points_if_any(points, model)
    return None if shown is None else float(shown)
