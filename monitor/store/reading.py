"""What the store gives back of submissions, as far as the viewer may see them."""

from collections.abc import Collection, Iterable, Mapping
from itertools import count
from typing import NamedTuple

import pandas as pd
import sqlalchemy as sa

from monitor.domain import frames
from monitor.domain.access import Sight, Viewer
from monitor.domain.cells import ANSWERS, TOO_LARGE, CellRow, Cells, cells_of_rows
from monitor.domain.correction import Correction
from monitor.domain.decided import Decided
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.keys import key
from monitor.domain.layout import PARTNERS
from monitor.domain.round_order import in_order
from monitor.store import borders, corrections, journal, register, submission_rows
from monitor.store import decided as decisions
from monitor.store.connecting import naming_damage
from monitor.store.faults import NotFound
from monitor.store.records import Standing
from monitor.store.rows import to_frame
from monitor.store.schema import ROUND_NUMBER, ROUND_ORDER, answer, cell, original, submission

SUBMISSIONS: frames.Schema = {
    "submission": "int64",
    "round_number": "int64",  # see domain.round_order
    **frames.HEADER,
    "version": "int64",
    "state": "str",  # records.Standing
    "sha256": "str",
    "filename": "str",
    "size": "int64",
    "uploaded_at": "datetime64[us, UTC]",
    "uploaded_by": "str",
    "sight": "int64",  # access.Sight: what the viewer sees of it in overviews
    "opens": "bool",  # whether the viewer may open the monitor itself
}
"""A row for each submission that the viewer may open or see something of, oldest first."""


class Counting(NamedTuple):
    """All that counts at one moment, as far as a viewer may know of it.

    ``version`` is that of the data, ``submissions`` are the current ones (SUBMISSIONS) with their
    ``answers`` (frames.ANSWERS with submission), ``register`` is frames.REGISTER.
    """

    version: int
    submissions: pd.DataFrame
    answers: pd.DataFrame
    register: pd.DataFrame


_ENORMOUS = sa.func.abs(cell.c.number) >= TOO_LARGE
"""Older versions took such a number as an answer. What is added up of them can be no number."""
_COUNTED = {
    "state": sa.case((_ENORMOUS, str(State.INVALID)), else_=cell.c.state),
    "number": sa.case((_ENORMOUS, sa.null()), else_=cell.c.number),
}
"""Columns of a cell as today's reader would take it."""
_IDENTIFYING = frozenset({"name", "campus", "sha256", "filename", "uploaded_by"})
_FREE_TEXT = frozenset({"reason", "evidence", "raw", "sheet", "cell"})


def submissions(connection: sa.Connection, viewer: Viewer, *, every_version: bool) -> pd.DataFrame:
    """The current submissions, or every version, as SUBMISSIONS, by partnership and in order.

    Of a partnership that the viewer sees without its name, pps_id is a number of its own in this
    frame (``anoniem 1``), what says who it is, is missing, and it stands at the end. One current
    monitor without a name is enough: beside the others it would tell its own.
    """
    seen, opens = borders.sight(viewer), borders.may_open(viewer)
    columns = [
        submission.c.id.label("submission"),
        ROUND_NUMBER.label("round_number"),
        *(submission.c[name] for name in list(SUBMISSIONS)[2:-2]),
        seen.label("sight"),
        sa.case((opens, sa.true()), else_=sa.false()).label("opens"),
    ]
    query = (
        sa.select(*columns)
        .where(sa.or_(opens, seen > int(Sight.NOTHING)))
        .order_by(submission.c.pps_key, *ROUND_ORDER)
    )
    if not every_version:
        query = query.where(submission.c.state == Standing.CURRENT)
    found = to_frame(connection.execute(query), SUBMISSIONS)
    anonymous = (found["sight"] == int(Sight.ANONYMOUS)) & ~found["opens"]
    of_now = found.loc[anonymous & (found["state"] == Standing.CURRENT), "pps_id"]
    anonymous |= found["pps_id"].isin(of_now)
    if not anonymous.any():
        return found
    return _without_names(found, anonymous, register.keys(connection))


def counting(connection: sa.Connection, viewer: Viewer) -> Counting:
    """All that counts now; on one connection, so that it agrees with itself."""
    return Counting(
        journal.data_version(connection),
        submissions(connection, viewer, every_version=False),
        answers(connection, viewer, None),
        register.read(connection, viewer),
    )


def _without_names(
    found: pd.DataFrame, anonymous: pd.Series, taken: Collection[str]
) -> pd.DataFrame:
    """With a number instead of who it is; none of which gives the key of a pps_id that is taken."""
    hidden = found[anonymous].sort_values("sha256")  # an order that tells nothing
    free = (number for number in count(1) if key(_numbered(number)) not in taken)
    numbers = dict(zip(hidden["pps_id"].unique(), free, strict=False))
    hidden["pps_id"] = hidden["pps_id"].map(numbers)
    hidden = in_order(hidden).sort_values("pps_id", kind="stable")
    hidden["pps_id"] = hidden["pps_id"].map(_numbered)
    hidden[sorted(_IDENTIFYING)] = None
    hidden["sight"] = int(Sight.ANONYMOUS)
    return pd.concat([found[~anonymous], hidden.astype(dict(SUBMISSIONS))], ignore_index=True)


def _numbered(number: int) -> str:
    return f"anoniem {number}"


