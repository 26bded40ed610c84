"""Which rows on a sheet are rows of a table of ours, which may be, and which aren't."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from monitor.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A row on the sheet whose answers aren't taken, the rule that says why, and its facts.

    ``at_once`` is the finding that says it of this row and all others alike, if there is one.
    """

    row: int
    row_id: str
    code: str
    facts: Mapping[str, object]
    at_once: Finding | None = None


@dataclass(slots=True)
class FoundRows:
    """The rows of a table: ``taken`` are rows on the sheet by row id, in our order.

    ``foreign`` are rows on the sheet that aren't ours, with the code that says why; ``blank`` those
    that hold an id or a label of ours and nothing else.
    """

    taken: dict[str, int] = field(default_factory=dict)
    doubtful: list[Doubtful] = field(default_factory=list)
    foreign: dict[int, str] = field(default_factory=dict)
    blank: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def ids(self) -> set[str]:
        """The ids of the rows that are there, whether their answers are taken or not."""
        return {*self.taken, *(item.row_id for item in self.doubtful)}
