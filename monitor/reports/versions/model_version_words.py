"""What is said of scores under two versions of the model: sentences and tables. Dutch."""

import pandas as pd

from monitor.domain.colour import Colour
from monitor.reports import point_words, words
from monitor.reports.regional.leading import leading
from monitor.reports.rounds.trend_words import whole
from monitor.reports.versions.model_versions import VersionPair


def title(pair: VersionPair) -> str:
    """The finding: whether the total moves with the version."""
    if not pair.comparable:
        return "Te weinig PPS’en voor een mediaan: elke PPS onder beide versies"
    total, bound = pair.total, words.number(pair.after.scale.stable_below)
    n, steady = int(total["n"]), int(total["steady"])
    if steady == n:
        return f"Bij {words.every(n, 'PPS’en')} blijft het totaal binnen {bound} punten"
    verb = "blijft" if steady == 1 else "blijven"
    return f"{steady} van de {n} PPS’en {verb} met het totaal binnen {bound} punten"


def subtitle(pair: VersionPair) -> str:
    """What of whom and when, and what the marks are."""
    stand, old, new = pair.stand, pair.before.version, pair.after.version
    what = "Mediaan per onderdeel" if pair.comparable else "Totaal per PPS"
    return (
        f"{what}, 0 tot 100: open rondje met versie {old}, dicht met {new}; stand op "
        f"{words.day(stand.on)}, {stand.n} van {stand.of} PPS’en"
    )


def sentence(pair: VersionPair) -> str:
    """The medians of the total, who moves, and where a dimension moves most."""
    if not pair.comparable:
        rows = pair.named.to_dict("records")
        if not rows:
            return "Geen van deze PPS’en heeft onder beide versies een totaal."
        said = [
            f"{row['name']} {point_words.points(row['before'], pair.before)} en "
            f"{point_words.points(row['after'], pair.after)}"
            for row in rows
        ]
        return f"Totaal met {pair.before.version} en met {pair.after.version}: {'; '.join(said)}."
    total = pair.total
    up, down = int(total["up"]), int(total["down"])
    said = [
        f"De mediaan van het totaal is {point_words.points(total['before'], pair.before)} met "
        f"{pair.before.version} en {point_words.points(total['after'], pair.after)} met "
        f"{pair.after.version}.",
        f"{_moved(up, down, pair)} {_pps(pair.recoloured, 'krijgt', 'krijgen')} een andere kleur.",
        _furthest(pair),
    ]
    return " ".join(filter(None, said))


def _moved(up: int, down: int, pair: VersionPair) -> str:
    bound = f"{words.number(pair.after.scale.stable_below)} punten of meer"
    if not up and not down:
        return f"Geen PPS gaat {bound} omhoog of omlaag."
    return f"{_pps(up, 'gaat', 'gaan')} {bound} omhoog en {down or 'geen'} omlaag."


def _pps(count: int, one: str, several: str) -> str:
    if not count:
        return f"Geen PPS {one}"
    return f"{words.amount(count, 'PPS', 'PPS’en')} {one if count == 1 else several}"


def _furthest(pair: VersionPair) -> str:
    """In how many partnerships a dimension moves at most, and which; "" where none does."""
    rows = pair.medians.iloc[1:].dropna(subset=["steady"])
    moved = (rows["n"] - rows["steady"]).astype(int)
    most = int(moved.max()) if len(rows) else 0
    if not most:
        return ""
    names = [pair.parts[part] for part in rows.loc[moved == most, "part"]]
    bound = words.number(pair.after.scale.stable_below)
    who = words.amount(most, "PPS", "PPS’en")
    return (
        f"Per onderdeel gaat het om ten hoogste {who} die {bound} punten of meer omhoog of omlaag "
        f"{'gaat' if most == 1 else 'gaan'}: bij {words.listing(names)}."
    )


def median_table(pair: VersionPair) -> pd.DataFrame:
    """Each part with its medians under both, and how many partnerships went which way."""
    rows = pair.medians
    bound = words.number(pair.after.scale.stable_below)
    counts = {f"{bound} of meer hoger": "up", "Stabiel": "steady", f"{bound} of meer lager": "down"}
    return pd.DataFrame(
        {
            "Onderdeel": rows["part"].map(pair.parts),
            "PPS’en (n)": rows["n"],
            f"Mediaan met {pair.before.version}": whole(rows["before"], pair.before),
            f"Mediaan met {pair.after.version}": whole(rows["after"], pair.after),
            **{title: rows[name] for title, name in counts.items()},
        }
    )


def named_table(pair: VersionPair) -> pd.DataFrame:
    """The total and colour of each partnership that may be shown by name, under both."""
    rows = pair.named
    sides = (("before", pair.before), ("after", pair.after))
    shown = {
        f"{what} met {model.version}": values
        for side, model in sides
        for what, values in (
            ("Totaal", whole(rows[side], model)),
            ("Kleur", rows[f"colour_{side}"].map(lambda value: Colour(value).look.word)),
        )
    }
    return leading(pd.DataFrame({"PPS": rows["name"], **shown}), rows["pps_id"])
