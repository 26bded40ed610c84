"""What is told of a partnership beside those like it: never a name, rank or position. Dutch."""

import pandas as pd

from monitor.domain.model import Criterion, Model
from monitor.domain.similar import AFTERWARDS
from monitor.reports import point_words, words
from monitor.reports.partnership.opened import Opened
from monitor.reports.regional import mixed_versions
from monitor.reports.regional.similar import Comparison
from monitor.reports.snapshot import TOTAL

CRITERIA = {
    Criterion.PHASE: "de fase",
    Criterion.SECTOR: "de sector",
    Criterion.SIZE: "het aantal partners",
    Criterion.SCHEME: "de regeling",
}
"""What partnerships can have in common, in words."""
_YEARS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_MOST_NAMED = 2
"""How many dimensions a title names; of more it tells how many there are."""


def not_compared(monitor: Opened) -> str:
    """Why a monitor that isn't what counts of its partnership now is set beside no others."""
    months = words.number(monitor.model.groups.stand_months)
    why = (
        "Vergelijken kan alleen met het nieuwste meetmoment van een PPS, en als dat van de laatste "
        f"{months} maanden is. "
    )
    if not monitor.counts:
        return f"{why}Deze versie telt niet mee: kies bovenaan een andere."
    if monitor.has_later_round:
        return f"{why}Er is een later meetmoment: kies dat bovenaan."
    return f"{why}Dit meetmoment is ouder. Lees een nieuwe monitor in, dan kan het weer."


def title(found: Comparison) -> str:
    """The finding: where the partnership is well below the median of those like it."""
    lower, among = _apart(found, -1), len(_comparable(found))
    median = "de mediaan van vergelijkbare PPS’en"
    if not among:
        return "Geen onderdeel is te vergelijken met vergelijkbare PPS’en"
    if not lower:
        where = "" if _complete(found) else f" {_where(found)}"
        return f"Nergens duidelijk onder {median}{where}"
    if len(lower) > _MOST_NAMED:
        which = "" if _complete(found) else " die te vergelijken zijn"
        many = f"onderdelen{which}"
        every = len(lower) == among
        where = words.every(among, many) if every else f"{len(lower)} van de {among} {many}"
        return f"Bij {where} onder {median}"
    return f"Onder {median} bij {words.listing(lower)}"


def subtitle(found: Comparison, scope: str, on: pd.Timestamp) -> str:
    """Who these are and when, with their number, and what the marks are."""
    among = "een van" if found.counts else "naast"
    return (
        f"{scope}, {among} {who(found)}; stand op {words.day(on)}. Rond: deze PPS; ruit: de "
        "mediaan; grijs: de andere PPS’en, zonder naam"
    )


def who(found: Comparison) -> str:
    """The group in words: "6 PPS’en in techniek, in hun derde of vierde jaar"."""
    if found.likeness is None:
        return "geen andere"
    model, shared = found.peers.snapshot.model, found.likeness.shared
    said = [class_name(item, shared[item], model) for item in Criterion if item in shared]
    count = words.amount(len(found.likeness.members), "PPS", "PPS’en")
    return f"{count} {', '.join(said)}"


def sentence(found: Comparison) -> str:
    """Where it differs from the median, and which criteria were left out and why."""
    higher, lower = _apart(found, 1), _apart(found, -1)
    told = [
        f"{way} bij {words.listing(names)}"
        for way, names in (("hoger", higher), ("lager", lower))
        if names
    ]
    gap = words.number(found.peers.snapshot.model.scale.stable_below)
    if _comparable(found).empty:
        said = (
            "Van geen enkel onderdeel zijn er zowel punten van deze PPS als een mediaan: daarom "
            "is er niets te vergelijken. "
        )
    elif told:
        said = (
            f"Vergeleken met de mediaan scoort deze PPS {' en '.join(told)} "
            f"({gap} punten verschil of meer). "
        )
    else:
        said = (
            f"Deze PPS scoort {_where(found)} ongeveer als de mediaan "
            f"(minder dan {gap} punten verschil). "
        )
    return " ".join(filter(None, [said.strip(), basis(found), _mixed(found)]))


def _mixed(found: Comparison) -> str:
    """That the group and this partnership weren't all asked the same questions."""
    among = found.peers.monitors
    members = found.likeness.members if found.likeness else frozenset[str]()
    versions = among.loc[among["pps_id"].isin(members), "model_version"].tolist()
    versions.append(found.monitor.head["model_version"])
    return mixed_versions.without_counts(pd.Series(versions), found.peers.snapshot.model)


