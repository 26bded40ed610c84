"""What is asked, and what an answer is worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated

from monitor.domain.model.limits import Above, Id, Label, OneOf, Points, Positive, Text, Weight
from monitor.domain.tab import Kind

_ASKED = (Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.CHOICE, Kind.MANY)

OPTION_GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "outcome": ("door", "elders", "gestopt", ""),
        "partner_type": ("privaat", "onderwijs", "overheid", "overig"),
        "size": ("mkb", "groot"),
        "partner_status": ("actief", "aanwezig", "gestopt"),
        "commitment": ("schriftelijk", "zacht"),
        "milestone_status": ("afgerond", ""),
        "quadrant": ("intern", "extern"),
    }
)
"""What the options of a list can count as ("": as nothing), of the lists in which that counts."""

HEADER_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "pps_id": "pps_id",
        "name": "naam",
        "campus": "campus",
        "round": "meetmoment",
        "reference_date": "peildatum",
        "start_date": "startdatum",
        "subsidy_end": "einddatum_subsidie",
        "scheme": "regeling",
        "sector": "sector",
        "visibility": "zichtbaarheid",
    }
)
"""The fields that every model has: what a submission is about, by the column of its header."""

MAY_BE_MISSING = frozenset({"subsidy_end", "sector"})
"""The columns of it without which a submission can be stored all the same."""

COUNTED_FROM = ("subsidy_end", "reference_date")
"""The columns of it from which the months to a date are counted."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a list. ``group`` is what it counts as, ``points`` what it is worth (0-100).

    ``everyday`` are words that people use for it, and for other things as well: with such a word
    the choice is suggested, never read.
    """

    id: Id
    label: Label
    group: str = ""
    points: Points | None = None
    everyday: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """A side of lasting continuation. ``weight`` is its share in the total, before division.

    ``short`` is its name in one word, for where a chart or table has no room for more.
    """

    id: Id
    name: Text
    short: Text
    weight: Weight
    source: Text


@dataclass(frozen=True, slots=True)
class Indicator:
    """A question that counts.

    ``kind``: level, share (a fraction up to ``top``), number (``low`` to ``high``), date or choice.
    ``zero_at`` and ``full_at`` are where 0 and 100 points lie, in percentage points (share), months
    (date: from ``counts_from``) or the number itself; None for level and choice. ``scale`` says
    whether points rise along a line (linear) or with the logarithm of a number (log).
    ``evidence`` says what shows that an answer is so.
    """

    id: Id
    dimension: Text
    name: Text
    question: Text
    kind: Annotated[str, OneOf(("level", "share", "number", "date", "choice"))]
    unit: Text
    weight: Weight
    core: bool
    why: Text
    evidence: Text
    source: Text
    ground: Annotated[str, OneOf(("bron", "deels", "keuze"))]
    levels: tuple[Text, ...] = ()
    options: tuple[Option, ...] = ()
    zero_at: float | None = None
    full_at: float | None = None
    top: Positive = 1.0
    low: float | None = None
    high: Annotated[float | None, Above("low")] = None
    counts_from: Annotated[str, OneOf(("", *COUNTED_FROM))] = ""
    scale: Annotated[str, OneOf(("linear", "log"))] = "linear"

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where the answer to a question for a number can be.

        Where a bound isn't given it ends at the furthest of the points: an answer beyond that is
        worth no other number of them.
        """
        ends = [end for end in (self.zero_at, self.full_at) if end is not None]
        low = min(ends, default=0.0) if self.low is None else self.low
        return low, max(ends, default=0.0) if self.high is None else self.high

    def label(self, option_id: str) -> str:
        """The label of an option; the id itself where an older model had one that is gone."""
        labels = {option.id: option.label for option in self.options}
        return labels.get(option_id, option_id)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of tab PPS. ``choices`` names a list. ``default`` is what an empty cell means."""

    id: Id
    question: Text
    kind: Annotated[str, OneOf(_ASKED)]
    help: Text
    required: bool = False
    not_required_for_scheme: str = ""
    choices: str = ""
    default: str = ""
