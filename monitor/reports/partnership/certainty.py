"""How sure a total is, in words: where it lies in the variants, and what holds in how many."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from monitor.domain import weighing
from monitor.domain.colour import Colour
from monitor.domain.frames import Record, records
from monitor.domain.model import Model
from monitor.reports import point_words, words
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.weakest import Weakest, weakest

_COUNTS = {Colour.RED: "red", Colour.ORANGE: "orange", Colour.GREEN: "green"}
"""The colours from the lowest points up, with their counts in ``robustness.Bands``."""


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure a total by this model is. Sentences are Dutch.

    ``low`` and ``high`` are whole points, between which the model's part of the variants lies;
    ``band`` says so, and why the total itself may lie outside. ``conclusion`` is what holds of the
    colour, ``weakest`` of the weakest dimension, in words: ``table`` has in how many variants each
    dimension is so.
    """

    model: Model
    low: int
    high: int
    band: str
    conclusion: str
    weakest: str
    variant: str
    table: pd.DataFrame


_VARIANT = (
    "Een variant is dezelfde monitor, opnieuw uitgerekend: met iets andere gewichten, met "
    "antwoorden die iets strenger of milder zijn beoordeeld, of met een gemiddelde waarin een "
    "laag onderdeel zwaarder telt. Een antwoord met 100 punten kan daarin alleen lager uitkomen, "
    "een met 0 punten alleen hoger."
)


def certainty(monitor: Opened) -> Certainty | None:
    """How sure the total of this monitor is; None where it has none."""
    total, model = monitor.total, monitor.model
    if pd.isna(total["points"]):
        return None
    band, found = records(monitor.bands.totals)[0], weakest(monitor)
    low, high = (point_words.whole_points(band[name], model) for name in ("low", "high"))
    points = point_words.whole_points(total["points"], model)
    between = f"tussen {low} en {high}" if low != high else f"steeds {low}"
    within = f"{between} in {words.percent(model.robustness.band)} van de varianten"
    return Certainty(
        model=model,
        low=low,
        high=high,
        band=f"{within}{_outside(points, low, high)}",
        conclusion=_conclusion(monitor, band),
        weakest=_weakest(found, model) if found else "",
        variant=_VARIANT,
        table=_table(monitor, band),
    )


def _outside(points: int, low: int, high: int) -> str:
    """Why a total near an end of the scale lies outside its band; "" where it lies within.

    Nothing is judged beyond the scale, so near its end the variants lie to one side.
    """
    if low <= points <= high:
        return ""
    end, way = (100, "lager") if points > high else (0, "hoger")
    return (
        f", {way} dan {points}: een antwoord met {end} punten kan in een variant alleen "
        f"{way} uitkomen"
    )


def _conclusion(monitor: Opened, band: Record) -> str:
    """What holds of the colour; by the points alone, where something holds it at orange."""
    total, model = monitor.total, monitor.model
    own, crossed = _own_colour(total["points"], model), band["near"]
    counts = {colour: band[name] for colour, name in _COUNTS.items()}
    if band["held"] and crossed == model.scale.red_below:
        # The colour is open, but not up to green.
        counts[Colour.ORANGE] += counts.pop(Colour.GREEN)
        own = Colour(total["colour"])
    held = band["stays"] or (band["held"] and counts.get(Colour.GREEN, 0) > 0)
    alone = "Op punten alleen: " if held else ""
    stays = f" De kleur blijft {_quoted(Colour(total['colour']))}." if held else ""
    if pd.isna(crossed):
        said = f"{_in_variants(counts[own], model)} komt het totaal op {_quoted(own)}"
        return f"{alone}{said if not alone else said[0].lower() + said[1:]}.{stays}"
    others = [
        f"in {count} op {_quoted(colour)}"
        for colour, count in counts.items()
        if colour is not own and count
    ]
    counted = _in_variants(counts[own], model).lower()
    said = f"{counted} komt het totaal op {words.listing([_quoted(own), *others])}"
    near = point_words.near_bound(crossed)
    return f"{alone or near[0].upper()}{near if alone else near[1:]}: {said}.{stays}"


def _own_colour(points: float, model: Model) -> Colour:
    return tuple(Colour)[int(weighing.colours(np.array([points]), model)[0])]


def _quoted(colour: Colour) -> str:
    return f"‘{colour.look.word}’"


def _in_variants(count: int, model: Model) -> str:
    draws = model.robustness.draws
    return f"In alle {draws} varianten" if count == draws else f"In {count} van {draws} varianten"


def _weakest(found: Weakest, model: Model) -> str:
    """How often the weakest dimension is so if it is computed otherwise."""
    if found.alike:
        names = words.listing([item.short for item in found.alike])
        return f"{names} {'staat' if len(found.alike) == 1 else 'staan'} even laag"
    if not found.sure:
        other = found.other.short if found.other else "een ander onderdeel"
        often = "vaak" if found.other_variants > found.variants else "soms"
        return f"bij andere berekeningen is dat {often} {other}"
    often = "altijd" if found.variants == model.robustness.draws else "bijna altijd"
    return f"ook bij andere berekeningen {often} de zwakste"


def _table(monitor: Opened, band: Record) -> pd.DataFrame:
    """The total and each dimension: points, band, and what holds in how many variants."""
    model = monitor.model
    found = {row["dimension"]: row for row in records(monitor.bands.dimensions)}
    rows = [
        ("Totaal", monitor.total["points"], band, None),
        *(
            (dimension.name, monitor.dimensions[key]["points"], found[key], found[key]["weakest"])
            for key, dimension in model.dimension.items()
        ),
    ]
    return pd.DataFrame([_row(*row, model) for row in rows])


def _row(name: str, points: float, band: Record, weakest: int | None, model: Model) -> Record:
    draws = model.robustness.draws
    shown = not pd.isna(points)
    low, high = (point_words.points(band[end], model) for end in ("low", "high"))
    same = band[_COUNTS[_own_colour(points, model)]] if shown else 0
    return {
        "Onderdeel": name,
        "Punten": point_words.whole_points(points, model) if shown else float("nan"),
        f"In {words.percent(model.robustness.band)} van de varianten": (
            f"{low} tot {high}" if shown else words.MISSING
        ),
        "Varianten waarin de punten dezelfde kleur geven": f"{same} van {draws}"
        if shown
        else words.MISSING,
        "De zwakste": (
            f"{weakest} van {draws}" if shown and weakest is not None else words.MISSING
        ),
    }
