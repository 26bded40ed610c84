"""What the trend of a few partnerships says of their dimensions: title, sentence, table. Dutch."""

from collections import Counter
from datetime import date

import pandas as pd

from monitor.domain.frames import records
from monitor.reports import point_words, words
from monitor.reports.ends_words import End, ends, weakest
from monitor.reports.rounds.few_trend import Few
from monitor.reports.rounds.few_words import about, round_columns
from monitor.reports.rounds.trend_words import whole


def title(few: Few) -> str:
    """Which dimension is the lowest of most partnerships, each by its last round.

    All that are so of as many are named. Of a partnership with equals only, none is the lowest.
    """
    found = _ends(few)
    if not found:
        return "Elk onderdeel apart"
    of = len(found)
    if of == 1:
        return _lowest(*next(iter(found.values())))
    lowest = [low for low, high in found.values() if low != high or low.alone]
    counts = Counter(name for low in lowest for name in low.names)
    if not counts:
        return "Bij elke PPS staan alle onderdelen even hoog"
    most = max(counts.values())
    if most == 1 and len(lowest) == of:
        return "Bij elke PPS staat een ander onderdeel het laagst"
    part, *others = [name for name in _short(few).values() if counts[name] == most]
    if others:
        parts = words.listing([part, *others])
        return f"{parts} staan elk bij {most} van de {of} PPS’en het laagst"
    whose = words.every(of, "PPS’en") if most == of else f"{most} van de {of} PPS’en"
    return f"{part} staat bij {whose} het laagst"


def _lowest(low: End, high: End) -> str:
    """Of one partnership by its points alone: its weakest link may as well be another one."""
    if low == high:
        return weakest(low, high)
    return f"{low.said} {'staat' if low.alone else 'staan'} het laagst"


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
    found = _ends(few)
    told = [
        _lowest_and_highest(f"bij {few.names[pps_id]} " if len(few.names) > 1 else "", *ends_)
        for pps_id, ends_ in found.items()
    ]
    said = (
        f"Bij het laatste meetmoment {'; '.join(told)}."
        if told
        else "Geen onderdeel had bij het laatste meetmoment genoeg antwoorden voor een score."
    )
    if few.parts.loc[few.parts["part"].isin(_short(few)), "points"].isna().any():
        said += " Bij ○ waren er te weinig antwoorden voor een score."
    return said


def _lowest_and_highest(whose: str, low: End, high: End) -> str:
    """Of one partnership; ``whose`` is put before it."""
    if low == high:
        if low.alone:
            return f"scoorde {whose}alleen {low.said} ({low.points})"
        return f"scoorden {whose}alle onderdelen even hoog ({low.points})"
    scored = "scoorde" if low.alone else "scoorden"
    return (
        f"{scored} {whose}{low.said} het laagst ({low.points}) en {high.said} het hoogst "
        f"({high.points})"
    )


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


def _ends(few: Few) -> dict[str, tuple[End, End]]:
    """The lowest and the highest dimensions of each partnership's last round, by pps_id.

    A partnership of which no dimension has points isn't there.
    """
    short, model = _short(few), few.snapshot.model
    last = few.parts["submission"].isin(few.last["submission"])
    parts = few.parts[last & few.parts["part"].isin(short)].dropna(subset=["points"])
    found = {
        str(pps_id): ends(
            [(short[row["part"]], point_words.points(row["points"], model)) for row in records(own)]
        )
        for pps_id, own in parts.sort_values("points", kind="stable").groupby("pps_id")
    }
    return {pps_id: found[pps_id] for pps_id in few.names if pps_id in found}


def _short(few: Few) -> dict[str, str]:
    return {item.id: item.short for item in few.snapshot.model.dimensions}
