"""Values of a model file: each of the kind of its field, and within the limits said beside it."""

from collections.abc import Iterator, Mapping
from datetime import date
from math import inf
from sys import float_info
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from monitor.domain.model.limits import Above, Filled, Like, Limit, OneOf, Rising, Within
from monitor.files.model_file.fault import Fault

_WORDS = {str: "een tekst", float: "een getal", int: "een geheel getal", bool: "true of false"}
_WORDS |= {date: "een datum zoals 2027-01-31"}


def value_of(kind: Any, raw: Any, key: str) -> Any:
    """A TOML value as a model holds it: lists are tuples.

    ``kind`` is the annotation of its field, with its limits (:mod:`monitor.domain.model.limits`).
    Raises Fault at the first value that isn't of the kind, no number, or past a limit.
    """
    value = _frozen(raw)
    if not _fits(value, kind):
        raise Fault(key, f"moet {_words(kind)} zijn")
    fault = next(_faults(value, kind, key), None)
    if fault:
        raise fault
    return value


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


def _is_choice(kind: Any) -> bool:
    origin = get_origin(kind)
    return origin is UnionType or origin is Union


def _fits(value: Any, kind: Any) -> bool:
    if isinstance(kind, type):
        # An exact type: to Python, true is a number and a moment is a day.
        return type(value) is kind or (kind is float and type(value) is int)
    origin, kinds = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _fits(value, kinds[0])
    if _is_choice(kind):
        return any(_fits(value, one) for one in kinds)
    if origin is Mapping:
        return isinstance(value, dict) and all(_fits(item, kinds[1]) for item in value.values())
    if not isinstance(value, tuple):
        return False
    if kinds[-1] is Ellipsis:
        return all(_fits(item, kinds[0]) for item in value)
    return len(value) == len(kinds) and all(map(_fits, value, kinds))


def _faults(value: Any, kind: Any, key: str) -> Iterator[Fault]:
    """What is wrong with a value of the right kind, from the inside out."""
    if isinstance(kind, type):
        if kind in (int, float) and not -float_info.max <= value <= float_info.max:
            yield Fault(key, "moet een gewoon getal zijn, zoals 12 of 0.5")
        return
    origin, kinds = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from _faults(value, kinds[0], key)
        for limit in kinds[1:]:
            if not isinstance(limit, Above) and not limit.holds(value):
                yield Fault(key, _told(limit, value))
    elif _is_choice(kind):
        yield from _faults(value, next(one for one in kinds if _fits(value, one)), key)
    elif origin is Mapping:
        for name, item in value.items():
            yield from _faults(item, kinds[1], f"{key}.{name}")
    elif origin is tuple:
        each = kinds[:1] * len(value) if kinds[-1] is Ellipsis else kinds
        for number, (item, one) in enumerate(zip(value, each, strict=True), 1):
            yield from _faults(item, one, f"{key}[{number}]")


def _told(limit: Limit, value: Any) -> str:
    match limit:
        case Filled():
            return "mag niet leeg zijn; vul de tekst in"
        case OneOf(known):
            return f'moet een van deze zijn: {", ".join(known)}; er staat "{value}"'
        case Like(words=words):
            return f'moet {words}; er staat "{value}"'
        case Rising():
            return "moet oplopen, met minstens één getal; zet de getallen op volgorde"
        case Within(hint=hint):
            return f"moet {_range(limit)}; er staat {value}{f' ({hint})' if hint else ''}"


def _range(limit: Within) -> str:
    low, high = f"{limit.low:g}", f"{limit.high:g}"
    if limit.high == inf:
        return f"meer zijn dan {low}" if limit.open else f"{low} of meer zijn"
    return f"tussen {low} en {high} liggen" if limit.open else f"van {low} tot en met {high} liggen"


def _words(kind: Any) -> str:
    if get_origin(kind) is Annotated or _is_choice(kind):
        return _words(get_args(kind)[0])
    if get_origin(kind) is Mapping:
        return f"een tabel met als elke waarde {_words(get_args(kind)[1])}"
    kinds = get_args(kind)
    if kinds and kinds[-1] is Ellipsis:
        return f"een lijst met als elke waarde {_words(kinds[0])}"
    return _WORDS.get(kind, f"een lijst van {len(kinds)} waarden")
