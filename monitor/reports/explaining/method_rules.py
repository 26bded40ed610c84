"""The arithmetic of a score in plain sentences, with every number from the model."""

from typing import NamedTuple

from monitor.domain.colour import Colour
from monitor.domain.model import Model
from monitor.reports import point_words, words


class Step(NamedTuple):
    """A step of the arithmetic: its name and the sentences that explain it."""

    name: str
    text: str


def steps(model: Model) -> list[Step]:
    """From answers to a total, in the order in which anyone would compute it."""
    return [
        Step("1. Elk antwoord krijgt punten", _points(model)),
        Step("2. Een leeg antwoord is geen 0", _missing(model)),
        Step("3. Een onderdeel is een gewogen gemiddelde", _dimension(model)),
        Step("4. Het totaal is weer een gewogen gemiddelde", _total(model)),
        Step("5. Bij open vragen hoort een marge", _BOUNDS),
        Step("6. Groen heeft twee grenzen extra", _caps(model)),
    ]


_BOUNDS = (
    "Wij rekenen uit wat de score wordt als elke open vraag het laagste of juist het hoogste "
    "aantal punten krijgt. Daartussen ligt de score als alles is ingevuld. Onderdelen zonder "
    "punten tellen in die marge niet mee."
)


def _points(model: Model) -> str:
    green = model.scale.green_from
    just_below = words.number(green - 0.1)
    return (
        "Van 0 tot 100. Hoe, staat bij elke vraag hierboven. We ronden pas af als we iets laten "
        f"zien, en nooit naar boven over een grens: bij {just_below} staat er "
        f"{point_words.points(green - 0.1, model)}, want {words.number(green)} is al "
        f"{Colour.GREEN.look.word}."
    )


def _missing(model: Model) -> str:
    room = words.listing(
        [
            f"{most} in een onderdeel met {size} vragen"
            for size, most in model.not_applicable_max.items()
        ]
    )
    return (
        "Leeg, onbekend en onleesbaar geven geen punten en tellen niet in het gemiddelde. Ze "
        "verlagen wel de dekking: het deel van het gewicht dat is beantwoord. N.v.t. telt nergens "
        f"mee. Het mag hoogstens bij {room}, met een reden erbij, en nooit bij een kernvraag."
    )


def _dimension(model: Model) -> str:
    rules = model.completeness
    weight = words.percent(rules.dimension_min_weight_share)
    core = words.percent(rules.dimension_min_core_share)
    return (
        "Punten maal gewicht, opgeteld, gedeeld door het gewicht van de beantwoorde vragen. Een "
        f"onderdeel krijgt pas punten bij een dekking van {weight} of meer, en als ten minste "
        f"{core} van de kernvragen is beantwoord. Anders is het grijs: te weinig antwoorden."
    )


def _total(model: Model) -> str:
    rules = model.completeness
    needed = words.listing([model.dimension[item].name for item in rules.required_dimensions])
    return (
        "Met de gewichten van de onderdelen. Er is pas een totaal als ten minste "
        f"{rules.total_min_dimensions} onderdelen punten hebben, die samen "
        f"{words.percent(rules.total_min_weight_share)} of meer van het gewicht dragen, met in elk "
        f"geval {needed}."
    )


def _caps(model: Model) -> str:
    cap = model.coverage_cap
    orange, red = Colour.ORANGE.look, Colour.RED.look
    return (
        f"Het totaal blijft hoogstens {orange.word} zolang een onderdeel {red.word} is. Dat geldt "
        f"ook als de subsidie binnen {words.number(cap.months_before_end)} maanden eindigt of al "
        f"voorbij is, en bij de vraag '{model.indicator[cap.indicator].name}' minder dan "
        f"{words.percent(cap.below)} staat."
    )


