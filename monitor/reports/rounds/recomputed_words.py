"""What is said of rounds that were computed again by a newer version of the model. Dutch."""

import pandas as pd

from monitor.domain.model import Model
from monitor.domain.model_change import Comparable
from monitor.reports import point_words, words
from monitor.reports.rounds.trends import Path


def drawn(path: Path) -> pd.DataFrame:
    """The recomputed rounds that may be drawn: with a total, and comparable at least partly."""
    found = path.recomputed
    return found[found["points"].notna() & (found["comparable"] != Comparable.NO.value)]


def before(path: Path) -> str:
    """The round before the newest as that one's version would give it; "" where it can't."""
    own = path.recomputed[path.recomputed["submission"] == path.rounds["submission"].iloc[-2]]
    if own.empty:
        return ""
    row, model = own.iloc[0].to_dict(), path.newest_model
    if row["comparable"] == Comparable.NO.value:
        return ""
    if pd.isna(row["points"]):
        return " Opnieuw berekend had dat meetmoment te weinig antwoorden voor een totaal."
    return (
        f" Opnieuw berekend met versie {model.version} kwam dat meetmoment op "
        f"{point_words.points(row['points'], model)} (vergelijkbaar: {row['comparable']})."
    )


def sentence(path: Path) -> str:
    """What the open marks are, and how far they may be compared; "" where nothing was recomputed.

    Of each older version how much of the new weight its answers can fill.
    """
    model, found = path.newest_model, path.recomputed
    if found.empty:
        return ""
    versions = found.drop_duplicates("model_version").to_dict("records")
    said = [
        f"{row['comparable']} voor versie {row['model_version']} "
        f"({share(row['share'], model)} van het gewicht)"
        for row in versions
    ]
    what = (
        f"De open rondjes zijn eerdere meetmomenten, opnieuw berekend met versie {model.version}"
        if len(drawn(path))
        else f"Eerdere meetmomenten gaven met versie {model.version} geen totaal om te tekenen"
    )
    return f"{what}. Vergelijkbaar: {words.listing(said)}."


def share(value: float, model: Model) -> str:
    """A share of the weight of this model as a percentage, that agrees with its badge."""
    norm = model.comparability
    return words.percent(value, norm.partly_from, norm.yes_from)


def columns(path: Path) -> pd.DataFrame:
    """The columns of the table of rounds about this, by row; none where nothing was recomputed."""
    if path.recomputed.empty:
        return pd.DataFrame(index=path.rounds.index)
    model = path.newest_model
    by_round = path.recomputed.set_index("submission")
    numbers = path.rounds["submission"]
    return pd.DataFrame(
        {
            f"Opnieuw met {model.version}": [
                point_words.points(by_round["points"].get(number), model) for number in numbers
            ],
            "Vergelijkbaar": [
                by_round["comparable"].get(number, words.MISSING) for number in numbers
            ],
        },
        index=path.rounds.index,
    )
