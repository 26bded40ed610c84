"""Read the monitor model from its TOML file and check it: a fault is named, never worked round."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from monitor.domain import layout
from monitor.domain import model as m

T = TypeVar("T")

LEVEL_COUNT = 5
_OWN_CHOICE = ("eigen keuze", "eigen indicator", "eigen risico-indicator")
_RENAMED = {"from": "valid_from"}
_KINDS = ("level", "share", "number", "date", "choice")


class ModelFault(Exception):
    """The model file is not right: says which file, which key, and what to do."""

    def __init__(self, path: Path, key: str, fault: str) -> None:
        super().__init__(f"{path.name}: {key}: {fault}")


@cache
def load_model(path: Path) -> m.Model:
    """Read and check the model in the file at ``path``; read once per process.

    Raises ModelFault if the file isn't TOML, a key is missing or unknown, or a value breaks a rule.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelFault(path, "bestand", "can't be read; restore it from the project") from error
    except tomllib.TOMLDecodeError as error:
        raise ModelFault(path, "bestand", f"is not valid TOML: {error}") from error

    def fail(key: str, fault: str) -> ModelFault:
        return ModelFault(path, key, fault)

    model = _build(content, fail)
    _check(model, fail)
    return model


Fail = Callable[[str, str], ModelFault]


