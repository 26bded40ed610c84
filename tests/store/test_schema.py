"""The tables are made of portable parts: PostgreSQL accepts what SQLite does."""

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from monitor.domain import frames
from monitor.domain.access import Role, Viewer
from monitor.store import borders, schema
from monitor.store.register import Partnership

TABLES = schema.metadata.sorted_tables


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_postgresql_gets_every_table_and_its_partial_indexes(table: sa.Table) -> None:
    dialect = postgresql.dialect()
    ddl = str(CreateTable(table).compile(dialect=dialect))
    assert table.name in ddl
    assert "DATETIME" not in ddl
    assert "BLOB" not in ddl
    for index in table.indexes:
        assert " WHERE state " in str(CreateIndex(index).compile(dialect=dialect))


@pytest.mark.parametrize("role", list(Role))
def test_postgresql_gets_the_borders(role: Role) -> None:
    viewer = Viewer("x", role, frozenset({"NHN-01"}))
    query = sa.select(schema.submission.c.id, borders.sight(viewer)).where(borders.may_open(viewer))
    assert "CASE WHEN" in str(query.compile(dialect=postgresql.dialect()))


def test_the_tables_hold_the_columns_of_the_frames() -> None:
    assert set(frames.HEADER) <= set(schema.submission.c.keys())
    assert list(schema.cell.c.keys())[2:] == list(frames.CELLS)
    assert list(schema.answer.c.keys())[2:] == list(frames.ANSWERS)
    stored = {*schema.partnership.c.keys(), *schema.REGION_KINDS} - {"pps_key", "checksum"}
    assert stored == set(frames.REGISTER) == set(Partnership.__slots__)
