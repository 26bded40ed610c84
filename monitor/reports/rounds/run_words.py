"""What is said of the rounds between two changes of the model: how the total went. Dutch."""

import pandas as pd

from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.rounds.trends import LINE_FROM, Path


def course(path: Path) -> str:
    """How the total went, of each version apart and oldest first: across versions it can't be told.

    Where there is one version it needs no name.
    """
    model, runs = path.snapshot.model, path.runs
    several = len(runs) > 1
    said = [_totals(rounds, model, named=several) for rounds in runs]
    if 1 < runs[-1]["points"].notna().sum() < LINE_FROM:
        said.append("Twee meetmomenten tonen een verandering, nog geen trend.")
    return " ".join(filter(None, said))


def with_version(version: str | None) -> str:
    """By which version of the questions, to put before what was found by it."""
    if version is None or pd.isna(version):
        return "zonder versienummer"
    return f"met versie {version}"


def _totals(rounds: pd.DataFrame, model: Model, *, named: bool) -> str:
    """The first and last total of rounds that may be compared; "" where nothing is to be said."""
    by = with_version(next(iter(rounds["model_version"].dropna()), None))
    by = by[:1].upper() + by[1:]
    shown = rounds.dropna(subset=["points"])
    if shown.empty:
        return f"{by} is er geen totaal." if named else ""
    told = [
        (words.points(points, model), words.month(date))
        for points, date in zip(shown["points"], shown["reference_date"], strict=True)
    ]
    (first, start), (last, end) = told[0], told[-1]
    if len(told) == 1:
        only = f"één totaal: {first} van 100"
        return f"{by} is er {only} ({start})." if named else f"Er is {only}."
    if len({points for points, _ in told}) == 1:
        stayed = f"{first} ({start} tot en met {end})."
        return f"{by} bleef het totaal {stayed}" if named else f"Het totaal bleef {stayed}"
    went = f"van {first} ({start}) naar {last} ({end})."
    return f"{by} ging het totaal {went}" if named else f"Het totaal ging {went}"
