"""How scores are set beside each other, in plain sentences with every number from the model."""

from monitor.domain.colour import Colour
from monitor.domain.model import Criterion, Model
from monitor.domain.similar import AFTERWARDS
from monitor.reports import words
from monitor.reports.explaining.method_rules import Step
from monitor.reports.partnership.kpis import if_none_is_the_target, less_is_better
from monitor.reports.regional.similar_words import CRITERIA, class_name


def reading(model: Model) -> list[Step]:
    """By what to compare: over time, over partnerships, beside targets."""
    groups, few = model.groups, model.groups.min_partnerships
    stable, sure = words.number(model.scale.stable_below), words.percent(model.robustness.band)
    tips, kpi = model.suggestions, model.kpi_status
    less = [item.name for item in model.kpis if item.lower_is_better]
    lowest = f"{less_is_better(less, kpi)} {if_none_is_the_target(kpi)} " if less else ""
    return [
        Step(
            "Verandering",
            f"Minder dan {stable} punten verschil met de vorige meting noemen we stabiel, gerekend "
            "met onafgeronde punten. Ook een groter verschil is stabiel als de score van nu nog "
            f"ligt waar die van toen in {sure} van de varianten lag. We vergelijken alleen "
            "metingen met dezelfde versie van de vragen; een andere versie is een zichtbare breuk. "
            "Met minder dan drie metingen is er nog geen trend.",
        ),
        Step(
            "De stand op een datum",
            "Van elke PPS telt de nieuwste monitor met een peildatum in de "
            f"{words.number(groups.stand_months)} maanden ervoor. Bij 'n van N' is N het aantal "
            "PPS’en dat op die datum actief was. Een monitor die een PPS alleen voor zichzelf "
            "houdt, telt niet in n; de PPS telt wel in N.",
        ),
        Step(
            "Groepen",
            f"Een campus of regio heeft zelf geen score. Bij ten minste {few} PPS’en laten we de "
            "mediaan (de middelste) en de spreiding zien, bij "
            f"{few} tot en met {groups.dots_up_to} ook elke PPS als punt zonder naam. Bij minder "
            "PPS’en is er geen groepscijfer. Wat een PPS voor zichzelf houdt, telt in geen groep.",
        ),
        Step("Vergelijkbare PPS’en", _similar(model)),
        Step("Na de subsidie", _after(model)),
        Step(
            "KPI’s",
            f"Van het doel {words.percent(kpi.green_from)} of meer behaald is "
            f"{Colour.GREEN.look.word}, minder dan {words.percent(kpi.red_below)} is "
            f"{Colour.RED.look.word}. {lowest}KPI’s geven zelf geen punten, behalve waar een tabel "
            "een vraag beantwoordt.",
        ),
        Step(
            "Suggesties voor de SWOT",
            f"Een onderdeel vanaf {words.number(tips.strength_from)} punten is een mogelijke "
            f"sterkte, onder {words.number(tips.weakness_below)} een mogelijke zwakte. Komt meer "
            f"dan {words.percent(tips.concentration_above)} van de private bijdrage van één "
            f"partner, of is na de subsidie minder dan {words.percent(tips.coverage_below)} van de "
            "kosten gedekt, dan is dat een mogelijke bedreiging. Er staat altijd 'suggestie' bij.",
        ),
    ]


def _similar(model: Model) -> str:
    few, norms = model.groups.min_partnerships, model.similar
    names = [Criterion(name) for name in norms.criteria]
    order = words.listing([CRITERIA[name] for name in names])
    phases = _class_names(Criterion.PHASE, [*map(str, range(len(norms.phase_years) + 1))], model)
    phases = f"{phases} of {class_name(Criterion.PHASE, AFTERWARDS, model)}"
    sizes = _class_names(Criterion.SIZE, [*map(str, range(len(norms.size_partners) + 1))], model)
    return (
        "Op de pagina van een PPS staan de PPS’en die erop lijken, zonder naam. We kijken, in deze "
        f"volgorde, naar {order}. De fase is: {phases}. Het aantal partners, zonder wie stopte, "
        f"is: {sizes}. Blijven er zo minder dan {few} over, dan vervalt de laatste, daarna die "
        f"ervoor. Zijn het er dan nog geen {few}, dan is er geen vergelijking. Alle groepen worden "
        "samen bekeken: ook wie er twee of meer van elkaar aftrekt, houdt nooit minder dan "
        f"{few} PPS’en over die hij niet bij naam ziet."
    )


def _class_names(criterion: Criterion, values: list[str], model: Model) -> str:
    return ", ".join(class_name(criterion, value, model) for value in values)


def _after(model: Model) -> str:
    until = words.amount(model.after.score_until_months, "maand", "maanden")
    months = words.listing([str(month) for month in model.after.outcome_months])
    return (
        "Geld en partners zijn geregeld voor na de subsidie als ten minste "
        f"{words.percent(model.coverage_cap.below)} van de kosten van het eerste jaar erna is "
        f"gedekt, en ten minste {words.percent(model.after.commitment_from)} van de private "
        f"partners toezegde door te gaan. Hoe het {months} maanden na het einde echt ging, legt de "
        "beheerder vast. Daarnaast staat het laatste totaal tot "
        f"{until} na het einde van de subsidie, in aantallen PPS’en en nooit in procenten."
    )
