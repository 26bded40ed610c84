"""Reading drafts: each once, one after the other, and kept while there is room.

What a draft holds by itself is kept apart from what is stored (``drafts`` lays the two together):
after a save nothing has to be read again. The processes that read a batch of ``import`` side by
side stay out of here: users get two readers in turn, and one user one at a time.
"""

from __future__ import annotations

import threading
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

from monitor.attempt import attempt
from monitor.batch import answer
from monitor.batch.answer import Answer
from monitor.domain.access import Viewer
from monitor.domain.findings import Finding
from monitor.domain.model import Model
from monitor.domain.pointing import Guide
from monitor.files.parser.turns import Asker
from monitor.files.workbook import read_workbook
from monitor.store import Draft
from monitor.store.store import Store

BUSY = "LEZER-BEZET"
"""The refusal that says nothing of the file: the reader may have time the next moment."""

Read = Answer | Finding
"""A draft that was read as a monitor, or why it is none."""


class Kept:
    """What was read, by draft and what was decided in it; the least recently used goes first.

    Safe to use from several threads. ``most`` is in bytes, packed.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._found: OrderedDict[object, Read] = OrderedDict()
        self._lock = threading.Lock()

    def __contains__(self, name: object) -> bool:
        with self._lock:
            return name in self._found

    def get(self, name: object) -> Read | None:
        """What was kept by this name; None if nothing is, any more."""
        with self._lock:
            found = self._found.get(name)
            if found is None:
                return None
            self._found.move_to_end(name)
        if isinstance(found, Finding):
            return found
        return replace(found, packed=zlib.decompress(found.packed))

    def put(self, name: object, read: Read) -> None:
        """Keep this."""
        if isinstance(read, Answer):
            read = replace(read, packed=zlib.compress(read.packed, 1))
        with self._lock:
            self._size += _size(read) - _size(self._found.pop(name, None))
            self._found[name] = read
            while self._size > self._most:
                _, gone = self._found.popitem(last=False)
                self._size -= _size(gone)


def _size(read: Read | None) -> int:
    return len(read.packed) if isinstance(read, Answer) else 0


_KEPT = Kept(128 * 2**20)
"""Some thousands of drafts."""


def is_kept(draft: Draft, model: Model, guide: Guide, on: date) -> bool:
    """Whether it was read already, by anybody."""
    return _name(draft, model, guide, on) in _KEPT


def read_each(
    store: Store,
    viewer: Viewer,
    model: Model,
    guide: Guide,
    drafts: Iterable[Draft],
    on: date,
    asker: Asker,
    told: Callable[[int, int], None],
) -> Iterator[tuple[Draft, Read]]:
    """What each draft holds; drafts that are gone meanwhile are left out.

    Each takes a turn of its own on behalf of ``asker``, so that others come in between. ``told``
    hears how many of how many were read that weren't kept.
    """
    todo = []
    for draft in drafts:
        kept = _KEPT.get(_name(draft, model, guide, on))
        if kept is None:
            todo.append(draft)
        else:
            yield draft, kept
    for done, draft in enumerate(todo):
        told(done, len(todo))
        found = store.draft(viewer, draft.id, datetime.now(UTC))
        if found is not None:
            yield draft, read_one(draft, found[1], model, guide, on, asker)


def read_one(
    draft: Draft,
    content: bytes,
    model: Model,
    guide: Guide,
    on: date,
    asker: Asker | None = None,
) -> Read:
    """What one draft holds, of which these are the bytes; read on behalf of ``asker``.

    ``guide`` tells where tables stand besides where was pointed at in the draft itself.
    """
    name = _name(draft, model, guide, on)
    kept = _KEPT.get(name)
    if kept is None:
        parse = partial(read_workbook, asker=asker)
        here = guide.for_file(draft.pointings)
        kept = attempt(
            draft.sha256, answer.read, content, model, on, parse, draft.corrections, here
        )
        if isinstance(kept, Answer) or kept.code != BUSY:
            _KEPT.put(name, kept)
    return kept


def _name(draft: Draft, model: Model, guide: Guide, on: date) -> object:
    # The draft, not its bytes: dropped again, what couldn't be read has another chance.
    return draft.id, draft.choices, guide, on, model.version