def answers(connection: sa.Connection, viewer: Viewer, ids: Iterable[int] | None) -> pd.DataFrame:
    """The answers behind a ``submission`` column: of these submissions, or of all current ones.

    Of a submission that the viewer sees but may not open, only what scores are made of.
    """
    seen, opens = borders.sight(viewer), borders.may_open(viewer)
    columns = [
        sa.case((opens, answer.c[name]), else_=None) if name in _FREE_TEXT else answer.c[name]
        for name in frames.ANSWERS
    ]
    query = (
        sa.select(answer.c.submission, *columns)
        .join(submission)
        .where(sa.or_(opens, seen > int(Sight.NOTHING)))
        .order_by(answer.c.submission, answer.c.position)
    )
    if ids is None:
        query = query.where(submission.c.state == Standing.CURRENT)
    else:
        query = query.where(answer.c.submission.in_(list(ids)))
    return to_frame(connection.execute(query), {"submission": "int64", **frames.ANSWERS})


def cells(
    connection: sa.Connection, viewer: Viewer, ids: Iterable[int], table: str | None
) -> pd.DataFrame:
    """The cells behind a ``submission`` column, of those submissions that the viewer may open.

    ``table`` (layout.Tab.table) limits them to one table.
    """
    query = (
        sa.select(cell.c.submission, *(_COUNTED.get(name, cell.c[name]) for name in frames.CELLS))
        .join(submission)
        .where(borders.may_open(viewer), cell.c.submission.in_(list(ids)))
        .order_by(cell.c.submission, cell.c.position)
    )
    if table is not None:
        query = query.where(cell.c.table == table)
    return to_frame(connection.execute(query), {"submission": "int64", **frames.CELLS})


def answered(connection: sa.Connection, viewer: Viewer, ids: Iterable[int]) -> Mapping[int, Cells]:
    """The cells with an answer, without raw text and place, of submissions that the viewer opens.

    By number of the submission, in workbook order.
    """
    names = ("table", "row", "column", "state", "number", "date", "text")
    query = (
        sa.select(cell.c.submission, *(cell.c[name] for name in names))
        .join(submission)
        .where(
            borders.may_open(viewer),
            cell.c.submission.in_(list(ids)),
            cell.c.state.in_(ANSWERS),
            sa.or_(cell.c.number.is_(None), sa.not_(_ENORMOUS)),
        )
        .order_by(cell.c.submission, cell.c.position)
    )
    found: dict[int, list[CellRow]] = {}
    rows = connection.execute(query)
    with naming_damage():
        for number, table, row, column, state, value, date, text in rows:
            day = date.date() if date else None
            found.setdefault(number, []).append(
                (table, row, column, "", "", "", state, value, day, text)
            )
    return {number: cells_of_rows(rows) for number, rows in found.items()}


def partner_counts(
    connection: sa.Connection, viewer: Viewer, ids: Iterable[int], stopped: Iterable[str]
) -> Mapping[int, int]:
    """How many partners each of these submissions has, of those that the viewer sees or opens.

    Partners whose status is one of ``stopped`` don't count. One without partners isn't there.
    """
    left = sa.case(
        ((cell.c.column == "status") & cell.c.text.in_(list(stopped)), cell.c.row), else_=None
    )
    present = sa.func.count(cell.c.row.distinct()) - sa.func.count(left.distinct())
    query = (
        sa.select(cell.c.submission, present.label("present"))
        .join(submission)
        .where(
            sa.or_(borders.may_open(viewer), borders.sight(viewer) > int(Sight.NOTHING)),
            cell.c.submission.in_(list(ids)),
            cell.c.table == PARTNERS.table,
        )
        .group_by(cell.c.submission)
    )
    return {row.submission: row.present for row in connection.execute(query)}


def findings(connection: sa.Connection, viewer: Viewer, submission_id: int) -> tuple[Finding, ...]:
    """The findings of a submission in their order. Raises NotFound if it isn't the viewer's."""
    _open(connection, viewer, submission_id)
    return submission_rows.stored_findings(connection, submission_id)


def put_right(
    connection: sa.Connection, viewer: Viewer, submission_id: int
) -> tuple[Correction, ...]:
    """What was put right on screen, in order. Raises NotFound if it isn't the viewer's."""
    _open(connection, viewer, submission_id)
    return corrections.of_submission(connection, submission_id)


def decided(connection: sa.Connection, viewer: Viewer, submission_id: int) -> Decided:
    """All that was decided on screen. Raises NotFound if it isn't the viewer's."""
    _open(connection, viewer, submission_id)
    return decisions.of_submission(connection, submission_id)


def uploaded(connection: sa.Connection, viewer: Viewer, submission_id: int) -> tuple[str, bytes]:
    """The name and the unchanged bytes of the upload. Raises NotFound if it isn't the viewer's."""
    filename = _open(connection, viewer, submission_id)
    found = connection.execute(
        sa.select(original.c.content).where(original.c.submission == submission_id)
    )
    with naming_damage():
        content: bytes = found.scalar_one()
    return filename, content


def _open(connection: sa.Connection, viewer: Viewer, submission_id: int) -> str:
    """The file name of a submission that the viewer may open."""
    filename: str | None = connection.execute(
        sa.select(submission.c.filename).where(
            submission.c.id == submission_id, borders.may_open(viewer)
        )
    ).scalar()
    if filename is None:
        raise NotFound(f"no submission {submission_id}")
    return filename
