"""The regulations and the ground on which they and every other norm stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from monitor.domain.model.limits import Above, Address, Id, NotNegative, OneOf, Text


class Measure(StrEnum):
    """What a financing rule can measure."""

    SUBSIDY = "subsidy"
    SUBSIDY_SHARE = "subsidy_share"
    PRIVATE_SHARE = "private_share"
    OTHER_SHARE = "other_share"
    OTHER_SHARE_WITH_APPLICANT = "other_share_with_applicant"
    APPLICANT_SHARE = "applicant_share"
    APPLICANT_IN_KIND = "applicant_in_kind"
    DURATION_YEARS = "duration_years"
    FORECAST_YEARS = "forecast_years"
    REALISED_PRIVATE_SHARE = "realised_private_share"
    HOURLY_RATE = "hourly_rate"
    PLACEMENT_COSTS = "placement_costs"
    IN_KIND_SUBSTANTIATED = "in_kind_substantiated"


class Unit(StrEnum):
    """What a measure is expressed in."""

    SHARE = "share"
    EURO = "euro"
    YEARS = "years"
    RATE = "rate"


UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        Measure.SUBSIDY: Unit.EURO,
        Measure.SUBSIDY_SHARE: Unit.SHARE,
        Measure.PRIVATE_SHARE: Unit.SHARE,
        Measure.OTHER_SHARE: Unit.SHARE,
        Measure.OTHER_SHARE_WITH_APPLICANT: Unit.SHARE,
        Measure.APPLICANT_SHARE: Unit.SHARE,
        Measure.APPLICANT_IN_KIND: Unit.EURO,
        Measure.DURATION_YEARS: Unit.YEARS,
        Measure.FORECAST_YEARS: Unit.YEARS,
        Measure.REALISED_PRIVATE_SHARE: Unit.SHARE,
        Measure.HOURLY_RATE: Unit.RATE,
        Measure.PLACEMENT_COSTS: Unit.EURO,
        Measure.IN_KIND_SUBSTANTIATED: Unit.SHARE,
    }
)
"""The unit of every measure."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a norm or idea comes from. ``read`` says how much of it was read."""

    id: Id
    title: Text
    url: Address
    read: Annotated[str, OneOf(("geheel", "begin", "deels"))]


@dataclass(frozen=True, slots=True)
class SchemeRule:
    """A financing rule: ``measure`` must lie from ``low`` to ``high`` (None: no bound)."""

    check: Text
    measure: Annotated[str, OneOf(tuple(Measure))]
    text: Text
    source: Text
    valid_from: date
    low: NotNegative | None = None
    high: Annotated[NotNegative | None, Above("low", or_equal=True)] = None
    advice: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A version of the RIF regulation with its financing rules."""

    id: Id
    name: Text
    valid_from: date
    source: Text
    rules: tuple[SchemeRule, ...]
