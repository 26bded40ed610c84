"""What stands ready to be looked at: what was dropped in this browser tab is read first.

As long as nobody signs in, the files of others stand here too. Who brings one file doesn't wait
for the hundreds of another: those follow once the page stands there.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from monitor.attempt import attempt
from monitor.batch.answer import Answer
from monitor.domain.access import stands_for_all
from monitor.domain.findings import Finding
from monitor.files.parser.turns import Asker
from monitor.intake import findings_beside
from monitor.reports.arriving.arrival import every_opened
from monitor.reports.arriving.recognised import AllStored
from monitor.store import Draft
from monitor.ui import data
from monitor.ui.data import Now
from monitor.ui.intake import drafts, reading, turn
from monitor.ui.intake.kinds import Brief, Found, Refused, TurnedAway
from monitor.ui.intake.progress import Progress
from monitor.ui.kept.keeping import kept

ENDED = "afgehandeld"
"""Where the session keeps which drafts nothing more can come of: the next upload clears them."""
_OWN, _TURNED_AWAY = "hier_ingelezen", "niet_aangenomen"


def own() -> set[str]:
    """The drafts that were dropped in this tab, by id; whoever takes one in adds it.

    Callbacks get it from where their button is drawn: one that asked the session for it could be
    broken off there by a next click.
    """
    dropped: set[str] = st.session_state.setdefault(_OWN, set())
    return dropped


def turned_away() -> list[TurnedAway]:
    """What was dropped last in this tab and became no draft; as ``own``, callbacks are given it."""
    told: list[TurnedAway] = st.session_state.setdefault(_TURNED_AWAY, [])
    return told


def read(place: DeltaGenerator, besides: Collection[str] = ()) -> Found:
    """The viewer's drafts, as far as they were read by now: those of this tab all are, once.

    ``place`` is where is told how far that is, and who is served first. ``besides`` are the drafts,
    by id, that are being saved: they don't stand ready.
    """
    now, on, model = data.now(), data.today(), data.model()
    guide = drafts.guide(now)
    there = now.store.drafts(now.who, datetime.now(UTC))
    every = [draft for draft in there if draft.id not in besides]
    first = [
        draft for draft in every if draft.id in own() or reading.is_kept(draft, model, guide, on)
    ]
    waiting, bar = place.empty(), place.empty()
    progress = Progress(bar, "Bestand", "wordt gelezen", alone="Uw bestand")
    line = turn.Line(waiting, progress.wait)

    def told(done: int, count: int) -> None:
        line.next(many=count > 1)
        progress.tell(done, count)

    busy = {item.draft.id: item for item in _read(now, on, first, line.asker, told)}
    line.end()
    bar.empty()
    made = _made(now, on)
    found = Found([], [], [], [], turned_away())
    for draft in every:
        match made.get((draft.id, draft.choices)) or busy.get(draft.id):
            case Refused() as refused:
                found.refused.append(refused)
            case Brief() as brief:
                (found.monitors if brief.seen.same is None else found.stored).append(brief)
            case None if draft not in first:
                found.unread.append(draft)
    st.session_state[ENDED] = to_put_away(found).done
    return found


def read_others(unread: Sequence[Draft], place: DeltaGenerator) -> bool:
    """Read what else stands ready; whether there is more to show since.

    ``place`` is as for ``read``. Meanwhile whoever looks can use all of the page, and waits for
    nothing: no place in the queue is told. Those for which the reader has no time now are left for
    another time.
    """
    if not unread:
        return False
    now, on, others, bar = data.now(), data.today(), "Wat hier verder klaarstaat", place.empty()
    progress = Progress(bar, f"{others}: bestand", "wordt gelezen", alone=others)
    asker = turn.visitor(lambda _waiting: progress.again())
    _read(now, on, unread, asker, progress.tell)
    bar.empty()
    made = _made(now, on)
    return any((draft.id, draft.choices) in made for draft in unread)


def apart(found: Found) -> tuple[Found, Found]:
    """What is to be shown first, and of what others brought the drafts that nothing comes of.

    In a tab that brought nothing, as after a reload, all may be the viewer's: that comes first.
    """
    dropped = own()
    if not dropped:
        return found, Found([], [], [], [], [])

    here = _ended(found, lambda draft: draft in dropped)
    others = _ended(found, lambda draft: draft not in dropped)
    return here._replace(monitors=found.monitors), others._replace(turned_away=[])


def to_put_away(found: Found) -> Found:
    """What nothing comes of and that is told no longer once something else is dropped or saved.

    Where nobody signs in only what this tab brought: who brought the rest may not have seen it yet.
    """
    dropped, shared = own(), stands_for_all(data.viewer())
    return _ended(found, lambda draft: draft in dropped or not shared)


def _ended(found: Found, which: Callable[[str], bool]) -> Found:
    """What can't be saved as it is: of the drafts with these ids, and what is no draft."""
    stored = [item for item in found.stored if which(item.draft.id)]
    refused = [item for item in found.refused if which(item.draft.id)]
    return Found([], stored, refused, [], found.turned_away)


def _read(
    now: Now,
    on: date,
    which: Sequence[Draft],
    asker: Asker,
    told: Callable[[int, int], None],
) -> list[Refused]:
    """Read those of them that weren't yet; gives those for which the reader had no time.

    ``asker`` and ``told`` are as for ``reading.read_each``.
    """
    made, busy = _made(now, on), []
    todo = [draft for draft in which if (draft.id, draft.choices) not in made]
    for draft, read_ in reading.read_each(
        now.store, now.who, data.model(), drafts.guide(now), todo, on, asker, told
    ):
        item = _brief(now, on, draft, read_)
        if isinstance(item, Refused) and item.may_be_read_yet:
            busy.append(item)
        else:
            made[draft.id, draft.choices] = item
    return busy


@kept(8)
def _made(now: Now, on: date) -> dict[object, Brief | Refused]:
    """What became of drafts beside all that was stored at this version of the data."""
    return {}


@kept(8)
def _all_stored(now: Now) -> AllStored:
    decided_of = partial(now.store.decided, now.who)
    return AllStored(every_opened(now.store, now.who), now.store.register(now.who), decided_of)


def _brief(now: Now, on: date, draft: Draft, read_: reading.Read) -> Brief | Refused:
    if isinstance(read_, Finding):
        return Refused(draft, read_)
    brief = attempt(draft.sha256, _recognised, now, on, draft, read_)
    return Refused(draft, brief) if isinstance(brief, Finding) else brief


def _recognised(now: Now, on: date, draft: Draft, read_: Answer) -> Brief:
    found = read_.unpack()
    findings = findings_beside(drafts.known(now, on), found, data.model())
    seen = _all_stored(now).recognise(found.header, draft.sha256, draft.choices)
    return Brief(draft, seen, findings, found.pointings)
