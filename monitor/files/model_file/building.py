"""The model from the content of its file, every key known and in its place."""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

from monitor.domain import model as m
from monitor.domain.model.norms import NORMS
from monitor.files.model_file.fault import Fault

T = TypeVar("T")

_RENAMED = {"from": "valid_from"}


def build(content: dict[str, Any]) -> m.Model:
    """The model that the content of a TOML file holds. Raises Fault at a key that can't be."""
    norms: dict[str, Any] = {
        key: _record(kind, _entry(content, key), key) for key, kind in NORMS.items()
    }
    uses = _entry(content, "uses")
    return m.Model(
        **norms,
        version=str(_entry(content, "version")),
        name=_entry(content, "name"),
        status=_entry(content, "status"),
        uses=tuple(_entry(uses, "for")),
        not_uses=tuple(_entry(uses, "not_for")),
        not_applicable_max={
            int(size): most for size, most in _entry(content, "not_applicable_max").items()
        },
        sources={
            key: _record(m.Source, {"id": key, "url": "", **entry}, f"sources.{key}")
            for key, entry in _entry(content, "sources").items()
        },
        dimensions=_many(m.Dimension, content, "dimensions"),
        indicators=tuple(
            _indicator(entry, position)
            for position, entry in enumerate(_entry(content, "indicators"), 1)
        ),
        fields=_many(m.Field, content, "fields"),
        kpis=_many(m.Kpi, content, "kpis"),
        finance_lines=_many(m.FinanceLine, content, "finance_lines"),
        lists={
            name: tuple(_record(m.Option, entry, f"lists.{name}") for entry in entries)
            for name, entries in _entry(content, "lists").items()
        }
        | {
            "dimension": tuple(
                m.Option(entry["id"], entry["name"]) for entry in content["dimensions"]
            )
        },
        schemes=tuple(
            _scheme(entry, position) for position, entry in enumerate(_entry(content, "schemes"), 1)
        ),
    )


def _record(kind: type[T], values: Any, key: str) -> T:
    """Make a dataclass from a TOML table, naming missing and unknown keys."""
    if not isinstance(values, dict):
        raise Fault(key, "must be a table; write it as in the other entries")
    given = {_RENAMED.get(name, name): _frozen(value) for name, value in values.items()}
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    for name in given:
        if name not in known:
            raise Fault(
                f"{key}.{name}", "is not a key of the model; remove it or check its spelling"
            )
    for name, field in known.items():
        if name not in given and field.default is MISSING:
            raise Fault(f"{key}.{name}", "is missing; add it")
    return kind(**{str(name): value for name, value in given.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


def _entry(content: dict[str, Any], key: str) -> Any:
    if key not in content:
        raise Fault(key, "is missing; add it")
    return content[key]


def _many(kind: type[T], content: dict[str, Any], key: str) -> tuple[T, ...]:
    entries = _entry(content, key)
    return tuple(
        _record(kind, entry, f"{key}[{entry.get('id', position)}]")
        for position, entry in enumerate(entries, 1)
    )


def _indicator(entry: dict[str, Any], position: int) -> m.Indicator:
    key = f"indicators[{entry.get('id', position)}]"
    options = tuple(
        _record(m.Option, option, f"{key}.options") for option in entry.get("options", ())
    )
    return _record(m.Indicator, {"core": False, **entry, "options": options}, key)


def _scheme(entry: dict[str, Any], position: int) -> m.Scheme:
    key = f"schemes[{entry.get('id', position)}]"
    rules = tuple(
        _record(m.SchemeRule, rule, f"{key}.rules[{rule.get('check', number)}]")
        for number, rule in enumerate(entry.get("rules", ()), 1)
    )
    return _record(m.Scheme, {**entry, "rules": rules}, key)
