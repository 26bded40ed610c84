"""Opening the store, and making it on first use.

SQLAlchemy is imported only where there is a database to open: a check without a store is faster.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.store.faults import Reason, StoreUnavailable, StoreUnusable
from monitor.store.file_of_url import exists, file_of, missing_file

if TYPE_CHECKING:
    from monitor.store.store import Store


def open_store(url: str) -> Store:
    """The store at this SQLAlchemy URL, ready for reading and writing; made if there is none.

    A file is made, but never a folder: one that isn't there is more often a slip in the URL.
    Raises StoreUnusable, with its reason, for one that can't be written, is damaged or locked, or
    was made by another program or version.
    """
    from monitor.store import founding
    from monitor.store.connecting import make_engine
    from monitor.store.store import Store

    engine = make_engine(url)
    try:
        file = file_of(url)
        if file is not None:
            _make_file(file)
        founding.found_or_check(engine)
    except StoreUnavailable as error:
        engine.dispose()
        raise StoreUnusable(error.reason, error.detail) from error
    except OSError as error:
        engine.dispose()
        no_folder = isinstance(error, FileNotFoundError | NotADirectoryError)
        raise StoreUnusable(Reason.NO_FOLDER if no_folder else Reason.NOT_WRITABLE) from error
    except StoreUnusable:
        engine.dispose()
        raise
    return Store(engine)


def existing_store(url: str) -> Store | None:
    """The store at this SQLAlchemy URL for reading only; None if there is none. Makes nothing.

    Neither the file nor its folder need be writable, as on a disk that can only be read. Raises
    StoreUnusable as :func:`open_store` does, also where it can only be read after writing.
    """
    if missing_file(url):
        return None
    try:
        return _for_reading(url)
    except StoreUnusable as fault:
        file = file_of(url)
        # SQLite opens a file for several to use, and wants to write beside it for that.
        refused = fault.reason in (Reason.NOT_WRITABLE, Reason.UNREACHABLE)
        if file is None or not refused:
            raise
        if not os.access(file, os.R_OK):
            raise StoreUnusable(Reason.NOT_READABLE, fault.detail) from fault
        if exists(file.with_name(f"{file.name}-wal")):
            raise StoreUnusable(Reason.UNFINISHED, fault.detail) from fault
    # With no changes beside it nobody has it open.
    return _for_reading(url, immutable=True)


def _for_reading(url: str, *, immutable: bool = False) -> Store | None:
    from monitor.store import founding
    from monitor.store.connecting import make_engine
    from monitor.store.store import Store

    engine = make_engine(url, read_only=True, immutable=immutable)
    try:
        found = founding.is_founded(engine)
    except StoreUnavailable as error:
        engine.dispose()
        raise StoreUnusable(error.reason, error.detail) from error
    except StoreUnusable:
        engine.dispose()
        raise
    if found:
        return Store(engine, read_only=True)
    engine.dispose()
    return None


def _make_file(path: Path) -> None:
    """Make an empty file that only this user can read, where there is none."""
    path.touch(mode=0o600)
