"""Which file the address of a store names, if it names one.

It knows no SQLAlchemy, so that one can look for a store without importing that.
"""

import os
import re
from pathlib import Path
from urllib.parse import unquote

from monitor.store.faults import Reason, StoreUnusable

NO_FILE = (":memory:", "file:")
"""How an SQLite database begins that SQLite keeps in memory, or finds in its own way."""

_SQLITE_FILE = re.compile(r"sqlite(?:\+pysqlite)?:///([^?]+)")


def missing_file(url: str) -> Path | None:
    """The SQLite file that this SQLAlchemy URL names, if it isn't there.

    None also for a database of another kind. Raises StoreUnusable where one can't look.
    """
    file = file_of(url)
    return None if file is None or exists(file) else file


def file_of(url: str) -> Path | None:
    """The file that SQLAlchemy sees in this URL, with a sign by its number (%20) as that sign.

    Raises StoreUnusable where it is a folder, or SQLite would keep no file of this name.
    """
    named = _SQLITE_FILE.match(url)
    if named is None:
        return None
    if named[1].startswith(NO_FILE):
        raise StoreUnusable(Reason.BAD_URL)
    file = Path(unquote(named[1]))
    if os.path.isdir(file):  # noqa: PTH112  where one can't look it says no
        raise StoreUnusable(Reason.IS_FOLDER)
    return file


def exists(file: Path) -> bool:
    """Whether there is such a file. Raises StoreUnusable where one can't look."""
    try:
        return file.exists()
    except OSError as error:
        raise StoreUnusable(Reason.NOT_WRITABLE) from error
