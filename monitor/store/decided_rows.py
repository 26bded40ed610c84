"""The rows of one kind of decision made on screen: those of drafts, and those of a submission."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import sqlalchemy as sa

from monitor.store.connecting import naming_damage

_Decision = TypeVar("_Decision")


def of_drafts(
    connection: sa.Connection,
    table: sa.Table,
    draft_ids: Iterable[str],
    made: Callable[[Any], _Decision],
) -> Mapping[str, tuple[_Decision, ...]]:
    """Those of drafts that have any, in the order in which they were made."""
    found: dict[str, tuple[_Decision, ...]] = {}
    rows = connection.execute(
        sa.select(table)
        .where(table.c.draft.in_(list(draft_ids)))
        .order_by(table.c.at, *table.primary_key)
    )
    with naming_damage():
        for row in rows.mappings():
            found[row["draft"]] = (*found.get(row["draft"], ()), made(row))
    return found


def of_submission(
    connection: sa.Connection,
    table: sa.Table,
    submission_id: int,
    made: Callable[[Any], _Decision],
) -> tuple[_Decision, ...]:
    """Those that a submission was stored with, in their order."""
    rows = connection.execute(
        sa.select(table).where(table.c.submission == submission_id).order_by(table.c.position)
    )
    with naming_damage():
        return tuple(map(made, rows.mappings()))
