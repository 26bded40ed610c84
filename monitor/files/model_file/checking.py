"""Whether a model can be counted with: references, grounds, weights and bounds."""

import re

from monitor.domain import layout
from monitor.domain.blocks import block_names
from monitor.domain.model import Criterion, Indicator, Mean, Model
from monitor.domain.model.norms import NORMS
from monitor.files.model_file.fault import Fault

LEVEL_COUNT = 5
_OWN_CHOICE = ("eigen keuze", "eigen indicator", "eigen risico-indicator")
_KINDS = ("level", "share", "number", "date", "choice")
_SCALES = ("linear", "log")


def check(model: Model) -> None:
    """Check that a model can be counted with. Raises Fault at the first value that can't be."""
    _check_unique(model)
    _check_references(model)
    _check_sources(model)
    _check_shelf_life(model)
    _check_classes(model)
    for dimension in model.dimensions:
        if dimension.weight <= 0:
            raise Fault(f"dimensions[{dimension.id}].weight", "moet meer zijn dan 0")
        if not model.of_dimension(dimension.id):
            raise Fault(
                f"dimensions[{dimension.id}]",
                "heeft geen indicatoren; voeg er een toe of haal dit weg",
            )
    for indicator in model.indicators:
        _check_indicator(indicator)
    scale = model.scale
    if not 0 < scale.red_below < scale.green_from < 100:
        raise Fault("scale", "moet voldoen aan 0 < red_below < green_from < 100")
    _check_variants(model)
    if model.plausibility.realised_times_budget < 1:
        raise Fault("plausibility.realised_times_budget", "moet 1 of meer zijn")
    bounds = model.comparability
    if not 0 < bounds.partly_from < bounds.yes_from <= 1:
        raise Fault("comparability", "moet voldoen aan 0 < partly_from < yes_from <= 1")
    months = [month for month, _ in model.expected_path.points]
    if months != sorted(set(months)):
        raise Fault("expected_path.points", "moet vooruit lopen in maanden")


def _check_variants(model: Model) -> None:
    """A total can be made, also in other ways, and of those enough fall outside the band."""
    if model.aggregation.over_dimensions not in set(Mean):
        raise Fault("aggregation.over_dimensions", f"moet een van deze zijn: {', '.join(Mean)}")
    if not 0 < model.aggregation.floor < 100:
        raise Fault("aggregation.floor", "moet tussen 0 en 100 liggen")
    rules = model.robustness
    for key in ("weight_spread", "geometric_share"):
        if not 0 <= getattr(rules, key) <= 1:
            raise Fault(f"robustness.{key}", "moet van 0 tot en met 1 liggen")
    if rules.weight_spread == 1:
        raise Fault(
            "robustness.weight_spread", "moet kleiner zijn dan 1; anders verdwijnt een gewicht"
        )
    if rules.judgement_levels < 0:
        raise Fault("robustness.judgement_levels", "moet 0 of meer zijn")
    if not 0 < rules.band < 1 or rules.draws * (1 - rules.band) < 2:
        raise Fault(
            "robustness",
            "heeft aan beide kanten van de band een trekking nodig; vraag meer trekkingen (draws)",
        )


def _check_unique(model: Model) -> None:
    ids: dict[str, list[str]] = {
        "dimensions": [item.id for item in model.dimensions],
        "indicators": [item.id for item in model.indicators],
        "fields": [item.id for item in model.fields],
        "kpis": [item.id for item in model.kpis],
        "finance_lines": [item.id for item in model.finance_lines],
        "schemes": [item.id for item in model.schemes],
    } | {f"lists.{name}": [item.id for item in items] for name, items in model.lists.items()}
    for key, found in ids.items():
        seen: set[str] = set()
        for item in found:
            if item in seen:
                raise Fault(f"{key}[{item}]", "staat er twee keer; geef elk een eigen id")
            seen.add(item)


def _check_references(model: Model) -> None:
    for indicator in model.indicators:
        if indicator.dimension not in model.dimension:
            raise Fault(f"indicators[{indicator.id}].dimension", "is geen van de dimensies")
    for field in model.fields:
        if field.kind in ("choice", "many") and field.choices not in model.lists:
            raise Fault(f"fields[{field.id}].choices", "noemt een lijst die er niet is")
    for tab in layout.TABLES:
        for column in tab.columns:
            if column.choices and column.choices not in model.lists:
                raise Fault(
                    f"lists.{column.choices}", f"ontbreekt; tab {tab.title} heeft dit nodig"
                )
    for scheme in model.schemes:
        if scheme.id not in model.options("scheme"):
            raise Fault(f"schemes[{scheme.id}]", "staat niet in lists.scheme")
    for required in model.completeness.required_dimensions:
        if required not in model.dimension:
            raise Fault(
                "completeness.required_dimensions", f"noemt {required}, en dat is geen dimensie"
            )
    if model.coverage_cap.indicator not in model.indicator:
        raise Fault("coverage_cap.indicator", "is geen van de indicatoren")
    for size in {len(model.of_dimension(item.id)) for item in model.dimensions}:
        if size not in model.not_applicable_max:
            raise Fault(
                f"not_applicable_max.{size}", "ontbreekt; er is een dimensie met zoveel indicatoren"
            )


