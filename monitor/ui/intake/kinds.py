"""What an upload that isn't confirmed yet turned out to be."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from monitor.domain.cells import cell_of
from monitor.domain.findings import Finding, Subject, blocks
from monitor.domain.pointing import Located, Pointing
from monitor.domain.submission import Submission
from monitor.files.cell.reading import Value
from monitor.files.taking.misplaced import MISPLACED
from monitor.reports.arriving.arrival import Arrival
from monitor.reports.arriving.difference import Difference
from monitor.reports.arriving.recognised import Recognised
from monitor.reports.arriving.still_true import StillTrue
from monitor.reports.partnership.score_facts import ScoreFacts
from monitor.store import Draft
from monitor.ui.intake.reading import BUSY


class Brief(NamedTuple):
    """A draft that was read as a monitor, in a few words: there may be hundreds of these.

    ``findings`` are all that there are, in order; by ``pointings`` its tables were found.
    """

    draft: Draft
    seen: Recognised
    findings: tuple[Finding, ...]
    pointings: tuple[Pointing, ...]

    @property
    def accepted(self) -> bool:
        """Whether it may be stored."""
        return not blocks(self.findings)

    @property
    def round(self) -> tuple[str, str]:
        """What it is a version of: the keys of its partnership and round."""
        return self.seen.of


class Monitor(NamedTuple):
    """A draft in full, and what it changes (None: nothing to compare with).

    ``still_true`` is what it's asked to confirm. ``handed_back`` links to the
    workbook with its findings marked, and says what that is for. ``located`` tells where each table
    was found; of ``in_doubt`` see ``corrections.doubted``.
    """

    draft: Draft
    submission: Submission
    arrival: Arrival
    score: ScoreFacts
    difference: Difference | None
    still_true: list[StillTrue]
    handed_back: Markup
    located: tuple[Located, ...]
    in_doubt: Mapping[tuple[Subject, str], Value]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, in order."""
        return self.submission.findings

    @property
    def accepted(self) -> bool:
        """Whether it may be stored."""
        return not blocks(self.findings)

    def stood(self, findings: Iterable[Finding]) -> dict[Subject, str]:
        """What stands in the cells of these findings, by the first of each.

        An answer beside its cell stands in another: the cell itself holds none.
        """
        found: dict[Subject, str] = {}
        beside = set()
        for item in findings:
            if item.subject and item.subject not in found:
                found[item.subject] = item.raw
                beside |= {item.subject} if item.code in MISPLACED else set()
        if beside:
            every = map(cell_of, self.submission.rows)
            found |= {cell.subject: cell.raw for cell in every if cell.subject in beside}
        return found


class TurnedAway(NamedTuple):
    """A file, or one in a zip, that was dropped and became no draft; ``finding`` says why."""

    filename: str
    finding: Finding


class Refused(NamedTuple):
    """A draft that is no monitor; ``finding`` says why."""

    draft: Draft
    finding: Finding

    @property
    def filename(self) -> str:
        """The name that people know the file by."""
        return self.draft.filename

    @property
    def may_be_pointed_at(self) -> bool:
        """Whether it may become a monitor yet, once its user tells where the tables stand."""
        return self.finding.code == "ANDER-SJABLOON"

    @property
    def may_be_read_yet(self) -> bool:
        """Whether it was no fault of the file: the reader may have time the next moment."""
        return self.finding.code == BUSY


class Found(NamedTuple):
    """The viewer's drafts, newest first: to save, with bytes that are stored already, refused.

    ``unread`` are those that somebody else brought and that aren't read yet. ``turned_away`` is
    what was dropped last in this tab and isn't even a draft: the tab's own list, to be cleared once
    it was told.
    """

    monitors: list[Brief]
    stored: list[Brief]
    refused: list[Refused]
    unread: list[Draft]
    turned_away: list[TurnedAway]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all drafts, whatever became of them."""
        read = [item.draft for item in [*self.monitors, *self.stored]]
        others = [*(item.draft for item in self.refused), *self.unread]
        return frozenset(draft.id for draft in [*read, *others])

    @property
    def no_monitors(self) -> tuple[TurnedAway | Refused, ...]:
        """The files that can't be read as a monitor, whether they are a draft or not."""
        return *self.turned_away, *self.refused

    @property
    def ended(self) -> tuple[Draft, ...]:
        """The drafts that can't be saved as they are: their owner may clear them."""
        return (*(item.draft for item in self.stored), *(item.draft for item in self.refused))

    @property
    def hopeless(self) -> tuple[Refused, ...]:
        """The refused files that can't become a monitor, whatever their user tells."""
        return tuple(
            item for item in self.refused if not item.may_be_pointed_at and not item.may_be_read_yet
        )

    @property
    def done(self) -> tuple[Draft, ...]:
        """The drafts of which nothing more can come: put away once something else is saved."""
        return (*(item.draft for item in self.stored), *(item.draft for item in self.hopeless))
