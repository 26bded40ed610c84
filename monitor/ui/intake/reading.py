"""Reading drafts: each once, side by side where there are many, and kept while there is room.

What a draft holds by itself is kept apart from what is stored (``drafts`` lays the two together):
after a save nothing has to be read again.
"""

from __future__ import annotations

import threading
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

from monitor import settings
from monitor.batch.ahead import ahead
from monitor.batch.answer import Answer
from monitor.batch.readers import Here, reader_for
from monitor.domain.access import Viewer
from monitor.domain.findings import Finding
from monitor.domain.model import Model
from monitor.files.parser_pool import AT_WORK
from monitor.store import Draft
from monitor.store.store import Store
from monitor.ui import data

BUSY = "LEZER-BEZET"
"""The refusal that says nothing of the file: the reader may have time the next moment."""

Read = Answer | Finding
"""A draft that was read as a monitor, or why it is none."""


class Kept:
    """What was read, by draft and what was put right in it; the least recently used goes first.

    Safe to use from several threads. ``most`` is in bytes, packed.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._found: OrderedDict[object, Read] = OrderedDict()
        self._lock = threading.Lock()

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


def read_each(
    store: Store,
    viewer: Viewer,
    drafts: Iterable[Draft],
    on: date,
    told: Callable[[int, int], None],
) -> Iterator[tuple[Draft, Read]]:
    """What each draft holds, in any order; drafts that are gone meanwhile are left out.

    ``told`` hears how many of how many were read that weren't kept.
    """
    todo = []
    for draft in drafts:
        kept = _KEPT.get(_name(draft, on))
        if kept is None:
            todo.append(draft)
        else:
            yield draft, kept
    if not todo:
        return

    def look(draft: Draft) -> Read | None:
        kept = store.draft(viewer, draft.id, datetime.now(UTC))
        return None if kept is None else reader.read(kept[1], on, kept[0].corrections)

    path = settings.from_environment().model_path
    with (
        closing(reader_for(len(todo), data.model(), path, AT_WORK)) as reader,
        ThreadPoolExecutor(reader.side_by_side) as threads,
        closing(ahead(threads, look, todo, 2 * AT_WORK)) as looked,
    ):
        told(0, len(todo))
        for done, (draft, read) in enumerate(zip(todo, looked, strict=True), start=1):
            if read is not None:
                _keep(draft, on, read)
                yield draft, read
            told(done, len(todo))


def read_one(draft: Draft, content: bytes, model: Model, on: date) -> Read:
    """What one draft holds, of which these are the bytes."""
    kept = _KEPT.get(_name(draft, on))
    if kept is None:
        kept = Here(model).read(content, on, draft.corrections)
        _keep(draft, on, kept)
    return kept


def _keep(draft: Draft, on: date, read: Read) -> None:
    if isinstance(read, Answer) or read.code != BUSY:
        _KEPT.put(_name(draft, on), read)


def _name(draft: Draft, on: date) -> object:
    # The draft, not its bytes: dropped again, what couldn't be read has another chance.
    return draft.id, draft.corrections, on, data.model().version
