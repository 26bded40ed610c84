"""Models that an administrator may make of the monitor model, and that are accepted."""

import copy
import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from functools import partial
from typing import Any

from monitor.domain.model import Field, FinanceLine, Indicator, Kpi, Option, SchemeRule, Source
from monitor.files.model_file.building import build
from monitor.files.model_file.checking import check
from monitor.files.model_file.fault import Fault
from monitor.files.model_file.naming import check_shown
from monitor.settings import PROJECT_ROOT

OWN, NEXT = "2026.1", "2027.1"
"""The version of the model as it is, and of what is made of it."""

SMALLEST = "as little as can be"
"""The variation in which nothing more can be left out."""

TEXT = (PROJECT_ROOT / "data" / "model.toml").read_text(encoding="utf-8")

Content = dict[str, Any]

_LISTS = ("indicators", "kpis", "fields", "finance_lines", "schemes")
_OPTIONAL = {
    field.name
    for kind in (Field, FinanceLine, Indicator, Kpi, Option, SchemeRule, Source)
    for field in fields(kind)
    if field.default is not MISSING
} | {"core", "url"}
"""The keys of entries that may be left out, of some at least."""

_QUICK = 40
"""Ways to count again, instead of hundreds: what they say isn't looked at here."""


def variations() -> dict[str, Callable[[], Content]]:
    """What is left out or added, and how to make the content of the model file then.

    Each is accepted. Finding what can go takes seconds, and every process that runs tests asks
    which there are: a content is made only for the test of it.
    """
    places = range(max(map(len, _questions().values())))
    return {
        **{
            f"dimension {place}, and of the others question {place}": partial(_without, place)
            for place in places
        },
        SMALLEST: _smallest,
        "only keys that are needed": _only_needed_keys,
        "a question of each kind, said shortly": _with_short_questions,
    }


def accepted(content: Content) -> bool:
    """Whether the monitor starts with this model."""
    try:
        model = build(content)
        check(model)
        check_shown(model)
    except Fault:
        return False
    return True


def written(content: Content) -> str:
    """The content as TOML."""
    return "".join(f"{key} = {_toml(value)}\n" for key, value in content.items())


def without_indicator(content: Content, indicator: str) -> Content:
    """The content without a question; what names it names another share."""
    found = copy.deepcopy(content)
    found["indicators"] = [item for item in found["indicators"] if item["id"] != indicator]
    left = [item["id"] for item in found["indicators"] if item["kind"] == "share"]
    for table, key in (("coverage_cap", "indicator"), ("after", "commitment_indicator")):
        if found[table][key] == indicator:
            found[table][key] = left[0]
    return found


def without_dimension(content: Content, dimension: str) -> Content:
    """The content without a dimension, its questions, and what is said of it elsewhere."""
    found = copy.deepcopy(content)
    for item in content["indicators"]:
        if item["dimension"] == dimension:
            found = without_indicator(found, item["id"])
    found["dimensions"] = [item for item in found["dimensions"] if item["id"] != dimension]
    found["shelf_life"]["months"].pop(dimension, None)
    required = found["completeness"]["required_dimensions"]
    found["completeness"]["required_dimensions"] = [name for name in required if name != dimension]
    found["completeness"]["total_min_dimensions"] = min(
        found["completeness"]["total_min_dimensions"], len(found["dimensions"])
    )
    return found


def _base() -> Content:
    found = tomllib.loads(TEXT)
    found["version"] = NEXT
    found["robustness"]["draws"] = _QUICK
    found["not_applicable_max"] = {str(size): min(1, size - 1) for size in range(1, 10)}
    return found


def _questions() -> dict[str, list[str]]:
    """The questions of each dimension, in order."""
    base = _base()
    of: dict[str, list[str]] = {item["id"]: [] for item in base["dimensions"]}
    for item in base["indicators"]:
        of[item["dimension"]].append(item["id"])
    return of


def _without(place: int) -> Content:
    of = _questions()
    at = [ids[place] for ids in of.values() if place < len(ids)]
    fewer = _left_out(_base(), at, without_indicator)
    return _left_out(fewer, list(of)[place:][:1], without_dimension)


def _left_out(
    content: Content, ids: Iterable[str], without: Callable[[Content, str], Content]
) -> Content:
    """The content without as many of these as can go."""
    found = content
    for item in ids:
        less = without(found, item)
        found = less if accepted(less) else found
    return found


def _smallest() -> Content:
    found = _base()
    found = _left_out(found, [item["id"] for item in found["dimensions"]], without_dimension)
    found = _left_out(found, [item["id"] for item in found["indicators"]], without_indicator)
    for name in _LISTS[1:]:
        found = _without_entries(found, name)
    for name in list(found["lists"]):
        for option in list(found["lists"][name]):
            less = copy.deepcopy(found)
            less["lists"][name].remove(option)
            if name == "scheme":
                less["schemes"] = [item for item in less["schemes"] if item["id"] != option["id"]]
            found = less if accepted(less) else found
    return found


def _without_entries(content: Content, name: str) -> Content:
    found = content
    for entry in content[name]:
        less = {**found, name: [item for item in found[name] if item is not entry]}
        found = less if accepted(less) else found
    return found


def _only_needed_keys() -> Content:
    found = _base()
    for table in _tables(found):
        for key in _OPTIONAL & table.keys():
            value = table.pop(key)
            if not accepted(found):
                table[key] = value
    return found


def _tables(value: Any) -> Iterator[Content]:
    """Every entry of a list in the content."""
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _tables(item)
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict):
                yield item
                yield from _tables(item)


def _with_short_questions() -> Content:
    found = _base()
    bounds = {"zero_at": 0, "full_at": 12}
    kinds: list[Content] = [
        {"kind": "number", **bounds},
        {"kind": "number", "low": 0, **bounds},
        {"kind": "number", "high": 12, **bounds},
        {"kind": "number", "scale": "log", "zero_at": 1, "full_at": 12},
        {"kind": "date", "counts_from": "reference_date", "zero_at": 12, "full_at": 0},
        {"kind": "choice", "options": [{"id": "ja", "label": "ja", "points": 100}]},
    ]
    for number, kind in enumerate(kinds):
        name = f"new_{number}"
        texts = ("name", "question", "unit", "why", "evidence")
        found["indicators"].append(
            {"id": name, "dimension": "governance", "weight": 1, "ground": "keuze"}
            | dict.fromkeys(texts, name)
            | {"source": "eigen keuze", **kind}
        )
    found["not_applicable_max"]["11"] = 1
    return found


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        inside = ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if isinstance(value, bool | int | float) else value.isoformat()
