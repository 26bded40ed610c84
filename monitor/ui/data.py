"""What the pages read, kept by the version of the data and by who looks.

What is kept is shared between visitors and never changed in place (``monitor.ui.kept``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

import pandas as pd

from monitor import settings
from monitor.domain import clock
from monitor.domain.access import LOCAL_ADMIN, Viewer
from monitor.domain.model import Model
from monitor.domain.what_if import Value
from monitor.reports.partnership.versions import Version
from monitor.reports.rounds.along import Along
from monitor.reports.snapshot import Snapshot
from monitor.store import StoreFault
from monitor.ui import method
from monitor.ui.after_view import AfterView
from monitor.ui.campus_view import CampusView
from monitor.ui.installed import model as model
from monitor.ui.installed import store as store
from monitor.ui.installed import templates as templates
from monitor.ui.kept import at, monitors, overviews, rows, trends
from monitor.ui.kept.at import At
from monitor.ui.method_view import MethodView
from monitor.ui.model_versions_view import ModelVersionsView
from monitor.ui.offered import Offered
from monitor.ui.overview_view import OverviewView
from monitor.ui.partnership_view import PartnershipView
from monitor.ui.register_view import RegisterView
from monitor.ui.told import Report
from monitor.ui.trend_view import TrendView
from monitor.ui.what_if_view import SimulationView, WhatIfView


class Now(At):
    """The data at one moment, as one viewer may see them, with all that pages ask of them."""

    __slots__ = ()

    def demo_unfinished(self) -> bool:
        """Whether the loading of the demonstration data was broken off."""
        return overviews.demo_unfinished(self)

    def snapshot(self) -> Snapshot:
        """All that counts now, scored, for this viewer."""
        return at.snapshot(self)

    def register(self) -> RegisterView:
        """The register as it stands, with all that is drawn of it."""
        return overviews.register(self, today())

    def cells(self, *submissions: int) -> pd.DataFrame:
        """The cells of these submissions (frames.CELLS with submission)."""
        return rows.cells(self, submissions)

    def answers(self, submission: int) -> pd.DataFrame:
        """The answers of one submission (frames.ANSWERS with submission)."""
        return rows.answers(self, submission)

    def overview(self, chosen: Mapping[str, str]) -> OverviewView:
        """The newest stand of the partnerships under the chosen filters, with all that is drawn."""
        return overviews.overview(self, _in_order(chosen), today())

    def versions(self, pps_id: str) -> list[Version]:
        """The rounds and versions of a partnership that may be opened, newest first."""
        return rows.versions(self, pps_id)

    def partnership(self, submission: int) -> PartnershipView:
        """One monitor in full, of whatever version, with all that its page draws."""
        return monitors.partnership(self, submission, today())

    def what_if(self, submission: int) -> WhatIfView:
        """One monitor with the steps to its next colour."""
        return monitors.what_if(self, submission, today())

    def simulation(
        self, submission: int, given: Mapping[str, Value], times: Mapping[str, float]
    ) -> SimulationView:
        """One monitor as if: other answers by indicator, other weights by dimension."""
        return monitors.simulation(
            self, submission, tuple(given.items()), tuple(times.items()), today()
        )

    def offered(self) -> Offered:
        """The filters, partnerships and campuses that this viewer can choose from."""
        return overviews.offered(self)

    def campus(self, name: str) -> CampusView:
        """A campus now, by the monitors of its partnerships that may be shown there."""
        return overviews.campus(self, name, today())

    def method_page(self, version: str | None) -> Report:
        """The page Verantwoording, with how much each part really moves the totals of now.

        Of a version that is known, else of the installation's own.
        """
        return overviews.method_page(self, version, today())

    def changes(self, pps: str) -> dict[str, str]:
        """The changes of a partnership that can be explained (``why_view.changes``)."""
        return trends.changes(self, pps)

    def path(self, pps: str, change: str, part: str, along: Along) -> TrendView:
        """The trend of a partnership, and why one of its ``changes`` came about, if it has any.

        ``part``: of which score that is told (``why_view.parts``).
        """
        return trends.path(self, pps, change, part, along, today())

    def group(self, campus: str, chosen: Mapping[str, str], along: Along) -> TrendView:
        """The trend of a campus, else of the group under the filters."""
        return trends.group(self, campus, _in_order(chosen), along, today())

    def after(self, chosen: Mapping[str, str]) -> AfterView:
        """When the subsidies of the partnerships under the chosen filters end, and what then."""
        return overviews.after(self, _in_order(chosen), today())

    def outcomes(self) -> pd.DataFrame:
        """What was recorded of partnerships after their subsidy (store.outcomes.OUTCOMES)."""
        return rows.outcomes(self)

    def model_versions(self, before: str, after: str) -> ModelVersionsView:
        """Two versions of the model that are known, and what each makes of the newest stand."""
        return overviews.model_versions(self, before, after, today())


def now() -> Now:
    """The data as they are now, for whoever looks."""
    return Now(settings.from_environment().database_url, store().data_version(), viewer())


def once() -> Callable[[], Now]:
    """:func:`now`, asked at the first call: for a page whose heading tells of it.

    The heading asks, so that there is one also where the store fails, and the page after it.
    """
    return cache(now)


@cache
def _method_alone(view: MethodView, current: Model) -> Report:
    return method.page(view, None, current)


def method_page(version: str | None) -> Report:
    """The method of a version as its page tells it, with what the monitors say of it.

    Of one that isn't known, that of this installation. It is there too when the store can't be
    read, and says so.
    """
    try:
        return now().method_page(version)
    except StoreFault:
        current = model()
        return _method_alone(overviews.method_view(current.of(version)), current)


def viewer() -> Viewer:
    """Who looks: for now the one local beheerder."""
    return LOCAL_ADMIN


def today() -> date:
    """The date on which pages are read; one place, so that all of a page agrees."""
    return clock.today()


def _in_order(chosen: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(chosen.items()))
