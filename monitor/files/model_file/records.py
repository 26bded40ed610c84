"""Dataclasses from TOML tables: each key known, there, of its kind and within its limits."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin

from monitor.domain.model.limits import Above
from monitor.files.model_file.fault import Fault
from monitor.files.model_file.values import value_of

T = TypeVar("T")

_IN_FILE = {"valid_from": "from"}
"""What fields are called in the file that have another name here."""


class _Key(NamedTuple):
    """A key of a table in the file, for a field."""

    field: str
    kind: Any
    required: bool
    above: tuple[Above, ...]


@cache
def _keys(kind: type) -> Mapping[str, _Key]:
    """The keys of a table in the file, in the order of the fields of its dataclass."""
    return {
        _IN_FILE.get(field.name, field.name): _Key(
            field.name, field.type, field.default is MISSING, _above(field.type)
        )
        for field in fields(kind)
    }


def _above(kind: Any) -> tuple[Above, ...]:
    limits = get_args(kind) if get_origin(kind) is Annotated else ()
    return tuple(limit for limit in limits if isinstance(limit, Above))


def record(kind: type[T], values: Any, key: str) -> T:
    """Make a dataclass from a TOML table. Raises Fault for a key that isn't as the class says."""
    if not isinstance(values, dict):
        raise Fault(key, "moet een tabel zijn; schrijf die zoals de andere")
    known = _keys(kind)  # type: ignore[arg-type]
    for name in values:
        if name not in known:
            raise Fault(
                f"{key}.{name}",
                "is geen sleutel van het model; haal dit weg of kijk de spelling na",
            )
    given: dict[str, Any] = {}
    for name, wanted in known.items():
        if name in values:
            given[wanted.field] = value_of(wanted.kind, values[name], f"{key}.{name}")
        elif wanted.required:
            raise Fault(f"{key}.{name}", "ontbreekt; voeg dit toe")
    for name, wanted in known.items():
        for limit in wanted.above:
            _check_above(limit, given.get(wanted.field), given.get(limit.field), f"{key}.{name}")
    return kind(**given)


def _check_above(limit: Above, value: Any, other: Any, key: str) -> None:
    if value is None or other is None or limit.holds(value, other):
        return
    asked = "mag niet minder zijn dan" if limit.or_equal else "moet meer zijn dan"
    raise Fault(key, f"{asked} {limit.field}; er staat {value} bij {limit.field} {other}")
