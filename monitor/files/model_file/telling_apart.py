"""Whether what a model names can be told apart: ids, choices, and the rules of a scheme."""

from monitor.domain.model import Model
from monitor.domain.model.questions import OPTION_GROUPS
from monitor.domain.tab import Kind
from monitor.files.cell.text import folded
from monitor.files.model_file.fault import Fault


def check_told_apart(model: Model) -> None:
    """Check that no two are alike. Raises Fault at the first that is like another."""
    _check_unique(model)
    _check_names(model)
    _check_options(model)
    _check_rules(model)


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
            if folded(item) in seen:
                raise Fault(f"{key}[{item}]", "staat er twee keer; geef elk een eigen id")
            seen.add(folded(item))


def _check_names(model: Model) -> None:
    """What is read and shown by its name has one of its own."""
    named: dict[str, list[tuple[str, str]]] = {
        "dimensions[{}].name": [(item.id, item.name) for item in model.dimensions],
        "dimensions[{}].short": [(item.id, item.short) for item in model.dimensions],
        "indicators[{}].name": [(item.id, item.name) for item in model.indicators],
        "fields[{}].question": [(item.id, item.question) for item in model.fields],
        "kpis[{}].name": [(item.id, item.name) for item in model.kpis],
        "finance_lines[{}].name": [(item.id, item.name) for item in model.finance_lines],
    }
    for key, items in named.items():
        seen: dict[str, str] = {}
        for item, name in items:
            first = seen.setdefault(folded(name), item)
            if first != item:
                raise Fault(
                    key.format(item),
                    f'heet net als {first}: "{name}"; geef elk een eigen naam',
                )


def _check_options(model: Model) -> None:
    """Choices can be told apart by their label, and count as something that is known."""
    lists = {f"lists.{name}": items for name, items in model.lists.items()}
    lists |= {f"indicators[{item.id}].options": item.options for item in model.indicators}
    for key, options in lists.items():
        labels: set[str] = set()
        ids = {folded(option.id): option.id for option in options}
        for option in options:
            label = folded(option.label)
            if label in labels:
                raise Fault(
                    f"{key}[{option.id}].label",
                    "staat er twee keer; geef elke keuze een eigen tekst",
                )
            if ids.get(label, option.id) != option.id:
                raise Fault(
                    f"{key}[{option.id}].label",
                    f"is het id van de keuze {ids[label]}; geef elke keuze een eigen tekst",
                )
            labels.add(label)
    for field in model.fields:
        for option in model.lists.get(field.choices, ()) if field.kind == Kind.MANY else ():
            if ";" in option.label:
                raise Fault(
                    f"lists.{field.choices}[{option.id}].label",
                    "mag geen puntkomma hebben: die staat in het werkboek tussen de antwoorden",
                )
    for name, groups in OPTION_GROUPS.items():
        for option in model.lists.get(name, ()):
            if option.group not in groups:
                known = ", ".join(filter(None, groups))
                raise Fault(
                    f"lists.{name}[{option.id}].group",
                    f'moet een van deze zijn: {known}; er staat "{option.group}"',
                )


def _check_rules(model: Model) -> None:
    """Of a measure there is one rule in a scheme: a second one would say otherwise of the same."""
    for scheme in model.schemes:
        seen: set[tuple[str, str]] = set()
        for rule in scheme.rules:
            if (rule.check, rule.measure) in seen:
                raise Fault(
                    f"schemes[{scheme.id}].rules[{rule.check}]",
                    f"meet {rule.measure} twee keer; zet de grenzen in één regel",
                )
            seen.add((rule.check, rule.measure))
