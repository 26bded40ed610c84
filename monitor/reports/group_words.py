"""What the trend of a group says: titles, sentences and tables. Dutch."""

from typing import Any

import pandas as pd

from monitor.domain.change import Direction
from monitor.reports import words
from monitor.reports.along import Along, age
from monitor.reports.group_trend import Group
from monitor.reports.snapshot import TOTAL
from monitor.reports.split_words import split_columns, split_sentence, when
from monitor.reports.trend_words import whole

_WENT = {
    Direction.UP: "omhoog",
    Direction.DOWN: "omlaag",
    Direction.STABLE: "stabiel",
}
_PER_YEAR = {
    Along.DATE: "van elke PPS telt per jaar de nieuwste monitor",
    Along.AGE: (
        "van elke PPS telt rond elk jaar na de start (van 6 maanden ervoor tot 6 erna) de nieuwste "
        "monitor"
    ),
}
_EACH = {Along.DATE: "van elk kalenderjaar", Along.AGE: "rond elk jaar na de start"}


def beside_overview(group: Group) -> str:
    """Why the page Overzicht may give other numbers."""
    return (
        "Overzicht kan andere getallen geven: daar telt van elke PPS de nieuwste monitor van de "
        f"laatste 12 maanden, hier die {_EACH[group.along]}."
    )


def lead(group: Group) -> str:
    """Where the group stands in the last year, and how its partnerships got there."""
    if not group.comparable:
        return _few_lead(group)
    model, last = group.snapshot.model, _last_median(group)
    median = words.points(last["median"], model)
    at = when(group, int(last["year"]))
    said = f"{at.capitalize()} staat de helft van de {last['n']} PPS’en op {median} of hoger."
    return f"{said} {_changed(group)}" if _enough_changes(group) else said


def title(group: Group) -> str:
    """The way that most partnerships went, or the last median where that can't be told."""
    counts = _counts(group)
    of = sum(counts.values())
    if _enough_changes(group) or (not group.comparable and of):
        way = max(counts, key=lambda item: counts[item])
        who = f"{counts[way]} van de {of} PPS’en"
        if counts[way] == of:
            who = "1 PPS" if of == 1 else f"Alle {of} PPS’en" if of > 2 else "Beide PPS’en"
        one, several = ("bleef", "bleven") if way is Direction.STABLE else ("ging", "gingen")
        return f"{who} {one if counts[way] == 1 else several} {_WENT[way]}"
    if group.comparable:
        last = _last_median(group)
        median = words.points(last["median"], group.snapshot.model)
        return f"De mediaan staat {when(group, int(last['year']))} op {median}"
    return "Nog geen verandering te zien"


def subtitle(group: Group, scope: str) -> str:
    """What of whom, and how rounds were lined up."""
    per_year = _PER_YEAR[group.along]
    if not group.comparable:
        return f"Totaal per PPS, 0 tot 100; {scope}; {per_year}"
    same = group.splits["line"] & group.splits["same_after"].notna()
    blue = ", en daaronder hoeveel daarvan er de vorige keer ook waren" if same.any() else ""
    return (
        f"Mediaan van het totaal, 0 tot 100; {scope}; {per_year}; onder elk jaar het aantal "
        f"PPS’en (n){blue}"
    )


def parts_subtitle(group: Group, scope: str) -> str:
    """What of whom, and how rounds were lined up, for the dimensions."""
    return f"Punten van 0 tot 100 per onderdeel; {scope}; {_PER_YEAR[group.along]}"


