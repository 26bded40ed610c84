"""Where users pointed at tables: kept with a draft, and with the submission that it becomes.

What is remembered of a partnership stands with its submissions, and nowhere else.
"""

import json
import logging
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from monitor.domain.access import Viewer
from monitor.domain.pointing import PointedColumn, Pointing, Remembered
from monitor.store import borders, decided_rows
from monitor.store.connecting import naming_damage
from monitor.store.faults import StoreUnavailable
from monitor.store.records import Standing
from monitor.store.rows import Row, from_utc, to_utc
from monitor.store.schema import POINTINGS, draft_pointing, pointing, submission

_LOG = logging.getLogger(__name__)


def put(connection: sa.Connection, draft_id: str, item: Pointing) -> None:
    """Keep a pointing with a draft, in place of an earlier one at the same table."""
    same = draft_pointing.c.draft == draft_id, draft_pointing.c.table == item.table
    connection.execute(sa.delete(draft_pointing).where(*same))
    values = dict(zip(POINTINGS, as_row(item), strict=True))
    connection.execute(sa.insert(draft_pointing), {"draft": draft_id, **values})


def of_drafts(
    connection: sa.Connection, draft_ids: Iterable[str]
) -> Mapping[str, tuple[Pointing, ...]]:
    """The pointings of drafts that have any, in the order in which they were made."""
    return decided_rows.of_drafts(connection, draft_pointing, draft_ids, _pointing)


def of_submission(connection: sa.Connection, submission_id: int) -> tuple[Pointing, ...]:
    """The pointings that a submission was stored with, in their order."""
    return decided_rows.of_submission(connection, pointing, submission_id, _pointing)


def remembered(connection: sa.Connection, viewer: Viewer) -> tuple[Remembered, ...]:
    """The last pointing at each table of each partnership, as far as the viewer may open them.

    What was withdrawn is forgotten, and so is what was taken back. One that holds for its own file
    only takes no place of one that lasts. One that is damaged is passed over, so that nobody's
    upload waits for it; the log names it, and ``verify`` too.
    """
    rows = connection.execute(
        sa.select(pointing, submission.c.pps_key)
        .join(submission)
        .where(borders.may_open(viewer), submission.c.state != Standing.WITHDRAWN)
        .order_by(submission.c.id, pointing.c.position)
    )
    last: dict[str, dict[str, Pointing]] = {}
    with naming_damage():
        found = rows.mappings().all()
    for row in found:
        try:
            with naming_damage():
                item = _pointing(row)
        except StoreUnavailable:
            _LOG.error("Damaged pointing of submission %s passed over", row["submission"])
            continue
        tables = last.setdefault(row["pps_key"], {})
        before = tables.get(item.table)
        stays = before is not None and before.lasts and not before.takes_back
        if item.lasts or item.takes_back or not stays:
            tables[item.table] = item
    kept = {
        pps_key: tuple(item for item in tables.values() if not item.takes_back)
        for pps_key, tables in last.items()
    }
    return tuple(Remembered(pps_key, items) for pps_key, items in kept.items() if items)


def as_row(item: Pointing) -> Row:
    """The values of a pointing in the order of ``schema.POINTINGS``."""
    columns = json.dumps(item.columns, ensure_ascii=False)
    return (item.table, item.sheet, item.row, columns, item.by, to_utc(item.at))


def _pointing(row: Any) -> Pointing:
    columns = tuple(PointedColumn(*column) for column in json.loads(row["columns"]))
    at = from_utc(row["at"])
    return Pointing(row["table"], row["sheet"], row["header_row"], columns, row["by"], at)
