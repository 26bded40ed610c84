"""What is said of the rounds between two changes of the model: how the total went. Dutch."""

from collections.abc import Sequence

import pandas as pd

from monitor.domain.model import Model
from monitor.reports import point_words, words
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
        (point_words.points(points, model), words.month(date))
        for points, date in zip(shown["points"], shown["reference_date"], strict=True)
    ]
    if len(told) == 1:
        only = f"één totaal: {told[0][0]} van 100"
        return f"{by} is er {only} ({told[0][1]})." if named else f"Er is {only}."
    verb, where = went(told)
    return f"{by} {verb} het totaal {where}." if named else f"Het totaal {verb} {where}."


def went(told: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """How points went from the first to the last, as the verb and what follows it.

    ``told``: two or more points as they are shown, each with its moment, in order. Points that are
    shown alike went nowhere, and where others lie between they came back.
    """
    (first, start), (last, end) = told[0], told[-1]
    if first != last:
        return "ging", f"van {first} ({start}) naar {last} ({end})"
    if len({points for points, _ in told}) > 1:
        return "was", f"{first} ({start}) en later weer {last} ({end})"
    return "bleef", f"{first} ({start} en {end})"
