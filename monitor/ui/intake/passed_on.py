"""What was pointed at in drafts that go once a newer one is stored: their partnership keeps it.

Who points at the tables of an own workbook, and then hands back ours with the answers mended, has
pointed for the next time. It is stored with the newer one, for what is remembered stands there.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from monitor.batch.answer import Answer
from monitor.domain.pointing import Pointing
from monitor.domain.submission import Submission
from monitor.intake import Contents
from monitor.store import Draft
from monitor.ui.intake.reading import Read


def with_passed_on(
    submission: Submission,
    found: Contents,
    replaced: Iterable[Draft],
    reread: Callable[[tuple[Pointing, ...]], Read],
) -> Submission:
    """The monitor with what was pointed at in the drafts that it replaces, as far as that lasts.

    At tables that weren't pointed at for this one. ``found`` is what its file holds, and ``reread``
    reads that with these pointings besides: whoever makes it again from its bytes does so, and it
    has to stay the same.
    """
    own = {item.table for item in submission.pointings}
    in_time = sorted(replaced, key=lambda draft: draft.created)
    last = {item.table: item for draft in in_time for item in draft.pointings}
    more = tuple(item for item in last.values() if item.lasts and item.table not in own)
    if not more:
        return submission
    again = reread(more)
    if not isinstance(again, Answer) or not _says_the_same(again.unpack(), found):
        return submission
    return replace(submission, pointings=(*submission.pointings, *more))


def _says_the_same(one: Contents, other: Contents) -> bool:
    return (one.rows, one.findings) == (other.rows, other.findings)
