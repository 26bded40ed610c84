"""Many rows at once come to the same as one by one, however the driver takes its values."""

from datetime import datetime

import pytest
import sqlalchemy as sa

from monitor.store.bulk import add_rows
from monitor.store.rows import Row

TABLE = sa.Table(
    "kept",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("column", sa.Text),
    sa.Column("number", sa.Double),
    sa.Column("date", sa.DateTime),
)
ROWS: list[Row] = [
    (1, "é'; --", 0.1, datetime(2026, 10, 1, 12, 30)),
    (2, None, None, None),
    (3, "", -1.0, datetime(1900, 1, 1)),
]


@pytest.mark.parametrize("style", ["qmark", "named"])
def test_rows_come_back_as_they_went_in(style: str) -> None:
    engine = sa.create_engine("sqlite://", paramstyle=style)
    with engine.begin() as connection:
        TABLE.metadata.create_all(connection)
        add_rows(connection, TABLE, ROWS[:1])
        add_rows(connection, TABLE, [])
        add_rows(connection, TABLE, ROWS[1:])
        added = connection.execute(sa.select(TABLE).order_by(TABLE.c.id)).all()
        assert [tuple(row) for row in added] == ROWS
        as_text = connection.exec_driver_sql("SELECT date FROM kept WHERE id = 1").scalar()
        connection.execute(sa.delete(TABLE))
        connection.execute(sa.insert(TABLE), dict(zip(TABLE.c.keys(), ROWS[0], strict=True)))
        assert connection.exec_driver_sql("SELECT date FROM kept").scalar() == as_text
    engine.dispose()
