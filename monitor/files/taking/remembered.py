"""Reading a file as files of its partnership were pointed at before.

Which partnership a file is of shows only when it's read, and that may take what is remembered. So
it is read as each layout that fits: what is remembered of a partnership counts only where the file,
read by it, turns out to be that partnership's.
"""

from collections.abc import Callable, Sequence

from monitor.domain.frames import State
from monitor.domain.keys import code_key
from monitor.domain.layout import FIELDS
from monitor.domain.pointing import Guide, Pointing, Remembered
from monitor.files.locating.find_tabs import fits
from monitor.files.locating.page import Page
from monitor.files.parser.limits import Refused
from monitor.files.taking.found import Tables


def read_as_remembered(
    pages: Sequence[Page], guide: Guide, read: Callable[[Sequence[Pointing]], Tables]
) -> Tables:
    """Read a file by what was pointed at in it, and by what is remembered of its partnership.

    ``read`` reads it by the first, and by those of the second that it's given. Raises Refused as
    that does.
    """
    try:
        tables = read(())
    except Refused:
        found = _by_layout(pages, guide, read)
        if found is None:
            raise
        return found
    partnership = _partnership(tables)
    if not partnership:
        return _by_layout(pages, guide, read) or tables
    kept = next((item for item in guide.remembered if code_key(item.pps_key) == partnership), None)
    besides = _besides(guide, kept) if kept else ()
    if not besides:
        return tables
    again = read(besides)
    return again if _partnership(again) == partnership else tables


def _by_layout(
    pages: Sequence[Page], guide: Guide, read: Callable[[Sequence[Pointing]], Tables]
) -> Tables | None:
    """The file as a layout that fits and that a partnership has of which it then turns out to be.

    Many partnerships may have one layout: it's tried once.
    """
    layouts: dict[object, dict[str, tuple[Pointing, ...]]] = {}
    for item in guide.remembered:
        if besides := _besides(guide, item):
            of = tuple(pointing.layout for pointing in besides)
            layouts.setdefault(of, {})[code_key(item.pps_key)] = besides
    for who in layouts.values():
        first = next(iter(who.values()))
        if any(fits(pages, pointing) for pointing in first):
            tables = read(first)
            besides = who.get(_partnership(tables), ())
            if besides:
                return tables if besides is first else read(besides)
    return None


def _besides(guide: Guide, remembered: Remembered) -> tuple[Pointing, ...]:
    """What is remembered of the tables that weren't pointed at in the file itself."""
    own = {item.table for item in guide.pointings}
    return tuple(item for item in remembered.pointings if item.lasts and item.table not in own)


def _partnership(tables: Tables) -> str:
    """The key of the partnership that a file says it's of; empty if it doesn't."""
    answer = tables.laid_out.tables.get(FIELDS.table, {}).get("pps_id", {}).get("answer")
    return code_key(answer.text) if answer and answer.state == State.ANSWERED else ""
