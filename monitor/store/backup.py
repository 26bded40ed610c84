"""A copy of an SQLite store, made while it is in use."""

import contextlib
import errno
import os
import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from monitor.store.connecting import reading, reason_of
from monitor.store.faults import DAMAGE, Reason, StoreUnavailable


def copy(engine: sa.Engine, path: Path) -> None:
    """Copy the database to a new file, which appears only when it is complete.

    Raises OSError if the new file can't be made or is there already, and StoreUnavailable if the
    database can't be read or isn't SQLite.
    """
    if engine.dialect.name != "sqlite":
        raise StoreUnavailable(Reason.OWN_TOOLS)
    _must_be_free(path)
    # A name of its own: two copies made at once must not meet.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        unfinished.touch(mode=0o600)
        with (
            reading(engine) as connection,
            contextlib.closing(sqlite3.connect(unfinished)) as target,
        ):
            source: Any = connection.connection.driver_connection
            source.backup(target)
        _must_be_free(path)  # another copy may have been made meanwhile
        unfinished.rename(path)
    except sqlite3.Error as error:
        reason = reason_of(error)
        if reason is Reason.BUSY or reason in DAMAGE:
            raise StoreUnavailable(reason) from error
        # The store is open and only read: what else goes wrong is in writing the copy.
        code = errno.ENOSPC if reason is Reason.FULL else errno.EIO
        raise OSError(code, str(error), str(path)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _must_be_free(path: Path) -> None:
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
