"""The tables of the method, from the model: weights, computed answers, schemes, expected path."""

from typing import NamedTuple

import pandas as pd

from monitor.domain.blocks import blocks
from monitor.domain.checks.financing import bounds
from monitor.domain.computed import COMPUTED
from monitor.domain.model import Model, Scheme
from monitor.domain.model.named import OF_TARGET
from monitor.reports import words
from monitor.reports.explaining.method import Cited, cited


def weights(model: Model) -> pd.DataFrame:
    """Each dimension with its share of the total (a fraction) and its numbers of questions."""
    whole = sum(dimension.weight for dimension in model.dimensions)
    return pd.DataFrame(
        [
            {
                "name": dimension.name,
                "share": dimension.weight / whole,
                "questions": len(model.of_dimension(dimension.id)),
                "core": sum(item.core for item in model.of_dimension(dimension.id)),
            }
            for dimension in model.dimensions
        ]
    )


def weights_table(found: pd.DataFrame) -> pd.DataFrame:
    """The weights as a reader gets them."""
    return pd.DataFrame(
        {
            "Onderdeel": found["name"],
            "Deel van het totaal": found["share"].map(words.percent),
            "Vragen": found["questions"],
            "Waarvan kernvragen": found["core"],
        }
    )


def weights_sentence(found: pd.DataFrame) -> str:
    """What the weights come down to: the two that weigh most, together."""
    most = found.nlargest(2, "share")
    return (
        f"{words.listing(list(most['name']))} bepalen samen "
        f"{words.percent(most['share'].sum())} van het totaal."
    )


def computed_introduction(model: Model) -> str:
    """When the tables answer a question."""
    count = sum(indicator in COMPUTED for indicator in model.indicator)
    return (
        f"{count} van de {len(model.indicators)} antwoorden rekent de monitor uit als de "
        "tabellen genoeg bevatten. Dat antwoord telt dan, en niet het getypte. Verschillen ze meer "
        f"dan {words.number(model.scale.computed_tolerance * 100)} procentpunt, dan meldt de "
        "monitor dat. Bevatten de tabellen te weinig, dan telt het getypte antwoord."
    )


def computed(model: Model) -> pd.DataFrame:
    """The answers that tables give: the question, the tab and the arithmetic."""
    how = _computed_how(model)
    return pd.DataFrame(
        [
            {
                "Vraag": model.indicator[indicator].name,
                "Tab": computation.tab,
                "Zo wordt het berekend": how.get(indicator)
                or f"{model.kpi[OF_TARGET[indicator]].name}: realisatie ÷ doel",
            }
            for indicator, computation in COMPUTED.items()
            if indicator in model.indicator
        ]
    )


def _computed_how(model: Model) -> dict[str, str]:
    months = words.number(model.scale.commitment_months)
    return {
        "par_active_share": "actieve private partners ÷ private partners die meedoen",
        "par_commitment_after": (
            "private partners met een schriftelijke toezegging tot ten minste "
            f"{months} maanden na de subsidie ÷ private partners die meedoen"
        ),
        "par_retention": (
            "partners van de start die nog meedoen ÷ partners van de start; na de subsidie: "
            "ten opzichte van wie er aan het einde bij waren"
        ),
        "par_sme_share": "actieve arbeidsorganisaties in het mkb ÷ alle met een bekende omvang",
        "par_concentration": "grootste private bijdrage ÷ alle private bijdragen (geld en natura)",
        "fin_cofinancing_realisation": (
            "gerealiseerde ÷ begrote cofinanciering tot de peildatum; het lopende jaar telt voor "
            "het deel dat voorbij is"
        ),
        "fin_private_cash_share": "private bijdrage in geld ÷ private bijdrage in geld en natura",
        "fin_own_revenue_share": "gerealiseerde eigen inkomsten ÷ alle gerealiseerde baten",
    }


SHELF_LIFE = (
    "Een antwoord geldt op de peildatum waarop het voor het laatst veranderde of werd bevestigd. "
    "Staat er na een tijd nog hetzelfde, dan vraagt de monitor of het nog klopt: wie in het "
    "sjabloon ja zet bij Ongewijzigd, of op het scherm een vinkje bij Dit klopt nog, bevestigt het "
    "hele onderdeel. Een partner die is gestopt en een mijlpaal die klaar is, worden niet "
    "nagevraagd. Een oud antwoord telt gewoon mee in de score."
)


def shelf_life(model: Model) -> pd.DataFrame:
    """After how long the answers of each block are asked to be confirmed."""
    return pd.DataFrame(
        [
            {"Onderdeel": block.name, "Blijft geldig": f"{block.months} maanden"}
            for block in blocks(model).values()
        ]
    )


class SchemeLine(NamedTuple):
    """A financing rule as a reader gets it."""

    check: str
    text: str
    bounds: str
    valid_from: str
    source: Cited


def scheme_lines(scheme: Scheme, model: Model) -> list[SchemeLine]:
    """The financing rules of a scheme, each with its bounds, date and article."""
    return [
        SchemeLine(
            rule.check,
            f"{rule.text} (advies)" if rule.advice else rule.text,
            bounds(rule),
            words.day(rule.valid_from),
            cited(rule.source, model),
        )
        for rule in scheme.rules
    ]


def path(model: Model) -> pd.DataFrame:
    """The expected path: months since the start, points, and from which points it's on course."""
    found = pd.DataFrame(model.expected_path.points, columns=["months", "points"], dtype="float64")
    return found.assign(on_course=(found["points"] - model.expected_path.tolerance).clip(lower=0))


def path_table(found: pd.DataFrame) -> pd.DataFrame:
    """The expected path as a reader gets it."""
    return pd.DataFrame(
        {
            "Maanden na de start": found["months"],
            "Verwacht totaal": found["points"],
            "Op koers vanaf": found["on_course"],
        }
    )


def path_sentence(found: pd.DataFrame) -> str:
    """The expected path in one sentence."""
    first, last = found.iloc[0], found.iloc[-1]
    return (
        f"Wij verwachten {words.whole(first['points'])} punten bij de start en "
        f"{words.whole(last['points'])} punten na {words.whole(last['months'])} maanden; "
        "daarna blijft het gelijk."
    )
