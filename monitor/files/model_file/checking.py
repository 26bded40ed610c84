"""Whether a model holds together: its ids, references and grounds, and what it counts with."""

import re

from monitor.domain.blocks import block_names
from monitor.domain.model import Model
from monitor.domain.model.norms import NORMS
from monitor.files.model_file.counting import check_counting
from monitor.files.model_file.fault import Fault
from monitor.files.model_file.naming import check_named
from monitor.files.model_file.telling_apart import check_told_apart

_OWN_CHOICE = ("eigen keuze", "eigen indicator", "eigen risico-indicator")


def check(model: Model) -> None:
    """Check that a model can be counted with. Raises Fault at the first value that can't be."""
    check_told_apart(model)
    check_named(model)
    _check_references(model)
    _check_dimensions(model)
    _check_sources(model)
    _check_shelf_life(model)
    _check_classes(model)
    check_counting(model)


def _check_references(model: Model) -> None:
    for indicator in model.indicators:
        if indicator.dimension not in model.dimension:
            raise Fault(f"indicators[{indicator.id}].dimension", "is geen van de dimensies")
    for field in model.fields:
        chosen = field.kind in ("choice", "many") or field.choices
        if chosen and field.choices not in model.lists:
            raise Fault(f"fields[{field.id}].choices", "noemt een lijst die er niet is")
        if field.default and field.choices and field.default not in model.options(field.choices):
            raise Fault(f"fields[{field.id}].default", f"staat niet in lists.{field.choices}")
        freed = field.not_required_for_scheme
        if freed and freed not in model.options("scheme"):
            raise Fault(f"fields[{field.id}].not_required_for_scheme", "staat niet in lists.scheme")
    for scheme in model.schemes:
        if scheme.id not in model.options("scheme"):
            raise Fault(f"schemes[{scheme.id}]", "staat niet in lists.scheme")
    without_subsidy = model.field["einddatum_subsidie"].not_required_for_scheme
    for option in model.options("scheme"):
        if option not in model.scheme and option != without_subsidy:
            raise Fault(
                f"schemes[{option}]",
                "ontbreekt; zet de regels van deze regeling erbij, of haal haar uit lists.scheme",
            )
    for kpi in model.kpis:
        if kpi.part_of and (kpi.part_of not in model.kpi or kpi.part_of == kpi.id):
            raise Fault(f"kpis[{kpi.id}].part_of", "is geen van de andere KPI's")
    for required in model.completeness.required_dimensions:
        if required not in model.dimension:
            raise Fault(
                "completeness.required_dimensions", f"noemt {required}, en dat is geen dimensie"
            )
    if model.coverage_cap.indicator not in model.indicator:
        raise Fault("coverage_cap.indicator", "is geen van de indicatoren")


def _check_dimensions(model: Model) -> None:
    by_core = model.completeness.dimension_min_core_share > 0
    for dimension in model.dimensions:
        asked = model.of_dimension(dimension.id)
        if not asked:
            raise Fault(
                f"dimensions[{dimension.id}]",
                "heeft geen indicatoren; voeg er een toe of haal dit weg",
            )
        if by_core and not any(indicator.core for indicator in asked):
            raise Fault(
                f"dimensions[{dimension.id}]",
                "heeft geen kernvraag; zet bij minstens één van haar indicatoren core = true",
            )
        if len(asked) not in model.not_applicable_max:
            raise Fault(
                f"not_applicable_max.{len(asked)}",
                "ontbreekt; er is een dimensie met zoveel indicatoren",
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
        cited = re.findall(r"\[([^\]]*)\]", ground)
        for source in cited:
            if source not in model.sources:
                raise Fault(f"{key}.source", f"noemt [{source}], en die staat niet in [sources]")
        if not cited and not ground.startswith(_OWN_CHOICE):
            raise Fault(
                f"{key}.source", 'noemt geen bron; voeg er een toe, of begin met "eigen keuze"'
            )


def _check_classes(model: Model) -> None:
    """What divides partnerships into classes names what there is."""
    after, similar = model.after, model.similar
    if after.commitment_indicator not in model.indicator:
        raise Fault("after.commitment_indicator", "is geen van de indicatoren")
    if not similar.criteria or len(set(similar.criteria)) < len(similar.criteria):
        raise Fault("similar.criteria", "moet elk kenmerk één keer noemen, en er minstens een")


def _check_shelf_life(model: Model) -> None:
    """Every block has a shelf life, and nothing else does."""
    names, months = block_names(model), model.shelf_life.months
    for block in names:
        if block not in months:
            raise Fault(f"shelf_life.months.{block}", "ontbreekt; voeg het aantal maanden toe")
    for block in months:
        if block not in names:
            raise Fault(
                f"shelf_life.months.{block}",
                "is geen tab of dimensie; haal dit weg of verbeter de naam",
            )
