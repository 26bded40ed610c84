"""What was put right on screen: kept with a draft, and with the submission that it becomes."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store import decided_rows
from monitor.store.rows import Row, from_utc, to_utc
from monitor.store.schema import CORRECTIONS, correction, draft_correction


def put(connection: sa.Connection, draft_id: str, corrections: Iterable[Correction]) -> None:
    """Keep corrections with a draft, each in place of an earlier one of the same cell.

    One that puts back what stands in the workbook takes an earlier one away. Without an earlier
    one it says that what stands there is right.
    """
    for item in corrections:
        earlier = _at(draft_id, item.subject)
        before = connection.execute(sa.select(draft_correction.c.new).where(*earlier)).scalar()
        connection.execute(sa.delete(draft_correction).where(*earlier))
        if item.confirms and before not in (None, item.old):
            continue
        values = dict(zip(CORRECTIONS, as_row(item), strict=True))
        connection.execute(sa.insert(draft_correction), {"draft": draft_id, **values})


def take_back(connection: sa.Connection, draft_id: str) -> None:
    """Forget every correction of a draft."""
    connection.execute(sa.delete(draft_correction).where(draft_correction.c.draft == draft_id))


def take_back_at(connection: sa.Connection, draft_id: str, subject: Subject) -> None:
    """Forget the correction of one cell of a draft."""
    connection.execute(sa.delete(draft_correction).where(*_at(draft_id, subject)))


def take_back_of_table(connection: sa.Connection, draft_id: str, table: str) -> int:
    """Forget the corrections of one table of a draft; gives how many there were."""
    of_table = draft_correction.c.draft == draft_id, draft_correction.c.table == table
    return connection.execute(sa.delete(draft_correction).where(*of_table)).rowcount


def of_drafts(
    connection: sa.Connection, draft_ids: Iterable[str]
) -> Mapping[str, tuple[Correction, ...]]:
    """The corrections of drafts that have any, in the order in which they were made."""
    return decided_rows.of_drafts(connection, draft_correction, draft_ids, _correction)


def of_submission(connection: sa.Connection, submission_id: int) -> tuple[Correction, ...]:
    """The corrections that a submission was stored with, in their order."""
    return decided_rows.of_submission(connection, correction, submission_id, _correction)


def as_row(item: Correction) -> Row:
    """The values of a correction in the order of ``schema.CORRECTIONS``."""
    return (*item.subject, item.old, item.new, item.by, to_utc(item.at))


def _at(draft_id: str, subject: Subject) -> tuple[sa.ColumnElement[bool], ...]:
    """Which row of a draft is that of this cell."""
    cell = (draft_correction.c[name] == value for name, value in subject._asdict().items())
    return (draft_correction.c.draft == draft_id, *cell)


def _correction(row: Any) -> Correction:
    subject = Subject(row["table"], row["row"], row["column"])
    return Correction(subject, row["old"], row["new"], row["by"], from_utc(row["at"]))
