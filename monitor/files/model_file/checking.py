"""Whether a model holds together: its ids, references and grounds, and what it counts with."""

import re

from monitor.domain.blocks import block_names
from monitor.domain.model import Field, Kpi, Model
from monitor.domain.model.norms import NORMS
from monitor.domain.tab import Kind
from monitor.files.model_file.counting import check_counting
from monitor.files.model_file.fault import Fault, check_known
from monitor.files.model_file.naming import check_named
from monitor.files.model_file.telling_apart import check_told_apart

_OWN_CHOICE = ("eigen keuze", "eigen indicator", "eigen risico-indicator")

_NO_CHOICE = 'hoort niet bij kind = "{kind}", want dat is geen keuze; haal de sleutel weg'


def check(model: Model) -> None:
    """Check that a model can be counted with. Raises Fault at the first value that can't be."""
    check_told_apart(model)
    check_named(model)
    _check_references(model)
    _check_uses(model)
    _check_dimensions(model)
    _check_sources(model)
    _check_shelf_life(model)
    _check_classes(model)
    check_counting(model)


def _check_references(model: Model) -> None:
    for indicator in model.indicators:
        key = f"indicators[{indicator.id}].dimension"
        check_known(indicator.dimension, model.dimension, key, "een dimensie")
    for field in model.fields:
        _check_field(field, model, f"fields[{field.id}]")
    schemes = model.options("scheme")
    for scheme in model.schemes:
        check_known(scheme.id, schemes, f"schemes[{scheme.id}].id", "een keuze van lists.scheme")
    without_subsidy = model.field["einddatum_subsidie"].not_required_for_scheme
    for option in schemes:
        if option not in model.scheme and option != without_subsidy:
            raise Fault(
                f"schemes[{option}]",
                "ontbreekt; zet de regels van deze regeling erbij, of haal haar uit lists.scheme",
            )
    for kpi in model.kpis:
        if kpi.part_of:
            _check_whole(kpi, model)
    for number, required in enumerate(model.completeness.required_dimensions, 1):
        key = f"completeness.required_dimensions[{number}]"
        check_known(required, model.dimension, key, "een dimensie")
    check_known(
        model.coverage_cap.indicator, model.indicator, "coverage_cap.indicator", "een indicator"
    )


def _check_field(field: Field, model: Model, key: str) -> None:
    if field.kind in (Kind.CHOICE, Kind.MANY):
        check_known(field.choices, model.lists, f"{key}.choices", "een lijst van het model")
    elif field.choices:
        raise Fault(f"{key}.choices", _NO_CHOICE.format(kind=field.kind))
    if field.default:
        if field.kind != Kind.CHOICE:
            raise Fault(f"{key}.default", _NO_CHOICE.format(kind=field.kind))
        options = model.options(field.choices)
        what = f"een keuze van lists.{field.choices}"
        check_known(field.default, options, f"{key}.default", what)
    freed = field.not_required_for_scheme
    if freed:
        what, key = "een keuze van lists.scheme", f"{key}.not_required_for_scheme"
        check_known(freed, model.options("scheme"), key, what)


def _check_whole(kpi: Kpi, model: Model) -> None:
    """What a KPI is part of is another one, of the same kind, that isn't part of it in turn."""
    key = f"kpis[{kpi.id}].part_of"
    others = [item.id for item in model.kpis if item.id != kpi.id]
    check_known(kpi.part_of, others, key, "een andere KPI")
    whole = model.kpi[kpi.part_of]
    if whole.in_euros != kpi.in_euros:
        raise Fault(
            key,
            f'noemt "{whole.id}", in {whole.unit}, en deze is in {kpi.unit}: die zijn niet te '
            "vergelijken. Noem een KPI in dezelfde eenheid, of haal part_of weg",
        )
    seen = {kpi.id}
    while whole.part_of in model.kpi and whole.id not in seen:
        seen.add(whole.id)
        whole = model.kpi[whole.part_of]
    if whole.id in seen:
        names = ", ".join(sorted(seen))
        raise Fault(key, f"gaat in een kring ({names}); haal part_of weg bij één daarvan")


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


def _check_uses(model: Model) -> None:
    for key, said in (("uses.for", model.uses), ("uses.not_for", model.not_uses)):
        if not said:
            raise Fault(key, "heeft geen regels; zet er minstens één bij")


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
                raise Fault(
                    f"{key}.source",
                    f"noemt [{source}], en die staat niet in [sources]; zet de bron daarbij, of "
                    "verbeter de naam",
                )
        if not cited and not ground.startswith(_OWN_CHOICE):
            raise Fault(
                f"{key}.source", 'noemt geen bron; voeg er een toe, of begin met "eigen keuze"'
            )


def _check_classes(model: Model) -> None:
    """What divides partnerships into classes names what there is."""
    after, similar = model.after, model.similar
    key = "after.commitment_indicator"
    check_known(after.commitment_indicator, model.indicator, key, "een indicator")
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
                f"is geen tab of dimensie; haal dit weg of kies uit: {', '.join(names)}",
            )
