"""What the pages read, cached by the version of the data and by who looks.

Cached frames are shared between visitors and never changed in place.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pandas as pd
import streamlit as st

from monitor import settings
from monitor.domain.access import LOCAL_ADMIN, Viewer
from monitor.domain.findings import Finding
from monitor.domain.model import Model
from monitor.files.model_file import load_model
from monitor.reports import filters
from monitor.reports.overview import Overview
from monitor.reports.partnership.opened import opened
from monitor.reports.partnership.versions import Version, partnerships, versions_of
from monitor.reports.snapshot import Snapshot, take
from monitor.store import open_store
from monitor.store.store import Store
from monitor.ui.partnership_view import PartnershipView


def model() -> Model:
    """The monitor model of this installation."""
    return load_model(settings.from_environment().model_path)


@st.cache_resource
def _store(url: str) -> Store:
    return open_store(url)


def store() -> Store:
    """The store of this installation, opened once per process."""
    return _store(settings.from_environment().database_url)


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
    url: str, version: int, who: Viewer, chosen: tuple[tuple[str, str], ...], on: date
) -> Overview:
    now = _snapshot(url, version, who)
    scope = filters.apply(now.register, dict(chosen), now.model)
    return Overview(now, scope, pd.Timestamp(on))


def overview(chosen: Mapping[str, str], on: date) -> Overview:
    """The stand on a date of the partnerships under the chosen filters."""
    url = settings.from_environment().database_url
    picked = tuple(sorted(chosen.items()))
    return _overview(url, store().data_version(), viewer(), picked, on)


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
    monitor = opened(
        _snapshot(url, version, who),
        every.loc[every["submission"] == submission],
        _cells(url, version, who, (submission,)),
        _answers(url, version, who, submission),
    )
    return PartnershipView(monitor, _store(url).findings(who, submission))


def partnership(submission: int) -> PartnershipView:
    """One monitor in full, of whatever version, with all that its page draws."""
    url = settings.from_environment().database_url
    return _partnership(url, store().data_version(), viewer(), submission)


class Offered(NamedTuple):
    """What there is to choose from: labels by filter, and what is shown by pps_id or campus."""

    filters: dict[str, list[str]]
    partnerships: dict[str, str]
    campuses: dict[str, str]


@st.cache_resource(max_entries=8, show_spinner=False)
def _offered(url: str, version: int, who: Viewer) -> Offered:
    now = _snapshot(url, version, who)
    campuses = sorted(now.register["campus"].dropna().unique(), key=str.casefold)
    return Offered(
        filters.choices(now.register, now.model),
        partnerships(now.register),
        {name: name for name in campuses},
    )


def offered() -> Offered:
    """The filters, partnerships and campuses that this viewer can choose from."""
    return _offered(settings.from_environment().database_url, store().data_version(), viewer())
