"""What is kept of trends: of a partnership, and of a group."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from monitor.domain.layout import KPI
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.trends import path as path_of
from monitor.ui import trend_view, why_view
from monitor.ui.kept import rows
from monitor.ui.kept.at import At, snapshot
from monitor.ui.kept.keeping import kept
from monitor.ui.told import Report
from monitor.ui.trend_view import TrendView


@kept(64)
def changes(at: At, pps: str) -> dict[str, str]:
    """As ``data.Now.changes`` says."""
    return why_view.changes(path_of(snapshot(at), pps))


@kept(64)
def path(at: At, pps: str, change: str, part: str, along: Along, read_on: date) -> TrendView:
    """As ``data.Now.path`` says."""
    trend = _trend(at, pps, along, read_on)
    if not (trend.charts and change):
        return trend
    return replace(trend, why=_why(at, pps, change, part))


@kept(64)
def _trend(at: At, pps: str, along: Along, read_on: date) -> TrendView:
    """The trend by itself: another question why it changed draws none of it again."""
    found = path_of(snapshot(at), pps, along)
    if found.submissions.empty:
        return trend_view.nothing(found, path_of(snapshot(at), pps), rows.versions(at, pps))
    numbers = [int(number) for number in found.submissions["submission"]]
    cells = at.store.cells(at.who, numbers, table=KPI.table)
    return trend_view.of_path(found, cells, read_on)


@kept(64)
def _why(at: At, pps: str, change: str, part: str) -> Report:
    """Why it changed, which is told by date, whatever the axis."""

    def answers_of(*submissions: int) -> pd.DataFrame:
        return at.store.answers(at.who, submissions)

    return why_view.pieces(path_of(snapshot(at), pps), change, part, answers_of)


@kept(64)
def group(
    at: At, campus: str, chosen: tuple[tuple[str, str], ...], along: Along, read_on: date
) -> TrendView:
    """As ``data.Now.group`` says."""
    return trend_view.of_group(snapshot(at), campus, dict(chosen), along, read_on)