def sentence(group: Group) -> str:
    """The course of the median, or what is drawn in its place and why."""
    if not group.comparable:
        hidden = group.submissions["pps_id"].nunique() - group.named["pps_id"].nunique()
        bound = group.snapshot.model.groups.min_partnerships
        said = f"Er zijn te weinig PPS’en voor een mediaan: die tonen we vanaf {bound} in een jaar."
        unnamed = words.amount(hidden, "PPS doet", "PPS’en doen")
        return f"{said} {unnamed} alleen zonder naam mee en staan hier niet." if hidden else said
    rows = group.medians.loc[group.medians["part"] == TOTAL]
    since = int(rows.loc[rows["broken"], "year"].max()) if rows["broken"].any() else None
    on_line = rows if since is None else rows.loc[rows["year"] >= since]
    known = on_line.dropna(subset=["median"]).to_dict("records")
    said = "De mediaan is de middelste PPS: de helft scoort lager, de helft hoger."
    if len(known) > 1:
        model, first, last = group.snapshot.model, known[0], known[-1]
        said += (
            f" Die ging van {words.points(first['median'], model)} {when(group, first['year'])} "
            f"(n = {first['n']}) naar {words.points(last['median'], model)} "
            f"{when(group, last['year'])} (n = {last['n']})."
        )
    if split := split_sentence(group):
        said += f" {split}"
    few = rows.loc[rows["median"].isna() & rows["n"].gt(0), "year"]
    drawn, bound = few.isin(group.charted_years), group.snapshot.model.groups.min_partnerships
    if drawn.any():
        said += f" In een jaar met minder dan {bound} PPS’en staat geen punt."
    if not drawn.all():
        said += f" Andere jaren hadden minder dan {bound} PPS’en; zij staan alleen in de tabel."
    if since is not None:
        said += " Waar het model veranderde, begint een nieuwe lijn."
    return said


def table(group: Group) -> pd.DataFrame:
    """The median of the total by year, or the totals of the partnerships by name."""
    if not group.comparable:
        rows = group.named.loc[group.named["part"] == TOTAL].sort_values(["name", "year"])
        return pd.DataFrame(
            {
                "PPS": rows["name"],
                **_year_column(group, rows["year"]),
                "Meetmoment": rows["round"],
                "Peildatum": rows["reference_date"],
                "Totaal": whole(rows["points"], group.snapshot.model),
                "Sinds vorige": rows["direction"].fillna("niet te vergelijken"),
            }
        )
    rows = group.medians.loc[group.medians["part"] == TOTAL]
    return _spread_table(rows, group).assign(**split_columns(group, rows["year"]))


def parts_title(group: Group) -> str:
    """The weakest dimension in the last year, and whether it was so the year before."""
    names = {item.id: item.short for item in group.snapshot.model.dimensions}
    if not group.comparable:
        return _weakest_of_few(group, names)
    weakest = _weakest_by_year(group)
    if not weakest:
        return "Elk onderdeel apart"
    last = max(weakest)
    stays = weakest.get(last - 1) == weakest[last]
    return f"{names[weakest[last]]} {'blijft' if stays else 'is'} het zwakste onderdeel"


def parts_sentence(group: Group) -> str:
    """The lowest and highest median of the last year."""
    model = group.snapshot.model
    names = {item.id: item.short for item in model.dimensions}
    rows = group.medians.loc[group.medians["part"].isin(names)].dropna(subset=["median"])
    if rows.empty:
        return (
            "Per onderdeel staan de PPS’en apart, met hetzelfde teken als in de figuur hierboven."
        )
    last = rows.loc[rows["year"] == rows["year"].max()].sort_values("median", kind="stable")
    low, high = last.iloc[0].to_dict(), last.iloc[-1].to_dict()
    at = when(group, low["year"]).capitalize()
    return (
        f"{at} is de mediaan het laagst bij {names[low['part']]} "
        f"({words.points(low['median'], model)}) en het hoogst bij {names[high['part']]} "
        f"({words.points(high['median'], model)})."
    )


def parts_table(group: Group) -> pd.DataFrame:
    """Median and range by dimension and year, or the points of the partnerships by name."""
    model = group.snapshot.model
    if not group.comparable:
        # Two may have the same name.
        rows = group.named.pivot(index=["name", "pps_id", "year"], columns="part", values="points")
        return pd.DataFrame(
            {
                "PPS": rows.index.get_level_values("name"),
                **_year_column(group, rows.index.get_level_values("year").to_series()),
                **{item.name: whole(rows[item.id], model).to_numpy() for item in model.dimensions},
            }
        )
    names = {item.id: item.name for item in model.dimensions}
    rows = group.medians.loc[group.medians["part"].isin(names) & group.medians["n"].gt(0)]
    found = _spread_table(rows, group)
    found.insert(0, "Onderdeel", rows["part"].map(names))
    return found


