"""What the pages read, kept by the version of the data and by who looks.

Every kept function takes a :class:`Now` first, so none can forget the version or the viewer. What
is kept is shared between visitors and never changed in place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import NamedTuple, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from monitor import demo, settings
from monitor.domain.access import LOCAL_ADMIN, Viewer
from monitor.domain.layout import KPI, SWOT
from monitor.domain.model import Model
from monitor.domain.pointing import OldTemplate
from monitor.files.model_file import load_versions
from monitor.files.template_files import load_templates
from monitor.reports import filters
from monitor.reports.after.endings import Endings, newest
from monitor.reports.along import Along
from monitor.reports.campus import Campus
from monitor.reports.model_versions import VersionPair
from monitor.reports.overview import Overview, newest_date
from monitor.reports.partnership.opened import opened
from monitor.reports.partnership.put_right import put_right
from monitor.reports.partnership.simulation import Simulation
from monitor.reports.partnership.versions import Version, versions_of
from monitor.reports.similar import Peers, comparable, compare
from monitor.reports.snapshot import Snapshot, take
from monitor.reports.trends import path
from monitor.store import StoreFault, open_store
from monitor.store.store import Store
from monitor.ui import method, trend_view, why_view
from monitor.ui.after_view import AfterView
from monitor.ui.campus_view import CampusView
from monitor.ui.influence_view import InfluenceView
from monitor.ui.method_view import MethodView
from monitor.ui.model_versions_view import ModelVersionsView
from monitor.ui.offered import Offered, offered
from monitor.ui.overview_view import OverviewView
from monitor.ui.partnership_view import PartnershipView
from monitor.ui.register_view import RegisterView
from monitor.ui.similar_view import SimilarView
from monitor.ui.told import Report
from monitor.ui.trend_view import TrendView
from monitor.ui.versions_view import VersionsView
from monitor.ui.what_if_view import SimulationView, WhatIfView

P = ParamSpec("P")
R = TypeVar("R")


class Now(NamedTuple):
    """The data at one moment, as one viewer may see them.

    What is read from one of these agrees. It decides what is read: the store, the version of its
    data, and who looks.
    """

    url: str
    version: int
    who: Viewer

    @property
    def store(self) -> Store:
        """The store to read from."""
        return _store(self.url)

    def demo_unfinished(self) -> bool:
        """Whether the loading of the demonstration data was broken off."""
        return _demo_unfinished(self)

    def snapshot(self) -> Snapshot:
        """All that counts now, scored, for this viewer."""
        return _snapshot(self)

    def register(self) -> RegisterView:
        """The register as it stands, with all that is drawn of it."""
        return _register(self, today())

    def cells(self, *submissions: int) -> pd.DataFrame:
        """The cells of these submissions (frames.CELLS with submission)."""
        return _cells(self, submissions)

    def answers(self, submission: int) -> pd.DataFrame:
        """The answers of one submission (frames.ANSWERS with submission)."""
        return _answers(self, submission)

    def overview(self, chosen: Mapping[str, str]) -> OverviewView:
        """The newest stand of the partnerships under the chosen filters, with all that is drawn."""
        return _overview(self, _in_order(chosen), today())

    def versions(self, pps_id: str) -> list[Version]:
        """The rounds and versions of a partnership that may be opened, newest first."""
        return _versions(self, pps_id)

    def partnership(self, submission: int) -> PartnershipView:
        """One monitor in full, of whatever version, with all that its page draws."""
        return _partnership(self, submission, today())

    def what_if(self, submission: int) -> WhatIfView:
        """One monitor with the steps to its next colour."""
        return _what_if(self, submission)

    def simulation(
        self, submission: int, levels: Mapping[str, int], times: Mapping[str, float]
    ) -> SimulationView:
        """One monitor as if: other levels by indicator, other weights by dimension."""
        return _simulation(self, submission, tuple(levels.items()), tuple(times.items()))

    def offered(self) -> Offered:
        """The filters, partnerships and campuses that this viewer can choose from."""
        return _offered(self)

    def campus(self, name: str) -> CampusView:
        """A campus now, by the monitors of its partnerships that may be shown there."""
        return _campus(self, name, today())

    def method_page(self) -> Report:
        """The page Verantwoording, with how much each part really moves the totals of now."""
        return _method_page(self, today())

    def changes(self, pps: str) -> dict[str, str]:
        """The changes of a partnership that can be explained (``why_view.changes``)."""
        return _changes(self, pps)

    def path(self, pps: str, change: str, along: Along) -> TrendView:
        """The trend of a partnership, and why one of its ``changes`` came about, if it has any."""
        return _path(self, pps, change, along)

    def group(self, campus: str, chosen: Mapping[str, str], along: Along) -> TrendView:
        """The trend of a campus, else of the group under the filters."""
        return _group(self, campus, _in_order(chosen), along)

    def after(self, chosen: Mapping[str, str]) -> AfterView:
        """When the subsidies of the partnerships under the chosen filters end, and what then."""
        return _after(self, _in_order(chosen), today())

    def outcomes(self) -> pd.DataFrame:
        """What was recorded of partnerships after their subsidy (store.outcomes.OUTCOMES)."""
        return _outcomes(self)

    def model_versions(self, before: str, after: str) -> ModelVersionsView:
        """Two versions of the model that are known, and what each makes of the newest stand."""
        return _model_versions(self, before, after, today())


def now() -> Now:
    """The data as they are now, for whoever looks."""
    return Now(settings.from_environment().database_url, store().data_version(), viewer())


def _kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function gives, the last ``most`` of it."""
    return st.cache_resource(max_entries=most, show_spinner=False)


