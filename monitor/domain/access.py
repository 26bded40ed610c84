"""Who may see what. Every read and write of the store takes a Viewer; this is the one place.

What is not allowed in so many words is refused: an unknown role or visibility opens nothing.
"""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from monitor.domain.keys import key


class Role(StrEnum):
    """What a person comes to do."""

    ADMIN = "beheerder"
    ADVISER = "adviseur"
    COORDINATOR = "coördinator"
    PROVINCE = "provincie"


class Visibility(StrEnum):
    """How far a partnership lets a monitor be seen: the ids of the model's list ``visibility``."""

    OWN = "alleen_wij"
    PLATFORM = "platform"
    ANONYMOUS = "anoniem"
    NAMED = "provincie"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is looking. ``partnerships`` are the pps_ids that a coordinator answers for."""

    name: str
    role: Role
    partnerships: frozenset[str] = field(default=frozenset())

    def owns(self, pps_id: str) -> bool:
        """Whether this partnership's monitors are the viewer's own to read and write.

        Partnerships make an owner of a coordinator only: for whoever advises or looks on, a list
        of partnerships would otherwise open what these keep to themselves.
        """
        if self.role is Role.ADMIN:
            return True
        wanted = key(pps_id)
        return self.role is Role.COORDINATOR and any(
            wanted == key(own) for own in self.partnerships
        )


LOCAL_ADMIN = Viewer("beheerder", Role.ADMIN)
"""The one viewer of an installation without sign-in."""


def stands_for_all(viewer: Viewer) -> bool:
    """Whether everybody who opens the monitor is this viewer, and nothing private to one of them.

    So it is without sign-in.
    """
    return viewer == LOCAL_ADMIN


class Sight(IntEnum):
    """How much of a monitor a viewer gets to see in overviews and comparisons."""

    NOTHING = 0
    ANONYMOUS = 1
    NAMED = 2


def is_private(visibility: str) -> bool:
    """Whether a monitor of this visibility is for the partnership itself alone."""
    return visibility not in set(Visibility) - {Visibility.OWN}


def sight(viewer: Viewer, pps_id: str, visibility: str) -> Sight:
    """What this viewer sees of a monitor in a group, campus or overview.

    ``visibility`` is the consent level in the monitor (a Visibility); what the partnership keeps
    to itself is in no overview, whoever looks.
    """
    if is_private(visibility):
        return Sight.NOTHING
    if viewer.role is Role.ADVISER or viewer.owns(pps_id):
        return Sight.NAMED
    if visibility == Visibility.NAMED:
        return Sight.NAMED
    return Sight.ANONYMOUS if visibility == Visibility.ANONYMOUS else Sight.NOTHING


def may_open(viewer: Viewer, pps_id: str, visibility: str) -> bool:
    """Whether this viewer may open the monitor itself: its answers, evidence and money."""
    if viewer.owns(pps_id):
        return True
    return viewer.role is Role.ADVISER and not is_private(visibility)


def may_store(viewer: Viewer, pps_id: str) -> bool:
    """Whether this viewer may save a monitor of this partnership."""
    return viewer.owns(pps_id)


def may_manage(viewer: Viewer) -> bool:
    """Whether this viewer may withdraw monitors, keep the register and tend the store itself."""
    return viewer.role is Role.ADMIN


def reads_notes(viewer: Viewer, pps_id: str) -> bool:
    """Whether this viewer reads what was noted beside the outcome of a partnership, and by whom."""
    return viewer.role is Role.ADVISER or viewer.owns(pps_id)


def knows_by_name(viewer: Viewer, pps_id: str, seen: Sight) -> bool:
    """Whether this viewer sees who a partnership in the register is, besides that it exists.

    ``seen`` is the least that the viewer sees of those of its current monitors that are seen at
    all: overviews are made from the register, so who may be named in the one is named in the other.
    """
    return viewer.role is Role.ADVISER or viewer.owns(pps_id) or seen is Sight.NAMED
