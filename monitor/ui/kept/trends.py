"""What is kept of trends: of a partnership, and of a group."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from monitor.domain.layout import KPI
from monitor.reports.along import Along
from monitor.reports.trends import path as path_of
from monitor.ui import trend_view, why_view
from monitor.ui.kept.keeping import kept
from monitor.ui.told import Report
from monitor.ui.trend_view import TrendView

if TYPE_CHECKING:
    from monitor.ui.data import Now


@kept(64)
def changes(at: Now, pps: str) -> dict[str, str]:
    """As ``data.Now.changes`` says."""
    return why_view.changes(path_of(at.snapshot(), pps))


@kept(64)
def path(at: Now, pps: str, change: str, part: str, along: Along, read_on: date) -> TrendView:
    """As ``data.Now.path`` says."""
    trend = _trend(at, pps, along, read_on)
    if not (trend.charts and change):
        return trend
    return replace(trend, why=_why(at, pps, change, part))


@kept(64)
def _trend(at: Now, pps: str, along: Along, read_on: date) -> TrendView:
    """The trend by itself: another question why it changed draws none of it again."""
    found = path_of(at.snapshot(), pps, along)
    if found.submissions.empty:
        return trend_view.nothing(found, path_of(at.snapshot(), pps), at.versions(pps))
    numbers = [int(number) for number in found.submissions["submission"]]
    cells = at.store.cells(at.who, numbers, table=KPI.table)
    return trend_view.of_path(found, cells, read_on)


@kept(64)
def _why(at: Now, pps: str, change: str, part: str) -> Report:
    """Why it changed, which is told by date, whatever the axis."""

    def answers_of(*submissions: int) -> pd.DataFrame:
        return at.store.answers(at.who, submissions)

    return why_view.pieces(path_of(at.snapshot(), pps), change, part, answers_of)


@kept(64)
def group(
    at: Now, campus: str, chosen: tuple[tuple[str, str], ...], along: Along, read_on: date
) -> TrendView:
    """As ``data.Now.group`` says."""
    return trend_view.of_group(at.snapshot(), campus, dict(chosen), along, read_on)
