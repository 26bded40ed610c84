"""The model from the content of its file, every key known and in its place."""

from collections.abc import Iterator
from typing import Any, TypeVar

from monitor.domain import model as m
from monitor.domain.model.norms import NORMS
from monitor.files.model_file.fault import Fault
from monitor.files.model_file.records import record

T = TypeVar("T")


def build(content: dict[str, Any]) -> m.Model:
    """The model that the content of a TOML file holds. Raises Fault at a key that can't be."""
    norms: dict[str, Any] = {
        key: record(kind, _entry(content, key), key) for key, kind in NORMS.items()
    }
    uses = _table(content, "uses")
    dimensions = _many(m.Dimension, content, "dimensions")
    lists = _table(content, "lists")
    return m.Model(
        **norms,
        version=str(_entry(content, "version")),
        name=_entry(content, "name"),
        status=_entry(content, "status"),
        uses=tuple(_entry(uses, "for", "uses.")),
        not_uses=tuple(_entry(uses, "not_for", "uses.")),
        not_applicable_max={
            int(size): most for size, most in _table(content, "not_applicable_max").items()
        },
        sources={
            key: record(m.Source, {"id": key, "url": "", **table}, f"sources.{key}")
            for key, table in _table(content, "sources").items()
        },
        dimensions=dimensions,
        indicators=tuple(_indicator(table, key) for key, table in _tables(content, "indicators")),
        fields=_many(m.Field, content, "fields"),
        kpis=_many(m.Kpi, content, "kpis"),
        finance_lines=_many(m.FinanceLine, content, "finance_lines"),
        lists={name: _many(m.Option, lists, name, "lists.") for name in lists}
        | {"dimension": tuple(m.Option(item.id, item.name) for item in dimensions)},
        schemes=tuple(_scheme(table, key) for key, table in _tables(content, "schemes")),
    )


def _entry(content: dict[str, Any], key: str, within: str = "") -> Any:
    if key not in content:
        raise Fault(f"{within}{key}", "ontbreekt; voeg dit toe")
    return content[key]


def _table(content: dict[str, Any], key: str) -> dict[str, Any]:
    table = _entry(content, key)
    if not isinstance(table, dict):
        raise Fault(key, f"moet een tabel zijn; begin die met [{key}]")
    return table


def _tables(content: dict[str, Any], key: str, within: str = "") -> Iterator[tuple[str, Any]]:
    """Each table of a list, with the key by which a fault names it: its id, else its number."""
    tables = _entry(content, key, within)
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise Fault(f"{within}{key}", f"moet een lijst van tabellen zijn; begin elke met [[{key}]]")
    for number, table in enumerate(tables, 1):
        yield f"{within}{key}[{table.get('id', table.get('check', number))}]", table


def _many(kind: type[T], content: dict[str, Any], key: str, within: str = "") -> tuple[T, ...]:
    return tuple(record(kind, table, name) for name, table in _tables(content, key, within))


def _indicator(table: dict[str, Any], key: str) -> m.Indicator:
    options = _many(m.Option, {"options": [], **table}, "options", f"{key}.")
    return record(m.Indicator, {"core": False, **table, "options": options}, key)


def _scheme(table: dict[str, Any], key: str) -> m.Scheme:
    rules = _many(m.SchemeRule, {"rules": [], **table}, "rules", f"{key}.")
    return record(m.Scheme, {**table, "rules": rules}, key)
