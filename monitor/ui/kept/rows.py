"""What is kept of what the store holds, as it is stored."""

from __future__ import annotations

import pandas as pd

from monitor.reports.partnership.versions import Version, versions_of
from monitor.ui.kept.at import At
from monitor.ui.kept.keeping import kept


@kept(256)
def cells(at: At, submissions: tuple[int, ...]) -> pd.DataFrame:
    """As ``data.Now.cells`` says."""
    return at.store.cells(at.who, list(submissions))


@kept(256)
def answers(at: At, submission: int) -> pd.DataFrame:
    """As ``data.Now.answers`` says."""
    return at.store.answers(at.who, [submission])


@kept(8)
def every_version(at: At) -> pd.DataFrame:
    """Every version of every monitor (store.reading.SUBMISSIONS)."""
    return at.store.submissions(at.who, every_version=True)


@kept(256)
def versions(at: At, pps_id: str) -> list[Version]:
    """As ``data.Now.versions`` says."""
    return versions_of(every_version(at), pps_id)


@kept(8)
def outcomes(at: At) -> pd.DataFrame:
    """As ``data.Now.outcomes`` says."""
    return at.store.outcomes(at.who)
