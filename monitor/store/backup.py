"""A copy of an SQLite store, made while it is in use."""

import contextlib
import sqlite3
from pathlib import Path

import sqlalchemy as sa

from monitor.store.connecting import reason_of
from monitor.store.faults import Reason, StoreUnavailable


def copy(url: sa.URL, path: Path) -> None:
    """Copy the database to a new file, which appears only when it is complete.

    Raises FileExistsError, or StoreUnavailable: also for a database that isn't SQLite.
    """
    if url.get_backend_name() != "sqlite":
        raise StoreUnavailable(Reason.OWN_TOOLS)
    if path.exists():
        raise FileExistsError(path)
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.touch(mode=0o600)
        with (
            contextlib.closing(sqlite3.connect(str(url.database))) as source,
            contextlib.closing(sqlite3.connect(unfinished)) as target,
        ):
            source.backup(target)
        unfinished.rename(path)
    except sqlite3.Error as error:
        raise StoreUnavailable(reason_of(error) or Reason.UNREACHABLE) from error
    except OSError as error:
        raise StoreUnavailable(Reason.NOT_WRITABLE) from error
    finally:
        unfinished.unlink(missing_ok=True)
