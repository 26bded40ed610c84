"""The rules of ``monitor.domain.access`` as SQL, made from those rules and no others.

A rule looks at three things: the viewer's role, whether the partnership is the viewer's own, and
the visibility of the monitor (or what is seen of it). The first is known; of the others every
combination is asked.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

import sqlalchemy as sa

from monitor.domain import access
from monitor.domain.access import Sight, Viewer, Visibility
from monitor.domain.keys import key
from monitor.store.records import Standing
from monitor.store.schema import submission

T = TypeVar("T")

_OWN, _OTHER = "own", "other"
_OUTSIDE_THE_LIST = ""


def may_open(viewer: Viewer) -> sa.ColumnElement[bool]:
    """Whether the viewer may open a row of ``submission``."""
    return sa.or_(
        sa.false(), *(where for where, allowed in _cases(viewer, access.may_open) if allowed)
    )


def sight(viewer: Viewer) -> sa.ColumnElement[int]:
    """What the viewer sees of a row of ``submission`` in overviews: the number of a Sight."""
    return sa.case(
        *((where, int(seen)) for where, seen in _cases(viewer, access.sight)),
        else_=int(Sight.NOTHING),
    )


def knows_by_name(viewer: Viewer, pps_key: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Whether the viewer sees who this partnership in the register is."""
    own = is_own(viewer, pps_key)
    least = (
        sa.select(sa.func.min(sight(viewer)))
        .where(
            submission.c.pps_key == pps_key,
            submission.c.state == Standing.CURRENT,
            sight(viewer) > int(Sight.NOTHING),
        )
        .scalar_subquery()
    )
    named = sa.func.coalesce(least, int(Sight.NOTHING)) == int(Sight.NAMED)
    return sa.or_(
        sa.false(),
        *(
            sa.and_(own if whose is _OWN else sa.not_(own), named if seen else sa.not_(named))
            for whose in (_OWN, _OTHER)
            for seen in (Sight.NOTHING, Sight.NAMED)
            if access.knows_by_name(_like(viewer), whose, seen)
        ),
    )


def reads_notes(viewer: Viewer, pps_key: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Whether the viewer reads what was noted beside the outcomes of a partnership."""
    own, like_viewer = is_own(viewer, pps_key), _like(viewer)
    whose = ((own, _OWN), (sa.not_(own), _OTHER))
    return sa.or_(
        sa.false(), *(where for where, who in whose if access.reads_notes(like_viewer, who))
    )


def is_own(viewer: Viewer, pps_key: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Whether a partnership is one of the viewer's own."""
    if _like(viewer).owns(_OTHER):
        return sa.true()
    if not _like(viewer).owns(_OWN):
        return sa.false()
    return pps_key.in_(sorted(key(own) for own in viewer.partnerships))


def _cases(
    viewer: Viewer, rule: Callable[[Viewer, str, str], T]
) -> Iterator[tuple[sa.ColumnElement[bool], T]]:
    own = is_own(viewer, submission.c.pps_key)
    like_viewer = _like(viewer)
    for level in (*Visibility, _OUTSIDE_THE_LIST):
        at_level = (
            submission.c.visibility == level
            if level
            else submission.c.visibility.not_in(list(Visibility))
        )
        yield sa.and_(own, at_level), rule(like_viewer, _OWN, level)
        yield sa.and_(sa.not_(own), at_level), rule(like_viewer, _OTHER, level)


def _like(viewer: Viewer) -> Viewer:
    """A viewer of the same role who owns _OWN; to ask the rules what they say of such a one."""
    return Viewer(viewer.name, viewer.role, frozenset({_OWN}))
