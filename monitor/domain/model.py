"""The monitor model: what is asked, how it counts, and on what ground. Frozen, read-only.

``monitor.files.model_file`` reads it from ``data/model.toml`` and checks it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Source:
    """Where a norm or idea comes from. ``read`` says how much of it was read."""

    id: str
    title: str
    url: str
    read: str


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a list. ``group`` is what it counts as, ``points`` what it is worth (0-100)."""

    id: str
    label: str
    group: str = ""
    points: float | None = None


@dataclass(frozen=True, slots=True)
class Dimension:
    """A side of lasting continuation. ``weight`` is its share in the total, before division.

    ``short`` is its name in one word, for where a chart or table has no room for more.
    """

    id: str
    name: str
    short: str
    weight: float
    source: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A question that counts.

    ``kind``: level, share (a fraction up to ``top``), number (``low`` to ``high``), date or choice.
    ``zero_at`` and ``full_at`` are where 0 and 100 points lie, in percentage points (share), months
    (date: from ``counts_from``) or the number itself; None for level and choice.
    """

    id: str
    dimension: str
    name: str
    question: str
    kind: str
    unit: str
    weight: float
    core: bool
    why: str
    source: str
    ground: str
    levels: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    zero_at: float | None = None
    full_at: float | None = None
    top: float = 1.0
    low: float | None = None
    high: float | None = None
    counts_from: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of tab PPS. ``choices`` names a list. ``default`` is what an empty cell means."""

    id: str
    question: str
    kind: str
    help: str
    required: bool = False
    not_required_for_scheme: str = ""
    choices: str = ""
    default: str = ""


@dataclass(frozen=True, slots=True)
class Kpi:
    """A planned and realised number. ``persons``: unique people, never added up over years."""

    id: str
    name: str
    unit: str
    persons: bool
    definition: str
    source: str


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """A line of tab Financien. ``group`` is what it counts as in rules and computed answers."""

    id: str
    name: str
    group: str


@dataclass(frozen=True, slots=True)
class SchemeRule:
    """A financing rule: ``measure`` must lie from ``low`` to ``high`` (None: no bound)."""

    check: str
    measure: str
    text: str
    source: str
    valid_from: date
    low: float | None = None
    high: float | None = None
    advice: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A version of the RIF regulation with its financing rules."""

    id: str
    name: str
    valid_from: date
    source: str
    rules: tuple[SchemeRule, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Bounds on points (0-100), the length of a month in days, and how tables give answers.

    ``computed_tolerance`` (a fraction): how far a typed share may lie from the computed one.
    ``commitment_months``: how long after the subsidy a partner's commitment must last to count.
    """

    red_below: float
    green_from: float
    stable_below: float
    month_days: float
    computed_tolerance: float
    commitment_months: float
    source: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """From which coverage (fractions of weight) points are shown."""

    dimension_min_weight_share: float
    dimension_min_core_share: float
    total_min_weight_share: float
    total_min_dimensions: int
    required_dimensions: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class CoverageCap:
    """The total stays below green where the subsidy ends soon and this share is lower."""

    indicator: str
    below: float
    months_before_end: float
    source: str


@dataclass(frozen=True, slots=True)
class ExpectedPath:
    """The expected total by months since the start: (months, points), linear between."""

    points: tuple[tuple[float, float], ...]
    tolerance: float
    source: str


@dataclass(frozen=True, slots=True)
class Groups:
    """From how many partnerships a median is shown, and up to how many as dots.

    ``stand_months``: how old a monitor may be on the date for which the stand is made up.
    """

    min_partnerships: int
    dots_up_to: int
    stand_months: float
    source: str


@dataclass(frozen=True, slots=True)
class KpiStatus:
    """Bounds on realised divided by target (fractions)."""

    red_below: float
    green_from: float
    source: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """When a score or share makes a candidate for the SWOT."""

    strength_from: float
    weakness_below: float
    concentration_above: float
    coverage_below: float
    source: str


@dataclass(frozen=True, slots=True)
class Signals:
    """How far a measured share (fraction) or amount (euro) may lie beyond a financing bound."""

    share_tolerance: float
    money_tolerance: float
    source: str


@dataclass(frozen=True, eq=False)
class Model:
    """One version of the monitor model. It's equal only to itself, so it can be a key."""

    version: str
    name: str
    status: str
    scale: Scale
    completeness: Completeness
    not_applicable_max: Mapping[int, int]
    coverage_cap: CoverageCap
    expected_path: ExpectedPath
    groups: Groups
    kpi_status: KpiStatus
    suggestions: Suggestions
    signals: Signals
    uses: tuple[str, ...]
    not_uses: tuple[str, ...]
    sources: Mapping[str, Source]
    dimensions: tuple[Dimension, ...]
    indicators: tuple[Indicator, ...]
    fields: tuple[Field, ...]
    kpis: tuple[Kpi, ...]
    finance_lines: tuple[FinanceLine, ...]
    lists: Mapping[str, tuple[Option, ...]]
    schemes: tuple[Scheme, ...]

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """The indicators by id, in model order."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def dimension(self) -> Mapping[str, Dimension]:
        """The dimensions by id, in model order."""
        return {dimension.id: dimension for dimension in self.dimensions}

    @cached_property
    def field(self) -> Mapping[str, Field]:
        """The fields of tab PPS by id, in model order."""
        return {field.id: field for field in self.fields}

    @cached_property
    def kpi(self) -> Mapping[str, Kpi]:
        """The KPI's by id, in model order."""
        return {kpi.id: kpi for kpi in self.kpis}

    @cached_property
    def scheme(self) -> Mapping[str, Scheme]:
        """The schemes with financing rules by id."""
        return {scheme.id: scheme for scheme in self.schemes}

    def options(self, name: str) -> Mapping[str, Option]:
        """The options of a list by id, in model order. Raises KeyError for an unknown list."""
        return {option.id: option for option in self.lists[name]}

    def label(self, name: str, option_id: str) -> str:
        """The label of an option. Raises KeyError if the list has no such option."""
        return self.options(name)[option_id].label

    def in_group(self, name: str, *groups: str) -> frozenset[str]:
        """The ids of a list's options that belong to one of these groups."""
        return frozenset(option.id for option in self.lists[name] if option.group in groups)

    def of_dimension(self, dimension_id: str) -> tuple[Indicator, ...]:
        """The indicators of a dimension, in model order."""
        return tuple(item for item in self.indicators if item.dimension == dimension_id)
