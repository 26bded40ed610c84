"""Whether a model has what code knows by its id, asked as code reads it."""

import re

from monitor.domain import layout
from monitor.domain.model import Field, Mean, Model, named
from monitor.domain.model.questions import HEADER_FIELDS, MAY_BE_MISSING
from monitor.files.model_file.fault import Fault

_KEEP = "ontbreekt; het programma rekent ermee. Zet dit id terug; de tekst erbij mag anders"


def check_named(model: Model) -> None:
    """Check what goes by its id. Raises Fault at the first that is gone or asked otherwise."""
    _check_lists(model)
    for key, rows in (("kpis", model.kpis), ("finance_lines", model.finance_lines)):
        if not rows:
            raise Fault(key, "is leeg; een tab van het werkboek heeft minstens één rij nodig")
    _check_fields(model)
    _check_kpis(model)
    _check_indicators(model)


def check_shown(model: Model) -> None:
    """Check what the pages tell of scores, besides counting them. Raises Fault."""
    for dimension in named.DIMENSIONS:
        if dimension not in model.dimension:
            raise Fault(f"dimensions[{dimension}]", _KEEP)
    for key, name in (
        ("coverage_cap.indicator", model.coverage_cap.indicator),
        ("after.commitment_indicator", model.after.commitment_indicator),
    ):
        if model.indicator[name].kind != "share":
            raise Fault(key, f"moet een vraag naar een deel zijn (share); {name} is dat niet")
    if model.aggregation.over_dimensions != Mean.ARITHMETIC:
        raise Fault(
            "aggregation.over_dimensions",
            "moet hier arithmetic zijn: de pagina’s vertellen veranderingen, stappen en gewichten "
            "als delen van een som",
        )


def _check_lists(model: Model) -> None:
    wanted = dict.fromkeys(named.LISTS, "het programma")
    for tab in layout.TABLES:
        lists = (column.choices for column in tab.columns if column.choices)
        wanted |= dict.fromkeys(lists, f"tab {tab.title}")
    for name, by in wanted.items():
        if name not in model.lists:
            raise Fault(f"lists.{name}", f"ontbreekt; {by} heeft dit nodig")
    for name, options in model.lists.items():
        if not options:
            raise Fault(f"lists.{name}", "heeft geen keuzes; voeg er een toe")
    for name, needed in named.OPTIONS.items():
        found = model.options(name)
        for option in needed:
            if option not in found:
                raise Fault(f"lists.{name}[{option}]", _KEEP)
        for option in found:
            if name in named.NO_OTHERS and option not in needed:
                raise Fault(
                    f"lists.{name}[{option}]",
                    f"heeft voor het programma geen betekenis; het kent {', '.join(needed)}",
                )


def _check_fields(model: Model) -> None:
    for needed in HEADER_FIELDS.values():
        if needed not in model.field:
            raise Fault(f"fields[{needed}]", "ontbreekt; dit veld is altijd nodig")
    for column, needed in HEADER_FIELDS.items():
        if column not in MAY_BE_MISSING:
            _check_always_there(model.field[needed])
    for field in model.fields:
        asked = named.FIELDS.get(field.id)
        if asked and field.kind != asked.kind:
            raise Fault(
                f"fields[{field.id}].kind",
                f'moet {asked.kind} zijn: zo leest het programma dit; er staat "{field.kind}"',
            )
        if asked and field.choices != asked.choices:
            key = f"fields[{field.id}].choices"
            if not asked.choices:
                raise Fault(key, "hoort hier niet: dit is geen keuze; haal de sleutel weg")
            raise Fault(key, f'moet {asked.choices} zijn; er staat "{field.choices}"')


def _check_always_there(field: Field) -> None:
    """A submission can't be stored without this: an empty cell is refused, or means something."""
    if field.default:
        return
    key = f"fields[{field.id}]"
    if not field.required:
        raise Fault(
            f"{key}.required",
            "moet true zijn: zonder dit antwoord is een monitor niet op te slaan",
        )
    if field.not_required_for_scheme:
        raise Fault(
            f"{key}.not_required_for_scheme",
            f'hoort hier niet; er staat "{field.not_required_for_scheme}". Zonder dit antwoord is '
            "een monitor niet op te slaan; haal de sleutel weg",
        )


def _check_kpis(model: Model) -> None:
    for kpi in model.kpis:
        key = f"kpis[{kpi.id}].unit"
        if kpi.id in named.IN_EUROS and not kpi.in_euros:
            raise Fault(key, f'moet euro zijn: zo rekent het programma; er staat "{kpi.unit}"')
        if not kpi.in_euros and re.search("euro|eur\\b|€", kpi.unit.casefold()):
            raise Fault(key, f'moet euro zijn als dit een bedrag is; er staat "{kpi.unit}"')


def _check_indicators(model: Model) -> None:
    for indicator in model.indicators:
        key, kind = f"indicators[{indicator.id}]", named.INDICATORS.get(indicator.id)
        if kind and indicator.kind != kind:
            raise Fault(
                f"{key}.kind",
                f'moet {kind} zijn: zo rekent het programma hiermee; er staat "{indicator.kind}"',
            )
        start = named.COUNTED_FROM.get(indicator.id)
        if start and indicator.counts_from != start:
            raise Fault(
                f"{key}.counts_from",
                f"moet {start} zijn: zo rekent het programma hiermee; er staat "
                f'"{indicator.counts_from}"',
            )
        kpi = named.OF_TARGET.get(indicator.id)
        if kpi and kpi not in model.kpi:
            raise Fault(
                f"kpis[{kpi}]",
                f"ontbreekt; {key} wordt ermee berekend. Zet de KPI terug, of haal ook die vraag "
                "weg",
            )
