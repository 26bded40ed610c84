"""What a trend says: titles, sentences and tables, from the same frames as its charts. Dutch."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from monitor.domain.change import Direction
from monitor.domain.colour import Colour
from monitor.domain.model import Model
from monitor.reports import point_words, tense, words
from monitor.reports.partnership.scope import OWN
from monitor.reports.rounds import recomputed_words
from monitor.reports.rounds.along import Along, months
from monitor.reports.rounds.expected_words import path_in_words
from monitor.reports.rounds.run_words import course
from monitor.reports.rounds.trends import Path
from monitor.reports.snapshot import TOTAL

_COURSE = {True: "op koers", False: "achter"}


def steady(model: Model) -> str:
    """When two rounds are called different."""
    bound = words.number(model.scale.stable_below)
    sure = words.percent(model.robustness.band)
    return (
        f"Hoger of lager noemen we een verschil van {bound} punten of meer, als de score ook "
        f"buiten het gebied komt waarin de vorige in {sure} van de varianten lag. Anders noemen we "
        "het stabiel."
    )


def path_lead(path: Path, on: date) -> str:
    """Where the partnership stands and how that differs from the round before, read on a date.

    What an old monitor says is told with its age as past.
    """
    model, rounds = path.snapshot.model, path.rounds.to_dict("records")
    last, before = rounds[-1], rounds[-2] if len(rounds) > 1 else None
    when, past = tense.when(last["reference_date"], on, model), _past(path, on)
    same_day = before is not None and before["reference_date"] == last["reference_date"]
    if same_day:  # the day alone doesn't tell which of the two it is
        when = f"{when} ({last['round']})"
    if pd.isna(last["points"]):
        has = "had" if past else "heeft"
        return f"{path.name} {has} op {when} te weinig antwoorden voor een totaal."
    stands = "stond" if past else "staat"
    points = point_words.points(last["points"], model)
    stands = f"{path.name} {stands} op {when} op {points} van 100"
    near = path.snapshot.near_bounds.get(int(last["submission"]), {}).get(TOTAL)
    if near is not None:
        stands += f" ({point_words.verdict(last['colour'], near)})"
    if before is None:
        return f"{stands}. Een verandering ziet u vanaf het tweede meetmoment."
    if last["broken"]:
        return (
            f"{stands}. Sinds het meetmoment ervoor is het model veranderd; de twee scores zijn "
            f"daarom niet te vergelijken.{recomputed_words.before(path)}"
        )
    if pd.isna(before["points"]):
        return f"{stands}. Het meetmoment ervoor had te weinig antwoorden om mee te vergelijken."
    points = point_words.points(before["points"], model)
    at, earlier = "op", words.day(before["reference_date"])
    if same_day:
        at, earlier = "bij", f"{before['round']} van diezelfde dag"
    if last["direction"] == Direction.STABLE:
        return f"{stands}: stabiel vergeleken met {earlier} ({points})."
    return f"{stands}: {last['direction']} dan {at} {earlier} ({points})."


def _past(path: Path, on: date) -> bool:
    """Whether the last round of the partnership no longer tells how it stands."""
    return tense.is_old(path.rounds["reference_date"].iloc[-1], on, path.snapshot.model)


def path_title(path: Path, on: date) -> str:
    """Whether the partnership is where it may be expected to be, and where it was if that is old.

    What is below the path and on course all the same is told with the bound.
    """
    model, last = path.snapshot.model, path.rounds.iloc[-1].to_dict()
    if pd.isna(last["points"]):
        return "Geen totaal bij het laatste meetmoment"
    points = point_words.points(last["points"], model)
    if pd.isna(last["on_track"]):
        return f"{points} van 100 bij het laatste meetmoment"
    where = "Op koers" if last["on_track"] else "Achter op het verwachte pad"
    expected_ = point_words.expected_points(*_beside(last), model)
    verb = "werd" if _past(path, on) else "wordt"
    said = f"{where}: {points} waar {expected_} verwacht {verb}"
    if last["on_track"] and point_words.whole_points(last["points"], model) < expected_:
        return f"{said} ({point_words.on_course(expected_, model)})"
    return said


def path_subtitle(path: Path) -> str:
    """Of whom, what, when, and how many rounds."""
    rounds = words.amount(len(path.rounds), "meetmoment", "meetmomenten")
    versions = words.listing(list(path.rounds["model_version"].dropna().unique()))
    return (
        f"Totaal van 0 tot 100 van {path.name}; {rounds}, {period(path)}{lined_up(path)}; model "
        f"{versions}"
    )


def warning(path: Path) -> str:
    """What to know before showing a trend with a private round in it; "" where there is none."""
    if not path.private:
        return ""
    return (
        "Deze PPS houdt een monitor voor zichzelf. Die staat hier wel in, en in geen groep, campus "
        "of overzicht. Laat deze trend niet zien aan mensen buiten de PPS."
    )


def kept(path: Path) -> str:
    """That it is not for others, to put behind a text; "" where no round is private."""
    return f"; {OWN}" if path.private else ""


def lined_up(path: Path) -> str:
    """By what the rounds are lined up, where that isn't the date; to put behind a text."""
    return ", naar de maanden na de start van het project" if path.along is Along.AGE else ""


