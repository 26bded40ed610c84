"""Connections: how the database is opened, how transactions begin, what its errors mean."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from monitor.store.faults import DAMAGE, Reason, StoreUnavailable, StoreUnusable
from monitor.store.file_of_url import NO_FILE
from monitor.store.turns import turns_of

BUSY_TIMEOUT_MS = 10_000
"""How long a transaction waits for another process that writes."""
_LINE_SECONDS = 30.0
"""How long it waits in line for others of this process, each of which gets on or is refused."""

_FILE = "file"
"""What the pool knows of a connection: of which file it is."""

_LOG = logging.getLogger(__name__)

_SQLITE_REASONS = {
    sqlite3.SQLITE_PERM: Reason.NOT_WRITABLE,
    sqlite3.SQLITE_BUSY: Reason.BUSY,
    sqlite3.SQLITE_LOCKED: Reason.BUSY,
    sqlite3.SQLITE_READONLY: Reason.NOT_WRITABLE,
    sqlite3.SQLITE_IOERR: Reason.UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: Reason.DAMAGED,
    sqlite3.SQLITE_FULL: Reason.FULL,
    sqlite3.SQLITE_CANTOPEN: Reason.UNREACHABLE,
    sqlite3.SQLITE_NOTADB: Reason.DAMAGED,
}


def make_engine(url: str, *, read_only: bool = False, immutable: bool = False) -> sa.Engine:
    """An engine for this SQLAlchemy URL. Nothing is opened yet.

    ``read_only`` makes SQLite refuse every write. ``immutable`` makes it read the file alone, and
    nothing beside it: only for a file that nothing changes meanwhile. Raises StoreUnusable for a
    URL that names no database that keeps data, or whose driver isn't installed.
    """
    options: dict[str, Any] = {"hide_parameters": True}
    try:
        parsed = sa.make_url(url)
        is_sqlite = parsed.get_backend_name() == "sqlite"
        if is_sqlite:
            if not parsed.database or parsed.database.startswith(NO_FILE):
                raise StoreUnusable(Reason.BAD_URL)
            # A connection costs no more than a file handle: nobody queues for one.
            options["max_overflow"] = -1
            file = Path(parsed.database).absolute()
            # Not made by connecting: an empty file in the place of one that went would hide that.
            mode = "ro" if parsed.query.get("mode") == "ro" else "rw"
            named = {"uri": "true", **({"immutable": "1"} if immutable else {"mode": mode})}
            parsed = parsed.set(database=file.as_uri()).update_query_dict(named)
        engine = sa.create_engine(parsed, **options)
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError) as error:
        raise StoreUnusable(Reason.BAD_URL) from error
    except ImportError as error:
        raise StoreUnusable(Reason.NO_DRIVER) from error
    if is_sqlite:
        _prepare_sqlite(engine, read_only)
        _follow_file(engine, file)
    return engine


def _prepare_sqlite(engine: sa.Engine, read_only: bool) -> None:
    @sa.event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions begin below, not in the driver
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # A write takes the lock at once: one that starts reading can't be upgraded while another
        # writes, and fails without waiting.
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _follow_file(engine: sa.Engine, file: Path) -> None:
    """Connect anew when another file stands there, and fail when none does.

    A connection goes on writing in a file that was deleted, and says that it was kept.
    """

    @sa.event.listens_for(engine, "connect")
    def remember(_connection: sqlite3.Connection, record: sa.pool.ConnectionPoolEntry) -> None:
        record.info[_FILE] = _which(file)

    @sa.event.listens_for(engine, "checkout")
    def compare(
        _connection: sqlite3.Connection, record: sa.pool.ConnectionPoolEntry, _proxy: object
    ) -> None:
        if record.info[_FILE] != _which(file):
            raise sa.exc.DisconnectionError


def _which(file: Path) -> tuple[int, int] | None:
    """What tells this file from another one in its place; None if it isn't there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that sees one moment of the data. Raises StoreUnavailable."""
    with naming_faults(), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection in one transaction, alone in writing: all of it is kept, or nothing.

    Raises StoreUnavailable.
    """
    turns = turns_of(str(engine.url))
    with (
        naming_faults(),
        turns.turn(_LINE_SECONDS),
        engine.connect() as connection,
        connection.execution_options(writing=True).begin(),
    ):
        yield connection


@contextmanager
def naming_faults() -> Iterator[None]:
    """Turn what the database couldn't do into StoreUnavailable; let mistakes in code through."""
    try:
        yield
    except (TimeoutError, sa.exc.TimeoutError) as error:
        raise StoreUnavailable(Reason.BUSY) from error
    except sa.exc.DBAPIError as error:
        reason = reason_of(error.orig)
        if reason is None:
            raise
        _LOG.warning("The database refused: %s (%s)", reason.value, error.orig)
        raise StoreUnavailable(reason, str(error.orig)) from error


@contextmanager
def naming_damage() -> Iterator[None]:
    """Turn what comes of reading damaged values into StoreUnavailable, its reason one of DAMAGE.

    Damaged text is no UTF-8, a damaged date no date, a damaged type has not what its kind has. What
    the database couldn't do for another reason goes through. Only around what makes values of rows:
    elsewhere the same errors are mistakes in code.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        reason = reason_of(error.orig) or Reason.UNREADABLE
        if reason not in DAMAGE:
            raise
        raise StoreUnavailable(reason, str(error.orig)) from error
    except (sa.exc.NoResultFound, ValueError, TypeError, AttributeError) as error:
        _LOG.error("What is stored can't be read: %s", type(error).__name__)
        raise StoreUnavailable(Reason.UNREADABLE, str(error)) from error


def reason_of(error: BaseException | None) -> Reason | None:
    """Why the database refused; None if the statement itself was at fault."""
    if isinstance(error, sqlite3.Error):
        code: Any = getattr(error, "sqlite_errorcode", None)
        if code is None:  # the driver's own complaint, such as text that is no UTF-8
            return Reason.UNREADABLE if isinstance(error, sqlite3.OperationalError) else None
        return _SQLITE_REASONS.get(code & 0xFF)
    names = {kind.__name__ for kind in type(error).__mro__}
    return Reason.UNREACHABLE if names & {"OperationalError", "InterfaceError"} else None
