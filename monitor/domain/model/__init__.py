"""The monitor model: what is asked, how it counts, and on what ground. Frozen, read-only.

``monitor.files.model_file`` reads it from ``data/model.toml`` and checks it. The modules of this
package hold its parts by subject; who uses them takes them from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from monitor.domain.model.limits import Text, Version, Within
from monitor.domain.model.norms import (
    AfterSubsidy,
    Aggregation,
    Comparability,
    Completeness,
    CoverageCap,
    Criterion,
    ExpectedPath,
    Groups,
    KpiStatus,
    Mean,
    Plausibility,
    Robustness,
    Scale,
    ShelfLife,
    Signals,
    Similar,
    Suggestions,
)
from monitor.domain.model.questions import Dimension, Field, Indicator, Option
from monitor.domain.model.schemes import UNITS, Measure, Scheme, SchemeRule, Source, Unit
from monitor.domain.model.tables import FinanceLine, Kpi, LineGroup

__all__ = [
    "UNITS",
    "AfterSubsidy",
    "Aggregation",
    "Comparability",
    "Completeness",
    "CoverageCap",
    "Criterion",
    "Dimension",
    "ExpectedPath",
    "Field",
    "FinanceLine",
    "Groups",
    "Indicator",
    "Kpi",
    "KpiStatus",
    "LineGroup",
    "Mean",
    "Measure",
    "Model",
    "Option",
    "Plausibility",
    "Robustness",
    "Scale",
    "Scheme",
    "SchemeRule",
    "ShelfLife",
    "Signals",
    "Similar",
    "Source",
    "Suggestions",
    "Unit",
]


@dataclass(frozen=True, eq=False)
class Model:
    """One version of the monitor model. It's equal only to itself, so it can be a key.

    ``versions`` are all those that its installation knows, by version, this one too.
    """

    version: Version
    name: Text
    status: Text
    scale: Scale
    completeness: Completeness
    aggregation: Aggregation
    robustness: Robustness
    not_applicable_max: Mapping[int, Annotated[int, Within(0)]]
    coverage_cap: CoverageCap
    expected_path: ExpectedPath
    groups: Groups
    kpi_status: KpiStatus
    suggestions: Suggestions
    signals: Signals
    plausibility: Plausibility
    shelf_life: ShelfLife
    after: AfterSubsidy
    similar: Similar
    comparability: Comparability
    uses: tuple[Text, ...]
    not_uses: tuple[Text, ...]
    sources: Mapping[str, Source]
    dimensions: tuple[Dimension, ...]
    indicators: tuple[Indicator, ...]
    fields: tuple[Field, ...]
    kpis: tuple[Kpi, ...]
    finance_lines: tuple[FinanceLine, ...]
    lists: Mapping[str, tuple[Option, ...]]
    schemes: tuple[Scheme, ...]
    versions: Mapping[str, "Model"] = field(default_factory=dict, repr=False)

    def of(self, version: str | None) -> "Model":
        """The model of this version where the installation knows it, else this one."""
        if version is None or version == self.version or version not in self.versions:
            return self
        return self.versions[version]

    @property
    def on_trial(self) -> bool:
        """Whether this version is a trial that nobody decided on: its status begins with that."""
        return self.status.casefold().startswith("proef")

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
