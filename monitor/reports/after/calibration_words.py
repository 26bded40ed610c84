"""What is told of how well scores foretold outcomes: counts, never shares. Dutch."""

from collections import Counter

import pandas as pd

from monitor.domain.colour import Colour
from monitor.reports import point_words, words
from monitor.reports.after.calibration import Calibration
from monitor.reports.after.endings import WENT
from monitor.reports.regional.leading import leading

WENT_WORDS = {"door": "ging door", "elders": "ging op in iets anders", "gestopt": "stopte"}
"""How it went, of one partnership."""
_WENT_MANY = {"door": "gingen door", "elders": "gingen op in iets anders", "gestopt": "stopten"}


def nothing_yet(months: tuple[int, ...]) -> str:
    """What is needed before scores can be held against what became of partnerships."""
    moments = words.listing([str(month) for month in months])
    return (
        "Dat is nog niet te zeggen. Nodig zijn PPS’en met een monitor van rond het einde van hun "
        f"subsidie, en waarvan daarna is vastgelegd hoe het ging: {moments} maanden na het einde. "
        "De beheerder legt dat vast bij ‘Hoe ging het verder?’."
    )


def title(found: Calibration) -> str:
    """How many went on of those who were best off at the end of their subsidy.

    Of few it says that they are few: they show no pattern.
    """
    if found.few:
        count = words.amount(found.n, "PPS", "PPS’en")
        return f"Na {found.months} maanden: nog te weinig om iets te zeggen ({count})"
    best = next(colour for colour in reversed(_ORDER) if colour in found.by_colour)
    counts = found.by_colour[best]
    of, went = sum(counts.values()), counts["door"]
    when, was = f"Na {found.months} maanden", best.look.word
    if of == 1:
        return f"{when}: de ene PPS die {was} was, {'ging door' if went else 'ging niet door'}"
    who = _all(of) if went == of else f"{went or 'geen'} van de {of}"
    verb = "ging" if went < 2 else "gingen"
    return f"{when}: {who} PPS’en die {was} waren, {verb} door"


def subtitle(found: Calibration, scope: str) -> str:
    """What of whom and when, with n of N."""
    until = found.endings.snapshot.model.after.score_until_months
    return (
        f"Laatste totaal tot {words.amount(until, 'maand', 'maanden')} na het einde van de "
        f"subsidie, naast wat er {found.months} maanden erna van werd; {scope}, "
        f"stand op {words.day(found.endings.today)}; {found.n} van "
        f"{words.amount(len(found.passed), 'PPS', 'PPS’en')} die zo lang zonder subsidie zijn"
    )


def sentence(found: Calibration) -> str:
    """The counts by colour, and how little so few can tell."""
    counted = [_of_colour(found, colour) for colour in _ORDER if colour in found.by_colour]
    said = f"{'. '.join(counted)}."
    rules = found.endings.snapshot.model.groups
    if found.few:
        said += (
            f" Dit gaat over {words.amount(found.n, 'PPS', 'PPS’en')}: te weinig om te zeggen dat "
            "een score voorspelt wie doorgaat."
        )
    elif found.spreads["median"].isna().any():
        said += f" Een mediaan tonen we vanaf {rules.min_partnerships} PPS’en."
    return said


def table(found: Calibration) -> pd.DataFrame:
    """By how it went: how many of each colour, and median and range of the total then."""
    model = found.endings.snapshot.model
    rows = []
    for way, row in found.spreads.to_dict("index").items():
        counts = {
            f"Was {colour.look.word}": found.by_colour.get(colour, Counter())[str(way)]
            for colour in _ORDER
        }
        spread = {
            name: float("nan")
            if pd.isna(row[value])
            else point_words.whole_points(row[value], model)
            for name, value in (("Mediaan", "median"), ("Laagste", "low"), ("Hoogste", "high"))
        }
        rows.append(
            {"Hoe het ging": WENT_WORDS[str(way)], "PPS’en (n)": row["n"], **counts, **spread}
        )
    return pd.DataFrame(rows)


def used(found: Calibration) -> pd.DataFrame:
    """Whose outcome counts beside which monitor: only of who the viewer knows by name."""
    model = found.endings.snapshot.model
    names = {line.pps_id: line.name for line in found.passed}
    rows = found.foretold.assign(name=found.foretold["pps_id"].map(names))
    rows = rows.sort_values(["name", "pps_id"], kind="stable")
    table = pd.DataFrame(
        {
            "PPS": rows["name"],
            "Meetmoment": rows["round"],
            "Peildatum": rows["reference_date"],
            "Totaal": [
                f"{point_words.points(points, model)} {point_words.colour(Colour(colour))}"
                for points, colour in zip(rows["points"], rows["colour"], strict=True)
            ],
            "Hoe het ging": rows["went"].map(WENT_WORDS),
        }
    )
    opened = [
        round_ if opens else "" for round_, opens in zip(rows["round"], rows["opens"], strict=True)
    ]
    return leading(table, rows["pps_id"], opened)


_ORDER = (Colour.RED, Colour.ORANGE, Colour.GREEN)


def _of_colour(found: Calibration, colour: Colour) -> str:
    """How those with a colour at the end went: "Van de 3 die op orde waren, gingen er 3 door"."""
    counts = found.by_colour[colour]
    of = sum(counts.values())
    ways = [
        f"{WENT_WORDS[way] if counts[way] == 1 else _WENT_MANY[way]}"
        for way in WENT
        if counts[way] == of
    ]
    if ways:
        who = (
            f"De enige die {colour.look.word} was,"
            if of == 1
            else f"{_all(of).capitalize()} die {colour.look.word} waren,"
        )
        return f"{who} {ways[0]}"
    told = [
        f"{counts[way]} {WENT_WORDS[way] if counts[way] == 1 else _WENT_MANY[way]}"
        for way in WENT
        if counts[way]
    ]
    return f"Van de {of} die {colour.look.word} waren: {words.listing(told)}"


def _all(count: int) -> str:
    return "beide" if count == 2 else f"alle {count}"
