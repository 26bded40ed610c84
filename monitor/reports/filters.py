"""Which partnerships a page is about: filters on the register, and their effect in words."""

from collections.abc import Mapping

import pandas as pd

from monitor.domain.model import Model

EVERYTHING = "alle"

NAMES: Mapping[str, str] = {
    "landsdeel": "Landsdeel",
    "provincie": "Provincie",
    "deelregio": "Deelregio",
    "sector": "Sector",
    "regeling": "Regeling",
}
"""The filters by their name in the URL, with their label."""


def labels(register: pd.DataFrame, model: Model) -> dict[str, list[list[str]]]:
    """For each filter the labels of each partnership in the register falls under."""
    province = model.options("province")
    subregion = model.options("subregion")
    provinces = [_split(ids) for ids in register["provinces"]]
    return {
        "landsdeel": [
            sorted({province[item].group for item in ids if item in province}) for ids in provinces
        ],
        "provincie": [
            [province[item].label for item in ids if item in province] for ids in provinces
        ],
        "deelregio": [
            [subregion[item].label for item in _split(ids) if item in subregion]
            for ids in register["subregions"]
        ],
        "sector": _labelled(register["sector"], model, "sector"),
        "regeling": _labelled(register["scheme"], model, "scheme"),
    }


def choices(register: pd.DataFrame, model: Model) -> dict[str, list[str]]:
    """For each filter what can be chosen: everything, or a label that occurs in the register."""
    return {
        name: [EVERYTHING, *sorted({label for labels_ in found for label in labels_})]
        for name, found in labels(register, model).items()
    }


def apply(register: pd.DataFrame, chosen: Mapping[str, str], model: Model) -> pd.DataFrame:
    """The partnerships under every chosen label; an absent filter, or ``alle``, keeps all."""
    keep = pd.Series(True, register.index)
    for name, found in labels(register, model).items():
        wanted = chosen.get(name, EVERYTHING)
        if wanted != EVERYTHING:
            keep &= pd.Series([wanted in labels_ for labels_ in found], register.index)
    return register[keep]


def described(chosen: Mapping[str, str]) -> str:
    """The chosen labels in words: "Noord-Holland, zorg en welzijn", or "alle PPS'en"."""
    picked = [chosen[name] for name in NAMES if chosen.get(name, EVERYTHING) != EVERYTHING]
    return ", ".join(picked) if picked else "alle PPS’en"


def narrowed(chosen: Mapping[str, str]) -> bool:
    """Whether anything was chosen at all."""
    return described(chosen) != described({})


def query(chosen: Mapping[str, str]) -> dict[str, str]:
    """The chosen labels as they stand in the URL of a page."""
    return {name: label for name, label in chosen.items() if label != EVERYTHING}


def widen(chosen: Mapping[str, str]) -> str:
    """What to do where nothing is left under what was chosen."""
    return f"Uw keuze is nu: {described(chosen)}. Zet een van de keuzes bovenaan op “alle”."


def _split(ids: object) -> list[str]:
    return [item for item in ids.split(";") if item] if isinstance(ids, str) else []


def _labelled(values: pd.Series, model: Model, name: str) -> list[list[str]]:
    options = model.options(name)
    return [[options[item].label] if item in options else [] for item in values]
