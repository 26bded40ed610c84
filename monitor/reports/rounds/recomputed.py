"""Earlier rounds of a partnership, computed again by the version of its newest round."""

import pandas as pd

from monitor.domain.model import Model
from monitor.domain.model_change import carried_share, comparable
from monitor.domain.recomputing import recompute
from monitor.reports.snapshot import Snapshot

_RECOMPUTED = ["submission", "points", "share", "comparable"]


def newest_model(submissions: pd.DataFrame, snapshot: Snapshot) -> Model:
    """The model of the newest of these submissions (frames.HEADER), where it is known."""
    return snapshot.model.of(_newest_version(submissions))


def _newest_version(submissions: pd.DataFrame) -> str | None:
    newest = submissions.sort_values("reference_date", kind="stable").tail(1)["model_version"]
    return next(iter(newest.dropna()), None)


def recomputed(submissions: pd.DataFrame, snapshot: Snapshot) -> pd.DataFrame:
    """The totals of older rounds as the newest round's model would give them.

    ``submissions``: rounds of one partnership, rows of ``snapshot.submissions``. Only those of
    another version that the installation knows; none where the newest is of a version that it
    doesn't know. Columns: submission, points (NaN where not shown), share (of the new weight that
    the old answers can fill, a fraction) and comparable (a ``model_change.Comparable``).
    """
    versions = submissions["model_version"]
    installed, model = snapshot.model, newest_model(submissions, snapshot)
    known = versions.isin([*installed.versions, installed.version])
    older = submissions[known & (versions != model.version)]
    if older.empty or _newest_version(submissions) != model.version:
        return pd.DataFrame(columns=_RECOMPUTED)
    numbers = [int(number) for number in older["submission"]]
    totals = recompute(older, snapshot.answers(numbers), model).totals
    before = [installed.of(version) for version in older["model_version"]]
    return pd.DataFrame(
        {
            "submission": totals["submission"],
            "points": totals["points"],
            "share": [carried_share(own, model) for own in before],
            "comparable": [comparable(own, model).value for own in before],
        }
    )