def model() -> Model:
    """The monitor model of this installation, with the other versions that it knows."""
    return load_versions(*settings.from_environment().model_files)


def templates() -> tuple[OldTemplate, ...]:
    """The older templates that this installation knows."""
    return load_templates(settings.from_environment().templates_path, model())


@cache
def _method(of: Model) -> MethodView:
    return MethodView(of)


def _method_view() -> MethodView:
    return _method(model())


@cache
def _method_alone(view: MethodView) -> Report:
    return method.page(view, None)


def method_page() -> Report:
    """The method of this installation as its page tells it, with what the monitors say of it.

    It is there too when the store can't be read, and says so.
    """
    try:
        return now().method_page()
    except StoreFault:
        return _method_alone(_method_view())


@st.cache_resource
def _store(url: str) -> Store:
    found = open_store(url)
    found.forget_expired_drafts(datetime.now(UTC))
    return found


def store() -> Store:
    """The store of this installation, opened once per process."""
    return _store(settings.from_environment().database_url)


def viewer() -> Viewer:
    """Who looks: for now the one local beheerder."""
    return LOCAL_ADMIN


def today() -> date:
    """The date on which pages are read; one place, so that all of a page agrees."""
    return date.today()


@_kept(8)
def _demo_unfinished(at: Now) -> bool:
    return demo.unfinished(at.store, at.who)


@st.cache_resource(max_entries=8, show_spinner="De cijfers worden bijgewerkt…")
def _snapshot(at: Now) -> Snapshot:
    return take(at.store, at.who, model())


@_kept(8)
def _register(at: Now, read_on: date) -> RegisterView:
    return RegisterView(_snapshot(at), read_on)


@_kept(256)
def _cells(at: Now, submissions: tuple[int, ...]) -> pd.DataFrame:
    return at.store.cells(at.who, list(submissions))


@_kept(256)
def _answers(at: Now, submission: int) -> pd.DataFrame:
    return at.store.answers(at.who, [submission])


@_kept(64)
def _overview(at: Now, chosen: tuple[tuple[str, str], ...], read_on: date) -> OverviewView:
    now = _snapshot(at)
    scope = filters.apply(now.register, dict(chosen), now.model)
    return OverviewView(Overview(now, scope, newest_date(now, read_on)), dict(chosen))


@_kept(8)
def _every_version(at: Now) -> pd.DataFrame:
    return at.store.submissions(at.who, every_version=True)


@_kept(256)
def _versions(at: Now, pps_id: str) -> list[Version]:
    return versions_of(_every_version(at), pps_id)


