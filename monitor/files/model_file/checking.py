"""Whether a model holds together: its ids, references and grounds, and what it counts with."""

import re

from monitor.domain import layout
from monitor.domain.blocks import block_names
from monitor.domain.model import Model
from monitor.domain.model.norms import NORMS
from monitor.domain.model.questions import HEADER_FIELDS, OPTION_GROUPS
from monitor.files.model_file.counting import check_counting
from monitor.files.model_file.fault import Fault

_OWN_CHOICE = ("eigen keuze", "eigen indicator", "eigen risico-indicator")


def check(model: Model) -> None:
    """Check that a model can be counted with. Raises Fault at the first value that can't be."""
    _check_unique(model)
    _check_options(model)
    _check_references(model)
    _check_sources(model)
    _check_shelf_life(model)
    _check_classes(model)
    for dimension in model.dimensions:
        if not model.of_dimension(dimension.id):
            raise Fault(
                f"dimensions[{dimension.id}]",
                "heeft geen indicatoren; voeg er een toe of haal dit weg",
            )
    check_counting(model)


def _check_unique(model: Model) -> None:
    ids: dict[str, list[str]] = {
        "dimensions": [item.id for item in model.dimensions],
        "indicators": [item.id for item in model.indicators],
        "fields": [item.id for item in model.fields],
        "kpis": [item.id for item in model.kpis],
        "finance_lines": [item.id for item in model.finance_lines],
        "schemes": [item.id for item in model.schemes],
    } | {f"lists.{name}": [item.id for item in items] for name, items in model.lists.items()}
    ids |= {
        f"indicators[{indicator.id}].options": [item.id for item in indicator.options]
        for indicator in model.indicators
    }
    for key, found in ids.items():
        seen: set[str] = set()
        for item in found:
            if item in seen:
                raise Fault(f"{key}[{item}]", "staat er twee keer; geef elk een eigen id")
            seen.add(item)


def _check_options(model: Model) -> None:
    """Choices can be told apart by their label, and count as something that is known."""
    lists = {f"lists.{name}": items for name, items in model.lists.items()}
    lists |= {f"indicators[{item.id}].options": item.options for item in model.indicators}
    for key, options in lists.items():
        labels: set[str] = set()
        for option in options:
            label = " ".join(option.label.casefold().split())
            if label in labels:
                raise Fault(
                    f"{key}[{option.id}].label",
                    "staat er twee keer; geef elke keuze een eigen tekst",
                )
            labels.add(label)
    for name, groups in OPTION_GROUPS.items():
        for option in model.lists.get(name, ()):
            if option.group not in groups:
                known = ", ".join(filter(None, groups))
                raise Fault(
                    f"lists.{name}[{option.id}].group",
                    f'moet een van deze zijn: {known}; er staat "{option.group}"',
                )


def _check_references(model: Model) -> None:
    for needed in HEADER_FIELDS.values():
        if needed not in model.field:
            raise Fault(f"fields[{needed}]", "ontbreekt; dit veld is altijd nodig")
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
