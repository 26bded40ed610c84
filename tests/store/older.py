"""Making an older store of one of now."""

from pathlib import Path

import sqlalchemy as sa

from monitor.store import checksums, connecting, schema


def make_older(path: Path, version: int) -> None:
    """Leave out of a closed store what came after this version of the tables.

    ``verify`` finds no fault in it where nothing that it holds was among that.
    """
    engine = connecting.make_engine(f"sqlite:///{path}")
    later = [item for since in schema.ADDED if since > version for item in schema.ADDED[since]]
    with connecting.writing(engine) as connection:
        if any(item is schema.submission.c.given_checksum for item in later):
            _forget_given(connection)
        for item in reversed(later):
            if not isinstance(item, sa.Column):
                item.drop(connection)
            else:
                connection.exec_driver_sql(f"ALTER TABLE {item.table.name} DROP {item.name}")
        if version < 7:
            connection.exec_driver_sql(
                "CREATE UNIQUE INDEX same_bytes_once ON submission (sha256) "
                "WHERE state != 'withdrawn'"
            )
        connection.execute(sa.update(schema.versions).values(schema=version))
    engine.dispose()


def _forget_given(connection: sa.Connection) -> None:
    """Give each submission the checksum that it had before it had two."""
    connection.execute(sa.update(schema.submission).values(given_checksum=None))
    for row in connection.execute(sa.select(schema.submission)).mappings().all():
        connection.execute(
            sa.update(schema.submission)
            .where(schema.submission.c.id == row["id"])
            .values(checksum=checksums.whole(connection, row))
        )
