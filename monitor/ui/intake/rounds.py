"""The drafts that are of one partnership and round, beside each other."""

from collections.abc import Iterable
from datetime import datetime

from monitor.store import Draft
from monitor.ui.intake.kinds import Brief


class Rounds:
    """Drafts by their partnership and round, gone through once: there may be hundreds of these."""

    def __init__(self, monitors: Iterable[Brief]) -> None:
        self._drafts: dict[tuple[str, str], list[Draft]] = {}
        for item in monitors:
            self._drafts.setdefault(item.round, []).append(item.draft)

    def older(self, monitor: Brief) -> tuple[Draft, ...]:
        """Drafts of its partnership and round that were brought before this one."""
        drafts = self._drafts.get(monitor.round, ())
        return tuple(item for item in drafts if item.created < monitor.draft.created)

    def others(self, monitor: Brief) -> list[datetime]:
        """When the other drafts of its partnership and round were brought, if it tells both."""
        if not all(monitor.round):
            return []
        drafts = self._drafts.get(monitor.round, ())
        return [item.created for item in drafts if item.id != monitor.draft.id]
