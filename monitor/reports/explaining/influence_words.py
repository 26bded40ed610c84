"""How much each part of the model really moves the total, in words and tables."""

from typing import Any

import pandas as pd

from monitor.domain.influence import Influence, influence
from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.regional.overview import Overview


def influence_now(stand: Overview, model: Model) -> Influence:
    """The influence over the monitor of each partnership that counts now and may be shown.

    As far as they are scored by this version: what weighs differs by version.
    """
    installed, shown = stand.snapshot.model, stand.shown
    own = [installed.of(version) is model for version in shown["model_version"]]
    return influence(stand.snapshot.scores.of(shown.loc[own, "submission"].tolist()), model)


def too_few(found: Influence, model: Model) -> str:
    """Why nothing is shown; "" where there are enough partnerships and their totals differ."""
    least = model.groups.min_partnerships
    if found.n < least:
        return (
            f"Dit laten wij zien vanaf {words.amount(least, 'PPS', 'PPS’en')} met een totaal van "
            f"versie {model.version}; nu {'is' if found.n == 1 else 'zijn'} dat er {found.n}."
        )
    if shares(found, model)["real"].isna().any():
        return (
            f"Alle {found.n} PPS’en hebben hetzelfde totaal. Er zijn dus geen verschillen om te "
            "verdelen."
        )
    return ""


def shares(found: Influence, model: Model) -> pd.DataFrame:
    """Each dimension with its name and its shares on paper and real (fractions)."""
    return pd.DataFrame(
        [
            {"name": item.name, "paper": share.paper, "real": share.real}
            for item, share in zip(model.dimensions, found.dimensions.values(), strict=True)
        ]
    )


def influence_title(found: pd.DataFrame) -> str:
    """The finding: what moves the total most."""
    most = found.iloc[int(found["real"].to_numpy().argmax())]
    return f"{most['name']} maakt het meeste verschil tussen totalen"


def influence_sentence(found: pd.DataFrame, n: int, model: Model) -> str:
    """What differs most from its weight, both ways, and how rough this is."""
    gap = (found["real"] - found["paper"]).to_numpy()
    more, less = found.iloc[int(gap.argmax())], found.iloc[int(gap.argmin())]
    said = (
        f"{_weighs(more)} van de verschillen tussen totalen; {_weighs(less)}."
        if any(words.percent(one["real"]) != words.percent(one["paper"]) for one in (more, less))
        else "Elk onderdeel beweegt het totaal zoveel als het weegt."
    )
    rough = f" Met {n} PPS’en is dit een grove schatting." if n <= model.groups.dots_up_to else ""
    return said + rough


def _weighs(one: "pd.Series[Any]") -> str:
    real, paper = words.percent(one["real"]), words.percent(one["paper"])
    return f"{one['name']} weegt {paper} en maakt {real}"


EXPLAINED = (
    "Een gewicht is een afspraak op papier. Staan alle PPS’en bij een onderdeel gelijk, dan maakt "
    "het geen verschil tussen hun totalen, hoe zwaar het ook weegt. Verschillen ze er veel, dan "
    "telt het meer mee dan het gewicht zegt. Een deel onder 0 hoort bij een onderdeel dat vaak "
    "hoog is waar het totaal laag is. Wat niet is beantwoord, beweegt hier mee met de rest."
)


def influence_table(found: pd.DataFrame) -> pd.DataFrame:
    """The shares as a reader gets them."""
    return pd.DataFrame(
        {
            "Onderdeel": found["name"],
            "Gewicht": found["paper"].map(words.percent),
            "Deel van de verschillen": found["real"].map(words.percent),
        }
    )


def question_table(found: Influence, model: Model) -> pd.DataFrame:
    """The same of each question."""
    return pd.DataFrame(
        [
            {
                "Vraag": model.indicator[key].name,
                "Onderdeel": model.dimension[model.indicator[key].dimension].short,
                "Gewicht": f"{words.number(share.paper * 100)}%",
                "Deel van de verschillen": f"{words.number(share.real * 100)}%",
            }
            for key, share in found.indicators.items()
        ]
    )
