"""Dataclasses from TOML tables: each key known, there, and of its kind."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from monitor.files.model_file.fault import Fault

T = TypeVar("T")

_RENAMED = {"from": "valid_from"}
_WORDS = {str: "een tekst", float: "een getal", int: "een geheel getal", bool: "true of false"}
_WORDS |= {date: "een datum zoals 2027-01-31"}


def record(kind: type[T], values: Any, key: str) -> T:
    """Make a dataclass from a TOML table. Raises Fault for a key that isn't as the class says."""
    if not isinstance(values, dict):
        raise Fault(key, "moet een tabel zijn; schrijf die zoals de andere")
    given = {_RENAMED.get(name, name): _frozen(value) for name, value in values.items()}
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    for name in given:
        if name not in known:
            raise Fault(
                f"{key}.{name}",
                "is geen sleutel van het model; haal dit weg of kijk de spelling na",
            )
    for name, field in known.items():
        if name not in given and field.default is MISSING:
            raise Fault(f"{key}.{name}", "ontbreekt; voeg dit toe")
        if name in given and not _fits(given[name], field.type):
            raise Fault(f"{key}.{name}", f"moet {_words(field.type)} zijn")
    return kind(**{str(name): value for name, value in given.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


def _fits(value: Any, kind: Any) -> bool:
    kinds = get_args(kind)
    if isinstance(kind, UnionType):
        return any(_fits(value, one) for one in kinds)
    if get_origin(kind) is Mapping:
        return isinstance(value, dict) and all(_fits(item, kinds[1]) for item in value.values())
    if get_origin(kind) is not tuple:
        # An exact type: to Python, true is a number and a moment is a day.
        return type(value) is kind or (kind is float and type(value) is int)
    if not isinstance(value, tuple):
        return False
    if kinds[-1] is Ellipsis:
        return all(_fits(item, kinds[0]) for item in value)
    return len(value) == len(kinds) and all(map(_fits, value, kinds))


def _words(kind: Any) -> str:
    if isinstance(kind, UnionType):
        return _words(get_args(kind)[0])
    if get_origin(kind) is Mapping:
        return f"een tabel met als elke waarde {_words(get_args(kind)[1])}"
    return _WORDS.get(kind, "een lijst zoals in de andere")