def period(path: Path) -> str:
    """The months that the rounds span: "mei 2024 tot en met mei 2026"."""
    dates = path.rounds["reference_date"]
    first, last = words.month(dates.iloc[0]), words.month(dates.iloc[-1])
    return first if first == last else f"{first} tot en met {last}"


def path_sentence(path: Path) -> str:
    """The course of the total by each version of the model, and what breaks its line."""
    model, rounds = path.snapshot.model, path.rounds
    said = [course(path), _beside_path(path)]
    missing = int(rounds["points"].isna().sum())
    if missing:
        broken_off = "; daar is de lijn onderbroken" if _broken_off(path) else ""
        said.append(
            f"Bij {words.amount(missing, 'meetmoment', 'meetmomenten')} (○) waren er te weinig "
            f"antwoorden voor een totaal{broken_off}."
        )
    if rounds["broken"].any() and rounds["line"].any():
        said.append("Waar het model veranderde, loopt de dikke lijn niet door.")
    if again := recomputed_words.sentence(path):
        said.append(again)
    if rounds["expected"].notna().any():
        tolerance = words.number(model.expected_path.tolerance)
        said.append(f"{path_in_words(model)}; tot {tolerance} punten eronder is op koers.")
    return " ".join(filter(None, said))


def _broken_off(path: Path) -> bool:
    """Whether each round without a total lies between others that a line is drawn through."""
    shown = [(run["points"].notna() & run["line"]) for run in path.runs]
    between = [~run & run.cummax() & run[::-1].cummax() for run in shown]
    return sum(run.sum() for run in between) == path.rounds["points"].isna().sum()


def _beside_path(path: Path) -> str:
    """How far a first total is from what was expected then; "" where that isn't known."""
    model, rounds = path.snapshot.model, path.rounds
    first = rounds.dropna(subset=["points", "expected"])
    if len(rounds) > 1 or first.empty:
        return ""
    points, expected_ = whole(first["points"], model).iloc[0], expected(first, model).iloc[0]
    apart = words.amount(round(abs(points - expected_)), "punt", "punten")
    if points == expected_:
        return f"Dat is op het verwachte pad ({words.whole(expected_)} op dat moment)."
    side = "boven" if points > expected_ else "onder"
    return f"Dat is {apart} {side} het verwachte pad ({words.whole(expected_)} op dat moment)."


def path_table(path: Path) -> pd.DataFrame:
    """The total of each round, with what it may be compared with."""
    model, rounds = path.snapshot.model, path.rounds
    found = pd.DataFrame(
        {
            "Meetmoment": rounds["round"],
            "Peildatum": rounds["reference_date"],
            **age_column(path),
            "Totaal": whole(rounds["points"], model),
            "Kleur": [Colour(colour).look.word for colour in rounds["colour"]],
            "Sinds vorige": since_last(rounds),
            "Verwacht": expected(rounds, model),
            "Koers": rounds["on_track"].map(_COURSE),
            "Beantwoord": [words.percent(share, 1) for share in rounds["coverage"]],
            "Model": rounds["model_version"],
        }
    )
    return found.join(recomputed_words.columns(path))


def since_last(rounds: pd.DataFrame) -> pd.Series:
    """How each round differs from the one before of its partnership, in a word or a few.

    ``rounds``: rows of one part, of each partnership in order of date, with pps_id and direction.
    """
    found = rounds["direction"].fillna("niet te vergelijken")
    return found.where(rounds["pps_id"].duplicated(), "eerste meetmoment")


def age_column(path: Path) -> dict[str, list[str]]:
    """By age the months since the start, as text: they are no points."""
    if path.along is Along.DATE:
        return {}
    passed = [str(months(place, path.snapshot.model)) for place in path.rounds["place"]]
    return {"Maanden na de start": passed}


def whole(points: pd.Series, model: Model) -> pd.Series:
    """Points as the whole numbers that are shown; missing stays missing."""
    return points.map(
        lambda value: float(point_words.whole_points(value, model)), na_action="ignore"
    )


def exact(points: pd.Series, model: Model) -> pd.Series:
    """The same in tenths, for a table in which they are to add up; missing stays missing."""
    return points.map(lambda value: point_words.exact_points(value, model), na_action="ignore")


def expected(rounds: pd.DataFrame, model: Model) -> pd.Series:
    """The expected points of each round as shown beside its total; missing where unknown."""
    known = rounds.dropna(subset=["expected"])
    shown = [point_words.expected_points(*_beside(row), model) for row in known.to_dict("records")]
    return pd.Series(shown, known.index, dtype="float64").reindex(rounds.index)


def _beside(row: Mapping[Any, Any]) -> tuple[float, float | None, bool | None]:
    """What the expected points of a round are shown beside."""
    return row["expected"], row["points"], row["on_track"]
