"""What the trend of a few partnerships says of their totals: subtitle, sentence, table. Dutch."""

from datetime import date
from typing import Any

import pandas as pd

from monitor.domain.frames import Record, records
from monitor.reports import point_words, words
from monitor.reports.rounds.along import Along, months
from monitor.reports.rounds.expected_words import path_in_words
from monitor.reports.rounds.few_lead import moment
from monitor.reports.rounds.few_trend import Few
from monitor.reports.rounds.run_words import went
from monitor.reports.rounds.trend_words import since_last, whole
from monitor.reports.rounds.trends import LINE_FROM

BESIDE_OVERVIEW = (
    "Overzicht kan andere getallen geven: daar telt van elke PPS alleen de nieuwste monitor, als "
    "die niet te oud is. Hier staat elk meetmoment."
)
"""Why the page Overzicht may give other numbers; true as well where it shows the stand of then."""


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
    runs = _runs(few)
    said = [_course(few, runs), _single(few, runs)]
    if few.rounds["broken"].any():
        said.append("Bij een streepje (|) veranderde het model; genoemd zijn de scores daarna.")
    said += [_missing(few), _no_line(runs)]
    if few.along is Along.AGE:
        said.append(f"{path_in_words(few.snapshot.model)}.")
    at = "in een jaar" if few.along is Along.DATE else "rond hetzelfde moment"
    bound = few.snapshot.model.groups.min_partnerships
    said.append(f"Een mediaan tonen we vanaf {bound} PPS’en {at}.")
    return " ".join(filter(None, said))


def _runs(few: Few) -> list[list[Record]]:
    """Of each partnership the rounds with a total since the model last changed, if any."""
    found = []
    for _, rounds in few.rounds.groupby("pps_id", sort=False):
        run = rounds[rounds["broken"].cumsum() == rounds["broken"].sum()]
        if shown := records(run.dropna(subset=["points"])):
            found.append(shown)
    return found


def _course(few: Few, runs: list[list[Record]]) -> str:
    """Of each with more than one total how it went from the first to the last."""
    told = [
        f"{run[0]['name']} {' '.join(went([_total(few, at) for at in run]))}"
        for run in runs
        if len(run) > 1
    ]
    return f"{words.listing(told)}." if told else ""


def _single(few: Few, runs: list[list[Record]]) -> str:
    """Those with one total."""
    singles = [run[0] for run in runs if len(run) == 1]
    if len(singles) == 1:
        points, when = _total(few, singles[0])
        return f"{singles[0]['name']} heeft één totaal: {points} ({when})."
    told = [(one["name"], *_total(few, one)) for one in singles]
    listed = [f"{name} met {points} ({when})" for name, points, when in told]
    return f"Eén totaal hebben {words.listing(listed)}." if told else ""


def _total(few: Few, at: Record) -> tuple[str, str]:
    """A total with its moment: 61, maart 2024."""
    return point_words.points(at["points"], few.snapshot.model), moment(few, at["place"])


def _missing(few: Few) -> str:
    """The rounds without a total."""
    rounds = few.rounds[few.rounds["points"].isna()]
    told = [f"{row['name']} ({moment(few, row['place'])})" for row in records(rounds)]
    if not told:
        return ""
    return f"Bij ○ waren er te weinig antwoorden voor een totaal: {words.listing(told)}."


def _no_line(runs: list[list[Record]]) -> str:
    """From how many rounds a line is drawn, where some have two."""
    if not any(1 < len(run) < LINE_FROM for run in runs):
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
