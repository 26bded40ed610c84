"""Whether what is asked, and what the norms and rules say of it, can be counted with together.

What a single number may be is said beside its field (:mod:`monitor.domain.model.limits`).
"""

from collections.abc import Mapping
from dataclasses import fields
from itertools import pairwise
from typing import Annotated

from monitor.domain.model import UNITS, Indicator, Model, SchemeRule, Unit
from monitor.domain.model.limits import MOST_MONTHS, Share, Within
from monitor.domain.model.questions import COUNTED_FROM
from monitor.files.model_file.fault import Fault, check_known
from monitor.files.model_file.values import value_of

_LEVEL_COUNT = 5

_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "levels": ("level",),
    "options": ("choice",),
    "zero_at": ("share", "number", "date"),
    "full_at": ("share", "number", "date"),
    "top": ("share",),
    "low": ("number",),
    "high": ("number",),
    "scale": ("number",),
    "counts_from": ("date",),
}
"""The keys of a question that belong to some kinds only."""


def check_counting(model: Model) -> None:
    """Check that numbers go together. Raises Fault at the first that don't."""
    for indicator in model.indicators:
        _check_indicator(indicator, f"indicators[{indicator.id}]")
    for scheme in model.schemes:
        for rule in scheme.rules:
            if rule.valid_from < scheme.valid_from:
                raise Fault(
                    f"schemes[{scheme.id}].rules[{rule.check}].from",
                    f"mag niet voor de datum van de regeling liggen, {scheme.valid_from}",
                )
            _check_rule(rule, f"schemes[{scheme.id}].rules[{rule.check}]")
    _check_robustness(model)
    _check_expected(model)
    if model.after.score_until_months >= model.after.outcome_months[0]:
        raise Fault("after.score_until_months", "moet voor de eerste van outcome_months liggen")
    if model.completeness.total_min_dimensions > len(model.dimensions):
        raise Fault(
            "completeness.total_min_dimensions",
            f"mag niet meer zijn dan het aantal dimensies; dat zijn er {len(model.dimensions)}",
        )
    for size, most in model.not_applicable_max.items():
        if most >= size:
            raise Fault(
                f"not_applicable_max.{size}",
                f"moet minder zijn dan {size}; anders blijft er van een dimensie niets over",
            )


def _check_indicator(indicator: Indicator, key: str) -> None:
    if indicator.kind == "level":
        _check_levels(indicator.levels, key)
    elif indicator.kind == "choice":
        if not indicator.options or any(option.points is None for option in indicator.options):
            raise Fault(f"{key}.options", "moeten elk 0 tot en met 100 punten hebben")
    else:
        _check_goalposts(indicator, key)
    _check_keys(indicator, key)
    if indicator.scale == "log" and (min(indicator.zero_at or 0, indicator.full_at or 0) <= 0):
        raise Fault(f"{key}.scale", "kan alleen log zijn bij een getal met beide grenzen boven 0")
    if indicator.kind == "date":
        check_known(indicator.counts_from, COUNTED_FROM, f"{key}.counts_from", "een datum")


def _check_keys(indicator: Indicator, key: str) -> None:
    """No key is there that says nothing of a question of this kind: who wrote it thinks it does."""
    for field in fields(indicator):
        kinds = _OF_KIND.get(field.name)
        given = getattr(indicator, field.name) != field.default
        if kinds and given and indicator.kind not in kinds:
            raise Fault(
                f"{key}.{field.name}",
                f'hoort niet bij kind = "{indicator.kind}", maar bij {" of ".join(kinds)}; haal de '
                "sleutel weg of verander kind",
            )


def _check_levels(levels: tuple[str, ...], key: str) -> None:
    if len(levels) != _LEVEL_COUNT:
        raise Fault(f"{key}.levels", f"moet {_LEVEL_COUNT} teksten bevatten, geen ervan leeg")
    seen: set[str] = set()
    for number, level in enumerate(levels, 1):
        text = " ".join(level.casefold().split())
        if text in seen:
            raise Fault(
                f"{key}.levels[{number}]",
                "staat er twee keer; geef elk niveau een eigen tekst",
            )
        seen.add(text)


def _check_goalposts(indicator: Indicator, key: str) -> None:
    """Where 0 and 100 points lie can be told apart, and can be reached by an answer."""
    if indicator.zero_at is None or indicator.full_at is None:
        raise Fault(
            f"{key}.zero_at", "en full_at zijn beide nodig; zeg waar 0 en 100 punten liggen"
        )
    if indicator.zero_at == indicator.full_at:
        raise Fault(f"{key}.full_at", "moet anders zijn dan zero_at")
    if indicator.kind == "share" and max(indicator.zero_at, indicator.full_at) <= 1:
        raise Fault(
            f"{key}.zero_at",
            f"en full_at zijn hier procenten, en er staat {indicator.zero_at} en "
            f"{indicator.full_at}; schrijf 20 voor 20%",
        )
    low, high = _reach(indicator)
    for name in ("zero_at", "full_at"):
        value_of(Annotated[float, Within(low, high)], getattr(indicator, name), f"{key}.{name}")


def _reach(indicator: Indicator) -> tuple[float, float]:
    """From where to where an answer can be: percentage points, months or the number itself."""
    if indicator.kind == "share":
        return 0, indicator.top * 100
    if indicator.kind == "date":
        return -MOST_MONTHS, MOST_MONTHS
    return indicator.reach


def _check_rule(rule: SchemeRule, key: str) -> None:
    """A rule has a bound, and bounds on a share are shares."""
    if rule.low is None and rule.high is None:
        raise Fault(key, f"heeft low of high nodig; zeg wat {rule.measure} mag zijn")
    if UNITS[rule.measure] is Unit.SHARE:
        for name in ("low", "high"):
            bound = getattr(rule, name)
            if bound is not None:
                value_of(Share, bound, f"{key}.{name}")


def _check_expected(model: Model) -> None:
    """What is expected doesn't fall as time goes by."""
    path = model.expected_path.points
    for number, ((_, before), (_, points)) in enumerate(pairwise(path), 2):
        if points < before:
            raise Fault(
                f"expected_path.points[{number}]",
                f"mag niet dalen; er staat {points:g} na {before:g}",
            )


def _check_robustness(model: Model) -> None:
    """Of the ways to count again, enough fall outside the band on both sides."""
    rules = model.robustness
    if rules.weight_spread == 1:
        raise Fault(
            "robustness.weight_spread", "moet kleiner zijn dan 1; anders verdwijnt een gewicht"
        )
    if rules.draws * (1 - rules.band) < 2:
        raise Fault(
            "robustness",
            "heeft aan beide kanten van de band een trekking nodig; vraag meer trekkingen (draws)",
        )
