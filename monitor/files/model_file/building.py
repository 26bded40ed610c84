"""The model from the content of its file, every key known and in its place."""

from collections.abc import Collection, Iterator
from dataclasses import fields
from typing import Any, TypeVar

from monitor.domain import model as m
from monitor.domain.model.norms import NORMS
from monitor.files.model_file.fault import Fault
from monitor.files.model_file.records import record
from monitor.files.model_file.values import value_of

T = TypeVar("T")

_TITLE = ("version", "name", "status")
_KINDS = {field.name: field.type for field in fields(m.Model)}
_USES = ("for", "not_for")
_KNOWN = _KINDS.keys() - {"versions", "not_uses"}


def build(content: dict[str, Any]) -> m.Model:
    """The model that the content of a TOML file holds. Raises Fault at a key that can't be."""
    _check_known(content, _KNOWN)
    norms: dict[str, Any] = {
        key: record(kind, _entry(content, key), key) for key, kind in NORMS.items()
    }
    uses = _table(content, "uses")
    _check_known(uses, _USES, "uses.")
    dimensions = _many(m.Dimension, content, "dimensions")
    lists = _table(content, "lists")
    return m.Model(
        **norms,
        **{name: value_of(_KINDS[name], _entry(content, name), name) for name in _TITLE},
        uses=value_of(_KINDS["uses"], _entry(uses, "for", "uses."), "uses.for"),
        not_uses=value_of(_KINDS["not_uses"], _entry(uses, "not_for", "uses."), "uses.not_for"),
        not_applicable_max=_by_size(_table(content, "not_applicable_max"), "not_applicable_max"),
        sources={key: _source(key, table) for key, table in _table(content, "sources").items()},
        dimensions=dimensions,
        indicators=tuple(_indicator(table, key) for key, table in _tables(content, "indicators")),
        fields=_many(m.Field, content, "fields"),
        kpis=_many(m.Kpi, content, "kpis"),
        finance_lines=_many(m.FinanceLine, content, "finance_lines"),
        lists={name: _many(m.Option, lists, name, "lists.") for name in lists}
        | {"dimension": tuple(m.Option(item.id, item.name) for item in dimensions)},
        schemes=tuple(_scheme(table, key) for key, table in _tables(content, "schemes")),
    )


def _check_known(content: dict[str, Any], known: Collection[str], within: str = "") -> None:
    for key in content:
        if key not in known:
            raise Fault(
                f"{within}{key}",
                "is geen sleutel van het model; haal dit weg of kijk de spelling na",
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
        yield f"{within}{key}[{table.get('id') or table.get('check') or number}]", table


def _by_size(table: dict[str, Any], key: str) -> dict[int, int]:
    """Numbers by the number of indicators that a dimension has."""
    for size in table:
        if not (size.isascii() and size.isdecimal()):
            raise Fault(f"{key}.{size}", "moet een aantal indicatoren noemen, zoals 5 = 1")
    most = value_of(_KINDS[key], table, key)
    return {int(size): most[size] for size in table}


def _many(kind: type[T], content: dict[str, Any], key: str, within: str = "") -> tuple[T, ...]:
    return tuple(record(kind, table, name) for name, table in _tables(content, key, within))


def _source(key: str, table: Any) -> m.Source:
    given = {"id": key, "url": "", **table} if isinstance(table, dict) else table
    return record(m.Source, given, f"sources.{key}")


def _indicator(table: dict[str, Any], key: str) -> m.Indicator:
    options = _many(m.Option, {"options": [], **table}, "options", f"{key}.")
    return record(m.Indicator, {"core": False, **table, "options": options}, key)


def _scheme(table: dict[str, Any], key: str) -> m.Scheme:
    rules = _many(m.SchemeRule, {"rules": [], **table}, "rules", f"{key}.")
    return record(m.Scheme, {**table, "rules": rules}, key)
