"""Adding many rows at once: what the database's driver takes, without a mapping for each row."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from monitor.store.rows import Row


def add_rows(connection: sa.Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    """Add rows whose values stand in the order of the table's columns.

    SQLAlchemy's own way goes over each value of each row again: half of what storing took.
    """
    if not rows:
        return
    dialect = connection.dialect
    statement, ready = _insert(table, dialect)
    columns = zip(*rows, strict=True)
    values: Iterable[Row] = zip(
        *(
            column if make is None else map(make, column)
            for make, column in zip(ready, columns, strict=True)
        ),
        strict=True,
    )
    if dialect.positional:
        connection.exec_driver_sql(statement, list(values))
    else:
        names = table.c.keys()
        connection.exec_driver_sql(
            statement, [dict(zip(names, row, strict=True)) for row in values]
        )


@lru_cache(maxsize=32)
def _insert(
    table: sa.Table, dialect: sa.Dialect
) -> tuple[str, Sequence[Callable[[Any], object] | None]]:
    """The statement for one row, and what makes a value of each column ready for the driver."""
    ready = [column.type.dialect_impl(dialect).bind_processor(dialect) for column in table.c]
    return str(sa.insert(table).compile(dialect=dialect)), ready
