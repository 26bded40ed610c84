"""What the trend of a partnership says of its dimensions: title, sentence and table. Dutch."""

import pandas as pd

from monitor.domain.change import Direction
from monitor.domain.colour import Colour
from monitor.domain.frames import records
from monitor.reports import point_words, words
from monitor.reports.ends_words import ends
from monitor.reports.rounds.run_words import with_version
from monitor.reports.rounds.trend_words import age_column, lined_up, period, whole
from monitor.reports.rounds.trends import Path

_NAMED = 3
"""Up to how many dimensions a title calls by name."""


def title(path: Path) -> str:
    """Which dimensions changed since the round before."""
    by_direction = _by_direction(path, -1)
    up, down = by_direction[Direction.UP], by_direction[Direction.DOWN]
    if up and down:
        return f"Hoger: {words.listing(up)}. Lager: {words.listing(down)}"
    if up or down:
        way, names = ("hoger", up) if up else ("lager", down)
        of = len(path.snapshot.model.dimensions)
        who = (
            words.listing(names) if len(names) <= _NAMED else f"{len(names)} van de {of} onderdelen"
        )
        return f"{who}: {way} dan bij het meetmoment ervoor"
    if by_direction[Direction.STABLE]:
        return "Geen onderdeel veranderde duidelijk sinds het meetmoment ervoor"
    return "Elk onderdeel apart"


def subtitle(path: Path) -> str:
    """What of whom and when, and what the thin lines are."""
    scale = path.snapshot.model.scale
    return (
        f"Punten van 0 tot 100 per onderdeel van {path.name}, {period(path)}{lined_up(path)}; "
        "stippellijnen: "
        f"vanaf {scale.red_below:.0f} {Colour.ORANGE.look.word}, "
        f"vanaf {scale.green_from:.0f} {Colour.GREEN.look.word}"
    )


def sentence(path: Path) -> str:
    """Every dimension by the way it went since the round before, and what ○ means.

    Across a change of the model that can't be told; then the last change before it is. Of a single
    round it's the lowest and the highest.
    """
    since, rounds = _ways(path, -1), path.rounds
    if since:
        said = f"Sinds het meetmoment ervoor {since}."
    elif len(rounds) == 1:
        said = f"{_ends(path)}Een verandering ziet u vanaf het tweede meetmoment."
    elif rounds["broken"].iloc[-1]:
        said = (
            "Sinds het meetmoment ervoor is het model veranderd: de onderdelen zijn daarmee niet "
            f"te vergelijken.{_change_before(path)}"
        )
    else:
        said = (
            "Geen onderdeel had bij het laatste meetmoment en bij dat ervoor genoeg antwoorden om "
            "te vergelijken."
        )
    if path.parts["points"].isna().any():
        said += " Bij ○ waren er te weinig antwoorden voor een score."
    return said


def _ends(path: Path) -> str:
    """The lowest and the highest dimension of a single round; "" where there are no two."""
    model = path.snapshot.model
    short = {item.id: item.short for item in model.dimensions}
    parts = path.parts[path.parts["part"].isin(short)].dropna(subset=["points"])
    if len(parts) < 2:
        return ""
    ordered = records(parts.sort_values("points", kind="stable"))
    low, high = ends(
        [(short[row["part"]], point_words.points(row["points"], model)) for row in ordered]
    )
    if low == high:
        scored = "" if len(low.names) == len(short) else " met een score"
        return f"Alle {len(low.names)} onderdelen{scored} staan op {low.points}. "
    are = "is" if low.alone else "zijn"
    return f"Het laagst {are} {low.said} ({low.points}), het hoogst {high.said} ({high.points}). "


def _change_before(path: Path) -> str:
    """The newest change of which there is something to tell; "" where there is none."""
    rounds = path.rounds
    for at in reversed(range(1, len(rounds))):
        if ways := _ways(path, at):
            before, then = (
                words.month(date) for date in rounds["reference_date"].iloc[at - 1 : at + 1]
            )
            by = with_version(rounds["model_version"].iloc[at])
            return f" Daarvoor, {by}, van {before} naar {then} {ways}."
    return ""


def _ways(path: Path, at: int) -> str:
    """Every dimension by the way it went at a round; "" where none can be compared."""
    found = {way.value: names for way, names in _by_direction(path, at).items() if names}
    if not found:
        return ""
    told = {name for names in found.values() for name in names}
    every = [item.short for item in path.snapshot.model.dimensions]
    found["niet te vergelijken"] = [name for name in every if name not in told]
    return "; ".join(f"{way}: {words.listing(names)}" for way, names in found.items() if names)


def table(path: Path) -> pd.DataFrame:
    """The points of each round by dimension, in model order."""
    model, rounds = path.snapshot.model, path.rounds
    points = path.parts.pivot(index="submission", columns="part", values="points")
    points = points.reindex(rounds["submission"])
    return pd.DataFrame(
        {
            "Meetmoment": rounds["round"],
            "Peildatum": rounds["reference_date"],
            **age_column(path),
            **{item.name: whole(points[item.id], model).to_numpy() for item in model.dimensions},
        }
    )


def _by_direction(path: Path, at: int) -> dict[Direction, list[str]]:
    """The short names of the dimensions by the way they went at a round, by its place in order."""
    own = path.parts["submission"] == path.rounds["submission"].iloc[at]
    went = path.parts[own].set_index("part")["direction"]
    model = path.snapshot.model
    return {
        way: [item.short for item in model.dimensions if went[item.id] == way] for way in Direction
    }
