"""What the pages read, cached by the version of the data and by who looks.

Cached frames are shared between visitors and never changed in place.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from monitor import demo, settings
from monitor.domain.access import LOCAL_ADMIN, Viewer
from monitor.domain.findings import Finding
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
from monitor.ui.trend_view import TrendView
from monitor.ui.versions_view import VersionsView


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


@st.cache_resource(max_entries=8, show_spinner=False)
def _demo_unfinished(url: str, version: int, who: Viewer) -> bool:
    return demo.unfinished(_store(url), who)


def demo_unfinished() -> bool:
    """Whether the loading of the demonstration data was broken off."""
    url = settings.from_environment().database_url
    return _demo_unfinished(url, store().data_version(), viewer())


def viewer() -> Viewer:
    """Who looks: for now the one local beheerder."""
    return LOCAL_ADMIN


def today() -> date:
    """The date on which pages are read; one place, so that all of a page agrees."""
    return date.today()


@st.cache_resource(max_entries=8, show_spinner="De cijfers worden bijgewerkt…")
def _snapshot(url: str, version: int, who: Viewer) -> Snapshot:
    return take(_store(url), who, model())


def snapshot() -> Snapshot:
    """All that counts now, scored, for this viewer."""
    return _snapshot(settings.from_environment().database_url, store().data_version(), viewer())


@st.cache_resource(max_entries=256, show_spinner=False)
def _cells(url: str, version: int, who: Viewer, submissions: tuple[int, ...]) -> pd.DataFrame:
    return _store(url).cells(who, list(submissions))


def cells(*submissions: int) -> pd.DataFrame:
    """The cells of these submissions (frames.CELLS with submission)."""
    url = settings.from_environment().database_url
    return _cells(url, store().data_version(), viewer(), submissions)


@st.cache_resource(max_entries=256, show_spinner=False)
def _answers(url: str, version: int, who: Viewer, submission: int) -> pd.DataFrame:
    return _store(url).answers(who, [submission])


def answers(submission: int) -> pd.DataFrame:
    """The answers of one submission (frames.ANSWERS with submission)."""
    url = settings.from_environment().database_url
    return _answers(url, store().data_version(), viewer(), submission)


def findings(submission: int) -> tuple[Finding, ...]:
    """The findings stored with one submission."""
    return store().findings(viewer(), submission)


@st.cache_resource(max_entries=64, show_spinner=False)
def _overview(
    url: str, version: int, who: Viewer, chosen: tuple[tuple[str, str], ...], read_on: date
) -> OverviewView:
    now = _snapshot(url, version, who)
    scope = filters.apply(now.register, dict(chosen), now.model)
    return OverviewView(Overview(now, scope, newest_date(now, read_on)), dict(chosen))


def overview(chosen: Mapping[str, str]) -> OverviewView:
    """The newest stand of the partnerships under the chosen filters, with all that is drawn."""
    url = settings.from_environment().database_url
    picked = tuple(sorted(chosen.items()))
    return _overview(url, store().data_version(), viewer(), picked, today())


@st.cache_resource(max_entries=8, show_spinner=False)
def _every_version(url: str, version: int, who: Viewer) -> pd.DataFrame:
    return _store(url).submissions(who, every_version=True)


@st.cache_resource(max_entries=256, show_spinner=False)
def _versions(url: str, version: int, who: Viewer, pps_id: str) -> list[Version]:
    return versions_of(_every_version(url, version, who), pps_id)


def versions(pps_id: str) -> list[Version]:
    """The rounds and versions of a partnership that may be opened, newest first."""
    url = settings.from_environment().database_url
    return _versions(url, store().data_version(), viewer(), pps_id)


@st.cache_resource(max_entries=64, show_spinner=False)
def _partnership(url: str, version: int, who: Viewer, submission: int) -> PartnershipView:
    every = _every_version(url, version, who)
    head = every.loc[every["submission"] == submission]
    monitor = opened(
        _snapshot(url, version, who),
        head,
        _cells(url, version, who, (submission,)),
        _answers(url, version, who, submission),
    )
    found = _versions(url, version, who, str(head["pps_id"].iloc[0]))
    open_ = next(item for item in found if item.submission == submission)
    findings = _store(url).findings(who, submission)
    return PartnershipView(monitor, VersionsView(found, open_, findings))


def partnership(submission: int) -> PartnershipView:
    """One monitor in full, of whatever version, with all that its page draws."""
    url = settings.from_environment().database_url
    return _partnership(url, store().data_version(), viewer(), submission)


class Offered(NamedTuple):
    """What there is to choose from: labels by filter, and what is shown by pps_id or campus.

    ``monitors``: how many monitors there are.
    """

    filters: dict[str, list[str]]
    partnerships: dict[str, str]
    campuses: dict[str, str]
    monitors: int


@st.cache_resource(max_entries=8, show_spinner=False)
def _offered(url: str, version: int, who: Viewer) -> Offered:
    now = _snapshot(url, version, who)
    campuses = sorted(now.register["campus"].dropna().unique(), key=str.casefold)
    return Offered(
        filters.choices(now.register, now.model),
        partnerships(now.register),
        {name: name for name in campuses},
        len(now.submissions),
    )


def offered() -> Offered:
    """The filters, partnerships and campuses that this viewer can choose from."""
    return _offered(settings.from_environment().database_url, store().data_version(), viewer())


@st.cache_resource(max_entries=64, show_spinner=False)
def _campus(url: str, version: int, who: Viewer, name: str, read_on: date) -> CampusView:
    now = _snapshot(url, version, who)
    register = now.register.loc[now.register["campus"] == name]
    stand = Overview(now, register, newest_date(now, read_on))
    numbers = [int(number) for number in stand.shown["submission"]]
    return CampusView(
        Campus(
            name,
            stand,
            _store(url).cells(who, numbers, table=SWOT.table),
            _store(url).answers(who, numbers),
        )
    )


def campus(name: str) -> CampusView:
    """A campus now, by the monitors of its partnerships that may be shown there."""
    url = settings.from_environment().database_url
    return _campus(url, store().data_version(), viewer(), name, today())


@st.cache_resource(max_entries=64, show_spinner=False)
def _trend(
    url: str,
    version: int,
    who: Viewer,
    pps: str,
    campus: str,
    chosen: tuple[tuple[str, str], ...],
) -> TrendView:
    now = _snapshot(url, version, who)
    if pps:
        return trend_view.of_path(trends.path(now, pps))
    if campus:
        scope = now.register.loc[now.register["campus"] == campus]
        return trend_view.of_group(trends.group(now, scope), campus)
    scope = filters.apply(now.register, dict(chosen), now.model)
    return trend_view.of_group(trends.group(now, scope), filters.described(dict(chosen)))


def trend(pps: str, campus: str, chosen: Mapping[str, str]) -> TrendView:
    """The trend of a partnership, else of a campus, else of the group under the filters."""
    url = settings.from_environment().database_url
    picked = tuple(sorted(chosen.items()))
    return _trend(url, store().data_version(), viewer(), pps, campus, picked)
