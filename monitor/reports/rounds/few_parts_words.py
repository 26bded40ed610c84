"""What the trend of a few partnerships says of their dimensions: title, sentence, table. Dutch."""

from datetime import date

import pandas as pd

from monitor.domain.frames import Record, records
from monitor.reports import words
from monitor.reports.rounds.few_trend import Few
from monitor.reports.rounds.few_words import about, round_columns
from monitor.reports.rounds.trend_words import whole


def title(few: Few) -> str:
    """Which dimension is the weakest of most partnerships, each by its last round.

    All that are so of as many are named.
    """
    lowest = _ordered(few).drop_duplicates("pps_id")
    counts = lowest["part"].value_counts()
    if counts.empty:
        return "Elk onderdeel apart"
    if len(lowest) > 1 and counts.iloc[0] == 1:
        return "Elke PPS heeft een ander zwakste onderdeel"
    most, of = int(counts.iloc[0]), len(lowest)
    part, *others = [name for id_, name in _short(few).items() if counts.get(id_) == most]
    if of == 1:
        return f"{part} is het zwakste onderdeel"
    if others:
        parts = words.listing([part, *others])
        return f"{parts} zijn elk bij {most} van de {of} PPS’en het zwakste onderdeel"
    whose = words.every(of, "PPS’en") if most == of else f"{most} van de {of} PPS’en"
    return f"{part} is bij {whose} het zwakste onderdeel"


def subtitle(few: Few, scope: str, on: date) -> str:
    """What of whom and when, and of several whose shape and letter is whose."""
    if len(few.names) == 1:
        (name,) = few.names.values()
        return f"Punten van 0 tot 100 per onderdeel van {name}; {about(few, scope, on)}"
    who = ", ".join(
        f"{few.shapes[pps_id]}\u00a0{few.letters[pps_id]}\u00a0= {name}"
        for pps_id, name in few.names.items()
    )
    return f"Punten van 0 tot 100 per onderdeel; {who}; {about(few, scope, on)}"


def sentence(few: Few) -> str:
    """Of each partnership the lowest and the highest dimension at its last round."""
    short, told = _short(few), []
    parts = dict(list(_ordered(few).groupby("pps_id")))
    for pps_id in filter(parts.__contains__, few.names):
        whose = f"bij {few.names[pps_id]} " if len(few.names) > 1 else ""
        told.append(whose + _lowest_and_highest(few, records(parts[pps_id])))
    said = (
        f"Bij het laatste meetmoment scoorde {'; '.join(told)}."
        if told
        else "Geen onderdeel had bij het laatste meetmoment genoeg antwoorden voor een score."
    )
    if few.parts.loc[few.parts["part"].isin(short), "points"].isna().any():
        said += " Bij ○ waren er te weinig antwoorden voor een score."
    return said


def _lowest_and_highest(few: Few, rows: list[Record]) -> str:
    """Of the dimensions with points, the lowest first."""
    short, model = _short(few), few.snapshot.model
    (low, fewest), (high, most) = (
        (short[row["part"]], words.points(row["points"], model)) for row in (rows[0], rows[-1])
    )
    if len(rows) == 1:
        return f"alleen {low} ({fewest})"
    return f"{low} het laagst ({fewest}) en {high} het hoogst ({most})"


def table(few: Few) -> pd.DataFrame:
    """The points of each round of each partnership by dimension, in model order."""
    model = few.snapshot.model
    points = few.parts.pivot(index="submission", columns="part", values="points")
    points = points.reindex(few.rounds["submission"])
    return pd.DataFrame(
        {
            **round_columns(few, few.rounds),
            **{item.name: whole(points[item.id], model).to_numpy() for item in model.dimensions},
        }
    )


def _ordered(few: Few) -> pd.DataFrame:
    """The dimensions with points of each partnership's last round, the lowest first."""
    last = few.parts["submission"].isin(few.last["submission"])
    parts = few.parts[last & few.parts["part"].isin(_short(few))]
    return parts.dropna(subset=["points"]).sort_values("points", kind="stable")


def _short(few: Few) -> dict[str, str]:
    return {item.id: item.short for item in few.snapshot.model.dimensions}
