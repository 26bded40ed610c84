"""What is kept of trends is worked out once."""

from datetime import date
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.reports.along import Along
from monitor.store import open_store
from monitor.ui import data
from monitor.ui.kept import trends
from tests.store.invented import NOW, submission


@pytest.mark.parametrize(
    ("change", "along", "times"),
    [("", Along.DATE, 1), ("x", Along.DATE, 1), ("", Along.AGE, 1), ("x", Along.AGE, 2)],
)
def test_the_path_is_worked_out_once_for_each_axis_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, along: Along, times: int
) -> None:
    """What changed is told by date, whatever the axis."""
    url = f"sqlite:///{tmp_path / 'm.sqlite3'}"
    store = open_store(url)
    store.save(LOCAL_ADMIN, submission("A", indicators=0), draft_id=None, now=NOW)
    store.close()
    asked = []
    really = trends.path_of

    def counted(*arguments):
        asked.append(arguments)
        return really(*arguments)

    monkeypatch.setattr(trends, "path_of", counted)
    monkeypatch.setattr(trends.why_view, "pieces", lambda *_: [])
    trends.path(data.Now(url, 2, LOCAL_ADMIN), "A", change, "total", along, date(2026, 11, 1))
    assert len(asked) == times
