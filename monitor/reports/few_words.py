"""What the trend of a few partnerships says of their totals: subtitle, sentence, table. Dutch."""

from datetime import date
from typing import Any

import pandas as pd

from monitor.domain.frames import records
from monitor.reports import words
from monitor.reports.along import Along, months
from monitor.reports.expected_words import path_in_words
from monitor.reports.few_lead import moment
from monitor.reports.few_trend import Few
from monitor.reports.trend_words import since_last, whole
from monitor.reports.trends import LINE_FROM


def beside_overview(few: Few) -> str:
    """Why the page Overzicht may give other numbers."""
    return (
        "Overzicht kan andere getallen geven: daar telt van elke PPS de nieuwste monitor van de "
        f"{words.last_months(few.snapshot.model)}, hier staat elk meetmoment."
    )


def subtitle(few: Few, scope: str, on: date) -> str:
    """What of whom and when, and where the rounds stand."""
    return f"Totaal per PPS, 0 tot 100; {about(few, scope, on)}"


def about(few: Few, scope: str, on: date) -> str:
    """Of how many, as things stand when, and where the rounds stand; to put behind a text."""
    n = words.amount(len(few.names), "PPS", "PPS’en")
    rounds = words.amount(len(few.rounds), "meetmoment", "meetmomenten")
    place = (
        "op zijn peildatum"
        if few.along is Along.DATE
        else "op zoveel maanden na de start van het project"
    )
    return f"{scope} ({n}, {rounds}); stand op {words.day(on)}; elk meetmoment staat {place}"


def sentence(few: Few) -> str:
    """How each total went since the model last changed, what is missing, and why no median."""
    said = [_course(few), _single(few)]
    if few.rounds["broken"].any():
        said.append("Bij een streepje (|) veranderde het model; genoemd zijn de scores daarna.")
    said += [_missing(few), _no_line(few)]
    if few.along is Along.AGE:
        said.append(f"{path_in_words(few.snapshot.model)}.")
    at = "in een jaar" if few.along is Along.DATE else "rond hetzelfde moment"
    bound = few.snapshot.model.groups.min_partnerships
    said.append(f"Een mediaan tonen we vanaf {bound} PPS’en {at}.")
    return " ".join(filter(None, said))


def _runs(few: Few) -> list[list[dict[str, Any]]]:
    """Of each partnership the rounds with a total since the model last changed, if any."""
    found = []
    for _, rounds in few.rounds.groupby("pps_id", sort=False):
        run = rounds[rounds["broken"].cumsum() == rounds["broken"].sum()]
        if shown := records(run.dropna(subset=["points"])):
            found.append(shown)
    return found


def _course(few: Few) -> str:
    """Of each with more than one total the first and the last."""
    model = few.snapshot.model
    told = [
        f"van {words.points(run[0]['points'], model)} ({moment(few, run[0]['place'])}) naar "
        f"{words.points(run[-1]['points'], model)} ({moment(few, run[-1]['place'])})"
        for run in _runs(few)
        if len(run) > 1
    ]
    names = [run[0]["name"] for run in _runs(few) if len(run) > 1]
    if not told:
        return ""
    first, *others = zip(names, told, strict=True)
    course = [f"{first[0]} ging {first[1]}", *(f"{name} {went}" for name, went in others)]
    return f"{words.listing(course)}."


def _single(few: Few) -> str:
    """Those with one total."""
    model = few.snapshot.model
    told = [
        f"{run[0]['name']} ({words.points(run[0]['points'], model)}, "
        f"{moment(few, run[0]['place'])})"
        for run in _runs(few)
        if len(run) == 1
    ]
    return f"Eén totaal is er van {words.listing(told)}." if told else ""


def _missing(few: Few) -> str:
    """The rounds without a total."""
    rounds = few.rounds[few.rounds["points"].isna()]
    told = [f"{row['name']} ({moment(few, row['place'])})" for row in records(rounds)]
    if not told:
        return ""
    return f"Bij ○ waren er te weinig antwoorden voor een totaal: {words.listing(told)}."


def _no_line(few: Few) -> str:
    """From how many rounds a line is drawn, where some have two."""
    if not any(1 < len(run) < LINE_FROM for run in _runs(few)):
        return ""
    return f"Een lijn tekenen we vanaf {LINE_FROM} meetmomenten."


def table(few: Few) -> pd.DataFrame:
    """The total of each round of each partnership, with its change."""
    rounds = few.rounds
    return pd.DataFrame(
        {
            **round_columns(few, rounds),
            "Totaal": whole(rounds["points"], few.snapshot.model),
            "Sinds vorige": since_last(rounds),
            "Model": rounds["model_version"],
        }
    )


def round_columns(few: Few, rounds: pd.DataFrame) -> dict[str, Any]:
    """Whose round it is and when; ``rounds`` has name, round, reference_date and place."""
    columns = {
        "PPS": rounds["name"],
        "Meetmoment": rounds["round"],
        "Peildatum": rounds["reference_date"],
    }
    if few.along is Along.AGE:
        passed = [str(months(place, few.snapshot.model)) for place in rounds["place"]]
        columns["Maanden na de start"] = pd.Series(passed, rounds.index, dtype="str")
    return columns
