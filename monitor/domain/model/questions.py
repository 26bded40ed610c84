"""What is asked, and what an answer is worth."""

from dataclasses import dataclass


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
    (date: from ``counts_from``) or the number itself; None for level and choice. ``scale`` says
    whether points rise along a line (linear) or with the logarithm of a number (log).
    ``evidence`` says what shows that an answer is so.
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
    evidence: str
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
    scale: str = "linear"

    def label(self, option_id: str) -> str:
        """The label of an option; the id itself where an older model had one that is gone."""
        labels = {option.id: option.label for option in self.options}
        return labels.get(option_id, option_id)


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