def basis(found: Comparison) -> str:
    """What the group shares, what was left out and why, and whether it counts in it itself."""
    model = found.peers.snapshot.model
    order = [Criterion(name) for name in model.similar.criteria]
    shared = found.likeness.shared if found.likeness else {}
    same = [CRITERIA[item] for item in order if item in shared]
    dropped = [CRITERIA[item] for item in order if item not in shared]
    said = f"Gelijk is: {words.listing(same)}."
    if dropped:
        verb = "telt" if len(dropped) == 1 else "tellen"
        said += (
            f" {words.listing(dropped).capitalize()} {verb} hier niet: dan bleven er minder dan "
            f"{model.groups.min_partnerships} PPS’en over, of werd een PPS herkenbaar."
        )
    said += " Deze PPS telt zelf mee." if found.counts else " Deze PPS telt er zelf niet in mee."
    return said


def nothing(found: Comparison) -> str:
    """That too few are like it, with what was looked at."""
    model = found.peers.snapshot.model
    first = Criterion(model.similar.criteria[0])
    own = found.shared.get(first)
    like = f" {class_name(first, own, model)}" if own else ""
    return (
        f"Vergelijken kan vanaf {model.groups.min_partnerships} PPS’en{like}, met een monitor van "
        f"de laatste {words.number(model.groups.stand_months)} maanden die hier mag meetellen. "
        "Zo veel zijn er nu niet. Daarom staat hier geen vergelijking."
    )


def class_name(criterion: Criterion, value: str, model: Model) -> str:
    """A class in words, as it stands behind "PPS’en"."""
    if criterion in (Criterion.SECTOR, Criterion.SCHEME):
        options = model.options(criterion.value)
        label = options[value].label if value in options else value
        return f"in {label}" if criterion is Criterion.SECTOR else f"met regeling {label}"
    if value == AFTERWARDS:
        return "na hun subsidie"
    norms = model.similar
    bounds = norms.phase_years if criterion is Criterion.PHASE else norms.size_partners
    at = int(value)
    first = bounds[at - 1] + 1 if at else None
    last = bounds[at] if at < len(bounds) else None
    return _phase(first or 1, last) if criterion is Criterion.PHASE else _size(first, last)


def table(found: Comparison) -> pd.DataFrame:
    """This partnership beside the group, part by part."""
    model, rows = found.peers.snapshot.model, found.rows
    columns = {"Deze PPS": "own", "Mediaan": "median", "Laagste": "low", "Hoogste": "high"}
    return pd.DataFrame(
        {
            "Onderdeel": rows["name"],
            **{
                name: pd.Series(
                    [point_words.points_if_any(value, model) for value in rows[column]],
                    dtype="float64",
                )
                for name, column in columns.items()
            },
            "PPS’en met score (n)": rows["n"],
        }
    )


def _apart(found: Comparison, way: int) -> list[str]:
    """The dimensions that lie well above (1) or below (-1) the median, in model order."""
    rows = _comparable(found)
    far = (rows["own"] - rows["median"]) * way >= found.peers.snapshot.model.scale.stable_below
    return list(rows.loc[far, "name"])


def _comparable(found: Comparison) -> pd.DataFrame:
    """The dimensions of which there are both own points and a median."""
    rows = found.rows[found.rows["part"] != TOTAL]
    return rows.dropna(subset=["own", "median"])


def _complete(found: Comparison) -> bool:
    """Whether every dimension can be compared."""
    return len(_comparable(found)) == len(found.peers.snapshot.model.dimensions)


def _where(found: Comparison) -> str:
    """What a remark on all that can be compared is about."""
    if _complete(found):
        return "op elk onderdeel"
    among = len(_comparable(found))
    if among == 1:
        return "op het ene onderdeel dat te vergelijken is"
    return f"op de {among} onderdelen die te vergelijken zijn"


def _phase(first: int, last: int | None) -> str:
    if last is None:
        return f"in hun {_year(first)} jaar of later"
    if last == first:
        return f"in hun {_year(first)} jaar"
    joined = "of" if last == first + 1 else "tot en met"
    return f"in hun {_year(first)} {joined} {_year(last)} jaar"


def _year(number: int) -> str:
    return _YEARS[number - 1] if number <= len(_YEARS) else f"{number}e"


def _size(first: int | None, last: int | None) -> str:
    if first is None:
        return f"met hoogstens {last} partners"
    return f"met {first} tot en met {last} partners" if last else f"met {first} partners of meer"
