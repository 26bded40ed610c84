"""What the pages read, kept by the version of the data and by who looks.

Every kept function takes a :class:`_At` first, so none can forget the version or the viewer. What
is kept is shared between visitors and never changed in place.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from monitor import demo, settings
from monitor.domain.access import LOCAL_ADMIN, Viewer
from monitor.domain.layout import SWOT
from monitor.domain.model import Model
from monitor.files.model_file import load_model
from monitor.reports import filters, trends
from monitor.reports.campus import Campus
from monitor.reports.overview import Overview, newest_date
from monitor.reports.partnership.opened import opened
from monitor.reports.partnership.versions import Version, partnerships, versions_of
from monitor.reports.snapshot import Snapshot, take
from monitor.store import open_store
from monitor.store.store import Store
from monitor.ui import trend_view
from monitor.ui.campus_view import CampusView
from monitor.ui.method_view import MethodView
from monitor.ui.overview_view import OverviewView
from monitor.ui.partnership_view import PartnershipView
from monitor.ui.register_view import RegisterView
from monitor.ui.trend_view import TrendView
from monitor.ui.versions_view import VersionsView

P = ParamSpec("P")
R = TypeVar("R")


class _At(NamedTuple):
    """What decides what is read: the store, the version of its data, and who looks."""

    url: str
    version: int
    who: Viewer

    @property
    def store(self) -> Store:
        """The store to read from."""
        return _store(self.url)


def _now() -> _At:
    return _At(settings.from_environment().database_url, store().data_version(), viewer())


def _kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function gives, the last ``most`` of it."""
    return st.cache_resource(max_entries=most, show_spinner=False)


def model() -> Model:
    """The monitor model of this installation."""
    return load_model(settings.from_environment().model_path)


@cache
def _method(path: Path) -> MethodView:
    return MethodView(load_model(path))


def method() -> MethodView:
    """The method of this installation, with all that is drawn of it."""
    return _method(settings.from_environment().model_path)


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
def _demo_unfinished(at: _At) -> bool:
    return demo.unfinished(at.store, at.who)


def demo_unfinished() -> bool:
    """Whether the loading of the demonstration data was broken off."""
    return _demo_unfinished(_now())


@st.cache_resource(max_entries=8, show_spinner="De cijfers worden bijgewerkt…")
def _snapshot(at: _At) -> Snapshot:
    return take(at.store, at.who, model())


def snapshot() -> Snapshot:
    """All that counts now, scored, for this viewer."""
    return _snapshot(_now())


@_kept(8)
def _register(at: _At, read_on: date) -> RegisterView:
    return RegisterView(_snapshot(at), read_on)


def register() -> RegisterView:
    """The register as it stands, with all that is drawn of it."""
    return _register(_now(), today())


@_kept(256)
def _cells(at: _At, submissions: tuple[int, ...]) -> pd.DataFrame:
    return at.store.cells(at.who, list(submissions))


def cells(*submissions: int) -> pd.DataFrame:
    """The cells of these submissions (frames.CELLS with submission)."""
    return _cells(_now(), submissions)


@_kept(256)
def _answers(at: _At, submission: int) -> pd.DataFrame:
    return at.store.answers(at.who, [submission])


def answers(submission: int) -> pd.DataFrame:
    """The answers of one submission (frames.ANSWERS with submission)."""
    return _answers(_now(), submission)


@_kept(64)
def _overview(at: _At, chosen: tuple[tuple[str, str], ...], read_on: date) -> OverviewView:
    now = _snapshot(at)
    scope = filters.apply(now.register, dict(chosen), now.model)
    return OverviewView(Overview(now, scope, newest_date(now, read_on)), dict(chosen))


def overview(chosen: Mapping[str, str]) -> OverviewView:
    """The newest stand of the partnerships under the chosen filters, with all that is drawn."""
    return _overview(_now(), _in_order(chosen), today())


@_kept(8)
def _every_version(at: _At) -> pd.DataFrame:
    return at.store.submissions(at.who, every_version=True)


@_kept(256)
def _versions(at: _At, pps_id: str) -> list[Version]:
    return versions_of(_every_version(at), pps_id)


def versions(pps_id: str) -> list[Version]:
    """The rounds and versions of a partnership that may be opened, newest first."""
    return _versions(_now(), pps_id)


@_kept(64)
def _partnership(at: _At, submission: int) -> PartnershipView:
    every = _every_version(at)
    head = every.loc[every["submission"] == submission]
    monitor = opened(_snapshot(at), head, _cells(at, (submission,)), _answers(at, submission))
    found = _versions(at, str(head["pps_id"].iloc[0]))
    open_ = next(item for item in found if item.submission == submission)
    findings = at.store.findings(at.who, submission)
    return PartnershipView(monitor, VersionsView(found, open_, findings))


def partnership(submission: int) -> PartnershipView:
    """One monitor in full, of whatever version, with all that its page draws."""
    return _partnership(_now(), submission)


class Offered(NamedTuple):
    """What there is to choose from: labels by filter, and what is shown by pps_id or campus.

    ``monitors``: how many monitors there are.
    """

    filters: dict[str, list[str]]
    partnerships: dict[str, str]
    campuses: dict[str, str]
    monitors: int


@_kept(8)
def _offered(at: _At) -> Offered:
    now = _snapshot(at)
    campuses = sorted(now.register["campus"].dropna().unique(), key=str.casefold)
    return Offered(
        filters.choices(now.register, now.model),
        partnerships(now.register),
        {name: name for name in campuses},
        len(now.submissions),
    )


def offered() -> Offered:
    """The filters, partnerships and campuses that this viewer can choose from."""
    return _offered(_now())


@_kept(64)
def _campus(at: _At, name: str, read_on: date) -> CampusView:
    now = _snapshot(at)
    register = now.register.loc[now.register["campus"] == name]
    stand = Overview(now, register, newest_date(now, read_on))
    numbers = [int(number) for number in stand.shown["submission"]]
    swot = at.store.cells(at.who, numbers, table=SWOT.table)
    return CampusView(Campus(name, stand, swot, at.store.answers(at.who, numbers)))


def campus(name: str) -> CampusView:
    """A campus now, by the monitors of its partnerships that may be shown there."""
    return _campus(_now(), name, today())


@_kept(64)
def _trend(at: _At, pps: str, campus: str, chosen: tuple[tuple[str, str], ...]) -> TrendView:
    now = _snapshot(at)
    if pps:
        return trend_view.of_path(trends.path(now, pps))
    if campus:
        scope = now.register.loc[now.register["campus"] == campus]
        return trend_view.of_group(trends.group(now, scope), campus)
    scope = filters.apply(now.register, dict(chosen), now.model)
    return trend_view.of_group(trends.group(now, scope), filters.described(dict(chosen)))


def trend(pps: str, campus: str, chosen: Mapping[str, str]) -> TrendView:
    """The trend of a partnership, else of a campus, else of the group under the filters."""
    return _trend(_now(), pps, campus, _in_order(chosen))


def _in_order(chosen: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(chosen.items()))
