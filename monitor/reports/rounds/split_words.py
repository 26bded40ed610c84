"""What of a group's change comes from the same partnerships, and what from who joined or left.

The parts are rounded together, so that what a reader adds up is right.
"""

from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain.model import Model
from monitor.reports import point_words, words
from monitor.reports.adding_up import adding_up
from monitor.reports.rounds.along import Along, age
from monitor.reports.rounds.group_trend import Group


class Split(NamedTuple):
    """The change of a median between two years as whole points: ``same`` + ``mix`` is all of it.

    ``same``: how far the median of the ``n`` partnerships in both years went, and ``mix`` how far
    that of all went because other partnerships took part, each rounded so that they add up to the
    change as it is shown. ``same_before`` and ``same_after``: the medians of those ``n``, in
    tenths, and ``same_tenths`` and ``mix_tenths`` the parts as they follow from medians in tenths.
    These six are None where they are too few to tell.
    """

    before: int
    after: int
    median_before: int
    median_after: int
    n: int
    same_before: float | None
    same_after: float | None
    same: int | None
    mix: int | None
    same_tenths: float | None
    mix_tenths: float | None


def split_of(group: Group) -> list[Split]:
    """Each change of the group's median, as it is shown, from the first to the last."""
    return [_split(row, group.snapshot.model) for row in group.splits.to_dict("records")]


def _split(row: dict[Hashable, Any], model: Model) -> Split:
    shown = [
        point_words.whole_points(row[name], model) for name in ("median_before", "median_after")
    ]
    ends = (row["same_before"], row["same_after"])
    known = (int(row["before"]), int(row["after"]), shown[0], shown[1], int(row["n_same"]))
    if pd.isna(ends[0]):
        return Split(*known, *[None] * 6)
    own = ends[1] - ends[0]
    others = row["median_after"] - row["median_before"] - own
    same, mix = adding_up([own, others], shown[1] - shown[0])
    exact = [
        point_words.exact_points(row[name], model) for name in ("median_before", "median_after")
    ]
    before, after = (point_words.exact_points(end, model) for end in ends)
    own, all_ = (round(end - start, 1) for start, end in ((before, after), exact))
    return Split(*known, before, after, same, mix, own, round(all_ - own, 1))


def when(group: Group, year: int) -> str:
    """A year in a sentence: "in 2026", or by age "rond 24 maanden na de start"."""
    if group.along is Along.DATE:
        return f"in {year}"
    return f"rond {_from_start(year)}" if year else "rond de start"


def when_each(group: Group, years: Sequence[int]) -> str:
    """Years in a sentence: "in 2024 en 2026", or by age "rond 12 en 24 maanden na de start"."""
    if group.along is Along.DATE:
        return f"in {words.listing([str(year) for year in years])}"
    after = [str(age(year)) for year in years if year > 0]
    others = [when(group, year) for year in years if year <= 0]
    return words.listing(
        [*others, f"rond {words.listing(after)} maanden na de start"] if after else others
    )


def year_heading(group: Group, year: int) -> str:
    """A year above what belongs to it: "2026", or by age "24 maanden na de start"."""
    if group.along is Along.DATE:
        return str(year)
    return _from_start(year) if year else "bij de start"


def _from_start(year: int) -> str:
    return f"{abs(age(year))} maanden {'na' if year > 0 else 'voor'} de start"


def split_sentence(group: Group) -> str:
    """The last change of the median in two parts; "" where there is none."""
    found = split_of(group)
    if not found:
        return ""
    last = found[-1]
    then, now = when(group, last.before), when(group, last.after)
    said = (
        f"Gebleven op {last.median_after} ({then} en {now}):"
        if last.median_before == last.median_after
        else f"Van {last.median_before} ({then}) naar {last.median_after} ({now}):"
    )
    if last.same is None or last.mix is None:
        least = group.snapshot.model.groups.min_partnerships
        return f"{said} {_stayed(last)}. Onder de {least} splitsen wij de verandering niet."
    both = "in beide jaren" if group.along is Along.DATE else "op beide momenten"
    who = f"dezelfde {last.n} PPS’en (die {both} een monitor hadden)"
    return f"{said} {_parts(last.same, who, last.mix)}."


def other_partnerships(group: Group) -> str:
    """What a title of the last change of the median has to add, as other partnerships took part.

    "" where that made no difference.
    """
    last = split_of(group)[-1]
    if last.same is None or last.mix is None:
        return f"; {_stayed(last)}"
    return f"; {_parts(last.same, 'dezelfde PPS’en', last.mix)}" if last.mix else ""


def _parts(same: int, who: str, mix: int) -> str:
    """A change in its parts, which add up to it."""
    return f"{words.signed(same)} bij {who}, {words.signed(mix)} door andere PPS’en"


def _stayed(change: Split) -> str:
    """How many took part both times."""
    who = words.amount(change.n, "PPS deed", "PPS’en deden") if change.n else "geen PPS deed"
    return f"{who} beide keren mee"


def split_columns(group: Group, years: pd.Series) -> dict[str, pd.Series]:
    """For each year the columns of a table about who also took part the time before.

    In tenths, beside medians in tenths, so that a reader can work out each from the others.
    """
    by_year = {item.after: item for item in split_of(group)}
    found = [by_year.get(int(year)) for year in years]

    def column(value: str) -> pd.Series:
        told = [None if item is None else getattr(item, value) for item in found]
        return pd.Series(told, years.index, dtype="float64")

    return {
        "Ook de vorige keer (n)": column("n"),
        "Hun mediaan toen": column("same_before"),
        "Hun mediaan nu": column("same_after"),
        "Door dezelfde PPS’en": column("same_tenths"),
        "Door andere PPS’en": column("mix_tenths"),
    }