@_kept(8)
def _peers(at: Now, read_on: date) -> Peers:
    now = _snapshot(at)
    newest = comparable(now, newest_date(now, read_on))
    numbers = [int(number) for number in newest["submission"]]
    stopped = now.model.in_group("partner_status", "gestopt")
    return Peers(now, newest, at.store.partner_counts(at.who, numbers, stopped))


@_kept(64)
def _partnership(at: Now, submission: int, read_on: date) -> PartnershipView:
    every = _every_version(at)
    head = every.loc[every["submission"] == submission]
    monitor = opened(
        _snapshot(at),
        head,
        _cells(at, (submission,)),
        _answers(at, submission),
        at.store.corrections(at.who, submission),
    )
    on = newest_date(_snapshot(at), read_on)
    beside = SimilarView(compare(_peers(at, read_on), monitor), on)
    found = _versions(at, str(head["pps_id"].iloc[0]))
    open_ = next(item for item in found if item.submission == submission)
    findings = at.store.findings(at.who, submission)
    versions = VersionsView(found, open_, findings, put_right(monitor))
    return PartnershipView(monitor, versions, beside)


@_kept(64)
def _what_if(at: Now, submission: int) -> WhatIfView:
    return WhatIfView(at.partnership(submission).monitor)


@_kept(64)
def _simulation(
    at: Now,
    submission: int,
    levels: tuple[tuple[str, int], ...],
    times: tuple[tuple[str, float], ...],
) -> SimulationView:
    monitor = at.partnership(submission).monitor
    return SimulationView(Simulation(monitor, dict(levels), dict(times)))


@_kept(8)
def _offered(at: Now) -> Offered:
    return offered(_snapshot(at))


@_kept(64)
def _campus(at: Now, name: str, read_on: date) -> CampusView:
    now = _snapshot(at)
    register = now.register.loc[now.register["campus"] == name]
    stand = Overview(now, register, newest_date(now, read_on))
    numbers = [int(number) for number in stand.shown["submission"]]
    swot = at.store.cells(at.who, numbers, table=SWOT.table)
    return CampusView(Campus(name, stand, swot, at.store.answers(at.who, numbers)))


@_kept(8)
def _method_page(at: Now, read_on: date) -> Report:
    now = _snapshot(at)
    stand = Overview(now, now.register, newest_date(now, read_on))
    return method.page(_method_view(), InfluenceView(stand))


@_kept(8)
def _outcomes(at: Now) -> pd.DataFrame:
    return at.store.outcomes(at.who)


@_kept(64)
def _after(at: Now, chosen: tuple[tuple[str, str], ...], read_on: date) -> AfterView:
    now = _snapshot(at)
    scope = filters.apply(now.register, dict(chosen), now.model)
    on = newest_date(now, read_on)
    numbers = [int(number) for number in newest(now, scope, on)["submission"]]
    answers = at.store.answers(at.who, numbers)
    return AfterView(Endings(now, scope, on, answers, _outcomes(at)), dict(chosen))


@_kept(64)
def _changes(at: Now, pps: str) -> dict[str, str]:
    return why_view.changes(path(_snapshot(at), pps))


@_kept(64)
def _path(at: Now, pps: str, change: str, along: Along) -> TrendView:
    def answers_of(*submissions: int) -> pd.DataFrame:
        return at.store.answers(at.who, submissions)

    now = _snapshot(at)
    why = why_view.pieces(path(now, pps), change, answers_of) if change else []
    found = path(now, pps, along)
    numbers = [int(number) for number in found.submissions["submission"]]
    cells = at.store.cells(at.who, numbers, table=KPI.table)
    return trend_view.of_path(found, why, cells)


@_kept(64)
def _group(at: Now, campus: str, chosen: tuple[tuple[str, str], ...], along: Along) -> TrendView:
    return trend_view.of_group(_snapshot(at), campus, dict(chosen), along)


@_kept(16)
def _model_versions(at: Now, before: str, after: str, read_on: date) -> ModelVersionsView:
    now = _snapshot(at)
    stand = Overview(now, now.register, newest_date(now, read_on))
    return ModelVersionsView(VersionPair(now.model.of(before), now.model.of(after), stand))


def _in_order(chosen: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(chosen.items()))
