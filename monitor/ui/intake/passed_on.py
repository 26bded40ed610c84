"""What was pointed at in drafts that go once a newer one is stored: their partnership keeps it.

Who points at the tables of an own workbook, and then hands back ours with the answers mended, has
pointed for the next time. It is stored with the newer one, for what is remembered stands there.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from monitor.batch.answer import Answer
from monitor.domain.layout import BY_TABLE
from monitor.domain.pointing import Pointing
from monitor.domain.submission import Submission
from monitor.intake import Contents
from monitor.reports import words
from monitor.store import Draft
from monitor.ui.intake.reading import Read

_REMEMBERED = (
    "In het bestand dat nu is vervallen, wees u aan: {}. Dat onthouden wij voor deze PPS: een "
    "volgend bestand met dezelfde indeling lezen wij vanzelf."
)
_FORGOTTEN = (
    "In het bestand dat nu is vervallen, wees u aan: {}. Dat onthouden wij niet, want dan lezen "
    "wij {} anders. Wijs dit opnieuw aan in een volgend bestand met die indeling."
)


def may_pass(submission: Submission, replaced: Iterable[Draft]) -> tuple[Pointing, ...]:
    """What was pointed at in the drafts that a monitor replaces, as far as that lasts.

    At tables that weren't pointed at for this one.
    """
    own = {item.table for item in submission.pointings}
    in_time = sorted(replaced, key=lambda draft: draft.created)
    last = {item.table: item for draft in in_time for item in draft.pointings}
    return tuple(item for item in last.values() if item.lasts and item.table not in own)


def said_of(more: Iterable[Pointing], stored: Submission, filename: str) -> str:
    """Whether what might pass was remembered with this monitor, and what to do; "" for nothing.

    ``filename`` is that of the monitor.
    """
    titles = [f"“{BY_TABLE[item.table].title}”" for item in more if not item.takes_back]
    if not titles:
        return ""
    said = _REMEMBERED if set(more) <= set(stored.pointings) else _FORGOTTEN
    return said.format(words.listing(titles), filename)


def with_passed_on(
    submission: Submission,
    found: Contents,
    more: tuple[Pointing, ...],
    reread: Callable[[tuple[Pointing, ...]], Read],
) -> Submission:
    """The monitor with what may pass to it as well, unless it would be read otherwise by that.

    ``found`` is what its file holds, and ``reread`` reads that with these pointings besides:
    whoever makes it again from its bytes does so, and it has to stay the same.
    """
    if not more:
        return submission
    again = reread(more)
    if not isinstance(again, Answer) or not _says_the_same(again.unpack(), found):
        return submission
    return replace(submission, pointings=(*submission.pointings, *more))


def _says_the_same(one: Contents, other: Contents) -> bool:
    return (one.rows, one.findings) == (other.rows, other.findings)