def certainty(model: Model) -> list[Step]:
    """How it is found out how sure a score is, and what that doesn't tell."""
    rules = model.robustness
    draws, spread = words.whole(rules.draws), words.percent(rules.weight_spread)
    half = words.percent(rules.geometric_share)
    levels = words.number(rules.judgement_levels)
    outside = words.percent((1 - rules.band) / 2)
    return [
        Step(
            "Wat een variant is",
            f"Wij rekenen elke monitor {draws} keer opnieuw uit. In elke variant is elk gewicht "
            f"tot {spread} hoger of lager, en is elk antwoord op een niveauvraag tot {levels} "
            "niveau strenger of milder beoordeeld. Wat gemeten of geteld is, blijft gelijk. In "
            f"{half} van de varianten nemen wij over de onderdelen een meetkundig gemiddelde. "
            "Daarin telt een laag onderdeel zwaarder; het telt wel voor ten minste "
            f"{words.number(model.aggregation.floor)} punten. Alles wisselt tegelijk, per toeval.",
        ),
        Step(
            "Dezelfde varianten voor iedereen",
            "Alle monitors krijgen precies dezelfde varianten, nu en later. De uitkomst hangt dus "
            "alleen af van de eigen antwoorden, en is morgen dezelfde.",
        ),
        Step(
            "Wat er dan staat",
            f"‘Tussen … en …’: daar ligt {words.percent(rules.band)} van de varianten; {outside} "
            f"ligt lager en {outside} hoger. Ligt de grens van een kleur daar ook, dan staat er "
            "‘rond de grens’, of een ≈ achter de score: op Overzicht, Campus, PPS, het overzicht "
            "voor de stuurgroep (ook als PDF) en Trends, in het voorbeeld bij Monitor inlezen en "
            "in de simulatie bij Wat als. Dat staat er niet als een kwetsbaar onderdeel of "
            "ongedekte kosten de kleur al vasthouden. Hoe vaak een "
            "kleur of de zwakste schakel dezelfde blijft, staat er als aantal varianten bij.",
        ),
        Step(
            "Wat dit niet zegt",
            "Of de antwoorden kloppen: een monitor is zelf ingevuld. Wat open vragen uitmaken, "
            "staat er apart naast, als ‘wat ontbreekt’.",
        ),
    ]


def colours(model: Model) -> list[tuple[Colour, str]]:
    """Each colour with the points that have it."""
    red, green = words.number(model.scale.red_below), words.number(model.scale.green_from)
    return [
        (Colour.RED, f"minder dan {red} punten"),
        (Colour.ORANGE, f"{red} tot {green} punten"),
        (Colour.GREEN, f"{green} punten of meer"),
        (Colour.GREY, "te weinig antwoorden voor punten"),
    ]


def grounds(model: Model) -> list[tuple[str, str]]:
    """What the bounds rest on: their name, and their ground as the model gives it."""
    return [
        ("Punten, kleuren en stabiel", model.scale.source),
        ("Hoeveel antwoorden nodig zijn", model.completeness.source),
        ("Van onderdelen naar het totaal", model.aggregation.source),
        ("Hoe zeker een score is", model.robustness.source),
        ("Hoogstens in ontwikkeling zonder dekking", model.coverage_cap.source),
        ("De verwachting na verloop van tijd", model.expected_path.source),
        ("Groepen en de stand op een datum", model.groups.source),
        ("Vergelijkbare PPS’en", model.similar.source),
        ("Klaar voor na de subsidie", model.after.source),
        ("Kleuren van KPI’s", model.kpi_status.source),
        ("Suggesties voor de SWOT", model.suggestions.source),
        ("Speling bij de financieringsregels", model.signals.source),
        (_plausible(model), model.plausibility.source),
        ("Hoe lang een antwoord geldig blijft", model.shelf_life.source),
        ("Vergelijkbaar met een andere versie", model.comparability.source),
    ]


def _plausible(model: Model) -> str:
    """From where a number or date is asked to be looked at again."""
    bounds = model.plausibility
    return (
        "Waarschuwing als er meer is gerealiseerd dan "
        f"{words.number(bounds.realised_times_budget, 2)} keer de begroting, of van een KPI meer "
        f"dan {words.number(bounds.kpi_times_target, 2)} keer het doel; als bedragen die gelijk "
        f"horen te zijn meer dan {words.number(100 * bounds.amounts_differ_from, 2)}% verschillen; "
        f"als de peildatum meer dan {bounds.round_early_days} dagen voor of "
        f"{bounds.round_late_days} dagen na het jaar van het meetmoment ligt, of meer dan "
        f"{bounds.ahead_days} dagen na vandaag; als de subsidie meer dan "
        f"{bounds.project_years} jaar na de start eindigt, of de peildatum van een project zonder "
        f"subsidie meer dan {bounds.running_years} jaar na de start ligt; als het grootste "
        "bedrag op de tab Financien of Partners lager is dan "
        f"{words.euro(bounds.euros_in_full_from)}; en als "
        f"de uitkomst {bounds.outcome_days} dagen na de subsidie nog ontbreekt"
    )


FINANCING = (
    "De monitor legt de cijfers naast de regels van de eigen regeling. Wijkt iets af, dan is dat "
    "een signaal om over te praten; geen oordeel, en het zegt niets over terugbetalen. Wat niet in "
    "het werkboek staat, zoals het uurtarief, kan de monitor niet nakijken. Lees voor een besluit "
    "altijd de regeling zelf."
)


def on_course(model: Model) -> str:
    """When a total is on course."""
    return (
        "Op koers is een totaal dat hoogstens "
        f"{words.number(model.expected_path.tolerance)} punten onder de verwachting ligt; anders "
        "staat er 'achter'. Het is een woord naast de kleur, nooit in plaats daarvan."
    )
