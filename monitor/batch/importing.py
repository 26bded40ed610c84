"""Importing a batch: read side by side, stored one at a time, each in a transaction of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from monitor.attempt import attempt
from monitor.batch.ahead import ahead
from monitor.batch.answer import Answer
from monitor.batch.readers import Reader
from monitor.batch.standing import KnownNow
from monitor.domain.access import Viewer
from monitor.domain.clock import day_of
from monitor.domain.findings import Finding
from monitor.domain.frames import records
from monitor.domain.header import Header
from monitor.domain.model import Model
from monitor.files.parser.limits import Refused
from monitor.intake import held_against
from monitor.store import Saved, Standing
from monitor.storing_at_once import Imported, Outcome, store_submission

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store

PORTION = 64
"""So many files are read before they are stored, the oldest reference date first."""

_BEGUN = 2 * PORTION
"""So many files are under way at most: one portion is stored while the next is read."""

_KEPT_SIZE = 2**20
"""Of a file with more bytes than this they are asked for again when it is stored: ten times as
many are allowed, and of all that are under way they would take the memory of a small machine."""

T = TypeVar("T")


class File(NamedTuple):
    """A file of a batch. ``name`` is what people are told, ``filename`` what is stored of it.

    ``content`` gives its bytes, or raises Refused.
    """

    name: str
    filename: str
    content: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one file; ``place`` is where it stood in the batch, from 0.

    ``sha256`` is None if not even its bytes could be read. ``pps_id`` and ``round`` are as stored,
    else as the file says; None where it doesn't.
    """

    place: int
    name: str
    sha256: str | None
    imported: Imported
    pps_id: str | None
    round: str | None


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read, waiting for its turn."""

    place: int
    file: File
    content: bytes
    """b"" if nothing of it is stored, or they are asked for again."""
    sha256: str | None
    found: Answer | Finding | None
    """None if its bytes were stored already when the batch began."""

    @property
    def turn(self) -> date:
        return self.found.reference_date or date.max if isinstance(self.found, Answer) else date.max


class Batch:
    """Imports files. ``clock`` gives the moment, with its time zone, at which each is stored."""

    def __init__(
        self, store: Store, viewer: Viewer, model: Model, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._viewer = viewer
        self._model = model
        self._clock = clock
        self._today = day_of(clock())
        # What was withdrawn counts as stored: importing a folder again must not bring it back.
        every = store.submissions(viewer, every_version=True)
        # Of versions with the same bytes, put right on screen or not, the one that counts is last.
        by_standing = sorted(records(every), key=_standing, reverse=True)
        self._stored = {row["sha256"]: _skipped(row) for row in by_standing}

    def results(
        self, files: Iterable[File], reader: Reader, read: Callable[[], None]
    ) -> Iterator[Result]:
        """Store each file that has no fout; gives what came of each, in the order of storing.

        That order is the same whatever reads fastest: portion by portion in the order of
        ``files``, and within a portion by reference date. ``read`` is called after each file that
        was read. Raises StoreUnavailable when the store fails; what was given before stays. A file
        at which our own program fails is refused, and the log has why.
        """
        known = KnownNow(self._store, self._viewer, self._today)
        with (
            ThreadPoolExecutor(reader.side_by_side) as threads,
            closing(
                ahead(threads, lambda item: self._look(*item, reader), enumerate(files), _BEGUN)
            ) as looked,
        ):
            while portion := _counted(islice(looked, PORTION), read):
                for item in sorted(portion, key=lambda item: item.turn):
                    yield self._result(item, known)

    def _look(self, place: int, file: File, reader: Reader) -> _Read:
        content = attempt(None, file.content)
        if isinstance(content, Finding):
            return _Read(place, file, b"", None, content)
        digest = hashlib.sha256(content).hexdigest()
        if digest in self._stored:
            return _Read(place, file, b"", digest, None)
        found = attempt(digest, reader.read, content, self._today)
        if isinstance(found, Finding) or len(content) > _KEPT_SIZE:
            content = b""
        return _Read(place, file, content, digest, found)

    def _result(self, item: _Read, known: KnownNow) -> Result:
        if item.found is None:
            return _told(item, self._stored[item.sha256 or ""])
        if isinstance(item.found, Finding):
            return _refused(item, item.found)
        saved = attempt(item.sha256, self._saved, item, item.found, known)
        return _refused(item, saved) if isinstance(saved, Finding) else saved

    def _saved(self, item: _Read, answer: Answer, known: KnownNow) -> Result:
        found = answer.unpack()
        content = item.content or _asked_again(item)
        submission = held_against(known.now(), item.file.filename, content, found, self._model)
        imported = store_submission(
            submission, store=self._store, viewer=self._viewer, now=self._clock()
        )
        if imported.outcome is Outcome.STORED and imported.saved:
            known.stored(submission, imported.saved)
        return _told(item, imported, submission.about)


def _asked_again(item: _Read) -> bytes:
    """The bytes that were read. Raises Refused if the file can't be read any more, or changed."""
    content = item.file.content()
    if hashlib.sha256(content).hexdigest() != item.sha256:
        raise Refused("BESTAND-VERANDERD", what="Dit bestand")
    return content


def _standing(row: Mapping[str, Any]) -> int:
    return list(Standing).index(Standing(row["state"]))


def _skipped(row: Mapping[str, Any]) -> Imported:
    """What comes of bytes that were stored before: a row of SUBMISSIONS."""
    saved = Saved(
        row["submission"],
        row["pps_id"],
        row["round"],
        row["version"],
        row["uploaded_at"],
        row["round_number"],
        made_now=False,
    )
    withdrawn = Standing(row["state"]) is Standing.WITHDRAWN
    return Imported(Outcome.SKIPPED, (), saved, withdrawn)


def _refused(item: _Read, why: Finding) -> Result:
    return _told(item, Imported(Outcome.REFUSED, (why,), None))


def _told(item: _Read, imported: Imported, about: Header | None = None) -> Result:
    """The result of a file, by the names that the store has; else by its own, if it has any."""
    called = imported.saved or about
    pps_id, round_ = (called.pps_id or None, called.round or None) if called else (None, None)
    return Result(item.place, item.file.name, item.sha256, imported, pps_id, round_)


def _counted(items: Iterable[T], done: Callable[[], None]) -> list[T]:
    listed = []
    for item in items:
        listed.append(item)
        done()
    return listed
