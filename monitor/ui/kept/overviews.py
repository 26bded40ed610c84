"""What is kept of all monitors together: stands, campuses, the register, what comes after."""

from __future__ import annotations

from datetime import date
from functools import cache

import pandas as pd

from monitor import demo
from monitor.domain.layout import SWOT
from monitor.domain.model import Model
from monitor.reports import filters
from monitor.reports.after.endings import Endings, newest
from monitor.reports.regional.campus import Campus
from monitor.reports.regional.overview import newest_stand
from monitor.reports.versions.model_versions import VersionPair
from monitor.ui import method
from monitor.ui.after_view import AfterView
from monitor.ui.campus_view import CampusView
from monitor.ui.influence_view import InfluenceView
from monitor.ui.kept import rows
from monitor.ui.kept.at import At, snapshot
from monitor.ui.kept.keeping import kept
from monitor.ui.method_view import MethodView
from monitor.ui.model_versions_view import ModelVersionsView
from monitor.ui.offered import Offered
from monitor.ui.offered import offered as what_is_offered
from monitor.ui.overview_view import OverviewView
from monitor.ui.register_view import RegisterView
from monitor.ui.told import Report


@kept(8)
def demo_unfinished(at: At) -> bool:
    """As ``data.Now.demo_unfinished`` says."""
    return demo.unfinished(at.store, at.who)


@kept(8)
def register(at: At, read_on: date) -> RegisterView:
    """As ``data.Now.register`` says."""
    return RegisterView(snapshot(at), read_on)


@kept(64)
def overview(at: At, chosen: tuple[tuple[str, str], ...], read_on: date) -> OverviewView:
    """As ``data.Now.overview`` says."""
    now = snapshot(at)
    scope = filters.apply(now.register, dict(chosen), now.model)
    return OverviewView(newest_stand(now, scope, read_on), dict(chosen))


@kept(8)
def offered(at: At) -> Offered:
    """As ``data.Now.offered`` says."""
    return what_is_offered(snapshot(at), lambda: rows.every_version(at))


@kept(64)
def campus(at: At, name: str, read_on: date) -> CampusView:
    """As ``data.Now.campus`` says."""
    now = snapshot(at)
    register = now.register[now.register["campus"] == name]
    stand = newest_stand(now, register, read_on)
    numbers = [int(number) for number in stand.shown["submission"]]
    swot = at.store.cells(at.who, numbers, table=SWOT.table)
    return CampusView(Campus(name, stand, swot, at.store.answers(at.who, numbers)))


@kept(64)
def after(at: At, chosen: tuple[tuple[str, str], ...], read_on: date) -> AfterView:
    """As ``data.Now.after`` says."""
    now = snapshot(at)
    scope = filters.apply(now.register, dict(chosen), now.model)
    today = pd.Timestamp(read_on)
    numbers = [int(number) for number in newest(now, scope, today)["submission"]]
    answers = at.store.answers(at.who, numbers)
    return AfterView(Endings(now, scope, today, answers, rows.outcomes(at)), dict(chosen))


@kept(16)
def model_versions(at: At, before: str, after: str, read_on: date) -> ModelVersionsView:
    """As ``data.Now.model_versions`` says."""
    now = snapshot(at)
    stand = newest_stand(now, now.register, read_on)
    return ModelVersionsView(VersionPair(now.model.of(before), now.model.of(after), stand))


@cache
def method_view(of: Model) -> MethodView:
    """What a model tells of itself, whatever was handed in."""
    return MethodView(of)


@kept(16)
def method_page(at: At, version: str | None, read_on: date) -> Report:
    """As ``data.Now.method_page`` says."""
    now = snapshot(at)
    stand = newest_stand(now, now.register, read_on)
    model = now.model.of(version)
    return method.page(method_view(model), InfluenceView(stand, model), now.model)