def _check_sources(model: Model) -> None:
    """Every bound and norm names a source, and every source named is in the list."""
    grounds = {key: getattr(model, key).source for key in NORMS}
    grounds |= {f"dimensions[{item.id}]": item.source for item in model.dimensions}
    grounds |= {f"indicators[{item.id}]": item.source for item in model.indicators}
    grounds |= {f"kpis[{item.id}]": item.source for item in model.kpis}
    grounds |= {f"schemes[{item.id}]": item.source for item in model.schemes}
    grounds |= {
        f"schemes[{scheme.id}].rules[{rule.check}]": rule.source
        for scheme in model.schemes
        for rule in scheme.rules
    }
    for key, ground in grounds.items():
        named = re.findall(r"\[(S\w+)\]", ground)
        for source in named:
            if source not in model.sources:
                raise Fault(f"{key}.source", f"noemt [{source}], en die staat niet in [sources]")
        if not named and not ground.startswith(_OWN_CHOICE):
            raise Fault(
                f"{key}.source", 'noemt geen bron; voeg er een toe, of begin met "eigen keuze"'
            )


def _check_classes(model: Model) -> None:
    """What divides partnerships into classes names what there is, and its bounds go up."""
    after, similar = model.after, model.similar
    if after.commitment_indicator not in model.indicator:
        raise Fault("after.commitment_indicator", "is geen van de indicatoren")
    if not similar.criteria or len(set(similar.criteria)) < len(similar.criteria):
        raise Fault("similar.criteria", "moet elk kenmerk één keer noemen, en er minstens een")
    for name in similar.criteria:
        if name not in set(Criterion):
            raise Fault("similar.criteria", f"noemt {name}; bekend zijn {', '.join(Criterion)}")
    bounds = {
        "after.periods": after.periods,
        "after.outcome_months": after.outcome_months,
        "similar.phase_years": similar.phase_years,
        "similar.size_partners": similar.size_partners,
    }
    for key, found in bounds.items():
        if not found or list(found) != sorted(set(found)) or found[0] <= 0:
            raise Fault(key, "moet oplopen, vanaf meer dan 0")
    if not 0 <= after.score_until_months < after.outcome_months[0]:
        raise Fault(
            "after.score_until_months", "moet 0 of meer zijn, en voor outcome_months liggen"
        )


def _check_shelf_life(model: Model) -> None:
    """Every block has a shelf life, and nothing else does."""
    names, months = block_names(model), model.shelf_life.months
    for block in names:
        if block not in months:
            raise Fault(f"shelf_life.months.{block}", "ontbreekt; voeg het aantal maanden toe")
        if months[block] <= 0:
            raise Fault(f"shelf_life.months.{block}", "moet meer zijn dan 0")
    for block in months:
        if block not in names:
            raise Fault(
                f"shelf_life.months.{block}",
                "is geen tab of dimensie; haal dit weg of verbeter de naam",
            )


def _check_indicator(indicator: Indicator) -> None:
    key = f"indicators[{indicator.id}]"
    if indicator.kind not in _KINDS:
        raise Fault(f"{key}.kind", f"moet een van deze zijn: {', '.join(_KINDS)}")
    if indicator.weight <= 0:
        raise Fault(f"{key}.weight", "moet meer zijn dan 0")
    if indicator.kind == "level":
        if len(indicator.levels) != LEVEL_COUNT or not all(map(str.strip, indicator.levels)):
            raise Fault(f"{key}.levels", f"moet {LEVEL_COUNT} teksten bevatten, geen ervan leeg")
    elif indicator.kind == "choice":
        points = [option.points for option in indicator.options]
        if not points or any(value is None or not 0 <= value <= 100 for value in points):
            raise Fault(f"{key}.options", "moeten elk 0 tot en met 100 punten hebben")
    elif indicator.zero_at is None or indicator.full_at is None:
        raise Fault(
            f"{key}.zero_at", "en full_at zijn beide nodig; zeg waar 0 en 100 punten liggen"
        )
    elif indicator.zero_at == indicator.full_at:
        raise Fault(f"{key}.full_at", "moet anders zijn dan zero_at")
    if indicator.scale not in _SCALES:
        raise Fault(f"{key}.scale", f"moet een van deze zijn: {', '.join(_SCALES)}")
    if indicator.scale == "log" and (
        indicator.kind != "number" or min(indicator.zero_at or 0, indicator.full_at or 0) <= 0
    ):
        raise Fault(f"{key}.scale", "kan alleen log zijn bij een getal met beide grenzen boven 0")
    if indicator.kind == "date" and indicator.counts_from not in ("subsidy_end", "reference_date"):
        raise Fault(f"{key}.counts_from", "moet subsidy_end of reference_date zijn")
