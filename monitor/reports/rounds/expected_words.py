"""The expected path beside the medians of a group by age. Dutch."""

from monitor.domain.model import Model
from monitor.domain.weighing import expected_at
from monitor.reports import point_words, words
from monitor.reports.rounds.along import age
from monitor.reports.rounds.group_trend import Group
from monitor.reports.rounds.split_words import when_each
from monitor.reports.snapshot import TOTAL


def expected_points(year: int, model: Model) -> int:
    """The expected points around a year of the project, as shown."""
    (found,) = expected_at([age(year)], model)
    return words.rounded(float(found))


def path_in_words(model: Model) -> str:
    """Where the expected path begins and ends."""
    (_, first), *_, (months, last) = model.expected_path.points
    return (
        f"Het verwachte pad gaat van {words.whole(first)} punten bij de start naar "
        f"{words.whole(last)} na {words.amount(round(months), 'maand', 'maanden')}"
    )


def beside_path(group: Group) -> str:
    """The expected path, and around which years of the project the median lies below it."""
    model = group.snapshot.model
    path = f"{path_in_words(model)}."
    known = group.medians[group.medians["part"] == TOTAL].dropna(subset=["median"])
    below = [
        int(row["year"])
        for row in known.to_dict("records")
        if point_words.whole_points(row["median"], model) < expected_points(int(row["year"]), model)
    ]
    if not below:
        return f"{path} De mediaan ligt er nergens onder."
    if len(below) == len(known):
        return f"{path} De mediaan ligt er steeds onder."
    return f"{path} De mediaan ligt eronder {when_each(group, below)}; verder erop of erboven."
