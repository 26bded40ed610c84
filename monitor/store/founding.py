"""The first transaction of a store: make its tables, or see that they are ours."""

from typing import Any

import sqlalchemy as sa

from monitor.store import checksums, schema
from monitor.store.connecting import reading, writing
from monitor.store.faults import Reason, StoreUnusable


def found_or_check(engine: sa.Engine) -> None:
    """Make the tables in an empty database; bring those of an older version up to this one.

    Proves that the database can be written. Raises StoreUnusable or StoreUnavailable.
    """
    with writing(engine) as connection:
        _add_what_came_since(connection)
        if _has_our_tables(connection):
            # SQLite begins a write on a read-only file without a word; only writing tells.
            same = {"schema": schema.versions.c.schema}
            connection.execute(sa.update(schema.versions).values(same))
        else:
            schema.metadata.create_all(connection)
            first = {"id": 1, "schema": schema.SCHEMA_VERSION, "data": 0}
            connection.execute(sa.insert(schema.versions), first)
            if engine.dialect.name == "sqlite":
                _close_audit_trail(connection)


def _add_what_came_since(connection: sa.Connection) -> None:
    """Add and drop as each version since that of the store did. Nothing that was put in changes."""
    if not sa.inspect(connection).has_table(schema.versions.name):
        return
    version = _version(connection)
    while version + 1 in schema.ADDED:
        version += 1
        for item in schema.ADDED[version]:
            _add(connection, item)
        for name in schema.DROPPED.get(version, ()):
            connection.exec_driver_sql(f"DROP INDEX {name}")
        connection.execute(sa.update(schema.versions).values(schema=version))


def _add(connection: sa.Connection, item: sa.Table | sa.Column[Any] | sa.Index) -> None:
    if not isinstance(item, sa.Column):
        item.create(connection)
        return
    column = sa.schema.CreateColumn(item).compile(dialect=connection.dialect)
    connection.exec_driver_sql(f"ALTER TABLE {item.table.name} ADD COLUMN {column}")
    if item is schema.submission.c.given_checksum:
        checksums.vouch_for_what_is_whole(connection)


def _close_audit_trail(connection: sa.Connection) -> None:
    """Let nothing change an audit row. Elsewhere the owner of the tables grants no such right."""
    for change in ("UPDATE", "DELETE"):
        connection.exec_driver_sql(
            f"CREATE TRIGGER audit_no_{change.lower()} BEFORE {change} ON {schema.audit.name} "
            "BEGIN SELECT RAISE(ABORT, 'the audit trail is append only'); END"
        )


def is_founded(engine: sa.Engine) -> bool:
    """Whether the database holds a store of this version; False if it is empty.

    Raises StoreUnusable or StoreUnavailable.
    """
    with reading(engine) as connection:
        return _has_our_tables(connection)


def _has_our_tables(connection: sa.Connection) -> bool:
    present = set(sa.inspect(connection).get_table_names())
    if not present:
        return False
    if schema.versions.name not in present:
        raise StoreUnusable(Reason.FOREIGN)
    found = _version(connection)
    if found > schema.SCHEMA_VERSION:
        raise StoreUnusable(Reason.NEWER_SCHEMA, f"schema {found} > {schema.SCHEMA_VERSION}")
    if found + 1 in schema.ADDED:
        raise StoreUnusable(Reason.OLDER_SCHEMA, f"schema {found} < {schema.SCHEMA_VERSION}")
    if found != schema.SCHEMA_VERSION:  # no store ever had it
        raise StoreUnusable(Reason.DAMAGED, f"schema {found}")
    if not present >= set(schema.metadata.tables):
        raise StoreUnusable(Reason.DAMAGED)
    return True


def _version(connection: sa.Connection) -> int:
    """The version of the tables of this store. Raises StoreUnusable if it is no number."""
    found = connection.execute(sa.select(schema.versions.c.schema)).scalar()
    if not isinstance(found, int):
        raise StoreUnusable(Reason.DAMAGED, f"schema {found!r}")
    return found
