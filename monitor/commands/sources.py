"""The files of a batch on disk: those that are named, in folders, and in zips."""

import threading
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Never

from monitor.batch.importing import File
from monitor.commands import disk
from monitor.files import archive
from monitor.files.archive import Archive
from monitor.files.parser.limits import Refused


def files_in(paths: Sequence[Path]) -> list[File]:
    """These files, every workbook in these folders, and every file in the zips among them.

    What can't be looked into is a file of which the content raises why. Nothing of them stays in
    memory but one zip at a time, the last that was asked for.
    """
    zips = _Zips()
    return [file for path in disk.workbooks(paths) for file in _files(path, zips)]


def _files(path: Path, zips: "_Zips") -> Iterator[File]:
    whole, last = disk.shown(path), disk.shown(Path(path.name))
    try:
        found = zips.opened(path)
    except Exception as error:  # noqa: BLE001  whatever it is, the other files go on
        yield File(whole, last, partial(_fail, error))
        return
    if found is None:
        yield File(whole, last, partial(disk.content, path))
        return
    for name in found.names:
        yield File(f"{whole}/{name}", name.rpartition("/")[2], partial(zips.content, path, name))


class _Zips:
    """Zips on disk, of which the last stays open: files are asked for in their order.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: tuple[Path, Archive] | None = None

    def opened(self, path: Path) -> Archive | None:
        """The zip that this file is, None for any other. Raises Refused as ``archive`` does."""
        with self._lock:
            if self._last is None or self._last[0] != path:
                self._last = None  # not two of them in memory
                if (found := _opened(path)) is None:
                    return None
                self._last = path, found
            return self._last[1]

    def content(self, path: Path, name: str) -> bytes:
        """The bytes of a file in the zip. Raises Refused if it can't be taken out, any more."""
        found = self.opened(path)
        if found is None or name not in found.names:
            raise Refused("BESTAND-VERANDERD", what="De zip met dit bestand")
        return found.content(name)


def _opened(path: Path) -> Archive | None:
    size = disk.size(path)
    if not archive.may_be_one(disk.beginning(path, archive.BEGINNING), size):
        return None
    return archive.opened(disk.content(path, archive.LIMITS))


def _fail(error: Exception) -> Never:
    raise error
