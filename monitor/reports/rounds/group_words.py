"""What the trend of a group says: titles, sentences and tables. Dutch."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from monitor.domain.frames import Record, records
from monitor.domain.model import Model
from monitor.reports import point_words, words
from monitor.reports.ends_words import End, ends, weakest
from monitor.reports.rounds.along import Along, age
from monitor.reports.rounds.expected_words import beside_path
from monitor.reports.rounds.group_trend import Group
from monitor.reports.rounds.split_words import split_columns, split_sentence, when, when_each
from monitor.reports.rounds.trend_words import exact, whole
from monitor.reports.snapshot import TOTAL

_PER_YEAR = {
    Along.DATE: "van elke PPS telt per jaar de nieuwste monitor",
    Along.AGE: (
        "van elke PPS telt rond elk jaar na de start (van 6 maanden ervoor tot 6 erna) de nieuwste "
        "monitor"
    ),
}
_MOMENT = {Along.DATE: "jaar", Along.AGE: "moment"}
_EACH = {Along.DATE: "van elk kalenderjaar", Along.AGE: "rond elk jaar na de start"}


def beside_overview(group: Group) -> str:
    """Why the page Overzicht may give other numbers."""
    return (
        "Overzicht kan andere getallen geven: daar telt van elke PPS alleen de nieuwste monitor, "
        f"als die niet te oud is. Hier telt de nieuwste {_EACH[group.along]}."
    )


def subtitle(group: Group, scope: str, on: date) -> str:
    """What of whom and when, how many, and how rounds were lined up."""
    about = _about(group, scope, on)
    below = f"onder elk {_MOMENT[group.along]} het aantal PPS’en"
    same = group.splits["line"] & group.splits["same_after"].notna()
    if same.any():
        below += " (alle), en hoeveel daarvan er de vorige keer ook waren (dezelfde)"
    return f"Mediaan van het totaal, 0 tot 100; {about}; {below}"


def parts_subtitle(group: Group, scope: str, on: date) -> str:
    """What of whom and when, how many, and how rounds were lined up, for the dimensions."""
    return f"Punten van 0 tot 100 per onderdeel; {_about(group, scope, on)}"


def _about(group: Group, scope: str, on: date) -> str:
    n = words.amount(group.submissions["pps_id"].nunique(), "PPS", "PPS’en")
    return (
        f"{scope} ({n} over alle jaren samen); stand op {words.day(on)}; {_PER_YEAR[group.along]}"
    )


def sentence(group: Group) -> str:
    """The course of the median."""
    rows, known = group.medians[group.medians["part"] == TOTAL], group.on_line
    said = "De mediaan is de middelste PPS: de helft scoort lager, de helft hoger."
    if len(known) > 1:
        said += f" {_course(group, known[0], known[-1])}"
    if split := split_sentence(group):
        said += f" {split}"
    if group.along is Along.AGE:
        said += f" {beside_path(group)}"
    few = rows.loc[rows["median"].isna() & rows["n"].gt(0), "year"]
    drawn, bound = few.isin(group.charted_years), group.snapshot.model.groups.min_partnerships
    if drawn.any():
        said += f" Bij een {_MOMENT[group.along]} met minder dan {bound} PPS’en staat geen punt."
    if not drawn.all():
        at = when_each(group, few[~drawn].tolist())
        said += f" {at.capitalize()} waren het er minder dan {bound}: die staan alleen in de tabel."
    if rows["broken"].any():
        said += " Waar het model veranderde, begint een nieuwe lijn."
    return said


def _course(group: Group, first: Record, last: Record) -> str:
    """From where to where the median went: rows of ``group.medians``."""
    was, is_ = (point_words.points(row["median"], group.snapshot.model) for row in (first, last))
    then, now = (f"{when(group, row['year'])} ({row['n']} PPS’en)" for row in (first, last))
    if was == is_:
        return f"Die was {then} en {now} even hoog: {is_}."
    return f"Die ging van {was} {then} naar {is_} {now}."


def table(group: Group) -> pd.DataFrame:
    """The total by year, in tenths as the parts of the change of its median are."""
    rows = group.medians[group.medians["part"] == TOTAL]
    return _spread_table(rows, group, exact).assign(**split_columns(group, rows["year"]))


def parts_title(group: Group) -> str:
    """The weakest dimensions in the last year, and whether they were so the year before."""
    by_year = _ends_by_year(group)
    if not by_year:
        return "Elk onderdeel apart"
    last = max(by_year)
    before = by_year.get(last - 1)
    low, high = by_year[last]
    return weakest(low, high, still=before is not None and before[0].names == low.names)


def parts_sentence(group: Group) -> str:
    """The lowest and highest median of the last year."""
    by_year = _ends_by_year(group)
    if not by_year:
        return "Per onderdeel zijn er in geen jaar genoeg PPS’en voor een mediaan."
    last = max(by_year)
    low, high = by_year[last]
    at = when(group, last).capitalize()
    if low == high:
        return f"{at} is de mediaan overal {low.points}."
    return (
        f"{at} is de mediaan het laagst bij {low.said} ({low.points}) en het hoogst bij "
        f"{high.said} ({high.points})."
    )


def parts_table(group: Group) -> pd.DataFrame:
    """Median and range by dimension and year."""
    names = {item.id: item.name for item in group.snapshot.model.dimensions}
    rows = group.medians[group.medians["part"].isin(names) & group.medians["n"].gt(0)]
    found = _spread_table(rows, group, whole)
    found.insert(0, "Onderdeel", rows["part"].map(names))
    return found


def _year_column(group: Group, years: pd.Series) -> dict[str, list[str]]:
    """The years as a table names them."""
    if group.along is Along.AGE:
        return {"Maanden na de start": [str(age(int(year))) for year in years]}
    return {"Jaar": [str(year) for year in years]}


def _spread_table(
    rows: pd.DataFrame, group: Group, shown: Callable[[pd.Series, Model], pd.Series]
) -> pd.DataFrame:
    model = group.snapshot.model
    return pd.DataFrame(
        {
            **_year_column(group, rows["year"]),
            "PPS’en (n)": rows["n"],
            "Mediaan": shown(rows["median"], model),
            "Laagste": shown(rows["low"], model),
            "Hoogste": shown(rows["high"], model),
        }
    )


def _ends_by_year(group: Group) -> dict[int, tuple[End, End]]:
    """The dimensions with the lowest and the highest median of each year that has any."""
    model = group.snapshot.model
    names = {item.id: item.short for item in model.dimensions}
    rows = group.medians[group.medians["part"].isin(names)].dropna(subset=["median"])
    rising = records(rows.sort_values("median", kind="stable"))
    return {
        year: ends(
            [
                (names[row["part"]], point_words.points(row["median"], model))
                for row in rising
                if row["year"] == year
            ]
        )
        for year in {int(row["year"]) for row in rising}
    }
