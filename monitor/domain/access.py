"""Who may see what. Every read and write of the store takes a Viewer; this is the one place."""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a person comes to do."""

    ADMIN = "beheerder"
    ADVISER = "adviseur"
    COORDINATOR = "coördinator"
    PROVINCE = "provincie"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is looking. ``partnerships`` are the pps_ids that are the viewer's own."""

    name: str
    role: Role
    partnerships: frozenset[str] = field(default=frozenset())

    def owns(self, pps_id: str) -> bool:
        """Whether this partnership's monitors are the viewer's own to read and write."""
        return self.role is Role.ADMIN or pps_id in self.partnerships


LOCAL_ADMIN = Viewer("beheerder", Role.ADMIN)
"""The one viewer of an installation without sign-in."""


class Sight(IntEnum):
    """How much of a monitor a viewer gets to see in overviews and comparisons."""

    NOTHING = 0
    ANONYMOUS = 1
    NAMED = 2


def sight(viewer: Viewer, pps_id: str, visibility: str) -> Sight:
    """What this viewer sees of a monitor in a group, campus or overview.

    ``visibility`` is the consent level in the monitor (an id of the model's list); what the
    partnership keeps to itself (``alleen_wij``) is in no overview, whoever looks.
    """
    if visibility == "alleen_wij":
        return Sight.NOTHING
    if viewer.role in (Role.ADMIN, Role.ADVISER) or viewer.owns(pps_id):
        return Sight.NAMED
    if visibility == "provincie":
        return Sight.NAMED
    return Sight.ANONYMOUS if visibility == "anoniem" else Sight.NOTHING


def may_open(viewer: Viewer, pps_id: str, visibility: str) -> bool:
    """Whether this viewer may open the monitor itself: its answers, evidence and money."""
    if viewer.owns(pps_id):
        return True
    return viewer.role is Role.ADVISER and visibility != "alleen_wij"