def _year_column(group: Group, years: pd.Series) -> dict[str, list[str]]:
    """The years as a table names them."""
    if group.along is Along.AGE:
        return {"Maanden na de start": [str(age(int(year))) for year in years]}
    return {"Jaar": [str(year) for year in years]}


def _spread_table(rows: pd.DataFrame, group: Group) -> pd.DataFrame:
    model = group.snapshot.model
    return pd.DataFrame(
        {
            **_year_column(group, rows["year"]),
            "PPS'en (n)": rows["n"],
            "Mediaan": whole(rows["median"], model),
            "Laagste": whole(rows["low"], model),
            "Hoogste": whole(rows["high"], model),
        }
    )


def _few_lead(group: Group) -> str:
    """The partnerships by name, each with its last change."""
    totals = group.named.loc[group.named["part"] == TOTAL]
    last = totals.drop_duplicates("pps_id", keep="last").sort_values("name")
    said = [_own_change(row, group) for row in last.to_dict("records")]
    return f"{'; '.join(said)}." if said else "Er is geen PPS die hier met naam mag staan."


def _own_change(row: dict[Any, Any], group: Group) -> str:
    model, at = group.snapshot.model, when(group, row["year"])
    if pd.isna(row["points"]):
        return f"{row['name']}: {at} te weinig antwoorden"
    said = f"{row['name']}: {words.points(row['points'], model)} {at}"
    if pd.isna(row["change"]):
        return said
    was = words.points(row["points"] - row["change"], model)
    return f"{said} ({row['direction']}, was {was})"


def _last_median(group: Group) -> dict[str, Any]:
    rows = group.medians.loc[group.medians["part"] == TOTAL].dropna(subset=["median"])
    return {str(name): value for name, value in rows.iloc[-1].to_dict().items()}


def _counts(group: Group) -> dict[Direction, int]:
    found = group.last_changes["direction"].value_counts().to_dict()
    return {way: int(found.get(way.value, 0)) for way in Direction}


def _enough_changes(group: Group) -> bool:
    return group.comparable and len(group.last_changes) >= (
        group.snapshot.model.groups.min_partnerships
    )


def _changed(group: Group) -> str:
    counts = _counts(group)
    went = [f"{count} {way.value}" for way, count in counts.items() if count]
    return (
        f"Van de {sum(counts.values())} PPS’en met ook een monitor uit een eerder jaar "
        f"staan er nu: {words.listing(went)}."
    )


def _weakest_of_few(group: Group, names: dict[str, str]) -> str:
    """Which dimension is the weakest of most partnerships, each by its last round."""
    parts = group.named.loc[group.named["part"].isin(names)]
    last = parts.drop_duplicates(["pps_id", "part"], keep="last").dropna(subset=["points"])
    lowest = last.sort_values("points", kind="stable").drop_duplicates("pps_id")
    counts = lowest["part"].value_counts()
    if counts.empty or (len(lowest) > 1 and counts.iloc[0] == 1):
        return (
            "Elke PPS heeft een ander zwakste onderdeel" if len(counts) else "Elk onderdeel apart"
        )
    part = names[str(counts.index[0])]
    if len(lowest) == 1:
        return f"{part} is het zwakste onderdeel"
    return f"{part} is bij {counts.iloc[0]} van de {len(lowest)} PPS’en het zwakste onderdeel"


def _weakest_by_year(group: Group) -> dict[int, str]:
    rows = group.medians.loc[group.medians["part"] != TOTAL].dropna(subset=["median"])
    lowest = rows.sort_values("median", kind="stable").drop_duplicates("year")
    return {int(year): str(part) for year, part in zip(lowest["year"], lowest["part"], strict=True)}