def _record(kind: type[T], values: Any, key: str, fail: Fail) -> T:
    """Make a dataclass from a TOML table, naming missing and unknown keys."""
    if not isinstance(values, dict):
        raise fail(key, "must be a table; write it as in the other entries")
    given = {_RENAMED.get(name, name): _frozen(value) for name, value in values.items()}
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    for name in given:
        if name not in known:
            raise fail(
                f"{key}.{name}", "is not a key of the model; remove it or check its spelling"
            )
    for name, field in known.items():
        if name not in given and field.default is MISSING:
            raise fail(f"{key}.{name}", "is missing; add it")
    return kind(**{str(name): value for name, value in given.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


def _entry(content: dict[str, Any], key: str, fail: Fail) -> Any:
    if key not in content:
        raise fail(key, "is missing; add it")
    return content[key]


def _many(kind: type[T], content: dict[str, Any], key: str, fail: Fail) -> tuple[T, ...]:
    entries = _entry(content, key, fail)
    return tuple(
        _record(kind, entry, f"{key}[{entry.get('id', position)}]", fail)
        for position, entry in enumerate(entries, 1)
    )


def _indicator(entry: dict[str, Any], position: int, fail: Fail) -> m.Indicator:
    key = f"indicators[{entry.get('id', position)}]"
    options = tuple(
        _record(m.Option, option, f"{key}.options", fail) for option in entry.get("options", ())
    )
    return _record(m.Indicator, {"core": False, **entry, "options": options}, key, fail)


def _scheme(entry: dict[str, Any], position: int, fail: Fail) -> m.Scheme:
    key = f"schemes[{entry.get('id', position)}]"
    rules = tuple(
        _record(m.SchemeRule, rule, f"{key}.rules[{rule.get('check', number)}]", fail)
        for number, rule in enumerate(entry.get("rules", ()), 1)
    )
    return _record(m.Scheme, {**entry, "rules": rules}, key, fail)


def _build(content: dict[str, Any], fail: Fail) -> m.Model:
    singles: dict[str, Any] = {
        key: _record(kind, _entry(content, key, fail), key, fail)
        for key, kind in {
            "scale": m.Scale,
            "completeness": m.Completeness,
            "coverage_cap": m.CoverageCap,
            "expected_path": m.ExpectedPath,
            "groups": m.Groups,
            "kpi_status": m.KpiStatus,
            "suggestions": m.Suggestions,
            "signals": m.Signals,
        }.items()
    }
    uses = _entry(content, "uses", fail)
    return m.Model(
        **singles,
        version=str(_entry(content, "version", fail)),
        name=_entry(content, "name", fail),
        status=_entry(content, "status", fail),
        uses=tuple(_entry(uses, "for", fail)),
        not_uses=tuple(_entry(uses, "not_for", fail)),
        not_applicable_max={
            int(size): most for size, most in _entry(content, "not_applicable_max", fail).items()
        },
        sources={
            key: _record(m.Source, {"id": key, "url": "", **entry}, f"sources.{key}", fail)
            for key, entry in _entry(content, "sources", fail).items()
        },
        dimensions=_many(m.Dimension, content, "dimensions", fail),
        indicators=tuple(
            _indicator(entry, position, fail)
            for position, entry in enumerate(_entry(content, "indicators", fail), 1)
        ),
        fields=_many(m.Field, content, "fields", fail),
        kpis=_many(m.Kpi, content, "kpis", fail),
        finance_lines=_many(m.FinanceLine, content, "finance_lines", fail),
        lists={
            name: tuple(_record(m.Option, entry, f"lists.{name}", fail) for entry in entries)
            for name, entries in _entry(content, "lists", fail).items()
        }
        | {
            "dimension": tuple(
                m.Option(entry["id"], entry["name"]) for entry in content["dimensions"]
            )
        },
        schemes=tuple(
            _scheme(entry, position, fail)
            for position, entry in enumerate(_entry(content, "schemes", fail), 1)
        ),
    )


def _check(model: m.Model, fail: Fail) -> None:
    _check_unique(model, fail)
    _check_references(model, fail)
    _check_sources(model, fail)
    for dimension in model.dimensions:
        if dimension.weight <= 0:
            raise fail(f"dimensions[{dimension.id}].weight", "must be more than 0")
        if not model.of_dimension(dimension.id):
            raise fail(f"dimensions[{dimension.id}]", "has no indicators; add one or remove it")
    for indicator in model.indicators:
        _check_indicator(indicator, fail)
    scale = model.scale
    if not 0 < scale.red_below < scale.green_from < 100:
        raise fail("scale", "needs 0 < red_below < green_from < 100")
    months = [month for month, _ in model.expected_path.points]
    if months != sorted(set(months)):
        raise fail("expected_path.points", "must run forward in months")


def _check_unique(model: m.Model, fail: Fail) -> None:
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
                raise fail(f"{key}[{item}]", "stands there twice; give each its own id")
            seen.add(item)


def _check_references(model: m.Model, fail: Fail) -> None:
    for indicator in model.indicators:
        if indicator.dimension not in model.dimension:
            raise fail(f"indicators[{indicator.id}].dimension", "is not one of the dimensions")
    for field in model.fields:
        if field.kind in ("choice", "many") and field.choices not in model.lists:
            raise fail(f"fields[{field.id}].choices", "names a list that isn't there")
    for tab in layout.TABLES:
        for column in tab.columns:
            if column.choices and column.choices not in model.lists:
                raise fail(f"lists.{column.choices}", f"is missing; tab {tab.title} needs it")
    for scheme in model.schemes:
        if scheme.id not in model.options("scheme"):
            raise fail(f"schemes[{scheme.id}]", "is not in lists.scheme")
    for required in model.completeness.required_dimensions:
        if required not in model.dimension:
            raise fail("completeness.required_dimensions", f"names {required}, not a dimension")
    if model.coverage_cap.indicator not in model.indicator:
        raise fail("coverage_cap.indicator", "is not one of the indicators")
    for size in {len(model.of_dimension(item.id)) for item in model.dimensions}:
        if size not in model.not_applicable_max:
            raise fail(f"not_applicable_max.{size}", "is missing; a dimension has that many")


def _check_sources(model: m.Model, fail: Fail) -> None:
    """Every bound and norm names a source, and every source named is in the list."""
    grounds = {
        key: getattr(model, key).source
        for key in (
            "scale",
            "completeness",
            "coverage_cap",
            "expected_path",
            "groups",
            "kpi_status",
            "suggestions",
            "signals",
        )
    }
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
                raise fail(f"{key}.source", f"names [{source}], which is not in [sources]")
        if not named and not ground.startswith(_OWN_CHOICE):
            raise fail(f"{key}.source", 'names no source; add one, or begin with "eigen keuze"')


def _check_indicator(indicator: m.Indicator, fail: Fail) -> None:
    key = f"indicators[{indicator.id}]"
    if indicator.kind not in _KINDS:
        raise fail(f"{key}.kind", f"must be one of {', '.join(_KINDS)}")
    if indicator.weight <= 0:
        raise fail(f"{key}.weight", "must be more than 0")
    if indicator.kind == "level":
        if len(indicator.levels) != LEVEL_COUNT or not all(map(str.strip, indicator.levels)):
            raise fail(f"{key}.levels", f"must hold {LEVEL_COUNT} texts, none of them empty")
    elif indicator.kind == "choice":
        points = [option.points for option in indicator.options]
        if not points or any(value is None or not 0 <= value <= 100 for value in points):
            raise fail(f"{key}.options", "must each have points from 0 to 100")
    elif indicator.zero_at is None or indicator.full_at is None:
        raise fail(f"{key}.zero_at", "and full_at are both needed; say where 0 and 100 points lie")
    elif indicator.zero_at == indicator.full_at:
        raise fail(f"{key}.full_at", "must differ from zero_at")
    if indicator.kind == "date" and indicator.counts_from not in ("subsidy_end", "reference_date"):
        raise fail(f"{key}.counts_from", "must be subsidy_end or reference_date")
