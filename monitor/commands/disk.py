"""The files and folders that a command is given, and what it says when the disk refuses. Dutch."""

import errno
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from monitor.commands.ground import Unusable
from monitor.files.parser.kinds_of_files import too_large
from monitor.files.parser.limits import UPLOADS, Limits, Refused

# What is no .xlsx is refused by the reader, with what to do: left out here, nobody would know.
_SPREADSHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_TAKEN = (*_SPREADSHEETS, ".zip")
_BEGINNING = 4096
"""So many of the first bytes tell what kind of file it is that is too large to be read."""
_HIDDEN = ("~$", ".")  # Office keeps a lock file beside an open workbook

_NO_RIGHTS = (
    "u hebt er geen rechten op",
    "Laat de eigenaar of de beheerder u die rechten geven, of kies een andere plek.",
)
_SAID = {
    errno.EACCES: _NO_RIGHTS,
    errno.EPERM: _NO_RIGHTS,
    errno.ENOENT: ("dat bestand of die map is er niet", "Kijk of het pad klopt."),
    errno.EISDIR: ("dit is een map", "Noem een bestand."),
    errno.ENOTDIR: ("een deel van het pad is geen map", "Kijk of het pad klopt."),
    errno.ENOSPC: ("de schijf is vol", "Maak ruimte en probeer het opnieuw."),
    errno.EDQUOT: ("uw deel van de schijf is vol", "Maak ruimte en probeer het opnieuw."),
    errno.EROFS: ("op deze schijf kan niet worden geschreven", "Kies een andere plek."),
    errno.ENAMETOOLONG: ("die naam is te lang", "Kies een kortere naam."),
    errno.EIO: ("de schijf geeft een fout", "Kijk of de schijf vol of stuk is."),
}


def shown(path: Path) -> str:
    """A path as text: a name may hold bytes that are no UTF-8, of which each becomes a �.

    Linux leaves such names where a zip of Windows was unpacked; no text that is stored or printed
    can hold them.
    """
    return os.fsencode(path).decode("utf-8", "replace")


def must_be_there(paths: Sequence[Path]) -> None:
    """Raise Unusable, with all of them, if any doesn't exist: a slip in what was typed."""
    if gone := _missing(paths):
        raise Unusable("\n".join(gone.values()))


def those_there(paths: Sequence[Path]) -> list[Path]:
    """Those of these paths that exist; of the others standard error tells that they don't."""
    gone = _missing(paths)
    for said in gone.values():
        print(said, file=sys.stderr)
    return [path for path in paths if path not in gone]


def _missing(paths: Sequence[Path]) -> dict[Path, str]:
    """What is said of those of these paths that don't exist."""
    return {
        path: f"{shown(path)} bestaat niet. Kijk of de naam klopt en of u in de goede map staat."
        for path in paths
        if not _exists(path)
    }


def must_be_free(path: Path) -> None:
    """Raise Unusable if a new file can't be written here: before long work, not after it."""
    try:
        if path.exists():
            raise _there_already(path)
        if not path.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no such folder")
    except OSError as error:
        raise not_writable(path, error) from error


def content(path: Path, bounds: Limits = UPLOADS) -> bytes:
    """The bytes of a file of at most so many; of a larger one only the beginning is read.

    Raises Refused, as for any file that is not read, if it is larger or can't be read.
    """
    if (there := size(path)) > bounds.file_bytes:
        raise too_large(beginning(path, _BEGINNING), there, bounds)
    return beginning(path, there)


def size(path: Path) -> int:
    """How many bytes a file has. Raises Refused if that can't be told, or it's no plain file."""
    with _refused():
        found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise _folder(path)
    if not stat.S_ISREG(found.st_mode):  # a pipe keeps waiting, and a device may never end
        raise Refused("GEEN-BESTAND", what="een apparaat of een leiding van het systeem")
    return found.st_size


def beginning(path: Path, length: int) -> bytes:
    """The first bytes of a file, fewer where it has no more. Raises Refused if it can't be read."""
    with _refused(), path.open("rb") as file:
        return file.read(length)


def _folder(path: Path) -> Refused:
    """Why a folder is no file: it can't be listed, or else it was named as one."""
    try:
        os.scandir(path).close()
    except OSError as error:
        return Refused("MAP-NIET-TE-OPENEN", why=_words(error)[0])
    return Refused("GEEN-BESTAND", what="een map")


@contextmanager
def _refused() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refused("BESTAND-NIET-TE-OPENEN", why=_words(error)[0]) from error


def workbooks(paths: Sequence[Path]) -> Iterator[Path]:
    """These files, and every workbook in these folders; a folder that can't be listed is given."""
    for path in paths:
        if _is_folder(path):
            yield from _workbooks_in(path)
        else:
            yield path


def linked(paths: Sequence[Path]) -> list[Path]:
    """What in these folders is a link to a folder, that isn't followed: it might lead in a circle.

    A folder that is itself among the ``paths`` is no such link, whatever it is.
    """
    return sorted(
        Path(root, name)
        for path in paths
        for root, names, _ in os.walk(path)
        for name in names
        if not name.startswith(_HIDDEN) and Path(root, name).is_symlink()
    )


def passed_over(paths: Sequence[Path]) -> list[Path]:
    """The files in these folders that aren't called as a workbook or zip; not the hidden ones."""
    return sorted(
        Path(root, name)
        for path in paths
        for root, _, names in os.walk(path)
        for name in names
        if not name.startswith(_HIDDEN) and Path(name).suffix.lower() not in _TAKEN
    )


def write(path: Path, data: bytes) -> None:
    """Write a new file. Raises Unusable, with nothing half written, if that can't be done.

    What is there stays: it may be a workbook that somebody is filling in.
    """
    made = False
    try:
        with path.open("xb") as file:
            made = True
            file.write(data)
    except FileExistsError as error:
        raise _there_already(path) from error
    except OSError as error:
        if made:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise not_writable(path, error) from error


def not_writable(path: Path, error: OSError) -> Unusable:
    """The fault of a file that can't be written."""
    why, remedy = _words(error)
    return Unusable(f"{shown(path)} kan niet worden geschreven: {why}. {remedy}")


def _there_already(path: Path) -> Unusable:
    return Unusable(
        f"{shown(path)} bestaat al. Kies een andere naam, of verplaats dat bestand eerst."
    )


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True  # it may be there: reading it tells why it can't be read
    return True


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it tells why it can't be read


def _workbooks_in(folder: Path) -> Iterator[Path]:
    unlisted: list[Path] = []
    found: list[Path] = []
    for root, _, names in os.walk(folder, onerror=lambda error: unlisted.append(_path_of(error))):
        found += [Path(root, name) for name in names if _is_workbook(Path(root, name))]
    yield from sorted([*found, *unlisted])


def _is_workbook(path: Path) -> bool:
    return path.suffix.lower() in _TAKEN and not path.name.startswith(_HIDDEN)


def _path_of(error: OSError) -> Path:
    return Path(str(error.filename))


def _words(error: OSError) -> tuple[str, str]:
    """Why the disk refused, and what to do."""
    name = errno.errorcode.get(error.errno or 0, "onbekend")
    other = (f"het systeem weigert dat ({name})", "Probeer het later opnieuw.")
    return _SAID.get(error.errno or 0, other)
