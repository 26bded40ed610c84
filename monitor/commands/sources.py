"""The files of a batch on disk: those that are named, in folders, and in zips."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from monitor.batch.importing import File
from monitor.commands import disk
from monitor.files import archive
from monitor.files.parser.limits import Refused


def files_in(paths: Sequence[Path]) -> list[File]:
    """These files, every workbook in these folders, and every file in the zips among them."""
    return [file for path in disk.workbooks(paths) for file in _files(path)]


def _files(path: Path) -> Iterator[File]:
    whole, last = disk.shown(path), disk.shown(Path(path.name))
    try:
        found = archive.opened(disk.content(path))
    except Refused as refused:
        yield File(whole, last, partial(_refuse, refused))
        return
    if found is None:
        yield File(whole, last, partial(disk.content, path))
        return
    for name in found.names:
        yield File(f"{whole}/{name}", name.rpartition("/")[2], partial(found.content, name))


def _refuse(refused: Refused) -> bytes:
    raise refused
